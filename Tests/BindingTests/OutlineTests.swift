import Frames
import Testing

@testable import Binding

@Suite struct OutlineTests {
  private let pages = [
    Page(
      size: a4,
      bookmarks: [
        PageBookmark(title: "王小明", level: 1, y: 50),
        PageBookmark(title: "学术报告", level: 2, y: 120),
      ]),
    Page(
      size: a4,
      bookmarks: [
        PageBookmark(title: "Projects 🎓", level: 2, y: 60.25),
        PageBookmark(title: "Deep", level: 4, y: 90),
      ]),
  ]

  @Test func bookmarksNestByLevel() {
    let tree = OutlineTree(pages)
    #expect(tree.roots == [0])
    #expect(tree.items.map(\.children) == [[1, 2], [], [3], []])
    #expect(tree.items.map(\.page) == [0, 0, 1, 1])
    #expect(tree.descendantCounts == [3, 0, 1, 0])
  }

  @Test func levelsMayBeginAnywhere() {
    var page = Page(size: a4)
    page.bookmarks = [3, 1, 2, 2, 1].map { PageBookmark(title: "", level: $0, y: 0) }
    let tree = OutlineTree([page])
    #expect(tree.roots == [0, 1, 4])
    #expect(tree.items[1].children == [2, 3])
  }

  @Test func outlineLeadsToItsPlaces() throws {
    let file = try BoundFile(pages)
    let lines = try file.objects().filter { $0["/Dest"] != nil }
    #expect(lines.count == 4)
    let projects = try #require(lines.first { $0["/Title"] as? String == "u:Projects 🎓" })
    let destination = try #require(projects["/Dest"] as? [Any])
    #expect(destination[1] as? String == "/XYZ")
    #expect(destination[3] as? Double == 842 - 60.25)
    let root = try #require(try file.dictionaries("/Type", "/Outlines").first)
    #expect(root["/Count"] as? Int == 4)
    let catalog = try #require(try file.dictionaries("/Type", "/Catalog").first)
    #expect(catalog["/PageMode"] as? String == "/UseOutlines")
    #expect(try file.output(of: "qpdf", "--check").contains("No syntax or stream encoding errors"))
  }

  @Test func documentWithoutBookmarksHasNoOutline() throws {
    let file = try BoundFile([Page(size: a4)])
    let catalog = try #require(try file.dictionaries("/Type", "/Catalog").first)
    #expect(catalog["/Outlines"] == nil)
    #expect(catalog["/PageMode"] == nil)
  }
}
