/// What a character is to the compositor.
///
/// Breaks, spaces and trimmed marks all hang on it.
///
/// The classes are those of CLREQ, "Table of punctuation marks", for horizontal writing, with what
/// Latin text needs beside them.
enum CharacterClass: UInt8, Sendable {
  /// Han characters, kana, bopomofo, Hangul: everything that may be broken anywhere.
  case han
  /// Letters of alphabetic scripts, and signs that read as part of a word (`+`, `#`, `@`).
  case letter
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
    case .han, .open, .close, .pause, .stop, .exclamation, .middleDot, .dash, .ellipsis,
      .connector, .solidus, .iteration:
      true
    default: false
    }
  }

  /// Whether the character is a full-width mark with white space that can be let go.
  var isTrimmableMark: Bool {
    switch self {
    case .open, .close, .pause, .stop, .exclamation: true
    default: false
    }
  }

  /// Whether it carries text rather than sets it apart: marks and spaces do not.
  var isText: Bool {
    switch self {
    case .han, .letter, .digit, .iteration, .symbol: true
    default: false
    }
  }

  /// Whether a line may be letter-spaced around it as around a Han character.
  var isHanLike: Bool { self == .han || self == .iteration }

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
    let value = scalar.value
    if value < 0x80 {
      self = CharacterClass.ascii(UInt8(value))
      return
    }
    switch value {
    case 0x201C, 0x2018: self = inHanContext ? .open : .latinOpen
    case 0x201D, 0x2019: self = inHanContext ? .close : .latinClose
    case 0x2014, 0x2E3A: self = inHanContext ? .dash : .hyphen
    case 0x2026, 0x22EF: self = inHanContext ? .ellipsis : .latinClose
    case 0xB7: self = inHanContext ? .middleDot : .symbol
    case 0x2013: self = inHanContext ? .connector : .hyphen
    case 0x300C, 0x300E, 0xFF08, 0x300A, 0x3008, 0x3010, 0x3016, 0x3014, 0xFF3B, 0xFF5B, 0x3018,
      0x301A, 0x301D:
      self = .open
    case 0x300D, 0x300F, 0xFF09, 0x300B, 0x3009, 0x3011, 0x3017, 0x3015, 0xFF3D, 0xFF5D, 0x3019,
      0x301B, 0x301E, 0x301F:
      self = .close
    case 0xFF0C, 0x3001, 0xFF1B, 0xFF1A: self = .pause
    case 0x3002, 0xFF0E: self = .stop
    case 0xFF01, 0xFF1F, 0x203C, 0x2047, 0x2048, 0x2049: self = .exclamation
    case 0x2027, 0x30FB: self = .middleDot
    case 0xFF5E, 0x301C: self = .connector
    case 0xFF0F: self = .solidus
    case 0xA3, 0xA5, 0x20AC, 0x2116, 0xA7, 0xB1, 0xFF04, 0xFFE1, 0xFFE5: self = .prefix
    case 0xB0, 0x2030, 0x2103, 0x2109, 0x2032, 0x2033, 0xFF05, 0xFFE0: self = .postfix
    case 0x3005, 0x303B, 0x30FC, 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085,
      0x3087, 0x308E, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7,
      0x30EE, 0x30F5, 0x30F6, 0x309D, 0x309E, 0x30FD, 0x30FE:
      self = .iteration
    case 0x2E80...0x2FDF, 0x3003...0x3007, 0x3012...0x3013, 0x3020...0x303F, 0x3040...0x318F,
      0x31A0...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18AFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFF:
      self = .han
    case 0xA0, 0x202F, 0x2007, 0x2060, 0xFEFF: self = .glue
    case 0x3000: self = .space
    case 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F: self = .space
    case 0x200B: self = .breakPoint
    case 0x2028, 0x2029, 0x85: self = .lineFeed
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x1F3FB...0x1F3FF: self = .combining
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x61C, 0xAD: self = .invisible
    case 0x2010: self = .hyphen
    case 0xAB, 0x2039: self = .latinOpen
    case 0xBB, 0x203A: self = .latinClose
    default: self = CharacterClass.byProperties(scalar)
    }
  }

  private static func ascii(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case UInt8(ascii: "\n"): .lineFeed
    case UInt8(ascii: " "), UInt8(ascii: "\t"): .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .latinOpen
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","),
      UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      .latinClose
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "$"): .prefix
    case UInt8(ascii: "%"): .postfix
    case ..<0x20, 0x7F: .invisible
    default: .letter
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
