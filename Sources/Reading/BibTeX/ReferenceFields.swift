internal import Activities

/// The fields of an entry, each given out once; what nobody takes is kept as it is.
struct ReferenceFields {
  let source: BibTeXEntry
  /// Whether each field of the entry was given out.
  private var isTaken: [Bool]

  init(_ source: BibTeXEntry) {
    self.source = source
    isTaken = source.fields.map { housekeeping.contains($0.name) }
  }

  /// Takes fields that were read elsewhere.
  mutating func take(_ names: String...) {
    for name in names {
      if let index = source.fields.firstIndex(where: { $0.isNamed(name) }) { isTaken[index] = true }
    }
  }

  /// Takes the first of several fields that is not empty.
  mutating func take(_ names: [String]) -> BibTeXField? {
    for name in names {
      guard let index = source.fields.firstIndex(where: { $0.isNamed(name) }), !isTaken[index],
        !source.fields[index].isBlank
      else { continue }
      isTaken[index] = true
      return source.fields[index]
    }
    return nil
  }

  /// The value of the first of several fields as plain text.
  mutating func plain(_ names: String...) -> String? {
    guard let field = take(names) else { return nil }
    let text = LaTeXText(field.value).text.plain
    return text.isEmpty ? nil : text
  }

  /// The value of a field as the characters of an address or a registered name.
  mutating func verbatim(_ name: String) -> String? {
    guard let field = take([name]) else { return nil }
    let text = Reading.verbatim(field.value)
    return text.isEmpty ? nil : text
  }

  /// An address: the value itself, or what stands in `\url`.
  mutating func address(_ names: String...) -> String? {
    for name in names {
      guard let field = source[name] else { continue }
      let linked = LaTeXText(field.value).text.runs.compactMap(\.link).first
      let address = linked ?? Reading.verbatim(field.value)
      guard linked != nil || name == "url" || address.hasPrefix("http") else { continue }
      take(name)
      return address
    }
    return nil
  }

  /// The fields that were not taken.
  var rest: [BibTeXField] {
    zip(source.fields, isTaken).filter { !$1 && !$0.isBlank }.map(\.0)
  }

  /// The number of an arXiv paper, from `eprint`, the journal or the DOI.
  mutating func arXiv(_ identifiers: ReferenceIdentifiers) -> String? {
    let archive = (source["archiveprefix", "eprinttype"]?.text ?? "").lowercased()
    if let field = source["eprint"], archive.isEmpty || archive == "arxiv" {
      let number = Reading.verbatim(field.value).withoutPrefix(arXivPrefixes)
      if archive == "arxiv" || number.isArXivNumber {
        take("eprint")
        return number
      }
    }
    if let field = source["arxiv", "arxivid"] {
      let number = Reading.verbatim(field.value).withoutPrefix(arXivPrefixes)
      if number.isArXivNumber {
        take(field.name)
        return number
      }
    }
    let journal = (source["journal", "journaltitle"]?.text ?? "").lowercased()
    if journal.holds("arxiv") || journal == "corr" {
      let places = [journal, source["volume"]?.text ?? "", source["pages"]?.text ?? ""]
      let words = places.flatMap { $0.split { " {}".contains($0) } }
      for word in words {
        let number = String(word).lowercased().withoutPrefix(["arxiv:", "abs/", "arxiv.abs/"])
        if number.isArXivNumber { return number }
      }
    }
    let doi = identifiers.doi.lowercased()
    if doi.hasPrefix("10.48550/arxiv.") { return String(doi.dropFirst("10.48550/arxiv.".count)) }
    let address = identifiers.url.withoutPrefix([
      "https://arxiv.org/abs/", "http://arxiv.org/abs/", "https://arxiv.org/pdf/",
    ])
    let number = address.hasSuffix(".pdf") ? String(address.dropLast(4)) : address
    return number.isArXivNumber ? number : nil
  }

  /// What sort of work the entry names.
  func type(of reference: Reference) -> ReferenceType {
    let container = reference.container.variants.first?.value.plain ?? ""
    let subtype = source["entrysubtype"]?.text.lowercased() ?? ""
    let journal = container.lowercased()
    let isServer = preprintServers.contains(where: journal.hasPrefix)
    switch source.type {
    case "article", "suppperiodical", "periodical":
      if subtype == "newspaper" { return .newspaper }
      let isBare = container.isEmpty && !reference.identifiers.arXiv.isEmpty
      return isServer || isBare || subtype == "preprint" ? .preprint : .article
    case "inproceedings", "conference": return .conference
    case "proceedings", "mvproceedings": return .proceedings
    case "book", "mvbook", "collection", "mvcollection", "booklet", "reference", "mvreference":
      return .book
    case "inbook", "incollection", "bookinbook", "suppbook", "suppcollection", "inreference":
      // Without the book around it a part is told like a whole one.
      return container.isEmpty ? .book : .chapter
    case "phdthesis", "mastersthesis", "mathesis", "bachelorsthesis", "thesis": return .thesis
    case "techreport", "report", "manual": return .report
    case "patent": return .patent
    case "standard": return .standard
    case "preprint": return .preprint
    case "dataset", "data", "database": return .dataset
    case "software", "program", "code": return .software
    case "newspaper", "news": return .newspaper
    case "online", "electronic", "www", "webpage", "url", "blog": return .online
    case "misc", "unpublished":
      let publisher = reference.publisher.variants.first?.value.plain.lowercased() ?? ""
      let isPreprint =
        !reference.identifiers.arXiv.isEmpty || isServer
        || preprintServers.contains { publisher.hasPrefix($0) } || subtype == "preprint"
        || source["archiveprefix", "eprinttype"] != nil
      if isPreprint { return .preprint }
      if source.type == "unpublished" { return .unpublished }
      return reference.identifiers.url.isEmpty ? .other : .online
    default: return container.isEmpty ? .other : .article
    }
  }
}

/// Fields that say nothing of the work, or nothing by themselves.
private let housekeeping: Set<String> = [
  "crossref", "xdata", "ids", "archiveprefix", "eprinttype", "eprintclass", "primaryclass",
  "options", "entrysubtype",
]

/// Servers of preprints that are written as journals or publishers.
private let preprintServers = [
  "arxiv", "corr", "biorxiv", "medrxiv", "chemrxiv", "chinaxiv", "psyarxiv", "ssrn", "preprint",
  "research square", "techrxiv", "hal",
]

extension Reference {
  /// Puts the name of the server where a journal's would stand; what only repeats a number goes.
  mutating func settlePreprint(in language: Language) {
    let written = container.variants.first?.value.plain ?? ""
    guard !identifiers.arXiv.isEmpty else {
      if written.isEmpty { (container, publisher) = (publisher, LocalizedText()) }
      return
    }
    if let server = publisher.variants.first?.value.plain.lowercased(), server.hasPrefix("arxiv") {
      publisher = LocalizedText()
    }
    container = LocalizedText(
      InlineText("arXiv", origin: container.variants.first?.value.origin), in: language)
    if volume.lowercased().contains(identifiers.arXiv.lowercased()) { volume = "" }
    if pages.lowercased().contains(identifiers.arXiv.lowercased()) { pages = "" }
  }
}

extension Reference {
  /// Whether the work was only ever spoken: its source calls it a talk, and it is in no proceedings.
  var isTalk: Bool {
    guard [.unpublished, .other, .online].contains(type) else { return false }
    return genre.variants.contains { variant in
      let words = variant.value.plain.lowercased()
      return talkWords.contains { words.holds($0) }
    }
  }
}

/// Words for what is given before an audience.
private let talkWords = [
  "talk", "lecture", "keynote", "seminar", "colloquium", "presentation", "poster", "tutorial",
  "报告", "讲座", "演讲", "報告", "講座", "演講", "汇报", "海报",
]

extension ReferenceType {
  /// The kind of activity that making such a work is.
  var kind: EntryKind {
    switch self {
    case .patent: .patent
    case .software: .software
    case .dataset: .dataset
    default: .publication
    }
  }
}

extension String {
  /// The text without the first of some beginnings that it has, in any case.
  func withoutPrefix(_ prefixes: [String]) -> String {
    let prefix = prefixes.first { prefix in
      utf8.count >= prefix.utf8.count
        && zip(unicodeScalars, prefix.unicodeScalars).allSatisfy { $0.lowercased == $1 }
    }
    return self[utf8.index(startIndex, offsetBy: prefix?.utf8.count ?? 0)...].trimmed
  }

  /// Whether this is a number such as 2401.00001v2 or cs/0601001.
  var isArXivNumber: Bool {
    let bytes = Array(utf8)
    func digits(_ range: Range<Int>) -> Bool {
      range.upperBound <= bytes.count
        && bytes[range].allSatisfy { Unicode.Scalar($0).isDigit }
    }
    if bytes.count >= 9, digits(0..<4), bytes[4] == UInt8(ascii: "."), digits(5..<9) {
      return bytes[9...].allSatisfy { Unicode.Scalar($0).isDigit || $0 == UInt8(ascii: "v") }
    }
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")), slash > 1 else { return false }
    return bytes[..<slash].allSatisfy { Unicode.Scalar($0).isLatin || $0 == 0x2D || $0 == 0x2E }
      && digits(slash + 1..<slash + 8)
  }

  /// Pages with one hyphen between the first and the last.
  var withPlainRanges: String {
    var result: [Unicode.Scalar] = []
    for scalar in unicodeScalars {
      let isDash = scalar.isDash && scalar != "→" || scalar == "~" || scalar == "～"
      if isDash || scalar == " ", result.last == "-" { continue }
      if isDash {
        while result.last == " " { result.removeLast() }
        result.append("-")
      } else {
        result.append(scalar)
      }
    }
    return String(scalars: result)
  }
}
