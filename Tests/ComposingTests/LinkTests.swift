import Activities
import Frames
import Measuring
import Testing

@testable import Composing
@testable import Editions

@Suite("Links")
struct LinkTests {
  @Test(
    "A target becomes an ASCII address that every reader of PDF opens, or none",
    arguments: [
      ("https://e.org/a_b-c?d=e&f=g#h", "https://e.org/a_b-c?d=e&f=g#h"),
      ("https://e.org/a(b)", "https://e.org/a%28b%29"),
      ("https://e.org/a\\b", "https://e.org/a%5Cb"),
      ("https://e.org/'\"<>", "https://e.org/%27%22%3C%3E"),
      ("https://e.org/a b", "https://e.org/a%20b"),
      ("https://e.org/学术", "https://e.org/%E5%AD%A6%E6%9C%AF"),
      ("https://e.org/%E5%AD%A6", "https://e.org/%E5%AD%A6"),
      ("https://e.org/100%", "https://e.org/100%25"),
      ("https://e.org/%zz", "https://e.org/%25zz"), ("https://e.org/\n", "https://e.org/%0A"),
      ("mailto:a@e.org", "mailto:a@e.org"), ("HTTPS://E.org", "HTTPS://E.org"),
      ("http://[::1]:8080/a[1]", "http://[::1]:8080/a%5B1%5D"),
      ("ftp://[fe80::1]", "ftp://[fe80::1]"),
      ("https://e.org\\a?b\\", "https://e.org/a?b%5C"), ("https:\\\\e.org", "https://e.org"),
      ("doi:10.1000/a#b?", "https://doi.org/10.1000/a%23b%3F"),
      ("DOI:10.1000/182", "https://doi.org/10.1000/182"),
      ("doi:182", nil), ("mailto:[a]@e.org", "mailto:%5Ba%5D@e.org"),
      ("www.e.org/x", "http://www.e.org/x"), ("javascript:alert(1)", nil),
      ("data:text/html,x", nil),
      ("../files/a.pdf", nil), ("/files/a.pdf", nil), ("#top", nil), ("", nil), ("//e.org/a", nil),
      ("file:///etc/passwd", nil), (" javascript:x", nil), ("学术:x", nil),
    ] as [(String, String?)])
  func targets(_ link: String, _ expected: String?) {
    #expect(LinkAddress.target(link) == expected)
    if let expected { #expect(LinkAddress.target(expected) == expected) }
  }

  @Test(
    "On paper escapes of other scripts are read, and nothing that would lead elsewhere",
    arguments: [
      ("https://e.org/%E5%AD%A6%E6%9C%AF/a", "https://e.org/学术/a"),
      ("https://e.org/a%20b", "https://e.org/a%20b"),
      ("https://e.org/%2F", "https://e.org/%2F"), ("https://e.org/%FF%E5", "https://e.org/%FF%E5"),
      ("https://e.org/%E5%AD", "https://e.org/%E5%AD"),
      ("https://e.org/100%", "https://e.org/100%"),
      ("https://e.org/%E3%80%80", "https://e.org/%E3%80%80"),
      ("https://e.org/%E2%80%8B", "https://e.org/%E2%80%8B"),
      ("https://e.org/学", "https://e.org/学"), ("%e5%ad%a6", "学"),
    ])
  func readable(_ link: String, _ expected: String) {
    #expect(LinkAddress.readable(link) == expected)
  }

  @Test("Decoding what is shown leads to the same place as what was written")
  func sameAddress() {
    for link in ["https://e.org/%E5%AD%A6?a=%26%E6%9C%AF%20x", "https://e.org/学%E6%9C%AF"] {
      #expect(LinkAddress.target(LinkAddress.readable(link)) == LinkAddress.target(link))
    }
  }

  @Test("The same address keeps its number, and the list names each once, in order")
  func notes() {
    let dump = composed(
      [
        entry("甲", links: [("链接", "https://e.org/1"), ("视频", "https://e.org/2")]),
        entry("乙", links: [("回放", "https://e.org/1")]),
        entry("丙", links: [("https://e.org/3", "https://e.org/3")]),
      ], "appendix")
    #expect(dump.contains("甲[^[1]^](https://e.org/1)[^[2]^](https://e.org/2)\n"))
    #expect(dump.contains("乙[^[1]^](https://e.org/1)\n"))
    #expect(dump.contains("丙[^[3]^](https://e.org/3)\n"))
    let list = dump.split(separator: "\n").filter { $0.contains("note: ") }
    #expect(
      list == [
        "  note: [https://e.org/1](https://e.org/1)",
        "  note: 视频：[https://e.org/2](https://e.org/2)",
        "  note: [https://e.org/3](https://e.org/3)",
      ])
  }

  @Test("Mail addresses and telephone numbers are contacts and no evidence; all are printed once")
  func contacts() {
    let text = InlineText([
      InlineRun(text: "信箱"), InlineRun(text: "a@e.org", link: "mailto:a@e.org"),
      InlineRun(text: "，"), InlineRun(text: "联系", link: "mailto:b@e.org?subject=x"),
    ])
    let contact = entry(
      "甲", detail: text, links: [("电话", "tel:+86-10"), ("c@e.org", "mailto:c@e.org")])
    for form in ["notes", "footnotes"] {
      let dump = composed([contact], "appendix", set: ["link.form=\(form)"])
      #expect(dump.contains("信箱[a@e.org](mailto:a@e.org)，"))
      #expect(dump.contains("[联系](mailto:b@e.org?subject=x)[（b@e.org）](mailto:b@e.org?subject=x)"))
      #expect(
        dump.contains("\u{2002}[电话](tel:+86-10)[（+86-10）](tel:+86-10)␣[c@e.org](mailto:c@e.org)"))
      #expect(!dump.contains("[1]") && !dump.contains("佐证链接"))
    }
  }

  @Test("A DOI that the entry prints in full has no number, and is no evidence")
  func printedDOI() {
    let address = "https://doi.org/10.1000/ABC.1"
    func dump(_ detail: InlineText, _ links: [(String, String)] = []) -> String {
      composed([entry("甲", detail: detail, links: links)], "appendix")
    }
    let printed = InlineText("2024. DOI：10.1000/abc.1.")
    let linked = InlineText([InlineRun(text: "doi:10.1000/abc.1", link: address)])
    for dump in [
      dump(printed, [("doi", address)]), dump(linked), dump(linked, [("DOI", address)]),
      dump(InlineText([InlineRun(text: "论文", link: address)] + printed.runs)),
    ] {
      #expect(!dump.contains("[1]") && !dump.contains("佐证链接"))
    }
    // A longer DOI is another one, and a page of a publisher says more.
    for other in ["https://doi.org/10.1000/abc.12", "https://e.org/doi/10.1000/abc.1"] {
      #expect(dump(printed, [("论文", other)]).contains("[1]"))
    }
    #expect(dump(InlineText(), [("论文", address)]).contains("[1]"))
  }

  @Test("Addresses stand at the foot of the page, by number, without the entry's place")
  func footnotes() throws {
    let entries = [
      entry("甲", links: [("链接", "https://e.org/1"), ("视频", "https://e.org/2")]),
      entry("乙", links: [("回放", "https://e.org/1")]),
    ]
    for name in ["cv", "appendix"] {
      let section = EditionSection(
        kind: .talk, title: InlineText("报告"), introduction: [], entries: entries, origin: nil)
      let document = try #require(
        flow(edition([section]), name, set: ["link.form=footnotes", "footnote.rule-width=5em"]))
      #expect(!document.blocks.map { $0.dump() }.joined().contains("佐证链接"))
      let notes = try #require(document.footnotes)
      #expect(notes.rule.width == 52.5)
      #expect(
        notes.notes.map { $0.dump() }.joined().split(separator: "\n")
          .filter { $0.contains("note: ") } == [
            "  note: [https://e.org/1](https://e.org/1)",
            "  note: 视频：[https://e.org/2](https://e.org/2)",
          ])
      #expect(document.blocks.flatMap(\.references) == [0, 1, 0])
    }
    #expect(flow(edition(), "cv", set: ["link.form=footnotes"])?.footnotes == nil)
  }

  @Test("Targets that lead nowhere from paper leave their words, without a mark or number")
  func nowhere() {
    let relative = entry("甲", links: [("论文", "../a.pdf")])
    #expect(composed([relative]).contains("**甲**␣论文\n"))
    let appendix = composed([relative], "appendix")
    #expect(appendix.contains("甲␣论文\n") && !appendix.contains("佐证链接"))
  }

  @Test("Links can stand without mark, or as notes in the CV")
  func forms() {
    let talk = entry("甲", links: [("链接", "https://e.org/1")])
    #expect(composed([talk], set: ["link.form=plain"]).contains("**甲**␣[链接](https://e.org/1)\n"))
    #expect(composed([talk], set: ["link.mark="]).contains("**甲**␣[链接](https://e.org/1)\n"))
    #expect(composed([talk], set: ["link.form=notes"]).contains("佐证链接"))
  }

  @Test("Thousands of links are numbered at once")
  func many() {
    let links = (1...20_000).map { ("链接", "https://example.org/a/rather/long/path/\($0)") }
    let time = processorTime { _ = composed([entry("甲", links: links)], "appendix") }
    #expect(time < .seconds(20))
  }
}

extension FlowBlock {
  /// The footnotes that the block refers to, in the order of reading.
  fileprivate var references: [Int] {
    switch content {
    case .text(let paragraph): paragraph.spans.compactMap(\.note)
    case .row(let cells): cells.flatMap { $0.blocks.flatMap(\.references) }
    case .stack(let blocks): blocks.flatMap(\.references)
    case .rule, .table: []
    }
  }
}
