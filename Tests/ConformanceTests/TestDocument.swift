import Foundation
import Testing

/// A document that Recto makes for these tests.
struct TestDocument: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// A page of Markdown; nil for the examples.
  var page: String?
  var arguments: [String]

  init(_ description: String, page: String? = nil, _ arguments: [String] = []) {
    testDescription = description
    self.page = page
    self.arguments = arguments
  }

  /// A document on disk, as long as somebody looks at it.
  final class Made: Sendable {
    let outcome: Tool.Outcome
    let path: String
    private let folder: URL

    fileprivate init(outcome: Tool.Outcome, path: String, folder: URL) {
      self.outcome = outcome
      self.path = path
      self.folder = folder
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
  }

  /// Makes the document; it may have been refused.
  func make() async throws -> Made {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "recto-conformance-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var sources = ["activities.zh.md", "activities.en.md", "person.yaml"].map { "examples/\($0)" }
    if arguments.contains("--attach-source") { sources.remove(at: 1) }
    if let page {
      let file = folder.appending(path: "page.md")
      try Data(page.utf8).write(to: file)
      sources = [file.path]
    }
    let path = folder.appending(path: "page.pdf").path
    let outcome = try await Tool.recto(["render"] + sources + arguments + ["-o", path])
    return Made(outcome: outcome, path: path, folder: folder)
  }

  /// Makes the document and takes it apart, once for all tests.
  func document() async throws -> PDFDocument {
    try await Documents.shared.document(of: self)
  }

  /// The path of the document, as long as what is given lives.
  func onDisk() async throws -> DocumentOnDisk {
    try DocumentOnDisk(bytes: try await document().bytes)
  }
}

/// A finished document for the programs that look into it.
final class DocumentOnDisk: Sendable {
  let path: String

  fileprivate init(bytes: [UInt8]) throws {
    let name = "recto-conformance-\(UUID().uuidString).pdf"
    path = FileManager.default.temporaryDirectory.appending(path: name).path
    try Data(bytes).write(to: URL(filePath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// The documents that tests share, each made when it is asked for first.
private actor Documents {
  static let shared = Documents()
  private var tasks: [String: Task<PDFDocument, any Error>] = [:]

  func document(of test: TestDocument) async throws -> PDFDocument {
    let key = test.arguments.joined(separator: " ") + (test.page ?? "")
    let known = tasks[key]
    let task =
      known
      ?? Task {
        let made = try await test.make()
        try #require(made.outcome.status == 0, "\(made.outcome.errors)")
        return try await PDFDocument(path: made.path)
      }
    tasks[key] = task
    return try await task.value
  }
}

extension TestDocument {
  /// The one that mutants are made of: it has every kind of element.
  static let richest = TestDocument("the annex", ["--layout", "appendix", "--lang", "zh"])
  static let attached = TestDocument("with its sources", ["--attach-source", "--lang", "zh"])

  static let examples: [TestDocument] = [
    richest, attached, TestDocument("the CV", ["--lang", "zh"]),
    TestDocument("the English CV", ["--lang", "en"]),
    TestDocument("the English annex", ["--layout", "appendix", "--lang", "en"]),
    TestDocument(
      "footnotes on small pages",
      [
        "--layout", "appendix", "--lang", "zh", "--set", "link.form=footnotes", "--set",
        "page.size=a5",
      ]),
    TestDocument(
      "other faces, no hints",
      [
        "--lang", "zh", "--set", "body.typeface=hei", "--set", "body.emphasis=dots", "--set",
        "pdf.hinting=false", "--date", "2026-01-31",
      ]),
  ]

  static let shared = TestDocument(
    "the same glyph for several texts",
    page: head + "- 《题》，2024年1月1日，\u{2F49}月 e\u{301}é ﬁ fi \u{A0}a\u{3000}b\u{2003}c\n")

  static let divided = TestDocument(
    "words divided before any hyphen is typed",
    page: "---\ntitle: Words\n---\n## Talks\n- A talk, 2024, "
      + String(repeating: "internationalization characteristically ", count: 12)
      + "well-known\n", ["--lang", "en", "--set", "page.size=a5"])

  /// What people write, and what they had better not.
  static let hard: [TestDocument] = [
    TestDocument(
      "addresses of every kind",
      page: head
        + #"""
        - 《题》，2024年1月1日，[括号](https://example.org/a(b)c\d'e"f) [空格](<https://example.org/a b>)
          [中文](https://example.org/中文?甲=乙#丙) [百分号](https://example.org/100%/a%zz%E4)
        """# + "[很长](https://example.org/\(String(repeating: "a/", count: 2_000)))\n"),
    TestDocument(
      "an address beyond all limits",
      page: head
        + "- 《题》，2024年1月1日，[长](https://example.org/\(String(repeating: "a", count: 40_000)))\n"),
    TestDocument(
      "a title with control characters",
      page:
        "---\ntitle: \"甲\\u0001乙 <b> & \\u0018 🎓\"\nauthor: \"José & Žofie 🎓\"\n---\n## 学术报告\n- 报告\n"
    ),
    TestDocument(
      "links in tables, with footnotes",
      page:
        "---\ntitle: Talks\n---\n## Talks\n\n| a | b |\n|---|---|\n"
        + (1...30).map {
          "| [l\($0)](https://example.org/\($0)) | 中文 [双 链接](https://example.org/(x)) |\n"
        }
        .joined(), ["--layout", "appendix", "--set", "link.form=footnotes"]),
    TestDocument(
      "a page smaller than its words", page: head + "- 《题》，2024年1月1日，[链接](https://example.org/a)\n",
      ["--set", "page.size=100mmx70mm"]),
    TestDocument(
      "names in many scripts",
      page:
        "---\ntitle: Talks\nauthor: Владимир Ζωή\n---\n## Talks\n- Talk with مرحبا, שלום, नमस्ते, 2024\n"
    ),
    TestDocument(
      "headings that jump, sections without entries",
      page: head + "##### 深\n- 项\n\n## 项目经历\n\n## 技术评测\n\n# 高\n- 项\n"),
    TestDocument(
      "lists inside lists, tables, code",
      page: head
        + "- 《题》，2024年1月1日\n  - 甲\n    - 乙\n      1. 丙\n      2. 丁\n\n  | 甲 | 乙 |\n  |---|---|\n  | 1 | |\n\n      code\n"
    ),
    shared, divided,
  ]

  static let all = examples + hard

  private static let head = "---\ntitle: 活动\n---\n## 学术报告\n\n"
}
