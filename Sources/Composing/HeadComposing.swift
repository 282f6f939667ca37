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

  /// The line pitch of the first line: whole half lines of the body's grid that hold its sizes.
  private var titlePitch: Double {
    let size = max(layout.head.text.size, layout.section.text.size)
    return (size * 1.25 / (line / 2)).rounded(.up) * line / 2
  }

  private func titleLine(
    _ text: InlineText, _ style: TextStyle, _ alignment: ParagraphStyle.Alignment
  ) -> FlowBlock {
    FlowBlock(
      role: .title,
      .text(
        Paragraph(
          spans: text.runs.map { TextSpan($0.text, style: style, origin: $0.origin) },
          style: ParagraphStyle(
            alignment: alignment, pitch: titlePitch, em: layout.head.text.size,
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
    let name = titleLine(person.name, large, layout.head.alignment)
    if edition.title.isEmpty || layout.head.alignment != .left {
      blocks = [name]
      if !edition.title.isEmpty {
        blocks.append(textBlock(spans(of: edition.title, bodyStyle), layout.head.alignment))
      }
    } else {
      // The title's share is what it needs, but never more than half of the line.
      let half = measure / 2
      let title = titleLine(edition.title, style(layout.section.text).bold(0), .right)
      blocks = [
        FlowBlock(
          role: .title,
          .row([
            FlowCell(x: 0, width: half, blocks: [name]),
            FlowCell(x: half, width: half, blocks: [title]),
          ]))
      ]
    }
    let separator = "\u{2003}\(layout.head.separator)\u{2003}"
    let posts = joined(person.titles, words[.comma])
    let places = joined(person.affiliations, words[.comma])
    let line = joined([posts, places], "\u{2003}")
    // Two lines that each hold together read better than one that is broken somewhere.
    let lines = estimatedWidth(line.plain) * em > measure ? [posts, places] : [line]
    for line in lines where !line.isEmpty {
      blocks.append(textBlock(spans(of: line, bodyStyle), layout.head.alignment))
    }
    let contacts = contactSpans(person.contacts, separator: separator)
    if !contacts.isEmpty { blocks.append(textBlock(contacts, layout.head.alignment)) }
    let interests = joined(person.interests, words[.comma])
    if !interests.isEmpty {
      let label = [TextSpan(words[.interests] + words[.colon], style: labelStyle(size: em))]
      blocks.append(textBlock(label + spans(of: interests, bodyStyle), layout.head.alignment))
    }
    if !person.biography.isEmpty {
      blocks.append(textBlock(spans(of: person.biography, bodyStyle)))
    }
    return blocks
  }

  /// Contacts are links without a mark: their text is the address.
  private func contactSpans(_ contacts: [EditionContact], separator: String) -> [TextSpan] {
    let style = bodyStyle
    var spans: [TextSpan] = []
    for contact in contacts {
      if !spans.isEmpty {
        spans.append(TextSpan(separator, style: style.colored(layout.fact.label.color)))
      }
      let target = contact.target.flatMap(LinkAddress.target)
      // A contact is read as one thing, so it stays on one line where it fits.
      let isShort = estimatedWidth(contact.text.plain) * em < measure / 2
      spans += contact.text.runs.map { run in
        var span = TextSpan(run.text, style: style, link: target, origin: run.origin)
        span.isUnbroken = isShort
        return span
      }
    }
    return spans
  }

  /// The title, then who applies for what, the period and the counts.
  private mutating func applicationHead() -> [FlowBlock] {
    // The applicant's name stands below, so it is no title.
    let title = edition.title.isEmpty ? InlineText(words[.appendixTitle]) : edition.title
    var blocks = [titleLine(title, style(layout.head.text), layout.head.alignment)]
    blocks[0].spaceBelow = line / 2

    var facts: [(label: String, value: InlineText)] = []
    if let person = edition.person {
      facts.append((words[.applicant], joined([person.name] + person.titles, words[.comma])))
      facts.append((words[.affiliation], joined(person.affiliations, words[.comma])))
    }
    if let application = layout.appendix.application {
      facts.append((words[.application], InlineText(application)))
    }
    if layout.appendix.showsPeriod, let period = edition.period {
      facts.append((words[.period], InlineText(text(of: period))))
    }
    facts = facts.filter { !$0.value.isEmpty }
    let width = facts.map { estimatedWidth($0.label) }.max() ?? 0
    let labelWidth = (width + 1) * em
    for fact in facts {
      blocks.append(
        FlowBlock(
          role: .fact,
          .row([
            FlowCell(
              x: 0, width: labelWidth,
              blocks: [
                textBlock([TextSpan(fact.label, style: labelStyle(size: em))], role: .label, .left)
              ]),
            FlowCell(
              x: labelWidth,
              blocks: [textBlock(spans(of: fact.value, bodyStyle), .left)]),
          ])))
    }
    if layout.appendix.showsCounts {
      let counts = countsText
      if !counts.isEmpty {
        var block = textBlock([TextSpan(counts, style: bodyStyle)], .left)
        block.spaceAbove = line / 2
        blocks.append(block)
      }
    }
    return blocks
  }

  /// How many activities of each kind there are, as one sentence.
  private var countsText: String {
    let parts = edition.counts.map { kind, title, count in
      let (name, measure) = words.kind(kind, count: count)
      return words[count == 1 ? .countOne : .count].filled([
        "kind": title.isEmpty ? name : title, "count": "\(count)", "measure": measure,
      ])
    }
    return parts.isEmpty ? "" : parts.joined(separator: words[.countJoin]) + words[.countEnd]
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
