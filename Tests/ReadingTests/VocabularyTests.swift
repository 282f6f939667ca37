import Activities
import Testing

@testable import Reading

@Suite("Words of headings and tables")
struct VocabularyTests {
  @Test(
    "Headings of CVs announce the kind that fits them best",
    arguments: [
      ("Refereeing", EntryKind.service), ("Peer Review", .service), ("Committees", .service),
      ("Conference organization", .service), ("Outreach", .service), ("Trainees", .student),
      ("Theses supervised", .student), ("Consulting", .employment), ("Abstracts", .publication),
      ("Proceedings", .publication), ("Technical Reports", .publication), ("Op-eds", .post),
      ("Workshops", .talk), ("Panels", .talk), ("Exhibitions", .talk), ("Performances", .talk),
      ("Research visits", .employment), ("Board certification", .membership),
      ("出版物", .publication), ("人才培养", .student), ("人才培養", .student), ("展览", .talk),
      ("作品", .publication), ("演出", .talk), ("研究团队", .student), ("语言", .skill),
      ("访问交流", .employment), ("审稿工作", .service), ("参展经历", .talk), ("咨政报告", .publication),
      ("成果转化", .project),
    ])
  func kinds(_ heading: String, _ kind: EntryKind) {
    #expect(vocabulary.kind(ofHeading: heading) == kind)
  }

  @Test("Words that count as a whole only say nothing inside of others")
  func wholeWords() {
    #expect(vocabulary.kind(ofHeading: "自然语言处理") == nil)
    #expect(vocabulary.kind(ofHeading: "🌐 语言") == .skill)
    #expect(vocabulary.kind(ofHeading: "语言与技能") == .skill)
  }

  @Test(
    "An unknown heading is answered with known ones near to it",
    arguments: [
      ("Fundings & Grnats", "Funding"), ("Publicatons", "Publication"), ("学术报吿", "学术报告"),
      ("Outreach-like things", "Outreach"),
    ])
  func nearHeadings(_ heading: String, _ near: String) {
    let near = vocabulary.headings(near: heading).first { $0.contains(near) }
    #expect(near != nil, "\(vocabulary.headings(near: heading))")
  }

  @Test(
    "Columns of years and terms are dates, a unit belongs to its values, a source funds a project")
  func columns() {
    func entries(_ heading: String, _ table: String) -> String {
      reading("---\ntitle: 示例\n---\n## \(heading)\n\n\(table)\n").dossier.summary
    }
    #expect(
      entries(
        "科研项目",
        """
        | 序号 | 项目名称 | 来源 | 经费(万元) | 起止年月 |
        |---|---|---|---|---|
        | 1 | 高温合金 | 某科技厅 | 60 | 2022.01-2025.12 |
        | 2 | 数据库 | 某集团 | 面议 | 2018年度 |
        """) == """
          ## project 科研项目
          {2022-01..2025-12} ‹高温合金› [来源=某科技厅] [经费=60万元]
          {2018} ‹数据库› [来源=某集团] [经费(万元)=面议]
          """)
    #expect(
      entries("學歷", "| 學校 | 系所 | 起訖年月 |\n|-|-|-|\n| 國立示例大學 | 法律學系 | 1995/09～1999/06 |") == """
        ## education 學歷
        {1995-09..1999-06} ‹國立示例大學› [系所=法律學系]
        """)
    #expect(
      entries("学术兼职", "| 机构 | 职务 | 任期 |\n|-|-|-|\n| 某学会 | 委员 | 2021至今 |") == """
        ## service 学术兼职
        {2021..} ‹某学会› [职务=委员]
        """)
    #expect(
      entries(
        "Grants", "| Agency | Title | Years |\n|-|-|-|\n| Example Council | Skins | 2020–2022 |")
          == """
          ## project Grants
          {2020..2022} ‹Skins› [Agency=Example Council]
          """)
    #expect(vocabulary.role(ofLabel: "来源", of: .project) == .funder)
    #expect(vocabulary.role(ofLabel: "来源", of: .media) == .outlet)
  }
}
