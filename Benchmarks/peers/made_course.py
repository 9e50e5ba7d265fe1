#!/usr/bin/env python3
"""Deterministic course generator: one JSON file = one course package.

usage: made_course.py --lessons 30 [--seed 7] [--survey-rows 2000] [--slides 60] -o course-30.json
Lessons 3..3000, six lessons a day.  Same arguments -> same bytes.
"""
import argparse, json, random

W = ("investigation evidence officer case national bureau request database notice seizure network "
     "analysis suspect border customs document identity traveller payment crypto wallet server log "
     "device image hash chain custody warrant court prosecutor liaison channel alert record query "
     "match biometric fingerprint profile interview witness victim protection risk threat pattern "
     "source open web forum marketplace vendor shipment container precursor firearm serial trace "
     "route vessel airport screening indicator report summary plan exercise group facilitator").split()
V = ("describe compare apply assess document preserve request verify record escalate share plan "
     "conduct interview prioritise draft evaluate demonstrate explain identify").split()
J = ("operational legal cross-border time-critical confirmed partial digital forensic regional "
     "bilateral sensitive restricted complete initial follow-up").split()
METHODS = ["Lecture", "Demonstration", "Group work", "Case study", "Table-top", "Practical", "Role play", "Debrief"]
NAMES = ["Amina Diallo", "José Núñez", "Nguyễn Văn An", "Çağla Yıldız", "Łukasz Żak", "Zoë O’Brien",
         "محمد العلي", "Фёдор Ильин", "Søren Ågård", "Chloé Lefèvre"]
TITLES = ["Handling electronic evidence", "I-24/7 requests & replies", "Notices <Red> and diffusions",
          "Open-source research", "Financial investigation basics", "Firearms tracing", "Vehicle crime checks",
          "Identity fraud detection", "Trafficking indicators", "Victim-centred interviews"]

def sentence(r, lo=9, hi=18):
    n = r.randint(lo, hi)
    ws = [r.choice(V).capitalize(), "the", r.choice(J)]
    while len(ws) < n:
        ws.append(r.choice(W) if r.random() < .6 else r.choice(["and", "with", "for", "of", "in", "the", r.choice(J)]))
    return " ".join(ws) + "."

def para(r, k):
    return " ".join(sentence(r) for _ in range(k))

def lesson(r, i):
    t, acts = 0, []
    for k in range(8):
        m = r.choice([10, 10, 15, 15, 20, 5])
        acts.append({"start": t, "minutes": m, "method": METHODS[(i + k) % 8],
                     "activity": sentence(r, 8, 12), "materials": ", ".join(r.sample(W, 3))})
        t += m
    return {"id": f"L{i:04d}", "day": (i - 1) // 6 + 1, "title": f"{TITLES[i % 10]} – {r.choice(J)} {r.choice(W)} {i}",
            "meta": [["Lesson code", f"L{i:04d}"], ["Duration", f"{t} min"], ["Level", r.choice(["Foundation", "Intermediate", "Advanced"])],
                     ["Facilitator", r.choice(NAMES)], ["Language", r.choice(["English", "Français", "Español", "العربية"])],
                     ["Audience", sentence(r, 6, 9)], ["Marking", "For official use only"], ["Version", f"1.{i % 7}"]],
            "outcomes": [sentence(r) for _ in range(6)], "activities": acts,
            "materials": [f"{r.choice(J).capitalize()} {r.choice(W)} {r.choice(W)}" for _ in range(7)],
            "assessment": [sentence(r) for _ in range(4)], "notes": [para(r, 5) for _ in range(3)]}

def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--lessons", type=int, default=30)
    ap.add_argument("--seed", type=int, default=7)
    ap.add_argument("--survey-rows", type=int, default=2000)
    ap.add_argument("--slides", type=int, default=60)
    ap.add_argument("-o", default="-")
    a = ap.parse_args()
    assert 3 <= a.lessons <= 3000
    r = random.Random(a.seed)
    lessons = [lesson(r, i) for i in range(1, a.lessons + 1)]
    days = []
    for d in range(1, lessons[-1]["day"] + 1):
        ls, slots, t = [l for l in lessons if l["day"] == d], [], 9 * 60
        for k, l in enumerate(ls):
            slots.append({"start": t, "minutes": 60, "title": l["title"], "lesson": l["id"], "who": l["meta"][3][1]})
            t += 60
            if k in (1, 3):
                slots.append({"start": t, "minutes": 30 if k == 1 else 60, "title": "Coffee" if k == 1 else "Lunch and prayer", "lesson": "", "who": ""})
                t += 30 if k == 1 else 60
        days.append({"day": d, "slots": slots})
    cols = ["respondent", "country", "region", "role", "language", "date"] + [f"q{i:02d}" for i in range(1, 24)] + ["comment"]
    rs = random.Random(a.seed + 1)
    rows = [[f"R{k:06d}", f"C{rs.randrange(196):03d}", rs.choice(["Africa", "Americas", "Asia", "Europe", "MENA"]),
             rs.choice(["Investigator", "Analyst", "Trainer", "NCB officer", "Manager"]), rs.choice(["en", "fr", "es", "ar"]),
             f"2026-0{rs.randint(1, 9)}-{rs.randint(10, 28)}"] +
            [rs.choice([1, 2, 3, 4, 5, 4, 3, None]) for _ in range(23)] + [sentence(rs) if rs.random() < .3 else None]
            for k in range(1, a.survey_rows + 1)]
    slides = [{"title": f"{k}. {TITLES[k % 10]}", "bullets": [sentence(r, 7, 12) for _ in range(5)], "notes": para(r, 3)}
              for k in range(1, a.slides + 1)]
    c = {"code": "CYB-101", "title": "Cybercrime first responders – regional course", "marking": "For official use only",
         "language": "en", "lessons": lessons, "agenda": days, "survey": {"columns": cols, "rows": rows}, "slides": slides}
    s = json.dumps(c, ensure_ascii=False, separators=(",", ":"))
    if a.o == "-": print(s)
    else: open(a.o, "w", encoding="utf-8").write(s)

if __name__ == "__main__":
    main()
