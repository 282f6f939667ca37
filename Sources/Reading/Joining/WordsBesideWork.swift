internal import Activities

/// What an entry of a page says of a work beside what the fields of a reference tell: the list of names with
/// its signs, and remarks such as `JCR Q1` or 封面文章.
struct WordsBesideWork {
  let language: Language
  /// The names as the page writes them.
  let names: InlineText
  /// What none of the fields says, in the order of the page, without the brackets around it.
  let remarks: [InlineText]

  /// Finds the words of an entry around the title of a work.
  ///
  /// - Returns: nil where the entry says nothing in the language.
  init?(of entry: Entry, in language: Language, _ work: Entry) {
    guard let reference = work.reference else { return nil }
    let parts = [entry.lead, entry.title, entry.detail].compactMap { $0[language] }
    guard !parts.isEmpty else { return nil }
    var line = InlineText()
    for part in parts {
      if !line.isEmpty { line.append(InlineRun(text: " ")) }
      line.append(part)
    }
    self.language = language
    let title = work.title.variants.first?.value.plain.letters ?? ""
    let authors = entry.value(of: .authors)[language]
    let rest: InlineText
    if let place = line.place(ofLetters: title) {
      let before = line.slice(0..<place.lowerBound)
      names = before.plain.letters.isEmpty ? authors ?? before : before
      rest = line.slice(place.upperBound..<line.plain.count)
    } else {
      names = authors ?? entry.lead[language] ?? InlineText()
      rest = entry.detail[language] ?? InlineText()
    }
    // What says no more than the state is said by the style.
    remarks = PhrasesBehindTitle(rest.withoutLinks, of: reference).remarks.filter { remark in
      remark.plain.count > 14 || reference.status == .published
        || PublicationStatus(words: remark.plain) != reference.status
    }
  }
}

extension InlineText {
  /// Where letters stand, as character offsets, whatever marks and spaces are among them.
  fileprivate func place(ofLetters letters: String) -> Range<Int>? {
    guard !letters.isEmpty, plain.count <= longestReference else { return nil }
    var (found, offsets): ([Character], [Int]) = ([], [])
    for (offset, character) in plain.enumerated() {
      for letter in String(character).letters {
        found.append(letter)
        offsets.append(offset)
      }
    }
    let wanted = Array(letters)
    guard found.count >= wanted.count,
      let start = (0...found.count - wanted.count).first(where: {
        found[$0] == wanted[0] && found[$0..<$0 + wanted.count].elementsEqual(wanted)
      })
    else { return nil }
    return offsets[start]..<offsets[start + wanted.count - 1] + 1
  }

  /// The text without the words that lead elsewhere: links are kept as links.
  fileprivate var withoutLinks: InlineText { InlineText(runs.filter { $0.link == nil }) }
}
