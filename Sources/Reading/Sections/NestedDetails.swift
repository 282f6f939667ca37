internal import Activities

extension EntryReader {
  /// The blocks of a section with those that tell one activity made one item of a list: a title in bold or
  /// in 《》 with the lines below it, and a post or a degree with the lines or the list below it.
  ///
  /// - Returns: The blocks; no word of them changes.
  func nestingDetails(_ blocks: [Block], of kind: EntryKind) -> [Block] {
    guard kind.hasTitles, !kind.isCitation else { return blocks }
    let hasPosts = [.education, .employment, .project].contains(kind)
    var result: [Block] = []
    var takesList = false
    let areAbove = hasPosts && arePostsAboveLists(blocks)
    for block in blocks {
      switch block {
      case .paragraph(let text):
        takesList = false
        if let item = titled(text) ?? (kind.isPost ? postBelowPlace(text) : nil)
          ?? (kind == .project ? projectInLines(text) : nil)
        {
          result.append(.list(ActivityList(items: [item])))
        } else if hasPosts, let items = postsInLines(text) {
          result.append(.list(ActivityList(items: items)))
        } else if hasPosts, let item = post(text) {
          result.append(item.count > 1 ? .list(ActivityList(items: [item])) : block)
          takesList = true
        } else {
          result.append(block)
        }
      case .list(let list) where takesList && (areAbove || !holdsDates(list)):
        switch result.removeLast() {
        case .list(let outer): result.append(.list(ActivityList(items: [outer.items[0] + [block]])))
        case let post: result.append(.list(ActivityList(items: [[post, block]])))
        }
        takesList = false
      default:
        takesList = false
        result.append(block)
      }
    }
    return result
  }

  /// A title that stands alone on the first line of a paragraph, with the lines below it, of which one has
  /// a date.
  private func titled(_ text: InlineText) -> [Block]? {
    guard text.runs.count > 1 else { return nil }
    let lines = text.sourceLines
    guard (2...6).contains(lines.count), let first = lines.first, first.isTitleLine,
      !hasDate(first), LabelledText(first, vocabulary, isPlainAllowed: true) == nil,
      !lines.dropFirst().contains(where: { $0.isTitleLine || $0.plain.startsEntry }),
      lines.dropFirst().count(where: hasDate) == 1
    else { return nil }
    return [.paragraph(lines.dropFirst().reduce(first) { $0.followed(by: $1, "\n") })]
  }

  /// A post or a degree told in fields on the first line of a paragraph, with the lines below it that
  /// tell more of it, as a paragraph of their own.
  private func post(_ text: InlineText) -> [Block]? {
    let (first, rest) = text.firstLine
    guard let last = first.plain.unicodeScalars.last,
      !last.isDash, !"：:。，、,；;（(".unicodeScalars.contains(last),
      isToldInFields(first) || isStrongWithPeriod(first)
    else { return nil }
    if rest.isEmpty { return [.paragraph(first)] }
    // A small letter goes on with a sentence that was wrapped.
    guard
      rest.plain.unicodeScalars.first.map({ !$0.isLatin || $0.properties.isUppercase }) ?? false,
      !rest.sourceLines.contains(where: { hasDate($0) || $0.plain.startsEntry })
    else { return nil }
    return [.paragraph(first), .paragraph(rest)]
  }

  /// Where a post was held or a degree taken, on the first line of a paragraph, with the lines below it, of
  /// which one tells the post and when that was.
  private func postBelowPlace(_ text: InlineText) -> [Block]? {
    let lines = text.sourceLines
    guard (2...4).contains(lines.count), lines[0].mayEndLine, lines[0].beginsWithWord,
      !hasDate(lines[0]), let dated = lines.firstIndex(where: hasDate),
      dated == 1 || dated == 2 && lines[1].mayEndLine && lines[1].beginsWithWord,
      !lines.indices.contains(where: { lines[$0].plain.startsEntry && (dated == 1 || $0 != dated) }
      ),
      lines.count(where: hasDate) == 1,
      !lines.prefix(2).contains(where: {
        LabelledText($0, vocabulary, isPlainAllowed: true) != nil
      })
    else { return nil }
    return [.paragraph(lines.dropFirst().reduce(lines[0]) { $0.followed(by: $1, "\n") })]
  }

  /// A project told in short lines of the source, its date first and in no other line.
  private func projectInLines(_ text: InlineText) -> [Block]? {
    let lines = text.runs.count > 1 ? text.sourceLines : []
    guard (2...5).contains(lines.count), lines[0].plain.startsEntry, hasDate(lines[0]),
      !lines.dropFirst().contains(where: {
        $0.plain.startsEntry || hasDate($0)
          || LabelledText($0, vocabulary, isPlainAllowed: true) != nil
      }), lines.endOnPurpose
    else { return nil }
    return [.paragraph(lines.dropFirst().reduce(lines[0]) { $0.followed(by: $1, "\n") })]
  }

  /// Whether a line is words in bold and a period, as `**博士**（2016-2020）`.
  private func isStrongWithPeriod(_ line: InlineText) -> Bool {
    guard line.runs.first?.style.contains(.strong) ?? false,
      let date = EntryOutline(line, vocabulary).entryDate(language).date
    else { return false }
    guard date.span.end != .none else { return false }
    // `**Example Ltd** · Director · 2022/03 – present · City`
    return date.removed != nil
      || line.plain.utf8.count <= 200 && line.plain.unicodeScalars.count { $0 == "·" } > 1
  }

  /// Whether blocks are posts in bold, two or more, each with the list of what was done below it.
  private func arePostsAboveLists(_ blocks: [Block]) -> Bool {
    blocks.count > 3 && blocks.count.isMultiple(of: 2)
      && blocks.indices.allSatisfy { index in
        switch blocks[index] {
        case .paragraph(let text):
          index.isMultiple(of: 2) && text.sourceLines.count == 1 && isStrongWithPeriod(text)
        case .list: !index.isMultiple(of: 2)
        default: false
        }
      }
  }

  private func holdsDates(_ list: ActivityList) -> Bool {
    list.items.contains { item in
      if case .paragraph(let text)? = item.first { hasDate(text) } else { true }
    }
  }
}

extension EntryKind {
  /// Whether its entries are posts or degrees.
  var isPost: Bool { self == .education || self == .employment }
}

extension InlineText {
  /// Whether a letter stands first.
  fileprivate var beginsWithWord: Bool {
    plain.unicodeScalars.first { !$0.isSpace }?.isLetter ?? false
  }

  /// Whether a line is short and ends with no mark that wants more words or ends a sentence.
  fileprivate var mayEndLine: Bool {
    let scalars = plain.trimmed.unicodeScalars
    guard scalars.count <= 72, let last = scalars.last else { return false }
    guard !last.isDash, !"：:。，、,；;（(&".unicodeScalars.contains(last) else { return false }
    let word = String(scalars: scalars.reversed().prefix { $0.isLatin }.reversed())
    return !TimeWords.neverLast.contains(word.lowercased())
  }

  /// Whether a line is a title and nothing else: all of it in bold, or in 《》.
  var isTitleLine: Bool {
    if runs.allSatisfy({ $0.style.contains(.strong) }) { return true }
    guard let first = runs.first, first.text.hasPrefix("《") else { return false }
    let text = plain
    return text.hasSuffix("》") && text.unicodeScalars.count { $0 == "》" } == 1
  }
}
