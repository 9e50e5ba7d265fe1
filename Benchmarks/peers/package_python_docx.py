"""The lesson plans and the guide of a course with python-docx, the library that most scripts use.

usage: package_python_docx.py COURSE.xml FOLDER

It writes the same texts from the same course in English, without contents, syllabus, agenda, manifest, alternative text
and page numbers, so it does less than Cadre does.
"""
import os
import sys
import xml.etree.ElementTree as ET

from docx import Document

source, folder = sys.argv[1:3]
NS = {"c": "urn:cadre:course:1"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
os.makedirs(folder, exist_ok=True)


def text(element, name):
    for child in element.findall(f"c:{name}", NS) if element is not None else []:
        if child.get(LANG) == "en":
            return child.text or ""
    return ""


def texts(element, name):
    return [text(entry, "text") for entry in element.findall(f"c:{name}/c:entry", NS)] if element is not None else []


def bullets(document, heading, entries):
    if entries:
        document.add_heading(heading, 2)
        for entry in entries:
            document.add_paragraph(entry, style="List Bullet")


def table(document, header, rows):
    grid = document.add_table(rows=1, cols=len(header))
    grid.style = "Table Grid"
    for cell, title in zip(grid.rows[0].cells, header):
        cell.text = title
    for row in rows:
        for cell, value in zip(grid.add_row().cells, row):
            cell.text = value


def chapter(document, session):
    document.add_heading(f"{session.get('id')}  {text(session, 'title')}", 1)
    table(document, ["Duration", "Methods", "Outcomes"], [[session.get("minutes"), session.get("methods", ""), session.get("outcomes", "")]])
    document.add_heading("Enabling objective", 2)
    document.add_paragraph(text(session, "objective"))
    lesson = session.find("c:lesson", NS)
    if lesson is None:
        return
    document.add_heading("Why this matters", 2)
    document.add_paragraph(text(lesson, "relevance"))
    bullets(document, "Key messages", texts(lesson, "key_messages"))
    bullets(document, "Preparation", texts(lesson, "preparation"))
    document.add_heading("Run sheet", 2)
    steps = lesson.findall("c:steps/c:step", NS)
    table(
        document,
        ["Minutes", "Step", "The facilitator", "Participants"],
        [[s.get("minutes"), f"{text(s, 'title')} ({s.get('method')})", text(s, "facilitator"), text(s, "participants")] for s in steps],
    )
    activity = lesson.find("c:activity", NS)
    if activity is not None:
        document.add_heading("Activity sheet", 2)
        document.add_paragraph(text(activity, "purpose"))
        for entry in texts(activity, "instructions"):
            document.add_paragraph(entry, style="List Number")
        document.add_paragraph(text(activity, "product"))
    assessment = lesson.find("c:assessment", NS)
    document.add_heading("Assessment", 2)
    document.add_paragraph(text(assessment, "evidence"))
    bullets(document, "Criteria", texts(assessment, "criteria"))
    document.add_heading("Questions", 2)
    table(document, ["Question", "Expected answer"], [[text(q, "ask"), text(q, "expect")] for q in lesson.findall("c:questions/c:question", NS)])
    bullets(document, "Likely problems", texts(lesson, "pitfalls"))
    bullets(document, "Adaptations", texts(lesson, "adaptations"))
    bullets(document, "References", texts(lesson, "references"))


sessions = ET.parse(source).getroot().findall("c:modules/c:module/c:sessions/c:session", NS)
guide = Document()
for session in sessions:
    plan = Document()
    chapter(plan, session)
    plan.save(f"{folder}/{session.get('id')}.docx")
    chapter(guide, session)
guide.save(f"{folder}/facilitator-guide.docx")
