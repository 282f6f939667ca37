/// A language, by its BCP 47 tag in lower case: `zh`, `en`, `zh-hant`.
public struct Language: Hashable, Sendable, Comparable {
  /// The tag, in lower case.
  public let tag: String

  /// Makes a language of a BCP 47 tag of any case.
  public init(_ tag: String) { self.tag = tag.lowercased() }

  /// Chinese, in simplified characters unless a longer tag says otherwise.
  public static let chinese = Language("zh")
  /// English.
  public static let english = Language("en")

  /// This language and the wider ones that hold it, the narrowest first: `zh-hant-hk`, `zh-hant`,
  /// `zh` (RFC 4647, section 3.4).
  public var lookupChain: [Language] {
    var subtags = tag.split(separator: "-")
    var chain: [Language] = []
    while !subtags.isEmpty {
      chain.append(Language(subtags.joined(separator: "-")))
      subtags.removeLast()
    }
    return chain
  }

  /// The first of some languages that this one is looked up in, or one of the same primary language.
  public func best(among languages: [Language]) -> Language? {
    if languages.contains(self) { return self }
    return lookupChain.first(where: languages.contains)
      ?? languages.first { $0.lookupChain.last == lookupChain.last }
  }

  /// Whether readers of this language read a text in another as their own: the other is wider, and
  /// both are in the same script.
  public func reads(_ other: Language) -> Bool {
    lookupChain.contains(other) && script == other.script
  }

  /// The script that the tag names.
  private var script: Substring? {
    tag.split(separator: "-").dropFirst().first { $0.utf8.count == 4 }
  }

  /// Orders by tag.
  public static func < (left: Language, right: Language) -> Bool { left.tag < right.tag }
}
