"""Turns XLSForms into XForms by pyxform, and prints what they hold as JSON.

usage: xforms.py FILE...

For each file: the warnings; form, version and default language; the questions by name with their control and type, and whether
each is shown, required and bounded only as the form says; the texts of every language by their keys.
"""
import json
import re
import sys
import xml.etree.ElementTree as ET

from pyxform.xls2xform import convert

XF, JR = "{http://www.w3.org/2002/xforms}", "{http://openrosa.org/javarosa}"


def read(path):
    warnings = []
    made = convert(path, warnings=warnings, validate=False)
    root = ET.fromstring(made.xform)
    model = root.find(f".//{XF}model")
    instance = next(iter(model.find(f"{XF}instance")))
    languages = {}
    for translation in model.iter(f"{XF}translation"):
        texts = languages.setdefault(translation.get("lang"), {})
        for text in translation.iter(f"{XF}text"):
            value = text.find(f"{XF}value")
            texts[text.get("id")] = "".join(value.itertext())
    binds = {bind.get("nodeset"): bind for bind in model.iter(f"{XF}bind")}
    questions = {}
    body = root.find("{http://www.w3.org/1999/xhtml}body")
    for control in body.iter():
        ref = control.get("ref")
        kind = control.tag.replace(XF, "")
        if ref is None or kind not in ("input", "select", "select1", "trigger"):
            continue
        bind = binds[ref]
        questions[ref.rsplit("/", 1)[1]] = {
            "control": kind,
            "type": bind.get("type"),
            "relevant": re.sub(r"\s+", " ", bind.get("relevant") or ""),
            "constraint": bind.get("constraint") or "",
            "required": bind.get("required") or "",
            "label": control.find(f"{XF}label").get("ref", ""),
        }
    return {
        "warnings": warnings + list(made.warnings),
        "form": instance.get("id"),
        "version": instance.get("version"),
        "language": next(t.get("lang") for t in model.iter(f"{XF}translation") if t.get("default") == "true()"),
        "names": [element.tag.rsplit("}")[-1] for element in instance.iter()][1:],
        "code": binds[f"/{instance.tag.rsplit('}')[-1]}/cadre_form"].get("calculate"),
        "questions": questions,
        "texts": languages,
    }


print(json.dumps({path: read(path) for path in sys.argv[1:]}))
