"""Makes up an agenda problem (docs/agenda.md): the same arguments give the same bytes.

usage: made_agenda.py a15|a30|a80|a300 SEED [xcap|xload|xcyc|xfac|xsens] -o PROBLEM.json [--plan PLAN.json]

A plan is laid down day by day, then the rules are read off it, so a problem without a variant has a plan: that of --plan, which
is not the cheapest. The variants have none: xcap a plenary larger than every room, xload more sessions than the days hold, xcyc
three sessions that wait for each other, xfac a session whose only leader is never there, xsens a sensitive session of seven
slots that fits only where no debrief of four can follow. Seeds 1 and 2 are kept for those who judge.
"""
import argparse
import json
import random

SIZES = {"a15": (1, 3, 15), "a30": (1, 5, 30), "a80": (3, 5, 80), "a300": (6, 10, 300)}

options = argparse.ArgumentParser()
options.add_argument("size", choices=SIZES)
options.add_argument("seed", type=int)
options.add_argument("variant", nargs="?", default="", choices=["", "xcap", "xload", "xcyc", "xfac", "xsens"])
options.add_argument("-o", "--output", required=True)
options.add_argument("--plan")
options = options.parse_args()
streams, day_count, count = SIZES[options.size]
chance = random.Random(f"{options.size}/{options.seed}")


def made_day(day):
    fixed = [
        {"start": 42, "len": 2, "kind": "coffee"}, {"start": 50, "len": 4, "kind": "lunch"},
        {"start": 61, "len": 2, "kind": "coffee"},
    ]
    if day == 0:
        fixed.append({"start": 36, "len": 2, "kind": "opening"})
    if day % 5 == 4:
        fixed = [block if block["kind"] != "lunch" else {"start": 50, "len": 6, "kind": "prayer"} for block in fixed]
    if day == day_count - 1:
        fixed.append({"start": 68, "len": 2, "kind": "closing"})
    return {"open": 36, "close": 70, "fixed": sorted(fixed, key=lambda block: block["start"])}


def gaps_of(day):
    time, gaps = day["open"], []
    for block in day["fixed"]:
        if block["start"] > time:
            gaps.append((time, block["start"]))
        time = block["start"] + block["len"]
    return gaps + ([(time, day["close"])] if time < day["close"] else [])


days = [made_day(day) for day in range(day_count)]
gaps = [gaps_of(day) for day in days]
room_count = streams + 2 if streams > 1 else 2
sizes = [chance.randint(14, 30) for _ in range(streams)]
rooms = [{"cap": sum(sizes) + 10}] + [{"cap": chance.randint(20, 40)} for _ in range(room_count - 1)]
for stream in range(streams):
    room = rooms[1 + stream % (room_count - 1)]
    room["cap"] = max(room["cap"], 30)
people = range(max(4, streams * 3))
facilitators = [{"half": [0] * (2 * day_count)} for _ in people]
sessions, plan, busy = [], [], set()


def free_facilitator(day, start, end):
    person = chance.choice([one for one in people if all((one, day, slot) not in busy for slot in range(start, end))])
    busy.update((person, day, slot) for slot in range(start, end))
    noon = next(block["start"] for block in days[day]["fixed"] if block["kind"] in ("lunch", "prayer"))
    facilitators[person]["half"][2 * day + (1 if start >= noon else 0)] = 1
    return person


def add(day, start, length, stream, kind, room):
    number = len(sessions)
    person = free_facilitator(day, start, start + length)
    sessions.append({
        "id": number, "title": f"S{number:03d}", "len": length, "stream": stream, "kind": kind, "facs": [person],
        "rooms": [room], "prereq": [], "sameday": None, "sensitive": False, "debrief": None,
        "pref": {"day": None, "half": None, "w": 1},
    })
    plan.append((day, start, room, person))
    return number


# Sessions, gap by gap.
left = [count // streams + (1 if stream < count % streams else 0) for stream in range(streams)]
plenaries = set()
if streams > 1:
    for day in ({0, day_count - 1} if day_count > 5 else {0}):
        start = gaps[day][1][0]
        add(day, start, 4, -1, "lecture", 0)
        plenaries.add((day, start))
        left[day % streams] -= 1
for stream in range(streams):
    places = [(day, gap) for day in range(day_count) for gap in gaps[day]]
    slots = sum(end - start for _, (start, end) in places)
    usual = max(2, min(6, int(slots * .86 / max(1, left[stream]))))
    room = 1 + stream % (room_count - 1) if streams > 1 else chance.randrange(room_count)
    for day, (start, end) in places:
        time = start + (4 if (day, start) in plenaries else 0)
        while left[stream] > 0 and end - time >= 2:
            length = min(end - time, max(2, usual + chance.choice([-1, 0, 0, 1])))
            if end - time - length == 1 and length > 2:
                length -= 1
            if left[stream] >= 2 and end - time >= length + 2 and chance.random() < .07:
                debrief = add(day, time + length, 2, stream, "debrief", room)
                number = add(day, time, length, stream, "practical", room)
                sessions[number].update(sensitive=True, debrief=debrief)
                left[stream] -= 2
                time += length + 2
            else:
                add(day, time, length, stream, chance.choice(["lecture", "practical", "practical"]), room)
                left[stream] -= 1
                time += length

# The longest run of lectures, at least eight slots.
longest_run = 8
for stream in range(streams):
    for day in range(day_count):
        there = sorted(
            (start, session["len"], session["kind"])
            for session, (on, start, _, _) in zip(sessions, plan) if on == day and session["stream"] in (stream, -1)
        )
        run = end = 0
        for start, length, kind in there:
            run = (run + length if start == end else length) if kind == "lecture" else 0
            end = start + length
            longest_run = max(longest_run, run)

# More rooms, more leaders, an order, wishes.
for session, (day, start, room, person) in zip(sessions, plan):
    if session["stream"] >= 0 and chance.random() < .8:
        session["rooms"] = sorted({room} | {
            other for other in range(1 if streams > 1 else 0, room_count)
            if rooms[other]["cap"] >= sizes[session["stream"]] and chance.random() < .7
        })
    session["facs"] = sorted({person} | {other for other in people if chance.random() < (.25 if streams == 1 else .15)})
    before = [
        other["id"] for other, (on, begin, _, _) in zip(sessions, plan)
        if other["stream"] == session["stream"] and on * 1000 + begin + other["len"] <= day * 1000 + start
        and other["kind"] != "debrief"
    ]
    if session["kind"] != "debrief" and before and chance.random() < .5:
        session["prereq"] = sorted(chance.sample(before, min(len(before), chance.choice([1, 1, 2]))))
    if chance.random() < .5:
        session["pref"] = {
            "day": day if chance.random() < .6 else chance.randrange(day_count), "half": chance.choice([0, 1, None]),
            "w": chance.randint(1, 5),
        }
group = 0
for day in range(day_count):
    for stream in range(streams):
        practicals = [
            session["id"] for session, place in zip(sessions, plan)
            if place[0] == day and session["stream"] == stream and session["kind"] == "practical"
        ]
        if len(practicals) >= 2 and chance.random() < .5:
            for number in chance.sample(practicals, 2):
                sessions[number]["sameday"] = group
            group += 1
for facilitator in facilitators:
    facilitator["half"] = [1 if there or chance.random() < .5 else 0 for there in facilitator["half"]]

# What makes it impossible.
if options.variant == "xcap":
    plenary = next((session for session in sessions if session["stream"] == -1), sessions[0])
    plenary.update(stream=-1, rooms=list(range(room_count)))
    for room in rooms:
        room["cap"] = min(room["cap"], sum(sizes) - 1)
if options.variant == "xload":
    room = sum(end - start for day in gaps for start, end in day)
    for stream in range(streams):
        load = sum(session["len"] for session in sessions if session["stream"] in (stream, -1))
        own = [session for session in sessions if session["stream"] == stream and session["kind"] == "practical"]
        for turn in range(max(0, room + 1 - load)):
            own[turn % len(own)]["len"] += 1
if options.variant == "xcyc":
    circle = [session["id"] for session in sessions if session["stream"] == 0 and session["kind"] != "debrief"][:3]
    for number, earlier in zip(circle, circle[1:] + circle[:1]):
        sessions[number]["prereq"] = sorted(set(sessions[number]["prereq"]) | {earlier})
if options.variant == "xfac":
    session = sessions[chance.randrange(len(sessions))]
    facilitators.append({"half": [0] * (2 * day_count)})
    session["facs"] = [len(facilitators) - 1]
if options.variant == "xsens":
    sensitive = next((session for session in sessions if session["sensitive"]), None)
    if sensitive is None:
        sensitive, debrief = [session for session in sessions if session["stream"] == 0][-2:]
        sensitive.update(sensitive=True, debrief=debrief["id"])
        debrief.update(kind="debrief", prereq=[])
        for session in sessions:
            session["prereq"] = [earlier for earlier in session["prereq"] if earlier != debrief["id"]]
    # Seven slots fit only from 54 to 61, and behind them only 63 to 66 is left.
    sensitive["len"] = 7
    sessions[sensitive["debrief"]]["len"] = 4
    for day in days:
        day["close"] = min(day["close"], 66)
        day["fixed"] = [block for block in day["fixed"] if block["kind"] != "closing"]


def write(path, value):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, separators=(",", ":"))


name = f"{options.size}-{options.seed}" + (f"-{options.variant}" if options.variant else "")
write(options.output, {
    "name": name, "streams": streams, "group_size": sizes, "days": days, "rooms": rooms, "facilitators": facilitators,
    "max_lecture": longest_run, "sessions": sessions,
})
if options.plan:
    write(options.plan, [
        {"id": number, "day": day, "start": start, "room": room, "fac": person}
        for number, (day, start, room, person) in enumerate(plan)
    ])
