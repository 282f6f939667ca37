"""The tables: how the lines of each program came out."""

import statistics

from lines import SetLine

def percent(count: int, of: int) -> str:
    return f"{100 * count / of:.2f} %" if of else "–"


def figures(lines: list[SetLine]) -> dict[str, str]:
    justified = [line for line in lines if not line.is_last]
    han = [gap for line in justified for gap in line.han]
    mixed = [gap for line in justified for gap in line.cjk_latin]
    spaces = mixed + [gap for line in justified for gap in line.words]
    share = lambda holds: percent(sum(map(holds, justified)), len(justified))
    divided = [line.end for line in lines if line.end.divided]
    hyphenated = [end for end in divided if end.has_hyphen]
    return {
        "lines": f"{len(lines):,}",
        "justified lines": f"{len(justified):,}",
        "of these flush right": share(lambda line: abs(line.edge) <= 0.03),
        "forbidden line starts or ends": str(sum(line.end.fault is not None for line in lines)),
        "last lines of one character": str(sum(line.is_one_character for line in lines)),
        "lines with a Han-Han gap > 0.10 em": share(lambda line: line.widest > 0.10),
        "lines with a Han-Han gap > 0.05 em": share(lambda line: line.widest > 0.05),
        "mean Han-Han gap": f"{statistics.mean(map(abs, han)):.4f} em",
        "widest Han-Han gap": f"{max(han):.3f} em",
        "mean CJK-Latin gap": f"{statistics.mean(mixed):.3f} em",
        "its standard deviation": f"{statistics.pstdev(mixed):.3f} em",
        "lines with a space < 0.18 em": share(lambda line: line.narrowest < 0.18),
        "widest space": f"{max(spaces):.3f} em",
        "words divided with a hyphen": str(len(hyphenated)),
        "of these inside addresses": str(sum(end.in_address for end in hyphenated)),
        "words or numbers divided without": str(len(divided) - len(hyphenated)),
    }


def table(results: dict[str, list[SetLine]]) -> str:
    """A column for each program and half of the texts, a row for each figure."""
    columns = {}
    for title, half in [("tuning half", "A"), ("held-out half", "B"), ("all", "AB")]:
        for program, lines in results.items():
            chosen = [line for line in lines if line.paragraph[0] in half]
            if chosen:
                columns[f"{program}, {title}"] = figures(chosen)
    names = next(iter(columns.values()))
    rows = [["", *columns], ["---"] + ["--:"] * len(columns)]
    rows += [[name, *(column[name] for column in columns.values())] for name in names]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in rows)


def flaws(lines: list[SetLine], worst: int) -> str:
    """Every fault, and the lines with the widest gaps."""
    told = []
    for line in lines:
        place = f"{line.paragraph} at {line.measure:g} em"
        if line.end.fault:
            told.append(f"forbidden    {place}: {line.end.fault}")
        if line.end.divided:
            told.append(f"divided      {place}: {line.end.divided}")
        if line.is_one_character:
            told.append(f"last line    {place}: {line.text}")
        if not line.is_last and abs(line.edge) > 0.03 or line.edge > 0.03:
            told.append(f"not flush    {place}: by {line.edge:+.3f} em: {line.text}")
    justified = [line for line in lines if not line.is_last]
    for name, value in [
        ("Han-Han", lambda line: line.widest),
        ("CJK-Latin", lambda line: max(line.cjk_latin, default=0)),
        ("word space", lambda line: max(line.words, default=0)),
        ("narrow space", lambda line: -line.narrowest),
    ]:
        for line in sorted(justified, key=value, reverse=True)[:worst]:
            told.append(f"{name:12} {abs(value(line)):.3f} em  {line.paragraph} at "
                        f"{line.measure:g} em: {line.text}")
    return "".join(f"    {entry}\n" for entry in told)
