internal import Activities

/// Reads one name of a list.
struct NameReader {
  /// The signs beside the name, such as `*` and `†`; numbers of affiliations are none.
  private(set) var signs = ""
  /// Whether the name is set bold: people set their own name so.
  private(set) var isBold = false
  /// Whether 等 stands behind the name.
  private(set) var isFollowedByOthers = false

  private var value: [UInt8]
  private let hasInitialsLast: Bool

  /// Makes a reader for a name; initials stand behind family names where the rest of its list has them.
  init(_ value: [UInt8], hasInitialsLast: Bool = false) {
    (self.value, self.hasInitialsLast) = (value, hasInitialsLast)
  }

  /// The name in the scripts that it is written in; nil where nothing is left of it.
  mutating func read() -> Localized<ContributorName>? {
    if value.allSatisfy({ isPlainInNames[Int($0)] }) {
      // Most names have nothing but letters.
      let parts = value.split(separator: UInt8(ascii: ",")).map { part in
        part.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      }
      return Localized(latinName(parts), in: .english)
    }
    if let text = hanAlone { return Localized(chineseName([text]), in: .chinese) }
    unwrap()
    takeSigns()
    if let body = LaTeXParts(value).group, body.first != UInt8(ascii: "\\") {
      let text = clean(body)
      if text.isEmpty { return nil }
      // Braces around a person's Chinese name protect nothing; around anything else they make one name.
      return text.isChineseName
        ? Localized(chineseName([text]), in: .chinese)
        : Localized(ContributorName(literal: text), in: text.containsHan ? .chinese : .english)
    }
    let parts = LaTeXParts(value).split(at: ",").flatMap { LaTeXParts($0).split(at: "，") }
    var texts = parts.map { clean($0) }
    if let named = keyedName(texts) { return named }
    while texts.count > 1, texts.last?.isEmpty == true { texts.removeLast() }
    let whole = texts.joined()
    if whole.isEmpty { return nil }
    guard whole.containsHan else {
      let words = parts.prefix(texts.count).map { LaTeXParts($0).words.map(clean) }
      return Localized(latinName(words.map { $0.filter { !$0.isEmpty } }), in: .english)
    }
    if whole.unicodeScalars.contains(where: \.isLatin) { return bilingualName(texts) }
    return Localized(chineseName(texts), in: .chinese)
  }

  /// The value where it is Han and nothing else, as most Chinese names are.
  private var hanAlone: String? {
    guard let first = value.first, first >= 0xE0 else { return nil }
    let text = String(decoding: value, as: UTF8.self)
    return text.unicodeScalars.allSatisfy { $0.isHan && $0 != "等" } ? text : nil
  }

  // MARK: What stands around a name

  /// Takes emphasis of the whole name away.
  private mutating func unwrap() {
    for mark in ["**", "__"] where value.starts(with: mark.utf8) {
      let text = String(decoding: value, as: UTF8.self)
      let inner = text.split(separator: mark, omittingEmptySubsequences: true)
      value = Array(inner.joined().utf8)
      isBold = true
    }
    for command in emphasisCommands where value.starts(with: command.utf8) {
      guard let inner = LaTeXParts(Array(value[(command.utf8.count - 1)...])).group else {
        continue
      }
      value = inner
      isBold = true
    }
    for command in ["\\bf ", "\\bfseries "] where value.first == UInt8(ascii: "{") {
      guard let group = LaTeXParts(value).group, group.starts(with: command.utf8) else { continue }
      value = Array(group[command.utf8.count...])
      isBold = true
    }
    if value.contains(UInt8(ascii: "<")) {
      let text = LaTeXText(value).text
      if text.runs.contains(where: { $0.style.contains(.strong) }) { isBold = true }
      note(text)
      let kept = text.runs.filter { !$0.style.contains(.superscript) }
      value = Array(kept.map(\.text).joined().utf8)
    }
  }

  private mutating func takeSigns() {
    let text = LaTeXText(value).text
    if text.runs.contains(where: { $0.style.contains(.strong) }) { isBold = true }
    note(text)
    if value.last == UInt8(ascii: "^") { value.removeLast() }
    let ending = Array("等".utf8)
    if value.count >= 3 * ending.count, value.suffix(ending.count) == ending[...] {
      value.removeLast(ending.count)
      isFollowedByOthers = true
    }
  }

  private mutating func note(_ text: InlineText) {
    for run in text.runs {
      for scalar in run.text.unicodeScalars where scalar.isNameSign {
        let sign: Unicode.Scalar = scalar == "＊" || scalar == "∗" ? "*" : scalar
        if !signs.unicodeScalars.contains(sign) { signs.unicodeScalars.append(sign) }
      }
    }
  }

  /// The characters of a part of a name, without signs.
  private func clean(_ part: [UInt8]) -> String {
    var result: [Unicode.Scalar] = []
    for run in LaTeXText(part).text.runs where !run.style.contains(.superscript) {
      for scalar in run.text.unicodeScalars where !scalar.isNameSign {
        if !scalar.isSpace {
          result.append(scalar)
        } else if let last = result.last, last != " " {
          result.append(" ")
        }
      }
    }
    if result.last == " " { result.removeLast() }
    return String(scalars: result)
  }

  // MARK: The name itself

  /// A name as biblatex can have it: `family=Zhang, given=San`.
  private func keyedName(_ texts: [String]) -> Localized<ContributorName>? {
    guard texts.contains(where: { $0.hasPrefix("family=") || $0.hasPrefix("family =") }) else {
      return nil
    }
    var values: [String: String] = [:]
    for text in texts {
      let pair = text.split(separator: "=", maxSplits: 1).map { $0.trimmed }
      if pair.count == 2 { values[pair[0]] = pair[1].filter { $0 != "\"" } }
    }
    let family = values["family"] ?? ""
    let name = ContributorName(
      family: family, given: values["given"] ?? "", particle: values["prefix"] ?? "",
      suffix: values["suffix"] ?? "")
    return Localized(name, in: family.containsHan ? .chinese : .english)
  }

  /// `张三`, `张, 三`, `张 三`; names of other peoples, with a dot between their parts, stay whole.
  private func chineseName(_ texts: [String]) -> ContributorName {
    if texts.count == 2 {
      return ContributorName(family: texts[0], given: texts[1].filter { $0 != " " })
    }
    let whole = texts.joined()
    let words = whole.split(separator: " ").map(String.init)
    if words.count == 2, isFamilyName(words[0]), words[1].count <= 3 {
      return ContributorName(family: words[0], given: words[1])
    }
    let joined = words.joined()
    guard joined.isChineseName else {
      return ContributorName(literal: words.joined(separator: " "))
    }
    let isDouble = joined.count > 2 && doubleFamilyNames.contains(String(joined.prefix(2)))
    let length = isDouble ? 2 : 1
    return ContributorName(
      family: String(joined.prefix(length)), given: String(joined.dropFirst(length)))
  }

  /// `San Zhang (张三)`: the name in two scripts.
  private func bilingualName(_ texts: [String]) -> Localized<ContributorName> {
    let whole = texts.joined(separator: ", ")
    let han = String(String.UnicodeScalarView(whole.unicodeScalars.filter(\.isHan)))
    let latin = String(
      String.UnicodeScalarView(
        whole.unicodeScalars.filter { !$0.isHan && !"()（）[]".unicodeScalars.contains($0) })
    )
    let parts = latin.split(separator: ",").map { part in
      part.split(separator: " ").map(String.init)
    }.filter { !$0.isEmpty }
    // A few letters beside Han belong to the name of a body.
    guard han.isChineseName, latin.count(where: \.isLetter) > 3 else {
      return Localized(ContributorName(literal: whole), in: .chinese)
    }
    var name = Localized(latinName(parts), in: .english)
    name[.chinese] = chineseName([han])
    return name
  }

  /// A name by BibTeX's rules: `First von Last`, `von Last, First`, `von Last, Jr, First`.
  private func latinName(_ parts: [[String]]) -> ContributorName {
    var parts = parts.map(\.withoutHomonymNumber).filter { !$0.isEmpty }
    var suffix = ""
    if parts.count == 3 {
      suffix = parts.remove(at: 1).joined(separator: " ")
    } else if parts.count == 2, parts[1].count == 1, isSuffix(parts[1][0]), parts[0].count > 1 {
      suffix = parts.removeLast()[0]
    }
    guard var words = parts.first else { return ContributorName(literal: "") }
    func joined(_ words: ArraySlice<String>) -> String { words.joined(separator: " ") }
    if parts.count >= 2 {
      let particles = words.dropLast().prefix(while: \.isParticle)
      return ContributorName(
        family: joined(words.dropFirst(particles.count)),
        given: joined(parts[1...].flatMap { $0 }[...]),
        particle: joined(particles), suffix: suffix)
    }
    if words.count > 2, let last = words.last, isSuffix(last) {
      suffix = words.removeLast()
    }
    let initials = InitialsLast.count(in: words, isUsual: hasInitialsLast)
    if initials > 0 {
      let family = words.dropLast(initials)
      let particles = family.dropLast().prefix(while: \.isParticle)
      return ContributorName(
        family: joined(family.dropFirst(particles.count)), given: joined(words.suffix(initials)),
        particle: joined(particles), suffix: suffix)
    }
    let inner = words.dropLast()
    guard let first = inner.firstIndex(where: \.isParticle) else {
      return ContributorName(
        family: words.last ?? "", given: joined(inner), suffix: suffix)
    }
    let last = inner.lastIndex(where: \.isParticle) ?? first
    return ContributorName(
      family: joined(words[(last + 1)...]), given: joined(words[..<first]),
      particle: joined(words[first...last]), suffix: suffix)
  }
}

/// Commands that set a whole name apart, with the brace behind them.
private let emphasisCommands = [
  "\\textbf{", "\\underline{", "\\uline{", "\\emph{", "\\textit{", "\\mkbibbold{", "\\hl{",
]

/// Bytes that mean no more than themselves in a name: letters, spaces, commas and full stops.
private let isPlainInNames: [Bool] = (0..<256).map { byte in
  let scalar = Unicode.Scalar(UInt8(byte))
  return scalar.isLatin || [" ", ",", "."].contains(scalar)
}

extension [String] {
  /// The words of a name without the number by which dblp tells people of one name: `Wei Wang 0001`.
  fileprivate var withoutHomonymNumber: [String] {
    guard count > 1, let last, last.utf8.count == 4, last.utf8.allSatisfy({ (0x30...0x39) ~= $0 })
    else { return self }
    return Array(dropLast())
  }
}

extension Unicode.Scalar {
  /// Whether this is a sign that stands beside names and belongs to none, or a raised figure.
  fileprivate var isNameSign: Bool {
    switch self {
    case "*", "†", "‡", "#", "✉", "^", "§", "¶", "＊", "∗", "♯", "$": true
    case "¹", "²", "³", "\u{2070}"..."\u{2079}": true
    default: false
    }
  }
}

extension String {
  /// Whether this can be the name of a Chinese person: two to four ideographs and nothing else.
  var isChineseName: Bool {
    (2...4).contains(count)
      && unicodeScalars.allSatisfy { $0.isHan && !(0x3041...0x30FF).contains($0.value) }
  }

  /// Whether the word is one such as van or de, which begins in lower case.
  fileprivate var isParticle: Bool {
    guard let first = utf8.first else { return false }
    return first < 0x80 ? (0x61...0x7A).contains(first) : self.first?.isLowercase == true
  }
}
