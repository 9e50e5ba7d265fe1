#!/usr/bin/env python3
"""Makes a workbook of numbers and texts with XlsxWriter, a fifth of it texts that differ.

usage: made_sheet.py ROWS COLUMNS OUT.xlsx
"""
import random
import sys

import xlsxwriter

rows, columns, out = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
chance = random.Random(7)
words = ["yes", "no", "not yet", "Ministry of the Interior", "formation", "été", "تدريب", "what the bureau needs most this year"]
book = xlsxwriter.Workbook(out, {"constant_memory": True})
sheet = book.add_worksheet("answers")
sheet.write_row(0, 0, [f"q{column}" for column in range(columns)])
for row in range(1, rows):
    for column in range(columns):
        kind = column % 5
        if kind == 0:
            sheet.write_string(row, column, f"{chance.choice(words)} {row}")
        elif kind in (1, 2):
            sheet.write_number(row, column, chance.randint(1, 5))
        elif kind == 3:
            sheet.write_number(row, column, chance.random() * 100)
        else:
            sheet.write_string(row, column, chance.choice(words))
book.close()
