#!/usr/bin/env python3
"""python-pptx peer.  usage: office_python_pptx.py COURSE.json OUTDIR"""
import json, os, sys
from pptx import Presentation
src, out = sys.argv[1:3]; os.makedirs(out, exist_ok=True)
c = json.load(open(src, encoding="utf-8")); p = Presentation(); lay = p.slide_layouts[1]
for s in c["slides"]:
    x = p.slides.add_slide(lay); x.shapes.title.text = s["title"]
    tf = x.placeholders[1].text_frame; tf.text = s["bullets"][0]
    for b in s["bullets"][1:]: tf.add_paragraph().text = b
    x.notes_slide.notes_text_frame.text = s["notes"]
p.save(f"{out}/slides.pptx")
