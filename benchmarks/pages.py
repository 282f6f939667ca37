"""Writes one page of activities in the input format of each compared program.

Usage: pages.py PAGE.md FOLDER

FOLDER receives page.typ, page.html, page.pango and page.yaml with the text of PAGE.md, and for the long
pages talks-200.md, talks-2000.md and their Typst twins. All ask for the same two font families.

For the size of fonts there are han.md of 1,150 different characters, han-sans.typ and han-serif.typ; for
the stages of Recto alone page-100k.md, page-10m.md, paragraphs-1000.md and works-3000.bib.
"""

import html
import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

FAMILIES = ["Noto Serif", "Noto Serif CJK SC"]
LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
DATE = re.compile(r"[,，]?(\d{4}年\d{1,2}月\d{1,2}日)")


@dataclass
class Entry:
    title: str
    date: str = ""
    rest: str = ""  # inline Markdown: text and links
    facts: list[tuple[str, str, list[str]]] = field(default_factory=list)


def read(page: str):
    """The title of a page, and its sections as (title, entries)."""
    title, sections = "", []
    for line in page.splitlines():
        line = line.rstrip()
        if line.startswith("title:"):
            title = line.removeprefix("title:").strip(' "')
        elif line.startswith("## "):
            sections.append((line[3:], []))
        elif line.startswith("### "):
            sections[-1][1].append(Entry(line[4:].replace('"太一"', "“太一”")))
        elif match := re.match(r"\* (.*?《.*?》)(.*)", line):
            rest, date = match[2], DATE.search(match[2])
            rest = DATE.sub("", rest, count=1).lstrip(",，")
            sections[-1][1].append(Entry(match[1], date[1] if date else "", rest))
        elif match := re.match(r"- \*\*(.*?)\*\*: *(.*)", line):
            entry = sections[-1][1][-1]
            if match[1] == "执行时间":
                entry.date = match[2]
            else:
                entry.facts.append((match[1], match[2], []))
        elif match := re.match(r"  - (.*)", line):
            sections[-1][1][-1].facts[-1][2].append(match[1])
    return title, sections


def inline(text: str, escape, link) -> str:
    """Inline Markdown in another language, given how that escapes text and writes a link."""
    parts = LINK.split(text)
    written = [escape(parts[0])]
    for label, target, after in zip(parts[1::3], parts[2::3], parts[3::3]):
        written += [link(escape(label), target), escape(after)]
    return "".join(written)


def typst(title, sections) -> str:
    escape = lambda text: re.sub(r"([\\#$*_`<>@\[\]~/])", r"\\\1", text)
    say = lambda text: inline(text, escape, lambda label, to: f"#link({json.dumps(to)})[{label}]")
    lines = [
        f"#set document(title: {json.dumps(title, ensure_ascii=False)},"
        " date: datetime(year: 2026, month: 1, day: 1))",
        '#set page(paper: "a4", margin: (top: 20mm, bottom: 18mm, x: 22mm), numbering: "1 / 1")',
        f"#set text(font: {json.dumps(FAMILIES).replace('[', '(').replace(']', ')')}, size: 10.5pt,"
        ' lang: "zh", region: "cn")',
        "#set par(justify: true, leading: 6.5pt, spacing: 6.5pt)",
        "#show heading: set block(above: 17pt, below: 8.5pt)",
        "#let entry(date, body) = block(below: 8.5pt, grid(columns: (32mm, 1fr), date, body))",
        f"#title[{escape(title)}]",
    ]
    for heading, entries in sections:
        lines.append(f"= {escape(heading)}")
        for entry in entries:
            lines.append(f"#entry[{escape(entry.date)}][*{escape(entry.title)}*")
            if entry.rest:
                lines.append(f"\n{say(entry.rest)}")
            for label, value, items in entry.facts:
                lines.append(f"\n*{escape(label)}* {say(value)}")
                lines += [f"- {say(item)}" for item in items]
            lines.append("]")
    return "\n".join(lines) + "\n"


def web(title, sections) -> str:
    say = lambda text: inline(
        text, html.escape, lambda label, to: f'<a href="{html.escape(to)}">{label}</a>')
    families = ", ".join(f'"{family}"' for family in FAMILIES)
    lines = [
        f'<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>{html.escape(title)}</title>',
        "<style>@page { size: A4; margin: 20mm 22mm 18mm;"
        ' @bottom-center { content: counter(page) " / " counter(pages) } }',
        f"body {{ font: 10.5pt/17pt {families}; text-align: justify }} p, ul {{ margin: 0 }}",
        "article { display: flex; margin-bottom: 8.5pt } time { flex: 0 0 30mm } div { flex: 1 }",
        f"</style><h1>{html.escape(title)}</h1>",
    ]
    for heading, entries in sections:
        lines.append(f"<h2>{html.escape(heading)}</h2>")
        for entry in entries:
            lines.append(f"<article><time>{entry.date}</time><div>")
            lines.append(f"<p><b>{html.escape(entry.title)}</b></p>")
            if entry.rest:
                lines.append(f"<p>{say(entry.rest)}</p>")
            for label, value, items in entry.facts:
                lines.append(f"<p><b>{label}</b> {say(value)}</p>")
                if items:
                    lines.append("<ul>" + "".join(f"<li>{say(item)}" for item in items) + "</ul>")
            lines.append("</div></article>")
    return "\n".join(lines) + "\n"


def pango(title, sections) -> str:
    say = lambda text: inline(text, html.escape, lambda label, _: label)
    lines = [f'<span size="20pt" weight="bold">{html.escape(title)}</span>']
    for heading, entries in sections:
        lines.append(f'\n<span size="12.5pt" weight="bold">{html.escape(heading)}</span>')
        for entry in entries:
            lines.append(f"{entry.date} <b>{html.escape(entry.title)}</b>".strip())
            if entry.rest:
                lines.append(say(entry.rest))
            for label, value, items in entry.facts:
                lines.append(f"<b>{label}</b> {say(value)}")
                lines += [f"• {say(item)}" for item in items]
    return "\n".join(lines) + "\n"


def rendercv(title, sections) -> str:
    content = {}
    for heading, entries in sections:
        content[heading] = [
            {"name": entry.title, "date": entry.date, "summary": entry.rest,
             "highlights": [f"**{label}** {value} " + " ".join(items)
                            for label, value, items in entry.facts]}
            for entry in entries]
    design = {"theme": "classic", "page": {"size": "a4"},
              "typography": {"font_family": FAMILIES[1], "font_size": {"body": "10.5pt"}}}
    # JSON is YAML; RenderCV reads it as such.
    return json.dumps({"cv": {"name": title, "sections": content}, "design": design},
                      ensure_ascii=False, indent=1)


def long_page(page: str, count: int) -> str:
    """A page of `count` talks, made of the page's own single-line entries in turn."""
    entries = [line for line in page.splitlines() if line.startswith("* ")]
    lines = ['---\ntitle: "学术活动"\n---\n']
    for number in range(count):
        if number % 25 == 0:
            lines.append(f"\n## 第{number // 25 + 1}期学术报告\n")
        lines.append(entries[number % len(entries)].replace("》", f"（{number + 1}）》", 1) + "\n")
    return "\n".join(lines)


def common_characters(count: int) -> list[str]:
    """Characters of everyday use: the first of GB/T 2312, by their sound."""
    return [bytes([0xB0 + number // 94, 0xA1 + number % 94]).decode("gb2312")
            for number in range(count)]


def character_rows(count: int) -> list[str]:
    """Sentences of different characters, all of them in two orders: three pages of text."""
    characters = common_characters(count)
    rows = []
    for step in (1, 7):
        order = [characters[number * step % count] for number in range(count)]
        clauses = ["".join(order[start:start + 10]) for start in range(0, count, 10)]
        rows += ["，".join(clauses[start:start + 23]) + "。" for start in range(0, len(clauses), 23)]
    return rows


def character_page(family: str) -> str:
    """The rows for Typst, in one family."""
    return "\n".join([
        '#set document(title: "常用字", date: datetime(year: 2026, month: 1, day: 1))',
        '#set page(paper: "a4", margin: (top: 20mm, bottom: 18mm, x: 22mm), numbering: "1 / 1")',
        f'#set text(font: {json.dumps(family)}, size: 12pt, lang: "zh", region: "cn")',
        "#title[常用字]", "= 字", *(f"- {row}" for row in character_rows(1150)), ""])


def page_of_size(page: str, size: int) -> str:
    """The shortest page of talks that has so many bytes."""
    low, high = 0, 25
    while len(long_page(page, high).encode()) < size:
        low, high = high, 2 * high
    while high - low > 25:
        middle = (low + high) // 50 * 25
        if len(long_page(page, middle).encode()) < size:
            low = middle
        else:
            high = middle
    return long_page(page, high)


def paragraphs(page: str, count: int, length: int) -> str:
    """A page of `count` paragraphs of `length` characters each, from the page's own words in turn."""
    words = LINK.sub(r"\1", "".join(
        line[2:] for line in page.splitlines() if line.startswith("* ")))
    text = words * (length // len(words) + 2)
    starts = (number * 37 % len(words) for number in range(count))
    return "\n\n".join(["## 其他", *(text[start:start + length] for start in starts)]) + "\n"


def works(count: int) -> str:
    """A bibliography of `count` articles, every second one in Chinese."""
    entries = []
    for number in range(1, count + 1):
        title, author, journal = (
            (f"面向示例文本的第{number}种信息抽取方法", "张示例 and 李文 and 王学", "示例学报")
            if number % 2 else
            (f"A {{Chinese}} Example Number {number} of Event Extraction",
             "Zhang, Shili and M{\\\"u}ller, Eva and van der Berg, Ann", "Journal of Examples"))
        entries.append(
            f"@article{{work{number},\n  title = {{{title}}},\n  author = {{{author}}},\n"
            f"  journal = {{{journal}}}, year = {1990 + number % 36}, volume = {number % 40 + 1},\n"
            f"  number = {number % 12 + 1}, pages = {{{number}--{number + 11}}},\n"
            f"  doi = {{10.5555/example.{number}}},\n}}\n")
    return "\n".join(entries)


def main(source: Path, folder: Path):
    page = source.read_text(encoding="utf-8")
    for name, write in [("page.typ", typst), ("page.html", web), ("page.pango", pango),
                        ("page.yaml", rendercv)]:
        (folder / name).write_text(write(*read(page)), encoding="utf-8")
    rows = "\n".join(f"- {row}\n" for row in character_rows(1150))
    (folder / "han.md").write_text(f"---\ntitle: 常用字\n---\n\n## 字\n\n{rows}", encoding="utf-8")
    for name, family in [("sans", "Noto Sans CJK SC"), ("serif", "Noto Serif CJK SC")]:
        (folder / f"han-{name}.typ").write_text(character_page(family), encoding="utf-8")
    for count in (200, 2000, 3000):
        text = long_page(page, count)
        (folder / f"talks-{count}.md").write_text(text, encoding="utf-8")
        (folder / f"talks-{count}.typ").write_text(typst(*read(text)), encoding="utf-8")
    (folder / "page-100k.md").write_text(page_of_size(page, 100_000), encoding="utf-8")
    (folder / "page-10m.md").write_text(page_of_size(page, 10_000_000), encoding="utf-8")
    (folder / "paragraphs-1000.md").write_text(paragraphs(page, 1000, 300), encoding="utf-8")
    (folder / "works-3000.bib").write_text(works(3000), encoding="utf-8")


main(Path(sys.argv[1]), Path(sys.argv[2]))
