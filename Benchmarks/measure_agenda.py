"""Agendas beside CP-SAT in the same run: how soon a plan, how soon a cheap one, what is proven, why there is none. Called by
Benchmarks/run.

usage: measure_agenda.py CADRE FOLDER [--seeds 3-12] [--large-seeds 3-5] [--seconds 60] [--peer-seconds 150]

Each program runs alone, one after the other. Seconds are those from when the problem is read; of refusals they are of the whole
command. Every plan is checked, and its cost worked out, by a program that knows no planner. A target that is missed says so.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import time

options = argparse.ArgumentParser()
options.add_argument("cadre")
options.add_argument("folder")
options.add_argument("--seeds", default="3-12", help="seeds of problems of up to 80 sessions")
options.add_argument("--large-seeds", default="3-5", help="seeds of problems of 300 sessions")
options.add_argument("--seconds", type=float, default=60, help="what either may take for a problem")
options.add_argument("--peer-seconds", type=float, default=150, help="what CP-SAT may take from a planted plan of 300 sessions")
options = options.parse_args()
python, peers = sys.executable, "Benchmarks/peers"
VARIANTS = ["xcap", "xload", "xcyc", "xfac", "xsens"]


def seeds(text):
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def made(size, seed, variant=""):
    name = f"{options.folder}/{size}-{seed}{variant}"
    command = [python, f"{peers}/made_agenda.py", size, str(seed), *([variant] if variant else [])]
    subprocess.run([*command, "-o", f"{name}.json", "--plan", f"{name}-planted.json"], check=True)
    return name


def checked(problem, plan):
    """The cost of a plan; the run ends where it breaks a rule."""
    checker = subprocess.run([python, f"{peers}/check_agenda.py", problem, plan], capture_output=True, text=True)
    if checker.returncode != 0:
        sys.exit(f"{plan} breaks a rule:\n{checker.stdout}{checker.stderr}")
    return int(checker.stdout.split("=")[1])


def ours(name, seconds):
    """What Cadre finds: cost, whether that is proven, and seconds and cost of each better plan."""
    plan, trace = f"{name}-cadre.json", f"{name}-trace.txt"
    command = [options.cadre, "agenda", f"{name}.json", "--format", "json", "--output", plan, "--trace", trace]
    run = subprocess.run([*command, "--seconds", str(seconds)], capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"{name}: {run.stderr}")
    with open(trace, encoding="utf-8") as file:
        steps = [(float(line.split()[0]), int(line.split()[1])) for line in file]
    cost = checked(f"{name}.json", plan)
    if cost != steps[-1][1]:
        sys.exit(f"{name}: the plan costs {cost}, not {steps[-1][1]}")
    return {"cost": cost, "isOptimal": "OPTIMAL" in run.stderr, "trace": steps}


def peer(name, seconds, start=None):
    plan = f"{name}-cpsat.json"
    command = [python, f"{peers}/agenda_cpsat.py", f"{name}.json", "--seconds", str(seconds), "-o", plan]
    output = subprocess.run(command + (["--from", start] if start else []), capture_output=True, text=True, check=True)
    found = json.loads(output.stdout)
    if found["trace"] and checked(f"{name}.json", plan) != found["cost"]:
        sys.exit(f"{name}: CP-SAT's plan does not cost what it says")
    return found


def reached(found, cost):
    """The seconds after which a plan as cheap as that was there."""
    return next((seconds for seconds, value in found["trace"] if value <= cost), None)


def word(seconds):
    return "      -" if seconds is None else f"{seconds:7.2f}"


def judged(text, holds):
    return f"{text}{'' if holds else ': MISSED'}"


def small(size, is_proven):
    """The same cost as CP-SAT's, and when."""
    ratios, misses = [], 0
    for seed in seeds(options.seeds):
        name = made(size, seed)
        own, other = ours(name, options.seconds), peer(name, options.seconds)
        least = other["cost"] if other["status"] == "OPTIMAL" else min(own["cost"], other["cost"] or own["cost"])
        mine, its = reached(own, least), reached(other, least)
        holds = mine is not None and (its is None or mine <= its) and (own["isOptimal"] or not is_proven)
        misses += not holds
        if mine is not None and its is not None:
            ratios.append(mine / its)
        proof = "proven" if own["isOptimal"] else "not proven"
        print(judged(f"{size:5}{seed:5}{own['cost']:6}{other['cost'] or '-':>6}{word(mine)} s{word(its)} s   {proof}; CP-SAT "
                     f"{other['status']} in {other['seconds']:.1f} s", holds), flush=True)
    middle = f"{statistics.median(ratios):.3f} of CP-SAT's seconds in the middle" if ratios else "CP-SAT never got there"
    print(judged(f"{size}: {middle}", misses == 0))


def middle():
    """80 sessions: the first plan, and one that costs nearly as little as CP-SAT's."""
    for seed in seeds(options.seeds):
        name = made("a80", seed)
        own, other = ours(name, options.seconds), peer(name, options.seconds)
        first = own["trace"][0][0]
        if not other["trace"]:
            print(f"{'a80':5}{seed:5}{own['cost']:6}     -{word(first)} s      - s   CP-SAT found no plan", flush=True)
            continue
        near = reached(own, other["cost"] * 1.05 + 1)
        its_first, its_last = other["trace"][0][0], other["trace"][-1][0]
        print(f"{'a80':5}{seed:5}{own['cost']:6}{other['cost']:6}{word(first)} s{word(its_first)} s   "
              + judged(f"first plan in {first / its_first:.4f} of its time", first <= its_first / 50) + "; "
              + judged(f"within 5 % (+1) of its cost in {'-' if near is None else f'{near / its_last:.3f}'} of its time",
                       near is not None and near <= its_last / 5), flush=True)


def large():
    """300 sessions: a plan at all, and after a minute one no dearer than CP-SAT makes of the planted one."""
    for seed in seeds(options.large_seeds):
        name = made("a300", seed)
        own, alone = ours(name, options.seconds), peer(name, options.seconds)
        first = own["trace"][0][0]
        helped = peer(name, options.peer_seconds, start=f"{name}-planted.json")
        planted = checked(f"{name}.json", f"{name}-planted.json")
        print(f"{'a300':5}{seed:5}{own['cost']:6}{helped['cost'] or '-':>6}{word(first)} s"
              + (f"{word(alone['trace'][0][0])} s   " if alone["trace"] else "      - s   ")
              + judged("a plan within 2 s", first <= 2) + "; "
              + judged(f"no dearer than CP-SAT from the planted plan ({planted})",
                       helped["cost"] is None or own["cost"] <= helped["cost"]), flush=True)


def refusals():
    """Impossible problems: what is said, and how soon."""
    for size in ("a15", "a30", "a80", "a300"):
        for variant in VARIANTS:
            seconds = []
            for seed in seeds(options.large_seeds if size == "a300" else options.seeds):
                name = made(size, seed, variant)
                begun = time.perf_counter()
                run = subprocess.run([options.cadre, "agenda", f"{name}.json"], capture_output=True, text=True)
                seconds.append(time.perf_counter() - begun)
                if run.returncode != 65 or "has no plan" not in run.stderr or "a smaller set may do" in run.stderr:
                    sys.exit(f"{name}: {run.stderr}")
            print(judged(f"{size:5} {variant:6} explained in {max(seconds):.2f} s at most", max(seconds) <= 1), flush=True)


os.makedirs(options.folder, exist_ok=True)
print(f"{'':5}{'seed':>5}{'cost':>6}{'peer':>6}{'cadre':>9}{'CP-SAT':>9}")
small("a15", True)
small("a30", False)
middle()
large()
refusals()
