import Activities
import Diagnostics
import Testing

@testable import Reading

private let chinese = """
  ---
  title: 学术活动
  ---
  ## 学术汇报
  * 《题目一》，2024年5月29日，于示例大学
  * 《题目二》，2023年1月2日，[链接](https://example.org/2)
  * 《题目三》，2022年1月2日，示例会
  ## 项目经验
  ### 课题甲
  - **承担角色**: 学生骨干成员
  - **执行时间**: 2021.1-2023.12（读博期间）
  - **系统功能**: 问答
  """

private let english = """
  ---
  title: Activities
  ---
  ## Talks
  * *Title two*, January 2, 2023, [link](https://example.org/2)
  * *Title one*, May 29, 2024, at Example University
  * *Title four*, March 3, 2020, Example Workshop
  ## Projects
  ### Project A
  - **Features**: question answering
  - **Period**: 2021.1-2023.12 (during the PhD)
  - **Role**: core student member
  """

@Suite("Several sources")
struct JoiningTests {
  @Test("A twin page in another language is joined by links, dates and labels")
  func twins() {
    let result = reading(chinese, english)
    let dossier = result.dossier
    #expect(dossier.languages == [.chinese, .english])
    #expect(dossier.title[.english]?.plain == "Activities")
    #expect(dossier.sections.map(\.kind) == [.talk, .project])
    let talks = dossier.sections.first?.entries ?? []
    #expect(
      talks.map { $0.title.variants.map(\.value.plain) } == [
        ["《题目一》", "Title one"], ["《题目二》", "Title two"], ["《题目三》"], ["Title four"],
      ])
    #expect(talks.dropFirst().first?.links.first?.label.languages == [.chinese, .english])
    let project = dossier.sections.last?.entries.first
    #expect(project?.title[.english]?.plain == "Project A")
    #expect(project?.facts.map(\.role?.rawValue) == ["role", "features"])
    #expect(project?.facts.first?.value[.english]?.map(\.plain) == ["core student member"])
    #expect(project?.dates?.note[.english]?.plain == "during the PhD")
  }

  @Test(
    "Entries in another order are joined by their numbers, then by dates that only one of them has")
  func otherOrder() {
    let result = reading(
      """
      ---
      title: 简历
      ---
      ## 工作经历
      - 2021.07–2023.08，示例研究所，博士后
      - 2023.09至今，示例大学，助理教授
      ## 科研项目
      - 示例计划（22YF0000000），2022.06–2025.05，20万元，主持
      - 国家自然科学基金青年项目（32300000）：睡眠环路，2022.01–2025.12，30万元，主持
      """,
      """
      ---
      title: CV
      ---
      ## Appointments
      - Assistant Professor, Example University, Sept 2023 – present
      - Postdoc, Example Institute, 2021–2023
      ## Grants
      - NSFC Young Scientists Fund (32300000): Sleep circuits, 2022–2025, CNY 300,000, PI
      - Example Program (22YF0000000), 2022–2025, CNY 200,000, PI
      """)
    #expect(!result.diagnostics.contains { $0.id == "unpaired-entry" })
    func titles(_ section: Section?) -> [[String]] {
      (section?.entries ?? []).map { $0.title.variants.map(\.value.plain) }
    }
    #expect(
      titles(result.dossier.sections.first) == [
        ["示例研究所", "Postdoc"], ["示例大学", "Assistant Professor"],
      ])
    #expect(
      titles(result.dossier.sections.last) == [
        ["示例计划", "Example Program"], ["睡眠环路", "Sleep circuits"],
      ])
  }

  @Test(
    "Entries that contradict each other are not joined by their place",
    arguments: [
      ("教育经历", "- 示例大学，博士", "Education", "- B.S., Example University"),
      ("工作经历", "- 示例大学，博士后", "Appointments", "- Associate Professor, Example University"),
      ("科研项目", "- 示例基金，参与", "Grants", "- Another fund, PI"),
      // Many things happen in one year.
      ("获奖", "- 2023.09 国家奖学金", "Awards", "- 2023: Early Career Award"),
      ("工作经历", "- 2018.9–2022.12，示例大学，讲师", "Appointments", "- Freelance translator, 2018–2022"),
    ])
  func contradictions(_ heading: String, _ item: String, _ head: String, _ twin: String) {
    let result = reading(
      "---\ntitle: 简历\n---\n## \(heading)\n\(item)\n", "---\ntitle: CV\n---\n## \(head)\n\(twin)\n")
    #expect(result.dossier.sections.map(\.entries.count) == [2])
    #expect(result.diagnostics.count { $0.id == "unpaired-entry" } == 2)
  }

  @Test("Of entries with one date the first is joined, and no other in its place")
  func ambiguousDates() {
    let result = reading(
      "---\ntitle: 简历\n---\n## 奖励\n- 2021，奖项甲\n- 2019，奖项乙\n",
      "---\ntitle: CV\n---\n## Awards\n- 2019, Prize B\n- 2021, Prize A\n- 2021, Prize C\n")
    let awards = result.dossier.sections.first?.entries.map { $0.title.variants.map(\.value.plain) }
    #expect(awards == [["奖项甲", "Prize A"], ["奖项乙", "Prize B"], ["Prize C"]])
  }

  @Test("What has no twin is kept and pointed at in its own page")
  func unpaired() {
    #expect(places(reading(chinese, english)) == ["7:4 unpaired-entry", "7:3 unpaired-entry"])
  }

  @Test("A page in the same language adds its entries to sections of the same kind")
  func sameLanguage() {
    let more = "---\ntitle: 更多\n---\n## 报告\n* 《题目五》，2020.1\n## 技术博客\n* 《题目六》\n"
    let dossier = reading(chinese, more).dossier
    #expect(dossier.sections.map(\.kind) == [.talk, .project, .post])
    #expect(dossier.sections.first?.entries.last?.title.plain == "《题目五》")
    #expect(dossier.title.plain == "学术活动")
  }

  @Test(
    "The language of a page is what it says, else its name's, else its letters'",
    arguments: [
      ("page.md", "lang: en", "甲乙丙", "en"), ("page.md", "locale: zh-CN", "abc", "zh"),
      ("cv.zh.md", "x: y", "abc", "zh"), ("a/cv-en.md", "x: y", "甲", "en"),
      ("cv_zh.md", "x: y", "abc", "zh"), ("cv.md", "x: y", "甲乙丙 with NER", "zh"),
      ("cv.md", "x: y", "A talk at Example University (示例)", "en"),
      ("cv-zh-TW.md", "x: y", "", "zh-hant"), ("cv.md", "lang: zh_HK", "", "zh-hant-hk"),
      ("cv.zh-hk.md", "x: y", "", "zh-hant-hk"), ("cv.md", "lang: zh-Hant-MO", "", "zh-hant-hk"),
    ])
  func languages(_ name: String, _ key: String, _ body: String, _ expected: String) {
    let file = SourceFile(name: name, text: "---\n\(key)\n---\n\(body)\n")
    #expect(read([file], vocabulary: vocabulary).dossier.languages.map(\.tag) == [expected])
  }
}

@Suite("The person")
struct PersonTests {
  private let page = "---\ntitle: 示例\nauthor: 张三\n---\n## 报告\n* 《题目》，2024.5\n"
  private let config = """
    title: Example Site
    author:
      name: San Zhang
      bio: PhD student
      location: Dalian
      employer: Example University
      email: san@example.org
      github: example
      orcid: https://orcid.org/0000-0000-0000-0000
      avatar: profile.png
    plugins: []
    """

  @Test("A name in the front matter is completed by the site's configuration")
  func configuration() {
    let result = reading(page, config: config)
    #expect(places(result, except: []) == [])
    let person = result.dossier.person
    #expect(person?.name[.chinese]?.plain == "张三")
    #expect(person?.name[.english]?.plain == "San Zhang")
    #expect(person?.titles.map(\.plain) == ["PhD student"])
    #expect(person?.affiliations.map(\.plain) == ["Example University"])
    #expect(
      person?.contacts.map { "\($0.kind) \($0.text.plain) \($0.target ?? "")" } == [
        "email san@example.org mailto:san@example.org", "location Dalian ",
        "github GitHub: example https://github.com/example",
        "orcid ORCID: 0000-0000-0000-0000 https://orcid.org/0000-0000-0000-0000",
      ])
  }

  @Test("Contacts beside the author of a site's configuration are the person's")
  func contactsBesideAuthor() {
    let result = reading(
      "---\ntitle: 关于\n---\n## 奖项\n- 示例奖，2021\n",
      config: "title: 主页\nauthor: 曾示例\nemail: zeng@example.org\nurl: https://example.org\n")
    #expect(result.dossier.person?.name.plain == "曾示例")
    #expect(result.dossier.person?.contacts.map(\.text.plain) == ["zeng@example.org"])
  }

  @Test(
    "A heading that only repeats the person's name is the head of the page",
    arguments: ["# Ning Example", "**Ning Example**", "# Ning  Example"])
  func repeatedName(_ line: String) {
    let page =
      "---\ntitle: CV\nauthor: Ning Example\n---\n\(line)\n\nPostdoc\n\n## Grants\n* Fund, 2009\n"
    #expect(reading(page).dossier.introduction.variants.first?.value.map(\.plain) == ["Postdoc"])
  }

  @Test("A person.yaml comes before everything else, in any number of languages")
  func personFile() {
    let file = SourceFile(
      name: "person.yaml",
      text: """
        name: {zh: 示例, en: Shi Li}
        titles: [{zh: 副教授, en: Associate Professor}]
        affiliation: 示例大学
        email: a@example.org
        """)
    let source = SourceFile(name: "page.md", text: page)
    let result = read([source, file], vocabulary: vocabulary)
    #expect(places(result, except: []) == [])
    #expect(result.dossier.person?.name.variants.map(\.value.plain) == ["示例", "Shi Li"])
    #expect(result.dossier.person?.titles.first?[.english]?.plain == "Associate Professor")
    #expect(result.dossier.person?.contacts.first?.text.languages == [.chinese])
  }

  @Test("An unknown key of a person.yaml is an error that names the nearest")
  func unknownKey() {
    let file = SourceFile(name: "person.yaml", text: "name: 示例\nemial: a@example.org\n")
    let result = read([file], vocabulary: vocabulary)
    #expect(places(result) == ["2:1 unknown-key"])
    #expect(result.diagnostics.first?.help?.contains("email") == true)
  }

  @Test("Without a person a note says how to give one")
  func nobody() {
    let result = reading("---\ntitle: 示例\n---\n## 报告\n* 《题目》，2024.5\n")
    #expect(places(result, except: []) == ["no-person"])
    #expect(!result.diagnostics.hasWarnings)
  }

  @Test(
    "The way to give a name is that of the source",
    arguments: [
      ("a.md", "## Talks\n* A talk, 2024\n", "front matter"),
      ("a.bib", "@misc{a, author={Doe, J}, title={X}, year=2020}", "person.yaml"),
      ("a.json", #"{"basics": {"email": "k@e.org"}, "work": [{"name": "X"}]}"#, "basics"),
      ("a.yaml", "cv:\n  sections:\n    talks: [{name: X}]\n", "below 'cv'"),
      ("a.yaml", "recto: 1\nsections:\n  - {kind: talk, entries: [{title: X}]}\n", "person:"),
    ])
  func helpForName(name: String, text: String, way: String) {
    let result = read([SourceFile(name: name, text: text)], vocabulary: vocabulary)
    let help = result.diagnostics.first { $0.id == "no-person" }?.help ?? ""
    #expect(help.contains(way), "\(help)")
    #expect(way == "front matter" || !help.contains("front matter"))
  }

  @Test("Two sources about two persons are told, and the other's contacts are not the first one's")
  func twoPersons() {
    func result(_ name: String) -> ReadingResult {
      read(
        [
          SourceFile(name: "a.md", text: "---\nauthor: 王示例\n---\n## 获奖\n* 甲奖，2021\n"),
          SourceFile(
            name: "b.json",
            text:
              #"{"basics": {"name": "\#(name)", "email": "w@e.org"}, "awards": [{"title": "乙奖"}]}"#),
        ], vocabulary: vocabulary)
    }
    let other = result("赵另人")
    #expect(other.diagnostics.filter { $0.id == "two-persons" }.map(\.severity) == [.warning])
    #expect(other.dossier.person?.contacts.isEmpty == true)
    for same in ["王示例", "王 示例", "Shili Wang"] {
      let told = result(same)
      #expect(!told.diagnostics.contains { $0.id == "two-persons" }, "\(same)")
      #expect(told.dossier.person?.contacts.count == 1)
    }
    let short = reading(
      "---\nauthor: Margaret Q. Example\n---\n## Talks\n* A talk, 2024\n",
      "---\nauthor: M. Example\n---\n## Awards\n* A prize, 2024\n")
    #expect(!short.diagnostics.contains { $0.id == "two-persons" })
  }
}

@Suite("One activity in two languages on one page")
struct PairedLineTests {
  @Test("Neighbours with the same period and numbers are one activity in two languages")
  func paired() throws {
    let result = reading(
      """
      ---
      title: 示例
      ---
      ## 科研项目
      * NSFC General Program, No. 60000000, 2026.1-2029.12, ongoing
      * 国家自然科学基金面上项目，批准号60000000，2026.1-2029.12，在研
      * 某课题，2026.1-2029.12，在研
      """)
    let entries = try #require(result.dossier.sections.first?.entries)
    #expect(entries.count == 2)
    #expect(entries[0].title[.chinese]?.plain == "国家自然科学基金面上项目")
    #expect(entries[0].title[.english]?.plain == "NSFC General Program")
    #expect(places(result) == ["6:3 paired-lines"])
  }

  @Test("Neighbours that share a year only stay two activities")
  func apart() {
    let result = reading(
      "---\ntitle: 示例\n---\n## 报告\n* A talk on many examples, 2024\n* 关于示例的报告，2024\n")
    #expect(result.dossier.sections.first?.entries.count == 2)
  }
}
