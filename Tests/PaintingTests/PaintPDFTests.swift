import Foundation
import Frames
import Painting
import PangoCairo
import Testing

@Suite struct PaintPDFTests {
  private let chinese = [
    "语言模型研究现状和发展趋势，二〇二四年五月二十九日，于大连海事大学。",
    "面向语音的跨模态信息抽取方法研究（国家自然科学基金）——“青年项目”……",
    "学术活动《中国中文信息学会青年工作委员会》联合举办·第七届",
  ]

  /// A page of Chinese and English in two weights.
  private func activityPage() throws -> Sheet {
    var sheet = try Sheet()
    for (row, line) in chinese.enumerated() {
      sheet.add(
        line, "Noto Serif CJK SC", baseline: 60 + Double(row) * 20,
        weight: row == 0 ? 700 : 400)
    }
    sheet.add(
      "An affine, efficient fit: Office workflow, 2024", "Noto Serif", baseline: 200,
      language: "en")
    return sheet
  }

  private func text(of pdf: [UInt8]) throws -> String {
    try output(of: "pdftotext", ["FILE", "-"], on: pdf)
  }

  @Test func paintedTextIsExtractedAsWritten() throws {
    let sheet = try activityPage()
    let extracted = try text(of: sheet.painted())
    for line in chinese { #expect(extracted.contains(line)) }
    #expect(extracted.contains("An affine, efficient fit: Office workflow, 2024"))
  }

  @Test func rightToLeftTextIsExtractedInReadingOrder() throws {
    var sheet = try Sheet()
    sheet.add("مرحبا بالعالم", "Noto Naskh Arabic", baseline: 60, language: "ar")
    sheet.add("שלום עולם", "Noto Sans Hebrew", baseline: 90, language: "he")
    let extracted = try text(of: sheet.painted())
    #expect(extracted.contains("مرحبا بالعالم"))
    #expect(extracted.contains("שלום עולם"))
  }

  /// One glyph stands for both: what it shows must not depend on who came first.
  @Test func charactersThatShareAGlyphKeepTheirText() throws {
    var sheet = try Sheet()
    sheet.add("⽉月 e\u{301}é ﬁ fi", "Noto Serif CJK SC", baseline: 60)
    sheet.add("fi ﬁ fi", "Noto Serif", baseline: 90, language: "en")
    let extracted = try text(of: sheet.painted())
    #expect(extracted.contains("⽉月"))
    #expect(extracted.contains("fi ﬁ fi"))
  }

  @Test func charactersWithoutGlyphsDoNotStopThePage() throws {
    var sheet = try Sheet()
    sheet.add("前\u{10FFFD}\u{200B}\u{AD}后", "Noto Serif CJK SC", baseline: 60)
    sheet.add("\u{10FFFD}", "Noto Serif CJK SC", baseline: 90)
    let extracted = try text(of: sheet.painted())
    #expect(extracted.contains("前"))
    #expect(extracted.contains("后"))
  }

  @Test func subsetsAreSmallAndOutlined() throws {
    var sheet = try Sheet()
    let characters = (0x4E00..<0x4E00 + 600).compactMap(Unicode.Scalar.init).map(String.init)
    for row in 0..<30 {
      sheet.add(
        characters[row * 20..<row * 20 + 20].joined(), "Noto Serif CJK SC",
        baseline: 40 + Double(row) * 25, weight: row % 2 == 0 ? 400 : 700)
    }
    let pdf = try sheet.painted()
    let fonts = try output(of: "pdffonts", ["FILE"], on: pdf)
    #expect(pdf.count < 150_000)
    #expect(fonts.components(separatedBy: "CID Type 0C").count == 3, "\(fonts)")
    #expect(!fonts.contains("Type 3"))
  }

  @Test func pageOfTwoFacesIsSmall() throws {
    let sheet = try activityPage()
    #expect(try sheet.painted().count < 40_000)
  }

  @Test func pagesHaveTheirSizes() throws {
    var sheet = try Sheet()
    sheet.add(rule: Rect(x: 10, y: 10, width: 100, height: 0.5))
    sheet.endPage()
    var pages = sheet.pages
    pages[1].size = Size(width: 396, height: 842)
    let pdf = try paintPDF(pages, fonts: sheet.fonts).pdf
    let information = try output(of: "pdfinfo", ["-l", "2", "FILE"], on: pdf)
    #expect(information.contains("Page    1 size:  595 x 842"), "\(information)")
    #expect(information.contains("Page    2 size:  396 x 842"), "\(information)")
  }

  @Test func emptyPageIsPainted() throws {
    let fonts = try FontMap(configuration: Sheet.fontConfiguration)
    #expect(try !paintPDF([Page(size: Size(width: 100, height: 100))], fonts: fonts).pdf.isEmpty)
  }

  /// A user's rules may slant a font; the face then cannot be cut down, but must be shown.
  @Test func slantedFaceIsPaintedWhole() throws {
    let rules = """
      <fontconfig>
        <include>\(Sheet.fontConfiguration)</include>
        <match target="font">
          <test name="family"><string>Noto Sans</string></test>
          <edit name="matrix" mode="assign">
            <matrix><double>1</double><double>0.2</double><double>0</double><double>1</double></matrix>
          </edit>
        </match>
      </fontconfig>
      """
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).conf")
    try Data(rules.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var sheet = try Sheet(configuration: file.path)
    sheet.add("Leaning fields", "Noto Sans", baseline: 60, language: "en")
    #expect(sheet.fonts.faces.map(\.isSynthetic) == [true])
    #expect(try text(of: sheet.painted()).contains("Leaning fields"))
  }

  @Test func hintsCanBeLeftOut() throws {
    let sheet = try activityPage()
    let bare = try sheet.painted(keepingHints: false)
    #expect(try bare.count < sheet.painted().count)
    #expect(try text(of: bare).contains(chinese[0]))
  }

  @Test func noClockIsRead() throws {
    let sheet = try activityPage()
    let pdf = try sheet.painted()
    let information = try output(of: "pdfinfo", ["-isodates", "FILE"], on: pdf)
    #expect(information.contains("1970-01-01"), "\(information)")
    #expect(!information.contains(Date.now.formatted(.iso8601.year())), "\(information)")
  }

  @Test func samePagesGiveSameBytes() throws {
    let first = try activityPage()
    let second = try activityPage()
    #expect(
      try first.painted()
        == second.painted())
  }

  @Test func concurrentPaintersGiveTheBytesOfOne() async throws {
    let alone = try activityPage()
    let expected = try alone.painted()
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 {
        group.addTask {
          let sheet = try activityPage()
          return try sheet.painted()
        }
      }
      for try await pdf in group { #expect(pdf == expected) }
    }
  }
}
