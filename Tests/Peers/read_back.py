"""Reads Office files back by libraries that are not ours, and prints what they hold as JSON.

usage: read_back.py FOLDER

Word documents are read by python-docx and by pandoc, workbooks by openpyxl, slides by python-pptx. A line is a block of
text: `h2 Steps` a heading, `p …` a paragraph, `- …` an entry of a list, `| a | b |` a row of a table. Paragraphs of one cell
are joined by `¶`; empty paragraphs are left out. Files are given by their paths in the folder, sorted.
"""
import datetime
import json
import pathlib
import subprocess
import sys

import docx
import openpyxl
import pptx
from docx.table import Table

folder = pathlib.Path(sys.argv[1])


def plain(text):
    return " ".join(text.split())


def row(cells):
    return "| " + " | ".join(" ¶ ".join(line for line in cell if line) for cell in cells) + " |"


# Word documents, by python-docx


def own_cells(table_row):
    """The cells of a row; one that covers several columns comes once."""
    seen = []
    for cell in table_row.cells:
        if all(cell._tc is not other._tc for other in seen):
            seen.append(cell)
    return seen


def document_lines(document):
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for table_row in block.rows:
                yield row([[plain(p.text) for p in cell.paragraphs] for cell in own_cells(table_row)])
        elif text := plain(block.text):
            style = block.style.name
            mark = f"h{style[8:]}" if style.startswith("Heading ") else "-" if style == "List Paragraph" else "p"
            yield f"{mark} {text}"


def read_document(path):
    document = docx.Document(path)
    section = document.sections[0]
    return {
        "lines": list(document_lines(document)),
        "title": document.core_properties.title,
        "language": document.core_properties.language,
        "header": plain(" ".join(p.text for p in section.header.paragraphs)),
    }


# Word documents, by pandoc


def inline_text(inlines):
    text = ""
    for inline in inlines:
        kind, content = inline["t"], inline.get("c")
        if kind == "Str":
            text += content
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            text += " "
        elif kind in ("Span", "Link"):
            text += inline_text(content[1])
        elif isinstance(content, list) and kind in ("Strong", "Emph", "Underline", "SmallCaps", "Strikeout"):
            text += inline_text(content)
        else:
            sys.exit(f"pandoc gives an inline that is not expected: {kind}")
    return plain(text) if inlines and inlines[0]["t"] in ("Space", "SoftBreak") else text


def is_contents_entry(inlines):
    return len(inlines) == 1 and inlines[0]["t"] == "Link" and inlines[0]["c"][2][0].startswith("#")


def pandoc_lines(blocks, mark="p"):
    for block in blocks:
        kind, content = block["t"], block.get("c")
        if kind == "Header":
            yield f"h{content[0]} {plain(inline_text(content[2]))}"
        elif kind in ("Para", "Plain"):
            if not is_contents_entry(content) and (text := plain(inline_text(content))):
                yield f"{mark} {text}"
        elif kind == "BulletList":
            for item in content:
                yield from pandoc_lines(item, "-")
        elif kind == "OrderedList":
            for item in content[1]:
                yield from pandoc_lines(item, "-")
        elif kind == "BlockQuote":
            yield from pandoc_lines(content)
        elif kind == "Div":
            yield from pandoc_lines(content[1])
        elif kind == "Table":
            _, _, _, head, bodies, foot = content
            for part in [head[1]] + [rows for body in bodies for rows in (body[2], body[3])] + [foot[1]]:
                for _, cells in part:
                    # Each paragraph without its mark.
                    yield row([[line[2:] for line in pandoc_lines(cell[4])] for cell in cells])
        else:
            sys.exit(f"pandoc gives a block that is not expected: {kind}")


# Workbooks, by openpyxl


def cell_text(cell):
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        return "formula " + str(value)
    if isinstance(value, bool):
        return f"truth {value}"
    if isinstance(value, datetime.datetime):
        return f"date {value.date().isoformat()}"
    if isinstance(value, datetime.time):
        return f"time {value.strftime('%H:%M')}"
    if isinstance(value, (int, float)):
        return f"number {value:.10g}"
    return f"text {plain(value)}"


def read_workbook(path):
    workbook = openpyxl.load_workbook(path)
    sheets = []
    for sheet in workbook:
        rows = [[cell_text(cell) for cell in cells] for cells in sheet.iter_rows()]
        for cells in rows:
            while cells and not cells[-1]:
                cells.pop()
        sheets.append({"name": sheet.title, "rows": rows, "repeated": sheet.print_title_rows or ""})
    return {"title": workbook.properties.title, "sheets": sheets}


# Slides, by python-pptx


def slide_lines(slide):
    title = slide.shapes.title
    for shape in slide.shapes:
        if shape.has_text_frame:
            kind = shape.placeholder_format.type if shape.is_placeholder else None
            is_furniture = str(kind).startswith(("FOOTER", "SLIDE_NUMBER", "DATE"))
            if is_furniture or title is not None and shape.shape_id == title.shape_id:
                continue
            for paragraph in shape.text_frame.paragraphs:
                if text := plain(paragraph.text):
                    yield f"{paragraph.level + 1} {text}"
        elif shape.has_table:
            for table_row in shape.table.rows:
                cells = [cell for cell in table_row.cells if not cell.is_spanned]
                yield row([[plain(p.text) for p in cell.text_frame.paragraphs] for cell in cells])


def read_slides(path):
    presentation = pptx.Presentation(path)
    slides = []
    for slide in presentation.slides:
        notes = slide.notes_slide.notes_text_frame.paragraphs if slide.has_notes_slide else []
        slides.append(
            {
                "title": plain(slide.shapes.title.text_frame.text),
                "lines": list(slide_lines(slide)),
                "notes": [text for p in notes if (text := plain(p.text))],
            }
        )
    return {"title": presentation.core_properties.title, "slides": slides}


def names(ending):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob(f"*.{ending}"))


# One run of pandoc reads all documents, one after the other, while python reads the rest.
documents = names("docx")
pandoc = subprocess.Popen(
    ["pandoc", "--sandbox", "--from", "docx", "--to", "json", *(str(folder / name) for name in documents)],
    stdout=subprocess.PIPE,
)
found = {
    "documents": {name: read_document(folder / name) for name in documents},
    "workbooks": {name: read_workbook(folder / name) for name in names("xlsx")},
    "decks": {name: read_slides(folder / name) for name in names("pptx")},
}
found["pandoc"] = list(pandoc_lines(json.loads(pandoc.communicate()[0])["blocks"]))
if pandoc.returncode != 0:
    sys.exit("pandoc failed")
json.dump(found, sys.stdout)
