internal import Activities

extension EntryOutline {
  /// The first field that is words in quotation marks and nothing else, behind fields that name the
  /// programme of a project: `示例基金一般项目，“示例的研究”`.
  func quotedField(_ removed: [Bool], behind isProgramme: (Range<Int>) -> Bool) -> Range<Int>? {
    guard let quoted = quotedField(.project, removed) ?? shortQuotedField else { return nil }
    let before = fields.prefix { $0.upperBound <= quoted.lowerBound }
    let others = before.filter { !isDateLike($0) && !isProgramme($0) && !tellsGrant($0) }
    if others.isEmpty { return quoted }
    // `National Example Foundation, "A title of words"`: who gives the money has the shorter name.
    guard others.count == 1, others[0].count < quoted.count, isLong(quoted),
      sentence.scalars[quoted.dropFirst().prefix(1)].contains(where: \.isLatin),
      !sentence.scalars[others[0]].contains(where: \.opensQuotation)
    else { return nil }
    let words = sentence.lowercased(quoted).split { !$0.isLetter }.map(String.init)
    return words.contains(where: ProgrammeWords.latin.contains) ? nil : quoted
  }

  /// Whether a field of a project names the programme whose number is the next field, with other words
  /// behind that are the title: 示例计划课题，2022YFC0000000，论示例.
  func isProgrammeWithNumber(_ field: Range<Int>, _ isValue: (Range<Int>) -> Bool) -> Bool {
    let name = sentence.string(field).lowercased()
    guard ProgrammeWords.beforeNumbers.contains(where: { name.hasSuffix($0) }),
      let number = fields.firstIndex(where: { $0.lowerBound >= field.upperBound }),
      isNumber(fields[number])
    else { return false }
    return fields[(number + 1)...].contains {
      !isValue($0) && !isDateLike($0) && !isOccasion($0) && !isBesideProject($0)
        && sentence.scalars[$0].count(where: \.isLetter) > 2
    }
  }

  /// The first field that is one or two words in quotation marks: `DFG, “Examples”`.
  private var shortQuotedField: Range<Int>? {
    fields.dropFirst().first { field in
      sentence.scalars[field.lowerBound].opensQuotation && field.count > 4
        && brackets.partner(of: field.lowerBound) == field.upperBound - 1
    }
  }

  /// Words in italics alone in a field behind the number or the funder of a grant:
  /// `R01 EX000000, *Imaging examples*`.
  var emphasisBehindGrant: Range<Int>? {
    guard fields.count > 1, sentence.runs.count > 1 else { return nil }
    let emphasised = sentence.groups {
      $0.style.contains(.emphasis) && !$0.style.contains(.strong)
    }.filter(\.value)
    guard emphasised.count == 1, let title = emphasised.first.map({ sentence.trimming($0.range) }),
      let index = fields.firstIndex(of: title), sentence.scalars[title].contains(where: \.isSpace),
      fields[..<index].contains(where: tellsGrant), !isDateLike(title), !isOccasion(title),
      !tellsBeside(title),
      !fields.contains(where: { $0 != title && isLong($0) && !tellsGrant($0) })
    else { return nil }
    return title
  }

  /// Whether a field names who gives a grant, its number, or a programme in Latin words: `DFG`, `BE 0000/3-1`,
  /// `R01 EX000000`, `Example Starting Grant`.
  private func tellsGrant(_ field: Range<Int>) -> Bool {
    let scalars = sentence.scalars[field]
    guard let first = scalars.first, first.isLatin || first.isDigit,
      !scalars.contains(where: \.opensQuotation)
    else { return false }
    let words = sentence.lowercased(field)
    if vocabulary.values[words] == .funder { return true }
    let parts = words.split { !$0.isLetter }.map(String.init)
    if parts.contains(where: ProgrammeWords.latin.contains) { return true }
    let number = sentence.scalars[withoutDates(withoutAside(field))]
    return number.count(where: \.isDigit) > 4
      && number.allSatisfy {
        $0.isDigit || $0.isUppercase || $0.isSpace || "-/.&".unicodeScalars.contains($0)
      }
  }

  /// A field up to its first bracket or date: `R01 EX000000 (PI: Li) 07/01/2022 – 06/30/2027`.
  private func withoutDates(_ field: Range<Int>) -> Range<Int> {
    let date = dates.first { $0.range.overlaps(field) && $0.range.lowerBound > field.lowerBound }
    let aside = field.dropFirst().first { sentence.scalars[$0].opensAside }
    let end = min(date?.range.lowerBound ?? field.upperBound, aside ?? field.upperBound)
    return sentence.trimming(field.lowerBound..<max(end, field.lowerBound + 1))
  }
}
