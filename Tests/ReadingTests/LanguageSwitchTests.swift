import Activities
import Diagnostics
import Testing

@testable import Reading

private func page(_ title: String, _ body: String, keys: String = "") -> String {
  "---\ntitle: \"\(title)\"\n\(keys)---\n\(body)\n"
}

private let education = "## Education\n* PhD, Sample University, 2019\n"

@Suite("Ways to a page in another language")
struct LanguageSwitchTests {
  @Test(
    "A line that leads to the page in another language is left out with a note",
    arguments: [
      "[中文版](/zh/)", "[English](/)", "English | [中文](/about-zh/)", "[EN](/en/) / [中文](/zh/)",
      "🌐 [简体中文](zh.html) · English", "<a href=\"/en/\">English version</a>",
      "[Switch to English](/en/)", "[切换到中文](/zh/)", "Language: [Deutsch](/de/), [English](/)",
    ])
  func languageSwitch(line: String) {
    let result = reading(page("CV", "\(line)\n\nI study abalone.\n\n\(education)"))
    #expect(
      result.dossier.introduction.variants.first?.value.map(\.plain) == ["I study abalone."])
    #expect(result.diagnostics.filter { $0.id == "language-switch" }.map(\.severity) == [.note])
    #expect(!result.diagnostics.contains { $0.id.contains("link") })
  }

  @Test(
    "Lines that only speak of languages stay",
    arguments: [
      "English, 中文", "[English CV](/files/cv.pdf)", "[中文](/files/zh.pdf)",
      "I speak [English](/en/).",
      "[English Literature](/lit/)",
    ])
  func noSwitch(line: String) {
    let result = reading(page("CV", "\(line)\n\n\(education)"))
    #expect(result.dossier.introduction.variants.first?.value.count == 1)
  }
}
