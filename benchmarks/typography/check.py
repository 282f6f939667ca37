"""Checks the reader: positions that are known come back, and lines with known faults are told.

Usage: check.py PYTHON-WITH-TYPST FOLDER
"""

import sys
from pathlib import Path

import pymupdf

import programs
from breaks import Break, Source, breaks
from glyphs import Glyph, paragraphs
from lines import set_lines

KNOWN = [  # line, character, ems from the left
    (0, "自", 0), (0, "然", 1.07), (0, "语", 2.0), (0, "5", 3.25), (0, "言", 4.1), (0, "》", 5.1),
    (0, "，", 5.6), (1, "“", -0.5), (1, "处", 0.5), (1, "理", 1.53), (1, "”", 2.53),
]

BREAKS = {
    "good": [
        "示例|大学", "共2|项", "等|——其中", "是|……的", "到|-5级", "卡尔·|马克思", "a |b", "c, |d",
        "和 |.NET", "https:/|/example.org", "https://example|.org", "10.5555/|12345", "2014—|2015",
    ],
    "forbidden": [
        "示例|，大学", "见《|示例》", "论《示例|》", "2014|—2015", "等—|—其中", "是…|…的", "μg/|L",
        "CI|/CD", "到|～5级", "2019|–2021", "卡尔|·马克思", "O|’Example", "“|x", "（|x", "x|)",
    ],
    "divided": [
        "1|23项", "增长5|%以上", "售¥|5元", "1,|234元", "2021YFB|0001", "https://exam|ple.org",
        "arXiv:2203.0|0001", "22|℃", "é|cole",
    ],
}


def check_positions(typst: str, folder: Path):
    """Characters that were placed one by one are read where they are."""
    # Typst sets an opening mark at the start of a line, even alone, half an em to the left.
    dx = lambda character, x: 12 * (x + 0.5 if character == "“" else x)
    placed = "".join(f'#place(dx: {dx(character, x)}pt, dy: {20 + 18 * line}pt, "{character}")'
                     for line, character, x in KNOWN)
    source, result = folder / "known.typ", folder / "known.pdf"
    source.write_text(
        '#set page(width: 120pt, height: 90pt, margin: 0pt)\n'
        '#set text(font: ((name: "Noto Serif", covers: "latin-in-cjk"), "Noto Serif CJK SC"),'
        ' size: 12pt, lang: "zh", top-edge: "baseline")\n'
        f'#place(dy: 10pt, "¶A01"){placed}', encoding="utf-8")
    programs.run(typst, programs.HERE.parent / "typst_compile.py", source, result)
    read = [(line, glyph) for line, glyphs in
            enumerate(paragraphs(pymupdf.open(result)[0], em=12)["A01"]) for glyph in glyphs]
    assert len(read) == len(KNOWN), read
    for (line, character, x), (found, glyph) in zip(KNOWN, read):
        assert (found, glyph.text) == (line, character), (found, glyph, character)
        assert abs(glyph.x - x) < 0.001, (glyph, x)
        # A digit of Noto Serif is 559 thousandths of an em wide, by the font.
        assert abs(glyph.width - (0.559 if character == "5" else 1)) < 0.001, glyph
    first, second = set_lines("A01", "自然语5言》，“处理”", [
        [glyph for line, glyph in read if line == index] for index in (0, 1)], 6.1, False)
    agrees(first.han, [0.07, -0.07])
    agrees(first.cjk_latin, [0.25, 4.1 - 3.25 - 0.559])
    agrees([first.edge, second.edge], [0, 3.03 - 6.1])  # half an em of the last mark is white
    agrees(second.han, [0.03])
    assert second.is_last and not second.is_one_character and first.end == Break(7)


def agrees(found: list[float], expected: list[float]):
    assert len(found) == len(expected), (found, expected)
    assert all(abs(a - b) < 0.002 for a, b in zip(found, expected)), (found, expected)


def check_breaks():
    for written in BREAKS["good"]:
        assert broken(written) == (None, None), (written, broken(written))
    for written in BREAKS["forbidden"]:
        assert broken(written)[0], written
    for written in BREAKS["divided"]:
        assert broken(written)[1], written
    hyphenated = breaks(Source.of("a language"), ["alan-", "guage"])[0]
    assert hyphenated.has_hyphen and hyphenated.divided, hyphenated
    kept = breaks(Source.of("well-known"), ["well-", "known"])[0]
    assert not kept.has_hyphen and not kept.divided and not kept.fault, kept


def broken(written: str) -> tuple[str | None, str | None]:
    before, after = written.split("|")
    found = breaks(Source.of(before + after), [before.replace(" ", ""), after.replace(" ", "")])[0]
    return found.fault, found.divided


def check_last_lines():
    def last_line(*lines):
        glyphs = [[Glyph(character, x, 1) for x, character in enumerate(line)] for line in lines]
        return set_lines("A01", "".join(lines), glyphs, 4, False)[-1]

    assert last_line("示例大学", "。").is_one_character
    assert last_line("示例大学", "院》。").is_one_character
    assert not last_line("示例大学", "学院。").is_one_character
    assert not last_line("学。").is_one_character


check_positions(sys.argv[1], Path(sys.argv[2]))
check_breaks()
check_last_lines()
