"""Reads tables with Python's own csv module, which knows nothing of ours, and writes others.

usage: read_csv.py CASES.json

The cases are a list of {"text": hexadecimal UTF-8, "separator": ...}, each to be read, or of {"rows": ..., "separator": ...,
"quoting": 0 to 3, "end": ...}, each to be written. Prints as JSON, in that order, the rows that were read, without empty
lines, or null where a quote is wrong; and the text that was written, as hexadecimal UTF-8.
"""
import csv
import io
import json
import sys


def answer(case):
    if "rows" in case:
        file = io.StringIO(newline="")
        csv.writer(file, delimiter=case["separator"], quoting=case["quoting"], lineterminator=case["end"]).writerows(
            case["rows"]
        )
        return file.getvalue().encode().hex()
    file = io.StringIO(bytes.fromhex(case["text"]).decode(), newline="")
    try:
        return [row for row in csv.reader(file, delimiter=case["separator"], strict=True) if row]
    except csv.Error:
        return None


with open(sys.argv[1]) as cases:
    print(json.dumps([answer(case) for case in json.load(cases)]))
