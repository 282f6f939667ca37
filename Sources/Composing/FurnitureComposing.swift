internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  /// The lines in the margins.
  func furniture() -> Furniture {
    let settings = layout.furniture
    return Furniture(
      header: line(settings.header), footer: line(settings.footer),
      style: style(layout.small).tabular, headerOnFirstPage: settings.headerOnFirstPage,
      onSinglePage: settings.onSinglePage)
  }

  /// What the document says of itself to software.
  func metadata(date: DocumentDate?) -> DocumentMetadata {
    let name = edition.person?.name.plain ?? ""
    let title =
      switch layout.head.form {
      case .person: edition.title.plain
      case .application: applicationTitle.plain
      }
    let whole =
      name.isEmpty || title.isEmpty ? name + title : name + words[.colon] + title
    return DocumentMetadata(
      title: whole, author: name.isEmpty ? nil : name, language: edition.language.tag, date: date)
  }

  private func line(_ line: FurnitureSettings.Line) -> Furniture.Line? {
    guard !line.isEmpty else { return nil }
    return Furniture.Line(
      left: pieces(line.left), center: pieces(line.center), right: pieces(line.right),
      distance: line.distance)
  }

  /// A template cut at its placeholders; page numbers are known only when the pages are.
  private func pieces(_ template: String) -> [Furniture.Piece] {
    let name = edition.person?.name ?? documentTitle
    let pages = words[.pages].filled { ["page": "\u{1}", "pages": "\u{2}"][$0] }
    let values = [
      "name": name.plain, "title": documentTitle.plain, "pages": pages,
    ]
    let text = template.filled { values[String($0)] }
    var pieces: [Furniture.Piece] = []
    var plain = ""
    for character in text.map({ $0.isNewline ? " " : $0 }) {
      guard character == "\u{1}" || character == "\u{2}" else {
        plain.append(character)
        continue
      }
      if !plain.isEmpty { pieces.append(.text(plain)) }
      plain = ""
      pieces.append(character == "\u{1}" ? .pageNumber : .pageCount)
    }
    if !plain.isEmpty { pieces.append(.text(plain)) }
    return pieces
  }
}
