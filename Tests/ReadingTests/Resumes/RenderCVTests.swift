import Activities
import Diagnostics
import Testing

@testable import Reading

@Suite("RenderCV")
struct RenderCVTests {
  @Test(
    "Every type of entry stands where documents have it",
    arguments: [
      (
        "教育经历",
        "institution: 示例大学\narea: 示例科学\ndegree: 博士\nlocation: 示例市\nstart_date: 2015-09\nend_date: 2020-06",
        ["示例大学", "detail 示例科学，博士，示例市", "dates 2015-09..2020-06"],
        "institution=示例大学 | subject=示例科学 | degree=博士 | location=示例市"
      ),
      (
        "工作经历", "company: 示例研究所\nposition: 研究员\nsummary: 从事示例\nhighlights:\n  - 甲\n  - 乙",
        ["示例研究所", "detail 研究员", "body 从事示例", "body [甲][乙]"], "institution=示例研究所 | position=研究员"
      ),
      (
        "荣誉奖励", "name: 示例奖\ndate: 2019\nlocation: 示例市",
        ["示例奖", "detail 示例市", "dates 2019"], "location=示例市"
      ),
      ("技能", "label: 编程\ndetails: Python、C", ["fact - 编程=Python、C"], ""),
      ("荣誉奖励", "label: 2021\ndetails: 国家奖学金", ["国家奖学金", "dates 2021"], ""),
      ("教学", "label: 示例导论\ndetails: 本科生", ["示例导论", "detail 本科生"], "audience=本科生"),
      (
        "学术汇报", "bullet: 《题目》，2024年5月，示例会议",
        ["《题目》", "detail 示例会议", "dates 2024-05"], "venue=示例会议"
      ),
      ("学术汇报", "number: 《题目》，2024年5月", ["《题目》", "dates 2024-05"], ""),
      (
        "学术汇报", "reversed_number: 《题目》，[链接](https://example.org)",
        ["《题目》", "link 链接 <https://example.org>"], ""
      ),
      (
        "论文", "title: 示例研究\nauthors: [张示例, 李四]\nsummary: 一句话。",
        ["示例研究", "detail 张示例，李四", "body 一句话。"], "authors=张示例，李四"
      ),
    ])
  func entryTypes(section: String, yaml: String, told: [String], fields: String) {
    let entry = renderCVEntry(yaml, section: section)
    #expect(entry?.told == told)
    #expect(entry?.fieldDump == fields)
  }

  @Test("Sections that a key names are called in the language of the document; words as written")
  func headings() {
    let text =
      "cv:\n  name: 张示例\n  sections:\n    selected_honors: [甲]\n    Experience: [乙]\n    odd_key: [丙]\n"
    let sections = readingFile("cv.zh.yaml", text).dossier.sections
    #expect(sections.map(\.title.plain) == ["主要荣誉", "Experience", "Odd Key"])
    #expect(sections[0].title[.english]?.plain == "Selected Honors")
    #expect(sections.map(\.kind) == [.award, .employment, .other])
    let labelled = readingFile("cv.zh.yaml", text + "labels: {selected_honors: 所获荣誉}\n").dossier
    #expect(labelled.sections[0].title.variants.map(\.value.plain) == ["所获荣誉"])
  }

  @Test("A text is an entry where it tells one, and introduces the section otherwise")
  func texts() throws {
    let result = readingFile(
      "cv.yaml",
      "cv:\n  name: 张示例\n  sections:\n    个人简介:\n      - 从事**示例**研究。\n"
        + "    学术汇报:\n      - 《题目》，2024年5月，示例会议\n    技能: [Python, Swift]\n")
    let sections = result.dossier.sections
    #expect(sections.map(\.kind) == [.person, .talk, .skill])
    #expect(sections[0].introduction[.chinese]?.map(\.plain) == ["从事示例研究。"])
    #expect(sections[1].entries.first?.told == ["《题目》", "detail 示例会议", "dates 2024-05"])
    #expect(sections[2].introduction[.chinese]?.map(\.plain) == ["Python, Swift"])
  }

  @Test("A work with authors, holder and year is a reference; the person's own name is known")
  func reference() throws {
    let result = readingFile(
      "cv.yaml",
      """
      cv:
        name: Shili Zhang
        sections:
          publications:
            - title: A Study of BERT
              authors: [Shili Zhang*, "***Si Li***", Wu Wang†, et al.]
              journal: Proceedings of the Example Conference
              date: 2022-05
              doi: https://doi.org/10.0000/x
            - title: Another Study
              authors: [Shili Zhang, Si Li]
              journal: Example Journal
              date: in press
            - title: With Pages
              authors: [Shili Zhang]
              journal: Example Letters, 12(3), 1-10
              date: 2021
              url: https://example.org/w
      """)
    let entries = try #require(result.dossier.sections.first?.entries)
    let work = try #require(entries[0].reference)
    #expect(work.type == .conference && work.identifiers.doi == "10.0000/x")
    #expect(work.issued?.dump == "2022-05" && work.truncated == [.author])
    let names = work.contributors.map { $0.name.variants.first?.value.family }
    #expect(names == ["Zhang", "Li", "Wang"])
    // What the author list sets apart is meant.
    #expect(work.contributors.map { $0.marks.contains(.own) } == [false, true, false])
    #expect(work.contributors.map { $0.marks.contains(.corresponding) } == [true, false, true])
    #expect(entries[1].reference?.status == .inPress)
    #expect(entries[1].reference?.contributors.first?.marks.contains(.own) == true)
    #expect(
      entries[2].told == [
        "With Pages", "detail Shili Zhang, Example Letters, 12(3), 1-10", "dates 2021",
        "link link <https://example.org/w>",
      ])
  }

  @Test("The head: titles, several contacts, accounts, other keys")
  func head() throws {
    let result = readingFile(
      "cv.yaml",
      """
      cv:
        name: 张示例
        label: 副教授
        location: 示例市
        email: [a@example.org, b@example.org]
        phone: tel:+86-10-0000-0000
        website: https://example.org/
        photo: me.jpg
        social_networks:
          - {network: LinkedIn, username: shili}
          - {network: Mastodon, username: "@shili@example.social"}
        custom_connections:
          - {placeholder: 预约, url: https://example.org/book, fontawesome_icon: calendar}
        籍贯: 示例省
        sections:
          技能: [示例]
      """)
    let person = try #require(result.dossier.person)
    #expect(person.name.plain == "张示例" && person.titles.map(\.plain) == ["副教授"])
    #expect(
      person.contacts.map { "\($0.text.plain) <\($0.target ?? "")>" } == [
        "a@example.org <mailto:a@example.org>", "b@example.org <mailto:b@example.org>",
        "+86-10-0000-0000 <tel:+861000000000>", "示例市 <>", "example.org <https://example.org/>",
        "LinkedIn: shili <https://www.linkedin.com/in/shili>",
        "Mastodon: @shili@example.social <https://example.social/@shili>",
        "预约 <https://example.org/book>", "籍贯：示例省 <>",
      ])
    #expect(places(result) == ["8:3 picture"])
  }

  @Test("Items inside items, by ` - ` or by lines; a dash between figures is none")
  func nestedItems() {
    let entry = renderCVEntry(
      "name: 示例\nhighlights:\n  - 甲 - 乙 - **丙**\n  - 丁\n    - 戊\n  - 2014 - 2015 年\n  - 己 2020 - 至今",
      section: "工作经历")
    #expect(entry?.told == ["示例", "body [甲 [乙][丙]][丁 [戊]][2014 - 2015 年][己 2020 - 至今]"])
  }

  @Test("Keys that no form has are labels, also what they hold; each is noted once")
  func unknownKeys() {
    let result = readingFile(
      "cv.yaml",
      """
      cv:
        name: 张示例
        sections:
          科研项目:
            - name: 示例课题
              批准号: 60000000
              自定义: {甲: 乙, 丙: [丁, 戊]}
            - name: 又一课题
              自定义: 己
      """)
    let entries = result.dossier.sections.first?.entries ?? []
    #expect(
      entries.first?.told == [
        "示例课题", "fact number 批准号=60000000", "fact - 自定义=甲：乙 丙： 丁 戊",
      ])
    #expect(places(result) == ["7:9 unknown-record-key"])
  }

  @Test("Sections that are items of a list are read, and it is told")
  func listOfSections() {
    let result = readingFile(
      "cv.yaml",
      "cv:\n  name: X\n  sections:\n    - education:\n        - {institution: A, degree: PhD}\n"
        + "    - title: Talks\n      entries:\n        - {name: B}\n")
    #expect(result.dossier.sections.map(\.kind) == [.education, .talk])
    #expect(result.dossier.sections.map(\.entries.count) == [1, 1])
    #expect(result.diagnostics.map(\.id) == ["list-of-sections"])
  }

  @Test("Section keys are headings, and their kind is that of their words or of their entries")
  func sections() {
    let result = readingFile(
      "cv.yaml",
      """
      cv:
        name: X
        sections:
          selected_honors: [{name: A}]
          Invited Talks: [{name: B}]
          somewhere_else: [{company: C, position: D}]
          学校: [{institution: E, area: F}]
          work_in_print: [{title: G, authors: [H I]}]
          odds_and_ends: [{name: J}]
        education: [{institution: K, study_type: L}]
        custom_sections:
          - {title: Own Title, entry_type: NormalEntry, entries: [{name: M}]}
      labels:
        selected_honors: 所获荣誉
      """)
    #expect(
      result.dossier.sections.map { "\($0.title.plain)=\($0.kind.rawValue)" } == [
        "所获荣誉=award", "Invited Talks=talk", "Somewhere Else=employment", "学校=education",
        "Work in Print=publication", "Odds and Ends=other", "Education=education",
        "Own Title=other",
      ])
    #expect(
      result.dossier.sections.map { $0.entries.first?.title.plain }
        == ["A", "B", "C", "E", "G", "J", "K", "M"])
  }

  @Test("Lines that YAML joins have no space between Han, and one between words")
  func foldedLines() {
    let entry = renderCVEntry("name: 甲 乙\nsummary: >-\n  写在\n  两行 and\n  three", section: "工作经历")
    #expect(entry?.told == ["甲 乙", "body 写在两行 and three"])
  }

  @Test("Keys in Chinese, a line that YAML takes for a key, and what stands beside the cv")
  func oddPlaces() {
    let entry = renderCVEntry(
      "学校: 示例大学\n专业: 计算机\n起止时间: 2015.9-2020.6\nhighlights:\n  - 导师: 李示例\n  - Thesis: On examples",
      section: "教育经历")
    #expect(
      entry?.told == [
        "示例大学", "dates 2015-09..2020-06", "fact advisor 导师=李示例", "fact subject 专业=计算机",
        "body [Thesis: On examples]",
      ])
    let result = readingFile(
      "cv.yaml", "cv: {name: X}\neducation:\n  - institution: A\nnotes: lost\ndesign: {a: b}\n")
    #expect(result.dossier.sections.first?.entries.first?.title.plain == "A")
    #expect(places(result) == ["4:1 unknown-record-key"])
  }

  @Test("Values know where they stand, behind quotes and in Markdown too")
  func origins() {
    let result = readingFile(
      "cv.yaml", "cv:\n  name: X\n  sections:\n    awards:\n      - name: \"An **award** here\"\n")
    let title = result.dossier.sections.first?.entries.first?.title[.english]
    #expect(title?.runs.map { $0.origin?.text } == ["An ", "award", " here"])
    #expect(title?.runs.last?.origin?.start.column == 28)
  }

  @Test(
    "The language is the file's own word, its name's ending, or that of most letters",
    arguments: [
      ("cv.yaml", "locale: {language: german}", "A B", "de"),
      ("cv.zh.yaml", "design: {}", "A B", "zh"), ("cv.yaml", "design: {}", "示例文字", "zh"),
      ("cv.yaml", "locale: {language: mandarin_chinese}", "An example of words", "zh"),
      ("cv.yaml", "locale: {language: english}", "示例文字很多", "zh"),
      ("cv.yaml", "locale: {language: english}", "示 of words", "en"),
    ])
  func language(name: String, setting: String, text: String, tag: String) {
    let result = readingFile(
      name, "cv:\n  name: X\n  sections:\n    experience:\n      - \(text)\n\(setting)\n")
    #expect(result.dossier.languages.map(\.tag) == [tag])
  }
}

@Suite("Résumé data of older sites")
struct ResumePartTests {
  @Test("Parts with their contents are sections; the name goes to the head")
  func parts() {
    let result = readingFile(
      "cv.yml",
      """
      - title: General Information
        type: map
        contents:
          - {name: Full Name, value: Shili Zhang}
          - {name: Languages, value: English}
      - title: Education
        type: time_table
        contents:
          - title: PhD
            institution: Example University
            year: 2015 - 2020
            description:
              - First.
              - title: Thesis
                contents: [One, Two]
      - title: Honors and Awards
        type: time_table
        contents:
          - {year: 2020, items: [A medal, A prize]}
      """)
    #expect(result.dossier.person?.name.plain == "Shili Zhang")
    #expect(
      result.dossier.sections.map { $0.entries.map(\.told) } == [
        [["fact - Languages=English"]],
        [
          [
            "Example University", "detail PhD", "dates 2015..2020",
            "body [First.][Thesis [One][Two]]",
          ]
        ],
        [["detail A medal", "dates 2020"], ["detail A prize", "dates 2020"]],
      ])
  }
}
