"""Checks the plan of an agenda problem (docs/agenda.md) and works out its cost; knows no planner.

usage: check_agenda.py PROBLEM.json PLAN.json

Prints `OK cost=N`, or every rule that is broken and ends with 1.
"""
import json
import math
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    problem = json.load(file)
with open(sys.argv[2], encoding="utf-8") as file:
    places = {place["id"]: place for place in json.load(file)}
sessions, days, streams = problem["sessions"], problem["days"], range(problem["streams"])
blocked = [{slot for block in day["fixed"] for slot in range(block["start"], block["start"] + block["len"])} for day in days]
noons = [next((block["start"] for block in day["fixed"] if block["kind"] in ("lunch", "prayer")), 52) for day in days]
broken = []


def slots(session):
    start = places[session["id"]]["start"]
    return range(start, start + session["len"])


def half(place):
    return int(place["start"] >= noons[place["day"]])


def begin(number):
    return places[number]["day"] * 1000 + places[number]["start"]


for session in sessions:
    number, place = session["id"], places.get(session["id"])
    if place is None:
        broken.append(f"H1 {number} is not placed")
        continue
    day = days[place["day"]]
    if place["start"] < day["open"] or place["start"] + session["len"] > day["close"]:
        broken.append(f"H1 {number} lies outside the hours")
    if set(slots(session)) & blocked[place["day"]]:
        broken.append(f"H1 {number} lies over a fixed block")
    if place["room"] not in session["rooms"] or place["fac"] not in session["facs"]:
        broken.append(f"H1 {number} has a room or leader that is not allowed")
    group = problem["group_size"]
    if problem["rooms"][place["room"]]["cap"] < (sum(group) if session["stream"] < 0 else group[session["stream"]]):
        broken.append(f"H8 {number}")
    if not problem["facilitators"][place["fac"]]["half"][2 * place["day"] + half(place)]:
        broken.append(f"H2 the leader of {number} is away")
if broken:
    sys.exit("\n".join(broken))

for session in sessions:
    for other in sessions[:session["id"]]:
        one, two = places[session["id"]], places[other["id"]]
        if one["day"] != two["day"] or not set(slots(session)) & set(slots(other)):
            continue
        pair = f"{other['id']} {session['id']}"
        if one["room"] == two["room"]:
            broken.append(f"H2 one room {pair}")
        if one["fac"] == two["fac"]:
            broken.append(f"H2 one leader {pair}")
        if session["stream"] == other["stream"] or -1 in (session["stream"], other["stream"]):
            broken.append(f"H3 {pair}")
groups = {}
for session in sessions:
    number, place = session["id"], places[session["id"]]
    broken += [
        f"H4 {earlier} before {number}" for earlier in session["prereq"]
        if begin(earlier) + sessions[earlier]["len"] > begin(number)
    ]
    if session["sameday"] is not None:
        groups.setdefault(session["sameday"], set()).add(place["day"])
    if session["sensitive"]:
        due = place["start"] + session["len"]
        while due in blocked[place["day"]]:
            due += 1
        debrief = places[session["debrief"]]
        if debrief["day"] != place["day"] or debrief["start"] != due:
            broken.append(f"H7 {number}")
broken += [f"H5 group {group}" for group, used in groups.items() if len(used) > 1]

cost = 0
for session in sessions:
    wish, place = session["pref"], places[session["id"]]
    cost += wish["w"] * (wish["day"] is not None and place["day"] != wish["day"])
    cost += wish["w"] * (wish["half"] is not None and half(place) != wish["half"])
longest = max(day["close"] - day["open"] - len(blocked[number]) for number, day in enumerate(days))
for stream in streams:
    own = [session for session in sessions if session["stream"] == stream]
    for day in range(len(days)):
        there = [
            session for session in sessions if session["stream"] in (stream, -1) and places[session["id"]]["day"] == day
        ]
        if not there:
            continue
        busy = {slot for session in there for slot in slots(session)}
        lectures = {slot for session in there if session["kind"] == "lecture" for slot in slots(session)}
        cost += len(set(range(min(busy), max(busy) + 1)) - busy - blocked[day])
        run = 0
        for slot in range(200):
            run = run + 1 if slot in lectures else 0
            if run > problem["max_lecture"]:
                broken.append(f"H6 stream {stream} day {day} slot {slot}")
    used = {places[session["id"]]["day"] for session in own}
    cost += 2 * (len(used) - max(1, math.ceil(sum(session["len"] for session in own) / longest)))
if broken:
    sys.exit("\n".join(broken))
print(f"OK cost={cost}")
