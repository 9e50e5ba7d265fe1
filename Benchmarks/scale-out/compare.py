"""Compares tallies made by Spark with the one made on one machine, and prints times and sizes. Called by run.

usage: compare.py CADRE FOLDER ROWS
"""
import filecmp
import os
import pathlib
import subprocess
import sys
import time

import tally_with_spark

cadre, folder, rows = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
here, survey = pathlib.Path(__file__).parent, "curricula/surveys/bio-2026.yaml"
os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
# Nothing of Spark listens to other machines.
os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"


def once(command):
    """Wall seconds, CPU seconds, peak MiB and output of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with process.stdout, process.stderr:
        output, errors = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))} failed: {(errors or output).decode(errors='replace')[-2000:]}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.decode()


def made(number):
    """The files of a number of rows of answers."""
    place = folder / f"answers-{number}"
    if not place.exists():
        subprocess.run([sys.executable, here / "made_answers.py", "--rows", str(number), place], check=True)
    return sorted(place.glob("*.csv"))


def alone(answers, output):
    return once([cadre, "needs", "tally", *answers, "--survey", survey, "-o", output])


folder.mkdir(parents=True, exist_ok=True)
print(f"{'one machine':28} {'wall s':>8} {'CPU s':>8} {'MiB':>6} {'answers MB':>11} {'tally kB':>9}", flush=True)
for number in sorted({rows // 16, rows // 4, rows}):
    answers, output = made(number), folder / "alone.tally"
    wall, cpu, peak, _ = alone(answers, output)
    size = sum(path.stat().st_size for path in answers)
    print(f"{f'{number:,} rows':28} {wall:8.2f} {cpu:8.2f} {peak:6.0f} {size / 1e6:11.1f} {output.stat().st_size / 1e3:9.1f}")

start = time.perf_counter()
spark = tally_with_spark.session()
# The first job starts Spark's workers.
spark.sparkContext.parallelize(range(8), 8).map(str).collect()
print(f"\nSpark was there after {time.perf_counter() - start:.1f} s, with {spark.sparkContext.defaultParallelism} cores\n")
print(f"{f'Spark, {rows:,} rows':28} {'wall s':>8} {'check s':>8} {'tally s':>8} {'merge s':>8} {'tallies kB':>11}  same bytes")
for partitions in (1, 2, 4, 8):
    output = folder / f"spark-{partitions}.tally"
    took = tally_with_spark.tally(spark, cadre, survey, partitions, output, [str(path) for path in answers])
    same = filecmp.cmp(folder / "alone.tally", output, shallow=False)
    seconds = took["check"], took["tally"], took["merge"]
    print(f"{f'{partitions} partitions':28} {sum(seconds):8.2f} " + " ".join(f"{step:8.2f}" for step in seconds)
          + f" {sum(took['bytes']) / 1e3:11.1f}  {'yes' if same else 'NO'}", flush=True)
    if not same:
        sys.exit(f"{output} is not {folder / 'alone.tally'}")
spark.stop()
