#!/usr/bin/env python3
"""XLSX peers.  usage: office_xlsx.py openpyxl|openpyxl-wo|xlsxwriter|xlsxwriter-cm|read-openpyxl|read-polars COURSE.json OUTDIR"""
import json, os, sys
which, src, out = sys.argv[1:4]
os.makedirs(out, exist_ok=True); path = f"{out}/survey-{which}.xlsx"
if which == "read-polars":
    import polars as pl
    d = pl.read_excel(src, engine="calamine"); print(d.shape[0] * d.shape[1] - sum(d.null_count().row(0)) + d.shape[1]); sys.exit()
if which.startswith("read"):
    import openpyxl
    ws = openpyxl.load_workbook(src, read_only=True).active
    print(sum(1 for r in ws.iter_rows(values_only=True) for v in r if v is not None)); sys.exit()
s = json.load(open(src, encoding="utf-8"))["survey"]
rows = [s["columns"]] + s["rows"]
if which.startswith("openpyxl"):
    from openpyxl import Workbook
    wb = Workbook(write_only=which.endswith("wo")); ws = wb.create_sheet("survey") if which.endswith("wo") else wb.active
    for r in rows: ws.append(r)
    wb.save(path)
else:
    import xlsxwriter
    wb = xlsxwriter.Workbook(path, {"constant_memory": which.endswith("cm"), "in_memory": False}); ws = wb.add_worksheet("survey")
    for i, r in enumerate(rows): ws.write_row(i, 0, r)
    wb.close()
