internal import Activities

extension EntryOutline {
  /// The years of several venues that somebody served, each with its own behind or before it:
  /// `AAAI 2024, KDD 2022-2024 PC member`, `NeurIPS 2023/24, ICML 2024`.
  ///
  /// None of the venues is the title of the entry, and the years stay with them in the text.
  ///
  /// - Returns: All years as one date; nil where fewer than two venues have any, and where a label, a link or a
  ///   title in 《》 tells what the entry is about.
  var yearsOfVenues: EntryDate? {
    guard links.isEmpty, sentence.marks.count(where: { sentence.scalars[$0].isDigit }) > 7,
      !sentence.marks.contains(where: {
        (sentence.scalars[$0].isColon || sentence.scalars[$0] == "《") && brackets.depth(at: $0) < 2
      })
    else { return nil }
    var (years, venues): (Set<Int>, Int) = ([], 0)
    var range: Range<Int>?
    for part in fields.flatMap(partsOfLists) {
      guard let found = venueYears(in: part) else { continue }
      venues += 1
      years.formUnion(found.years)
      range = (range?.lowerBound ?? found.range.lowerBound)..<found.range.upperBound
    }
    let sorted = years.sorted().compactMap { PartialDate(year: $0) }
    guard venues > 1, let range, let start = sorted.first else { return nil }
    var span = DateSpan(
      start: start, written: sentence.string(range), origin: sentence.origin(range))
    span.also = Array(sorted.dropFirst())
    return EntryDate(span: span, removed: nil, range: range)
  }

  /// The stretches between 、 of a field.
  private func partsOfLists(_ field: Range<Int>) -> [Range<Int>] {
    var (result, start): ([Range<Int>], Int) = ([], field.lowerBound)
    for offset in sentence.marks(in: field)
    where sentence.scalars[offset] == "、" && brackets.depth(at: offset) == 0 {
      result.append(sentence.trimming(start..<offset))
      start = offset + 1
    }
    return result + [sentence.trimming(start..<field.upperBound)]
  }

  /// The years of a part that begins with a short Latin name and one, or with one and such a name.
  private func venueYears(in part: Range<Int>) -> (years: [Int], range: Range<Int>)? {
    let scalars = sentence.scalars
    let forms = DateForms(scalars: scalars)
    guard let first = part.first else { return nil }
    if scalars[first].isDigit {
      guard let found = years(from: first, forms, in: part),
        found.range.upperBound < part.upperBound,
        scalars[found.range.upperBound].isSpace,
        scalars[sentence.trimming(found.range.upperBound..<part.upperBound)].first?.isUppercase
          ?? false
      else { return nil }
      return found
    }
    guard scalars[first].isUppercase,
      let digit = sentence.marks(in: part).first(where: { scalars[$0].isDigit }),
      digit > first + 2, digit - first <= 40,
      scalars[digit - 1].isSpace,
      scalars[first..<digit].allSatisfy({ $0.isLatin || " -&/+".unicodeScalars.contains($0) }),
      scalars[first..<digit].split(separator: " ").count < 6
    else { return nil }
    return years(from: digit, forms, in: part)
  }

  /// A year and those that go on with it, in full or in two figures: `2022-2024`, `2023/24/25`.
  private func years(
    from start: Int, _ forms: DateForms, in part: Range<Int>
  ) -> (years: [Int], range: Range<Int>)? {
    let scalars = sentence.scalars
    guard let number = forms.number(at: start), let year = forms.year(number) else { return nil }
    var (years, last, end) = ([year], year, number.end)
    while end + 1 < part.upperBound, scalars[end].isDash || scalars[end] == "/",
      let next = forms.number(at: end + 1)
    {
      let value = next.digits == 2 ? year / 100 * 100 + next.value : forms.year(next) ?? 0
      guard value > last, value - last < 40 else { break }
      years += scalars[end].isDash ? Array(last + 1...value) : [value]
      (last, end) = (value, next.end)
    }
    return (years, start..<end)
  }
}
