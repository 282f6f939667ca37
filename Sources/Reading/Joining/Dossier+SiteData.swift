internal import Activities
internal import Diagnostics

extension Dossier {
  /// Takes out what a site's résumé data tells again: such a file is often made from its pages.
  ///
  /// An entry is told already where another one of its kind, from another file, has the words of
  /// its title, and their dates agree; what it says beyond them is added there.
  ///
  /// - Returns: A note for each entry that was taken out.
  mutating func mergeSiteData() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for section in sections.indices {
      let entries = sections[section].entries
      let data = entries.indices.filter { entries[$0].origin?.file.isSiteData ?? false }
      guard !data.isEmpty, data.count < entries.count else { continue }
      var letters: [Int: String] = [:]
      for index in entries.indices where !data.contains(index) {
        letters[index] = entries[index].words.letters
      }
      var merged: Set<Int> = []
      for index in data {
        let entry = entries[index]
        let title = entry.title.variants.first?.value.plain.letters ?? ""
        guard title.unicodeScalars.count > 3 else { continue }
        let known = entries.indices.first { other in
          letters[other]?.holds(title) ?? false && entries[other].agrees(with: entry)
        }
        guard let known else { continue }
        merged.insert(index)
        diagnostics.append(.toldOnPage(entry, entries[known]))
        sections[section].entries[known].complete(with: entry)
      }
      let kept = sections[section].entries.indices.filter { !merged.contains($0) }
      sections[section].entries = kept.map { sections[section].entries[$0] }
    }
    return diagnostics
  }
}

extension Dossier {
  /// Takes out the samples of the template in a site's data, and sections that held nothing else.
  ///
  /// It comes before the data is joined with other sources: an activity that they tell as well stays.
  ///
  /// - Returns: A warning for the samples.
  mutating func dropSamples() -> [Diagnostic] {
    var samples: [Entry] = []
    var kept: [Section] = []
    for section in sections {
      let isSample = section.entries.map {
        ($0.origin?.file.isSiteData ?? false) && $0.sample != nil
      }
      guard isSample.contains(true) else {
        kept.append(section)
        continue
      }
      var section = section
      samples += zip(section.entries, isSample).filter(\.1).map(\.0)
      section.entries = zip(section.entries, isSample).filter { !$0.1 }.map(\.0)
      if !section.entries.isEmpty || !section.introduction.isEmpty { kept.append(section) }
    }
    sections = kept
    return samples.first.map { [.samples(samples.count, $0.sample?.place ?? $0.origin)] } ?? []
  }
}

extension SourceFile {
  /// Whether this is data of a site, which nobody named one by one.
  var isSiteData: Bool { name.holds("_data/") && name.pathParts.dropLast().last == "_data" }
}

extension Entry {
  /// Everything that a reader sees of the entry, but for its links.
  fileprivate var words: String {
    let texts = (lead.variants + title.variants + detail.variants).map(\.value.plain)
    let blocks = (body.variants + facts.flatMap(\.value.variants)).flatMap(\.value)
    return (texts + blocks.map(\.plain)).joined(separator: " ")
  }
}

extension Diagnostic {
  fileprivate static func samples(_ count: Int, _ place: SourceRange?) -> Diagnostic {
    Diagnostic(
      "template-leftover", .warning, at: place,
      count == 1
        ? "This is a sample of the site's template, so it is left out"
        : "\(count) samples of the site's template are left out, from here on",
      help: "Take them out of the site's data")
  }

  fileprivate static func toldOnPage(_ entry: Entry, _ known: Entry) -> Diagnostic {
    let title = entry.title.variants.first?.value.plain ?? ""
    let place = known.origin.map { "\($0.file.name):\($0.start.line)" } ?? "a page"
    return Diagnostic(
      "duplicate", .note, at: entry.origin,
      "'\(title)' is told at \(place) too, so it is printed once",
      help: "Give the two different dates if they are two activities")
  }
}
