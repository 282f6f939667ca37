import Activities
import Diagnostics
import Frames
import Testing
import YAMLValues

@testable import Layouts

@Suite("Setting keys for one run")
struct SettingTests {
  @Test("Every key of the base layout can be set to its own value, and changes nothing")
  func everyKey() throws {
    let root = try #require(tree(of: "base"))
    let keys = root.removing("summary").removing("languages").leaves.filter {
      $0.path != "kinds" && $0.path != "required"
    }
    #expect(keys.count > 80)
    let expected = layout("base").layout
    for key in keys {
      let (layout, diagnostics) = layout("base", set: ["\(key.path)=\(key.value)"])
      #expect(diagnostics.map(\.dump) == [], "\(key.path)=\(key.value)")
      #expect(layout == expected, "\(key.path)=\(key.value)")
    }
  }

  @Test("Every key of the base layout can be missing from no layout")
  func everyKeyCounts() throws {
    let root = try #require(tree(of: "base"))
    let free: Set = [
      "fonts.folder", "kinds", "required", "appendix.application", "head.separator",
      "link.mark",
      "dates.join", "dates.open-join",
    ]
    for key in root.removing("summary").removing("languages").leaves.map(\.path) {
      let isText =
        free.contains(key) || key.hasPrefix("furniture.") || key.hasPrefix("dates.")
        || key.hasPrefix("fonts.")
      guard !isText else { continue }
      let diagnostics = layout("base", set: ["\(key)="]).diagnostics
      #expect(diagnostics.hasErrors, "\(key)")
      #expect(
        diagnostics.allSatisfy { $0.summary.contains("'\(key)'") || $0.summary.contains(key) },
        "\(diagnostics.map(\.dump))")
    }
  }

  @Test(
    "A key that does not exist is an error that names the nearest",
    arguments: [
      ("pgae.size=a4", "--set:1:1 unknown-key: There is no key 'pgae' (Did you mean 'page'?)"),
      (
        "page.sise=a4",
        "--set:1:1 unknown-key: There is no key 'page.sise' (Did you mean 'page.size'?)"
      ),
      (
        "page.margin.lft=1mm",
        "--set:1:1 unknown-key: There is no key 'page.margin.lft' (Did you mean 'page.margin.left'?)"
      ),
      (
        "body.colour=#000",
        "--set:1:1 unknown-key: There is no key 'body.colour' (Did you mean 'body.color'?)"
      ),
      (
        "kinds.projct=table",
        "--set:1:1 unknown-key: There is no key 'kinds.projct' (Did you mean 'kinds.project'?)"
      ),
    ])
  func unknownKey(_ argument: String, _ expected: String) {
    #expect(layout("cv", set: [argument]).diagnostics.map(\.dump) == [expected])
  }

  @Test(
    "A wrong value is one error that says what is expected",
    arguments: [
      (
        "page.size=a7",
        "--set:1:11 wrong-value: page.size cannot be 'a7'; expected a4, a5, b5, letter, legal or WIDTHxHEIGHT"
      ),
      ("page.size=10mmx10mm", nil), ("page.size=a4xa4", nil), ("page.size=20emx30em", nil),
      ("page.size=", nil),
      ("page.size=9999999ptx1000pt", nil), ("page.margin=wide", nil), ("page.margin=5", nil),
      ("page.margin.left=10px", nil), ("body.size=0pt", nil), ("body.size=-1pt", nil),
      ("body.size=nanpt", nil),
      ("body.size=infpt", nil), ("body.size=1e99pt", nil), ("body.line-height=0", nil),
      ("body.line-height=20pts", nil),
      (
        "body.align=centre",
        "--set:1:12 wrong-value: body.align cannot be 'centre'; expected one of justify, left, center, right"
      ),
      ("body.weight=bolder", nil), ("body.weight=1000", nil), ("body.color=red", nil),
      ("body.color=#12345", nil),
      (
        "body.typeface=gothic",
        "--set:1:15 wrong-value: body.typeface cannot be 'gothic'; "
          + "expected one of fonts: song, hei, kai, fangsong, mono"
      ),
      ("entry.title-marks=maybe", nil), ("fact.widest-column=2", nil), ("table.columns=title", nil),
      ("table.columns=[]", nil), ("table.columns=[title]", nil), ("table.columns=", nil),
      ("table.columns=[{field: title, share: 0, align: left}]", nil), ("body=5", nil),
      ("kinds.project=grid", nil),
      (
        "page.margin=200mm",
        "no-type-area: The margins leave less than half an inch of the page for text (Make page.margin smaller or page.size larger)"
      ),
      (
        "table.size=144pt",
        "no-columns: A line of a table holds fewer than eight characters (Make table.size smaller, or page.size larger)"
      ),
      ("page.size=1inx1in", nil), ("section.numbering=roman", nil), ("head.form=letter", nil),
    ] as [(String, String?)])
  func wrongValue(_ argument: String, _ expected: String?) {
    let diagnostics = layout("cv", set: [argument]).diagnostics
    #expect(diagnostics.count == 1, "\(diagnostics.map(\.dump))")
    #expect(diagnostics.hasErrors)
    if let expected { #expect(diagnostics.map(\.dump) == [expected]) }
  }

  @Test("All errors of a run are said at once")
  func several() {
    let diagnostics = layout("cv", set: ["page.size=a9", "bdy.size=1pt", "body.size=big"])
      .diagnostics
    #expect(diagnostics.map(\.id) == ["wrong-value", "wrong-value", "unknown-key"])
  }

  @Test(
    "What is no key and value is an error with an example", arguments: ["", "page.size", "=a4"])
  func noValue(_ argument: String) {
    let (override, diagnostics) = LayoutOverride.parse(argument)
    #expect(override == nil)
    #expect(diagnostics.map(\.id) == ["no-value"] && diagnostics.first?.help != nil)
  }

  @Test("A value may hold equals signs, colons, braces and brackets that close")
  func oddValues() {
    let set = ["furniture.footer.left=a=b: {name} #1", "appendix.application=国家：[青年]"]
    let (layout, diagnostics) = layout("cv", set: set)
    #expect(diagnostics.isEmpty)
    #expect(layout?.furniture.footer.left == "a=b: {name} #1")
    #expect(layout?.appendix.application == "国家：[青年]")
    #expect(LayoutOverride.parse("a=[1, 2").1.map(\.id) == ["not-yaml"])
  }

  @Test("A margin is one length or its sides, in any order")
  func margins() {
    let one = layout("cv", set: ["page.margin=1in"]).layout?.page.margin
    #expect(one == Sides(top: 72, right: 72, bottom: 72, left: 72))
    let both = layout("cv", set: ["page.margin=1in", "page.margin.left=2in"])
    #expect(both.diagnostics.isEmpty)
    #expect(both.layout?.page.margin == Sides(top: 72, right: 72, bottom: 72, left: 144))
    let again = layout("cv", set: ["page.margin.left=2in", "page.margin=1in"]).layout?.page.margin
    #expect(again == one)
    let file = layout(
      "mine", .english, set: ["page.margin.top=3in"],
      files: [
        "mine": "extends: cv\npage: {margin: 1in}\nlanguages: {en: {page: {margin: {left: 2in}}}}"
      ])
    #expect(file.diagnostics.isEmpty)
    #expect(file.layout?.page.margin == Sides(top: 216, right: 72, bottom: 72, left: 144))
  }

  @Test(
    "Lengths are points, metric, inches, ems and lines",
    arguments: [
      ("12pt", 12.0), ("25.4mm", 72), ("2.54cm", 72), ("1in", 72), ("2em", 20), ("1.5line", 24),
      ("0", 0),
      (" 3 pt ", 3), ("-1pt", -1),
    ])
  func lengths(_ text: String, _ points: Double) {
    #expect(abs((Length(text)?.points(em: 10, line: 16) ?? .nan) - points) < 1e-9)
  }

  @Test(
    "What is no length is none",
    arguments: ["", "12", "pt", "1 2pt", "12 ptt", "1e9pt", "nanpt", "一pt"])
  func noLength(_ text: String) { #expect(Length(text) == nil) }

  @Test("Papers are named in any case, or given by their sides")
  func papers() {
    #expect(
      layout("cv", set: ["page.size=Letter"]).layout?.page.size == Size(width: 612, height: 792))
    #expect(
      layout("cv", set: ["page.size=396ptx842pt"]).layout?.page.size
        == Size(width: 396, height: 842))
    #expect(
      layout("cv", set: ["page.size=10inx11in"]).layout?.page.size == Size(width: 720, height: 792))
  }

  @Test("A line height is a factor of the size or a length, and lines are counted in it")
  func lineHeights() {
    let factor = layout("cv", set: ["body.size=10pt", "body.line-height=1.6"]).layout
    #expect(factor?.body.pitch == 16 && factor?.section.spaceAbove == 24)
    #expect(layout("cv", set: ["body.line-height=20pt"]).layout?.body.pitch == 20)
  }

  @Test("Kinds take forms of their own, and can be set back")
  func kinds() {
    #expect(
      layout("cv", set: ["kinds.talk=table"]).layout?.forms == [
        KindForm(kind: "talk", form: .table)
      ])
    let back = layout("appendix", set: ["kinds.project="])
    #expect(back.diagnostics.isEmpty && back.layout?.forms == [])
  }
}

@Suite("Layouts of one's own")
struct ExtendingTests {
  @Test("A chain of layouts is laid one over the other, with the keys of the language")
  func chain() {
    let files = [
      "a.yaml": "extends: b.yaml\nbody: {size: 13pt}",
      "b.yaml":
        "extends: appendix\nbody: {size: 12pt, align: left}\nlanguages: {zh: {body: {align: center}}}",
    ]
    let (layout, diagnostics) = layout("a.yaml", files: files)
    #expect(diagnostics.isEmpty)
    #expect(layout?.body.text.size == 13 && layout?.body.alignment == .center)
    #expect(layout?.entry.form == .numbered)
  }

  @Test("A layout that extends itself, however far around, is an error where it says so")
  func loops() {
    #expect(
      layout("a", files: ["a": "extends: a"]).diagnostics.map(\.dump) == [
        "a:1:10 extends-itself: The layout 'a' extends itself"
      ])
    #expect(
      layout("a", files: ["a": "x: 1\nextends: b", "b": "extends: a"]).diagnostics.map(\.dump) == [
        "b:1:10 extends-itself: The layout 'a' extends itself"
      ])
  }

  @Test("A layout that is not there is an error where it is asked for")
  func missing() {
    #expect(layout("none").diagnostics.map(\.id) == ["unknown-layout"])
    #expect(
      layout("a", files: ["a": "extends: bsae"]).diagnostics.first?.dump
        .hasPrefix("a:1:10 unknown-layout: There is no layout 'bsae'") == true)
    #expect(layout("a", files: ["a": "extends: [base]"]).diagnostics.map(\.id) == ["wrong-value"])
  }

  @Test("A file that is no layout is said to be none, at its place")
  func noLayout() {
    #expect(
      layout("a", files: ["a": "extends: cv\nbody: [1"]).diagnostics.map(\.id) == ["not-yaml"])
    #expect(
      layout("a", files: ["a": "extends: cv\nbody: {sise: 1pt}\npage:\n  size: a9\n"]).diagnostics
        .map { $0.dump.prefix(20) } == ["a:4:9 wrong-value: p", "a:2:8 unknown-key: T"])
    #expect(layout("a", files: ["a": "只是文字"]).diagnostics.hasErrors)
    #expect(
      layout("a", files: ["a": "body: {size: 10pt}"]).diagnostics.map(\.id) == ["extends-nothing"])
  }

  @Test(
    "A line of the margin that would stand in the text or off the page is moved, or left out",
    arguments: [
      ("page.margin=10mm", "moved-furniture", 20.0...22.0),
      ("furniture.footer.distance=60mm", "moved-furniture", 40.0...45.0),
      ("furniture.footer.distance=0mm", "moved-furniture", 0.5...2.0),
      ("page.margin=2mm", "no-furniture", nil),
    ])
  func marginLines(key: String, id: String, distance: ClosedRange<Double>?) throws {
    let (layout, diagnostics) = layout("base", set: [key])
    let footer = try #require(layout?.furniture.footer)
    #expect(diagnostics.map(\.id) == [id])
    #expect(footer.isEmpty == (distance == nil))
    if let distance { #expect(distance.contains(footer.distance), "\(footer.distance)") }
  }
}
