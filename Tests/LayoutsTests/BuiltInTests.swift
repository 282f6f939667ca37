import Activities
import Diagnostics
import Frames
import Testing
import YAMLValues

@testable import Layouts

@Suite("The built-in layouts and words")
struct BuiltInTests {
  @Test(
    "Every built-in layout is whole in Chinese, English and a language without words",
    arguments: ["base", "cv", "appendix"])
  func whole(_ name: String) {
    for tag in ["zh", "en", "fr", "zh-hant", "zh-hant-hk", "en-gb"] {
      let (layout, diagnostics) = layout(name, Language(tag))
      #expect(diagnostics.map(\.dump) == [], "\(tag)")
      #expect(layout?.table.columns.isEmpty == false)
      #expect(layout?.body.text.typeface.han.isEmpty == false)
    }
  }

  @Test("A language without keys of its own has English dates, Chinese of any kind Chinese ones")
  func languages() {
    #expect(layout("cv", .english).layout?.dates.single.month == "{monthname} {year}")
    #expect(layout("cv", Language("en-gb")).layout?.dates.single.month == "{monthname} {year}")
    #expect(layout("cv", Language("fr")).layout?.dates.single.month == "{monthname} {year}")
    #expect(layout("cv", Language("zh-hant")).layout?.dates.single.month == "{year}年{month}月")
  }

  @Test(
    "Han text is set from the families of its own region",
    arguments: [
      ("zh", "SC"), ("zh-hant", "TC"), ("zh-hant-tw", "TC"), ("zh-hant-hk", "HK"), ("ja", "JP"),
      ("ko-kr", "KR"), ("en", "SC"),
    ])
  func regions(_ tag: String, _ region: String) {
    // Whatever the document's language: a text in another keeps its own shapes.
    for document in [Language.chinese, .english, Language(tag)] {
      let layout = layout("cv", document).layout
      let body = layout?.body.text.typeface.typeface(for: Language(tag))
      #expect(body?.han == ["Noto Serif CJK \(region)"])
      #expect(body?.latin == ["Noto Serif"])
      let head = layout?.head.text.typeface.typeface(for: Language(tag))
      #expect(head?.han == ["Noto Sans CJK \(region)"])
    }
  }

  @Test("Dots need room between the lines, and an emphasis is one of those there are")
  func emphasis() {
    #expect(layout("cv", set: ["body.emphasis=dots"]).layout?.body.emphasis == .dots)
    for key in ["body.line-height=1.3", "table.line-height=12pt"] {
      let diagnostics = layout("cv", set: ["body.emphasis=dots", key]).diagnostics
      #expect(diagnostics.map(\.id) == ["no-room-for-dots"])
      #expect(layout("cv", set: [key]).diagnostics.isEmpty)
    }
    #expect(
      layout("cv", set: ["body.emphasis=cursive"]).diagnostics.map(\.summary) == [
        "body.emphasis cannot be 'cursive'; expected bold, dots, plain, "
          + "or one of fonts: song, hei, kai, fangsong, mono"
      ])
  }

  @Test("A layout's own family leaves those of other regions as they are")
  func ownFamily() {
    let typeface = layout("cv", set: ["fonts.song.han=Source Song"]).layout?.body.text.typeface
    #expect(typeface?.typeface(for: .chinese).han == ["Source Song"])
    #expect(typeface?.typeface(for: Language("zh-hant")).han == ["Noto Serif CJK TC"])
    #expect(layout("cv", set: ["fonts.song.zh_tw=X"]).diagnostics.hasErrors)
  }

  @Test("What a layout differs in is laid over what it extends")
  func differences() {
    let cv = layout("cv").layout
    let appendix = layout("appendix").layout
    #expect(cv?.entry.form == .rows && appendix?.entry.form == .numbered)
    #expect(cv?.link.form == .mark && appendix?.link.form == .notes)
    #expect(appendix?.forms == [KindForm(kind: "project", form: .table)])
    #expect(appendix?.section.numbering == .chinese)
    #expect(layout("appendix", .english).layout?.section.numbering == .arabic)
    #expect(cv?.page.size.width.rounded() == 595 && cv?.page.size.height.rounded() == 842)
    #expect(abs((cv?.page.margin.left ?? 0) - 62.36) < 0.01)
    #expect(cv?.section.spaceAbove == 1.5 * (cv?.body.pitch ?? 0))
  }

  @Test("Every language has every word, and the same ones as the others")
  func words() throws {
    let root = try #require(tree(of: "words"))
    guard case .mapping(let languages) = root.value else {
      Issue.record("words.yaml holds no languages")
      return
    }
    for language in languages {
      let (words, diagnostics) = Words.read(root, for: Language(language.key))
      #expect(diagnostics.map(\.dump) == [])
      #expect(language.value.paths == languages[0].value.paths, "\(language.key)")
      for key in Words.Key.allCases {
        #expect(language.value[key.rawValue]?.scalar != nil, "\(language.key).\(key.rawValue)")
      }
      for kind in EntryKind.allCases {
        #expect(words.kind(kind, count: 2).name != kind.rawValue || language.key == "en")
        #expect(language.value["kinds"]?[kind.rawValue] != nil)
      }
      #expect(Set((1...12).map(words.month)).count == 12)
    }
    // Every column of a built-in table has a heading.
    let (chinese, english) = (
      Words.read(root, for: .chinese).words, Words.read(root, for: .english).words
    )
    for column in layout("appendix").layout?.table.columns ?? [] {
      #expect(chinese.column(column.field) != column.field)
      #expect(english.column(column.field) != column.field)
    }
    #expect(Words.read(root, for: Language("fr")).words == english)
    let traditional = Words.read(root, for: Language("zh-hant")).words
    #expect(Words.read(root, for: Language("zh-hant-hk")).words == traditional)
    #expect(traditional[.applicant] == "申請人")
    #expect(
      english.kind(.talk, count: 1).name == "talk" && english.kind(.talk, count: 2).name == "talks")
    #expect(chinese.kind(.post, count: 1).measure == "篇")
  }

  @Test("A word that does not exist is an error that names the nearest")
  func unknownWord() {
    let root = YAMLNode.parse(
      SourceFile(name: "w.yaml", text: "en: {presnt: now, kinds: {}, columns: {}}"))
    #expect(
      root.node.map { Words.read($0, for: .english).diagnostics.map(\.dump) } == [
        "w.yaml:1:6 unknown-key: There is no key 'en.presnt' (Did you mean 'en.present'?)"
      ])
    let odd = YAMLNode.parse(
      SourceFile(name: "w.yaml", text: "en: {kinds: {? [a] : b, ? [c] : d}}"))
    #expect(odd.node.map { Words.read($0, for: .english).diagnostics.isEmpty } == true)
  }

  @Test("The vocabulary is read whole, and an unknown kind in it is an error")
  func vocabulary() throws {
    let root = try #require(tree(of: "vocabulary"))
    let (vocabulary, diagnostics) = Vocabulary.read(root)
    #expect(diagnostics.map(\.dump) == [])
    for kind in EntryKind.allCases where kind != .person {
      #expect(vocabulary.headings.contains { $0.kind == kind }, "\(kind)")
    }
    #expect(
      vocabulary.role(ofLabel: "承担角色") == .role && vocabulary.role(ofLabel: "Funder") == .funder)
    #expect(vocabulary.openEnds.contains("至今") && vocabulary.linkLabels.contains("链接"))
    // Each word in traditional characters as well.
    #expect(vocabulary.kind(ofHeading: "學歷") == .education)
    #expect(vocabulary.role(ofLabel: "執行期間") == .period && vocabulary.linkLabels.contains("連結"))
    let wrong = YAMLNode.parse(
      SourceFile(name: "v.yaml", text: "headings: {tlak: [报告]}\nlabel: {}\n"))
    #expect(
      wrong.node.map { Vocabulary.read($0).diagnostics.map(\.dump) } == [
        "v.yaml:1:18 unknown-kind: There is no kind of activity 'tlak' (Did you mean 'talk'?)",
        "v.yaml:2:1 unknown-key: There is no key 'label' (Did you mean 'labels'?)",
      ])
  }
}

extension YAMLNode {
  /// The paths of all keys, in order.
  var paths: [String] {
    guard case .mapping(let pairs) = value else { return [] }
    return pairs.flatMap { pair in [pair.key] + pair.value.paths.map { "\(pair.key).\($0)" } }
  }

  /// The paths of all keys that hold no keys, with their values in one line.
  var leaves: [(path: String, value: String)] {
    guard case .mapping(let pairs) = value, !pairs.isEmpty else { return [("", flow)] }
    return pairs.flatMap { pair in
      pair.value.leaves.map { leaf in
        (leaf.path.isEmpty ? pair.key : "\(pair.key).\(leaf.path)", leaf.value)
      }
    }
  }

  private var flow: String {
    switch value {
    case .null: ""
    case .scalar(let text): text
    case .sequence(let nodes): "[\(nodes.map(\.flow).joined(separator: ", "))]"
    case .mapping(let pairs):
      "{\(pairs.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", "))}"
    }
  }
}
