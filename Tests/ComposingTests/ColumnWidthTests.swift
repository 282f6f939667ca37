import Activities
import Frames
import Testing

@testable import Composing
@testable import Editions

@Suite("Widths of columns")
struct ColumnWidthTests {
  private func project(
    _ title: String, number: String = "", amount: String = "", duties: String = "", more: Int = 0
  ) -> EditionEntry {
    var facts: [EditionFact] = []
    if !number.isEmpty { facts.append(fact("批准号", number, role: "number")) }
    if !amount.isEmpty { facts.append(fact("金额", amount, role: "amount")) }
    if !duties.isEmpty { facts.append(fact("职责", duties, role: "duties")) }
    let others = [
      ("立项部门", "国家电网有限公司华北分部", "funder"), ("项目类型", "面上项目", "type"), ("状态", "结题（优秀）", "status"),
      ("承担角色", "技术负责人", "role"),
    ]
    facts += others.prefix(more).map { fact($0, $1, role: $2) }
    return entry(title, kind: .project, dates: span(date(2017, 10), date(2020, 12)), facts: facts)
  }

  private func table(_ entries: [EditionEntry], set: [String] = []) -> FlowTable? {
    let section = EditionSection(
      kind: .project, title: InlineText(), introduction: [], entries: entries, origin: nil)
    let block = flow(edition([section]), "appendix", set: set)?.blocks.first { $0.role == .table }
    if case .table(let table)? = block?.content { return table }
    return nil
  }

  private let long = String(repeating: "面向台风灾害的配电网韧性提升理论方法", count: 2)

  @Test("Columns hold their numbers, codes and short texts whole; texts share the rest")
  func columns() {
    let columns = [
      ["No.", "1", "2"],
      ["Project", "Adaptive Typesetting of Bilingual Documents for Everybody", "Another Project"],
      ["Funder", "Example Foundation for the Sciences", "Example"],
      ["Grant No.", "2020YFC2000000", "21BZS000"], ["Amount", "CNY 1,520,000", "CNY 9"],
    ].map { ColumnTexts(head: $0[0], cells: Array($0.dropFirst()), isProse: $0[0] == "Project") }
    for width in [25.0, 37.5, 58.75, 250] {
      let widths = columnWidths(of: columns, shares: [1, 4, 4, 1, 1], in: width)
      #expect(abs(widths.reduce(0, +) - width) < 0.01)
      if width >= 37.5 {
        #expect(widths[3] >= estimatedWidth("2020YFC2000000"))
        #expect(widths[4] >= estimatedWidth("1,520,000"))
        #expect(widths[0] >= estimatedWidth("No."))
      }
      #expect(widths[1] > widths[2] && widths[2] > widths[0])
    }
    let empty = [ColumnTexts(head: "", cells: []), ColumnTexts(head: "", cells: [])]
    #expect(columnWidths(of: empty, shares: [1, 3], in: 12.5)[1] > 8.75)
    #expect(columnWidths(of: [], shares: [], in: 12.5).isEmpty)
  }

  @Test(
    "Titles and duties keep a readable width; what has no room stands below the title, labelled")
  func stacked() throws {
    let projects = [
      project(
        long, number: "SGNC0000DKJS2100123", amount: "€312,500", duties: long + long, more: 4),
      project("短", number: "52077000", amount: "1,120 万元", duties: "算法", more: 4),
    ]
    let table = try #require(self.table(projects))
    let heads = table.head.map(\.plain)
    #expect(heads == ["序号", "项目名称", "立项部门", "项目类型", "起止时间", "状态", "承担角色", "职责"])
    let size = table.rows[0][1].style.em
    for column in [1, 7] { #expect(table.columns[column] >= 10 * size, "\(table.columns)") }
    #expect(table.columns[1] >= size * estimatedWidth("SGNC0000DKJS2100123"))
    #expect(table.rows[0][1].plain == long + "\n批准号\nSGNC0000DKJS2100123\n金额\u{2002}€312,500")
    #expect(table.rows[1][1].plain == "短\n批准号\u{2002}52077000\n金额\u{2002}1,120 万元")
  }

  @Test("Amounts stay whole; spans of time have two lines all, or none")
  func wholeTexts() throws {
    var projects = [
      project(long, amount: "1,120 万元", duties: long, more: 4), project("甲", amount: "5 万元"),
    ]
    projects[1].dates = span(date(2019), date(2021))
    var forms: [[String]] = []
    for width in stride(from: 110, to: 440, by: 10) {
      guard let table = self.table(projects, set: ["page.size=\(width)mmx297mm"]) else { continue }
      let dates = try #require(table.head.firstIndex { $0.plain == "起止时间" })
      let form = table.rows.map { $0[dates].plain }
      if forms.last != form { forms.append(form) }
    }
    // All or none in each; what is whole on the widest page stays so.
    let divided = ["2017.10–\n2020.12", "2019–\n2021"]
    let whole = ["2017.10–2020.12", "2019–2021"]
    #expect(Set(forms) == [divided, whole] && forms.last == whole, "\(forms)")
    let amounts = try #require(
      self.table([project(long, amount: "1,120 万元", duties: long, more: 2)]))
    let amount = try #require(amounts.head.firstIndex { $0.plain == "金额" })
    #expect(amounts.columns[amount] >= amounts.rows[0][1].style.em * estimatedWidth("1,120 万元"))
  }

  @Test("Width that one column does not need spares lines in another, down to readable widths")
  func depth() throws {
    let titles = ["面向多源异构数据的知识图谱构建", "短题"]
    let columns = [
      ColumnTexts(head: "项目名称", cells: titles, isProse: true),
      ColumnTexts(head: "起止时间", spans: [("2021.1–2023.12", "2021.1–\n2023.12", "（读博期间）")]),
      ColumnTexts(head: "职责", cells: ["关系抽取与事件抽取算法构建", "数据整理"], isProse: true),
    ]
    let balanced = balancedWidths(of: columns, shares: [1, 0.3, 1], in: 29.5)
    let widths = columnWidths(of: columns, shares: [1, 0.3, 1], in: 29.5)
    #expect(abs(widths.reduce(0, +) - 29.5) < 0.001)
    #expect(balanced[1] < columns[1].span && widths[1] >= columns[1].span, "\(balanced) \(widths)")
    #expect(
      TableDepth(of: columns, in: widths).depth < TableDepth(of: columns, in: balanced).depth)
    for column in [0, 2] { #expect(widths[column] >= columns[column].least(in: .tight)) }
  }

  @Test("Wherever the title's column stands, and without one, no fact of a table is lost")
  func titleElsewhere() throws {
    let fields = ["funder", "role", "grant-number", "amount", "title", "duties", "type"]
    let projects = [
      project(long, number: "SGNC0000DKJS2100123", amount: "€312,500", duties: long, more: 4)
    ]
    for fields in [fields, fields.filter { $0 != "title" }] {
      let columns = fields.map { "{field: \($0), share: 1, align: left}" }.joined(separator: ", ")
      for width in stride(from: 100, to: 300, by: 20) {
        let dump = composed(
          projects, "appendix",
          set: ["table.columns=[\(columns)]", "page.size=\(width)mmx297mm"])
        for text in [long, "SGNC0000DKJS2100123", "€312,500", "技术负责人", "国家电网有限公司华北分部"] {
          #expect(dump.contains(text), "\(width): \(text)")
        }
      }
    }
  }

  @Test("Columns of short texts may be centred; where one has several lines, all begin at the left")
  func centred() throws {
    func alignments(_ type: String) throws -> [ParagraphStyle.Alignment] {
      let facts = [
        fact("项目类型", type, role: "type"), fact("立项部门", "国家电网有限公司华北分部某部", role: "funder"),
        fact("职责", long, role: "duties"), fact("承担角色", "技术负责人", role: "role"),
      ]
      let projects = [
        entry(long, kind: .project, dates: span(date(2017, 10), date(2020, 12)), facts: facts)
      ]
      let table = try #require(self.table(projects))
      let index = try #require(table.head.firstIndex { $0.plain == "项目类型" })
      return [table.head[index].style.alignment, table.rows[0][index].style.alignment]
    }
    #expect(try alignments("纵向") == [.center, .center])
    #expect(try alignments("人文社会科学研究青年基金项目") == [.left, .left])
  }

  @Test("Where a page is too narrow for a table, its rows are numbered entries, and lose nothing")
  func numberedInstead() {
    let project = project(
      long, number: "SGNC0000DKJS2100123", amount: "€312,500", duties: long, more: 4)
    let dump = composed([project], "appendix", set: ["page.size=a5"])
    #expect(dump.hasPrefix("entry"), "\(dump)")
    for text in [long, "SGNC0000DKJS2100123", "€312,500", "结题（优秀）", "2017.10–2020.12"] {
      #expect(dump.contains(text))
    }
  }

  @Test("Heads of tables are never hyphenated")
  func heads() throws {
    let table = try #require(self.table([project("甲", number: "1", duties: "乙")]))
    #expect(table.head.allSatisfy { !$0.style.hyphenates })
    #expect(table.rows[0].allSatisfy { $0.style.hyphenates })
  }

  @Test("In a table too, a space parts the words before a title from it")
  func leadBeforeTitle() {
    let grant = entry(
      "“Verb-Second in Contact”", kind: .project, lead: "ERC Advanced Grant", dates: date(2023))
    #expect(composed([grant], "appendix").contains("ERC Advanced Grant “Verb-Second in Contact”"))
  }
}
