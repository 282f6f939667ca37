/// Which brackets and quotation marks of a sentence belong together, and what stands inside them.
struct Brackets {
  /// The offset of each bracket's partner, -1 for other scalars and for brackets without one; empty
  /// where there is no bracket at all.
  private let partners: [Int32]
  /// How many pairs each scalar stands in; empty as well.
  private let depths: [Int32]

  /// The offset of a bracket's partner; nil for other scalars and for brackets without one.
  func partner(of offset: Int) -> Int? {
    guard !partners.isEmpty, partners[offset] >= 0 else { return nil }
    return Int(partners[offset])
  }

  /// How many pairs a scalar stands in, its own included.
  func depth(at offset: Int) -> Int { depths.isEmpty ? 0 : Int(depths[offset]) }

  /// Pairs the brackets of a text in one pass.
  ///
  /// Widths may differ within a pair, as in `（…)`; a bracket without a partner encloses nothing.
  init(_ scalars: [Unicode.Scalar]) {
    var partners: [Int32] = []
    var open: [(offset: Int, family: Family)] = []
    var openCounts = SIMD8<Int>()
    for offset in scalars.indices {
      // Most characters of a text are ideographs or letters.
      guard !scalars[offset].isPlain, var (family, side) = Family.of(scalars[offset]) else {
        continue
      }
      if partners.isEmpty { partners = scalars.map { _ in -1 } }
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
          partners[last.offset] = Int32(offset)
          partners[offset] = Int32(last.offset)
          break
        }
      }
    }
    var depth: Int32 = 0
    depths = partners.indices.map { offset in
      let partner = Int(partners[offset])
      if partner > offset { depth += 1 }
      defer { if partner >= 0, partner < offset { depth -= 1 } }
      return depth
    }
    self.partners = partners
  }

  /// Marks that may close one another.
  private enum Family: Int {
    case title, curly, straight, round, square, brace, corner

    enum Side { case open, close, either }

    static func of(_ scalar: Unicode.Scalar) -> (Family, Side)? {
      switch scalar {
      case "《", "〈": (.title, .open)
      case "》", "〉": (.title, .close)
      case "“": (.curly, .open)
      case "”": (.curly, .close)
      case "\"": (.straight, .either)
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

extension Unicode.Scalar {
  /// Whether this mark separates the fields of an entry.
  var isSeparator: Bool {
    switch self {
    case "，", ",", "；", ";", "｜", "|", "\n", "\u{2003}": true
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
