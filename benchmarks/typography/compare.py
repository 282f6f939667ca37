"""Sets the texts with Recto and with Typst, and prints how the lines came out, as Markdown.

Usage: compare.py RECTO PYTHON-WITH-TYPST FOLDER [--set NAME]... [--half A|B] [--measure EM]...
       [--worst N] [--texts FOLDER]

FOLDER receives what they write. --worst N adds every fault and the N worst lines of each kind.
"""

import argparse
from pathlib import Path

import programs
import report
from sets import MEASURES, SETS, TEXTS


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("recto")
    parser.add_argument("typst")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--set", action="append", choices=[texts.name for texts in SETS])
    parser.add_argument("--half", choices="AB")
    parser.add_argument("--measure", action="append", type=float)
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--texts", type=Path, default=TEXTS)
    return parser.parse_args()


def main(asked):
    measures = asked.measure or MEASURES
    for texts in SETS:
        if asked.set and texts.name not in asked.set:
            continue
        folder = asked.folder / texts.name
        folder.mkdir(parents=True, exist_ok=True)
        paragraphs = {number: text for number, text in texts.paragraphs(asked.texts).items()
                      if number[0] in (asked.half or "AB")}
        results = {}
        for name, program, command in [("Recto", programs.with_recto, asked.recto),
                                       ("Typst", programs.with_typst, asked.typst)]:
            files = program(command, texts, paragraphs, measures, folder)
            results[name] = programs.read(files, paragraphs, measures, texts.is_traditional)
        print(f"## {texts.title}\n\n{report.table(results)}")
        if asked.worst:
            for program, lines in results.items():
                print(f"### {program}\n\n{report.flaws(lines, asked.worst)}")


main(arguments())
