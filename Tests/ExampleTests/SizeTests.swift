import Foundation
import Testing

/// How large files may be: glyphs of Chinese fonts are nearly all of it.
@Suite("Sizes")
struct SizeTests {
  /// 1,150 characters of everyday use, the first of GB/T 2312 by their sound, as sentences, in two
  /// orders: three pages.
  private func characters() async throws -> String {
    var codes: [UInt8] = []
    for number in 0..<1_150 { codes += [UInt8(0xB0 + number / 94), UInt8(0xA1 + number % 94)] }
    let folder = try ScratchFolder()
    let file = try folder.write(codes, to: "characters")
    let converted = try await Program.tool("iconv", ["-f", "GB2312", "-t", "UTF-8", file.path])
    let han = Array(converted.text)
    try #require(Set(han).count == 1_150)
    var page = "---\ntitle: 常用字\n---\n\n## 字\n\n"
    for step in [1, 7] {
      for start in stride(from: 0, to: han.count, by: 230) {
        let clauses = stride(from: start, to: start + 230, by: 10).map { clause in
          String((clause..<clause + 10).map { han[$0 * step % han.count] })
        }
        page += "- \(clauses.joined(separator: "，"))。\n\n"
      }
    }
    return page
  }

  @Test(
    "1,150 different characters",
    arguments: [
      ("hei", true, 260), ("hei", false, 220), ("song", true, 345), ("song", false, 285),
    ])
  func manyCharacters(typeface: String, hinting: Bool, most: Int) async throws {
    let folder = try ScratchFolder()
    let source = try folder.write(Array(try await characters().utf8), to: "page.md")
    let pdf = folder.path("page.pdf")
    let typefaces = ["head", "section", "body", "small"].flatMap {
      ["--set", "\($0).typeface=\(typeface)"]
    }
    let outcome = try await Program.recto(
      ["render", source.path, "-o", pdf, "--set", "pdf.hinting=\(hinting)"]
        + ["--set", "body.size=12pt"] + typefaces)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let size = try folder.bytes(of: "page.pdf").count
    #expect(size <= most * 1024, "\(size) bytes")
  }

  @Test("The Chinese example page")
  func examplePage() async throws {
    let folder = try ScratchFolder()
    let pdf = folder.path("page.pdf")
    let outcome = try await Program.recto(
      ["render", "examples/activities.zh.md", "-o", pdf, "--set", "head.typeface=song"]
        + ["--set", "section.typeface=song"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let size = try folder.bytes(of: "page.pdf").count
    #expect(size <= 105_000, "\(size) bytes")
  }
}
