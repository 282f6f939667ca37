internal import Frames

/// Which families set the bold text of those that have no bold; nothing is emboldened artificially.
struct BoldStandIns {
  /// The typeface that stands in.
  private let bold: Typeface
  private var known: [String: [String]] = [:]
  /// Families that have no bold, and the installed family from which their bold text was set.
  private(set) var used: [(family: String, standIn: String)] = []

  /// Makes the stand-ins from the typeface that has a bold.
  init(_ bold: Typeface) { self.bold = bold }

  /// The families that set bold text for which some are asked, in their order.
  mutating func families(for asked: [String], in fonts: FontMap) -> [String] {
    let families = asked.flatMap { standIns(for: $0, in: fonts) }
    if let family = asked.first(where: { fonts.isInstalled(family: $0) }),
      let standIn = families.first(where: { fonts.isInstalled(family: $0) }), standIn != family,
      !used.contains(where: { $0.family == family })
    {
      used.append((family, standIn))
    }
    return families
  }

  /// The families that set the bold text of one: itself, if it has bold.
  private mutating func standIns(for family: String, in fonts: FontMap) -> [String] {
    if let known = known[family] { return known }
    var families = [family]
    if fonts.isInstalled(family: family), !FontMap.isGeneric(family: family),
      !fonts.hasBold(family: family)
    {
      let isHan = fonts.has(["的", "是"], in: [family])
      families = isHan ? bold.han + bold.latin : bold.latin + bold.han
    }
    known[family] = families
    return families
  }
}
