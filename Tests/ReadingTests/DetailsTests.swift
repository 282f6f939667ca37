import Activities
import Diagnostics
import Testing

@testable import Reading

@Suite("Elements that open")
struct DetailsTests {
  @Test(
    "An abstract that opens below a paper is the paper's own, and no heading",
    arguments: [
      "Abstract", "Show abstract", "BibTeX", "▶ Abstract", "<b>Abstract</b>", "[Abstract]",
    ])
  func abstracts(summary: String) {
    let result = reading(
      """
      ---
      title: Research
      ---
      ## Publications
      "Mobile Money" (with B. Other), *Journal of Development Examples*, 2023.
      <details><summary>\(summary)</summary>Long words of it.</details>

      "Cash and Kids," *AEJ: Applied*, 2025.

      <details>
      <summary>\(summary)</summary>

      Other *words*.

      - And a list
      </details>

      "Goats," *AEJ: Applied*, 2026.

      ## Talks
      * "Rust", 2020
      """)
    #expect(result.dossier.sections.map(\.title.plain) == ["Publications", "Talks"])
    let entries = result.dossier.sections.first?.entries ?? []
    #expect(entries.count == 3)
    #expect(entries.map { $0.dates?.dump } == ["2023", "2025", "2026"])
    let told = entries.map { entry in
      (entry.body.variants.flatMap(\.value)
        + entry.facts.flatMap { $0.value.variants.flatMap(\.value) })
        .map(\.plain).joined(separator: " ")
    }
    #expect(told.first?.contains("Long words of it.") == true)
    #expect(told.dropFirst().first?.contains("Other words.") == true)
    #expect(told.dropFirst().first?.contains("And a list") == true)
    #expect(told.last == "")
  }

  @Test("In an item it is the item's")
  func items() {
    let result = reading(
      """
      ---
      title: 研究
      ---
      ## 论文
      - 《甲方法》，示例学报，2020
        <details><summary>摘要</summary>甲的摘要。</details>
      - 《乙方法》，示例学报，2021
      """)
    #expect(result.dossier.sections.map(\.title.plain) == ["论文"])
    #expect(result.dossier.sections.first?.entries.map { $0.dates?.dump } == ["2020", "2021"])
  }

  @Test("A summary that names a part of the page stays its heading")
  func headings() {
    let result = reading(
      "---\ntitle: CV\n---\n<details><summary>Talks</summary>\n\n* \"Rust\", 2020\n\n</details>\n\n"
        + "<details><summary>Awards</summary>\n\n* Prize, 2021\n\n</details>\n")
    #expect(result.dossier.sections.map(\.kind) == [.talk, .award])
  }
}
