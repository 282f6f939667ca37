/// Names in the order of PubMed and of the Vancouver style, without commas: `Zheng S`, `He M.`, `van der
/// Berg AB` (National Library of Medicine, "Citing Medicine", 2nd ed., chapter 1).
enum InitialsLast {
  /// How many words at the end of a name are initials, 0 where it is written in another order.
  ///
  /// - Parameters:
  ///   - words: The words of a name without commas and without what stands behind it, such as Jr.
  ///   - isUsual: Whether other names of the list are written so beyond doubt. Without that a short family
  ///     name in capitals stays one: `Shili WU`.
  /// - Returns: The number of words.
  static func count(in words: [String], isUsual: Bool) -> Int {
    let initials = words.dropFirst().reversed().prefix { $0.initialsCount > 0 }
    guard !initials.isEmpty else { return 0 }
    let names = words.dropLast(initials.count)
    // `J. Doe K.` could be anything, and in `DOE JA` either word could be the initials.
    guard names.allSatisfy({ $0.initialsCount == 0 || $0.isLongName }) else { return 0 }
    let last = words[words.count - 1]
    let isShort = last.initialsCount == 1
    let isMarked = last.contains(".") || last.contains("-")
    if names.allSatisfy(\.isAllCapitals), !isShort, !isMarked { return 0 }
    if !isUsual, initials.count == 1, last.couldBeFamilyName { return 0 }
    return initials.count
  }

  /// Whether a name is written in this order beyond doubt.
  static func isCertain(_ words: [String]) -> Bool { count(in: words, isUsual: false) > 0 }
}

extension String {
  /// How many initials a word is: one to three capitals, with or without full stops and hyphens; 0 for
  /// anything else.
  fileprivate var initialsCount: Int {
    let letters = filter { $0 != "." && $0 != "-" }
    return (1...3).contains(letters.count) && letters.allSatisfy(\.isUppercase) ? letters.count : 0
  }

  /// Whether all letters of the word are capitals.
  fileprivate var isAllCapitals: Bool { allSatisfy { !$0.isLetter || $0.isUppercase } }

  /// Whether a word of two or three capitals without a full stop can be a family name, as in `LI M`.
  fileprivate var isLongName: Bool { initialsCount > 1 && !contains(".") }

  /// Whether a word in capitals is a short family name that is in use.
  fileprivate var couldBeFamilyName: Bool { shortFamilyNames.contains(self) }
}

/// Family names of two and three letters in Pinyin and other romanisations of China, Vietnam and Korea.
private let shortFamilyNames: Set<String> = [
  "AI", "AN", "AO", "BA", "BAI", "BAN", "BAO", "BEI", "BI", "BIN", "BO", "BU", "CAI", "CAO", "CEN",
  "CHA", "CHE", "CHU", "CUI", "DAI", "DI", "DOU", "DU", "FAN", "FEI", "FU", "GAI", "GAN", "GAO",
  "GE",
  "GU", "GUI", "GUO", "HAI", "HAN", "HAO", "HE", "HO", "HOU", "HU", "HUA", "HUI", "HUO", "JI",
  "JIA",
  "JIN", "JU", "KAN", "KE", "KIM", "KO", "KOU", "LAI", "LAM", "LAN", "LAU", "LE", "LEE", "LEI",
  "LI",
  "LIN", "LIU", "LO", "LOU", "LU", "LUO", "LV", "MA", "MAI", "MAN", "MAO", "MEI", "MI", "MO", "MOU",
  "MU", "NA", "NAN", "NG", "NI", "NIE", "NIU", "OU", "PAN", "PEI", "PI", "PU", "QI", "QIN", "QIU",
  "QU",
  "RAN", "REN", "RUI", "SHA", "SHE", "SHI", "SHU", "SI", "SU", "SUI", "SUN", "TAI", "TAN", "TAO",
  "TIE",
  "TU", "VO", "VU", "WAN", "WEI", "WEN", "WU", "XI", "XIA", "XIE", "XIN", "XU", "XUE", "YAN", "YAO",
  "YE", "YI", "YIN", "YOU", "YU", "YUE", "ZAN", "ZHA", "ZHU", "ZOU", "ZU", "ZUO",
]
