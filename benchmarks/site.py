"""Writes the folder of a site as academicpages has it, with a file for each activity.

Usage: site.py FOLDER [COUNT]

FOLDER receives COUNT files, 500 without it: a configuration, pages that hold little but loops, and talks,
papers and courses in their collections, half of them in Chinese.
"""

import shutil
import sys
from pathlib import Path

CONFIGURATION = """title: Shili Zhang
name: "Shili Zhang"
url: https://example.org
author:
  name: "Shili Zhang"
  bio: "Associate Professor of Examples"
  location: "Beijing"
  employer: "Example University"
  email: "zhang@example.org"
  github: "example"
collections:
  teaching: {output: true, permalink: /:collection/:path/}
  publications: {output: true, permalink: /:collection/:path/}
  talks: {output: true, permalink: /:collection/:path/}
"""

ABOUT = """---
permalink: /
title: "Shili Zhang"
author_profile: true
---
I work on examples at Example University.

## Awards

* Best Example Award, Example Society, 2021
* 示例学会青年奖，2019年6月

## Service

* Reviewer, Journal of Examples, 2018 - present
"""


def listing(collection: str) -> str:
    return f"""---
layout: archive
title: "{collection.title()}"
permalink: /{collection}/
---
All of them are listed here.

{{% for post in site.{collection} reversed %}}
  {{% include archive-single.html %}}
{{% endfor %}}
"""


def talk(number: int, date: str) -> str:
    title = (f"第{number}种面向示例的信息抽取方法" if number % 2
             else f"Event Extraction of Examples, Part {number}")
    return f"""---
title: "{title}"
collection: talks
type: "{['Talk', 'Tutorial', 'Invited talk'][number % 3]}"
permalink: /talks/{number}
venue: "Example University, Department {number % 17}"
date: {date}
location: "{['Beijing, China', 'London, UK', '上海'][number % 3]}"
---

It was given to {number + 10} people, with *slides*. [More information](https://example.org/talks/{number})
"""


def paper(number: int, date: str) -> str:
    title = f"A Study of Example Number {number}"
    return f"""---
title: "{title}"
collection: publications
permalink: /publication/{number}
excerpt: 'It is about example {number}, and leaves example {number + 1} to others.'
date: {date}
venue: 'Journal {number % 23} of Examples'
paperurl: 'https://example.org/files/paper{number}.pdf'
citation: 'Zhang, Shili. ({date[:4]}). &quot;{title}.&quot; <i>Journal {number % 23} of Examples</i>. 1({number % 9}).'
---
It is about example {number}, and leaves example {number + 1} to others.

[Download it here](https://example.org/files/paper{number}.pdf)
"""


def course(number: int, date: str) -> str:
    title = f"第{number}期信息抽取导论" if number % 2 else f"Introduction to Examples, Term {number}"
    return f"""---
title: "{title}"
collection: teaching
type: "{['Undergraduate course', 'Workshop'][number % 2]}"
permalink: /teaching/{number}
venue: "Example University, Department {number % 7}"
date: {date}
location: "Beijing, China"
---

It has {number % 40 + 10} hours and an examination.
"""


def write(folder: Path, count: int):
    shutil.rmtree(folder, ignore_errors=True)
    files = {"_config.yml": CONFIGURATION, "_pages/about.md": ABOUT}
    for collection in ("talks", "publications", "teaching"):
        files[f"_pages/{collection}.md"] = listing(collection)
    kinds = [("_talks", talk), ("_publications", paper), ("_talks", talk), ("_publications", paper),
             ("_teaching", course)]
    for number in range(count - len(files)):
        date = f"{1995 + number % 30}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        collection, make = kinds[number % len(kinds)]
        files[f"{collection}/{date}-{number}.md"] = make(number, date)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 500)
