internal import Activities

extension EntryOutline {
  /// The title of a work of a kind.
  func workTitle(
    _ kind: EntryKind, behindNames known: Range<Int>?, removed: [Bool],
    isGeneric: (LinkGroup) -> Bool
  ) -> Range<Int>? {
    let title = citationTitle(behindNames: known, removed: removed, isGeneric: isGeneric)
    return kind == .patent ? patentTitle(title, removed: removed) : title
  }

  /// The title of a patent: that of a reference without the number behind it, or what stands before brackets
  /// around the number or behind the number alone.
  ///
  /// - Parameters:
  ///   - found: What ``citationTitle(behindNames:removed:isGeneric:)`` gives.
  ///   - removed: The offsets that are no words of the entry.
  /// - Returns: Its offsets, if it has one.
  func patentTitle(_ found: Range<Int>?, removed: [Bool]) -> Range<Int>? {
    if let found { return withoutPatentNumber(found) }
    let own = fields.filter { field in
      !isDateLike(field) && field.contains { !removed[$0] && sentence.scalars[$0].isLetter }
    }
    guard let first = own.first else { return nil }
    // “一种机械手”，ZL202010000000.3
    if sentence.scalars[first.lowerBound].opensQuotation,
      brackets.partner(of: first.lowerBound) == first.upperBound - 1
    {
      return first
    }
    if let name = wordsBeforeNumber(in: first) { return name }
    if isPatentNumber(first) {
      return own.dropFirst().first { field in
        field.count { sentence.scalars[$0].isLetter } > 3 && !isPatentNumber(field)
      }
    }
    let name = withoutAside(first)
    let isNumbered =
      name != first
      && sentence.scalars[name.upperBound..<first.upperBound].count(where: \.isDigit) > 5
    return isNumbered && own.count == 1 && isLong(name) ? name : nil
  }

  /// The words of a field behind which a space parts the number of the patent: 一种支架 ZL201920000000.3.
  private func wordsBeforeNumber(in field: Range<Int>) -> Range<Int>? {
    let space = sentence.marks(in: field).first {
      sentence.scalars[$0].isSpace && brackets.depth(at: $0) == 0
        && isPatentNumber(sentence.trimming($0..<field.upperBound))
    }
    guard let space, sentence.scalars[field.lowerBound..<space].count(where: \.isHan) > 3 else {
      return nil
    }
    return sentence.trimming(field.lowerBound..<space)
  }

  /// A title up to the country and the number of the patent: 一种装置：中国，201910000000.X,
  /// `A device, US 10,000,000 B2`.
  private func withoutPatentNumber(_ title: Range<Int>) -> Range<Int> {
    let mark = title.dropFirst().first { offset in
      let scalar = sentence.scalars[offset]
      return (scalar.isColon || scalar == "," || scalar == "，") && brackets.depth(at: offset) == 0
        && !isOfThousands(offset)
        && isPatentNumber(sentence.trimming(offset + 1..<title.upperBound))
    }
    guard let mark else { return title }
    let name = sentence.trimming(title.lowerBound..<mark)
    guard let last = name.last, "号號".unicodeScalars.contains(sentence.scalars[last]) else {
      return name
    }
    // `示例软件 V2.0. 登记号：2020SR0000000`: the word before the colon is the label of the number.
    let end = name.last { endsPart(at: $0) || sentence.separates(at: $0) }
    return end.map { sentence.trimming(title.lowerBound..<$0) } ?? title
  }

  /// Whether a comma stands between figures: `10,000,000`.
  private func isOfThousands(_ offset: Int) -> Bool {
    let behind = sentence.scalars[(offset + 1)...].first
    return sentence.scalars[offset] == "," && offset > 0 && sentence.scalars[offset - 1].isDigit
      && behind?.isDigit ?? false
  }

  /// Whether a stretch begins with the number of a patent, the name or the letters of its country before it, also
  /// as `US Patent No.` or PCT专利.
  func isPatentNumber(_ range: Range<Int>) -> Bool {
    let scalars = withoutPatentWords(sentence.scalars[range])
    let country = scalars.prefix(while: \.isHan)
    let rest = scalars[country.endIndex...].drop {
      $0.isSpace || ",，:：".unicodeScalars.contains($0)
    }
    guard country.count <= 4, country.isEmpty || rest.startIndex > country.endIndex else {
      return false
    }
    let letters = rest.prefix(while: \.isUppercase)
    let number = rest[letters.endIndex...].prefix(20).prefix {
      $0.isDigit || $0.isSpace || $0.isUppercase || ",./".unicodeScalars.contains($0)
    }
    return letters.count <= 3 && number.count(where: \.isDigit) > 5
  }

  /// The words of a stretch behind those that say that a patent's number follows.
  private func withoutPatentWords(_ words: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>
  {
    var rest = words.drop { $0.isUppercase || $0 == "." || $0 == " " }
    let isLatin = rest.starts(with: "atent".unicodeScalars) && rest.startIndex > words.startIndex
    guard isLatin || rest.first == "专" || rest.first == "專" else { return words }
    rest = rest.dropFirst(isLatin ? 5 : 2)
    let number = rest.drop { $0.isSpace || $0 == "." || $0 == "N" || $0 == "o" || $0 == "/" }
    let treaty = number.starts(with: "PCT/".unicodeScalars) ? number.dropFirst(4) : number
    return treaty
  }
}
