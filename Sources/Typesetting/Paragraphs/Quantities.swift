/// The spaces inside numbers and between numbers and their units: 10 000, 25 ℃, 1.5×10⁻³ mol/L.
///
/// They are no word spaces: whatever the line, they keep their width, or a reader sees two numbers (SI
/// brochure, 5.4.3 and 5.4.4).
enum Quantities {
  /// What a space inside a quantity stands before.
  enum Part {
    /// Three more digits of the number.
    case group
    case unit
    /// Several units: mol/L, kW·h.
    case compound
  }

  /// The longest unit that is looked for, in characters.
  private static let longestUnit = 16

  /// What the space at an index stands before, if it is inside a quantity.
  static func part(behind space: Int, in boxes: [Box]) -> Part? {
    guard space > 0, space + 1 < boxes.count, boxes[space].scalar == " " else { return nil }
    let next = boxes[space + 1].kind
    guard next == .digit || next == .letter || next == .postfix, endsNumber(boxes[..<space])
    else { return nil }
    switch next {
    case .digit: return isGroup(behind: space, in: boxes) ? .group : nil
    case .postfix: return .unit
    default:
      let name = name(from: space + 1, in: boxes)
      guard Units.contains(name) else { return nil }
      return name.contains("/") || name.contains("·") ? .compound : .unit
    }
  }

  /// Whether a number ends here, raised figures of its power not counted.
  private static func endsNumber(_ boxes: ArraySlice<Box>) -> Bool {
    guard let last = boxes.last, last.kind != .digit else { return !boxes.isEmpty }
    guard last.scalar.isSuperscript else { return false }
    return boxes.suffix(longestUnit).last { !$0.scalar.isSuperscript }?.kind == .digit
  }

  /// Whether three digits stand behind a space, and at most three, of a number, before it.
  private static func isGroup(behind space: Int, in boxes: [Box]) -> Bool {
    func isDigit(_ box: Box) -> Bool { box.kind == .digit }
    let before = boxes[..<space].suffix(4).reversed().prefix(while: isDigit).count
    let behind = boxes[(space + 1)...].prefix(4).prefix(while: isDigit).count
    return before <= 3 && behind == 3
  }

  /// What may be a unit.
  private static func name(from start: Int, in boxes: [Box]) -> String {
    let signs = boxes[start...].prefix(longestUnit).prefix { box in
      box.kind == .letter || box.kind == .slash || box.kind == .digit || box.scalar == "·"
    }
    return String(String.UnicodeScalarView(signs.map(\.scalar)))
  }
}

/// The units of measurement that a number may have.
enum Units {
  /// Prefixes, and the units that stand behind each of them.
  private static let multiples: [(prefixes: String, units: String)] = [
    ("fpnμµmcdk", "m g s A V W J N L l mol eV Hz"),
    ("kM", "A V W J N t Pa eV Ω"),
    ("kMGTPE", "B Hz W J eV b bps bit Pa"),
    ("npμµm", "F S H T C K"),
    ("mh", "Pa bar"),
    ("cm", "d"),
    ("d", "B Bm Bi"),
    ("KMGT", "iB"),
  ]

  private static let plain = """
    m g s A V W J N L l t K Pa Hz mol cd F S H T C Ω eV bar B b bit bits bps h d min yr ha px pt em \
    rpm fps wt at vol ppm ppb Å KB FLOPS GFLOPS TFLOPS PFLOPS EFLOPS kWh MWh GWh mAh Ah CNY RMB \
    USD EUR GBP JPY HKD TWD M k
    """

  private static let names: Set<String> = {
    var names = Set(plain.split(separator: " ").map(String.init))
    for (prefixes, units) in multiples {
      for unit in units.split(separator: " ") {
        for prefix in prefixes { names.insert(String(prefix) + unit) }
      }
    }
    return names
  }()

  /// Whether a text is a unit, or several with their powers: MA/cm², kW·h, m2.
  static func contains(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      .flatMap { $0.split(separator: "·", omittingEmptySubsequences: false) }
    return parts.allSatisfy { part in
      let name = part.unicodeScalars.reversed().drop {
        $0.isSuperscript || ("1"..."9").contains($0)
      }
      return names.contains(String(String.UnicodeScalarView(name.reversed())))
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a raised figure or its sign.
  fileprivate var isSuperscript: Bool {
    switch value {
    case 0xB2, 0xB3, 0xB9, 0x2070...0x207F: true
    default: false
    }
  }
}
