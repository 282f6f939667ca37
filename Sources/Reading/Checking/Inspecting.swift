package import Activities
package import Diagnostics

/// What is uncertain in a dossier, beyond what reading it had to say: kinds that were guessed, dates that
/// contradict each other, what is told twice, links that lead nowhere, samples of a template, lists of
/// authors cut short, characters that only look right.
///
/// - Parameters:
///   - dossier: The activities.
///   - vocabulary: The words they were read by.
/// - Returns: Warnings and notes, in the order of the dossier by sort.
package func inspect(_ dossier: Dossier, _ vocabulary: Vocabulary) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var known: [String: [Entry]] = [:]
  for section in dossier.sections {
    if let problem = section.severalKinds(vocabulary) { diagnostics.append(problem) }
    for entry in section.entries {
      diagnostics += entry.contradictions(under: section)
      diagnostics += entry.leftovers
      if let problem = entry.truncatedAuthors { diagnostics.append(problem) }
      // Where a title is the same in both languages, so are its keys.
      for key in Set(entry.keys).sorted() {
        let others = known[entry.kind.rawValue + key, default: []]
        if let other = others.first(where: {
          $0.agrees(with: entry) && !$0.isOfOtherPeriod(than: entry)
        }) {
          diagnostics.append(.toldTwice(entry, other))
        } else if others.count < 20 {
          // Only of activities of other times there are several.
          known[entry.kind.rawValue + key, default: []].append(entry)
        }
      }
      for link in entry.links {
        if let problem = linkProblem(link.target) {
          diagnostics.append(.deadLink(link.target, problem, at: link.origin))
        }
      }
    }
  }
  // Each once, and not without end.
  var filesWithFormulas: Set<String> = []
  var lookAlikes: Set<Unicode.Scalar> = []
  dossier.forEachText { text in
    if let formula = text.formula, let origin = text.origin,
      filesWithFormulas.insert(origin.file.name).inserted
    {
      diagnostics.append(.formula(formula, at: origin))
    }
    for run in text.runs {
      if let target = run.link, let problem = linkProblem(target) {
        diagnostics.append(.deadLink(target, problem, at: run.origin))
      }
      for scalar in run.text.unicodeScalars
      where scalar.value >= 0x2F00 && lookAlikes.count < 20 && !lookAlikes.contains(scalar) {
        guard let ideograph = LookAlike.ideograph(for: scalar) else { continue }
        lookAlikes.insert(scalar)
        diagnostics.append(.lookAlike(scalar, ideograph, at: run.origin))
      }
    }
  }
  return diagnostics
}

extension Section {
  /// A heading whose parts announce different kinds, all of whose entries are read as the one.
  fileprivate func severalKinds(_ vocabulary: Vocabulary) -> Diagnostic? {
    guard let title = title.variants.first?.value.plain, kind != .other else { return nil }
    let parts = title.replacing(" and ", with: "&").split { "与與和及、/&,，".contains($0) }
    let kinds = parts.compactMap { vocabulary.kind(ofHeading: String($0)) }
    let different = kinds.first { $0 != kind && $0 != .other }
    // 期刊 in 期刊与会议审稿 is what is served.
    let isServed = kind == .service && kinds.last == .service && title.containsHan
    guard parts.count > 1, let different, !isServed else { return nil }
    return Diagnostic(
      "guessed-kind", .note, at: origin,
      "'\(title)' names several kinds; its entries are taken for \(kind.rawValue), not \(different.rawValue)",
      help: "Give each kind a heading of its own")
  }
}

extension Entry {
  /// Whether both entries tell periods, and these begin at different times: 评审（2012-）, 评审（2014-）.
  fileprivate func isOfOtherPeriod(than other: Entry) -> Bool {
    guard let own = dates, let others = other.dates, own.end != .none, others.end != .none else {
      return false
    }
    let months = [own.start.month, others.start.month].compactMap { $0 }
    return own.start.year != others.start.year || months.count == 2 && months[0] != months[1]
  }

  /// Dates that cannot all be true.
  fileprivate func contradictions(under section: Section) -> [Diagnostic] {
    guard let dates else { return [] }
    var result: [Diagnostic] = []
    let heading = section.title.variants.first?.value.plain.trimmed ?? ""
    let digits = heading.hasSuffix("年") ? String(heading.dropLast()) : heading
    if digits.utf8.count == 4, let year = Int(digits), let first = PartialDate(year: year),
      !dates.overlaps(since: first, until: first)
    {
      result.append(
        Diagnostic(
          "contradicting-dates", .warning, at: dates.origin ?? origin,
          "'\(dates.written)' does not lie in \(year), the year that it stands under"))
    }
    let status = value(of: .status).variants.first?.value.plain ?? ""
    if dates.end == .open, StateWords.finished.contains(status.lowercased()) {
      result.append(
        Diagnostic(
          "contradicting-dates", .warning, at: dates.origin ?? origin,
          "'\(dates.written)' is still open, but the status is '\(status)'"))
    }
    return result
  }

  /// Samples that a template came with.
  fileprivate var leftovers: [Diagnostic] {
    guard let (sample, place) = sample else { return [] }
    return [
      Diagnostic(
        "template-leftover", .warning, at: place,
        "'\(sample)' is a sample of the site's template, not an activity",
        help: "Take the entry out of the source")
    ]
  }

  /// The words by which the entry is known for a sample, and where they stand.
  var sample: (words: String, place: SourceRange?)? {
    var found: (words: String, place: SourceRange?)?
    forEachText { text in
      let plain = text.plain.lowercased()
      guard found == nil,
        let sample = PageWords.samples.first(where: plain.holds)
          ?? (PageWords.sampleLines.contains(plain.trimmed) ? text.plain.trimmed : nil)
      else { return }
      found = (sample, text.origin ?? origin)
    }
    return found
  }

  /// An author list that ends in 等 or et al.; funders want every name.
  fileprivate var truncatedAuthors: Diagnostic? {
    guard reference == nil, kind == .publication,
      let authors = value(of: .authors).variants.first?.value
    else { return nil }
    let plain = authors.plain.trimmed.lowercased()
    guard PageWords.others.contains(where: plain.hasSuffix) else { return nil }
    return Diagnostic(
      "truncated-names", .note, at: authors.origin ?? origin,
      "This list of names does not name everyone",
      help: "Funders ask for all authors in their order")
  }
}

/// What is wrong with the form of an address, in the user's words; nil where nothing is, and where
/// reading has told already that it cannot be opened.
private func linkProblem(_ target: String) -> String? {
  let target = target.trimmed
  if target.isEmpty || target == "#" { return "leads nowhere" }
  if target.contains(" ") { return "has a space in it" }
  let schemes = ["http:", "https:", "ftp:"]
  guard let scheme = schemes.first(where: target.lowercased().hasPrefix) else { return nil }
  guard target.dropFirst(scheme.utf8.count).hasPrefix("//") else {
    return "lacks // behind \(scheme)"
  }
  let rest = target.dropFirst(scheme.utf8.count + 2)
  let host = rest.prefix { !"/?#".contains($0) }
  if host.isEmpty { return "has no host" }
  if !host.contains("."), !host.hasPrefix("localhost") { return "has a host without a dot" }
  if host.contains("..") || host.hasSuffix(".") || host.contains("，") { return "has a broken host" }
  if rest.contains("http://") && !rest.contains("web.archive") && !rest.contains("=") {
    return "holds two addresses"
  }
  return nil
}

extension InlineText {
  /// The first formula between dollars, with them; sums of money are none.
  fileprivate var formula: String? {
    guard runs.contains(where: { $0.text.contains(ascii: "$") }) else { return nil }
    let parts = plain.split(separator: "$", omittingEmptySubsequences: false)
    let inner = parts.dropFirst().dropLast().first { part in
      part.count < 200 && part.contains { "\\^_{=<>".contains($0) }
        && part.first?.isWhitespace == false && part.last?.isWhitespace == false
    }
    return inner.map { "$\($0)$" }
  }
}

extension Diagnostic {
  fileprivate static func formula(_ formula: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "formula", .note, at: range,
      "Formulas such as '\(formula)' are not set, so they stand as they are typed",
      help: "Write them in characters where there are some: x², α, ≤")
  }

  fileprivate static func deadLink(
    _ target: String, _ problem: String, at range: SourceRange?
  ) -> Diagnostic {
    Diagnostic(
      "dead-link", .warning, at: range, "The address '\(target)' \(problem)",
      help: "Correct it, or take the link away")
  }

  fileprivate static func toldTwice(_ entry: Entry, _ other: Entry) -> Diagnostic {
    let title = entry.title.variants.first?.value.plain ?? ""
    let place = other.origin.map { "line \($0.start.line) of \($0.file.name)" } ?? "another place"
    return Diagnostic(
      "duplicate", .note, at: entry.origin, "'\(title)' stands at \(place) too",
      help: "Take one of them away if they are one activity")
  }

  fileprivate static func lookAlike(
    _ scalar: Unicode.Scalar, _ ideograph: Unicode.Scalar, at range: SourceRange?
  ) -> Diagnostic {
    let code = String(scalar.value, radix: 16, uppercase: true)
    return Diagnostic(
      "look-alike", .warning, at: range,
      "'\(scalar)' (U+\(code)) only looks like '\(ideograph)'; nobody can search for it",
      help: "Replace it by '\(ideograph)' everywhere")
  }
}
