import Foundation
import Testing

@Suite("Fonts of a page")
struct FontTests {
  private let page = """
    ---
    title: 页
    author: 张示例
    lang: zh
    ---

    ## 报告

    * 《题目》，2024年5月，*强调* 与 `code` 🎉，名 محمد，字 \u{E123}

    """

  private func run(
    _ command: String, _ options: [String] = [], text: String? = nil
  ) async throws -> (outcome: Outcome, folder: ScratchFolder, pdf: String) {
    let folder = try ScratchFolder()
    let source = try folder.write(Array((text ?? page).utf8), to: "page.md")
    let pdf = folder.path("page.pdf")
    let output = command == "render" ? ["-o", pdf] : []
    return (try await Program.recto([command, source.path] + options + output), folder, pdf)
  }

  @Test("Faces are listed with the characters that they set for want of another")
  func faces() async throws {
    let result = try await run("fonts")
    let lines = result.outcome.text.split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let arabic = try #require(lines.firstIndex(of: "Noto Naskh Arabic Regular"))
    #expect(lines[arabic + 1].hasPrefix("3 characters: "))
    #expect(lines[arabic + 2] == "by fallback 3:")
    #expect(["U+062D", "U+062F", "U+0645"].allSatisfy(lines[arabic + 3].contains))
    #expect(lines.contains("Noto Sans Mono Regular") && lines.contains("Symbola Regular"))
    #expect(!result.outcome.text.contains("\u{E123}") && !result.outcome.text.contains("U+E123"))
    #expect(result.outcome.errors.contains("U+E123") && result.outcome.status == 1)
  }

  @Test("A character of no font is seen as 〓, and taken from the page as itself")
  func missing() async throws {
    let result = try await run("render")
    #expect(result.outcome.status == 1)
    #expect(result.outcome.errors.contains("page.md:9:") && result.outcome.errors.contains("〓"))
    let text = try await Program.tool("pdftotext", [result.pdf, "-"]).text
    #expect(text.contains("\u{E123}") && !text.contains("〓"))
  }

  @Test("Emoji are printed in one colour, or left out with a warning at their place")
  func emoji() async throws {
    let page = page.replacing("\u{E123}", with: "乙")
    let set = try await run("render", text: page)
    #expect(set.outcome.status == 0, "\(set.outcome.errors)")
    #expect(try await Program.tool("pdftotext", [set.pdf, "-"]).text.contains("🎉"))
    let dropped = try await run("render", ["--set", "fonts.emoji=drop"], text: page)
    #expect(dropped.outcome.status == 0)
    #expect(dropped.outcome.errors.contains("page.md:9:30: warning:"), "\(dropped.outcome.errors)")
    #expect(dropped.outcome.errors.contains("U+1F389"))
    #expect(!(try await Program.tool("pdftotext", [dropped.pdf, "-"]).text.contains("🎉")))
  }

  @Test("A family that is not installed is told, with the nearest one, or what takes its place")
  func notInstalled() async throws {
    let kai = ["--set", "body.emphasis=kai", "--set"]
    let wrong = try await run("render", kai + ["fonts.kai.han=LXGW WenKia"])
    #expect(wrong.outcome.status == 1)
    #expect(wrong.outcome.errors.contains("Did you mean 'LXGW WenKai'?"), "\(wrong.outcome.errors)")
    let page = page.replacing("\u{E123}", with: "乙")
    let chain = try await run("render", kai + ["fonts.kai.han=[No Kai, LXGW WenKai]"], text: page)
    #expect(chain.outcome.status == 0)
    #expect(
      chain.outcome.errors.contains(
        "note: The font family 'No Kai' is not installed: set from 'LXGW WenKai' instead"))
    // A typeface that nothing is set in may name what it likes.
    let unused = try await run("render", ["--set", "fonts.kai.han=No Kai"], text: page)
    #expect(unused.outcome.errors.isEmpty, "\(unused.outcome.errors)")
  }

  @Test("Without a source the typefaces of the layout are listed")
  func typefaces() async throws {
    let outcome = try await Program.recto(["fonts", "--lang", "zh-hant"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("song  (body, small, fact, table)\n"), "\(outcome.text)")
    #expect(outcome.text.contains(/Han +Noto Serif CJK TC +installed/))
    #expect(outcome.text.contains(/FangSong +not installed/))
    let none = try await Program.recto(["fonts", "--set", "fonts.song.han=No Song"])
    #expect(none.status == 1)
  }

  @Test("A heap of marks on one letter takes no longer than as many letters")
  func marks() async throws {
    let heap = "a" + String(repeating: "\u{301}", count: 100_000)
    let result = try await run("render", text: page.replacing("\u{E123}", with: heap))
    #expect(result.outcome.status == 0, "\(result.outcome.errors)")
  }
}
