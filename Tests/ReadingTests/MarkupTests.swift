import Activities
import Testing

@testable import Reading

@Suite("Markup that tells something")
struct MarkupTests {
  private func sections(_ heading: String, _ body: String) -> Dossier {
    reading("---\ntitle: CV\nauthor: Example Scholar\n---\n## \(heading)\n\n\(body)\n").dossier
  }

  @Test("Underlined words stay underlined, as a name in a list of authors")
  func underlined() {
    let entry = sections("Publications", "* Li M, <u>Feng S</u>, 2021. A study. Example J. 8, 97.")
      .sections.first?.entries.first
    let runs = entry?.lead.variants.first?.value.runs ?? []
    #expect(runs.contains { $0.text == "Feng S" && $0.style == .underlined })
    let written = entry?.lead.variants.first?.value.markdown() ?? ""
    #expect(written.contains("<u>Feng S</u>"), "\(written)")
    let again = readInline(written).content.runs
    #expect(again.map(\.text) == runs.map(\.text) && again.map(\.style) == runs.map(\.style))
  }

  @Test("A dash for the authors of the reference before is written out")
  func sameAuthors() {
    let text = """
      Scholar, Example M. "Why Leontius Looked." *Phronesis Ex.* 66, no. 2 (2021): 111–39.

      ———. "Shame without Honour." In *Emotions*, edited by R. Roe, 45–67. Leiden: Example, 2018.

      ⸻, and Jane Doe. "Promises to the Dead." *Ethics Ex.* 124.3 (2014): 501-527.
      """
    let leads = sections("Articles", text).sections.first?.entries.map(\.lead.plain)
    #expect(
      leads == [
        "Scholar, Example M.", "Scholar, Example M.", "Scholar, Example M., and Jane Doe.",
      ])
    let alone = sections("Articles", "———. \"Shame.\" *Emotions Ex.* 3 (2018): 45–67.")
    #expect(alone.sections.first?.entries.first?.lead.plain == "———.")
  }

  @Test("A summary heads what it sums up, without the words that tell readers to click")
  func summaries() {
    let body = """
      - 甲项目，ZR2020000000，2020.8-2023.12，主持

      <details>
      <summary>已结题项目（点击展开）</summary>
      <ul>
      <li>乙项目，ZR2015000000，2015.8-2018.12，主持</li>
      </ul>
      </details>
      """
    let dossier = sections("科研项目", body)
    #expect(dossier.sections.map(\.title.plain) == ["科研项目", "已结题项目"])
    #expect(dossier.sections.last?.entries.map(\.title.plain) == ["乙项目"])
    #expect(!dossier.dump.contains("**"))
  }

  @Test("Spaces between inline elements stay where lines of HTML end; tabs part words")
  func spaces() {
    let html =
      "<ul>\n<li>‘Envy’, <em>Moral Emotions</em> workshop, 5 June 2019\n <ul><li>By A</li></ul></li>\n</ul>"
    let talk = sections("Invited Talks", html).sections.first?.entries.first
    #expect(talk?.detail.plain == "Moral Emotions workshop")
    let school = sections("教育经历", "2010.09～2015.06\t示例政法大学\t民商法学\t法学博士").sections
    #expect(school.first?.entries.first?.title.plain == "示例政法大学")
    #expect(school.first?.entries.first?.detail.plain == "民商法学，法学博士")
  }
}
