/// What a character is to the compositor.
///
/// Breaks, spaces and trimmed marks all hang on it.
///
/// The classes are those of CLREQ, "Table of punctuation marks", for horizontal writing, with what
/// Latin text needs beside them.
enum CharacterClass: UInt8, Sendable {
  /// Han characters, kana, bopomofo: everything that may be broken anywhere.
  case han
  /// Hangul, whose words stand apart by spaces.
  case hangul
  /// Letters of alphabetic scripts, and signs that follow them in a word (`C++`, `C#`).
  case letter
  /// Signs that stand before or beside words: `*`, `@`, `#`, `>`.
  case sign
  case digit
  /// A breaking space.
  case space
  /// Opening full-width brackets, title marks and quotes.
  case open
  /// Closing full-width brackets, title marks and quotes.
  case close
  /// ，、；：
  case pause
  /// 。．
  case stop
  /// ！？ and their doubled forms.
  case exclamation
  /// · in Chinese context, ‧ and ・.
  case middleDot
  /// —— and ⸺: two ems, one unit.
  case dash
  /// …… and ⋯⋯: two ems, one unit.
  case ellipsis
  /// – ～ 〜 and a single — in Chinese context: they join what stands on both sides.
  case connector
  /// ／
  case solidus
  /// ( [ { and Western opening quotes.
  case latinOpen
  /// ) ] } , . ; : ! ? and Western closing quotes.
  case latinClose
  /// - and ‐ between letters.
  case hyphen
  /// / in Latin text.
  case slash
  /// Signs before a number: ¥ ￥ $ № §.
  case prefix
  /// Signs after a number: % ％ ‰ ° ℃.
  case postfix
  /// Characters that hold their neighbours together: NBSP, word joiner.
  case glue
  /// ZERO WIDTH SPACE.
  case breakPoint
  /// A forced line end.
  case lineFeed
  /// Marks that combine with what stands before them, variation selectors, joiners.
  case combining
  /// Characters without ink that change nothing about breaks: bidirectional controls and the like.
  case invisible
  /// 々 〻 and small kana: they never begin a line.
  case iteration
  /// Symbols of no script: ★ → ①.
  case symbol

  /// Whether the character belongs to the Chinese side of a line and is set in the Han family.
  var isFullWidth: Bool {
    switch self {
    case .han, .hangul, .open, .close, .pause, .stop, .exclamation, .middleDot, .dash, .ellipsis,
      .connector, .solidus, .iteration:
      true
    default: false
    }
  }

  /// Whether the character is a full-width mark with white space beside its ink.
  var isBlankedMark: Bool {
    switch self {
    case .open, .close, .pause, .stop, .exclamation: true
    default: false
    }
  }

  /// Whether it carries text rather than sets it apart: marks and spaces do not.
  var isText: Bool {
    switch self {
    case .han, .hangul, .letter, .sign, .digit, .iteration, .symbol: true
    default: false
    }
  }

  /// Whether a line may be letter-spaced around it as around a Han character.
  var isHanLike: Bool { self == .han || self == .iteration }

  /// Whether it stands in Western words, numbers and addresses.
  var isWestern: Bool {
    switch self {
    case .letter, .sign, .digit, .latinOpen, .latinClose, .hyphen, .slash, .prefix, .postfix: true
    default: false
    }
  }

  /// Whether a CJK-Latin space stands between it and a Han character.
  var takesHanSpace: Bool {
    switch self {
    case .letter, .digit, .postfix, .prefix: true
    default: false
    }
  }
}

extension CharacterClass {
  /// Characters whose class depends on what stands around them (East Asian Width A).
  static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x2014, 0x2026, 0xB7, 0x2013, 0x22EF: true
    default: false
    }
  }

  /// The class of a character.
  ///
  /// - Parameters:
  ///   - scalar: The character.
  ///   - inHanContext: How an ambiguous character was resolved; see ``QuoteResolution``.
  init(_ scalar: Unicode.Scalar, inHanContext: Bool) {
    switch scalar.value {
    case 0x201C, 0x2018: self = inHanContext ? .open : .latinOpen
    case 0x201D, 0x2019: self = inHanContext ? .close : .latinClose
    case 0x2014, 0x2E3A: self = inHanContext ? .dash : .hyphen
    case 0x2026, 0x22EF: self = inHanContext ? .ellipsis : .latinClose
    case 0xB7: self = inHanContext ? .middleDot : .symbol
    case 0x2013: self = inHanContext ? .connector : .hyphen
    default: self = CharacterTable.shared[scalar] ?? CharacterClass.byProperties(scalar)
    }
  }

  private static func byProperties(_ scalar: Unicode.Scalar) -> CharacterClass {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: .combining
    case .control, .format: .invisible
    case .decimalNumber: .digit
    case .openPunctuation, .initialPunctuation: .latinOpen
    case .closePunctuation, .finalPunctuation: .latinClose
    case .mathSymbol, .otherSymbol, .otherNumber, .modifierSymbol: .symbol
    case .currencySymbol: .prefix
    default: .letter
    }
  }
}
