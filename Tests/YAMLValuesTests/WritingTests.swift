import Diagnostics
import Testing
import YAMLValues

@Suite("Writing YAML")
struct WritingTests {
  private let hazards = [
    "", " ", "a", "题目", "a: b", "a:", ":a", "a #b", "#a", "- a", "-", "yes", "NO", "null", "~", "1",
    "1.5", "0x1F", "1e3", "2024-05-29", "12:30", "+1", ".inf", "a b", " a", "a ", "'a'", "\"a\"",
    "it's",
    "a\\b", "a\nb", "a\n\nb", "a\n", "\na", "a\n  b\n c", "  a\nb", "a\n\tb", "\ta", "a\tb",
    "a\r\nb",
    "\u{0}", "\u{7}", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}", "🎓", "𬭊", "[a]", "{a}", "a, b",
    "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "? a", "=", "<<", "---", "...", "--- a",
    "a\n---\nb",
    "long words " + String(repeating: "and more ", count: 30) + "end",
    "长" + String(repeating: "文字", count: 100), "x: " + String(repeating: "y ", count: 100) + "z",
    " lead " + String(repeating: "y ", count: 100) + "z",
    "two  spaces " + String(repeating: "y ", count: 90),
  ]

  private func withoutPlaces(_ node: YAMLNode) -> YAMLNode {
    switch node.value {
    case .null, .scalar: YAMLNode(node.value)
    case .sequence(let nodes): YAMLNode(.sequence(nodes.map(withoutPlaces)))
    case .mapping(let pairs): YAMLNode(pairs.map { ($0.key, withoutPlaces($0.value)) })
    }
  }

  private func expectRoundTrip(_ node: YAMLNode) {
    let yaml = node.yaml
    let (parsed, diagnostics) = YAMLNode.parse(SourceFile(name: "x.yaml", text: yaml))
    #expect(parsed.map(withoutPlaces) == node, "\(yaml)\n\(diagnostics.map(\.summary))")
  }

  @Test("Every text is read again as it was, wherever it stands")
  func texts() {
    for text in hazards {
      let scalar = YAMLNode.text(text)
      expectRoundTrip(YAMLNode([("key", scalar), ("other", .text("x"))]))
      expectRoundTrip(YAMLNode(.sequence([scalar, scalar])))
      expectRoundTrip(
        YAMLNode([("a", YAMLNode([("b", scalar), ("c", YAMLNode(.sequence([scalar])))]))]))
      expectRoundTrip(
        YAMLNode(.sequence([YAMLNode([("a", scalar)]), YAMLNode(.sequence([scalar]))])))
      if text.count < 80 { expectRoundTrip(YAMLNode([("k", YAMLNode([(text, .text("x"))]))])) }
    }
    expectRoundTrip(YAMLNode([("all", YAMLNode(.sequence(hazards.map(YAMLNode.text))))]))
  }

  @Test("Values are written as a person would")
  func form() {
    let node = YAMLNode([
      ("recto", YAMLNode(word: "1")), ("title", .text("学术活动")), ("number", .text("60000000")),
      ("name", YAMLNode([("zh", .text("张示例")), ("en", .text("Shili Zhang"))])),
      ("tags", YAMLNode(.sequence([.text("a"), .text("b")]))),
      (
        "entries",
        YAMLNode(
          .sequence([YAMLNode([("title", .text("a: b")), ("date", YAMLNode(word: "2024-05"))])]))
      ),
      ("body", .text("- 甲\n- 乙")), ("quote", .text("it's: so")),
      ("none", YAMLNode(.sequence([]))),
    ])
    #expect(
      node.yaml == """
        recto: 1
        title: 学术活动
        number: '60000000'
        name: {zh: 张示例, en: Shili Zhang}
        tags: [a, b]
        entries:
          - title: 'a: b'
            date: 2024-05
        body: |-
          - 甲
          - 乙
        quote: "it's: so"
        none: []

        """)
  }

  @Test("JSON has its escapes")
  func json() {
    let node = YAMLNode([
      ("a\"b", .text("c\\d\n\u{7}题")),
      ("list", YAMLNode(.sequence([YAMLNode(word: "1"), YAMLNode(.null)]))),
    ])
    #expect(
      node.json == """
        {
          "a\\"b": "c\\\\d\\n\\u0007题",
          "list": [
            1,
            null
          ]
        }

        """)
  }
}
