import Activities
import Diagnostics
import Testing

@testable import Reading

/// Reads files of a site by their paths.
private func site(_ files: [(path: String, text: String)]) -> ReadingResult {
  read(files.map { SourceFile(name: $0.path, text: $0.text) }, vocabulary: vocabulary)
}

private let cv = (
  "site/_pages/cv.md", "---\ntitle: CV\n---\n## Education\n* Ph.D., Example University, 2019\n"
)
private let loop = (
  "site/_pages/publications.md",
  "---\ntitle: Publications\n---\n{% for post in site.publications reversed %}\n{% endfor %}\n"
)

@Suite("Sites")
struct SiteReadingTests {
  @Test("A page that only a template fills stops no site; one without any text is an error")
  func emptyPages() {
    let result = site([cv, loop, ("site/_pages/data.md", "---\nlayout: cv\ntitle: cv\n---\n")])
    #expect(!result.diagnostics.hasWarnings)
    #expect(result.diagnostics.filter { $0.id == "empty-page" }.count == 2)
    #expect(result.dossier.sections.map(\.kind) == [.education])
    let empty = site([loop])
    #expect(empty.diagnostics.filter { $0.severity == .error }.map(\.id) == ["empty-page"])
    #expect(!empty.diagnostics.contains { $0.id == "empty-section" })
  }

  @Test("A page without text that no template makes is pointed at beside others")
  func emptyPage() {
    let result = site([("a.md", cv.1), ("a.en.md", "")])
    #expect(result.diagnostics.filter { $0.id == "empty-page" }.map(\.severity) == [.warning])
  }

  @Test("A loop through files that are given is not complained of")
  func loops() {
    let paper = (
      "site/_publications/p.md", "---\ntitle: A paper of examples\ndate: 2019-10-01\n---\n"
    )
    #expect(!site([cv, loop, paper]).diagnostics.contains { $0.id.hasPrefix("template") })
    let grouped = (
      "site/_pages/publications.md",
      """
      ---
      title: Publications
      ---
      {% for category in site.publication_category %}
      {% assign posts = site.publications | where: "category", category[0] %}
      {% for post in posts %}{% endfor %}{% endfor %}
      """
    )
    let ids = site([cv, grouped, paper]).diagnostics.map(\.id)
    #expect(!ids.contains("template-loop"))
    let works = ("site/_bibliography/papers.bib", "@misc{a, title={A}, year=2020}")
    let cited = ("site/_pages/p.md", "---\ntitle: P\n---\n{% bibliography -f papers %}\n")
    #expect(!site([cv, cited, works]).diagnostics.contains { $0.id.hasPrefix("template") })
  }

  @Test("The way out of a loop is another one where the whole site is given already")
  func helpOfLoops() {
    func help(_ files: [(String, String)]) -> String? {
      site(files).diagnostics.first { $0.id == "template-loop" }?.help
    }
    #expect(help([("cv.md", loop.1 + "Text.\n")])?.contains("Give the whole site folder") == true)
    #expect(help([cv, loop])?.contains("_publications") == true)
    #expect(help([cv, loop])?.contains("whole site") == false)
  }

  @Test("Latin cells of a Chinese table, and Latin titles of a Chinese site, make no page English")
  func languageOfPages() {
    let table = (
      "site/_pages/a.md",
      "---\ntitle: X\n---\n| 望远镜 | 项目号 | 题目 |\n|-|-|-|\n| XMM-Newton | AO-22 | Shock fronts in A2219 |\n"
    )
    #expect(site([table]).dossier.languages == [.chinese])
    let works = (
      "site/_pages/p.md",
      "---\ntitle: 发表论文\n---\n* A. Example. Maps of examples. *Journal*, 2020.\n"
    )
    let config = ("site/_config.yml", "title: X\nlocale: zh-CN\nauthor: {name: 张三}\n")
    let about = ("site/_pages/about.md", "---\ntitle: About\n---\nI study examples.\n")
    #expect(site([config, works]).dossier.languages == [.chinese])
    #expect(site([config, about]).dossier.languages == [.english])
  }

  @Test("What a portfolio shows stands apart from grants")
  func portfolio() {
    let grants = (
      "site/_pages/cv.md", "---\ntitle: CV\n---\n## Grants\n* Example Council, 2022–2026, PI\n"
    )
    let item = (
      "site/_portfolio/p.md", "---\ntitle: ShootCounter\ncollection: portfolio\n---\nCode.\n"
    )
    let dossier = site([grants, item]).dossier
    #expect(dossier.sections.map(\.title.plain) == ["Grants", "Portfolio"])
    #expect(dossier.sections.map(\.entries.count) == [1, 1])
  }

  @Test("What data has in a portfolio is no grant")
  func portfolioOfData() {
    let grants = (
      "site/_pages/cv.md",
      "---\ntitle: CV\n---\n## Current funding\n* *Rust from orbit*, Example Council, 2024–2027, PI\n"
    )
    let data = (
      "site/_data/cv.json",
      #"{"basics": {"name": "A B"}, "portfolio": [{"name": "rustR", "date": "2022-06"}]}"#
    )
    let dossier = site([grants, data]).dossier
    #expect(dossier.sections.map(\.entries.count) == [1, 1])
    #expect(dossier.sections.last?.entries.first?.title.plain == "rustR")
  }

  @Test("A degree or a prize that two sources tell in other words is printed once")
  func otherWords() {
    let about = (
      "site/_pages/about.md",
      "---\ntitle: About\n---\n## Education\n- **2013.09–2018.06**, Ph.D., Aquaculture, Example Ocean University\n"
        + "- **2009.09–2013.06**, B.S., Aquaculture, Example Ocean University\n"
    )
    let cv = (
      "site/_pages/cv.md",
      "---\ntitle: CV\n---\n## Education\n- Ph.D. in Aquaculture, Example Ocean University, 2018\n"
    )
    #expect(site([about, cv]).dossier.sections.map(\.entries.count) == [2])
    func prizes(_ title: String, _ other: String) -> Int? {
      let page = ("a.md", "---\ntitle: 简历\n---\n## 获奖\n- 2021年，\(title)\n")
      let json = (
        "r.json",
        #"{"basics": {"name": "王示例"}, "awards": [{"title": "\#(other)", "date": "2021"}]}"#
      )
      return site([page, json]).dossier.sections.first?.entries.count
    }
    #expect(prizes("样例省科技进步奖二等奖（排名第3）", "样例省科技进步奖二等奖") == 1)
    #expect(prizes("样例省科技进步奖（二等奖）", "样例省科技进步奖（一等奖）") == 2)
  }

  @Test("Parts of résumé data keep their headings beside a page about the person")
  func parts() {
    let about = ("site/_pages/about.md", "---\ntitle: about\n---\nI make glasses.\n")
    let data = (
      "site/_data/cv.yml",
      """
      - title: Academic Interests
        type: nested_list
        contents:
          - title: Materials
            items: [Glasses, MOFs]
      - title: Other Interests
        type: list
        contents: [Chess]
      """
    )
    let dossier = site([about, data]).dossier
    #expect(dossier.sections.map(\.title.plain) == ["Academic Interests", "Other Interests"])
    #expect(dossier.introduction.variants.first?.value.map(\.plain) == ["I make glasses."])
  }

  @Test("Tags in a citation are the emphasis of its words")
  func citation() {
    let paper = (
      "site/_publications/p.md",
      """
      ---
      title: "Seed dispersal of examples"
      citation: 'Doe, J. (2024). &quot;Seed dispersal of examples.&quot; <i>Ecology Examples</i>. 105(6).'
      ---
      """
    )
    let entry = site([paper]).dossier.sections.first?.entries.first
    let runs = entry?.detail.variants.first?.value.runs ?? []
    #expect(runs.contains { $0.text == "Ecology Examples" && $0.style == .emphasis })
  }

  @Test("Text that a template came with is pointed at")
  func templateText() {
    let paper = (
      "site/_publications/p.md",
      "---\ntitle: Real work on examples\n---\nThe contents above will be part of a list of "
        + "publications, if the user clicks the link for the publication.\n"
    )
    let course = (
      "site/_teaching/t.md", "---\ntitle: Real course\n---\nHeading 1\n======\n\nText.\n"
    )
    let result = site([paper, course])
    #expect(
      result.diagnostics.filter { $0.severity > .note }.map(\.id) == [
        "template-leftover", "template-leftover",
      ])
    #expect(result.dossier.sections.flatMap(\.entries).map(\.title.plain).count == 2)
  }

  @Test("A work whose title is the same in both languages is not told twice")
  func sameTitle() {
    let work = "1. Wu, S. (2024). Air quality and supply. *Example Journal*, forthcoming.\n"
    let result = reading(
      "---\ntitle: CV\nlang: en\n---\n## Publications\n\(work)",
      "---\ntitle: 简历\nlang: zh\n---\n## 论文\n\(work)")
    #expect(result.dossier.sections.map(\.entries.count) == [1])
    #expect(!inspect(result.dossier, vocabulary).contains { $0.id == "duplicate" })
  }
}

@Suite("Who the person is, by the page itself")
struct NamedPersonTests {
  @Test("A line with a name at the head of a page names the person, and is not printed twice")
  func nameLine() {
    let result = reading("个人简历\n=====\n\n姓名：许示例  \n性别：女\n\n教育经历\n-----\n* 博士，示例大学，2015\n")
    #expect(result.dossier.person?.name.plain == "许示例")
    #expect(!result.diagnostics.contains { $0.id == "no-person" })
    #expect(result.dossier.introduction.variants.first?.value.map(\.plain) == ["性别：女"])
    let about = reading(
      "---\ntitle: CV\n---\n## About\nName: Jane Doe\n\n## Talks\n* A talk, 2020\n")
    #expect(about.dossier.person?.name.plain == "Jane Doe")
  }

  @Test("A title that is the person's name is no title beside it")
  func nameAsTitle() {
    let page = "# 许示例\n\n## 教育经历\n* 博士，示例大学，2015\n"
    let named = reading("---\nauthor: 许示例\n---\n" + page)
    #expect(named.dossier.title.isEmpty && named.dossier.person?.name.plain == "许示例")
    let other = reading("---\nauthor: 许示例\n---\n# 简历\n\n## 教育经历\n* 博士，示例大学，2015\n")
    #expect(other.dossier.title.plain == "简历")
  }
}
