#!/usr/bin/env python3
"""The strongest peer: string templates + zipfile, no document model (what a tuned script does).
usage: office_raw.py lessons|guide|agenda|xlsx COURSE.json OUTDIR
Static parts (styles, numbering) are taken from python-docx's default template, read once."""
import json, os, sys, zipfile
from xml.sax.saxutils import escape as E

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
def hm(m): return f"{m//60:02d}:{m%60:02d}"
def P(t, s=None):
    return f'<w:p>{f"<w:pPr><w:pStyle w:val={chr(34)}{s}{chr(34)}/></w:pPr>" if s else ""}<w:r><w:t xml:space="preserve">{E(t)}</w:t></w:r></w:p>'
def T(rows):
    n = len(rows[0]); g = "".join(f'<w:gridCol w:w="{9000//n}"/>' for _ in range(n))
    b = "".join("<w:tr>" + "".join(f'<w:tc><w:tcPr><w:tcW w:w="{9000//n}" w:type="dxa"/></w:tcPr>{P(v)}</w:tc>' for v in r) + "</w:tr>" for r in rows)
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{g}</w:tblGrid>{b}</w:tbl>'
def lesson(l):
    o = [P(f"{l['id']} {l['title']}", "Heading1"), T(l["meta"]), P("Learning outcomes", "Heading2")]
    o += [P(x, "ListBullet") for x in l["outcomes"]] + [P("Activities", "Heading2")]
    o.append(T([["Start", "Time", "Method", "Activity", "Materials"]] + [[hm(a["start"]), f"{a['minutes']} min", a["method"], a["activity"], a["materials"]] for a in l["activities"]]))
    o += [P("Materials", "Heading2")] + [P(x, "ListBullet") for x in l["materials"]]
    o += [P("Assessment", "Heading2")] + [P(x, "ListNumber") for x in l["assessment"]]
    o += [P("Notes", "Heading2")] + [P(x) for x in l["notes"]]
    return "".join(o)
def save(path, body, base):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as z:
        for n, b in base: z.writestr(n, b)
        z.writestr("word/document.xml", f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {NS}><w:body>{body}<w:sectPr/></w:body></w:document>')
def main():
    what, src, out = sys.argv[1:4]
    c = json.load(open(src, encoding="utf-8")); os.makedirs(out, exist_ok=True)
    if what == "xlsx":
        s = c["survey"]; rows = [s["columns"]] + s["rows"]; o = []
        cols = [chr(65 + k) if k < 26 else "A" + chr(39 + k) for k in range(len(s["columns"]))]
        for i, r in enumerate(rows, 1):
            o.append(f'<row r="{i}">' + "".join("" if v is None else (f'<c r="{k}{i}"><v>{v}</v></c>' if isinstance(v, int) else
                     f'<c r="{k}{i}" t="inlineStr"><is><t>{E(v)}</t></is></c>') for k, v in zip(cols, r)) + "</row>")
        M = "http://schemas.openxmlformats.org/"
        with zipfile.ZipFile(f"{out}/survey.xlsx", "w", zipfile.ZIP_DEFLATED, compresslevel=6) as z:
            z.writestr("[Content_Types].xml", f'<Types xmlns="{M}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>')
            z.writestr("_rels/.rels", f'<Relationships xmlns="{M}package/2006/relationships"><Relationship Id="r1" Type="{M}officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>')
            z.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{M}package/2006/relationships"><Relationship Id="r1" Type="{M}officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
            z.writestr("xl/workbook.xml", f'<workbook xmlns="{M}spreadsheetml/2006/main" xmlns:r="{M}officeDocument/2006/relationships"><sheets><sheet name="survey" sheetId="1" r:id="r1"/></sheets></workbook>')
            z.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{M}spreadsheetml/2006/main"><sheetData>{"".join(o)}</sheetData></worksheet>')
        return
    import importlib.util
    tpl = os.path.join(os.path.dirname(importlib.util.find_spec("docx").origin), "templates", "default.docx")
    zt = zipfile.ZipFile(tpl); base = [(n, zt.read(n)) for n in zt.namelist() if n != "word/document.xml" and "customXml" not in n and "thumbnail" not in n]
    drop = lambda b: b  # relations to dropped parts are removed below
    import re
    base = [(n, re.sub(rb'<Relationship [^>]*(customXml|thumbnail)[^>]*/>', b'', b) if n.endswith(".rels") else
             re.sub(rb'<Override [^>]*customXml[^>]*/>', b'', b) if n == "[Content_Types].xml" else b) for n, b in base]
    if what == "lessons":
        for l in c["lessons"]: save(f"{out}/{l['id']}.docx", lesson(l), base)
    if what == "guide":
        toc = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">TOC \\o "1-2" \\h</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>' + \
              "".join(P(f"{l['id']} {l['title']}") for l in c["lessons"]) + '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        br = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        save(f"{out}/guide.docx", P(c["title"], "Title") + P(c["marking"]) + toc + br + "".join(lesson(l) + br for l in c["lessons"]), base)
    if what == "agenda":
        save(f"{out}/agenda.docx", P(c["title"], "Title") + "".join(P(f"Day {d['day']}", "Heading1") + T([["From", "To", "Session", "Facilitator"]] +
             [[hm(s["start"]), hm(s["start"] + s["minutes"]), s["title"], s["who"]] for s in d["slots"]]) for d in c["agenda"]), base)
main()
