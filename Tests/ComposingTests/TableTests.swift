import Activities
import Frames
import Testing

@testable import Composing
@testable import Editions

@Suite("Tables of entries")
struct TableTests {
  private func project(_ title: String, facts: [EditionFact], body: [Block] = []) -> EditionEntry {
    entry(
      title, kind: .project, dates: span(date(2021, 1), date(2023, 12)), facts: facts, body: body)
  }

  @Test("Columns that no entry fills are dropped; a missing value is a dash")
  func columns() {
    let projects = [
      project("甲", facts: [fact("立项部门", "科技部", role: "funder"), fact("职责", "开发", role: "duties")]),
      project("乙", facts: [fact("角色", "主持", role: "role")]),
    ]
    #expect(
      composed(projects, "appendix") == """
        table ↓9
          **序号** | **项目名称** | **立项部门** | **起止时间** | **承担角色** | **职责**
          1 | 甲 | 科技部 | 2021.1–2023.12 | — | 开发
          2 | 乙 | — | 2021.1–2023.12 | 主持 | —

        """)
  }

  @Test("The heads of columns name what the table holds")
  func heads() {
    func head(_ kinds: [EntryKind]) -> Substring? {
      let entries = kinds.map { entry("甲", kind: $0, dates: span(date(2021, 1), date(2023, 12))) }
      return composed(entries, "appendix", set: ["entry.form=table"]).split(separator: "\n")
        .first { $0.contains("序号") }
    }
    #expect(head([.project]) == "  **序号** | **项目名称** | **起止时间**")
    #expect(head([.talk, .talk]) == "  **序号** | **报告题目** | **时间**")
    #expect(head([.talk, .award]) == "  **序号** | **名称** | **时间**")
  }

  @Test("What has no column follows below the table by number, and nothing twice")
  func supplement() {
    let duties = EditionFact(
      role: .duties, label: InlineText("职责"),
      value: [.paragraph(InlineText("开发")), bullets("前端")])
    let projects = [
      project("甲", facts: [fact("角色", "主持", role: "role")]),
      project(
        "乙", facts: [fact("系统功能", "检索", role: "features"), duties, fact("备注", "无")],
        body: [bullets("成果")]),
    ]
    #expect(
      composed(projects, "appendix") == """
        table ↓9
          **序号** | **项目名称** | **起止时间** | **承担角色**
          1 | 甲 | 2021.1–2023.12 | 主持
          2 | 乙 | 2021.1–2023.12 | —
        paragraph &: **补充说明**
        entry
         @0
          label: 2.
         @21
          fact
           @0
            label: 系统功能
           @48
            paragraph: 检索
          fact
           @0
            label: 职责
           @48
            paragraph: 开发
            listItem
             @0
              label: •
             @11
              paragraph: 前端
          fact
           @0
            label: 备注
           @48
            paragraph: 无
          listItem
           @0
            label: •
           @11
            paragraph: 成果

        """)
  }

  @Test("The number of a grant is not the number of the row, and is not lost")
  func grantNumber() {
    let grant = project("甲", facts: [fact("批准号", "62100000", role: "number")])
    #expect(composed([grant], "appendix").contains("  1 | 甲 | 62100000 | 2021.1–2023.12\n"))
    let columns =
      "table.columns=[{field: title, share: 1, align: left}, {field: grant-number, share: 1, align: left}]"
    #expect(
      composed([grant], "appendix", set: [columns]) == """
        table ↓9
          **项目名称** | **批准号**
          甲 | 62100000
        paragraph &: **补充说明**
        entry
         @0
          label: 1.
         @21
          paragraph: 2021.1–2023.12

        """)
    let number = "table.columns=[{field: grant-number, share: 1, align: left}]"
    #expect(
      composed([grant], "appendix", set: [number]).contains("paragraph: 甲，2021.1–2023.12"))
    let period = project("甲", facts: [fact("执行时间", "三年内", role: "period")])
    #expect(composed([period], "appendix").contains("paragraph: 三年内\n"))
  }

  @Test("A field of a BibTeX file that means nothing to Recto fills a column of its name")
  func fieldsOfReferences() {
    var work = project("题目", facts: [])
    var reference = Reference(type: .article, key: "a", language: .chinese)
    reference.extra = [ReferenceField(name: "mynote", value: InlineText("附注的话"))]
    work.reference = reference
    let columns =
      "table.columns=[{field: number, share: 1, align: left}, {field: mynote, share: 1, align: left}]"
    #expect(composed([work], "appendix", set: [columns]).contains("1 | 附注的话\n"))
  }

  @Test("What has a column is said once, with its label")
  func valuesWithLabels() {
    var grant = project("“甲”", facts: [])
    grant.lead = InlineText("示例基金一般项目，")
    grant.detail = InlineText("批准号：21BZS000，经费 20万元（No. 7），主持（3/8），（在研）")
    grant.fields = [
      EditionField(role: .funder, value: InlineText("示例基金")),
      EditionField(role: .type, value: InlineText("一般项目")),
      EditionField(role: .number, value: InlineText("21BZS000")),
      EditionField(role: .role, value: InlineText("主持")),
      EditionField(role: .status, value: InlineText("在研")),
    ]
    let table = composed([grant], "appendix")
    #expect(table.contains(" “甲”，经费 20万元（No. 7），主持（3/8） |"), "\(table)")
    grant.fields.append(EditionField(role: .amount, value: InlineText("￥3,200,000")))
    grant.detail = InlineText("立项编号 21BZS000，经费 ￥3,200,000")
    let bare = composed([grant], "appendix")
    #expect(bare.contains(" “甲” |"), "\(bare)")
    // The bracket behind the title needed no comma; what stands there now does.
    grant.joint = ""
    grant.detail = InlineText("（21BZS000），联合指导")
    let bracket = composed([grant], "appendix")
    #expect(bracket.contains(" “甲”，联合指导 |"), "\(bracket)")
  }

  @Test("The widths of the columns with their gaps fill the measure")
  func widths() {
    let section = EditionSection(
      kind: .project, title: InlineText(), introduction: [],
      entries: [project("甲", facts: [])], origin: nil)
    let flow = flow(edition([section]), "appendix")
    guard case .table(let table)? = flow?.blocks.first(where: { $0.role == .table })?.content else {
      Issue.record("There is no table")
      return
    }
    let width = table.columns.reduce(0, +) + table.gap * Double(table.columns.count - 1)
    #expect(abs(width - (flow?.page.measure ?? 0)) < 0.01)
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
  }

  @Test("What is prose of a few rows follows below the table")
  func prose() {
    let prose = String(repeating: "负责系统的设计与实现，", count: 8)
    var projects = (1...5).map { project("项目\($0)", facts: [fact("角色", "主持", role: "role")]) }
    projects[0].facts.append(fact("职责", prose, role: "duties"))
    let few = composed(projects, "appendix")
    #expect(few.contains("**序号** | **项目名称** | **起止时间** | **承担角色**\n"))
    #expect(few.contains("paragraph: \(prose)\n"))
    for index in projects.indices.dropFirst(2) {
      projects[index].facts.append(fact("职责", prose, role: "duties"))
    }
    #expect(composed(projects, "appendix").contains("**承担角色** | **职责**\n"))
  }

  @Test("Prose that would make its row much deeper than all others follows below the table, too")
  func longProse() {
    let prose = String(repeating: "负责系统的设计与实现，", count: 12)
    let roles = ["funder", "type", "grant-number", "amount", "status", "role"]
    let projects = (1...3).map { index in
      project(
        "项目\(index)",
        facts: roles.map { fact($0, "值", role: $0) } + [fact("职责", prose, role: "duties")])
    }
    let dump = composed(projects, "appendix")
    #expect(!dump.contains("**职责**") && dump.contains("paragraph: \(prose)\n"))
  }

  @Test("Date notes, details and links stand in their cells")
  func cells() {
    let project = entry(
      "甲", kind: .project, dates: date(2021), note: "在研", detail: InlineText("示例大学"),
      links: [("链接", "https://e.org/1")])
    #expect(
      composed([project], "appendix").contains(
        "  1 | 甲，示例大学[^[1]^](https://e.org/1) | 2021年⏎（在研）\n"))
  }

  @Test("The first rule of a table takes the place of the line below the section's title")
  func noDoubleRule() {
    let table = composed([project("甲", facts: [])], title: "项目", set: ["kinds.project=table"])
    #expect(table.hasPrefix("heading1 ↑26 ↓9 &: **项目**\ntable"))
    let unruled = composed(
      [project("甲", facts: [])], title: "项目", set: ["kinds.project=table", "table.frame-rule=0"])
    #expect(unruled.contains("rule 0.5"))
  }

  @Test("Values of a one-line project stand in their columns, and no second time in the title")
  func fieldsInColumns() {
    var project = entry(
      "示例研究", kind: .project, lead: "示例基金面上项目，", detail: InlineText("在研，参与"))
    project.fields = [
      EditionField(role: .funder, value: InlineText("示例基金")),
      EditionField(role: .type, value: InlineText("面上项目")),
      EditionField(role: .role, value: InlineText("参与")),
      EditionField(role: .status, value: InlineText("在研")),
    ]
    let dump = composed([project], "appendix")
    #expect(dump.contains("  1 | 示例研究 | 示例基金 | 面上项目 | 在研 | 参与\n"), "\(dump)")
  }

  @Test(
    "A space stays between the words before a title and the title, where values between are taken out"
  )
  func leadBeforeTitle() {
    var project = entry(
      "Award 21", kind: .project, lead: "Flood inundation, PI, $5,000,", dates: date(2022),
      language: .english)
    project.fields = [
      EditionField(role: .role, value: InlineText("PI")),
      EditionField(role: .amount, value: InlineText("$5,000")),
    ]
    let dump = composed([project], "appendix", .english)
    #expect(dump.contains("Flood inundation, Award 21"), "\(dump)")
  }
}
