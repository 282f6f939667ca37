internal import Diagnostics

/// What a site's templates put into a page beside its Markdown.
struct TemplateMarks {
  /// The loops of Liquid, whose entries are not in the page, and the list of the site that each goes
  /// through, where it says so: `publications` for `{% for post in site.publications %}`.
  private(set) var loops: [(range: Range<Int>, list: String?)] = []
  /// The variables that stand for a list of the site.
  private var aliases: [Substring: String] = [:]
  /// Other tags and variables of Liquid.
  private(set) var tags: [Range<Int>] = []
  /// Comments that hide list items, headings or dates.
  private(set) var hidden: [Range<Int>] = []

  /// Blanks out comments, Liquid tags and Kramdown attributes, which no reader of the page sees.
  ///
  /// Liquid is never executed. The text keeps its length, so that places stay true: a line that holds
  /// nothing else becomes blank, elsewhere a control character stands for each byte and is dropped later.
  ///
  /// - Parameter bytes: Markdown in UTF-8.
  init(withholdingIn bytes: inout [UInt8]) {
    let ranges = find(in: bytes)
    var next = 0
    for range in ranges where range.lowerBound >= next {
      next = range.upperBound
      let isInTarget = bytes[range.lowerBound] == UInt8(ascii: "{") && isLinkTarget(range, bytes)
      for offset in range where bytes[offset] != UInt8(ascii: "\n") {
        if isInTarget {
          // A target may hold no space; the variable is taken out of it later.
          if bytes[offset] == UInt8(ascii: " ") { bytes[offset] = UInt8(ascii: "_") }
        } else {
          bytes[offset] = WithheldMark.nothing
        }
      }
    }
    if !ranges.isEmpty { blankLines(in: &bytes) }
  }

  private mutating func find(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    // A mark that is never closed is looked for once.
    var closers: [String: Int] = [:]
    func close(_ text: String, from start: Int) -> Int? {
      if let known = closers[text], known >= start || known < 0 { return known < 0 ? nil : known }
      let found = bytes.offset(of: text, from: start)
      closers[text] = found ?? -1
      return found
    }
    var offset = 0
    while offset + 1 < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<") || bytes[offset] == UInt8(ascii: "{") else {
        offset += 1
        continue
      }
      switch (bytes[offset], bytes[offset + 1]) {
      case (UInt8(ascii: "<"), UInt8(ascii: "!")) where bytes[offset...].starts(with: "<!--".utf8):
        guard let end = close("-->", from: offset + 4) else { break }
        let range = offset..<end + 3
        if bytes[range].holdsEntries { hidden.append(range) }
        ranges.append(range)
      case (UInt8(ascii: "{"), UInt8(ascii: "%")):
        guard let end = close("%}", from: offset + 2) else { break }
        let range = offset..<end + 2
        take(String(decoding: bytes[range], as: UTF8.self), range)
        ranges.append(range)
      case (UInt8(ascii: "{"), UInt8(ascii: "{")):
        guard let end = close("}}", from: offset + 2), isOnOneLine(bytes[offset..<end]) else {
          break
        }
        tags.append(offset..<end + 2)
        ranges.append(offset..<end + 2)
      case (UInt8(ascii: "{"), UInt8(ascii: ":")):
        guard let end = attributeEnd(bytes, from: offset) else { break }
        ranges.append(offset..<end)
      default: break
      }
      offset = max(offset + 1, ranges.last.map { $0.upperBound } ?? 0)
    }
    return ranges
  }

  /// Takes a tag of Liquid.
  private mutating func take(_ tag: String, _ range: Range<Int>) {
    let words = tag.split { " %{}\n\t=|".contains($0) }.drop { $0 == "-" }
    func list(behind index: Int) -> String? {
      guard words.count > index else { return nil }
      let name = words[words.startIndex + index]
      guard name.hasPrefix("site.") else { return aliases[name] }
      return String(name.dropFirst(5).prefix { $0 != "[" })
    }
    switch words.first {
    case "for", "tablerow": loops.append((range, list(behind: 3)))
    case "bibliography": loops.append((range, "bibliography"))
    case "assign":
      if words.count > 2 { aliases[words[words.startIndex + 1]] = list(behind: 2) }
      tags.append(range)
    // The end of what was told of already.
    case "endfor", "endtablerow": break
    default: tags.append(range)
    }
  }

  private func isOnOneLine(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count < 300 && !bytes.contains(UInt8(ascii: "\n"))
  }

  /// The end of `{: .class}` or `{:target="_blank"}`.
  private func attributeEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    var offset = start + 2
    guard offset < bytes.count, " .#:abcdefghijklmnopqrstuvwxyz".utf8.contains(bytes[offset]) else {
      return nil
    }
    while offset < bytes.count, offset - start < 300, bytes[offset] != UInt8(ascii: "\n") {
      if bytes[offset] == UInt8(ascii: "}") { return offset + 1 }
      guard bytes[offset] < 0x80 else { return nil }
      offset += 1
    }
    return nil
  }

  private func isLinkTarget(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    var offset = range.lowerBound
    while offset > 1, offset > range.lowerBound - 300, bytes[offset - 1] > 0x20,
      bytes[offset - 1] != UInt8(ascii: ")")
    {
      if bytes[offset - 1] == UInt8(ascii: "("), bytes[offset - 2] == UInt8(ascii: "]") {
        return true
      }
      offset -= 1
    }
    return false
  }

  private func blankLines(in bytes: inout [UInt8]) {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      // The slice must be gone before the line is written, or all bytes would be copied.
      if isBlankWithoutMarks(bytes[start..<end]) {
        for offset in start..<end { bytes[offset] = 0x20 }
      }
      start = end + 1
    }
  }

  private func isBlankWithoutMarks(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(WithheldMark.nothing)
      && line.allSatisfy { $0 == WithheldMark.nothing || $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  /// What a reader of the page should know of it.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - bodyStart: The offset at which the Markdown begins.
  ///   - lists: The lists of the site whose files are read.
  /// - Returns: A note per sort of thing.
  func diagnostics(
    in file: SourceFile, from bodyStart: Int, beside lists: SiteLists
  ) -> [Diagnostic] {
    func place(_ range: Range<Int>) -> SourceRange {
      let line = file.range(ofLine: file.position(of: bodyStart + range.lowerBound).line)
      let end = min(line.upperBound, bodyStart + range.upperBound)
      return SourceRange(file, bodyStart + range.lowerBound..<end)
    }
    var result: [Diagnostic] = []
    // Loops around one whose files are read only arrange it, by year or by kind.
    let arrange = loops.contains { $0.list.map(lists.hold) ?? false }
    let missing = loops.filter { loop in
      guard let list = loop.list else { return !arrange }
      return !lists.hold(list) && !(arrange && lists.isSite)
    }
    if let first = missing.first {
      result.append(
        .loops(missing.count, of: first.list, isSite: lists.isSite, at: place(first.range)))
    }
    if let first = tags.first { result.append(.templateTags(tags.count, at: place(first))) }
    result += hidden.map { .hiddenEntries(at: place($0)) }
    return result
  }
}

/// Takes the variables of Liquid out of the target of a link: `{{_site.baseurl_}}/x.pdf`.
func withoutTemplates(_ target: String) -> String {
  guard target.contains(ascii: "{") else { return target }
  let bytes = Array(target.utf8)
  guard let open = bytes.offset(of: "{{", from: 0), let close = bytes.offset(of: "}}", from: open)
  else { return target }
  return String(decoding: bytes[..<open] + bytes[(close + 2)...], as: UTF8.self)
}

extension ArraySlice<UInt8> {
  /// Whether some of the lines would be entries or sections.
  var holdsEntries: Bool {
    split(separator: UInt8(ascii: "\n")).contains { line in
      let text = line.drop { $0 == UInt8(ascii: " ") }
      return ["* ", "- ", "+ ", "# ", "## ", "### ", "<li", "1. "].contains {
        text.starts(with: $0.utf8)
      }
    }
  }
}

extension [UInt8] {
  /// The offset of an ASCII text at or behind an offset.
  fileprivate func offset(of text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    var offset = start
    while offset + wanted.count <= count {
      if self[offset] == wanted[0], self[offset...].starts(with: wanted) { return offset }
      offset += 1
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func loops(
    _ count: Int, of list: String?, isSite: Bool, at range: SourceRange
  ) -> Diagnostic {
    let files =
      switch list {
      case nil: "files"
      case "bibliography": "a BibTeX file"
      case let list? where list.hasPrefix("data."):
        "_data/\(list.dropFirst(5)) in a form that Recto knows"
      case let list?: "_\(list)"
      }
    let help =
      !isSite
      ? "Give the whole site folder, or the files that the loop goes through"
      : list == nil
        ? "Write the list into the page" : "Give the site \(files), or write the list into the page"
    return Diagnostic(
      "template-loop", .note, at: range,
      count == 1
        ? "The list that Liquid makes here is not in the page, so it is not in the document"
        : "\(count) lists that Liquid makes are not in the page, so they are not in the document",
      help: help)
  }

  fileprivate static func templateTags(_ count: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "template-tag", .note, at: range,
      count == 1
        ? "A tag of Liquid is left out" : "\(count) tags of Liquid are left out, from here on")
  }

  fileprivate static func hiddenEntries(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "hidden-entries", .note, at: range,
      "A comment hides entries here; they are not in the document",
      help: "Take away <!-- and --> to show them")
  }
}
