/// Which brackets and quotation marks of a sentence belong together, and what stands inside them.
struct Brackets {
  /// A bracket that has a partner.
  private struct Bracket {
    let offset: Int
    var partner: Int
    /// How many pairs it stands in, its own included.
    var depth = 0
  }

  /// The brackets that have partners, in order.
  private let pairs: [Bracket]

  /// The offset of a bracket's partner; nil for other scalars and for brackets without one.
  func partner(of offset: Int) -> Int? {
    let index = index(upTo: offset)
    return index >= 0 && pairs[index].offset == offset ? pairs[index].partner : nil
  }

  /// The offset of the bracket that a closing one ends; nil for opening ones, whose partner lies behind.
  func opening(of close: Int) -> Int? {
    partner(of: close).flatMap { $0 < close ? $0 : nil }
  }

  /// How many pairs a scalar stands in, its own included.
  func depth(at offset: Int) -> Int {
    let index = index(upTo: offset)
    guard index >= 0 else { return 0 }
    let last = pairs[index]
    let isBehind = last.partner < last.offset && last.offset < offset
    return isBehind ? last.depth - 1 : last.depth
  }

  /// The offsets of brackets in a stretch whose partner stands in it behind them, in order.
  func openings(in range: Range<Int>) -> [Int] {
    pairs.lazy.filter {
      range.contains($0.offset) && $0.offset < $0.partner && $0.partner < range.upperBound
    }.map(\.offset)
  }

  /// The index of the last bracket at or before an offset, found by bisection; -1 before the first.
  private func index(upTo offset: Int) -> Int {
    var (low, high) = (0, pairs.count)
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// Pairs the brackets of a text.
  init(_ scalars: [Unicode.Scalar]) {
    self.init(scalars, at: scalars.indices.filter { !scalars[$0].isPlain })
  }

  /// Pairs the brackets of a text in one pass.
  ///
  /// Widths may differ within a pair, as in `（…)`; a bracket without a partner encloses nothing.
  ///
  /// - Parameters:
  ///   - scalars: The text.
  ///   - marks: The offsets of all that is no letter in it.
  init(_ scalars: [Unicode.Scalar], at marks: [Int]) {
    var found: [Bracket] = []
    var open: [(index: Int, family: Family)] = []
    var openCounts = SIMD16<Int>()
    for offset in marks {
      // Most marks are figures and spaces.
      if scalars[offset].isDigit || scalars[offset] == " " { continue }
      guard var (family, side) = Family.of(scalars[offset]) else { continue }
      // An apostrophe closes nothing, and none opens a quotation.
      if family == .single,
        side == .open ? scalars.isLetter(offset - 1) : scalars.isApostrophe(offset)
      {
        continue
      }
      if family == .formula {
        guard let own = scalars.formulaSide(offset, isOpen: openCounts[family.rawValue] > 0) else {
          continue
        }
        side = own
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
        if found.isEmpty {
          found.reserveCapacity(8)
          open.reserveCapacity(4)
        }
        open.append((found.count, family))
        openCounts[family.rawValue] += 1
        found.append(Bracket(offset: offset, partner: -1))
        continue
      }
      guard openCounts[family.rawValue] > 0 else { continue }
      // Brackets that were opened inside and never closed have no partner.
      while let last = open.popLast() {
        openCounts[last.family.rawValue] -= 1
        if last.family == family {
          found[last.index].partner = offset
          found.append(Bracket(offset: offset, partner: found[last.index].offset))
          break
        }
      }
    }
    if found.contains(where: { $0.partner < 0 }) { found.removeAll { $0.partner < 0 } }
    var depth = 0
    for index in found.indices {
      let isOpening = found[index].partner > found[index].offset
      if isOpening { depth += 1 }
      found[index].depth = depth
      if !isOpening { depth -= 1 }
    }
    pairs = found
  }

  /// What a mark may do.
  fileprivate enum Side { case open, close, either }

  /// Marks that may close one another.
  private enum Family: Int, CaseIterable {
    case title, curly, straight, single, low, angle, round, square, brace, corner, formula

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
      case "$": (.formula, .either)
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

  /// What a dollar sign does for a formula, as Pandoc tells it from money (`tex_math_dollars`): one that opens
  /// has no space behind it, and one that closes none before it and no digit behind it.
  fileprivate func formulaSide(_ offset: Int, isOpen: Bool) -> Brackets.Side? {
    let next = offset + 1 < count ? self[offset + 1] : " "
    if isOpen, !self[offset - 1].isSpace, !next.isDigit { return .close }
    return next.isSpace || next.isSeparator && next != "|" ? nil : .open
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
