"""Reads CSV with Cadre's reader and its peers in turn and prints medians and ratios. Called by Benchmarks/run.

usage: measure_csv.py MEASURE_INTAKE FOLDER [RUNS]

The peers: Python's csv module, which makes a list of every row; and a scanner in C that does no more than walk over the
fields of the same file, the least that any reader can need.
"""
import os
import statistics
import subprocess
import sys
import time

intake, folder = sys.argv[1:3]
runs = int(sys.argv[3]) if len(sys.argv) > 3 else 5


def once(command):
    """CPU seconds, wall seconds, peak MiB and output of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    output = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)} failed")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024, output


scanner = f"{folder}/scan_csv"
subprocess.run(["cc", "-O3", "-o", scanner, "Benchmarks/peers/scan_csv.c"], check=True)
files = {}
for rows in (10_000, 1_000_000):
    files[rows] = f"{folder}/survey-{rows}.csv"
    subprocess.run([sys.executable, "Benchmarks/peers/made_survey.py", "--rows", str(rows), "-o", files[rows]], check=True)

python = [sys.executable, "Benchmarks/peers/csv_python.py"]
# What, ours, the peer, and what the ratio may be: 5.6 is twice the general reader's ratio to the scanner.
jobs = [
    ("csv, cells to memory", "csv-cells", "Python csv", python, 10_000, 1.0),
    ("csv, cells to memory", "csv-cells", "Python csv", python, 1_000_000, 1.0),
    ("csv, records handed over", "csv-scan", "scanner in C", [scanner], 1_000_000, 5.6),
]
print(f"\n{'CSV':40} {'CPU ms':>8} {'wall ms':>8} {'MiB':>6}   {'peer':14} {'CPU ms':>8} {'wall ms':>8} {'MiB':>6}   ratio CPU (most)   MiB")
for what, mode, peer_name, peer, rows, most in jobs:
    ours, theirs = [intake, mode, files[rows]], [*peer, files[rows]]
    once(ours), once(theirs)
    both = [(once(ours), once(theirs)) for _ in range(runs)]
    if any(mine[3] != other[3] for mine, other in both):
        sys.exit(f"{what}: not the same numbers of records and fields")
    middle = lambda side, figure: statistics.median(run[side][figure] for run in both)
    show = lambda side: f"{middle(side, 0) * 1000:8.1f} {middle(side, 1) * 1000:8.1f} {middle(side, 2):6.0f}"
    cpu = statistics.median(mine[0] / max(other[0], 1e-4) for mine, other in both)
    name = f"{what}, {rows:,} rows"
    print(f"{name:40} {show(0)}   {peer_name:14} {show(1)}   {cpu:9.3f} ({most}) {middle(0, 2) / middle(1, 2):10.2f}")
os.remove(files[1_000_000])
