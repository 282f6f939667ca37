import Frames
import Testing

@Suite struct LinkTests {
  private func page(_ links: PageLink...) -> Page { Page(size: a4, links: links) }

  @Test func linksCoverTheirAreasFromTheBottom() throws {
    let area = Rect(x: 72, y: 100, width: 120.5, height: 12)
    let file = try BoundFile([
      page(), page(PageLink(area: area, target: "https://example.org/a", text: "主页")),
    ])
    let link = try #require(try file.dictionaries("/Subtype", "/Link").first)
    #expect(link["/Rect"] as? [Double] == [72, 730, 192.5, 742])
    #expect(link["/F"] as? Int == 4)
    #expect(link["/Border"] as? [Int] == [0, 0, 0])
    #expect(link["/Contents"] as? String == "u:主页")
    let action = try #require(link["/A"] as? [String: Any])
    #expect(action["/URI"] as? String == "u:https://example.org/a")
  }

  @Test(arguments: [
    #"https://example.org/a(b)c"#, #"https://example.org/a(b"#, #"https://example.org/\n)"#,
    "https://example.org/a'b\"<>", "mailto:someone@example.org",
  ])
  func addressesKeepEveryCharacter(target: String) throws {
    let area = Rect(x: 72, y: 100, width: 100, height: 12)
    let file = try BoundFile([page(PageLink(area: area, target: target, text: "here"))])
    let link = try #require(try file.dictionaries("/Subtype", "/Link").first)
    #expect((link["/A"] as? [String: Any])?["/URI"] as? String == "u:\(target)")
    #expect(try file.output(of: "qpdf", "--check").contains("No syntax or stream encoding errors"))
  }

  @Test func eachLineOfALinkOpensIt() throws {
    let links = [100.0, 116].map { y in
      PageLink(
        area: Rect(x: 72, y: y, width: 100, height: 12), target: "https://example.org/",
        text: "a long name")
    }
    let file = try BoundFile([Page(size: a4, links: links)])
    #expect(try file.dictionaries("/Subtype", "/Link").count == 2)
  }
}
