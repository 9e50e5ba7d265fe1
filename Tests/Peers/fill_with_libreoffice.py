"""Fill in a Word form with LibreOffice as a person would, and save it once and twice.

usage: fill_with_libreoffice.py FORM ANSWERS.json ONCE TWICE

ANSWERS holds pairs: the bookmark of a field, and what is written there. Needs LibreOffice Writer and python3-uno.
"""
import json
import shutil
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def setting(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connect(pipe):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    sys.exit("LibreOffice did not start")


def portions(mark):
    """The control or the input field in a bookmark."""
    paragraph = mark.Text.createTextCursorByRange(mark).createEnumeration().nextElement()
    pieces = paragraph.createEnumeration()
    control = field = None
    while pieces.hasMoreElements():
        piece = pieces.nextElement()
        if piece.TextPortionType == "ContentControl":
            control = piece.ContentControl
        if piece.TextPortionType == "TextField":
            field = piece.TextField
    return control, field


def write(document, bookmark, text):
    mark = document.Bookmarks.getByName(bookmark).Anchor
    control, field = portions(mark)
    if field is not None:
        field.Content = text
        return
    if control is None:
        sys.exit(f"there is no field at {bookmark}")
    if control.Checkbox:
        control.Checked = text == "\u2612"
    control.ShowingPlaceHolder = False
    shown = mark.String
    cursor = mark.Text.createTextCursorByRange(mark.Start)
    cursor.goRight(1, False)
    cursor.goRight(len(shown), True)
    cursor.setString(text)


def main(form, answers, once, twice):
    profile = tempfile.mkdtemp(prefix="cadre-office.")
    pipe = "cadre" + profile.rsplit(".", 1)[1]
    office = subprocess.Popen(
        [
            "soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--nodefault",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        context = connect(pipe)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)

        def opened(path):
            return desktop.loadComponentFromURL(f"file://{path}", "_blank", 0, (setting("Hidden", True),))

        def saved(document, path):
            document.storeToURL(f"file://{path}", (setting("FilterName", "MS Word 2007 XML"),))
            document.close(True)

        document = opened(form)
        with open(answers, encoding="utf-8") as file:
            for bookmark, text in json.load(file):
                write(document, bookmark, text)
        saved(document, once)
        saved(opened(once), twice)
        try:
            desktop.terminate()
        except Exception:
            pass
    finally:
        try:
            office.wait(30)
        except subprocess.TimeoutExpired:
            office.kill()
        shutil.rmtree(profile, ignore_errors=True)


main(*sys.argv[1:])
