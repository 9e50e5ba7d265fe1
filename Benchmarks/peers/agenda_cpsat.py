"""The agenda of a problem (docs/agenda.md) by OR-tools CP-SAT.

usage: agenda_cpsat.py PROBLEM.json [--seconds 60] [--workers 2] [--from PLAN.json] [-o PLAN.json]

Prints one line of JSON: status, cost, bound, seconds in all, and a list of seconds and cost of each better plan. Seconds count
from when the file is read, so that making the model is part of them as it is for Cadre.
"""
import argparse
import json
import math
import time

from ortools.sat.python import cp_model

# A day in the numbers of the model: more slots than a day has.
DAY = 100


class Model:
    def __init__(self, problem):
        self.model = cp_model.CpModel()
        self.problem, self.sessions = problem, problem["sessions"]
        self.days = range(len(problem["days"]))
        self.gaps = [gaps(day) for day in problem["days"]]
        self.noons = [noon(day) for day in problem["days"]]
        self.starts, self.intervals, self.on, self.afternoon, self.rooms, self.leaders = [], [], [], [], [], []
        self.costs = []
        self.may_be = all(self.place(session) for session in self.sessions)
        if not self.may_be:
            return
        self.share(self.rooms)
        self.share(self.leaders)
        for stream in range(problem["streams"]):
            self.model.add_no_overlap([self.intervals[session["id"]] for session in self.attended(stream)])
        self.order()
        self.keep_lecture_runs()
        self.wishes()
        for stream in range(problem["streams"]):
            self.stream_costs(stream)
        self.model.minimize(sum(self.costs))

    def flag(self):
        return self.model.new_bool_var("")

    def attended(self, stream):
        return [session for session in self.sessions if session["stream"] in (stream, -1)]

    def place(self, session):
        """Variables of a session; false where it can be nowhere."""
        model, length, sizes = self.model, session["len"], self.problem["group_size"]
        people = sum(sizes) if session["stream"] < 0 else sizes[session["stream"]]
        fitting = [
            [day * DAY + first, day * DAY + end - length]
            for day in self.days for first, end in self.gaps[day] if end - first >= length
        ]
        rooms = {room: self.flag() for room in session["rooms"] if self.problem["rooms"][room]["cap"] >= people}
        leaders = {person: self.flag() for person in session["facs"]}
        if not fitting or not rooms or not leaders:
            return False
        start = model.new_int_var_from_domain(cp_model.Domain.from_intervals(fitting), "")
        on, afternoon = [self.flag() for _ in self.days], self.flag()
        for choice in (on, rooms.values(), leaders.values()):
            model.add_exactly_one(choice)
        for day in self.days:
            halves = ((~afternoon, 0, self.noons[day] - 1), (afternoon, self.noons[day], DAY - 1))
            for half, (literal, first, last) in enumerate(halves):
                domain = cp_model.Domain(day * DAY + first, day * DAY + last)
                model.add_linear_expression_in_domain(start, domain).only_enforce_if(on[day], literal)
                for person, leads in leaders.items():
                    if not self.problem["facilitators"][person]["half"][2 * day + half]:
                        model.add_bool_or(~leads, ~on[day], ~literal)
        self.starts.append(start)
        self.intervals.append(model.new_fixed_size_interval_var(start, length, ""))
        self.on.append(on)
        self.afternoon.append(afternoon)
        self.rooms.append(rooms)
        self.leaders.append(leaders)
        return True

    def share(self, choices):
        """A room holds one session at a time, a facilitator leads one."""
        intervals = {}
        for session, start, literals in zip(self.sessions, self.starts, choices):
            for resource, literal in literals.items():
                interval = self.model.new_optional_fixed_size_interval_var(start, session["len"], literal, "")
                intervals.setdefault(resource, []).append(interval)
        for users in intervals.values():
            self.model.add_no_overlap(users)

    def order(self):
        model, groups = self.model, {}
        for session in self.sessions:
            number = session["id"]
            for earlier in session["prereq"]:
                model.add(self.starts[number] >= self.starts[earlier] + self.sessions[earlier]["len"])
            if session["sameday"] is not None:
                groups.setdefault(session["sameday"], []).append(number)
            if session["sensitive"]:
                self.follow(session)
        for first, *others in groups.values():
            for other in others:
                for day in self.days:
                    model.add(self.on[other][day] == self.on[first][day])

    def follow(self, session):
        number, debrief = session["id"], session["debrief"]
        pairs = []
        for day in self.days:
            self.model.add(self.on[debrief][day] == self.on[number][day])
            for position, (first, end) in enumerate(self.gaps[day]):
                for over in range(first + session["len"], end + 1):
                    later = self.gaps[day][position + 1:]
                    due = over if over < end else later[0][0] if later else None
                    if due is not None:
                        pairs.append((day * DAY + over - session["len"], day * DAY + due))
        self.model.add_allowed_assignments([self.starts[number], self.starts[debrief]], pairs)

    def keep_lecture_runs(self):
        model, longest, covers = self.model, self.problem["max_lecture"], {}
        long_gaps = [(day, first, end) for day in self.days for first, end in self.gaps[day] if end - first > longest]
        lectures = [session for session in self.sessions if session["kind"] == "lecture"]
        for session in lectures:
            start = self.starts[session["id"]]
            for day, first, end in long_gaps:
                for slot in range(first, end):
                    cover, began, runs = self.flag(), self.flag(), self.flag()
                    time, last = day * DAY + slot, day * DAY + slot - session["len"]
                    model.add(start <= time).only_enforce_if(began)
                    model.add(start > time).only_enforce_if(~began)
                    model.add(start > last).only_enforce_if(runs)
                    model.add(start <= last).only_enforce_if(~runs)
                    model.add_bool_and(began, runs).only_enforce_if(cover)
                    model.add_bool_or(~began, ~runs).only_enforce_if(~cover)
                    covers[session["id"], day, slot] = cover
        for stream in range(self.problem["streams"]):
            there = [session["id"] for session in lectures if session["stream"] in (stream, -1)]
            for day, first, end in long_gaps:
                for slot in range(first, end - longest):
                    window = range(slot, slot + longest + 1)
                    model.add(sum(covers[number, day, one] for number in there for one in window) <= longest)

    def wishes(self):
        for session, on, afternoon in zip(self.sessions, self.on, self.afternoon):
            wish = session["pref"]
            if wish["day"] is not None:
                self.costs.append(wish["w"] * (1 - on[wish["day"]]))
            if wish["half"] is not None:
                self.costs.append(wish["w"] * (1 - afternoon if wish["half"] else afternoon))

    def stream_costs(self, stream):
        """Free slots between the first start and the last end of each day, and days that the stream uses."""
        model, attended = self.model, self.attended(stream)
        own = [session for session in attended if session["stream"] == stream]
        for day in self.days:
            value = self.problem["days"][day]
            used = self.flag()
            model.add_max_equality(used, [self.on[session["id"]][day] for session in own])
            first = model.new_int_var(value["open"], value["close"], "")
            last = model.new_int_var(value["open"], value["close"], "")
            for session in attended:
                start, on = self.starts[session["id"]] - day * DAY, self.on[session["id"]][day]
                model.add(first <= start).only_enforce_if(on)
                model.add(last >= start + session["len"]).only_enforce_if(on)
            inside = []
            for block in value["fixed"]:
                before, after, both = self.flag(), self.flag(), self.flag()
                end = block["start"] + block["len"]
                model.add(first <= block["start"]).only_enforce_if(before)
                model.add(first > block["start"]).only_enforce_if(~before)
                model.add(last >= end).only_enforce_if(after)
                model.add(last < end).only_enforce_if(~after)
                model.add_bool_and(before, after).only_enforce_if(both)
                model.add_bool_or(~before, ~after).only_enforce_if(~both)
                inside.append(block["len"] * both)
            holes = model.new_int_var(0, value["close"] - value["open"], "")
            busy = sum(session["len"] * self.on[session["id"]][day] for session in attended)
            model.add(holes >= last - first - sum(inside) - busy)
            self.costs += [holes, 2 * used]
        longest = max(sum(end - first for first, end in day) for day in self.gaps)
        self.costs.append(-2 * max(1, math.ceil(sum(session["len"] for session in own) / longest)))

    def begin_with(self, plan):
        for place in plan:
            number = place["id"]
            self.model.add_hint(self.starts[number], place["day"] * DAY + place["start"])
            for chosen, literals in ((place["room"], self.rooms[number]), (place["fac"], self.leaders[number])):
                for resource, literal in literals.items():
                    self.model.add_hint(literal, resource == chosen)

    def plan(self, solver):
        def chosen(literals):
            return next(resource for resource, literal in literals.items() if solver.value(literal))

        return [
            {"id": number, "day": solver.value(start) // DAY, "start": solver.value(start) % DAY, "room": chosen(rooms),
             "fac": chosen(leaders)}
            for number, (start, rooms, leaders) in enumerate(zip(self.starts, self.rooms, self.leaders))
        ]


def gaps(day):
    time, found = day["open"], []
    for block in sorted(day["fixed"], key=lambda block: block["start"]):
        if block["start"] > time:
            found.append((time, block["start"]))
        time = max(time, block["start"] + block["len"])
    return found + ([(time, day["close"])] if time < day["close"] else [])


def noon(day):
    return next((block["start"] for block in day["fixed"] if block["kind"] in ("lunch", "prayer")), 52)


class Trace(cp_model.CpSolverSolutionCallback):
    def __init__(self, began):
        super().__init__()
        self.began, self.steps = began, []

    def on_solution_callback(self):
        self.steps.append((round(time.perf_counter() - self.began, 3), int(self.objective_value)))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("problem")
    options.add_argument("--seconds", type=float, default=60)
    options.add_argument("--workers", type=int, default=2)
    options.add_argument("--from", dest="start")
    options.add_argument("-o", "--output")
    options = options.parse_args()
    with open(options.problem, encoding="utf-8") as file:
        problem = json.load(file)
    began = time.perf_counter()
    model = Model(problem)
    if not model.may_be:
        print(json.dumps({"status": "INFEASIBLE", "trace": [], "seconds": time.perf_counter() - began}))
        return
    if options.start:
        with open(options.start, encoding="utf-8") as file:
            model.begin_with(json.load(file))
    solver, trace = cp_model.CpSolver(), Trace(began)
    solver.parameters.max_time_in_seconds = options.seconds
    solver.parameters.num_workers = options.workers
    solver.parameters.random_seed = 1
    status = solver.solve(model.model, trace)
    has_plan = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    print(json.dumps({
        "status": solver.status_name(status),
        "cost": int(solver.objective_value) if has_plan else None,
        "bound": int(solver.best_objective_bound) if has_plan else None,
        "seconds": round(time.perf_counter() - began, 3),
        "trace": trace.steps,
    }))
    if has_plan and options.output:
        with open(options.output, "w", encoding="utf-8") as file:
            json.dump(model.plan(solver), file)


main()
