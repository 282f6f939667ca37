internal import Diagnostics

/// What a page shows and a document of it does not: struck words and pictures.
struct LeftOut {
  private var struck: [(text: String, place: SourceRange?)] = []
  private var nowhere: [(text: String, place: SourceRange?)] = []
  private var pictures = 0
  private var firstPicture: SourceRange?

  /// Adds what one paragraph leaves out.
  mutating func add(_ builder: InlineBuilder, at range: SourceRange?) {
    add((builder.struck, builder.pictures), at: range)
    if !builder.nowhere.isEmpty { nowhere.append((builder.nowhere, range)) }
  }

  /// Adds struck words and a number of pictures.
  mutating func add(_ left: (struck: String, pictures: Int), at range: SourceRange?) {
    if !left.struck.isEmpty { struck.append((left.struck, range)) }
    if left.pictures > 0, pictures == 0 { firstPicture = range }
    pictures += left.pictures
  }

  /// A warning for struck words each, notes on the pictures and on links that lead nowhere.
  var diagnostics: [Diagnostic] {
    var result = struck.map { Diagnostic.struck($0.text, at: $0.place) }
    result += nowhere.map { Diagnostic.nowhere($0.text, at: $0.place) }
    if pictures > 0 { result.append(.pictures(pictures, at: firstPicture)) }
    return result
  }
}

extension Diagnostic {
  fileprivate static func struck(_ text: String, at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      "struck", .warning, at: range, "'\(text.shortened)' is struck out, so it is left out",
      help: "Take the ~~ away to print it, or the words to be rid of this warning")
  }

  /// A part of a block of HTML that is not shown: one that never ends, or one with entries in it.
  static func hidden(_ part: HiddenHTML, in block: SourceRange?) -> Diagnostic {
    let place = block.map { block in
      let line = block.file.range(ofLine: block.start.line + part.line)
      let count = part.opening.utf8.count
      let start = line.first { block.file.holds(part.opening, upTo: count, at: $0) }
      return SourceRange(block.file, start.map { $0..<$0 + count } ?? line)
    }
    guard part.isClosed else {
      return Diagnostic(
        "unclosed-html", .warning, at: place,
        "'\(part.opening)' never ends; what follows is not in the document",
        help: "End it: <!-- … -->, <script>…</script>, <?…?>, <!…>, <![CDATA[…]]>")
    }
    return Diagnostic(
      "hidden-entries", .note, at: place,
      "'\(part.opening)' hides entries here; they are not in the document",
      help: "End it before them to show them")
  }

  fileprivate static func nowhere(_ text: String, at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      "dead-link", .note, at: range,
      "The link '\(text.shortened)' leads nowhere, so it is set as text",
      help: "Give it an address, or take the link away")
  }

  fileprivate static func pictures(_ count: Int, at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      "picture", .note, at: range,
      count == 1 ? "A picture is left out" : "\(count) pictures are left out, from here on")
  }
}
