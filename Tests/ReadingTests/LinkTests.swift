import Activities
import Diagnostics
import Testing

@testable import Reading

@Suite("Addresses of links")
struct LinkTests {
  /// The target of a link that belongs to an entry, and what was said of it.
  private func link(_ target: String, config: String? = nil) -> (String?, [String]) {
    let result = reading(
      "---\ntitle: 示例\n---\n## 报告\n* 《题》，2024年5月，[链接](\(target))\n", config: config)
    return (result.dossier.sections.first?.entries.first?.links.first?.target, places(result))
  }

  @Test(
    "Addresses that lack their scheme get it",
    arguments: [
      ("example.org/x", "https://example.org/x"), ("example.org", "https://example.org"),
      ("blog.example.com.cn/a.pdf", "https://blog.example.com.cn/a.pdf"),
      ("//example.org/x", "https://example.org/x"), ("a@example.org", "mailto:a@example.org"),
      ("doi:10.1000/182", "https://doi.org/10.1000/182"),
      ("10.1000/182#a", "https://doi.org/10.1000/182%23a"),
      ("DOI:10.1000.10/a?b", "https://doi.org/10.1000.10/a%3Fb"),
    ])
  func bare(_ target: String, _ settled: String) {
    #expect(link(target) == (settled, []))
  }

  @Test(
    "An address that leads nowhere from paper is told once, at its place",
    arguments: [
      ("htps://example.org/x", "mistyped-address"), ("http//example.org/x", "mistyped-address"),
      ("javascript:x", "lost-address"), ("/files/x.pdf", "lost-address"),
      ("../x.pdf", "lost-address"), ("slides.pdf", "lost-address"),
      ("files/talk.md", "lost-address"),
    ])
  func lost(_ target: String, _ id: String) {
    #expect(link(target) == (target, ["5:16 \(id)"]))
  }

  @Test("What the site's address completes is whole")
  func site() {
    let config = "name: 张示例\nurl: https://example.org\nbaseurl: /~zhang\n"
    #expect(link("/files/x.pdf", config: config) == ("https://example.org/files/x.pdf", []))
    #expect(link("x.pdf", config: config) == ("x.pdf", ["5:16 lost-address"]))
    let local = "name: 张示例\nurl: ''\n"
    #expect(link("/files/x.pdf", config: local) == ("/files/x.pdf", ["5:16 lost-address"]))
  }

  @Test("Links inside sentences, facts and lists as well; the same address again is not told again")
  func everywhere() {
    let result = reading(
      """
      ---
      title: 示例
      ---
      ## 项目
      * 示例项目，见[此处](example.org/a)的说明
        * 职责：[设计](htps://example.org/b)与[开发](htps://example.org/b)
        * [目录](#toc)
      """)
    #expect(places(result) == ["6:9 mistyped-address"])
    var links: [String] = []
    result.dossier.forEachText { text in links += text.runs.compactMap(\.link) }
    #expect(links.contains("https://example.org/a"))
  }
}
