public import Diagnostics

/// Text as it stands in a line: characters with their emphasis and links, and nothing of how it
/// will look.
public struct InlineText: Hashable, Sendable {
  /// Stretches of one style and one link target, in reading order; none is empty.
  public private(set) var runs: [InlineRun]

  /// Makes a text of runs; neighbours that differ only in origin stay apart, empty ones are dropped.
  public init(_ runs: [InlineRun] = []) {
    self.runs = runs.contains(where: \.text.isEmpty) ? runs.filter { !$0.text.isEmpty } : runs
  }

  /// Makes an unstyled text.
  public init(_ text: String, origin: SourceRange? = nil) {
    self.init([InlineRun(text: text, origin: origin)])
  }

  /// The characters alone.
  public var plain: String { runs.reduce(into: "") { $0 += $1.text } }

  /// Whether there is no character at all.
  public var isEmpty: Bool { runs.isEmpty }

  /// The part of the source that the text was read from, where it is known and of one file.
  public var origin: SourceRange? {
    runs.reduce(nil) { whole, run in
      guard let origin = run.origin else { return whole }
      return whole?.union(origin) ?? origin
    }
  }

  /// Appends a run, if it is not empty.
  public mutating func append(_ run: InlineRun) {
    if !run.text.isEmpty { runs.append(run) }
  }

  /// Appends another text.
  public mutating func append(_ other: InlineText) { runs.append(contentsOf: other.runs) }

  /// The part between two character offsets, counted from 0 over ``plain``.
  public func slice(_ range: Range<Int>) -> InlineText {
    var result: [InlineRun] = []
    var start = 0
    for run in runs {
      let count = run.text.count
      let wanted = range.clamped(to: start..<start + count)
      if !wanted.isEmpty {
        var part = run
        part.text = String(
          run.text.dropFirst(wanted.lowerBound - start).prefix(wanted.count))
        result.append(part)
      }
      start += count
    }
    return InlineText(result)
  }
}

/// Characters that share their emphasis and their link.
public struct InlineRun: Hashable, Sendable {
  /// The characters.
  public var text: String
  /// How the author set them apart.
  public var style: InlineStyle
  /// The target of the link that they belong to, as the source wrote it.
  public var link: String?
  /// Where they were read.
  public var origin: SourceRange?

  /// Makes a run.
  public init(
    text: String, style: InlineStyle = [], link: String? = nil, origin: SourceRange? = nil
  ) {
    self.text = text
    self.style = style
    self.link = link
    self.origin = origin
  }
}

/// How an author sets words apart.
public struct InlineStyle: OptionSet, Hashable, Sendable {
  /// One bit for each style.
  public let rawValue: UInt8

  /// Makes a set of styles of its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Strong importance; usually bold.
  public static let strong = InlineStyle(rawValue: 1)
  /// Stress; italics in Latin text, another face in Chinese.
  public static let emphasis = InlineStyle(rawValue: 2)
  /// Computer text.
  public static let code = InlineStyle(rawValue: 4)
  /// Withdrawn text.
  public static let struck = InlineStyle(rawValue: 8)
  /// Raised text.
  public static let superscript = InlineStyle(rawValue: 16)
  /// Lowered text.
  public static let `subscript` = InlineStyle(rawValue: 32)
  /// Words that the author has underlined, such as a name in a list of authors.
  public static let underlined = InlineStyle(rawValue: 128)
  /// Capitals that stay where a reference style lowers others: a name, an acronym.
  public static let fixedCase = InlineStyle(rawValue: 64)
}
