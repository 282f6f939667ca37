/// Which brackets and quotation marks of a sentence belong together, and what stands inside them.
struct Brackets {
  /// The offset of each bracket's partner; nil for other scalars and for brackets without one.
  let partners: [Int?]
  /// How many pairs each scalar stands in, its own included.
  let depths: [Int]

  /// Pairs the brackets of a text in one pass.
  ///
  /// Widths may differ within a pair, as in `（…)`; a bracket without a partner encloses nothing.
  init(_ scalars: [Unicode.Scalar]) {
    var partners = [Int?](repeating: nil, count: scalars.count)
    var open: [(offset: Int, family: Family)] = []
    var openCounts = [Int](repeating: 0, count: Family.allCases.count)
    for offset in scalars.indices {
      // Most characters of a text are ideographs or letters.
      guard !scalars[offset].isLatin, !(0x3400...0x9FFF).contains(scalars[offset].value),
        var (family, side) = Family.of(scalars[offset])
      else { continue }
      // An apostrophe closes nothing, and none opens a quotation.
      if family == .single,
        side == .open ? scalars.isLetter(offset - 1) : scalars.isApostrophe(offset)
      {
        continue
      }
      // „…“ and „…”: what opens in English closes in German.
      if family == .curly, openCounts[Family.low.rawValue] > 0 { (family, side) = (.low, .close) }
      // `"…”` and `“…"` are pairs too: one of them was typed by hand.
      if side == .close, family == .curly, openCounts[family.rawValue] == 0,
        openCounts[Family.straight.rawValue] > 0
      {
        family = .straight
      } else if family == .straight, openCounts[family.rawValue] == 0,
        openCounts[Family.curly.rawValue] > 0
      {
        (family, side) = (.curly, .close)
      }
      let closes = side == .close || side == .either && openCounts[family.rawValue] > 0
      guard closes else {
        open.append((offset, family))
        openCounts[family.rawValue] += 1
        continue
      }
      guard openCounts[family.rawValue] > 0 else { continue }
      // Brackets that were opened inside and never closed have no partner.
      while let last = open.popLast() {
        openCounts[last.family.rawValue] -= 1
        if last.family == family {
          partners[last.offset] = offset
          partners[offset] = last.offset
          break
        }
      }
    }
    var depths = [Int](repeating: 0, count: scalars.count)
    var depth = 0
    for offset in scalars.indices {
      if let partner = partners[offset], partner > offset { depth += 1 }
      depths[offset] = depth
      if let partner = partners[offset], partner < offset { depth -= 1 }
    }
    self.partners = partners
    self.depths = depths
  }

  /// Marks that may close one another.
  private enum Family: Int, CaseIterable {
    case title, curly, straight, single, low, angle, round, square, brace, corner

    enum Side { case open, close, either }

    static func of(_ scalar: Unicode.Scalar) -> (Family, Side)? {
      switch scalar {
      case "《", "〈": (.title, .open)
      case "》", "〉": (.title, .close)
      case "“": (.curly, .open)
      case "”": (.curly, .close)
      case "\"", "＂": (.straight, .either)
      case "„": (.low, .open)
      case "«": (.angle, .open)
      case "»": (.angle, .close)
      case "‘": (.single, .open)
      case "’": (.single, .close)
      case "(", "（": (.round, .open)
      case ")", "）": (.round, .close)
      case "[", "【", "［": (.square, .open)
      case "]", "】", "］": (.square, .close)
      case "{", "｛": (.brace, .open)
      case "}", "｝": (.brace, .close)
      case "「", "『": (.corner, .open)
      case "」", "』": (.corner, .close)
      default: nil
      }
    }
  }
}

extension [Unicode.Scalar] {
  /// Whether a single mark is an apostrophe: in `Law’s`, and in `Students’ Law`, where a word goes on.
  fileprivate func isApostrophe(_ offset: Int) -> Bool {
    if isLetter(offset + 1) { return true }
    return offset > 0 && self[offset - 1] == "s" && offset + 1 < count && self[offset + 1] == " "
      && isLetter(offset + 2)
  }

  /// Whether a Latin letter or a digit stands at an offset.
  fileprivate func isLetter(_ offset: Int) -> Bool {
    indices.contains(offset) && (self[offset].isLatin || self[offset].isDigit)
  }
}

extension Unicode.Scalar {
  /// Whether this mark separates the fields of an entry.
  var isSeparator: Bool {
    switch self {
    case "，", ",", "；", ";", "｜", "|", "\n", "\u{2003}": true
    default: false
    }
  }

  /// Whether this opens words in double quotation marks.
  var opensQuotation: Bool {
    switch self {
    case "“", "\"", "＂", "「", "『", "„", "«": true
    default: false
    }
  }

  /// Whether this is a dash or an arrow, as authors type between a date and a title.
  var isDash: Bool {
    switch self {
    case "-", "–", "—", "－", "−", "→": true
    default: false
    }
  }

  /// Whether this is a colon of either width.
  var isColon: Bool { self == ":" || self == "：" }

  /// Whether this mark ends a Chinese sentence.
  var isFullStop: Bool { self == "。" }

  /// Whether this is a bracket that opens or closes an aside: round, square or lenticular.
  var opensAside: Bool {
    switch self {
    case "(", "（", "[", "【", "［": true
    default: false
    }
  }

  /// Whether this is a bracket that closes an aside.
  var closesAside: Bool {
    switch self {
    case ")", "）", "]", "】", "］": true
    default: false
    }
  }
}
