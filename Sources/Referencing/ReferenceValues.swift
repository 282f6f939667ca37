internal import Activities

extension ReferenceSetter {
  /// The text of a field; nil where it is not known.
  func value(of field: TemplateField) -> InlineText? {
    switch field {
    case .authors: names(.author, style.names.order, isMaker: true)
    case .leadingEditors: names(.editor, style.names.order, isMaker: true)
    case .editors: names(.editor, style.names.editorOrder, isMaker: false)
    case .translators: names(.translator, style.names.editorOrder, isMaker: false)
    case .editorLabel:
      text(word(reference.contributors.count { $0.role == .editor } > 1 ? .editors : .editor))
    case .translatorLabel: text(word(.translator))
    case .title: title
    case .container: localized(reference.container)
    case .book: reference.container.best(for: language).flatMap { inTitleCase($0.value) }
    case .series: localized(reference.series)
    case .publisher: localized(reference.publisher)
    case .place: localized(reference.place)
    case .genre:
      reference.genre.said(in: language).flatMap { $0.isEmpty ? nil : $0.withoutFixedCase }
    case .volume: text(reference.volume)
    case .number: text(reference.number)
    case .edition: edition
    case .chapter: chapter
    case .version: version
    case .versionNumber: version.flatMap { text($0.plain.withoutVersionSign) }
    case .patent: patent.flatMap { text($0.name) }
    case .patentNumber: patent.flatMap { text($0.number) }
    case .pages: text(pages)
    case .labelledPages:
      pages.isEmpty
        ? nil
        : text(
          word(reference.pages.contains { "-,;".contains($0) } ? .pages : .page)
            .replacing("{pages}", with: pages))
    case .articleNumber: text(reference.articleNumber)
    case .year: year
    case .month:
      reference.issued?.start.month.flatMap { month in
        let names = word(.months).split(separator: " ")
        return names.indices.contains(month - 1) ? text(String(names[month - 1])) : nil
      }
    case .day: reference.issued?.start.day.flatMap { text("\($0)") }
    case .date: reference.issued.flatMap { text($0.start.description) }
    case .fullDate:
      reference.issued.flatMap { $0.start.month == nil ? nil : text($0.start.description) }
    case .accessed: writesAddress ? reference.accessed.flatMap { text($0.description) } : nil
    case .status: status
    case .inPress: [.inPress, .accepted].contains(reference.status) ? status : nil
    case .manuscript: [.submitted, .inPreparation].contains(reference.status) ? status : nil
    case .noMakers:
      reference.contributors.contains { $0.role != .translator } ? nil : InlineText()
    case .noStatus: reference.status == .published ? InlineText() : nil
    case .medium: InlineText(writesAddress ? "/OL" : "")
    case .doi: doi.map { linked($0, to: "https://doi.org/\($0)") }
    case .doiAddress: doi.map { linked("https://doi.org/\($0)", to: "https://doi.org/\($0)") }
    case .url: url.map { linked($0, to: $0) }
    case .arXiv: text(reference.identifiers.arXiv)
    }
  }

  private func text(_ text: String) -> InlineText? { text.isEmpty ? nil : InlineText(text) }

  private func linked(_ text: String, to target: String) -> InlineText {
    InlineText([InlineRun(text: text, link: target)])
  }

  private func localized(_ text: LocalizedText) -> InlineText? {
    text.best(for: language).flatMap {
      $0.value.isEmpty ? nil : style.bracketed($0.value.withoutFixedCase, language)
    }
  }

  // MARK: Titles and editions

  private var title: InlineText? {
    guard let written = reference.title.best(for: language)?.value, !written.isEmpty else {
      return nil
    }
    let title = inTitleCase(written)
    // Where no address is written, the title leads to the work.
    guard settings.identifiers == .none, let address = reference.identifiers.address else {
      return title
    }
    return InlineText(
      title.runs.map { run in
        var run = run
        run.link = run.link ?? address
        return run
      })
  }

  /// A title with the capitals that the style wants; those of German nouns are not a matter of style.
  private func inTitleCase(_ title: InlineText) -> InlineText {
    guard language.lookupChain.contains(.english), style.titleCase != .asWritten else {
      return title.withoutFixedCase
    }
    return title.sentenceCased(restarts: style.titleCase == .sentences).withoutFixedCase
  }

  /// The number of a chapter, or its words.
  private var chapter: InlineText? {
    guard let written = reference.extra.first(where: { $0.name == "chapter" })?.value,
      !written.isEmpty
    else { return nil }
    guard written.plain.allSatisfy({ $0.isNumber || "IVXLC.-–".contains($0) }) else {
      return written
    }
    return InlineText(word(.chapter).replacing("{chapter}", with: written.plain))
  }

  /// An edition other than the first.
  private var edition: InlineText? {
    let written = reference.edition
    guard !written.isEmpty else { return nil }
    let ordinals = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]
    let bare = written.lowercased().split { " .第版".contains($0) }.first.map(String.init) ?? ""
    let digits = bare.prefix(while: \.isNumber)
    let number = ordinals.firstIndex(of: bare).map { $0 + 1 } ?? Int(digits)
    guard let number, bare.count <= digits.count + 2 || ordinals.contains(bare) else {
      return InlineText(written)
    }
    if number == 1 { return nil }
    let ending =
      (11...13).contains(number % 100) ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
    return InlineText(
      word(.edition).replacing("{edition}", with: "\(number)")
        .replacing("{ordinal}", with: "\(number)\(ending)"))
  }

  /// The version, of an arXiv paper from its number.
  private var version: InlineText? {
    if !reference.version.isEmpty { return InlineText(reference.version) }
    let number = reference.identifiers.arXiv
    guard let sign = number.lastIndex(of: "v"), sign > number.startIndex,
      number[number.index(before: sign)].isNumber
    else { return nil }
    return InlineText("V" + number[number.index(after: sign)...])
  }

  private var pages: String { reference.pages.replacing("-", with: style.pageJoin) }

  private var patent: PatentName? {
    PatentName(reference, isChinese: language.lookupChain.contains(.chinese))
  }

  // MARK: Dates and states

  private var year: InlineText? {
    guard let issued = reference.issued else { return nil }
    let (first, last) = (issued.start.year, issued.lastKnown.year)
    return InlineText(
      first == last ? "\(first)" : "\(first)\(style.pageJoin)\(last)", origin: issued.origin)
  }

  private var status: InlineText? {
    switch reference.status {
    case .published: nil
    case .inPress: text(word(.inPress))
    case .accepted: text(word(.accepted))
    case .submitted: text(word(.submitted))
    case .inPreparation: text(word(.inPreparation))
    }
  }

  // MARK: Addresses

  private var doi: String? {
    let doi = reference.identifiers.doi
    return settings.identifiers == .none || doi.isEmpty ? nil : doi
  }

  /// The address, unless it says no more than the DOI.
  private var url: String? {
    let identifiers = reference.identifiers
    if settings.identifiers == .doi, doi == nil, !identifiers.arXiv.isEmpty {
      // Its number is to a preprint what a DOI is to an article.
      return "https://arxiv.org/abs/\(identifiers.arXiv)"
    }
    guard settings.identifiers == .all || settings.identifiers == .doi && doi == nil else {
      return nil
    }
    if identifiers.url.isEmpty {
      return doi == nil ? identifiers.address : nil
    }
    let isDOI = doi.map { identifiers.url.lowercased().hasSuffix($0.lowercased()) } ?? false
    return isDOI ? nil : identifiers.url
  }

  private var writesAddress: Bool { doi != nil || url != nil }
}

extension InlineText {
  fileprivate var withoutFixedCase: InlineText {
    InlineText(
      runs.map { run in
        var run = run
        run.style.remove(.fixedCase)
        return run
      })
  }
}

extension String {
  /// `2.0` of `v2.0`; words stay.
  fileprivate var withoutVersionSign: String {
    let rest = dropFirst()
    return first?.lowercased() == "v" && rest.first?.isNumber == true ? String(rest) : self
  }

  fileprivate func replacing(_ part: String, with text: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: text)
  }
}
