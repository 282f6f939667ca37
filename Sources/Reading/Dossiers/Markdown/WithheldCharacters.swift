internal import Activities

/// Characters that stand for what Markdown shall not see: noncharacters, which no text holds.
///
/// What an author escapes with a backslash is taken as it is by everything that reads the text, also by
/// what knows no backslashes, such as the reading of addresses and of quotes.
enum WithheldCharacter {
  /// The 32 characters that CommonMark lets a backslash escape, in the order of U+FDD0 to U+FDEF.
  private static let escapable = Array("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".unicodeScalars)
  /// The begin and the end of what keeps its capitals in a reference: `{BERT}`.
  static let opening: Unicode.Scalar = "\u{1FFFE}"
  static let closing: Unicode.Scalar = "\u{1FFFF}"

  /// What stands for an escaped character; nil for one that is no punctuation mark, and for the bar,
  /// whose escape tables read themselves.
  static func standing(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar != "|", let index = escapable.firstIndex(of: scalar) else { return nil }
    return Unicode.Scalar(0xFDD0 + UInt32(index))
  }

  /// The character that another one stands for.
  static func original(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xFDD0...0xFDEF: escapable[Int(scalar.value - 0xFDD0)]
    case 0x1FFFE: "{"
    case 0x1FFFF: "}"
    default: nil
    }
  }

  /// Whether a character has a meaning in Markdown only, so that a backslash may be wanted before it.
  static func isEscapable(_ scalar: Unicode.Scalar) -> Bool { escapable.contains(scalar) }
}

extension String {
  /// The Markdown with escaped characters withheld, and without characters that no text holds.
  ///
  /// Code in backticks is left as it is: a backslash in it is one.
  ///
  /// - Parameter isWork: Whether braces keep capitals, as in the titles of works.
  /// - Returns: What cmark is to see.
  func withholdingEscapes(isWork: Bool) -> String {
    let scalars = unicodeScalars.filter { !$0.isForbidden }
    let ends = utf8.contains(UInt8(ascii: "`")) ? codeEnds(in: Array(scalars)) : [:]
    var result = String.UnicodeScalarView()
    var isEscaped = false
    var codeEnd = 0
    for (offset, scalar) in scalars.enumerated() {
      if offset < codeEnd {
        result.append(scalar)
        continue
      }
      if isEscaped {
        isEscaped = false
        if let withheld = WithheldCharacter.standing(for: scalar) {
          result.append(withheld)
          continue
        }
        result.append("\\")
      }
      switch scalar {
      case "\\": isEscaped = true
      case "{" where isWork: result.append(WithheldCharacter.opening)
      case "}" where isWork: result.append(WithheldCharacter.closing)
      case "`":
        codeEnd = ends[offset] ?? 0
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    if isEscaped { result.append("\\") }
    return String(result)
  }

  /// The text with what was withheld in its place again.
  ///
  /// - Parameter inCode: Whether the text is code, in which the backslashes stand for themselves.
  /// - Returns: What the author wrote.
  func restoringEscapes(inCode: Bool) -> String {
    guard unicodeScalars.contains(where: { WithheldCharacter.original(of: $0) != nil }) else {
      return self
    }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      guard let original = WithheldCharacter.original(of: scalar) else {
        result.append(scalar)
        continue
      }
      if inCode, scalar.value < 0x10000 { result.append("\\") }
      result.append(original)
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether no text of a dossier holds the character: a control character that is neither a tab nor a
  /// line feed, a byte order mark, or a character that stands for others.
  var isForbidden: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0...0x1F, 0x7F, 0xFEFF: true
    default: WithheldCharacter.original(of: self) != nil
    }
  }
}

extension InlineText {
  /// The text with escaped characters in their places, and between braces with capitals that stay.
  func restoringEscapes() -> InlineText {
    var result = InlineText()
    var keepsCase = false
    for run in runs {
      var run = run
      run.link = run.link?.restoringEscapes(inCode: false)
      guard run.text.unicodeScalars.contains(where: { WithheldCharacter.original(of: $0) != nil })
      else {
        result.append(keepsCase ? run.keepingCase : run)
        continue
      }
      var part = ""
      func append() {
        var piece = run
        piece.text = part.restoringEscapes(inCode: false)
        result.append(keepsCase ? piece.keepingCase : piece)
        part = ""
      }
      for scalar in run.text.unicodeScalars {
        if scalar == WithheldCharacter.opening || scalar == WithheldCharacter.closing {
          append()
          keepsCase = scalar == WithheldCharacter.opening
        } else {
          part.unicodeScalars.append(scalar)
        }
      }
      append()
    }
    return result
  }
}

extension InlineRun {
  fileprivate var keepingCase: InlineRun {
    var run = self
    run.style.insert(.fixedCase)
    return run
  }
}

/// For the offset of each run of backticks that begins code, the offset behind the run that ends it.
///
/// Code in a line ends before a blank line, fenced code wherever its fence does.
private func codeEnds(in scalars: [Unicode.Scalar]) -> [Int: Int] {
  var runs: [(range: Range<Int>, paragraph: Int, isFence: Bool)] = []
  var (offset, paragraph, lineStart) = (0, 0, 0)
  while offset < scalars.count {
    switch scalars[offset] {
    case "\n":
      if scalars[lineStart..<offset].allSatisfy(\.isSpace) { paragraph += 1 }
      lineStart = offset + 1
      offset += 1
    case "`":
      let end = scalars[offset...].firstIndex { $0 != "`" } ?? scalars.count
      let isFirst = scalars[lineStart..<offset].allSatisfy {
        " >-+*.)0123456789".unicodeScalars.contains($0)
      }
      runs.append((offset..<end, paragraph, isFirst && end - offset >= 3))
      offset = end
    default: offset += 1
    }
  }
  // From the last run on, the next run of each length is known.
  var next: [Int: Int] = [:]
  var ends: [Int: Int] = [:]
  for index in runs.indices.reversed() {
    let run = runs[index]
    if let closing = next[run.range.count], run.isFence || runs[closing].paragraph == run.paragraph
    {
      ends[run.range.lowerBound] = runs[closing].range.upperBound
    }
    next[run.range.count] = index
  }
  return ends
}
