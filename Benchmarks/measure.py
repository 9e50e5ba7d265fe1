"""Runs each job of Cadre in turn with its peer and prints medians and ratios. Called by Benchmarks/run."""
import os
import resource
import shutil
import statistics
import subprocess
import sys
import time

cadre, folder, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
python = sys.executable
course, survey = "curricula/courses/sg3.yaml", "curricula/surveys/sg-2026.yaml"
answers = f"{folder}/answers-10000.csv"


def once(command):
    """CPU seconds, wall seconds and peak MiB of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{' '.join(command)} failed: {errors.decode(errors='replace')}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def pair(ours, peer):
    """Medians of both and of the ratio, after one uncounted run of each."""
    once(ours), once(peer)
    both = [(once(ours), once(peer)) for _ in range(runs)]
    middle = lambda values: statistics.median(list(values))
    mine = [middle(run[0][k] for run in both) for k in range(3)]
    theirs = [middle(run[1][k] for run in both) for k in range(3)]
    cpu = middle(run[0][0] / max(run[1][0], 1e-4) for run in both)
    wall = middle(run[0][1] / run[1][1] for run in both)
    return mine, theirs, cpu, wall


subprocess.run([cadre, "sample", survey, "--records", "10000", "--quiet", "--output", answers], check=True)
shutil.rmtree(f"{folder}/package", ignore_errors=True)
subprocess.run([cadre, "package", course, "--quiet", "--output", f"{folder}/package"], check=True)
xml = f"{folder}/package/course.xml"

jobs = [
    ("start: cadre --version", [cadre, "--version"], "python3 -c pass", [python, "-c", "pass"]),
    (
        "package, 3-day course, one language",
        [cadre, "package", course, "--quiet", "--output", f"{folder}/package"],
        "python-docx, lesson plans and guide only",
        [python, "Benchmarks/peers/package_python_docx.py", xml, f"{folder}/peer"],
    ),
    (
        "needs, 10,000 answers",
        [cadre, "needs", answers, "--survey", survey, "--quiet", "--format", "csv"],
        "polars, means and MWDS only",
        [python, "Benchmarks/peers/needs_polars.py", answers, f"{folder}/peer.csv"],
    ),
]
print(f"{'job':38} {'CPU ms':>8} {'wall ms':>8} {'MiB':>6}   {'peer':42} {'CPU ms':>8} {'wall ms':>8} {'MiB':>6}   ratio CPU  wall")
for name, ours, peer_name, peer in jobs:
    mine, theirs, cpu, wall = pair(ours, peer)
    show = lambda figures: f"{figures[0] * 1000:8.1f} {figures[1] * 1000:8.1f} {figures[2]:6.0f}"
    print(f"{name:38} {show(mine)}   {peer_name:42} {show(theirs)}   {cpu:9.3f} {wall:5.3f}")
