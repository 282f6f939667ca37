import Activities
import Diagnostics
import Testing

@testable import Reading

@Suite("Kinds")
struct KindTests {
  @Test(
    "What an entry says of itself is known by the roles of its kind",
    arguments: [
      ("教育经历", "博士，示例大学，计算机系，2013", "博士", "degree=博士 | institution=示例大学 | department=计算机系"),
      (
        "教育经历", "2019.9 - 2024.6  示例大学  软件工程专业  博士", "示例大学",
        "institution=示例大学 | subject=软件工程专业 | degree=博士"
      ),
      (
        "工作经历", "2012-2018，示例大学计算机学院，副教授", "示例大学计算机学院",
        "institution=示例大学 | department=计算机学院 | position=副教授"
      ),
      (
        "Work experience", "Example Institute, Research Engineer, 2020 - present",
        "Example Institute", "institution=Example Institute | position=Research Engineer"
      ),
      (
        "科研项目", "国家自然科学基金面上项目，2026.1-2029.12，在研，参与", "国家自然科学基金面上项目",
        "funder=国家自然科学基金 | type=面上项目 | status=在研 | role=参与"
      ),
      (
        "科研项目", "某基金委员会, 联合基金项目, U20A0000, 题目丙, 2021-01-01 至 2024-12-31, 260万元, 结题, 参与",
        "题目丙",
        "funder=某基金委员会 | type=联合基金项目 | number=U20A0000 | amount=260万元 | status=结题 | role=参与"
      ),
      (
        "Grants", "**PI**, *Some grant*, NSFC, No. 60000000, 01/2018 – 12/2020", "Some grant",
        "role=PI | funder=NSFC | number=60000000"
      ),
      ("主持项目", "示例课题，20万元，在研", "示例课题", "amount=20万元 | status=在研 | [role=主持]"),
      (
        "科研项目", "横向课题：示例有限公司，“示例材料的制备”，2023.05–2025.04，320万元，主持", "“示例材料的制备”",
        "type=横向课题 | funder=示例有限公司 | amount=320万元 | role=主持"
      ),
      (
        "论文发表", "Zhang S, Wang L, Li F. A study of examples[C]//Proc. 2024: 1-9.",
        "A study of examples", "authors=Zhang S, Wang L, Li F"
      ),
      ("论文发表", "张三, 李四. 示例方法研究[J]. 示例学报, 2021, 12(1): 1-10.", "示例方法研究", "authors=张三, 李四"),
      (
        "Publications", "S. Zhang*, **A. Li**, and B. Wang. A unified example. In Proc. X, 2024.",
        "A unified example", "authors=S. Zhang*, A. Li, and B. Wang"
      ),
      (
        "发明专利", "一种示例方法，ZL202010000000.1，已授权", "一种示例方法",
        "number=ZL202010000000.1 | status=已授权 | [type=发明专利]"
      ),
      ("学术服务", "**IEEE TIP** 编委 (2025 至今)", "IEEE TIP", "role=编委"),
      ("获奖情况", "2024，示例竞赛，一等奖，$30,000", "示例竞赛", "level=一等奖 | amount=$30,000"),
    ])
  func fields(_ heading: String, _ item: String, _ title: String, _ fields: String) {
    let found = entry(item, heading: heading)
    #expect(found?.title.plain == title)
    #expect(found?.fieldDump == fields)
  }

  @Test("Every kind has a heading, and its entries have dates")
  func datesOfAllKinds() {
    for kind in EntryKind.allCases {
      guard let heading = vocabulary.headings.first(where: { $0.kind == kind })?.word else {
        Issue.record("no heading for \(kind)")
        continue
      }
      let found = entry("2024.05: 示例，一件事", heading: heading)
      #expect(found?.kind == kind)
      #expect(found?.dates?.dump == "2024-05", "\(kind)")
    }
  }

  @Test("A reference keeps its year in its place, and is dated by it")
  func citation() {
    let found = entry("张三. 示例方法研究[J]. 示例学报, 2021, 12(1): 1-10.", heading: "论文")
    #expect(found?.dates?.dump == "2021")
    #expect(found?.lead.plain == "张三.")
    #expect(found?.detail.plain == "[J]. 示例学报, 2021, 12(1): 1-10")
    let other = entry("A. Li, B. Wu. \"A title of words\", in X, 2020, pp. 1-2.", heading: "Papers")
    #expect(other?.title.plain == "“A title of words”")
    #expect(other?.dates?.dump == "2020")
  }

  @Test("A note has no title, and keeps its links in the text")
  func notes() {
    let found = entry("**2024.05**: 论文被录用 [链接](u)", heading: "新闻")
    #expect(found?.title.isEmpty == true)
    #expect(found?.dates?.dump == "2024-05")
    #expect(found?.detail.plain == "论文被录用 链接")
    #expect(found?.links.isEmpty == true)
  }

  @Test("A fact counts before what the sentence says")
  func valueOfRole() {
    let text = "## 科研项目\n* 示例课题，在研\n  - 状态：结题\n"
    let found = reading("---\ntitle: 示例\n---\n" + text).dossier.sections.first?.entries.first
    #expect(found?.value(of: .status).plain == "结题")
    #expect(found?.value(of: .amount).plain == "")
  }
}

@Suite("What is known of a person")
struct PersonFieldTests {
  @Test("A person has other names, interests and identifiers of their own")
  func person() throws {
    let file = SourceFile(
      name: "person.yaml",
      text: """
        name: {zh: 张示例, en: Shili Zhang}
        aliases: [S. Zhang, "Zhang, S. L."]
        interests: [{zh: 信息抽取, en: Information extraction}, 大语言模型]
        bio: {zh: 示例大学副教授。}
        photo: me.png
        orcid: 0000-0000-0000-0000
        """)
    let page = SourceFile(name: "page.md", text: "---\ntitle: 示例\n---\n## 报告\n* 《甲》\n")
    let result = read([page, file], vocabulary: vocabulary)
    let person = try #require(result.dossier.person)
    #expect(places(result) == [])
    #expect(person.aliases.map(\.plain) == ["S. Zhang", "Zhang, S. L."])
    #expect(person.interests.map(\.plain) == ["信息抽取", "大语言模型"])
    #expect(person.biography.plain == "示例大学副教授。")
    #expect(person.photo == "me.png")
    #expect(person.identifiers.map(\.kind) == ["orcid"])
  }
}
