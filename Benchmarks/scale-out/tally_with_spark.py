"""Counts answers with as many `cadre needs tally` as there are partitions, run by Spark, and merges their tallies.

usage: tally_with_spark.py CADRE SURVEY PARTITIONS OUTPUT ANSWERS...

All rows of a respondent go to one partition, so each partition settles its own duplicates and corrections. OUTPUT gets the
merged tally; figures on the work go to standard output as JSON.
"""
import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import time
import unicodedata
import zlib

from pyspark import StorageLevel
from pyspark.sql import SparkSession

RECORD, RESPONDENT = "record_id", "respondent_id"


def folded(text):
    """Letters and digits without case: texts that the planner takes for one respondent are one here too."""
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return "".join(letter for letter in text if letter.isalnum())


def read(path):
    """The header, and then each row as (key, (record, row as CSV)); line breaks within quotes stay within their row."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file, strict=True)
        header = next(rows)
        record, respondent = header.index(RECORD), header.index(RESPONDENT)
        for row in rows:
            text = io.StringIO()
            csv.writer(text).writerow(row)
            who = folded(row[respondent])
            yield (f"respondent {who}" if who else f"record {path} {row[record]}"), (row[record], text.getvalue())


def header_of(paths):
    """The one header of all files: partitions are made of rows of several."""
    headers = set()
    for path in paths:
        with open(path, encoding="utf-8-sig", newline="") as file:
            headers.add(tuple(next(csv.reader(file))))
    if len(headers) != 1:
        sys.exit("the files do not have the same columns; read them into one layout with `cadre survey read` first")
    text = io.StringIO()
    csv.writer(text).writerow(headers.pop())
    return text.getvalue()


def counted(command, header):
    """A function that pipes the rows of one partition through the command and gives its tally."""
    def count(rows):
        table = "".join([header, *(row for _, (_, row) in rows)])
        if len(table) == len(header):
            return
        done = subprocess.run(command, input=table.encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode != 0:
            raise RuntimeError(done.stderr.decode(errors="replace"))
        yield done.stdout
    return count


def refuse_shared_records(rows):
    """Rows also belong together when they share a record number: such rows must have one key, or partitions would part them."""
    keys = rows.map(lambda row: (row[1][0], row[0])).filter(lambda pair: pair[0]).distinct()
    shared = keys.mapValues(lambda _: 1).reduceByKey(lambda one, other: one + other).filter(lambda pair: pair[1] > 1)
    if examples := shared.keys().take(3):
        sys.exit(f"records {', '.join(examples)} stand under several respondents; settle these on one machine")


def merged(cadre, survey, tallies, output):
    """Merges tallies into a file, and checks that they add up in any order."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, tally in enumerate(tallies):
            paths.append(f"{folder}/part-{number:05}.tally")
            pathlib.Path(paths[-1]).write_bytes(tally)
        start = time.perf_counter()
        merge = [cadre, "needs", "merge", "--survey", survey]
        subprocess.run([*merge, *paths, "-o", output], check=True, stderr=subprocess.DEVNULL)
        seconds = time.perf_counter() - start
        backwards = subprocess.run([*merge, *reversed(paths)], check=True, stdout=subprocess.PIPE).stdout
    if backwards != pathlib.Path(output).read_bytes():
        sys.exit("merged in another order, the tally is another one")
    return seconds


def tally(spark, cadre, survey, partitions, output, answers):
    """Counts answers in partitions and merges them; gives the seconds that each step took, and the sizes of tallies."""
    command = [cadre, "needs", "tally", "/dev/stdin", "--survey", survey, "--quiet"]
    header = header_of(answers)
    start = time.perf_counter()
    rows = spark.sparkContext.parallelize(answers, len(answers)).flatMap(read).persist(StorageLevel.MEMORY_AND_DISK)
    refuse_shared_records(rows)
    checked = time.perf_counter()
    # A hash that is the same in every process and every year, unlike Python's own.
    parts = rows.partitionBy(partitions, lambda key: zlib.crc32(key.encode()))
    tallies = parts.mapPartitions(counted(command, header)).collect()
    tallied = time.perf_counter()
    rows.unpersist()
    return {
        "check": checked - start, "tally": tallied - checked, "merge": merged(cadre, survey, tallies, output),
        "bytes": [len(tally) for tally in tallies],
    }


def session():
    spark = (
        SparkSession.builder.appName("cadre tallies").config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false").getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    # Workers are other processes, perhaps on other machines: they need these functions too.
    spark.sparkContext.addPyFile(__file__)
    return spark


def main():
    cadre, survey, partitions, output, *answers = sys.argv[1:]
    print(json.dumps(tally(session(), cadre, survey, int(partitions), output, answers)))


if __name__ == "__main__":
    main()
