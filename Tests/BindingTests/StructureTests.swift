import Foundation
import Frames
import Testing

@testable import Binding

@Suite struct StructureTests {
  private let area = Rect(x: 72, y: 100, width: 100, height: 12)

  @Test func artifactsAreMarkedAndNumbersStay() throws {
    let content = """
      q
      /Span << /MCID 0 >> BDC
      BT (a)Tj ET
      EMC
      /NonStruct << /MCID 1 >> BDC
      0 0 1 1 re f
      EMC
      /Span << /MCID 2 >> BDC
      /Span << /ActualText <feff0066> >> BDC
      BT (b)Tj ET
      EMC
      EMC

      """
    let marks: [PageMark] = [.leaf(0), .artifact, .leaf(7)]
    let rewritten = rewriting(Array(content.utf8), marks: marks)
    #expect(
      rewritten.map { String(decoding: $0, as: UTF8.self) }
        == content.replacing("/NonStruct << /MCID 1 >> BDC", with: "/Artifact BMC"))
  }

  @Test(
    arguments: [[.leaf(0)], [.leaf(0), .leaf(1)], [.artifact, .artifact], []] as [[PageMark]])
  func otherMarksThanThePaintedOnesAreRefused(marks: [PageMark]) {
    let content = """
      /Span << /MCID 0 >> BDC
      EMC
      /NonStruct << /MCID 1 >> BDC
      EMC

      """
    #expect(rewriting(Array(content.utf8), marks: marks) == nil)
    #expect(rewriting(Array(content.utf8), marks: [.leaf(0), .artifact]) != nil)
  }

  @Test func treeHoldsTextAndLinks() throws {
    var page = Page(size: a4)
    page.links = [100.0, 112].map { y in
      PageLink(
        area: Rect(x: 72, y: y, width: 100, height: 12), target: "https://example.org/",
        text: "\u{2060}here", leaf: 0)
    }
    let tree = LogicalElement(
      .document,
      [
        .element(
          LogicalElement(.paragraph, language: "en", [.element(LogicalElement(.link, [.leaf(0)]))])),
        .element(LogicalElement(.paragraph, [.leaf(5)])),
      ])
    let file = try BoundFile([page], text: "here", tree: tree)
    let structure = try file.output(of: "pdfinfo", "-struct-text")
    #expect(structure.contains("Document\n  P (block)\n    Link (inline)\n"), "\(structure)")
    #expect(structure.contains("\"here\""), "\(structure)")
    #expect(structure.components(separatedBy: "\n  P").count == 2, "nothing is painted of leaf 5")
    let links = try file.dictionaries("/Subtype", "/Link")
    #expect(Set(links.compactMap { $0["/StructParent"] as? Int }) == [1, 2])
    #expect(links.allSatisfy { $0["/Contents"] as? String == "u:here" })
    // One action for both lines.
    #expect(Set(links.compactMap { $0["/A"] as? String }).count == 1)
    let elements = try file.objects().filter { $0["/S"] as? String == "/P" }
    #expect(elements.first?["/Lang"] as? String == "u:en")
  }

  /// A raised number behind the words of a link lies in the area that opens it.
  @Test func linksWithoutAnAreaAreOnlyTheirWords() throws {
    let rules = (0..<2).map { leaf in
      PageItem(
        origin: Point(x: 9, y: 9), content: .rule(Size(width: 9, height: 1), .black),
        mark: .leaf(leaf))
    }
    let link = PageLink(area: area, target: "https://example.org/", text: "a[1]", leaf: 0)
    let number = LogicalElement(.reference, [.element(LogicalElement(.link, [.leaf(1)]))])
    let tree = LogicalElement(
      .document,
      [
        .element(
          LogicalElement(
            .paragraph, [.element(LogicalElement(.link, [.leaf(0)])), .element(number)]))
      ])
    let file = try BoundFile([Page(size: a4, items: rules, links: [link])], tree: tree)
    #expect(try file.dictionaries("/S", "/Link").count == 1)
    #expect(try file.dictionaries("/S", "/Reference").first?["/K"] as? Int == 1)
  }

  @Test func whatStandsOnSeveralPagesIsOneElement() throws {
    var pages = [Page(size: a4), Page(size: a4)]
    let rule = PageItem(
      origin: Point(x: 9, y: 9), content: .rule(Size(width: 9, height: 1), .black), mark: .leaf(0))
    for index in pages.indices { pages[index].items = [rule] }
    let tree = LogicalElement(.document, [.element(LogicalElement(.paragraph, [.leaf(0)]))])
    let file = try BoundFile(pages, tree: tree)
    let elements = try file.objects().filter { $0["/S"] as? String == "/P" }
    #expect(elements.count == 1)
    let kids = try #require(elements.first?["/K"] as? [Any])
    #expect(kids.first as? Int == 0)
    #expect((kids.last as? [String: Any])?["/MCID"] as? Int == 0)
  }

  @Test func attributesTellHowListsCountAndWhatHeadsName() throws {
    let rule = PageItem(
      origin: Point(x: 9, y: 9), content: .rule(Size(width: 9, height: 1), .black), mark: .leaf(0))
    let item = LogicalElement(.item, [.element(LogicalElement(.label, [.leaf(0)]))])
    let head = LogicalElement(.row, [.element(LogicalElement(.columnHead))])
    let note = LogicalElement(.note, [.leaf(0)])
    let tree = LogicalElement(
      .document,
      [
        .element(LogicalElement(.list(.decimal), [.element(item)])),
        .element(LogicalElement(.list(.none), [.element(item)])),
        .element(LogicalElement(.table, [.element(head)])), .element(note), .element(note),
      ])
    let file = try BoundFile([Page(size: a4, items: [rule])], tree: tree)
    #expect(try file.dictionaries("/ListNumbering", "/Decimal").count == 1)
    #expect(try file.dictionaries("/ListNumbering", "/None").count == 1)
    #expect(try file.dictionaries("/Scope", "/Column").count == 1)
    let notes = try file.dictionaries("/S", "/Note").compactMap { $0["/ID"] as? String }
    #expect(Set(notes) == ["u:note000001", "u:note000002"])
  }
}
