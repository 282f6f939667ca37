import Activities
import Diagnostics
import Testing

@testable import Reading

@Suite("Recto's own YAML: reading")
struct DossierReadingTests {
  /// Reads a file, and the files that it includes by their names.
  private func reading(_ text: String, files: [String: String] = [:]) -> ReadingResult {
    read([SourceFile(name: "a.yaml", text: text)], vocabulary: vocabulary) { path, _, place in
      if let text = files[path] { return (SourceFile(name: path, text: text), []) }
      return (nil, [Diagnostic("unreadable-file", .error, at: place, "\(path) is missing")])
    }
  }

  private func entry(_ lines: String, language: String = "zh") -> Entry? {
    let text =
      "recto: 1\nlanguage: \(language)\nsections:\n  - kind: project\n    entries:\n      - "
      + lines.split(separator: "\n").joined(separator: "\n        ") + "\n"
    let result = reading(text)
    #expect(places(result) == [], "\(result.diagnostics.map { $0.rendered() })")
    return result.dossier.sections.first?.entries.first
  }

  @Test("Plain texts are in the language of the file, groups in the languages that they name")
  func languages() {
    let result = reading(
      "recto: 1\nlanguage: [zh, en]\ntitle: Talks\nperson: {name: {en: Shili Zhang, zh-CN: 张示例}}\n")
    #expect(result.dossier.languages == [.chinese, .english])
    #expect(result.dossier.title[.chinese]?.plain == "Talks")
    #expect(result.dossier.person?.name[.chinese]?.plain == "张示例")
    #expect(result.dossier.person?.name[.english]?.plain == "Shili Zhang")
  }

  @Test("A language that is none is an error with the nearest one, wherever a text may stand")
  func unknownLanguages() {
    let result = reading(
      """
      recto: 1
      language: [zh, en]
      title: {zh: 示例, enn: Example}
      sections:
        - title: {zh: 项目, zhh: 專案}
          kind: project
          entries:
            - title: {zh: 题目, yue: 題目, fr: Titre}
              role: {zh: 主持, enn: PI}
              facts: {职责: {zh: 设计, xe: Design}}
      """)
    #expect(
      places(result) == [
        "3:17 unknown-key", "5:21 unknown-key", "9:24 unknown-key", "10:30 unknown-key",
      ])
    let errors = result.diagnostics.filter { $0.id == "unknown-key" }
    #expect(errors.allSatisfy { $0.severity == .error })
    #expect(errors.first?.help == "Did you mean 'title.en'?")
  }

  @Test(
    "A language twice in one text is an error that names both places; no text is the last by chance"
  )
  func repeatedLanguages() {
    let result = reading(
      """
      recto: 1
      language: zh
      title: {zh: 示例, zh_CN: 二, ZH: 三, zh-TW: 範例}
      sections:
        - title: {en: Talks, eng: Reports}
          entries: [{title: {chi: 一, zh: 二}}]
      """)
    #expect(
      places(result) == [
        "3:17 repeated-language", "3:27 repeated-language", "5:24 repeated-language",
        "6:24 language-code", "6:32 repeated-language",
      ])
    let first = result.diagnostics.first
    #expect(first?.severity == .error)
    #expect(first?.summary.contains("'zh' in line 3, column 9") == true, "\(first?.summary ?? "")")
    #expect(result.dossier.title[.chinese]?.plain == "示例")
    #expect(result.dossier.title[Language("zh-hant")]?.plain == "範例")
  }

  @Test(
    "A key that is unknown is answered with the one of the same meaning, else with the usual ones",
    arguments: [
      ("city", "Did you mean 'sections.entries.location'?"),
      ("url", "Did you mean 'sections.entries.links'?"),
      ("highlights", "Did you mean 'sections.entries.body'?"),
      ("titel", "Did you mean 'sections.entries.title'?"),
    ])
  func meaningOfKeys(_ key: String, _ help: String) {
    let text =
      "recto: 1\nlanguage: zh\nsections:\n  - kind: talk\n    entries:\n      - title: 乙\n        "
    #expect(reading(text + "\(key): x\n").diagnostics.first?.help == help)
    let usual = reading(text + "zzzzzz: x\n").diagnostics.first?.help ?? ""
    #expect(usual.contains("venue") && !usual.contains("funder") && usual.utf8.count < 300)
  }

  @Test("An address alone is a link; an end before its start is told as such")
  func linksAndDates() {
    let text =
      "recto: 1\nlanguage: zh\nsections:\n  - kind: talk\n    entries:\n      - title: 乙\n        "
    let entry = reading(text + "links: https://example.org/a\n").dossier.sections.first?.entries
      .first
    #expect(entry?.links.map(\.target) == ["https://example.org/a"])
    #expect(entry?.links.map(\.label.plain) == ["链接"])
    let wrong = reading(text + "links: slides\n").diagnostics.first
    #expect(wrong?.summary.contains("label and url") == true)
    let dates = reading(text + "date: {start: 2021-05, end: 2020-01}\n").diagnostics.first
    #expect(dates?.summary == "The end 2020-01 is before the start 2021-05")
  }

  @Test(
    "Codes of three letters are the languages of the shorter ones, with a note",
    arguments: [
      ("chi", "zh"), ("zho", "zh"), ("fra", "fr"), ("fre", "fr"), ("deu", "de"), ("ger", "de"),
      ("jpn", "ja"), ("KOR", "ko"), ("zho-Hant", "zh-hant"),
    ])
  func longCodes(_ code: String, _ tag: String) {
    let result = reading("recto: 1\nlanguage: \(code)\ntitle: {\(code): 题}\n")
    #expect(places(result) == ["2:11 language-code", "3:9 language-code"])
    #expect(result.diagnostics.allSatisfy { $0.severity == .note })
    #expect(result.dossier.languages == [Language(tag)])
    #expect(result.dossier.title[Language(tag)]?.plain == "题")
  }

  @Test("Where no key is a language, each is told with the nearest one")
  func nothingButUnknownLanguages() {
    let result = reading("recto: 1\nlanguage: zj\ntitle: {enn: Example, zz: 示例}\n")
    #expect(places(result) == ["2:11 wrong-value", "3:9 unknown-key", "3:23 unknown-key"])
    #expect(result.diagnostics.first?.help == "Did you mean 'zh'?")
  }

  @Test("A key for the language that names none is told, and the texts decide")
  func emptyLanguage() {
    for value in ["", "~", "[]", "''", "[~]"] {
      let result = reading("recto: 1\nlanguage: \(value)\ntitle: 学术活动\n")
      #expect(places(result) == ["2:1 empty-language"], "\(value)")
      #expect(result.dossier.languages == [.chinese])
    }
    // A person alone is in no language, and is written so.
    let person = reading("recto: 1\nlanguage: []\nperson: {name: {zh: 张示例}}\n")
    #expect(places(person) == [] && person.dossier.languages == [])
  }

  @Test("Without a language the texts tell it")
  func impliedLanguage() {
    #expect(reading("recto: 1\ntitle: 学术活动\n").dossier.languages == [.chinese])
    #expect(reading("recto: 1\ntitle: Talks\n").dossier.languages == [.english])
    let talks =
      "sections: [{kind: talk, entries: [{title: 报告, links: [{label: 链接, url: https://e.org}]}]}]"
    #expect(reading("recto: 1\n" + talks).dossier.languages == [.chinese])
    let whole = reading("recto: 1\ninclude: b.yaml\n", files: ["b.yaml": talks])
    #expect(whole.dossier.languages == [.chinese])
  }

  @Test("What a key says is printed where no sentence is given, in the usual order of the kind")
  func composedDetail() {
    let given =
      "title: 题目\nnumber: 60000000\nfunder: 示例基金\nextra: {h-index: 12}\ninherited: {role: 主持}"
    #expect(entry(given)?.detail.plain == "示例基金，60000000")
    #expect(entry(given)?.value(of: FactRole(rawValue: "h-index")).plain == "12")
    #expect(entry(given + "\ndetail: 一句话")?.detail.plain == "一句话")
    #expect(entry(given + "\ndetail: ''")?.detail.isEmpty == true)
    #expect(entry("title: T\nvenue: V\nrole: R", language: "en")?.detail.plain == "R, V")
  }

  @Test(
    "Dates are read in ISO 8601 and as pages write them",
    arguments: [
      ("2024", "2024"), ("2024-05", "2024-05"), ("2024-05-29", "2024-05-29"),
      ("2021-01/2023-12", "2021-01..2023-12"), ("2021/present", "2021.."),
      ("2021-01/..", "2021-01.."),
      ("2021.1-2023.12", "2021-01..2023-12"), ("2021年9月至今", "2021-09.."), ("Aug 2024", "2024-08"),
      ("{start: 2021-01, end: 2023, note: 读博期间}", "2021-01..2023 (读博期间)"),
      ("{date: 2021.1至今, note: 兼职}", "2021-01.. (兼职)"),
    ])
  func dates(_ written: String, _ expected: String) {
    #expect(entry("title: 题目\ndates: \(written)")?.dates?.dump == expected)
  }

  @Test("Labels keep their order, and their meaning where the vocabulary knows it")
  func facts() {
    let facts =
      entry(
        "title: 题目\nfacts:\n  承担角色: 总负责\n  系统: |\n    - 甲\n    - 乙\n")?.facts ?? []
    #expect(facts.map(\.label.plain) == ["承担角色", "系统"])
    #expect(facts.map(\.role) == [.role, nil])
    guard case .list(let list)? = facts.last?.value[.chinese]?.first else {
      Issue.record("no list")
      return
    }
    #expect(list.items.count == 2)
  }

  @Test("Authors are names with their signs, in a list or in a line; braces keep capitals")
  func reference() {
    let work = entry(
      """
      reference:
        type: article
        language: en
        authors: [Shili Zhang*, 'Jan van der Berg', '{Example, Inc.}', others]
        editors: Max Example and Jane Doe
        title: A Study of {BERT}
        venue: Journal
        date: 2024-03
      """
    )
    let reference = work?.reference
    #expect(work?.title.plain == "A Study of BERT")
    #expect(work?.dates?.dump == "2024-03")
    #expect(reference?.contributors.map(\.role) == [.author, .author, .author, .editor, .editor])
    let names = reference?.contributors.compactMap { $0.name.variants.first?.value } ?? []
    #expect(names.map(\.family) == ["Zhang", "Berg", "Example, Inc.", "Example", "Doe"])
    #expect(names[1].particle == "van der")
    #expect(names[2].isLiteral)
    #expect(reference?.contributors.first?.marks == .corresponding)
    #expect(reference?.truncated == [.author])
    #expect(reference?.title.variants[0].value.runs.map(\.style) == [[], .fixedCase])
  }

  @Test("Everything wrong is told at once, with its place, the nearest key and what was expected")
  func mistakes() {
    let result = reading(
      """
      recto: 1
      person: {emial: x@example.org}
      sections:
        - kind: tlak
          entries:
            - titel: 题目
              date: 2024-13
              venue: {zh: 示例, deutsch: x}
              body: [a]
              links: [{label: 链接}]
          level: many
      """)
    #expect(
      places(result) == [
        "2:10 unknown-key", "4:11 wrong-value", "6:9 unknown-key", "7:15 wrong-value",
        "8:25 unknown-key", "9:15 wrong-value", "10:17 wrong-value", "11:12 wrong-value",
      ])
    let helps = result.diagnostics.compactMap(\.help)
    #expect(helps.contains("Did you mean 'person.email'?"))
    #expect(helps.contains("Did you mean 'talk'?"))
    #expect(helps.contains("Did you mean 'sections.entries.title'?"))
    #expect(result.diagnostics.allSatisfy { $0.severity == .error || $0.id == "no-person" })
  }

  @Test("A file says in which version it is")
  func version() {
    #expect(places(reading("sections: []\n")) == ["1:1 missing-key"])
    #expect(places(reading("recto: 2\n")) == ["1:8 newer-version"])
    #expect(places(reading("recto: one\n")) == ["1:8 wrong-value"])
  }

  @Test("Included files join in their place, in the language around them")
  func includes() {
    let talk = "sections:\n  - {kind: talk, title: 报告}\n"
    let files = [
      "b.yaml": "person: 张示例\ninclude: c.yaml\n" + talk,
      "c.yaml": "sections: [{kind: award, title: 奖}]",
    ]
    let before = reading(
      "recto: 1\nlanguage: zh\ninclude: b.yaml\nsections: [{kind: post, title: 文}]\n", files: files)
    #expect(places(before, except: []) == [])
    #expect(before.dossier.sections.map(\.title.plain) == ["奖", "报告", "文"])
    #expect(before.dossier.person?.name[.chinese]?.plain == "张示例")
    let after = reading(
      "recto: 1\nlanguage: zh\nsections: [{kind: post, title: 文}]\ninclude: [b.yaml]\n",
      files: files)
    #expect(after.dossier.sections.map(\.title.plain) == ["文", "奖", "报告"])
  }

  @Test("A mistake in an included file is told with its name")
  func includedMistake() {
    let result = reading("recto: 1\ninclude: b.yaml\n", files: ["b.yaml": "titel: x\n"])
    #expect(result.diagnostics.first?.rendered().hasPrefix("b.yaml:1:1: error") == true)
  }

  @Test("Loops, repetitions, endless chains and missing files are errors where they are included")
  func wrongIncludes() {
    let loop = reading(
      "recto: 1\ninclude: b.yaml\n", files: ["b.yaml": "include: a.yaml", "a.yaml": ""])
    #expect(places(loop) == ["1:10 include-loop"])
    let twice = reading("recto: 1\ninclude: [b.yaml, b.yaml]\n", files: ["b.yaml": ""])
    #expect(places(twice) == ["2:19 included-twice"])
    #expect(places(reading("recto: 1\ninclude: no.yaml\n")) == ["2:10 unreadable-file"])
    #expect(places(reading("recto: 1\ninclude: {a: b}\n")) == ["2:10 wrong-value"])
    let chain = Dictionary(
      uniqueKeysWithValues: (0..<100).map { ("f\($0).yaml", "include: f\($0 + 1).yaml") })
    let deep = reading("recto: 1\ninclude: f0.yaml\n", files: chain)
    #expect(deep.diagnostics.map(\.id).filter { $0 != "no-person" } == ["include-too-deep"])
    #expect(deep.diagnostics.first?.rendered().hasPrefix("f7.yaml:1:10") == true)
  }

  @Test("A source that another one includes is read once")
  func includedSource() {
    let part = SourceFile(name: "b.yaml", text: "recto: 1\nsections: [{kind: talk, title: 报告}]\n")
    let whole = SourceFile(name: "a.yaml", text: "recto: 1\ninclude: b.yaml\n")
    let result = read([part, whole], vocabulary: vocabulary) { _, _, _ in (part, []) }
    #expect(result.dossier.sections.count == 1)
    let person = SourceFile(name: "b.yaml", text: "person: 张示例\n")
    let named = read([person, whole], vocabulary: vocabulary) { _, _, _ in (person, []) }
    #expect(named.diagnostics == [] && named.dossier.person?.name.plain == "张示例")
  }

  @Test("A character that cannot be printed is told and left out")
  func controlCharacters() {
    let result = reading("recto: 1\ntitle: \"学术\\x07活动\"\n")
    #expect(places(result) == ["2:8 control-character"])
    #expect(result.dossier.title.plain == "学术活动")
  }

  @Test("A page and a file in YAML are one dossier")
  func joined() {
    let page = SourceFile(name: "page.md", text: "---\ntitle: 页\n---\n## 学术报告\n\n* 《甲》，2024年\n")
    let file = SourceFile(
      name: "more.yaml",
      text: "recto: 1\nperson: 张示例\nsections: [{kind: talk, entries: [{title: 乙, date: 2023}]}]\n")
    let result = read([page, file], vocabulary: vocabulary)
    #expect(result.dossier.sections.count == 1)
    #expect(result.dossier.sections.first?.entries.map(\.title.plain) == ["《甲》", "乙"])
    #expect(result.dossier.person?.name.plain == "张示例")
  }

  @Test("Every role that a kind of activity has is a key")
  func roles() {
    for kind in EntryKind.allCases {
      for role in kind.roles { #expect(role.isKnown, "\(role.rawValue) of \(kind.rawValue)") }
    }
  }

  @Test("Hostile files give an error or a dossier, never an end of the program")
  func hostile() {
    let texts = [
      "recto: 1\nsections: [[[[]]]]", "recto: [1]", "recto: 1\nperson: [a, b]", "recto: {}",
      "recto: 1\nsections: {kind: talk}", "recto: 1\nlanguage: {}",
      "recto: 1\ntitle: {zh: {en: x}}",
      "recto: 1\nsections:\n  - entries: [~, a, [b], {facts: [a, {value: x}, ~]}]",
      "recto: 1\nsections: [{entries: [{reference: {authors: [{}, ~, {name: []}], title: []}}]}]",
      "recto: 1\nsections: [{entries: [{date: {}, links: {}, tags: {a: b}, fields: x, extra: []}]}]",
      "recto: 1\n? [a]\n: b", "recto: 1\n'': x", "recto: 1\nbody: &a *a",
    ]
    for text in texts {
      let result = reading(text)
      _ = write(result.dossier, vocabulary: vocabulary)
    }
  }
}
