internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  /// Entries as rows of a date column and a text column.
  mutating func entryRows(of section: EditionSection, dateColumn column: Double) -> [FlowBlock] {
    let x = column + layout.entry.gap
    let width = measure - x
    let labelWidth = labelColumn(of: section.entries, width: width)
    return section.entries.map { entry in
      begin(entry, number: 0)
      return FlowBlock(
        role: .entry,
        .row([
          FlowCell(x: 0, width: column, blocks: dateBlocks(of: entry, .left, width: column)),
          FlowCell(
            x: x, width: width,
            blocks: entryBlocks(of: entry, width: width, labelWidth: labelWidth)),
        ]), spaceAbove: layout.entry.space, origin: entry.origin)
    }
  }

  /// The date, and below it what the author wrote beside it.
  mutating func dateBlocks(
    of entry: EditionEntry, _ alignment: ParagraphStyle.Alignment, width: Double
  ) -> [FlowBlock] {
    guard var dates = entry.dates else { return [] }
    if entry.reference != nil { dates = dates.years }
    let body = style(layout.body.text, language: entry.language)
    var blocks = [dateBlock(dates, body, alignment, width: width)]
    if !entry.dateNote.isEmpty {
      let small = style(layout.fact.label, language: entry.language)
      blocks.append(textBlock(dateNote(of: entry, small), alignment))
    }
    return blocks
  }

  /// What the author remarked on an entry's date, in brackets.
  mutating func dateNote(of entry: EditionEntry, _ style: TextStyle) -> [TextSpan] {
    let words = words(of: entry)
    return [TextSpan(words[.noteOpen], style: style)] + spans(of: entry.dateNote, style)
      + [TextSpan(words[.noteClose], style: style)]
  }

  /// What stands as the remark on a date, without its style; empty where there is none.
  func dateNoteText(of entry: EditionEntry) -> String {
    guard !entry.dateNote.isEmpty else { return "" }
    let words = words(of: entry)
    return words[.noteOpen] + entry.dateNote.plain + words[.noteClose]
  }

  /// Title, the rest of the sentence with the links, facts, and what else belongs to the entry.
  private mutating func entryBlocks(
    of entry: EditionEntry, width: Double, labelWidth: Double
  ) -> [FlowBlock] {
    let body = style(layout.body.text, language: entry.language)
    var blocks =
      entry.reference.map { referenceBlocks($0, of: entry, body) } ?? titleBlocks(of: entry, body)
    blocks.append(below: factsAndBody(of: entry, width: width, labelWidth: labelWidth))
    return blocks
  }

  /// Title, and the rest of the sentence with the links.
  private mutating func titleBlocks(of entry: EditionEntry, _ body: TextStyle) -> [FlowBlock] {
    var blocks: [FlowBlock] = []
    var title = titleSpans(of: entry)
    var detail = spans(of: sentenceEnd.of(entry.detail), body)
    let links = linkSpans(of: entry, behind: detail.isEmpty ? title : detail, body)
    let isSentence = (!entry.lead.isEmpty || entry.runsOn) && !title.isEmpty
    if isSentence {
      // Words before the title, or right behind it, make a sentence of it, which runs on.
      title = joined(title, detail, of: entry, body)
      detail = []
    }
    if detail.isEmpty, !title.isEmpty {
      title += links
    } else {
      detail += detail.isEmpty ? Array(links.dropFirst()) : links
    }
    // A title is a heading: words of even spacing matter more than a flush edge. Han has no words, and
    // is set flush everywhere (CLREQ, paragraph alignment); so is a sentence that a title stands in.
    if !title.isEmpty {
      let isFlush = isSentence || title.map(\.text).joined().isMostlyHan
      blocks.append(textBlock(title, isFlush ? nil : .left))
    }
    if !detail.isEmpty { blocks.append(textBlock(detail)) }
    return blocks
  }

  /// What stands below the sentence of an entry.
  mutating func factsAndBody(
    of entry: EditionEntry, width: Double, labelWidth: Double
  ) -> [FlowBlock] {
    let facts = entry.facts.map {
      factBlock($0, of: entry, width: width, labelWidth: labelWidth)
    }
    var body = blocks(
      of: entry.body, style(layout.body.text, language: entry.language), width: width)
    if !facts.isEmpty, case .paragraph = entry.body.first, layout.body.firstLineIndent == 0 {
      body[0].spaceAbove = layout.body.paragraphSpace
    }
    return facts + body
  }

  /// The words before the title and the title itself.
  mutating func titleSpans(of entry: EditionEntry) -> [TextSpan] {
    let body = style(layout.body.text, language: entry.language)
    let title = shownTitle(of: entry)
    let lead = spans(of: entry.lead, body)
    let main = spans(of: title, body.bold(layout.entry.titleWeight))
    return lead.isEmpty || main.isEmpty
      ? lead + main : lead.followed(by: joint(behind: entry.lead, before: title), body) + main
  }

  /// The title, without 《》 where the layout wants none: around Chinese they stay, since nothing else
  /// tells where it ends (GB/T 15834, 4.15).
  func shownTitle(of entry: EditionEntry) -> InlineText {
    layout.entry.keepsTitleMarks || entry.title.plain.isMostlyHan
      ? entry.title : entry.title.withoutTitleMarks
  }

  /// The title and the rest of the entry as one sentence, with the author's mark between them.
  func joined(
    _ title: [TextSpan], _ detail: [TextSpan], of entry: EditionEntry, _ style: TextStyle
  ) -> [TextSpan] {
    if detail.isEmpty { return title }
    let joint = entry.joint ?? words(of: entry)[.comma]
    return title.followed(by: title.endsSentence && joint.isComma ? " " : joint, style) + detail
  }

  /// What stands between the words before the title and the title: a space, except beside Han; a mark
  /// of Latin script wants one there too.
  func joint(behind lead: InlineText, before title: InlineText) -> String {
    if let last = lead.plain.last, ",.;:)".contains(last) { return " " }
    let neighbours = [lead.plain.last, title.plain.first].compactMap(\.self)
    return neighbours.contains { estimatedWidth(String($0)) == 1 } ? "" : " "
  }

  /// The links of the entry, each behind a white space of an em; a closing mark brings half of it along.
  mutating func linkSpans(
    of entry: EditionEntry, behind text: [TextSpan], _ style: TextStyle
  ) -> [TextSpan] {
    var spans: [TextSpan] = []
    let endsInMark = text.last?.text.last.map { "）》」』】〉〕，。；：、".contains($0) } ?? false
    for link in entry.links {
      let isNumbered = layout.link.form.isNumbered && LinkAddress.target(link.target) != nil
      if isNumbered, printedDOIs.containsDOI(of: link.target) { continue }
      if isNumbered, LinkAddress.contact(link.target) == nil {
        spans.append(noteReference(to: link.target, label: link.label, style))
      } else {
        spans.append(TextSpan(endsInMark && spans.isEmpty ? "\u{2002}" : "\u{2003}", style: style))
        spans += self.spans(of: link.label, target: link.target, style)
      }
    }
    return spans
  }
}

extension [FlowBlock] {
  /// Adds the facts and the body of an entry below its title, which never stands alone at a page's foot.
  mutating func append(below rest: [FlowBlock]) {
    if !isEmpty, count + rest.count > 1 { self[0].keepsWithNext = true }
    self += rest
  }
}

extension EditionEntry {
  /// Whether nothing parts the title from the words behind it, or only what lists or explains.
  fileprivate var runsOn: Bool { joint.map { ["", "、", "·", "：", ": "].contains($0) } ?? false }
}

extension [TextSpan] {
  /// Whether a mark of Latin script ends the words as a sentence, so that no comma follows: `Approach.”`,
  /// `Market?`; a full stop alone may be that of an abbreviation.
  fileprivate var endsSentence: Bool {
    let text = suffix(2).map(\.text).joined()
    let bare = text.reversed().drop { "”’\"".contains($0) }
    guard let last = bare.first else { return false }
    return "?!…".contains(last) || last == "." && text.last != "."
  }
}

extension String {
  /// Whether this is a comma of either script.
  fileprivate var isComma: Bool { first == "," || first == "，" }
}

extension InlineText {
  /// The text without 《》 around the whole of it.
  var withoutTitleMarks: InlineText {
    let text = plain
    guard text.first == "《", text.last == "》", text.count > 2,
      text.dropFirst().dropLast().allSatisfy({ $0 != "《" && $0 != "》" })
    else { return self }
    return slice(1..<text.count - 1)
  }
}

extension String {
  /// Whether Han characters and their marks take most of the width.
  fileprivate var isMostlyHan: Bool {
    let wide = unicodeScalars.reduce(0.0) { $0 + ($1.isWide ? 1 : 0) }
    return 2 * wide >= estimatedWidth(self)
  }
}
