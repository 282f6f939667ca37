internal import Activities

extension InlineText {
  /// Lines with labels below a title that has one itself, `项目名称：…`, that is strong, `**项目一：…**`, or that
  /// goes on in other lines.
  func labelledLines(
    _ lines: [InlineText], _ vocabulary: Vocabulary
  ) -> (item: [Block], isOpen: Bool)? {
    guard lines.count > 1 else { return nil }
    let labels = lines.map { LabelledText($0, vocabulary, isPlainAllowed: true) }
    guard let start = labels.dropFirst().firstIndex(where: { $0 != nil }),
      labels[start...].allSatisfy({ $0 != nil }), let last = labels.last ?? nil,
      labels[start...].contains(where: { $0?.role != nil }),
      lines[1..<start].allSatisfy({ !$0.plain.startsEntry || $0.isDate(vocabulary) })
    else { return nil }
    var head = Array(lines[..<start])
    if let own = labels[0] {
      let isStrong = lines[0].isStrong
      if own.isTitle, !own.value.isEmpty, start == 1 {
        head[0] = own.value
      } else if own.role != nil || !isStrong {
        return nil
      }
    } else if start == 1, !lines[0].isWhole {
      return nil
    }
    if head.count > 1, head[0].isDate(vocabulary) {
      // The columns of `2016 – 2021 示例大学 · 计算机系` are known by what stands on one line.
      head.replaceSubrange(..<2, with: [head[0].followed(by: head[1], " ")])
    }
    let facts = ActivityList(items: lines[start...].map { [.paragraph($0)] })
    return ([.paragraph(head.onLines), .list(facts)], last.value.isEmpty)
  }

  /// One line of strong labels with their values, one of them the title:
  /// `**时间：** 2021年5月1日  **地点：** 示例楼  **题目：** 三论示例`.
  func labelledRow(_ vocabulary: Vocabulary) -> (item: [Block], isOpen: Bool)? {
    guard runs[0].style.contains(.strong) else { return nil }
    let starts = runs.indices.filter { index in
      runs[index].style.contains(.strong)
        && (index == 0 || !runs[index - 1].style.contains(.strong))
    }
    guard starts.count > 1 else { return nil }
    let bounds = starts + [runs.count]
    let parts = zip(bounds, bounds.dropFirst()).map { start, end in
      InlineText(Array(runs[start..<end])).trimmed
    }
    let labels = parts.map { LabelledText($0, vocabulary, isPlainAllowed: false) }
    guard labels.allSatisfy({ $0 != nil }),
      let title = labels.firstIndex(where: { $0?.isTitle ?? false }), let own = labels[title],
      !own.value.isEmpty, let last = labels.last ?? nil
    else { return nil }
    let rest = parts.indices.filter { $0 != title }.map { [Block.paragraph(parts[$0])] }
    return ([.paragraph(own.value), .list(ActivityList(items: rest))], last.value.isEmpty)
  }

  /// The parts of a paragraph between line ends of the source, where each begins with strong words and goes on
  /// over line breaks of its own; nil where one does not.
  func unitsOfBreaks(_ vocabulary: Vocabulary) -> [InlineText]? {
    guard hasBreaks, runs[0].style.contains(.strong) else { return nil }
    let starts = sourceLineStarts.filter { index in
      !runs[index - 1].text.hasSuffix("\n") && !runs[index].text.hasPrefix("\n")
    }
    guard !starts.isEmpty, starts.allSatisfy({ runs[$0].style.contains(.strong) }) else {
      return nil
    }
    let bounds = [0] + starts + [runs.count]
    let units = zip(bounds, bounds.dropFirst()).map { start, end in
      InlineText(Array(runs[start..<end])).trimmed
    }
    let areEntries = units.allSatisfy {
      $0.hasBreaks && LabelledText($0, vocabulary, isPlainAllowed: true) == nil
    }
    return areEntries ? units : nil
  }
}

extension LabelledText {
  /// Whether the label is one of titles; `Title` alone may be that of a post as well.
  fileprivate var isTitle: Bool {
    role == .title || role == .position && label.plain.lowercased() == "title"
  }
}

extension InlineText {
  /// Whether a line tells an activity as a whole, so that a label may follow: it has a number, as dates do, no
  /// label of its own, and no mark at its end that leads on.
  fileprivate var isWhole: Bool {
    let text = plain.trimmed.unicodeScalars
    guard let last = text.last, text.contains(where: \.isDigit),
      !text.prefix(24).contains(where: \.isColon)
    else { return false }
    return !"，、,：:（([【&/·“‘《".unicodeScalars.contains(last) && !last.isDash
  }
}

extension [InlineText] {
  /// The texts as lines of one text.
  fileprivate var onLines: InlineText {
    var result = InlineText()
    for line in self {
      if !result.isEmpty { result.append(InlineRun(text: "\n")) }
      result.append(line)
    }
    return result
  }
}
