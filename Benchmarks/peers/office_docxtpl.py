#!/usr/bin/env python3
"""docxtpl peer (Word template + Jinja2).  usage: office_docxtpl.py lessons|guide COURSE.json OUTDIR
The template is made once with python-docx and kept beside the output."""
import json, os, sys
from docxtpl import DocxTemplate

def make_template(path, guide):
    from docx import Document
    d = Document()
    def tbl(cols, rows):
        t = d.add_table(rows=len(rows), cols=cols); t.style = "Table Grid"
        for row, vals in zip(t.rows, rows):
            for c, v in zip(row.cells, vals): c.text = v
    if guide:
        d.add_heading("{{ title }}", 0); d.add_paragraph("{{ marking }}")
        d.add_paragraph("{%p for l in lessons %}")
    d.add_heading("{{ l.id }} {{ l.title }}", 1)
    tbl(2, [["{%tr for m in l.meta %}", ""], ["{{ m[0] }}", "{{ m[1] }}"], ["{%tr endfor %}", ""]])
    def items(head, key, style):
        d.add_heading(head, 2); d.add_paragraph("{%p for o in l." + key + " %}")
        d.add_paragraph("{{ o }}", style=style); d.add_paragraph("{%p endfor %}")
    items("Learning outcomes", "outcomes", "List Bullet")
    d.add_heading("Activities", 2)
    tbl(5, [["Start", "Time", "Method", "Activity", "Materials"], ["{%tr for a in l.activities %}", "", "", "", ""],
            ["{{ a.start }}", "{{ a.minutes }} min", "{{ a.method }}", "{{ a.activity }}", "{{ a.materials }}"],
            ["{%tr endfor %}", "", "", "", ""]])
    items("Materials", "materials", "List Bullet"); items("Assessment", "assessment", "List Number"); items("Notes", "notes", None)
    if guide: d.add_paragraph("{%p endfor %}")
    d.save(path)

def main():
    what, src, out = sys.argv[1:4]
    c = json.load(open(src, encoding="utf-8")); os.makedirs(out, exist_ok=True)
    tp = f"{out}/template-{what}.docx"
    if not os.path.exists(tp): make_template(tp, what == "guide")
    if what == "lessons":
        for l in c["lessons"]:
            t = DocxTemplate(tp); t.render({"l": l}, autoescape=True); t.save(f"{out}/{l['id']}.docx")
    else:
        t = DocxTemplate(tp); t.render(c, autoescape=True); t.save(f"{out}/guide.docx")
main()
