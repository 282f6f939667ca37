import Diagnostics
import Testing
import YAMLValues

private func parse(json text: String) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
  YAMLNode.parse(json: SourceFile(name: "x.json", text: text))
}

@Suite("JSON with its positions")
struct JSONTests {
  @Test("Keys and values are where the author sees them, in the order of the text")
  func positions() {
    let result = parse(
      json: """
        {"页": "值", "b": [1.50, true, null],
          "a": {"": -2e+10}}
        """)
    #expect(result.diagnostics == [])
    #expect(
      result.node?.dump() == """
        @1:1 {}
          @1:8 页/3='值'
          @1:17 b/13=[]
            @1:18 '1.50'
            @1:24 'true'
            @1:30 ~
          @2:8 a/4={}
            @2:13 /10='-2e+10'

        """)
  }

  @Test("Escapes are the characters that they stand for; what is none is told")
  func escapes() {
    let result = parse(
      json: #"["\"\\\/\n\t\u4f8B\ud83d\ude00", "\ud800x", "\udc00\ud800", "\u0000"]"#)
    guard case .sequence(let nodes)? = result.node?.value else {
      Issue.record("no list")
      return
    }
    #expect(
      nodes.map(\.scalar) == ["\"\\/\n\t例😀", "\u{FFFD}x", "\u{FFFD}\u{FFFD}", "\u{FFFD}"])
    #expect(
      result.diagnostics.map { "\($0.severity) \($0.id)" }
        == [String](repeating: "warning no-character", count: 4))
    #expect(result.diagnostics.first?.dump.hasPrefix("1:35") == true, "\(result.diagnostics)")
  }

  @Test("Commas too many and comments are read, with a warning at each place")
  func leniency() {
    let result = parse(
      json: """
        // first
        {
          "a": [1, 2,], /* in the
          middle */ "b": "//no comment",
        }
        """)
    #expect(result.node?["b"]?.scalar == "//no comment")
    #expect(
      result.diagnostics.map { "\($0.dump.prefix { $0 != ":" }):\($0.severity) \($0.id)" } == [
        "1:warning lenient-json", "3:warning lenient-json", "3:warning lenient-json",
        "4:warning lenient-json",
      ])
    #expect(result.diagnostics[1].dump.hasPrefix("3:13"))
  }

  @Test("A key that stands twice keeps both values, with a warning")
  func repeatedKey() {
    let result = parse(json: "{\"a\": 1,\n \"a\": 2}")
    guard case .mapping(let pairs)? = result.node?.value else {
      Issue.record("no object")
      return
    }
    #expect(pairs.map { $0.value.scalar } == ["1", "2"])
    #expect(result.diagnostics.map(\.dump).first?.hasPrefix("2:3 repeated-key") == true)
  }

  @Test(
    "What is no JSON is told with its place and what was expected, and nothing is made of it",
    arguments: [
      ("{\"a\": 1\n  \"b\": 2}", "2:3", "expected ',' or '}', but found '\"'"),
      ("[1 2]", "1:4", "expected ',' or ']', but found '2'"),
      ("{\"a\" 1}", "1:6", "expected ':' behind the key 'a'"),
      ("{'a': 1}", "1:2", "expected a key in double quotes"),
      ("{a: 1}", "1:2", "expected a key in double quotes"),
      ("{\"a\": 2021-09}", "1:7", "texts stand in double quotes"),
      ("{\"a\": yes}", "1:7", "texts stand in double quotes"),
      ("{\"a\": 01}", "1:7", "texts stand in double quotes"),
      ("{\"a\": ,}", "1:7", "expected a value, but found ','"),
      ("{\"a\": \"x\ny\"}", "1:9", "a line end inside a text is written \\n"),
      ("{\"a\": \"x", "1:7", "expected '\"' at the end of the text"),
      ("{\"a\": \"\\x\"}", "1:9", "expected one of"),
      ("{\"a\": \"\\u12\"}", "1:10", "four hexadecimal digits"),
      ("{\"a\": [1, {\"b\": 2}", "1:7", "expected ']'"),
      ("{\"a\": 1", "1:1", "expected '}'"),
      ("{} x", "1:4", "expected nothing more"),
      ("/* x", "1:1", "expected '*/'"),
      ("", "1:1", "the text ends here"),
    ])
  func faults(text: String, place: String, expected: String) {
    let result = parse(json: text)
    #expect(result.node == nil)
    let errors = result.diagnostics.filter { $0.severity == .error }
    #expect(errors.count == 1)
    #expect(errors.first?.dump.hasPrefix("\(place) not-json") == true, "\(result.diagnostics)")
    #expect(errors.first?.summary.contains(expected) == true, "\(result.diagnostics)")
  }

  @Test("Deep nesting is refused, a huge number is a text, many comments are counted")
  func bounds() {
    let deep = parse(json: String(repeating: "[", count: 100_000))
    #expect(deep.node == nil)
    #expect(deep.diagnostics.first?.summary.contains("200 levels") == true)
    let digits = String(repeating: "9", count: 10_000)
    #expect(parse(json: "[\(digits)]").node?.dump().contains(digits) == true)
    let comments = parse(json: String(repeating: "//\n", count: 5_000) + "{}")
    #expect(comments.diagnostics.count == 21)
    #expect(comments.diagnostics.last?.summary.contains("4980 more places") == true)
  }
}
