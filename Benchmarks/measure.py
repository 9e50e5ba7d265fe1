"""Runs each job of Cadre in turn with its peer and prints medians and ratios. Called by Benchmarks/run."""
import os
import resource
import shutil
import statistics
import subprocess
import sys
import time

cadre, office, folder, runs = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
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
show = lambda figures: f"{figures[0] * 1000:8.1f} {figures[1] * 1000:8.1f} {figures[2]:6.0f}"
print(f"{'job':38} {'CPU ms':>8} {'wall ms':>8} {'MiB':>6}   {'peer':42} {'CPU ms':>8} {'wall ms':>8} {'MiB':>6}   ratio CPU  wall")
for name, ours, peer_name, peer in jobs:
    mine, theirs, cpu, wall = pair(ours, peer)
    print(f"{name:38} {show(mine)}   {peer_name:42} {show(theirs)}   {cpu:9.3f} {wall:5.3f}")

# Office documents: the same made-up course, given to both as one JSON file. `most` is what the ratio may be.
courses = {}
for lessons in (30, 300, 3000):
    courses[lessons] = f"{folder}/course-{lessons}.json"
    subprocess.run([python, "Benchmarks/peers/made_course.py", "--lessons", str(lessons), "-o", courses[lessons]], check=True)


def job(what, lessons, peer, *arguments, files, most):
    ours = [office, what, courses[lessons], f"{folder}/ours-{lessons}"]
    theirs = [python, f"Benchmarks/peers/office_{peer}.py", *arguments, courses[lessons], f"{folder}/peer-{lessons}"]
    return f"{what}, {lessons} lessons", ours, f"{peer} {' '.join(arguments)}", theirs, files, most


jobs = [
    job("lessons", 30, "docxtpl", "lessons", files=("L0001.docx", "L0001.docx"), most=0.1),
    job("lessons", 30, "raw", "lessons", files=("L0001.docx", "L0001.docx"), most=0.4),
    job("guide", 30, "raw", "guide", files=("guide.docx", "guide.docx"), most=0.4),
    job("guide", 3000, "raw", "guide", files=("guide.docx", "guide.docx"), most=0.7),
    job("workbook", 30, "raw", "xlsx", files=("survey.xlsx", "survey.xlsx"), most=0.45),
    job("workbook", 30, "xlsx", "xlsxwriter", files=("survey.xlsx", "survey-xlsxwriter.xlsx"), most=None),
    job("slides", 30, "python_pptx", files=("slides.pptx", "slides.pptx"), most=0.05),
]
print()
print(f"{'Office documents':24} {'CPU ms':>8} {'wall ms':>8} {'MiB':>6}   {'peer':18} {'CPU ms':>8} {'wall ms':>8} {'MiB':>6}   ratio CPU (most)   MiB   bytes")
size = lambda path: os.path.getsize(path)
for name, ours, peer_name, peer, files, most in jobs:
    mine, theirs, cpu, _ = pair(ours, peer)
    bytes_ratio = size(f"{ours[-1]}/{files[0]}") / size(f"{peer[-1]}/{files[1]}")
    bound = f"({most})" if most else ""
    print(f"{name:24} {show(mine)}   {peer_name:18} {show(theirs)}   {cpu:9.3f} {bound:6} {mine[2] / theirs[2]:7.2f} {bytes_ratio:7.2f}")

small, large = ([office, "guide", courses[n], f"{folder}/ours-{n}"] for n in (300, 3000))
mine, theirs, cpu, _ = pair(large, small)
print(f"\nguide, 3,000 against 300 lessons: {cpu:.1f} times the CPU, {mine[2] - theirs[2]:.0f} MiB more (of them "
      f"{(size(courses[3000]) - size(courses[300])) / 1048576:.0f} for the course's own file)")
cpu, wall, memory = once([office, "sheet", "132000", "510", f"{folder}/sheet"])
print(f"sheet of 132,000 x 510 cells: {cpu:.1f} s CPU, {memory:.0f} MiB, file of {size(folder + '/sheet/sheet.xlsx') / 1048576:.0f} MiB")
os.remove(f"{folder}/sheet/sheet.xlsx")

# Reading: the peer program counts the cells that hold something, and so do we. `most` is what the ratio of CPU may be.
survey, large = f"{folder}/peer-30/survey-xlsxwriter.xlsx", f"{folder}/large.xlsx"
subprocess.run([python, "Benchmarks/peers/office_xlsx.py", "xlsxwriter", courses[30], f"{folder}/peer-30"], check=True)
subprocess.run([python, "Benchmarks/peers/made_sheet.py", "20000", "100", large], check=True)
print(f"\n{'Reading .xlsx':24} {'CPU ms':>8} {'wall ms':>8} {'MiB':>6}   {'peer':18} {'CPU ms':>8} {'wall ms':>8} {'MiB':>6}   ratio CPU (most)  wall   MiB")
for name, file, peer, most in [
    ("2,000 x 30 cells", survey, "read-polars", 0.25),
    ("2,000 x 30 cells", survey, "read-openpyxl", None),
    ("2,000,000 cells", large, "read-polars", 2),
]:
    ours, theirs = [office, "read-xlsx", file], [python, "Benchmarks/peers/office_xlsx.py", peer, file, folder]
    mine, others, cpu, wall = pair(ours, theirs)
    bound = f"({most})" if most else ""
    print(f"{name:24} {show(mine)}   {peer:18} {show(others)}   {cpu:9.3f} {bound:6} {wall:6.2f} {mine[2] / others[2]:5.2f}")
os.remove(large)
