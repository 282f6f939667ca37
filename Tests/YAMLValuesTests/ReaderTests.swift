import Diagnostics
import Testing
import YAMLValues

@Suite("Reading keys")
struct ReaderTests {
  private func reader(_ text: String) -> YAMLReader { YAMLReader(parse(text).node) }

  @Test("A key that nobody asked for is an error that names the nearest")
  func unknown() {
    var root = reader("标题: 甲\n页: {szie: a4}\nzzzz: 1\n")
    _ = root.text("标题")
    _ = root.text("folder")
    root.mapping("页") { page in
      _ = page.text("size")
      _ = page.text("margin")
    }
    #expect(
      root.finish().map(\.dump) == [
        "2:5 unknown-key: There is no key '页.szie' (Did you mean '页.size'?)",
        "3:1 unknown-key: There is no key 'zzzz' (The keys here are 标题, folder, 页)",
      ])
  }

  @Test("A group that is read twice is named once")
  func twice() {
    var root = reader("zzzz: 1\n")
    root.mapping("页") { _ in }
    _ = root.node("页")
    root.mapping("页") { _ in }
    #expect(root.finish().map(\.help) == ["The keys here are 页"])
  }

  @Test("Wrong values are said where they stand, several at once, with what was expected")
  func wrongValues() {
    var root = reader("a: [1]\nb: maybe\nc: {x: 1}\nd: 5\ne: [甲, [乙]]\nf: 9\n")
    #expect(root.text("a") == nil)
    #expect(root.bool("b") == nil)
    #expect(root.texts("c") == nil)
    root.mapping("d") { _ in }
    #expect(root.texts("e") == nil)
    let small = root.scalar("f", expected: "a number below 5") {
      Int($0).flatMap { $0 < 5 ? $0 : nil }
    }
    #expect(small == nil)
    #expect(
      root.finish().map(\.dump) == [
        "1:4 wrong-value: a cannot be a list; expected a text",
        "2:4 wrong-value: b cannot be 'maybe'; expected true or false",
        "3:4 wrong-value: c cannot be a group of keys; expected a list of texts",
        "4:4 wrong-value: d cannot be '5'; expected a group of keys",
        "5:4 wrong-value: e cannot be a list; expected a list of texts",
        "6:4 wrong-value: f cannot be '9'; expected a number below 5",
      ])
  }

  @Test("A root that is no group of keys is an error of the file")
  func root() {
    #expect(
      reader("只是文字").finish().map(\.dump) == [
        "1:1 wrong-value: the file cannot be '只是文字'; expected a group of keys"
      ])
    #expect(reader("").finish().isEmpty)
  }

  @Test("One text is a list of one, and nothing is no value")
  func texts() {
    var root = reader("a: 甲\nb: [甲, 乙]\nc: []\nd:\n")
    #expect(root.texts("a") == ["甲"])
    #expect(root.texts("b") == ["甲", "乙"])
    #expect(root.texts("c") == [])
    #expect(root.texts("d") == nil)
    #expect(root.isMissing("d") && root.isMissing("e") && !root.isMissing("c"))
    #expect(root.finish().isEmpty)
  }

  @Test("Truth is written as people write it")
  func bools() {
    var root = reader("{a: true, b: No, c: on, d: OFF, e: YES}")
    #expect(["a", "b", "c", "d", "e"].map { root.bool($0) } == [true, false, true, false, true])
  }
}

@Suite("Trees of keys")
struct OverlayTests {
  @Test("Groups are laid over one another key by key, everything else is replaced")
  func overlay() {
    let base = parse("a: {x: 1, y: {z: 2}}\nlist: [1, 2]\nkeep: 3\n").node
    let over = parse("a: {y: {z: 5, w: 6}}\nlist: [9]\nnew: 7\n").node
    #expect(
      base.flatMap { base in over.map { base.overlaid(by: $0).plain } }
        == "{a: {x: 1, y: {z: 5, w: 6}}, list: [9], keep: 3, new: 7}")
    #expect(base?.overlaid(by: YAMLNode(.scalar("x"))).plain == "x")
    #expect(base?.removing("a").plain == "{list: [1, 2], keep: 3}")
    // A value keeps the place where the overlaying file wrote it.
    let merged = base.flatMap { base in over.map { base.overlaid(by: $0) } }
    #expect(merged?["a"]?["y"]?["z"]?.origin?.start.column == 12)
  }

  @Test("A path of keys becomes groups within groups")
  func path() {
    let node = YAMLNode(
      path: ["page", "margin", "left"], value: YAMLNode(.scalar("1")), origin: nil)
    #expect(node.plain == "{page: {margin: {left: 1}}}")
  }
}

extension YAMLNode {
  /// The value as YAML in one line.
  fileprivate var plain: String {
    switch value {
    case .null: "~"
    case .scalar(let text): text
    case .sequence(let nodes): "[\(nodes.map(\.plain).joined(separator: ", "))]"
    case .mapping(let pairs):
      "{\(pairs.map { "\($0.key): \($0.value.plain)" }.joined(separator: ", "))}"
    }
  }
}
