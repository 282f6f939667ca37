import Activities
import Diagnostics
import Testing

@testable import Reading

@Suite("Front matter")
struct FrontMatterTests {
  private func problems(_ frontMatter: String) -> [String] {
    reading("---\n\(frontMatter)\n---\n## 学术汇报\n* 《题》，2024年5月\n").diagnostics
      .filter { $0.id != "no-person" }.map { diagnostic in
        guard case .range(let range) = diagnostic.place else { return diagnostic.id }
        return "\(range.start.line):\(range.start.column) \(diagnostic.id) \(diagnostic.help ?? "")"
      }
  }

  @Test(
    "Front matter in TOML is read as far as its keys are simple; the first one that is not is told")
  func toml() {
    let result = reading(
      """
      +++
      # of the site
      title = "学术\\"活动\\"" # shown
      author = '张示例'
      aliases = ["/a", "/b"]
      draft = false
      [menu.main]
      name = "CV"
      +++
      ## 报告
      * 《题》，2024年5月
      """)
    #expect(result.dossier.title.plain == "学术“活动”")
    #expect(result.dossier.person?.name.plain == "张示例")
    #expect(result.dossier.introduction.isEmpty)
    #expect(places(result) == ["7:1 unread-toml"])
  }

  @Test("A mistyped key is told with the nearest one; keys of a site are passed over")
  func keys() {
    #expect(
      problems("titel: 示例\nauhtor: 张示例\nlangauge: zh") == [
        "2:1 unknown-key Did you mean 'title'?", "3:1 unknown-key Did you mean 'author'?",
        "4:1 unknown-key Did you mean 'language'?",
      ])
    #expect(
      problems(
        """
        title: 示例
        layout: archive
        permalink: /cv/
        collection: pages
        redirect_from: [/resume]
        excerpt: 简历
        toc: true
        classes: wide
        tags: [a]
        categories: b
        header: {image: a.png}
        sidebar: {nav: docs}
        date: 2024-01-01
        nav_order: 3
        author_profile: true
        my_own_key: x
        author_en: x
        """) == [])
  }

  @Test(
    "Every key of an author that says nothing to Recto is told; those of themes are passed over")
  func author() {
    #expect(
      problems(
        """
        title: 示例
        author:
          name: 张示例
          emial: a@example.org
          afiliation: 示例大学
          pronouns: they
          kaggle: x
          favourite_colour: red
        """) == [
          "5:3 unknown-key Did you mean 'email'?", "6:3 unknown-key Did you mean 'affiliation'?",
          "9:3 unknown-key Give it as one of: name, titles, affiliations, interests, aliases, or a contact"
            + " such as email, phone, website, github, orcid",
        ])
  }

  @Test("Keys of an author beside it are the author's; what the page or the site reads is not")
  func besideAuthor() throws {
    let keys =
      "email: a@example.org\naffiliation: 示例大学\norcid: 0000-0000-0000-0000\nhomepage: example.org\n"
      + "tel: +86 411 0000\nimage: a.png\nurl: /cv/\ninterests: [甲, 乙]"
    let body = "\n---\n## 学术汇报\n* 《题》，2024年5月\n"
    let result = reading("---\ntitle: 示例\nauthor: 张示例\n" + keys + body)
    let person = try #require(result.dossier.person)
    #expect(person.contacts.map(\.kind) == ["email", "phone", "website", "orcid"])
    #expect(person.contacts.first?.text.plain == "a@example.org")
    #expect(person.affiliations.map(\.plain) == ["示例大学"])
    #expect(person.interests.map(\.plain) == ["甲", "乙"])
    #expect(person.titles.isEmpty && person.photo == nil)
    #expect(result.diagnostics.isEmpty)

    // The author's own keys come first.
    let own = "---\ntitle: 示例\nauthor: {name: 张示例, email: b@example.org}\n" + keys + body
    #expect(reading(own).dossier.person?.contacts.first?.text.plain == "b@example.org")
    let named = "---\ntitle: 示例\nemail: a@example.org\n---\n姓名：张示例\n\n## 学术汇报\n* 《题》，2024年5月\n"
    #expect(reading(named).dossier.person?.contacts.count == 1)
  }

  @Test("Keys of an author without an author are told")
  func withoutAuthor() {
    #expect(
      problems("title: 示例\nemail: a@example.org\nurl: /cv/") == [
        "3:1 no-author Write 'author: NAME' beside it, or put it into a person.yaml"
      ])
  }

  @Test("A text in a language that is none is told, and the others are kept")
  func languages() throws {
    let result = reading(
      "---\ntitle: {zh: 示例, enn: Example}\nauthor: {name: {zh: 张示例, engl: Shili Zhang}}\n---\n## 报告\n* 《题》\n"
    )
    #expect(result.dossier.title[.chinese]?.plain == "示例")
    #expect(result.dossier.person?.name[.chinese]?.plain == "张示例")
    #expect(places(result) == ["2:17 unknown-key", "3:26 unknown-key"])
    #expect(result.diagnostics.first?.help == "Did you mean 'en'?")
  }

  @Test("The same language twice under two names keeps the first text and tells of the other")
  func repeatedLanguages() {
    let result = reading(
      "---\ntitle: {zh: 示例, zh-CN: 另一个}\nauthor: {name: {en: A B, eng: C D}}\n---\n## 报告\n* 《题》\n")
    #expect(result.dossier.title[.chinese]?.plain == "示例")
    #expect(result.dossier.person?.name[.english]?.plain == "A B")
    #expect(places(result) == ["2:17 repeated-language", "3:26 repeated-language"])
    #expect(result.diagnostics.first?.summary.contains("line 2, column 9") == true)
  }

  @Test(
    "A key for the language that names none is told, and the texts decide",
    arguments: ["lang", "language", "locale"])
  func emptyLanguages(_ key: String) {
    for value in ["", "~", "[]", "''", "[ ~ ]"] {
      let result = reading("---\ntitle: 示例\n\(key): \(value)\n---\n## 报告\n* 《题》\n")
      #expect(places(result) == ["3:1 empty-language"], "\(value)")
      #expect(result.dossier.languages == [.chinese])
    }
    let unknown = reading("---\ntitle: 示例\n\(key): enn\n---\n## 报告\n* 《题》\n")
    #expect(places(unknown) == ["3:\(key.count + 3) unknown-key"])
    #expect(unknown.diagnostics.first?.help == "Did you mean 'en'?")
    let listed = reading("---\ntitle: 示例\n\(key): [fra, zh]\n---\n## 报告\n* 《题》\n")
    #expect(listed.dossier.languages == [Language("fr")])
    #expect(places(listed) == ["3:\(key.count + 4) language-code"])
  }

  @Test(
    "What is no date in a file of a collection stays among its words, with a warning",
    arguments: ["2023-11-31", "2023-05-06T25:00", "some time"])
  func dateOfCollection(_ date: String) {
    func item(_ date: String) -> ReadingResult {
      read(
        [SourceFile(name: "_talks/a.md", text: "---\ntitle: Talk\nvenue: X\ndate: \(date)\n---\n")],
        vocabulary: vocabulary)
    }
    let result = item(date)
    #expect(places(result).contains { $0.hasPrefix("4:7 ") })
    #expect(result.dossier.sections.first?.entries.first?.detail.plain == "X, \(date)")
    #expect(result.dossier.sections.first?.entries.first?.dates == nil)
    for date in ["2023-11-30 00:00:00 +0800", "2023-11-30T10:00:00Z", "Nov 30, 2023"] {
      let found = item(date).dossier.sections.first?.entries.first
      #expect(found?.dates?.dump == "2023-11-30" && found?.detail.plain == "X")
    }
  }

  @Test("A mistyped key of a file of a collection is told as well")
  func collections() {
    let item = SourceFile(
      name: "_talks/a.md",
      text: "---\ntitle: Talk\nvenu: Example\nslideurl: https://e.org\nlayout: x\n---\n")
    let result = read([item], vocabulary: vocabulary)
    #expect(result.diagnostics.compactMap(\.help) == ["Did you mean 'venue'?"])
    // What such keys hold is printed all the same.
    let entry = result.dossier.sections.first?.entries.first
    #expect(entry?.facts.map(\.label.plain) == ["Venu"])
    #expect(entry?.links.map(\.target) == ["https://e.org"])
  }
}
