internal import Frames

/// Sets the lines in the margins of the pages.
struct FurnitureSetting {
  /// A text at its place in a line.
  private struct Place: Hashable {
    var text: String
    var alignment: ParagraphStyle.Alignment
  }

  private let furniture: Furniture
  private let page: PageShape
  /// Lines that are set already, since most are the same on every page; nil for a text of several.
  private var lines: [Place: SetLine?] = [:]
  /// What texts without room were shortened to.
  private var beginnings: [Place: String] = [:]
  /// The texts that were shortened: of a place that changes from page to page the first.
  private(set) var shortened: [String] = []
  private var shortenedPieces: Set<[Furniture.Piece]> = []

  init(_ furniture: Furniture, on page: PageShape) {
    self.furniture = furniture
    self.page = page
  }

  /// The furniture of a page.
  ///
  /// - Parameters:
  ///   - number: The page's number, from 1.
  ///   - count: How many pages there are.
  ///   - paragraphs: What sets text.
  /// - Returns: The items at their places on the page.
  mutating func items(
    forPage number: Int, of count: Int, _ paragraphs: inout ParagraphSetting<some Shaper>
  ) -> [PageItem] {
    guard count > 1 || furniture.onSinglePage else { return [] }
    var items: [PageItem] = []
    if let header = furniture.header, number > 1 || furniture.headerOnFirstPage {
      items += self.items(of: header, baseline: header.distance, number, count, &paragraphs)
    }
    if let footer = furniture.footer {
      items += self.items(
        of: footer, baseline: page.size.height - footer.distance, number, count, &paragraphs)
    }
    return items
  }

  private mutating func items(
    of line: Furniture.Line, baseline: Double, _ number: Int, _ count: Int,
    _ paragraphs: inout ParagraphSetting<some Shaper>
  ) -> [PageItem] {
    let pieces = [line.left, line.center, line.right]
    var places = zip(pieces, [.left, .center, .right]).map { pieces, alignment in
      Place(text: pieces.text(page: number, of: count), alignment: alignment)
    }
    var widths: [Double] = []
    for place in places { widths.append(width(of: place, &paragraphs)) }
    let rooms = furnitureRooms(for: widths, in: page.measure, gap: furniture.style.size)
    for index in places.indices where widths[index] > rooms[index] + 0.01 {
      if shortenedPieces.insert(pieces[index]).inserted { shortened.append(places[index].text) }
      shorten(&places[index], to: rooms[index], &paragraphs)
    }
    var items: [PageItem] = []
    for place in places {
      for item in self.line(place, &paragraphs)?.items ?? [] {
        var item = item.moved(x: page.margin.left, y: baseline)
        item.mark = .artifact
        items.append(item)
      }
    }
    return items
  }

  private mutating func width(
    of place: Place, _ paragraphs: inout ParagraphSetting<some Shaper>
  ) -> Double {
    if place.text.isEmpty { return 0 }
    let left = Place(text: place.text, alignment: .left)
    return line(left, &paragraphs)?.width ?? .infinity
  }

  /// Cuts a text down to the longest beginning that, with an ellipsis behind it, has room.
  private mutating func shorten(
    _ place: inout Place, to room: Double, _ paragraphs: inout ParagraphSetting<some Shaper>
  ) {
    if let beginning = beginnings[place] {
      place.text = beginning
      return
    }
    let characters = Array(place.text.prefix(longestFurniture))
    func beginning(_ count: Int) -> Place {
      let end = characters[..<count].lastIndex { !$0.isWhitespace } ?? -1
      return Place(text: String(characters[...end]) + "…", alignment: place.alignment)
    }
    var (fitting, tooLong) = (0, characters.count + 1)
    while fitting + 1 < tooLong {
      let count = (fitting + tooLong) / 2
      if width(of: beginning(count), &paragraphs) <= room {
        fitting = count
      } else {
        tooLong = count
      }
    }
    let result = beginning(fitting)
    beginnings[place] = result.text
    place = result
  }

  /// A text on one line; nil if it is empty or takes several.
  private mutating func line(
    _ place: Place, _ paragraphs: inout ParagraphSetting<some Shaper>
  ) -> SetLine? {
    if let line = lines[place] { return line }
    var line: SetLine?
    if place.text.prefix(longestFurniture + 2).count <= longestFurniture + 1 {
      let style = furniture.style
      let paragraph = Paragraph(
        spans: [TextSpan(place.text, style: style)],
        style: ParagraphStyle(
          alignment: place.alignment, pitch: style.size, em: style.size, language: style.language))
      let set = paragraphs.lines(of: paragraph, measure: page.measure)
      if set.count == 1 { line = set[0] }
    }
    lines[place] = .some(line)
    return line
  }
}

/// The most characters that a place is tried with, beside its ellipsis.
private let longestFurniture = 1_000

extension [Furniture.Piece] {
  /// What the pieces say on a page, by its number from 1.
  fileprivate func text(page number: Int, of count: Int) -> String {
    map { piece in
      switch piece {
      case .text(let text): text
      case .pageNumber: "\(number)"
      case .pageCount: "\(count)"
      }
    }.joined()
  }
}
