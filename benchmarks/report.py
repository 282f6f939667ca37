"""Turns what benchmarks/run measured into the table of benchmarks/RESULTS.md.

Usage: report.py FOLDER
"""

import collections
import json
import os
import platform
import statistics
import sys
from pathlib import Path

WHAT = {
    "recto": "Recto, layout `cv`",
    "recto-cv": "the same with its own headings",
    "pango-view": "pango-view, one tall page",
    "typst": "Typst (Python wheel)",
    "typst-ua": "Typst, PDF/A-2a and PDF/UA-1",
    "weasyprint": "WeasyPrint",
    "rendercv": "RenderCV",
    "recto-version": "`recto --version`",
    "recto-200": "Recto, 200 talks",
    "typst-200": "Typst, 200 talks",
    "recto-2000": "Recto, 2,000 talks",
    "typst-2000": "Typst, 2,000 talks",
    "recto-10m": "`recto convert`, a page of 10 MB",
    "recto-site-convert": "`recto convert`, a site of 500 files",
    "recto-site-check": "`recto check`, the same site",
    "recto-site": "`recto render`, the same site",
}
STARTS = {"typst": "start-typst", "weasyprint": "start-weasyprint", "rendercv": "start-rendercv"}
FILES = {"pango-view": "pango.pdf"}

folder = Path(sys.argv[1])
results = folder / "results"

times = collections.defaultdict(list)
for path in sorted(results.glob("times-*.json")):
    for result in json.loads(path.read_text())["results"]:
        times[result["command"]] += [1000 * seconds for seconds in result["times"]]
median = {name: statistics.median(values) for name, values in times.items()}

memory = collections.defaultdict(list)
for line in (results / "memory.txt").read_text().splitlines():
    name, kilobytes = line.split("\t")
    memory[name].append(int(kilobytes) / 1024)

stages = collections.defaultdict(lambda: collections.defaultdict(list))
for line in (results / "stages.txt").read_text().splitlines():
    name, stage, milliseconds = line.split("\t")
    stages[name][stage].append(float(milliseconds))

absent = dict(line.split("\t", 1) for line in (results / "absent.txt").read_text().splitlines())


def number(value, unit, digits=0):
    return "–" if value is None else f"{value:,.{digits}f} {unit}"


def row(name, reference):
    if name in absent:
        return f"| {WHAT[name]} | absent: {absent[name].replace('|', ' ')} | | | | | |"
    start = median.get(STARTS.get(name.split("-")[0], ""))
    work = median[name] - (start or 0)
    file = folder / FILES.get(name, f"{name}.pdf")
    size = file.stat().st_size / 1000 if file.exists() else None
    recto = median.get(reference)
    ratio = f"{recto / median[name]:.2f} ({recto / work:.2f})" if recto and start else (
        f"{recto / median[name]:.2f}" if recto else "–")
    return (f"| {WHAT[name]} | {number(median[name], 'ms', 1)} | {number(start, 'ms', 1)} "
            f"| {number(work, 'ms', 1)} | {ratio} | {number(statistics.median(memory[name]), 'MB')} "
            f"| {number(size, 'kB', 1)} |")


def table(names, reference):
    print("| program | whole process | of which Python's start | without it | Recto's time / its time "
          "(without start) | peak memory | PDF |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for name in names:
        print(row(name, reference))
    print()


runs = max(map(len, times.values()))
rounds = len(list(results.glob("times-*.json")))
print(f"""# Results

Written by `make bench`: medians of {runs} runs of each program as a whole process, in {rounds} rounds that
each run every program. Machine: {os.cpu_count()} cores, {platform.system()} {platform.machine()}. Versions:
""")
for line in (results / "versions.txt").read_text().splitlines():
    print(f"    {line}")
print("""
## The Chinese example page

Everyone sets the text of `examples/activities.zh.md` on A4 in Noto Serif and Noto Serif CJK SC, regular and
bold; the second row has the headings of Recto's layout, in Noto Sans CJK SC. Fonts are looked for among all
that the machine has. RenderCV's icons, of which the page has none, are replaced by an empty package.
""")
table(["recto", "recto-cv", "pango-view", "typst", "typst-ua", "weasyprint", "rendercv"], "recto")
print("""## Size of 1,150 different characters

Three pages of 1,150 characters of everyday use in one family, PDF/A-2a and PDF/UA-1.

| family | Recto | without hints | Typst | Recto's size / Typst's |
|---|--:|--:|--:|--:|""")
for name, family in [("sans", "Noto Sans CJK SC"), ("serif", "Noto Serif CJK SC")]:
    files = [folder / f"han-{name}-{kind}.pdf" for kind in ("true", "false", "typst")]
    sizes = [file.stat().st_size / 1000 if file.exists() else None for file in files]
    ratio = f"{sizes[0] / sizes[2]:.2f}" if sizes[0] and sizes[2] else "–"
    print(f"| {family} | {' | '.join(number(size, 'kB', 1) for size in sizes)} | {ratio} |")

print()
print("## Start\n")
table(["recto-version"], None)
print("## Long pages\n")
table(["recto-200", "typst-200"], "recto-200")
table(["recto-2000", "typst-2000"], "recto-2000")
print("## Large sources\n")
table(["recto-10m", "recto-site-convert", "recto-site-check", "recto-site"], None)
print("""## Stages

What `recto render --timings` says of stages that bear most of the text; start, fonts and files are not among
them.

| stage | input | median |
|---|---|--:|""")


def stage(name, stage):
    return statistics.median(stages[name][stage])


def all_stages(name):
    return sum(map(statistics.median, stages[name].values()))


for what, source, time in [
    ("reading", "a page of 100 KB", stage("page-100k", "reading")),
    ("reading", "a BibTeX file of 3,000 entries", stage("works-3000", "reading")),
    ("typesetting, shaping included", "2,000 talks", stage("talks-2000", "typesetting")),
    ("typesetting, shaping included", "a paragraph of 300 characters, one of 1,000",
     stage("paragraphs-1000", "typesetting") / 1000),
    ("binding", "the example page", stage("page", "binding")),
    ("binding", "3,000 talks", stage("talks-3000", "binding")),
]:
    print(f"| {what} | {source} | {number(time, 'ms', 2)} |")
print(f"\nAll stages together take {all_stages('talks-2000') / all_stages('talks-200'):.1f} times as long for "
      "2,000 talks as for 200.")
