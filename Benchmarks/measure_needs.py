"""From answers to ranked needs beside polars, and countries drawn anew beside numpy, in the same run: CPU, wall and memory, with
what they may be. Called by Benchmarks/run.

usage: measure_needs.py CADRE MEASURE-BOOTSTRAP FOLDER [RUNS]
"""
import os
import statistics
import subprocess
import sys
import time

cadre, bootstrap, folder = sys.argv[1:4]
runs = int(sys.argv[4]) if len(sys.argv) > 4 else 5
python = sys.executable


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


def median(figures):
    return [statistics.median(run[part] for run in figures) for part in range(3)]


def in_turn(commands, count):
    """The medians of every command, after one uncounted run of each."""
    for command in commands:
        once(command)
    figures = [[once(command) for command in commands] for _ in range(count)]
    return [median([run[place] for run in figures]) for place in range(len(commands))]


def made(rows, items):
    name = f"{folder}/needs-{rows}x{items}"
    if not os.path.exists(f"{name}.csv"):
        subprocess.run(
            [python, "Benchmarks/peers/made_needs.py", "--rows", str(rows), "--items", str(items),
             "--survey", f"{name}.yaml", "-o", f"{name}.csv"],
            check=True,
        )
    return f"{name}.csv", f"{name}.yaml"


def ours(rows, items, threads):
    answers, survey = made(rows, items)
    return [cadre, "needs", answers, "--survey", survey, "--quiet", "--format", "csv", "--threads", str(threads)]


def peer(rows, items):
    return [python, "Benchmarks/peers/needs_polars.py", made(rows, items)[0], f"{folder}/peer.csv"]


def show(name, figures, *remarks):
    print(f"{name:44} {figures[0] * 1000:9.1f} {figures[1] * 1000:9.1f} {figures[2]:7.1f}   {'; '.join(remarks)}")


def within(value, most, unit=""):
    return f"{value:.3g}{unit} (at most {most:.3g}{unit}{'' if value <= most else ': MISSED'})"


def drawn(command, **more):
    """The CPU seconds that a program says its draws took, and the spread of each item's gap over them."""
    output = subprocess.run(command, stdout=subprocess.PIPE, check=True, env={**os.environ, **more}).stdout
    seconds, *spreads = map(float, output.split())
    return seconds, spreads


def drawn_anew(answers):
    """CPU seconds of 1,000 draws of countries: ours, numpy's as it comes, and numpy's on one thread."""
    cells = f"{folder}/cells-{answers}.csv"
    peer = [python, "Benchmarks/peers/bootstrap_numpy.py", cells]
    figures = [
        [drawn([bootstrap, str(answers), cells]), drawn(peer), drawn(peer, OPENBLAS_NUM_THREADS="1")] for _ in range(runs)
    ]
    for own, *peers in figures:
        for _, spreads in peers:
            ratio = statistics.mean(one / other for one, other in zip(own[1], spreads))
            if abs(ratio - 1) > 0.03:
                sys.exit(f"the gaps of the draws spread {ratio:.3f} times as much as numpy's: they aren't the same draws")
    return [statistics.median(run[place][0] for run in figures) for place in range(3)]


print(f"{'Needs':44} {'CPU ms':>9} {'wall ms':>9} {'MiB':>7}")
base, small, polars = in_turn([[cadre, "--version"], ours(10_000, 40, 1), peer(10_000, 40)], runs)
show("cadre --version", base)
show("10,000 answers x 80", small, "CPU " + within(small[0] / polars[0], 1 / 20) + " of polars",
     "above the base " + within(small[2] - base[2], 20, " MiB"))
show("  polars", polars)
one, two, polars = in_turn([ours(1_000_000, 40, 1), ours(1_000_000, 40, 2), peer(1_000_000, 40)], min(runs, 3))
show("1,000,000 answers x 80, one thread", one, "CPU " + within(one[0] / polars[0], 1 / 7) + " of polars",
     within(one[2], 64, " MiB"))
show("1,000,000 answers x 80, two threads", two, "wall " + within(two[1] / one[1], 1) + " of one thread")
show("  polars", polars)
(wide,) = in_turn([ours(39_200, 300, 1)], 1)
show("39,200 answers x 600", wide, within(wide[1], 10, " s"), within(wide[2], 500, " MiB"))

print(f"\n{'Countries drawn anew, 1,000 times x 40 items':44} {'CPU ms':>9}")
few, many = drawn_anew(10_000), drawn_anew(1_000_000)
for answers, (own, peer, alone) in ((10_000, few), (1_000_000, many)):
    print(f"{f'{answers:,} answers':44} {own * 1000:9.2f}   CPU {within(own / peer, 1 / 5)} of numpy, {within(own / alone, 1 / 5)} "
          "of numpy on one thread")
    print(f"{'  numpy, on one thread':44} {peer * 1000:9.2f}, {alone * 1000:.2f}")
print(f"{'1,000,000 answers / 10,000':44} {many[0] / few[0]:9.2f}   {within(many[0] / few[0], 1.1)}")
