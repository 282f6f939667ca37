import Activities
import Diagnostics
import Foundation
import Measuring
import Testing

@testable import Reading

@Suite("JSON Resume")
struct JSONResumeTests {
  private static func entries(_ key: String, _ record: String) -> [String] {
    readingFile("resume.json", #"{"basics": {"name": "X"}, "\#(key)": [\#(record)]}"#)
      .dossier.sections.first?.entries.first?.told ?? []
  }

  @Test(
    "Every part of the schema, older keys, and parts that sites add",
    arguments: [
      (
        "work",
        #"{"name": "A", "position": "B", "url": "https://e.org", "startDate": "2020", "summary": "C", "highlights": ["D - E"], "location": "F", "description": "G"}"#,
        [
          "A", "detail B, F", "dates 2020..", "link link <https://e.org>", "body G", "body C",
          "body [D - E]",
        ]
      ),
      (
        "work",
        #"{"company": "A", "position": "B", "website": "http://e.org", "startDate": "2019", "endDate": "现在"}"#,
        ["A", "detail B", "dates 2019..", "link link <http://e.org>"]
      ),
      ("volunteer", #"{"organization": "A", "position": "B"}"#, ["A", "detail B"]),
      (
        "education",
        #"{"institution": "A", "studyType": "B", "area": "C", "score": "4.0", "courses": ["D", "E"]}"#,
        ["A", "detail B, C", "fact grade Score=4.0", "fact subject Courses=D, E"]
      ),
      (
        "awards", #"{"title": "A", "date": "2014-11-01", "awarder": "B", "summary": "C"}"#,
        ["A", "detail B", "dates 2014-11-01", "body C"]
      ),
      (
        "grants",
        #"{"title": "A", "number": "19BTQ000", "amount": "2000 USD", "startDate": "2019", "endDate": "2022", "role": "PI"}"#,
        [
          "A", "detail PI", "dates 2019..2022", "fact number Number=19BTQ000",
          "fact amount Amount=2000 USD",
        ]
      ),
      (
        "patents",
        #"{"title": "A", "number": "ZL201910000000.2", "date": "2020-01-02", "inventors": ["B", "C"]}"#,
        ["A", "detail B, C", "dates 2020-01-02", "fact number Number=ZL201910000000.2"]
      ),
      (
        "certificates", #"{"name": "A", "issuer": "B", "url": "https://e.org"}"#,
        ["A", "detail B", "link link <https://e.org>"]
      ),
      (
        "publications", #"{"name": "A", "publisher": "B", "releaseDate": 2014, "summary": "C"}"#,
        ["A", "detail B", "dates 2014", "body C"]
      ),
      ("skills", #"{"name": "A", "level": "B", "keywords": ["C", "D"]}"#, ["fact - A=B, C, D"]),
      ("skills", #"{"name": "A"}"#, ["detail A"]),
      ("languages", #"{"language": "A", "fluency": "B"}"#, ["fact - A=B"]),
      ("interests", #"{"name": "A", "keywords": ["B"]}"#, ["fact - A=B"]),
      ("references", #"{"name": "A", "reference": "B"}"#, ["A", "body B"]),
      (
        "projects",
        #"{"name": "A", "description": "B", "roles": ["C", "D"], "entity": "E", "type": "F", "keywords": ["G"]}"#,
        ["A", "detail C, D, E, F", "fact keywords Keywords=G", "body B"]
      ),
      (
        "presentations",
        #"{"name": "A", "event": "B", "location": {"city": "C", "countryCode": "D"}}"#,
        ["A", "detail B, C, D"]
      ),
      (
        "teaching", #"{"course": "A", "institution": "B", "role": "C", "date": "Fall 2023"}"#,
        ["A", "detail C, B, Fall 2023", "dates 2023"]
      ),
      (
        "portfolio", #"{"name": "A", "category": "B", "url": "/p/1"}"#,
        ["A", "detail B", "link link </p/1>"]
      ),
      (
        "unheardOf", #"{"name": "A", "inner": {"b": [1, true]}}"#, ["A", "fact - Inner=B:  1 true"]
      ),
    ])
  func parts(key: String, record: String, told: [String]) {
    #expect(Self.entries(key, record) == told)
  }

  @Test("Parts are called and typed by the schema, in the language of the résumé")
  func headings() {
    let text =
      #"{"basics": {"name": "张示例", "label": "示例大学副教授"}, "work": [{"name": "甲"}], "languages": [{"language": "英语"}], "编程技能": ["甲"], "awards": []}"#
    let chinese = readingFile("resume.json", text).dossier
    #expect(chinese.languages == [.chinese])
    #expect(chinese.sections.map(\.title.plain) == ["工作经历", "语言", "编程技能"])
    #expect(chinese.sections.map(\.kind) == [.employment, .skill, .skill])
    let english = readingFile("resume.en.json", text).dossier
    #expect(english.sections.map(\.title.plain) == ["Work Experience", "Languages", "编程技能"])
  }

  @Test("What Recto calls sections and values is known in every language it has words for")
  func names() throws {
    let section = try #require(
      readingFile(
        "resume.en.json",
        #"{"basics": {"name": "X"}, "work": [{"name": "Example", "advisor": "A", "url": "e.org"}]}"#
      ).dossier.sections.first)
    #expect(
      section.title.variants.map { "\($0.language.tag) \($0.value.plain)" } == [
        "en Work Experience", "zh 工作经历", "zh-hant 工作經歷",
      ])
    let traditional = readingFile(
      "resume.zh-hant.json",
      #"{"basics": {"name": "張示例"}, "projects": [{"name": "示例", "advisor": "王示例", "url": "e.org"}]}"#
    ).dossier.sections.first
    #expect(traditional?.title.plain == "研究計畫")
    #expect(
      traditional?.entries.first?.told == ["示例", "link 連結 <https://e.org>", "fact advisor 導師=王示例"])
  }

  @Test("A twin's own heading comes before the word that Recto has for the first page's")
  func twinHeading() {
    let sources = [
      SourceFile(
        name: "cv.en.json", text: #"{"basics": {"name": "X"}, "education": [{"institution": "A"}]}"#
      ),
      SourceFile(
        name: "cv.zh.yaml",
        text: "cv:\n  name: 张示例\n  sections:\n    教育背景:\n      - institution: 甲\n"),
    ]
    let title = read(sources, vocabulary: vocabulary).dossier.sections.first?.title
    #expect(title?[.chinese]?.plain == "教育背景" && title?[.english]?.plain == "Education")
  }

  @Test("The head: an address in parts, profiles, older keys, what no key is for")
  func head() throws {
    let result = readingFile(
      "resume.json",
      """
      {"basics": {"name": "Shili Zhang", "picture": "a.png", "website": "https://example.org",
        "location": {"address": "1 Road", "postalCode": "000", "city": "Town", "countryCode": "EX"},
        "profiles": [{"network": "GitHub", "username": "shili"}, {"network": "Blog", "url": "https://b.example.org/"}],
        "summary": "One.\\n\\nTwo.", "nationality": "Exampleland"}, "skills": ["Swift", "C"]}
      """)
    let person = try #require(result.dossier.person)
    #expect(
      person.contacts.map { "\($0.text.plain) <\($0.target ?? "")>" } == [
        "1 Road, 000, Town, EX <>", "example.org <https://example.org>",
        "GitHub: shili <https://github.com/shili>", "Blog: b.example.org <https://b.example.org/>",
        "Nationality: Exampleland <>",
      ])
    #expect(person.biography.plain == "One. Two.")
    #expect(places(result) == ["1:37 picture"])
  }

  @Test("A name in parts, in two languages, and a country by its code")
  func namesInParts() {
    func person(_ basics: String) -> Person? {
      readingFile("resume.json", #"{"basics": {\#(basics)}, "work": [{"name": "A"}]}"#).dossier
        .person
    }
    let parts = person(#""firstName": "Kofi", "lastName": "Example""#)
    #expect(parts?.name.plain == "Kofi Example" && parts?.contacts.isEmpty == true)
    let chinese = person(
      #""name": "陈样本", "name_en": "Yangben Chen", "summary": "研究语言", "location": {"city": "武汉", "region": "湖北", "countryCode": "CN"}"#
    )
    #expect(chinese?.name[.english]?.plain == "Yangben Chen")
    #expect(chinese?.contacts.map(\.text.plain) == ["中国 湖北 武汉"])
    #expect(person(#""lastName": "张", "firstName": "示例""#)?.name.plain == "张示例")
  }

  @Test("Who pays, since when and for how long are said by keys")
  func keysOfRecords() {
    func entry(_ key: String, _ record: String) -> Entry? {
      readingFile(
        "resume.json", #"{"basics": {"name": "陈样本"}, "\#(key)": [\#(record)]}"#
      ).dossier.sections.first?.entries.first
    }
    let grant = entry("grants", #"{"name": "面上资助", "agency": "示例基金会", "year": 2019}"#)
    #expect(grant?.value(of: .funder).plain == "示例基金会" && grant?.facts.isEmpty == true)
    let course = entry("teaching", #"{"course": "现代汉语", "hours": "48学时"}"#)
    #expect(course?.facts.map(\.label.plain) == ["学时"])
    let member = entry("memberships", #"{"organization": "示例学会", "since": "2016"}"#)
    #expect(member?.dates?.dump == "2016..")
  }

  @Test("The keys of the head may stand beside the sections")
  func flat() {
    let result = readingFile(
      "a.json",
      #"{"name": "Shili Zhang", "email": "a@e.org", "work": [{"name": "A"}], "skills": [{"name": "B"}]}"#
    )
    #expect(result.dossier.person?.name.plain == "Shili Zhang")
    #expect(result.dossier.person?.contacts.map(\.text.plain) == ["a@e.org"])
    #expect(result.dossier.sections.map(\.kind) == [.employment, .skill])
  }

  @Test("Lists and signs of Markdown at the begin of a value are its characters")
  func plainBegins() {
    let told = Self.entries(
      "work",
      ##"{"name": "# 1 Company", "highlights": ["1. First", "- not a list", "C*-algebras and __x__"]}"##
    )
    #expect(told == ["# 1 Company", "body [1. First][- not a list][C*-algebras and x]"])
  }

  @Test("JSON Resume in YAML is the same")
  func yaml() {
    let result = readingFile(
      "resume.yml", "basics:\n  name: X\nwork:\n  - name: A\n    startDate: 2020-01\n")
    #expect(result.dossier.sections.first?.entries.first?.told == ["A", "dates 2020-01.."])
  }

  @Test("The time that a large résumé takes grows with its size")
  func linearTime() {
    func text(_ count: Int) -> String {
      let record =
        #"{"name": "An **example** of \u4f8b", "date": "2020-01", "summary": "Plain words"},"#
      return #"{"basics": {"name": "X"}, "awards": ["# + String(repeating: record, count: count)
        + "{}]}"
    }
    let small = SourceFile(name: "a.json", text: text(400))
    let large = SourceFile(name: "a.json", text: text(3_200))
    _ = read([small], vocabulary: vocabulary)
    let first = processorTime { _ = read([small], vocabulary: vocabulary) }
    let second = processorTime { _ = read([large], vocabulary: vocabulary) }
    #expect(second < first * 8 * 2.5, "\(first), \(second)")
  }
}
