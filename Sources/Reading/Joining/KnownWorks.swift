internal import Activities

/// The works that a dossier names already.
struct KnownWorks {
  enum Place { case page(Int, Int), added(Int) }

  private var byDOI: [String: Place] = [:]
  private var byTitle: [String: Place] = [:]
  /// Page entries by each stretch of their letters, for titles that stand inside a sentence.
  private var byStretch: [Substring: [(place: Place, letters: String)]] = [:]
  /// Page entries by what stands between two marks in them, for titles of a few letters.
  private var byPhrase: [String: [(place: Place, year: Int?, letters: String)]] = [:]

  init(_ sections: [Section]) {
    let kinds: Set<EntryKind> = [.publication, .patent, .software, .dataset, .other]
    for (section, value) in sections.enumerated() where kinds.contains(value.kind) {
      for (index, entry) in value.entries.enumerated() {
        if entry.reference != nil {
          add(WorkNames(entry), at: .page(section, index))
        } else {
          addPage(entry, at: .page(section, index))
        }
      }
    }
  }

  mutating func add(_ work: WorkNames, at place: Place) {
    if !work.doi.isEmpty { byDOI[work.doi] = place }
    if let title = work.title { byTitle[title] = place }
  }

  private mutating func addPage(_ entry: Entry, at place: Place) {
    for target in entry.allTargets {
      let target = target.lowercased()
      guard let start = target.firstRange(of: "doi.org/") ?? target.firstRange(of: "doi:") else {
        continue
      }
      byDOI[String(target[start.upperBound...])] = place
    }
    let words = entry.allWords
    let letters = words.letters
    let phrases = words.unicodeScalars.split { $0.isPhraseEnd }
    for phrase in Set(phrases.map { String(String.UnicodeScalarView($0)).letters })
    where (2..<titleStretch).contains(phrase.count) {
      byPhrase[phrase, default: []].append((place, entry.dates?.start.year, letters))
    }
    guard letters.count >= titleStretch, letters.utf8.count <= 4000 else { return }
    var start = letters.startIndex
    var end = letters.index(start, offsetBy: titleStretch)
    while true {
      byStretch[letters[start..<end], default: []].append((place, letters))
      guard end < letters.endIndex else { break }
      start = letters.index(after: start)
      end = letters.index(after: end)
    }
  }

  /// Where a work stands already.
  func place(of work: WorkNames) -> Place? {
    if !work.doi.isEmpty, let place = byDOI[work.doi] { return place }
    guard let title = work.title else { return nil }
    if let place = byTitle[title] { return place }
    if work.letters.count < titleStretch {
      return byPhrase[work.letters]?.first { work.isLikely(in: $0.letters, $0.year) }?.place
    }
    guard !byStretch.isEmpty else { return nil }
    return byStretch[work.letters.prefix(titleStretch)]?.first { $0.letters.holds(work.letters) }?
      .place
  }
}

/// What a work is known again by.
struct WorkNames {
  /// Its DOI in lower case; empty without one.
  let doi: String
  /// The letters of its title.
  let letters: String
  /// Those with what else tells a paper from its preprint; nil where there is too little of it.
  let title: String?
  /// The letters of what holds it, its year and its pages, which speak for a short title.
  private let container: String
  private let year: Int?
  private let pages: String

  init(_ entry: Entry) {
    doi = entry.reference?.identifiers.doi.lowercased() ?? ""
    letters = entry.title.variants.first?.value.plain.letters ?? ""
    container = entry.reference?.container.variants.first?.value.plain.letters ?? ""
    year = entry.reference?.issued?.start.year
    pages = entry.reference?.pages.letters ?? ""
    title = entry.reference.flatMap { [letters, container] reference in
      guard letters.count >= 2 else { return nil }
      let year = reference.issued.map { "\($0.start.year)" } ?? ""
      let holder = letters.count < titleStretch ? container : ""
      return "\(letters) \(reference.type.rawValue) \(year) \(holder)"
    }
  }

  /// Whether an entry of a page that has the title is about the work: of the same year, with the journal or
  /// the pages in it.
  func isLikely(in letters: String, _ year: Int?) -> Bool {
    guard year == self.year else { return false }
    return container.count > 1 && letters.holds(container)
      || pages.count > 3 && letters.holds(pages)
  }
}

/// How many letters of a title have to be found before the whole of it is compared.
private let titleStretch = 8

extension Unicode.Scalar {
  /// Whether a title ends here at the latest: at a mark, not at a space, a hyphen or an apostrophe.
  fileprivate var isPhraseEnd: Bool {
    !isLetter && !isDigit && !isSpace && !"-‐–’'·".unicodeScalars.contains(self)
      && properties.numericType == nil
  }
}
