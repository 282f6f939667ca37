import Frames
import Testing

@testable import Typesetting

@Suite("Pages of any document")
struct PagePropertyTests {
  /// A random document on pages of so many lines.
  private struct Document: Sendable {
    var seed: UInt64
    var lines: Int
    var pages: [Page]
    var dumps: [[String]]

    init(seed: UInt64, lines: Int) {
      self.seed = seed
      self.lines = lines
      var random = RandomFlows(seed: seed)
      var flow = flow(random.blocks(), lines: lines)
      flow.grid = 7.5
      pages = typeset(flow, with: FixedAdvanceShaper()).pages
      dumps = pages.map(\.dump)
    }

    /// The lines in the order of the pages, without the heads that are repeated.
    var words: [Substring] {
      dumps.joined().flatMap { $0.split(separator: "|") }.filter { $0.first != "T" }
    }

    /// How far down the lowest baseline of a page lies, in points from the top of the type area.
    func depth(of page: Page) -> Double { (page.items.compactMap(\.baseline).max() ?? 20) - 20 }
  }

  private static let documents = (1...40).flatMap { seed in
    [10, 12, 16, 23, 37, 47].map { Document(seed: seed, lines: $0) }
  }

  @Test("Every line stands on the pages once and in order")
  func complete() {
    var whole: [UInt64: [Substring]] = [:]
    for document in PagePropertyTests.documents {
      if whole[document.seed] == nil {
        whole[document.seed] = Document(seed: document.seed, lines: 1000).words
      }
      #expect(document.words == whole[document.seed], "\(document.seed), \(document.lines)")
    }
  }

  @Test("Nothing stands below the type area")
  func inside() {
    for document in PagePropertyTests.documents {
      for page in document.pages {
        let depth = document.depth(of: page)
        #expect(depth < Double(document.lines) * 15, "\(document.seed), \(document.lines)")
      }
    }
  }

  @Test("No page ends in a heading or in the head of a table")
  func headings() {
    for document in PagePropertyTests.documents {
      for page in document.dumps.dropLast() {
        let last = page.last?.first
        #expect(last != "H" && last != "T", "\(document.seed), \(document.lines): \(page)")
      }
    }
  }

  @Test("No line of a paragraph of four or more stands alone on a page")
  func loneLines() {
    for document in PagePropertyTests.documents {
      for page in document.dumps {
        var found: [Substring: Int] = [:]
        for words in page.joined(separator: "|").split(separator: "|") {
          // 12:3/5 is the third of the five lines of paragraph 12.
          let parts = words.split { ":/".contains($0) }
          guard parts.count == 3, let count = Int(parts[2]), count >= 4 else { continue }
          found[parts[0], default: 0] += 1
        }
        #expect(!found.values.contains(1), "\(document.seed), \(document.lines): \(page)")
      }
    }
  }

  @Test("The last page holds at least three lines")
  func lastPage() {
    for document in PagePropertyTests.documents where document.dumps.count > 1 {
      let count = document.dumps.last?.count { $0.first != "T" } ?? 0
      #expect(count >= 3, "\(document.seed), \(document.lines): \(document.dumps)")
    }
  }

  @Test("No page but the last is left nearly half empty")
  func filled() {
    for document in PagePropertyTests.documents where document.lines > 20 {
      for page in document.pages.dropLast() {
        let share = document.depth(of: page) / (Double(document.lines) * 15)
        #expect(share > 0.55, "\(document.seed), \(document.lines): \(document.dumps)")
      }
    }
  }

  @Test("The same document has the same pages")
  func deterministic() {
    for document in PagePropertyTests.documents.prefix(12) {
      #expect(Document(seed: document.seed, lines: document.lines).pages == document.pages)
    }
  }
}
