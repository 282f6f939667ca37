import Foundation
import Frames
import Painting
import PangoCairo
import Testing

@testable import Binding

@Suite struct DocumentTests {
  private let page = Page(size: a4)

  private func information(_ metadata: DocumentMetadata) throws -> [String: Any] {
    let file = try BoundFile([page], metadata)
    return try #require(try file.objects().first { $0["/Producer"] != nil })
  }

  @Test func documentSaysWhatItIs() throws {
    let metadata = DocumentMetadata(
      title: "学术活动", author: "王小明", language: "zh-CN",
      date: DocumentDate(year: 2024, month: 5, day: 6, hour: 7, minute: 8, second: 9))
    let information = try information(metadata)
    #expect(information["/Title"] as? String == "u:学术活动")
    #expect(information["/Author"] as? String == "u:王小明")
    #expect(information["/Creator"] as? String == "u:Recto")
    #expect(information["/Producer"] as? String == "u:Recto 1.0")
    #expect(information["/CreationDate"] as? String == "u:D:20240506070809Z")
    #expect(information["/ModDate"] as? String == "u:D:20240506070809Z")
    let catalog = try #require(
      try BoundFile([page], metadata).dictionaries("/Type", "/Catalog").first)
    #expect(catalog["/Lang"] as? String == "u:zh-CN")
    #expect((catalog["/ViewerPreferences"] as? [String: Any])?["/DisplayDocTitle"] as? Bool == true)
  }

  /// Objects share streams, and a reader finds all of them.
  @Test(arguments: [1, 60, 450])
  func everyObjectIsFound(count: Int) throws {
    let bookmarks = (0..<count).map { PageBookmark(title: "Line \($0)", level: 1, y: 10) }
    let file = try BoundFile([Page(size: a4, bookmarks: bookmarks)])
    #expect(try file.output(of: "qpdf", "--check").contains("No syntax or stream encoding errors"))
    let titles = try file.objects().compactMap { $0["/Title"] as? String }
    #expect(Set(titles).isSuperset(of: (0..<count).map { "u:Line \($0)" }))
  }

  /// All cores share the work of a long document.
  @Test func concurrentBindersGiveTheBytesOfOne() async throws {
    let pages = (0..<20).map { page in
      Page(
        size: a4,
        bookmarks: (0..<100).map { PageBookmark(title: "\(page), \($0)", level: 1, y: 10) })
    }
    let expected = try BoundFile(pages).bytes
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try BoundFile(pages).bytes } }
      for try await bytes in group { #expect(bytes == expected) }
    }
  }

  @Test func documentWithoutDateHasNone() throws {
    let file = try BoundFile([page])
    let printed = try file.output(of: "pdfinfo")
    #expect(!printed.contains("CreationDate") && !printed.contains("ModDate"), "\(printed)")
    #expect(try !file.objects().contains { $0["/CreationDate"] != nil || $0["/ModDate"] != nil })
  }

  @Test(arguments: ["A\u{1}B\nC\u{18}D", "🎓 CV \\ ( ) é", "", "\u{FEFF}\u{202E}x"])
  func anyTitleIsWritten(title: String) throws {
    let file = try BoundFile([page], DocumentMetadata(title: title, language: "en"))
    #expect(try file.output(of: "qpdf", "--check").contains("No syntax or stream encoding errors"))
    let information = try #require(try file.objects().first { $0["/Producer"] != nil })
    let expected = title.unicodeScalars.map {
      $0.properties.generalCategory == .control ? " " : String($0)
    }
    #expect(information["/Title"] as? String == (title.isEmpty ? nil : "u:\(expected.joined())"))
  }

  @Test func samePagesGiveSameBytes() throws {
    #expect(try BoundFile([page, page]).bytes == BoundFile([page, page]).bytes)
  }

  @Test func attachmentsAreFoundByTheirNames() throws {
    let names = ["é.yaml", "a.yaml", "页.yaml"]
    let file = try BoundFile(
      [page],
      attachments: names.map { Attachment(name: $0, mediaType: "text/yaml", bytes: Array($0.utf8)) }
    )
    for name in names {
      #expect(try file.output(of: "qpdf", "--list-attachments").contains("\(name) ->"))
      let content = try file.output(of: "qpdf", "--show-attachment=\(name)")
      #expect(content == name)
    }
    #expect(try file.output(of: "qpdf", "--check").contains("No syntax or stream encoding errors"))
  }

  @Test func fileIsOfVersion17() throws {
    let bytes = try BoundFile([page]).bytes
    #expect(bytes.starts(with: Array("%PDF-1.7".utf8)))
  }

  /// Cairo leaves the entry out; PDF/A and PDF/UA ask for it.
  @Test func trueTypeFontsSayHowTheyAreNumbered() throws {
    let file = try BoundFile([page], text: "Ā")
    let fonts = try file.dictionaries("/Subtype", "/CIDFontType2")
    #expect(fonts.count == 1)
    #expect(fonts.allSatisfy { $0["/CIDToGIDMap"] as? String == "/Identity" })
  }

  /// Painting gives Cairo other outlines to measure by; a page of those would be unreadable.
  @Test func otherOutlinesThanThePaintedOnesAreAnError() throws {
    let text = "Activities"
    #expect(throws: Never.self) { try BoundFile([page], text: text, compactFonts: []) }
    #expect(throws: BindingError.self) {
      try BoundFile([page], text: text, compactFonts: ["NotoSerif-Regular"])
    }
  }

  @Test func brokenInputIsAnError() {
    let contents = BindingContents(
      tree: nil, metadata: DocumentMetadata(title: "", language: "en"), producer: "")
    #expect(throws: BindingError.self) {
      try bind(
        PaintedPages(pdf: Array("%PDF-1.7 no more".utf8), marks: [[]]), pages: [page], contents)
    }
    #expect(throws: BindingError.self) {
      try bind(PaintedPages(pdf: [], marks: []), pages: [], contents)
    }
  }
}

@Suite struct CharacterMapTests {
  @Test func fontsOfADocumentHaveTheirsInRows() throws {
    let json = try BoundFile([Page(size: a4)], text: "ĀĂ")
      .output(
        of: "qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=inline",
        "--decode-level=generalized")
    let streams = json.matches(of: /"data": "([^"]*)"/)
      .compactMap { Data(base64Encoded: String($0.output.1)) }
      .map { String(decoding: $0, as: UTF8.self) }
    let maps = streams.filter { $0.contains("begincmap") }
    #expect(maps.count == 1 && maps.allSatisfy { $0.contains("[<0100><0102>]") })
  }

  @Test func linesBecomeRows() {
    let map = """
      begincmap
      2 beginbfchar
      <00fe> <4e00>
      <00ff> <00660069>
      endbfchar
      3 beginbfchar
      <0100> <4e01>
      <0102> <d842dfb7>
      <0103> <4e03>
      endbfchar
      endcmap

      """
    #expect(
      charactersInRows(map) == """
        begincmap
        3 beginbfrange
        <00fe> <00ff> [<4e00><00660069>]
        <0100> <0100> [<4e01>]
        <0102> <0103> [<d842dfb7><4e03>]
        endbfrange
        endcmap

        """)
  }

  /// Readers need not take more than 100 rows at once (ISO 32000-1, 9.7.5.4).
  @Test func blocksHaveAHundredRowsAtMost() throws {
    let lines = (1...300).map { "<\(String(2 * $0, digits: 4, radix: 16))> <4e00>" }
    let map = (["300 beginbfchar"] + lines + ["endbfchar"]).joined(separator: "\n")
    let blocks = try #require(charactersInRows(map)).components(separatedBy: " beginbfrange\n")
    #expect(blocks.count == 4 && blocks[1...].allSatisfy { $0.contains("[<4e00>]") })
    #expect(blocks[1...].map { $0.components(separatedBy: "[").count - 1 } == [100, 100, 100])
  }

  @Test(arguments: [
    "begincmap\nendcmap\n", "1 beginbfchar\n<0001> <0002> <4e00>\nendbfchar\n",
    "1 beginbfrange\n<0001> <0002> <4e00>\nendbfrange\n", "1 beginbfchar\n<01> <4e00>\nendbfchar",
    "endbfchar\n1 beginbfchar\n<0001> <4e00>\n",
  ])
  func otherMapsStayAsTheyAre(map: String) {
    #expect(charactersInRows(map) == nil)
  }
}
