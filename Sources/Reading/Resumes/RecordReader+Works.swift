internal import Activities
internal import Diagnostics
internal import YAMLValues

extension RecordReader {
  /// Reads a work field by field, where the record has all that a reference needs: authors, title, year,
  /// and the name of what holds it and nothing else.
  ///
  /// - Returns: Nil, with nothing taken, for records that are printed as they are written.
  mutating func work(_ record: inout Record) -> Reference? {
    var fields = record
    guard let titleNode = fields.takeScalar(["title", "name"]),
      let authors = fields.take(["authors", "author"])
    else { return nil }
    let title = texts.inline(titleNode)
    var reference = Reference(
      type: .article, language: title.plain.languageOfWork, origin: record.origin)
    let names = names(authors.value)
    guard !names.contributors.isEmpty, !title.isEmpty else { return nil }
    reference.contributors = names.contributors
    if names.isTruncated { reference.truncated.insert(.author) }
    // Capitals stay: nobody protects them in such files.
    let fixed = title.withoutFullStop.adding(.fixedCase)
    reference.title = LocalizedText(fixed, in: reference.language)

    let holding = fields.takeText(["journal", "booktitle", "conference", "venue", "publisher"])
    let holder = texts.inline(holding?.value)
    guard readIdentifiers(&fields, &reference) || !holder.isEmpty else { return nil }
    guard holder.plain.isNameOfHolder else { return nil }
    reference.container = localized(holder, reference.language)
    let isMeeting = ["booktitle", "conference"].contains(holding?.key.plainKey ?? "")
    reference.type = isMeeting ? .conference : holder.plain.typeOfWork
    if reference.type == .preprint, holder.isEmpty {
      reference.container = LocalizedText(InlineText("arXiv"), in: reference.language)
    }
    if holding?.key.plainKey != "publisher", let publisher = fields.takeScalar(["publisher"]) {
      reference.publisher = localized(texts.inline(publisher), reference.language)
    }
    reference.volume = plain(&fields, "volume")
    reference.number = plain(&fields, "issue", "number")
    reference.pages = plain(&fields, "pages", "page").withPlainRanges

    guard let date = fields.takeScalar(RecordKeys.dates) else { return nil }
    var dates = RecordDates(date: date, language, vocabulary)
    takeWider(&fields, &dates)
    if dates.rest == nil, let span = dates.span {
      reference.issued = span
    } else if let status = PublicationStatus(words: date.scalar ?? "") {
      reference.status = status
      reference.issued = dates.span
    } else {
      return nil
    }
    var rest = fields
    if let words = rest.takeScalar(["status"])?.scalar, let status = PublicationStatus(words: words)
    {
      reference.status = status
      fields = rest
    }
    record = fields
    return reference
  }

  private mutating func plain(_ fields: inout Record, _ keys: String...) -> String {
    fields.takeScalar(keys)?.scalar?.trimmed ?? ""
  }

  /// - Returns: Whether they say where the work is to be had.
  private func readIdentifiers(_ fields: inout Record, _ reference: inout Reference) -> Bool {
    var identifiers = ReferenceIdentifiers()
    if let doi = fields.takeScalar(["doi"])?.scalar?.trimmed {
      identifiers.doi = doi.withoutPrefix(doiPrefixes)
    }
    if let url = fields.takeScalar(RecordKeys.addresses)?.scalar?.trimmed, url.isAddress {
      identifiers.url = url
    }
    let number = identifiers.url.withoutPrefix([
      "https://arxiv.org/abs/", "http://arxiv.org/abs/", "https://arxiv.org/pdf/",
    ])
    if number != identifiers.url, !number.isEmpty {
      identifiers.arXiv = number.hasSuffix(".pdf") ? String(number.dropLast(4)) : number
    }
    if let number = fields.takeScalar(["arxiv", "arxivid"])?.scalar?.trimmed {
      identifiers.arXiv = number.withoutPrefix(arXivPrefixes)
    }
    reference.identifiers = identifiers
    return !identifiers.arXiv.isEmpty
  }

  /// The names of a list, or of one text; emphasis of a whole name marks the person's own.
  private mutating func names(_ node: YAMLNode) -> NameList {
    if case .sequence(let nodes) = node.value {
      return NameList(
        nodes.map { node in
          let text = line(of: node)
          let isOwn = text.runs.allSatisfy {
            !$0.style.isDisjoint(with: [.strong, .emphasis]) || $0.text.trimmed.isEmpty
              || $0.style.contains(.superscript)
          }
          return (text.plain.asLaTeX, isOwn && !text.isEmpty)
        }, role: .author)
    }
    // Emphasis stays as it is typed; lists of names know it.
    return NameList((node.scalar?.trimmed ?? "").asLaTeX, role: .author)
  }
}

extension String {
  /// A name as lists of names are written, without the characters that mean more there.
  fileprivate var asLaTeX: [UInt8] {
    utf8.map { byte in
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "~"),
        UInt8(ascii: "%"):
        0x20
      default: byte
      }
    }
  }

  /// The language that a title is written in.
  fileprivate var languageOfWork: Language {
    if unicodeScalars.contains(where: { (0x3041...0x30FF).contains($0.value) }) {
      return Language("ja")
    }
    return containsHan ? .chinese : .english
  }

  /// Whether this is the name of a journal or a conference and nothing else: no volume, no pages, no
  /// state.
  fileprivate var isNameOfHolder: Bool {
    if PublicationStatus(words: self) != nil { return false }
    let text = lowercased()
    let marks = ["vol.", "vol ", "pp.", "no. ", "pages ", "卷", "第", "页"]
    if marks.contains(where: text.contains) { return false }
    // `Journal, 12(3): 1-10`
    let scalars = Array(unicodeScalars)
    return !scalars.indices.dropFirst().contains { index in
      guard scalars[index].isDigit else { return false }
      let before = scalars[..<index].last { !$0.isSpace }
      return before.map { [",", "，", "(", "（", ":", "："].contains($0) } ?? false
    }
  }

  /// The sort of work that such a journal or conference holds.
  fileprivate var typeOfWork: ReferenceType {
    let text = lowercased()
    func has(_ words: String...) -> Bool { words.contains { text.contains($0) } }
    if isEmpty || has("arxiv", "biorxiv", "medrxiv", "ssrn", "preprint", "预印本") { return .preprint }
    if has("transactions", "journal", "letters", "学报", "期刊", "杂志") { return .article }
    let isMeeting = has(
      "conference", "proceedings", "symposium", "workshop", "meeting", "会议", "大会", "研讨会", "论文集")
    // Meetings are named with their year, journals are not.
    let last = Int(split(separator: " ").last ?? "") ?? 0
    return isMeeting || (1900...2099).contains(last) ? .conference : .article
  }
}
