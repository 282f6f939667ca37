import Activities
import Diagnostics
import Testing

@testable import Editions

@Suite("Choosing what a document says")
struct EditionTests {
  /// An entry with a title in Chinese and a date as `year-month..year-month`, `..` alone for an open
  /// end.
  private func entry(
    _ title: String, _ dates: String? = nil, kind: EntryKind = .talk, tags: [String] = [],
    in languages: [Language] = [.chinese]
  ) -> Entry {
    var entry = Entry(kind: kind)
    for language in languages { entry.title[language] = InlineText("\(title)\(language.tag)") }
    entry.tags = tags
    entry.dates = dates.flatMap(span)
    return entry
  }

  private func span(_ text: String) -> DateSpan? {
    let ends = text.split(separator: "..", omittingEmptySubsequences: false).map { end in
      let parts = end.split(separator: "-").compactMap { Int($0) }
      return parts.first.flatMap { year in
        PartialDate(
          year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil
        )
      }
    }
    guard let start = ends.first ?? nil else { return nil }
    let end: DateSpan.End = ends.count == 1 ? .none : ends[1].map { .date($0) } ?? .open
    return DateSpan(start: start, end: end, written: text)
  }

  private func dossier(_ sections: [(EntryKind, [Entry])]) -> Dossier {
    Dossier(
      languages: [.chinese], title: LocalizedText(InlineText("标题"), in: .chinese),
      introduction: Localized([.paragraph(InlineText("引言"))], in: .chinese),
      sections: sections.map { kind, entries in
        Section(
          kind: kind, title: LocalizedText(InlineText("\(kind.rawValue)节"), in: .chinese),
          introduction: Localized([.paragraph(InlineText("说明"))], in: .chinese),
          entries: entries)
      })
  }

  @Test(
    "A text is looked up in the next wider language, and only another script is reported",
    arguments: [
      (["en", "zh-hant", "zh"], "zh-hant-hk", "zh-hant", false),
      (["en", "zh"], "zh-hant-hk", "zh", true), (["zh", "en"], "en-gb", "en", false),
      (["en", "zh-hant"], "zh", "zh-hant", true), (["zh"], "en", "zh", true),
    ])
  func widerLanguages(_ known: [String], _ asked: String, _ given: String, _ isReported: Bool) {
    let source = dossier([(.talk, [entry("甲", in: known.map(Language.init(_:)))])])
    let (edition, diagnostics) = edit(source, for: EditionRequest(language: Language(asked)))
    #expect(edition.sections[0].entries.map(\.language.tag) == [given])
    #expect(edition.sections[0].entries.map(\.title.plain) == ["甲\(given)"])
    #expect(diagnostics.contains { $0.id == "untranslated" } == isReported)
  }

  private var sample: Dossier {
    dossier([
      (.talk, [entry("甲", "2020-05"), entry("乙", "2023"), entry("丙", "2024-02-29")]),
      (
        .project,
        [
          entry("丁", "2019-01..2021-12", kind: .project),
          entry("戊", "2022..", kind: .project, tags: ["ai"]),
          entry("己", kind: .project, tags: ["nlp", "ai"]),
        ]
      ),
      (.award, []),
    ])
  }

  /// The titles that a request leaves, and the ids of what it reports.
  private func chosen(
    kinds: [EntryKind]? = nil, since: String? = nil, until: String? = nil, tags: [String] = []
  ) -> String {
    let (edition, diagnostics) = edit(
      sample,
      for: EditionRequest(
        language: .chinese, kinds: kinds, since: since.flatMap { span($0)?.start },
        until: until.flatMap { span($0)?.start }, tags: tags))
    let sections = edition.sections.map { section in
      section.title.plain + ":" + section.entries.map { $0.title.plain.prefix(1) }.joined()
    }
    return (sections + diagnostics.map(\.id)).joined(separator: " ")
  }

  @Test("Without a choice everything stays, empty sections too, in order")
  func everything() {
    #expect(chosen() == "talk节:甲乙丙 project节:丁戊己 award节:")
    let edition = edit(sample, for: EditionRequest(language: .chinese)).edition
    #expect(edition.introduction.map(\.plain) == ["引言"])
    #expect(edition.sections.map { $0.introduction.map(\.plain) } == [["说明"], ["说明"], ["说明"]])
  }

  @Test("Kinds and tags choose entries; emptied sections and the introduction go")
  func kindsAndTags() {
    #expect(chosen(kinds: [.project]) == "project节:丁戊己")
    #expect(chosen(kinds: [.talk, .project], tags: ["ai"]) == "project节:戊己")
    #expect(chosen(tags: ["nlp", "x"]) == "project节:己")
    #expect(chosen(kinds: [.award]).isEmpty)
    let edition = edit(sample, for: EditionRequest(language: .chinese, kinds: [.talk])).edition
    #expect(edition.introduction.isEmpty)
  }

  @Test(
    "Bounds keep what reaches into them, as exact as dates are known; undated entries stay, noted",
    arguments: [
      ("2023-06", nil, "talk节:乙丙 project节:戊己 undated"),
      ("2024-03", nil, "project节:戊己 undated"),
      ("2024-02-29", nil, "talk节:丙 project节:戊己 undated"),
      ("2021-12-31", nil, "talk节:乙丙 project节:丁戊己 undated"),
      ("2022", nil, "talk节:乙丙 project节:戊己 undated"),
      (nil, "2020", "talk节:甲 project节:丁己 undated"),
      (nil, "2021-12-31", "talk节:甲 project节:丁己 undated"),
      (nil, "2022-01", "talk节:甲 project节:丁戊己 undated"),
      (nil, "2023-01", "talk节:甲乙 project节:丁戊己 undated"),
      (nil, "2018-12", "project节:己 undated"),
      ("2020-05", "2020-05", "talk节:甲 project节:丁己 undated"),
      ("2030", "2020", "project节:己 undated"),
    ] as [(String?, String?, String)])
  func bounds(_ since: String?, _ until: String?, _ expected: String) {
    #expect(chosen(since: since, until: until) == expected)
  }

  @Test("The note on undated entries counts those that stayed")
  func undated() {
    let request = EditionRequest(language: .chinese, since: PartialDate(year: 2000))
    #expect(
      edit(dossier([(.talk, [entry("甲"), entry("乙")])]), for: request).diagnostics.map(\.summary)
        == ["2 entries have no date and stay in the document"])
    #expect(
      edit(dossier([(.talk, [entry("甲")])]), for: request).diagnostics.map(\.summary)
        == ["1 entry has no date and stays in the document"])
  }

  @Test("An entry unknown in the language is given in another, with a warning that names it")
  func fallback() {
    let file = SourceFile(name: "page.md", text: "* 甲")
    var chinese = entry("甲")
    chinese.origin = SourceRange(file, 0..<5)
    let both = entry("乙", in: [.chinese, .english])
    let (edition, diagnostics) = edit(
      dossier([(.talk, [chinese, both])]), for: EditionRequest(language: .english))
    #expect(edition.sections.first?.entries.map(\.title.plain) == ["甲zh", "乙en"])
    #expect(edition.sections.first?.entries.map(\.language) == [.chinese, .english])
    #expect(edition.language == .english && edition.title.plain == "标题")
    #expect(diagnostics.map(\.id) == ["untranslated"])
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(diagnostics.first?.summary.hasSuffix(": 甲zh") == true)
    #expect(diagnostics.first?.place == chinese.origin.map(Diagnostic.Place.range))
  }

  @Test("Where nothing is known in the language, one warning says so, not one for each entry")
  func whollyUntranslated() {
    let entries = (1...4).map { entry("甲\($0)") }
    let source = dossier([(.talk, Array(entries[..<2])), (.project, Array(entries[2...]))])
    let found = edit(source, for: EditionRequest(language: .english)).diagnostics
    #expect(found.map(\.id) == ["untranslated"])
    #expect(found.first?.summary.contains("None of the 4 entries has a text in 'en'") == true)
  }

  @Test("What of an entry is known in another language only is left out with a warning")
  func partlyKnown() {
    var entry = entry("甲", in: [.chinese, .english])
    entry.detail = LocalizedText(InlineText("示例大学"), in: .chinese)
    entry.facts = [
      Fact(
        role: .role, label: LocalizedText(InlineText("角色"), in: .chinese),
        value: Localized([.paragraph(InlineText("主持"))], in: .chinese))
    ]
    let english = edit(dossier([(.talk, [entry])]), for: EditionRequest(language: .english))
    #expect(english.diagnostics.map(\.id) == ["partly-untranslated"])
    #expect(english.diagnostics.first?.summary.contains("'角色'") == true)
    #expect(
      edit(dossier([(.talk, [entry])]), for: EditionRequest(language: .chinese)).diagnostics == [])
  }

  @Test("Pages that each tell an entry whole lack nothing of one another")
  func toldApart() {
    let pages = ["a.zh.md", "a.en.md"].map { SourceFile(name: $0, text: "0123456789") }
    func text(_ words: String, in page: Int) -> InlineText {
      InlineText(words, origin: SourceRange(pages[page], 0..<5))
    }
    var entry = entry("甲", in: [.chinese, .english])
    entry.title[.chinese] = text("示例学会委员", in: 0)
    entry.title[.english] = text("Member", in: 1)
    entry.detail = LocalizedText(text("Example Society", in: 1), in: .english)
    let request = EditionRequest(language: .chinese)
    #expect(edit(dossier([(.talk, [entry])]), for: request).diagnostics == [])
    entry.title[.chinese] = entry.title[.english]
    #expect(
      edit(dossier([(.talk, [entry])]), for: request).diagnostics.map(\.id)
        == ["partly-untranslated"])
  }

  @Test("Labels, links and notes known in one language serve an entry in another")
  func sharedParts() {
    var entry = entry("甲", "2021", in: [.chinese, .english])
    entry.dates?.note = LocalizedText(InlineText("读博期间"), in: .chinese)
    entry.links = [ActivityLink(label: LocalizedText(InlineText("链接"), in: .chinese), target: "u")]
    entry.facts = [
      Fact(
        role: .role, label: LocalizedText(InlineText("角色"), in: .chinese),
        value: Localized([.paragraph(InlineText("member"))], in: .english))
    ]
    let edition = edit(dossier([(.talk, [entry])]), for: EditionRequest(language: .english)).edition
    let given = edition.sections.first?.entries.first
    #expect(given?.dateNote.plain == "读博期间")
    #expect(given?.links.map(\.label.plain) == ["链接"])
    #expect(given?.facts.map { $0.label.plain + $0.value.map(\.plain).joined() } == ["角色member"])
  }

  @Test("A heading stays above the sections below it that are chosen, and goes with them")
  func headingsAbove() {
    var dossier = dossier([
      (.other, []), (.talk, [entry("甲")]), (.award, []), (.project, [entry("乙", kind: .project)]),
    ])
    for index in [0, 2] { dossier.sections[index].introduction = Localized() }
    for index in [1, 3] { dossier.sections[index].level = 2 }
    func titles(_ kinds: [EntryKind]?) -> [String] {
      let request = EditionRequest(language: .chinese, kinds: kinds)
      return edit(dossier, for: request).edition.sections.map { "\($0.level)\($0.title.plain)" }
    }
    #expect(titles(nil) == ["1other节", "2talk节", "1award节", "2project节"])
    #expect(titles([.talk]) == ["1other节", "2talk节"])
    #expect(titles([.award]) == [])
  }

  @Test("Kinds are counted in the order of the sections, equal ones together")
  func counts() {
    let edition = edit(
      dossier([
        (.talk, [entry("甲")]), (.award, []), (.post, [entry("乙"), entry("丙")]),
        (.talk, [entry("丁")]),
      ]), for: EditionRequest(language: .chinese)
    ).edition
    #expect(edition.counts.map { "\($0.kind.rawValue) \($0.count)" } == ["talk 2", "post 2"])
  }

  @Test("What tells who somebody is counts as no activity, and is no time of one")
  func person() {
    let edition = edit(
      dossier([(.person, [entry("甲", "1985"), entry("乙")]), (.talk, [entry("丙", "2021")])]),
      for: EditionRequest(language: .chinese)
    ).edition
    #expect(edition.counts.map(\.kind) == [.talk])
    #expect(edition.period?.start.year == 2021)
  }

  @Test(
    "The period reaches from the first date to the last, both as exact as the less exact one",
    arguments: [
      (["2020-05", "2023", "2019-01..2021-12"], "2019..2023"), (["2022..", "2020"], "2020.."),
      (["2021"], "2021"), (["2021", "2021"], "2021"), (["2021-05", "2021"], "2021"),
      (["2021-05-03", "2023-07-01"], "2021-05..2023-07"),
      ([], nil),
    ] as [([String], String?)])
  func period(_ dates: [String], _ expected: String?) {
    let edition = edit(
      dossier([(.talk, dates.map { entry("甲", $0) } + [entry("乙")])]),
      for: EditionRequest(language: .chinese)
    ).edition
    let dump = edition.period.map { period in
      switch period.end {
      case .none: "\(period.start)"
      case .open: "\(period.start).."
      case .until: "..\(period.start)"
      case .date(let date): "\(period.start)..\(date)"
      }
    }
    #expect(dump == expected)
  }
}
