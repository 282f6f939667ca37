import Activities
import Frames
import Testing

@testable import Composing
@testable import Editions

/// What screen readers meet, in order.
@Suite("The logical tree") struct LogicalTreeTests {
  private let style = TextStyle(
    typeface: Typeface(latin: ["A"], han: ["B"]), size: 10, language: "zh")

  private func paragraph(_ spans: TextSpan..., language: String = "zh") -> Paragraph {
    Paragraph(
      spans: spans, style: ParagraphStyle(alignment: .left, pitch: 15, em: 10, language: language))
  }

  private func block(_ role: BlockRole, _ text: String) -> FlowBlock {
    FlowBlock(role: role, .text(paragraph(TextSpan(text, style: style))))
  }

  private func item(_ role: BlockRole, _ label: String, _ blocks: FlowBlock...) -> FlowBlock {
    FlowBlock(
      role: role,
      .row([
        FlowCell(x: 0, width: 10, blocks: label.isEmpty ? [] : [block(.label, label)]),
        FlowCell(x: 10, blocks: blocks),
      ]))
  }

  private func document(_ blocks: [FlowBlock], notes: [FlowBlock] = []) -> Flow {
    let side = Sides(top: 0, right: 0, bottom: 0, left: 0)
    return Flow(
      page: PageShape(size: Size(width: 100, height: 100), margin: side),
      furniture: Furniture(
        header: nil, footer: nil, style: style, headerOnFirstPage: false, onSinglePage: false),
      blocks: blocks, metadata: DocumentMetadata(title: "", language: "zh"),
      footnotes: notes.isEmpty
        ? nil
        : Footnotes(
          notes: notes, rule: Size(width: 9, height: 1), color: .black, spaceAbove: 0,
          spaceBelow: 0))
  }

  /// The tree of blocks, an element a line; its own text behind it, `·` between leaves.
  private func dump(_ blocks: [FlowBlock], notes: [FlowBlock] = []) throws -> String {
    let document = document(blocks, notes: notes).structured()
    return try #require(document.tree).dump(document.leafTexts)
  }

  @Test("A title, sections inside sections, no level left out")
  func headings() throws {
    let dump = try dump([
      block(.title, "题"), block(.paragraph, "前"), block(.heading(1), "一"),
      block(.heading(4), "深"), block(.paragraph, "文"), block(.heading(4), "又"),
      block(.heading(2), "中"), block(.heading(1), "二"),
    ])
    #expect(
      dump == """
        document
         heading1: 题
         paragraph: 前
         section
          heading2: 一
          section
           heading3: 深
           paragraph: 文
          section
           heading3: 又
          section
           heading3: 中
         section
          heading2: 二

        """)
    #expect(try self.dump([block(.heading(1), "一")]).contains("  heading1: 一\n"))
  }

  @Test("Items that follow each other are one list; another way of counting begins another")
  func lists() throws {
    let inner = item(.listItem, "1.", block(.paragraph, "内"))
    let dump = try dump([
      item(.listItem, "•", block(.paragraph, "甲"), inner),
      item(.listItem, "•", block(.paragraph, "乙")),
      item(.listItem, "1.", block(.paragraph, "丙")), block(.paragraph, "文"),
      item(.fact, "角色", block(.paragraph, "参与")),
      item(.entry, "", block(.paragraph, "2024"), block(.paragraph, "题")),
    ])
    #expect(
      dump == """
        document
         list bullets
          item
           label: •
           body
            paragraph: 甲
            list decimal
             item
              label: 1.
              body: 内
          item
           label: •
           body: 乙
         list decimal
          item
           label: 1.
           body: 丙
         paragraph: 文
         list none
          item
           label: 角色
           body: 参与
         list none
          item
           body
            paragraph: 2024
            paragraph: 题

        """)
  }

  @Test(
    "Links, references and other languages stand inside their paragraph, notes at the section's end"
  )
  func inline() throws {
    var english = style
    english.language = "en"
    let text = FlowBlock(
      role: .paragraph,
      .text(
        paragraph(
          TextSpan("见", style: style), TextSpan("粗", style: style),
          TextSpan("链", style: style, link: "https://example.org/"),
          TextSpan("page", style: english, link: "https://example.org/"),
          TextSpan("English", style: english),
          TextSpan("[1]", style: style, link: "https://example.org/n", note: 0))))
    let note = item(.note, "[1]", block(.note, "https://example.org/n"))
    let dump = try dump(
      [block(.heading(1), "一"), text, block(.paragraph, "后"), block(.heading(1), "二")],
      notes: [note])
    #expect(
      dump == """
        document
         section
          heading1: 一
          paragraph: 见粗
           link: 链
            span en: page
           span en: English
           reference
            link: [1]
          paragraph: 后
          note
           label: [1]
           paragraph: https://example.org/n
         section
          heading1: 二

        """)
  }

  @Test("Tables have a head of named columns and keep empty cells")
  func tables() throws {
    let head = [paragraph(TextSpan("甲", style: style)), paragraph()]
    let table = FlowTable(
      columns: [10, 10], gap: 1, padding: 1, head: head, rows: [head], frameRule: 1, headRule: 1,
      rowRule: 1, color: .black)
    #expect(
      try dump([FlowBlock(role: .table, .table(table))]) == """
        document
         table
          tableHead
           row
            columnHead: 甲
            columnHead
          tableBody
           row
            cell: 甲
            cell

        """)
  }

  @Test("Of a whole edition every span with text has a leaf, and each leaf is in the tree once")
  func everyWordIsRead() throws {
    let entries = [
      entry(
        "《题目》", kind: .project, dates: date(2024, 5, 29), note: "注", detail: InlineText("示例大学"),
        links: [("链接", "https://e.org/1")], facts: [fact("角色", "参与")], body: [bullets("成果")])
    ]
    let section = EditionSection(
      kind: .project, title: InlineText("项目"), introduction: [bullets("甲", "乙")], entries: entries,
      origin: nil)
    for layout in ["cv", "appendix"] {
      let composed = try #require(flow(edition([section], title: "活动"), layout))
      let whole = composed.structured()
      var leaves: Set<Int> = []
      whole.forEachParagraph { paragraph in
        for span in paragraph.spans where !span.text.isEmpty && !span.isOrnament {
          #expect(span.leaf != nil, "\(span.text)")
          if let leaf = span.leaf { leaves.insert(leaf) }
        }
      }
      let read = try #require(whole.tree).leaves
      #expect(read.count == Set(read).count)
      #expect(leaves.isSubset(of: read))
    }
  }
}

extension Flow {
  /// The text of each leaf.
  fileprivate var leafTexts: [Int: String] {
    var texts: [Int: String] = [:]
    func add(_ paragraph: Paragraph) {
      for span in paragraph.spans {
        if let leaf = span.leaf { texts[leaf, default: ""] += span.text }
      }
    }
    forEachParagraph(add)
    var notes = self
    notes.blocks = footnotes?.notes ?? []
    notes.forEachParagraph(add)
    return texts
  }
}

extension LogicalElement {
  fileprivate var leaves: [Int] {
    children.flatMap { child in
      switch child {
      case .element(let element): element.leaves
      case .leaf(let leaf): [leaf]
      }
    }
  }

  fileprivate func dump(_ texts: [Int: String], _ indent: String = "") -> String {
    var name = "\(role)"
    switch role {
    case .heading(let level): name = "heading\(level)"
    case .list(let numbering): name = "list \(numbering)"
    default: break
    }
    if let language { name += " \(language)" }
    var own: [String] = []
    var inside = ""
    for child in children {
      switch child {
      case .leaf(let leaf): own.append(texts[leaf] ?? "?")
      case .element(let element): inside += element.dump(texts, indent + " ")
      }
    }
    return indent + name + (own.isEmpty ? "" : ": " + own.joined(separator: "·")) + "\n" + inside
  }
}
