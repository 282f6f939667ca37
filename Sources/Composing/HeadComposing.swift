internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  /// The first lines of the document.
  mutating func head() -> [FlowBlock] {
    var blocks =
      switch layout.head.form {
      case .person: personHead()
      case .application: applicationHead()
      }
    if !blocks.isEmpty {
      blocks[blocks.count - 1].spaceBelow = layout.head.spaceBelow
      for index in blocks.indices { blocks[index].keepsWithNext = true }
    }
    return blocks
  }

  /// What the document calls itself: its title, else the person.
  var documentTitle: InlineText {
    edition.title.isEmpty ? edition.person?.name ?? InlineText() : edition.title
  }

  /// A title at a size, on whole half lines of the body's grid that hold it.
  func titleLine(
    _ text: InlineText, _ style: TextStyle, _ alignment: ParagraphStyle.Alignment,
    size: Double? = nil
  ) -> FlowBlock {
    let size = size ?? style.size
    return FlowBlock(
      role: .title,
      .text(
        Paragraph(
          spans: text.runs.map { TextSpan($0.text, style: style, origin: $0.origin) },
          style: ParagraphStyle(
            alignment: alignment, pitch: (size * 1.25 / (line / 2)).rounded(.up) * line / 2,
            em: size,
            house: layout.body.house, language: style.language))))
  }

  /// The name with the document's title beside it, then titles and affiliation, then contacts.
  private mutating func personHead() -> [FlowBlock] {
    let large = style(layout.head.text)
    guard let person = edition.person else {
      return documentTitle.isEmpty
        ? [] : [titleLine(documentTitle, large, layout.head.alignment)]
    }
    var blocks: [FlowBlock] = []
    if edition.title.isEmpty || layout.head.alignment != .left {
      blocks = [titleLine(person.name, large, layout.head.alignment)]
      if !edition.title.isEmpty {
        blocks.append(textBlock(spans(of: edition.title, bodyStyle), layout.head.alignment))
      }
    } else {
      blocks = nameWithTitle(person.name, large)
    }
    let posts = joined(person.titles, words[.listComma])
    let places = joined(person.affiliations, words[.comma])
    let line = joined([posts, places], "\u{2003}")
    // Two lines that each hold together read better than one that is broken somewhere.
    let lines = estimatedWidth(line.plain) * em > measure ? [posts, places] : [line]
    for line in lines where !line.isEmpty {
      blocks.append(textBlock(spans(of: line, bodyStyle), layout.head.alignment))
    }
    let contacts = contactSpans(person.contacts)
    if !contacts.isEmpty { blocks.append(textBlock(contacts, layout.head.alignment)) }
    let interests = joined(person.interests, words[.listComma])
    if !interests.isEmpty {
      let label = [TextSpan(words[.interests] + words[.colon], style: labelStyle(size: em))]
      blocks.append(textBlock(label + spans(of: interests, bodyStyle), layout.head.alignment))
    }
    if !person.biography.isEmpty {
      blocks += self.blocks(of: [.paragraph(person.biography)], bodyStyle)
    }
    return blocks
  }

  /// The name, and beside it the document's title; below it where a line does not hold both.
  private func nameWithTitle(_ name: InlineText, _ large: TextStyle) -> [FlowBlock] {
    let small = style(layout.section.text)
    let nameWidth = headingWidth(name, large)
    let x = nameWidth + 2 * em
    if x + headingWidth(edition.title, small) <= measure {
      // Both stand on one baseline.
      let size = max(large.size, small.size)
      let cells = [
        FlowCell(x: 0, width: nameWidth, blocks: [titleLine(name, large, .left, size: size)]),
        FlowCell(
          x: x, width: measure - x,
          blocks: [titleLine(edition.title, small, .right, size: size)]),
      ]
      return [FlowBlock(role: .title, .row(cells))]
    }
    var title = titleLine(edition.title, small, .left)
    title.role = .paragraph
    return [titleLine(name, large, .left), title]
  }

  /// The width that a line of bold type surely does not exceed, in points.
  private func headingWidth(_ text: InlineText, _ style: TextStyle) -> Double {
    1.06 * estimatedWidth(text.plain) * style.size
  }

  /// The style of labels at another size than their own, in points.
  func labelStyle(size: Double) -> TextStyle {
    var style = style(layout.fact.label)
    style.size = size
    return style
  }

  /// Texts one behind the other with a separator between them.
  func joined(_ texts: [InlineText], _ separator: String) -> InlineText {
    var result = InlineText()
    for text in texts where !text.isEmpty {
      if !result.isEmpty { result.append(InlineRun(text: separator)) }
      result.append(text)
    }
    return result
  }
}
