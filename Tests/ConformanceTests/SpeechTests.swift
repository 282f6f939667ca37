import Foundation
import Testing

/// What screen readers say, by the tree, and what is copied from the pages.
@Suite("Speech") struct SpeechTests {
  @Test("The annex is read as it is meant")
  func annexIsRead() async throws {
    let lines = try await TestDocument.richest.document().spokenLines
    let start = [
      "H1: 参与的学术活动", "Lbl: 申请人", "LBody: 张示例，副教授、硕士生导师", "Lbl: 所在单位", "LBody: 示例大学计算机科学与技术学院",
      "Lbl: 活动时间", "LBody: 2016.7–2026.12", "P: 学术汇报 4 项，技术博客 6 篇，技术评测 1 项，项目 4 项。", "H2: 一、学术报告",
      "Lbl: 1.",
      "P: 《MLNLP学术Talk第四十五期-面向语音的跨模态信息抽取方法研究》，MLNLP社区 和 中国中文信息学会青年工作委员会 共同主办的MLNLP学术Talk[1]",
      "P: 2025年8月23日", "Lbl: 2.",
    ]
    #expect(Array(lines.prefix(start.count)) == start)
    #expect(lines.contains("TH: 项目名称"))
    #expect(lines.contains("Lbl: [1]"))
  }

  /// Two programs that know nothing of each other: the tree by these tests, the pages by poppler.
  @Test("What is read is what stands on the pages, and nothing twice", arguments: TestDocument.all)
  func speechIsText(test: TestDocument) async throws {
    let document = try await test.document()
    let file = try await test.onDisk()
    let copied = try await Tool.run("pdftotext", ["-raw", file.path, "-"]).text
    let spoken = document.spokenText.letters
    var left = Letters(copied.letters)
    // Every word that is read stands on a page; what is left is furniture, ornaments and repeated.
    for character in spoken { left.take(character) }
    #expect(left.missing.isEmpty, "read but not on a page: \(left.missing)")
    let isRepeating = test.testDescription.contains("footnotes")
    #expect(isRepeating || left.rest.count <= 60 * document.pages.count, "\(left.rest)")
  }

  /// Footnotes are read where their section ends.
  @Test("Pages are read in their order", arguments: TestDocument.all)
  func pagesAreReadInOrder(test: TestDocument) async throws {
    guard !test.arguments.contains("link.form=footnotes") else { return }
    let document = try await test.document()
    var read: [String: [Int]] = [:]
    func visit(_ element: PDFValue) {
      for kid in document.kids(of: element) {
        if let child = kid.reference.flatMap({ document.objects[$0]?.value }) {
          visit(child)
        } else if let number = kid.integer ?? kid["/MCID"]?.integer {
          read[(kid["/Pg"] ?? element["/Pg"])?.reference ?? "", default: []].append(number)
        }
      }
    }
    visit(document.value(document.catalog, "/StructTreeRoot"))
    #expect(Set(read.keys).isSubset(of: document.pages))
    for numbers in read.values { #expect(numbers == numbers.sorted()) }
  }

  @Test("Each word of a source is read", arguments: ["zh", "en"])
  func wordsAreRead(language: String) async throws {
    let file = Tool.root.appending(path: "examples/activities.\(language).md")
    let source = try String(contentsOf: file, encoding: .utf8)
    let test = TestDocument("the CV", ["--lang", language])
    let spoken = try await test.document().spokenText.filter { $0.isLetter || $0.isNumber }
    let body = source.split(separator: "\n").drop { !$0.hasPrefix("#") }
    var count = 0
    for line in body {
      let words = line.replacing(/\]\([^)]*\)|\[|\*\*/, with: "\u{0}")
        .replacing(/\d{4}年\d{1,2}月(\d{1,2}日)?/, with: "\u{0}")
        .replacing(/\d{4}\.\d{1,2}\s*-\s*\d{4}\.\d{1,2}/, with: "\u{0}")
        .replacing(
          /(\d{1,2} )?\b(January|March|May|July|August|October|December) \d{4}/, with: "\u{0}")
      for run in words.components(separatedBy: "\u{0}") {
        let letters = run.filter { $0.isLetter || $0.isNumber }
        guard !letters.isEmpty, !["执行时间", "Period"].contains(letters) else { continue }
        count += 1
        let isRead = spoken.contains(letters)
        #expect(isRead, "\(run)")
      }
    }
    #expect(count > 60)
  }

  @Test("A word that a line end divides is one word, and typed hyphens stay")
  func hyphensAreSoft() async throws {
    let test = TestDocument.divided
    let text = try await test.document().spokenText
    #expect(text.contains("\u{AD}"))
    let words = text.replacing("\u{AD}", with: "")
    #expect(words.contains("well-known"))
    #expect(
      words.matches(of: /internationalization characteristically/).count == 12, "\(text)")
  }

  @Test("No mark replaces a text that the fonts tell rightly", arguments: TestDocument.examples)
  func fontsTellTheText(test: TestDocument) async throws {
    let document = try await test.document()
    for page in document.pages {
      let marks = document.content(ofPage: page).filter { $0.operands.contains("/ActualText") }
      #expect(marks.isEmpty)
    }
  }

  @Test("A glyph that stands for several texts tells each of them")
  func sharedGlyphs() async throws {
    let text = try await TestDocument.shared.document().spokenText
    #expect(text.contains("\u{2F49}月"), "\(text)")
    #expect(text.contains("ﬁ fi"), "\(text)")
  }
}

/// Letters with how often each stands somewhere.
private struct Letters {
  private var counts: [Unicode.Scalar: Int] = [:]
  private(set) var missing: [Unicode.Scalar] = []

  init(_ scalars: [Unicode.Scalar]) {
    for scalar in scalars { counts[scalar, default: 0] += 1 }
  }

  mutating func take(_ scalar: Unicode.Scalar) {
    guard let count = counts[scalar], count > 0 else {
      missing.append(scalar)
      return
    }
    counts[scalar] = count - 1
  }

  var rest: [Unicode.Scalar] { counts.flatMap { Array(repeating: $0.key, count: $0.value) } }
}

extension String {
  /// Its letters and figures, without the marks upon them, which scripts put in orders of their own.
  fileprivate var letters: [Unicode.Scalar] {
    decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
      CharacterSet.alphanumerics.contains($0) && !CharacterSet.nonBaseCharacters.contains($0)
    }
  }
}
