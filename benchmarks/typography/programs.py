"""Has the programs set the texts."""

import json
import os
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pymupdf

import glyphs
from lines import SetLine, set_lines
from sets import EM, TextSet

HERE = Path(__file__).parent
TALL = 14_400  # points, the most that a page of PDF may have


def run(*command):
    done = subprocess.run([*map(str, command)], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{command[0]} failed: {done.stderr.strip()}")


def with_recto(
    recto: str, texts: TextSet, paragraphs: dict[str, str], measures: list[float], folder: Path
) -> list[Path]:
    """A file for every measure."""
    source = folder / "page.md"
    # In an address a backslash would be part of it; underscores inside words mean nothing.
    escape = lambda text: re.sub(
        r"([\\`*\[\]<>]|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z]))", r"\\\1", text)
    source.write_text(
        f"---\nlang: {texts.language}\n---\n\n" +
        "".join(f"¶{number}\n\n{escape(text)}\n\n" for number, text in paragraphs.items()),
        encoding="utf-8")

    def render(measure):
        result = folder / f"recto-{measure}.pdf"
        run(recto, "render", source, "--layout", HERE / "layout.yaml", "-o", result,
            "--set", f"page.size={measure * EM:.4g}ptx{TALL}pt",
            "--set", f"body.typeface={texts.typeface}")
        return result

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(render, measures))


def with_typst(
    python: str, texts: TextSet, paragraphs: dict[str, str], measures: list[float], folder: Path
) -> list[Path]:
    """One file with a page for every measure."""
    shutil.copy(HERE / "page.typ", folder)
    (folder / "set.json").write_text(json.dumps(
        {"latin": texts.latin, "han": texts.han, "region": texts.region, "measures": measures,
         "paragraphs": list(paragraphs.items())}))
    result = folder / "typst.pdf"
    run(python, HERE.parent / "typst_compile.py", folder / "page.typ", result)
    return [result]


def read(
    files: list[Path], paragraphs: dict[str, str], measures: list[float], is_traditional: bool
) -> list[SetLine]:
    """All lines of all pages; the n-th page has the n-th measure."""
    pages = [page for file in files for page in pymupdf.open(file)]
    if len(pages) != len(measures):
        raise SystemExit(f"{files[0]}: {len(pages)} pages instead of {len(measures)}")
    found = []
    for page, measure in zip(pages, measures):
        assert abs(page.rect.width - measure * EM) < 0.01, page.rect
        placed = glyphs.paragraphs(page, EM)
        assert placed.keys() == paragraphs.keys(), placed.keys()
        for number, lines in placed.items():
            found += set_lines(number, paragraphs[number], lines, measure, is_traditional)
    return found
