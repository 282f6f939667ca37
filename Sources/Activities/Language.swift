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

  /// Orders by tag.
  public static func < (left: Language, right: Language) -> Bool { left.tag < right.tag }
}
