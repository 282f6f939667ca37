import Activities
import Diagnostics

/// Makes dossiers of parts that are hard to write: every kind of value, and texts full of what YAML and
/// Markdown take for their own.
struct RandomDossier {
  private var generator: SeededGenerator
  private let languages: [Language]

  /// Texts that something takes for something else.
  static let hazards = [
    "a: b", "# 标题", "x # y", "- 项", "1. 节", "1)", "yes", "No", "null", "~", "true", "2024-05-29",
    "2024", "1e3", "0x1F", ".5", "=", "<<", "'quoted'", "\"直\"引", "5\" 屏", "it's", "{a}", "[b]",
    "[c](d)", "![e](f)", "&amp;", "&", "*星*", "**粗**", "_x_", "snake_case_name", "`code`", "a`b",
    "\\*", "\\", "C:\\path\\n", "<b>x</b>", "a < b", "List<T>", "<!-- x -->", "<https://e.org>",
    "https://e.org/a_b?c=d&e=f#g", "http://e.org/中文", "www.e.org", "me@e.org", "$^*$", "$x$",
    "~~struck~~", "~", "a~b~c", "|", "a|b", "||", "%", "@x", "!tag", "&anchor", "*alias", "? key",
    ": x",
    "key:", "---", "...", "===", "***", "+ x", "> q", "```", "    four", "C #", "#", "##",
    "{% x %}",
    "{{ y }}", "{: .c}", "[^1]: note", "[x]: https://e.org", "tab\there", "🎓", "👩‍🔬", "𬭊", "\u{2028}",
    "\u{85}", "\u{FEFF}", "a\u{300}", "中  文", "“引”", "《书》，", "…", "e.g. 《x》", "Wu*", "李四#", "†",
    "^2", "H<sub>2</sub>O", "\u{3000}宽", "end\\", "<", ">", "!", "![", "](", "\"", "'", "，", ":",
    "**角色：**参与", "a**b**c", "*a*b", "0", "-1", "+1", "1:30", "!!str", "%YAML", "\u{A0}x\u{A0}",
    "RFC 8259", "第1章", "甲、乙；丙", "O'Neil", "\u{200B}", "\u{202E}x",
  ]

  init(seed: Int) {
    generator = SeededGenerator(state: UInt64(seed))
    languages =
      [[.chinese], [.english], [.chinese, .english], [.english, .chinese, Language("ja")]][
        seed % 4]
  }

  // MARK: Chance

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  private mutating func some<Value>(
    _ range: ClosedRange<Int>, _ make: (inout RandomDossier) -> Value
  ) -> [Value] {
    (0..<Int.random(in: range, using: &generator)).map { _ in make(&self) }
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }

  // MARK: Texts

  private mutating func words(_ range: ClosedRange<Int> = 1...4) -> String {
    let plain = [
      "示例", "大学", "the method", "of", "张三", "2023", "x", "信息抽取", "，", "long words go here",
    ]
    return some(range) { $0.chance(50) ? $0.pick(Self.hazards) : $0.pick(plain) }
      .joined(separator: pick(["", " ", "，", "  "]))
  }

  private mutating func inline(isWork: Bool = false, isTrimmed: Bool = false) -> InlineText {
    let styles: [InlineStyle] = [
      .strong, .emphasis, .code, .superscript, .subscript, [.strong, .emphasis], [.code, .strong],
    ]
    var runs = some(1...4) { maker -> InlineRun in
      var run = InlineRun(text: maker.words())
      if maker.chance(30) { run.style = maker.pick(styles) }
      if isWork, maker.chance(20) { run.style.insert(.fixedCase) }
      if maker.chance(20) {
        run.link = maker.pick([
          "https://e.org/a_(b)?c=\"d\"", "a b.pdf", "../x", "mailto:me@e.org", run.text, "x\\y",
          "&lt;",
          "https://e.org/{{ x }}/[1]", "<x>",
        ])
      }
      return run
    }
    if isTrimmed {
      runs[0].text = "始" + runs[0].text
      runs[runs.count - 1].text += "终"
    }
    return InlineText(runs)
  }

  private mutating func text(_ isWork: Bool = false) -> LocalizedText {
    var text = LocalizedText()
    for language in languages where chance(70) { text[language] = inline(isWork: isWork) }
    if chance(3) { text[Language("zh-hant")] = inline() }
    return text
  }

  private mutating func blocks(depth: Int = 0) -> [Block] {
    some(1...3) { maker -> Block in
      switch Int.random(in: 0..<10, using: &maker.generator) {
      case 0 where depth < 3:
        return .list(
          ActivityList(
            start: maker.chance(40) ? maker.pick([0, 1, 7, 123]) : nil,
            items: maker.some(1...3) { $0.chance(10) ? [] : $0.blocks(depth: depth + 1) }))
      case 1: return .verbatim(maker.words() + "\n  ``` \n\t" + maker.words() + "\n", origin: nil)
      case 2, 3:
        let columns = Int.random(in: 1...3, using: &maker.generator)
        let isEven = maker.chance(70)
        return .table(
          ActivityTable(
            head: maker.chance(80)
              ? maker.some(columns...columns) { $0.inline(isTrimmed: true) } : [],
            rows: maker.some(1...3) {
              $0.some(isEven ? columns...columns : 1...columns) { $0.inline(isTrimmed: true) }
            }))
      default: return .paragraph(maker.inline(isTrimmed: true))
      }
    }
  }

  private mutating func content() -> Localized<[Block]> {
    var content = Localized<[Block]>()
    for language in languages where chance(60) { content[language] = blocks() }
    return content
  }

  private mutating func date() -> PartialDate? {
    PartialDate(
      year: Int.random(in: 1950...2060, using: &generator), month: chance(60) ? 3 : nil)
  }

  private mutating func dates() -> DateSpan? {
    guard let start = date() else { return nil }
    let end: DateSpan.End =
      chance(30) ? .open : chance(50) ? .date(start) : chance(20) ? .until : .none
    return DateSpan(
      start: start, end: end, note: chance(30) ? text() : LocalizedText(),
      written: pick(["\(start)", "\(start.year)年", "\(start)/present", words(), "2021.1-2023.12"]))
  }

  // MARK: The dossier

  mutating func dossier() -> Dossier {
    var person: Person?
    if chance(70) {
      person = Person(
        name: text(), titles: some(0...2) { $0.text() }, affiliations: some(0...2) { $0.text() },
        contacts: some(0...4) { $0.contact() }, aliases: some(0...1) { $0.text() },
        photo: chance(20) ? words() : nil, biography: text(), interests: some(0...2) { $0.text() })
    }
    return Dossier(
      languages: languages, title: text(), person: person, introduction: content(),
      sections: some(0...3) { $0.section() })
  }

  private mutating func contact() -> Contact {
    let kind = pick(["email", "github", "orcid", "fax", "website", "location"])
    return Contact(kind: kind, text: text(), target: chance(60) ? words() : nil)
  }

  private mutating func section() -> Section {
    let kind = pick(EntryKind.allCases)
    return Section(
      kind: kind, title: text(), level: pick([1, 1, 2, 3]), introduction: content(),
      entries: some(0...3) { $0.entry(kind) })
  }

  private mutating func entry(_ kind: EntryKind) -> Entry {
    var entry = Entry(kind: chance(80) ? kind : pick(EntryKind.allCases))
    entry.lead = chance(20) ? text() : LocalizedText()
    entry.title = text()
    entry.dates = chance(70) ? dates() : nil
    entry.detail = chance(60) ? text() : LocalizedText()
    entry.links = some(0...2) {
      ActivityLink(label: $0.text(), target: $0.pick(["https://e.org/x", "a b", "#", "[x]: y"]))
    }
    entry.facts = some(0...3) { maker in
      Fact(
        role: maker.pick([nil, .role, .funder, FactRole(rawValue: "own")]),
        label: maker.chance(50)
          ? LocalizedText(
            InlineText(maker.pick(["承担角色", "Role", "系统功能", "a: b", "value"])), in: .chinese)
          : maker.text(), value: maker.content())
    }
    entry.fields = some(0...4) { maker in
      EntryField(
        role: maker.pick([.venue, .role, .number, FactRole(rawValue: "h-index")]),
        value: maker.text(),
        isInherited: maker.chance(20))
    }
    entry.body = chance(40) ? content() : Localized()
    entry.reference = chance(30) ? reference() : nil
    entry.tags = some(0...2) { $0.words() }
    return entry
  }

  private mutating func reference() -> Reference {
    var work = Reference(
      type: pick(ReferenceType.allCases), key: chance(50) ? words() : "", language: pick(languages))
    work.title = text(true)
    work.container = text(true)
    work.contributors =
      some(0...4) { $0.contributor(.author) } + some(0...1) { $0.contributor(.editor) }
    work.truncated = chance(20) ? [.author] : []
    work.volume = chance(40) ? words() : ""
    work.pages = chance(40) ? "1-2" : ""
    work.issued = chance(60) ? dates() : nil
    work.accessed = chance(20) ? date() : nil
    work.status = pick(PublicationStatus.allCases)
    work.identifiers.doi = chance(30) ? "10.1/\(words())" : ""
    work.extra = some(0...2) {
      ReferenceField(name: $0.pick(["note", "a b", "x"]), value: $0.inline(isWork: true))
    }
    return work
  }

  private mutating func contributor(_ role: Contributor.Role) -> Contributor {
    let names = [
      ContributorName(family: "Zhang", given: "San"), ContributorName(family: "张", given: "三"),
      ContributorName(family: "Berg", given: "Ann", particle: "van der"),
      ContributorName(family: "King", given: "M. L.", suffix: "Jr."),
      ContributorName(literal: "Example, Inc. & Sons"), ContributorName(literal: words()),
      ContributorName(family: words(), given: words()),
      ContributorName(family: "Müller-Lüdenscheidt"),
      ContributorName(family: "欧阳", given: "修"), ContributorName(literal: "others"),
    ]
    var name = Localized<ContributorName>()
    for language in languages where name.isEmpty || chance(30) { name[language] = pick(names) }
    return Contributor(
      role: role, name: name,
      marks: chance(70)
        ? [] : ContributorMarks(rawValue: UInt8.random(in: 0...7, using: &generator)),
      signs: chance(70) ? "" : pick(["*", "#", "*†", "?"]))
  }
}
