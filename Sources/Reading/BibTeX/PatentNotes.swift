internal import Activities

extension Reference {
  /// Becomes a patent where words say its number: `US Patent 10,000,000`, `EP Patent App. 16,000,000`, as Google
  /// Scholar writes the note of an entry `@misc`.
  ///
  /// - Returns: Whether the words say no more than that, and the reference says it now.
  mutating func takePatent(of text: String) -> Bool {
    guard [.other, .online, .unpublished, .patent].contains(type), number.isEmpty else {
      return false
    }
    var words = text.withoutFinalStop.split(separator: " ").map(String.init)[...]
    guard words.count > 2, let country = words.popFirst()?.filter({ $0 != "." }),
      country.utf8.count == 2, country.allSatisfy({ $0.isASCII && $0.isUppercase }),
      words.popFirst()?.lowercased() == "patent"
    else { return false }
    var isApplication = false
    while let word = words.first?.lowercased(), !word.contains(where: \.isNumber) {
      guard ["app.", "appl.", "application", "no.", "no", "number"].contains(word) else {
        return false
      }
      if word.hasPrefix("app") { isApplication = true }
      words.removeFirst()
    }
    // `10,000,000 B2`: a kind is a letter, and often a figure.
    guard let digits = words.popFirst(), words.count < 2,
      words.allSatisfy({ $0.utf8.count <= 2 && $0.first?.isUppercase == true })
    else { return false }
    let holdsCode = digits.hasPrefix(country) || digits.hasPrefix("PCT")
    number = ([holdsCode ? digits : "\(country) \(digits)"] + words).joined(separator: " ")
    if isApplication, genre.isEmpty {
      genre = LocalizedText(genreOfKey: "patreq")
    }
    type = .patent
    return true
  }

  /// Takes out the name of the site that shows patents of all countries, which publishes none.
  mutating func settlePatent() {
    guard [.other, .online, .patent].contains(type),
      publisher.variants.contains(where: { $0.value.plain.lowercased() == "google patents" })
    else { return }
    publisher = LocalizedText()
    type = .patent
  }

  /// Writes the issue of a journal as journals do: 3 for the 03 of Chinese databases.
  mutating func settleIssue() { number = number.withoutLeadingZeros }
}

extension String {
  fileprivate var withoutFinalStop: String { hasSuffix(".") ? String(dropLast()) : self }

  /// `3` of `03`, `3-4` of `03-04`; what has letters stays.
  fileprivate var withoutLeadingZeros: String {
    guard hasPrefix("0"), allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-") }) else {
      return self
    }
    return split(separator: "-", omittingEmptySubsequences: false).map { part in
      let digits = part.drop { $0 == "0" }
      return String(digits.isEmpty ? part : digits)
    }.joined(separator: "-")
  }
}
