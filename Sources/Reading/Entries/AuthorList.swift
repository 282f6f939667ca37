/// A list of names at the begin of a reference, by the forms that reference styles have:
/// `Zhang, S., & Müller, K.-R.`, `S. Zhang and K.-R. Müller`, `Zhang S, Müller KR`, 张三、李四.
///
/// Only names that their form tells are known: those with initials, and short ones in Han.
struct AuthorList {
  /// The offset behind the last name and its marks.
  private(set) var end = 0
  /// How many names there are.
  private(set) var count = 0
  /// Whether the names have the surname first and initials behind a comma, which no other words have.
  private(set) var isInverted = false
  private let scalars: [Unicode.Scalar]

  /// Reads the names at the begin of a text; nil where there is none.
  init?(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    var offset = skippingSpaces(0)
    while offset < min(scalars.count, 2_000), let next = name(at: offset) {
      end = skippingMarks(next)
      count += 1
      let behind = skippingSeparators(end)
      if let others = others(at: behind) {
        end = others
        break
      }
      guard behind > end else { break }
      offset = behind
    }
    if count == 0 { return nil }
    // In `Zhang S, Li M.` and `Zhang S, et al.` the full stop ends the list, as no other name has one.
    if count > 1, scalars[end - 1] == ".", !scalars[..<(end - 1)].contains(".") { end -= 1 }
  }

  // MARK: Names

  private mutating func name(at start: Int) -> Int? {
    if let end = hanName(at: start) { return end }
    if let initials = initials(at: start, needsDots: true) {
      // `S. Zhang`
      return surname(at: skippingSpaces(initials))
    }
    guard let surname = surname(at: start) else { return nil }
    if stands(",", at: surname),
      let end = initials(at: skippingSpaces(surname + 1), needsDots: false)
    {
      isInverted = true
      return end
    }
    return initials(at: skippingSpaces(surname), needsDots: false)
  }

  /// Two to four Han characters that end where a name does.
  private func hanName(at start: Int) -> Int? {
    var end = start
    while end < scalars.count, scalars[end].isHan, scalars[end] != "等", end - start < 5 { end += 1 }
    return (2...4).contains(end - start) ? end : nil
  }

  /// Capitals, each with a full stop or, where none is needed, up to three in a row: `K.-R.`, `J. A.`,
  /// `JA`.
  private func initials(at start: Int, needsDots: Bool) -> Int? {
    var offset = start
    var end: Int?
    while offset < scalars.count, scalars[offset].isUppercase {
      guard stands(".", at: offset + 1) else {
        var bare = offset
        while bare < scalars.count, scalars[bare].isUppercase { bare += 1 }
        let isWord = bare < scalars.count && scalars[bare].properties.isAlphabetic
        guard !needsDots, !isWord, bare - offset < 4 else { return end }
        end = bare
        offset = bare
        if stands("-", at: bare) { offset += 1 }
        continue
      }
      end = offset + 2
      offset = stands("-", at: offset + 2) ? offset + 3 : skippingSpaces(offset + 2)
      // `M. Li`, `S. Title`: the next capital belongs to a word.
      if !stands(".", at: offset + 1) { return end }
    }
    return end
  }

  /// One to three words with a capital each, small ones such as `van der` before them.
  private func surname(at start: Int) -> Int? {
    var offset = start
    var end: Int?
    var words = 0
    while offset < scalars.count, words < 4 {
      var stop = offset
      while stop < scalars.count, scalars[stop].isInSurname { stop += 1 }
      guard stop - offset > 1 else { break }
      let isCapital = scalars[offset].isUppercase
      // `The U.S. “War on Examples”`
      if scalars[offset..<stop].elementsEqual("The".unicodeScalars) { return nil }
      let isShouted = scalars[offset..<stop].allSatisfy(\.isUppercase)
      // `JA` behind a surname are initials.
      if end != nil, isShouted, stop - offset < 4 { break }
      guard isCapital || end == nil && stop - offset < 5 else { break }
      if isCapital { end = stop }
      words += 1
      guard stands(" ", at: stop) else { break }
      offset = stop + 1
    }
    return end
  }

  private func others(at start: Int) -> Int? {
    for word in ["et al.", "et al", "等", "and others", "others"] {
      if scalars[min(start, scalars.count)...].starts(with: word.unicodeScalars) {
        return start + word.unicodeScalars.count
      }
    }
    return nil
  }

  // MARK: Between names

  private func stands(_ scalar: Unicode.Scalar, at offset: Int) -> Bool {
    offset < scalars.count && scalars[offset] == scalar
  }

  private func skippingSpaces(_ start: Int) -> Int {
    var offset = start
    while offset < scalars.count, scalars[offset].isSpace { offset += 1 }
    return offset
  }

  /// Stars, daggers, numbers that were raised, and words in brackets that tell a share: `*`, （通讯作者）.
  private func skippingMarks(_ start: Int) -> Int {
    var offset = start
    while offset < scalars.count,
      scalars[offset].isDigit || "*#†‡§¶✉".unicodeScalars.contains(scalars[offset])
        || stands(",", at: offset) && offset > start && offset + 1 < scalars.count
          && scalars[offset + 1].isDigit
    {
      offset += 1
    }
    return scalars[skippingSpaces(offset)...].endOfShare ?? offset
  }

  private func skippingSeparators(_ start: Int) -> Int {
    var offset = skippingSpaces(start)
    while offset < scalars.count {
      if ",，、;；&和….".unicodeScalars.contains(scalars[offset]),
        scalars[offset] != "." || stands(".", at: offset + 1)
          || offset > start && scalars[offset - 1] == "."
      {
        offset = skippingSpaces(offset + 1)
      } else if scalars[offset...].starts(with: "and ".unicodeScalars) {
        offset = skippingSpaces(offset + 4)
      } else {
        break
      }
    }
    // A space alone separates nothing.
    return scalars[start..<offset].allSatisfy(\.isSpace) ? start : offset
  }
}

extension Unicode.Scalar {
  /// Whether this may stand inside a surname.
  fileprivate var isInSurname: Bool {
    isLatin || value >= 0xC0 && !isHan && properties.isAlphabetic
      || ["-", "'", "’", "‐"].contains(self)
  }
}
