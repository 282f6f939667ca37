internal import Activities
internal import Editions
internal import Frames
internal import Layouts
internal import Referencing

extension Composer {
  /// A work in the layout's reference style, what else is known of it, and its links.
  mutating func referenceBlocks(
    _ reference: Reference, of entry: EditionEntry, _ body: TextStyle
  ) -> [FlowBlock] {
    let setting = references.setting(
      of: reference, in: entry.language, layout.publications.references)
    let text = setting.text
    printedDOIs.insert(from: text.plain)
    var spans = spans(of: text, body, writesAddresses: true)
    var remarks = InlineText()
    // `Under review at a journal` says that it is under review.
    let detail = entry.detail.plain.lowercased()
    let unsaid = setting.remarks.filter { !detail.hasPrefix($0.plain.lowercased()) }
    for remark in unsaid + (entry.detail.isEmpty ? [] : [entry.detail]) {
      if !remarks.isEmpty { remarks.append(InlineRun(text: remark.holdsHan ? "；" : "; ")) }
      remarks.append(remark)
    }
    if !remarks.isEmpty {
      let ends = text.plain.last.map { ".。!?".contains($0) } ?? true
      spans = spans.followed(by: ends ? " " : ". ", body) + self.spans(of: remarks, body)
    }
    spans += linkSpans(of: entry, behind: spans, body)
    return spans.isEmpty ? [] : [textBlock(spans)]
  }

  /// What stands before the entries of a numbered list.
  ///
  /// One list has one kind of label: the style's where it lists nothing but works, unless that is the
  /// `[1]` that leads to an address.
  func labels(of entries: [EditionEntry]) -> [String] {
    let isStyled = entries.allSatisfy { $0.reference != nil }
    return entries.indices.map { index in
      let number = index + 1
      let label = references.label(ofNumber: number)
      let isNote = layout.link.form.isNumbered && label == noteLabel(ofNumber: number)
      return isStyled && !isNote ? label : "\(number)."
    }
  }

  /// The section with its works in the layout's order.
  func withWorksInOrder(_ section: EditionSection) -> EditionSection {
    guard section.entries.contains(where: { $0.reference != nil }) else { return section }
    var section = section
    let groups = WorkGroup.allCases
    func rank(_ entry: EditionEntry) -> Int {
      layout.publications.grouping == .none
        ? 0 : groups.firstIndex(of: WorkGroup(of: entry)) ?? groups.count
    }
    let order = layout.publications.order
    // Sorting keeps what is equal in the source's order, and what has no date before all that has.
    let sorted = section.entries.enumerated().sorted { left, right in
      let ranks = (rank(left.element), rank(right.element))
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      let years = (left.element.year, right.element.year)
      if order != .source, years.0 != years.1 {
        return order == .newest ? years.0 > years.1 : years.0 < years.1
      }
      return left.offset < right.offset
    }
    section.entries = sorted.map(\.element)
    if order != .source { section.entries.orderMonths(newestFirst: order == .newest, rank) }
    return section
  }

  /// The blocks of a section's entries with a heading before each sort of work, if the layout asks.
  func grouped(_ blocks: [FlowBlock], of section: EditionSection) -> [FlowBlock] {
    guard layout.publications.grouping == .type, blocks.count == section.entries.count,
      section.entries.contains(where: { $0.reference != nil }),
      // Works of one sort have the section's own title above them.
      Set(section.entries.map(WorkGroup.init)).count > 1
    else { return blocks }
    var result: [FlowBlock] = []
    var last: WorkGroup?
    for (entry, block) in zip(section.entries, blocks) {
      let group = WorkGroup(of: entry)
      if group != last {
        var heading = textBlock(
          [TextSpan(words.works(group.rawValue), style: bodyStyle.bold())], .left)
        heading.keepsWithNext = true
        if last != nil { heading.spaceAbove = layout.entry.space + line / 2 }
        result.append(heading)
      }
      last = group
      result.append(block)
    }
    return result
  }
}

extension [EditionEntry] {
  /// Orders the works of a year by month and day among each other; those of which no more than the year is
  /// known keep their places.
  fileprivate mutating func orderMonths(
    newestFirst: Bool, _ rank: (EditionEntry) -> Int
  ) {
    var start = startIndex
    while start < endIndex {
      let key = (self[start].year, rank(self[start]))
      let end = self[start...].firstIndex { ($0.year, rank($0)) != key } ?? endIndex
      let places = (start..<end).filter { self[$0].dates?.lastKnown.month != nil }
      let ordered = places.sorted { left, right in
        guard let first = self[left].dates?.lastKnown, let second = self[right].dates?.lastKnown,
          first != second
        else { return left < right }
        return newestFirst ? first > second : first < second
      }
      let works = ordered.map { self[$0] }
      for (place, work) in zip(places, works) { self[place] = work }
      start = end
    }
  }
}

/// Works that stand under one heading; the raw value is the name of the heading among the words.
private enum WorkGroup: String, CaseIterable {
  case article, conference, book, thesis, report, patent, preprint, software, dataset, other

  init(of entry: EditionEntry) {
    switch entry.reference?.type {
    case .article, .newspaper: self = .article
    case .conference, .proceedings: self = .conference
    case .book, .chapter: self = .book
    case .thesis: self = .thesis
    case .report, .standard: self = .report
    case .patent: self = .patent
    case .preprint: self = .preprint
    case .software: self = .software
    case .dataset: self = .dataset
    case .online, .unpublished, .other, nil: self = .other
    }
  }
}

extension InlineText {
  fileprivate var holdsHan: Bool {
    runs.contains { $0.text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) } }
  }
}

extension EditionEntry {
  /// The year by which works are ordered; works without one are yet to appear.
  fileprivate var year: Int { dates?.lastKnown.year ?? .max }
}

extension DateSpan {
  /// The years alone.
  var years: DateSpan {
    var span = self
    span.start = PartialDate(year: start.year) ?? start
    if case .date(let last) = end {
      span.end =
        last.year == start.year ? .none : PartialDate(year: last.year).map { .date($0) } ?? end
    }
    return span
  }
}
