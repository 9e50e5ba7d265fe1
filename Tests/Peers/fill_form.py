"""Fills in workbooks of a survey, as a respondent and a careless colleague would, and saves them by programs that are not ours.

usage: fill_form.py openpyxl|libreoffice JOBS.json

A job has the workbook `from`, where it is saved (`to`), the `answers` as [name, kind, value] with the kinds text, number and
date, and the `edits` that are made after that: rename (sheets), rows and columns (put in), move (columns), sort (rows turned
about), strip (row names taken out), heads (column names taken out), words (the first words changed), scribble (words beside
the form). Cells are found by the hidden names of rows and columns, without Cadre's own code.
"""
import datetime
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

ITEM_KINDS = ("question", "choice", "item")


def anchor(text):
    """The kind and the rest of a hidden name, or nothing."""
    if not isinstance(text, str) or not text.startswith("cadre:"):
        return None
    kind, _, rest = text[6:].partition(":")
    return kind, rest


def places(grid):
    """The cells for answers by name, from a dictionary of texts by (row, column)."""
    rows, columns = {}, {}
    for (row, column), text in grid.items():
        found = anchor(text)
        if found and found[0] in ITEM_KINDS:
            rows[row] = found
        if found and found[0] in ("answers", "aspect"):
            columns[column] = found
    cells = {}
    for row, (kind, name) in rows.items():
        for column, (use, aspect) in columns.items():
            if kind == "item" and use == "aspect":
                cells[f"{name.lower()}_{aspect}"] = (row, column)
            if kind != "item" and use == "answers":
                cells[name] = (row, column)
    return cells


class OpenpyxlBook:
    def __init__(self, path):
        import openpyxl

        self.book = openpyxl.load_workbook(path)

    def sheets(self):
        return list(self.book.worksheets)

    def grid(self, sheet):
        return {(c.row, c.column): c.value for row in sheet.iter_rows() for c in row if c.value is not None}

    def put(self, sheet, row, column, kind, value):
        cell = sheet.cell(row, column)
        cell.value = datetime.date.fromisoformat(value) if kind == "date" else value
        if isinstance(value, str) and value.startswith("="):
            # In a cell of text, what looks like a formula is text.
            cell.data_type = "s"

    def rename(self, sheet, name):
        sheet.title = name

    def unmerge(self, sheet):
        for merged in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(merged))

    def insert_row(self, sheet, row):
        self.unmerge(sheet)
        sheet.insert_rows(row)

    def insert_column(self, sheet, column):
        self.unmerge(sheet)
        sheet.insert_cols(column)

    def save(self, path):
        self.book.save(path)


class LibreOfficeBook:
    def __init__(self, desktop, properties, path):
        self.properties = properties
        self.document = desktop.loadComponentFromURL(
            pathlib.Path(path).resolve().as_uri(), "_blank", 0, properties(Hidden=True)
        )
        self.document.unprotect("")
        for sheet in self.sheets():
            sheet.unprotect("")

    def sheets(self):
        return [self.document.Sheets.getByIndex(i) for i in range(self.document.Sheets.Count)]

    def grid(self, sheet):
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        area = sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
        return {
            (r + 1, c + 1): value
            for r, row in enumerate(area.getDataArray())
            for c, value in enumerate(row)
            if value != ""
        }

    def put(self, sheet, row, column, kind, value):
        cell = sheet.getCellByPosition(column - 1, row - 1)
        if kind == "text":
            cell.setString(value)
        elif kind == "number":
            cell.setValue(value)
        elif kind == "date":
            cell.setValue((datetime.date.fromisoformat(value) - datetime.date(1899, 12, 30)).days)

    def rename(self, sheet, name):
        sheet.setName(name)

    def unmerge(self, sheet):
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        area = sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
        area.merge(False)

    def insert_row(self, sheet, row):
        sheet.Rows.insertByIndex(row - 1, 1)

    def insert_column(self, sheet, column):
        sheet.Columns.insertByIndex(column - 1, 1)

    def save(self, path):
        self.document.storeToURL(
            pathlib.Path(path).resolve().as_uri(), self.properties(FilterName="Calc MS Excel 2007 XML")
        )
        self.document.close(True)


def swap(book, sheet, first, second, lines):
    """Exchanges the texts of two rows or two columns."""
    book.unmerge(sheet)
    grid = book.grid(sheet)
    for line in lines:
        one, two = first(line), second(line)
        texts = [grid.get(one, ""), grid.get(two, "")]
        for place, text in zip((one, two), reversed(texts)):
            kind = "number" if isinstance(text, (int, float)) else "text"
            book.put(sheet, *place, kind, text if text != "" or kind == "text" else "")


def edit(book, kind):
    for number, sheet in enumerate(book.sheets()):
        grid = book.grid(sheet)
        cells = places(grid)
        if kind == "rename":
            book.rename(sheet, f"Sheet {number + 1}")
        if not cells:
            continue
        rows = sorted({row for row, _ in cells.values()})
        columns = sorted({column for _, column in cells.values()})
        width = max(column for _, column in grid)
        height = max(row for row, _ in grid)
        if kind == "rows":
            for row in (rows[-1], rows[0], 2):
                book.insert_row(sheet, row)
        elif kind == "columns":
            for column in (columns[-1], 2, 1):
                book.insert_column(sheet, column)
        elif kind == "move":
            first, last = 2, columns[-1]
            swap(book, sheet, lambda r: (r, first), lambda r: (r, last), range(1, height + 1))
        elif kind == "sort":
            for one, two in zip(rows[: len(rows) // 2], reversed(rows)):
                swap(book, sheet, lambda c: (one, c), lambda c: (two, c), range(1, width + 1))
        elif kind in ("strip", "heads"):
            names = ITEM_KINDS if kind == "strip" else ("answers", "aspect")
            for place, text in grid.items():
                found = anchor(text)
                if found and found[0] in names and found[0] != "choice":
                    book.put(sheet, *place, "text", "")
        elif kind == "words":
            book.put(sheet, rows[0], columns[0] - 1, "text", "Something else altogether?")
        elif kind == "scribble":
            book.put(sheet, rows[0], width + 2, "text", "A word beside it")


def run(jobs, load):
    for job in jobs:
        book = load(job["from"])
        wanted = {name: (kind, value) for name, kind, value in job["answers"]}
        for sheet in book.sheets():
            for name, (row, column) in places(book.grid(sheet)).items():
                if name in wanted:
                    book.put(sheet, row, column, *wanted.pop(name))
        if wanted:
            sys.exit(f"no cells for {sorted(wanted)}")
        for kind in job["edits"]:
            edit(book, kind)
        book.save(job["to"])


def with_libreoffice(jobs):
    import uno
    from com.sun.star.beans import PropertyValue

    def properties(**values):
        made = []
        for name, value in values.items():
            item = PropertyValue()
            item.Name, item.Value = name, value
            made.append(item)
        return tuple(made)

    profile = tempfile.mkdtemp(prefix="cadre-office-")
    pipe = pathlib.Path(profile).name
    office = subprocess.Popen(
        [
            "soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--nodefault",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        context = uno.getComponentContext()
        resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
        desktop = None
        for _ in range(120):
            try:
                there = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                desktop = there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
                break
            except Exception:
                time.sleep(0.5)
        if desktop is None:
            sys.exit("LibreOffice did not start")
        run(jobs, lambda path: LibreOfficeBook(desktop, properties, path))
        try:
            desktop.terminate()
        except Exception:
            pass
    finally:
        try:
            office.wait(20)
        except subprocess.TimeoutExpired:
            office.kill()
        shutil.rmtree(profile, ignore_errors=True)


program, path = sys.argv[1:]
jobs = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
if program == "libreoffice":
    with_libreoffice(jobs)
else:
    run(jobs, OpenpyxlBook)
