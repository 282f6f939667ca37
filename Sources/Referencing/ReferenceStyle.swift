package import Activities

/// How references are written: the values of one file in `layouts/references`.
///
/// A style says the order of the parts and the signs between them for each sort of work, how names
/// are written, and the words it adds in each language. The language of a work, not that of the
/// document, chooses the words.
package struct ReferenceStyle: Hashable, Sendable {
  package var name: String
  /// What stands before a reference in a numbered list, with `{number}`.
  package var label: String
  package var punctuation: PunctuationWidth
  package var names: NameSettings
  package var titleCase: TitleCase
  /// What parts the first page from the last.
  package var pageJoin: String
  /// How each sort of work is written, per language.
  package var templates: [ReferenceType: LocalizedTemplate]
  /// Templates that others name as fields, per language.
  package var parts: [String: LocalizedTemplate]
  /// The words that the style adds, per language.
  package var words: [String: Localized<String>]

  /// A template per language; the one of the first language serves all that have none.
  package typealias LocalizedTemplate = Localized<ReferenceTemplate>

  /// What stands before the reference of a number in a list.
  package func label(ofNumber number: Int) -> String {
    let parts = label.split(separator: "{number}", omittingEmptySubsequences: false)
    return parts.joined(separator: "\(number)")
  }
}

/// Whether `, : ; ( )` are full-width.
package enum PunctuationWidth: String, Hashable, Sendable, CaseIterable {
  case half, full
  /// Full-width in Chinese, half-width in other languages.
  case byLanguage = "by-language"
}

/// The capitals of titles in alphabetic scripts.
package enum TitleCase: String, Hashable, Sendable, CaseIterable {
  case asWritten = "as-written"
  /// Only the first word of the title has one.
  case sentence
  /// The first words of the title and of its subtitle have one.
  case sentences
}

/// How names are written.
package struct NameSettings: Hashable, Sendable {
  package enum Order: String, Hashable, Sendable, CaseIterable {
    case familyFirst = "family-first"
    case givenFirst = "given-first"
  }

  package enum Given: String, Hashable, Sendable, CaseIterable {
    case full
    /// J R
    case initials
    /// J. R.
    case dottedInitials = "dotted-initials"
  }

  package var order: Order
  /// The order in the names of editors and translators.
  package var editorOrder: Order
  package var given: Given
  /// Whether given names in Pinyin are written in full all the same.
  package var keepsPinyin: Bool
  /// Whether family names are in capitals.
  package var capitals: Bool
  /// What stands between family and given name, where the family name comes first.
  package var familyJoin: String
  /// What stands before Jr.
  package var suffixJoin: String
  /// What stands between two names, before the last of two, and before the last of more.
  package var join: String
  package var joinOfTwo: String
  /// What stands between two editors or translators.
  package var editorJoinOfTwo: String
  package var lastJoin: String
  /// How many names are written at most, and how many of those where there are more.
  package var most: Int
  package var first: Int
  /// What stands between the first names and the last one, where that is written too; else empty.
  package var ellipsis: String
}

/// What a layout asks of any style.
package struct ReferenceSettings: Hashable, Sendable {
  package enum Authors: Hashable, Sendable {
    case all
    /// As many as the style writes.
    case style
    case first(Int)
  }

  package enum Identifiers: String, Hashable, Sendable, CaseIterable {
    case all, doi, none
  }

  package enum OwnName: String, Hashable, Sendable, CaseIterable {
    case bold, plain
  }

  package var authors: Authors
  package var ownName: OwnName
  /// Whether signs beside names tell co-first and corresponding authors.
  package var showsMarks: Bool
  package var identifiers: Identifiers

  package init(
    authors: Authors, ownName: OwnName, showsMarks: Bool, identifiers: Identifiers
  ) {
    self.authors = authors
    self.ownName = ownName
    self.showsMarks = showsMarks
    self.identifiers = identifiers
  }
}
