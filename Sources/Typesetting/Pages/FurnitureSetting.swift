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
    for index in places.indices
    where !places[index].text.isEmpty && widths[index] > rooms[index] + 0.01 {
      if shortenedPieces.insert(pieces[index]).inserted { shortened.append(places[index].text) }
      shorten(&places[index], to: rooms[index], &paragraphs)
    }
    var items: [PageItem] = []
    for place in places where !place.text.isEmpty {
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
    return line(Place(text: place.text, alignment: .left), &paragraphs)?.width ?? .infinity
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
    func beginning(_ count: Int) -> String {
      let end = characters[..<count].lastIndex { !$0.isWhitespace } ?? -1
      return String(characters[...end]) + "…"
    }
    // Where not even the ellipsis has room nothing stands.
    var (fitting, tooLong) = (-1, characters.count + 1)
    while fitting + 1 < tooLong {
      let count = (fitting + tooLong) / 2
      let place = Place(text: beginning(count), alignment: .left)
      if set(place, &paragraphs)?.width ?? .infinity <= room {
        fitting = count
      } else {
        tooLong = count
      }
    }
    beginnings[place] = fitting < 0 ? "" : beginning(fitting)
    place.text = fitting < 0 ? "" : beginning(fitting)
  }

  /// A text on one line, set once; nil if it takes several.
  private mutating func line(
    _ place: Place, _ paragraphs: inout ParagraphSetting<some Shaper>
  ) -> SetLine? {
    if let line = lines[place] { return line }
    let line = set(place, &paragraphs)
    lines[place] = .some(line)
    return line
  }

  /// A text on one line; nil if it takes several, or has more characters than a line can have.
  private func set(
    _ place: Place, _ paragraphs: inout ParagraphSetting<some Shaper>
  ) -> SetLine? {
    guard place.text.prefix(longestFurniture + 2).count <= longestFurniture + 1 else { return nil }
    let style = furniture.style
    let paragraph = Paragraph(
      spans: [TextSpan(place.text, style: style)],
      style: ParagraphStyle(
        alignment: place.alignment, pitch: style.size, em: style.size, language: style.language))
    let lines = paragraphs.lines(of: paragraph, measure: page.measure)
    return lines.count == 1 ? lines[0] : nil
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
