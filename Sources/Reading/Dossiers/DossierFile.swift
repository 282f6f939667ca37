package import Activities
internal import Diagnostics
internal import YAMLValues

/// Reads a file in Recto's own YAML, and the files that it includes.
///
/// - Returns: The dossier, what was wrong, and the names of the included files.
func readDossier(
  _ file: SourceFile, _ vocabulary: Vocabulary, including load: @escaping IncludeLoader
) -> (dossier: Dossier?, diagnostics: [Diagnostic], included: Set<String>) {
  var reading = DossierReading(
    Conventions(vocabulary: vocabulary), inclusion: Inclusion(file, load: load))
  let dossier = reading.dossier(in: file, isIncluded: false)
  return (dossier, reading.diagnostics, reading.inclusion?.included ?? [])
}

/// A dossier as a file in Recto's own YAML, which reads back to the same dossier.
///
/// - Parameters:
///   - dossier: The dossier; where its texts were read is not written.
///   - vocabulary: The words that reading will know.
/// - Returns: The file.
package func write(_ dossier: Dossier, vocabulary: Vocabulary) -> String {
  var dossier = dossier.settled
  // Own names are found again by the person's name; they are written only where that finds others.
  let unmarked = dossier.withoutOwnMarks
  var marked = unmarked
  marked.markOwnNames()
  if marked == dossier { dossier = unmarked }
  let node = Notation<Dossier>.dossier.write(dossier, Conventions(vocabulary: vocabulary))
  return node?.yaml ?? ""
}

/// The JSON Schema (draft 2020-12) of Recto's own YAML, for editors.
package func dossierSchema() -> String {
  Notation<Dossier>.dossier.schema.document(
    title: "A dossier of academic activities, in Recto's own YAML")
}

extension DossierReading {
  /// Reads one file.
  ///
  /// An included one need not say that it is a dossier, and takes its language from the file around it,
  /// if that names one. Where none is named, the texts tell it.
  mutating func dossier(in file: SourceFile, isIncluded: Bool) -> Dossier? {
    let (node, problems) = YAMLNode.parse(file)
    diagnostics += problems
    guard var node else { return nil }
    if node.value == .null { node = YAMLNode([]) }
    if !isIncluded, node["recto"] == nil { diagnostics.append(.noMarker(file)) }
    if let pair = node.emptyLanguage {
      diagnostics.append(.emptyLanguage(pair))
      node = node.removing(pair.key)
    }
    if !isIncluded { hasLanguage = node["language"] != nil }
    if !hasLanguage {
      let text = node.writtenText
      conventions.language =
        text.isEmpty ? nil : Language(ofPage: file.name, nil, visibleText: { text })
    }
    let first = diagnostics.count
    let dossier = Notation<Dossier>.dossier.read(node, &self)
    // Keys are read in an order of their own; what is wrong is told in the file's.
    diagnostics[first...].sort { left, right in
      guard case .range(let left) = left.place, case .range(let right) = right.place,
        left.file === right.file
      else { return false }
      return left.offsets.lowerBound < right.offsets.lowerBound
    }
    return dossier
  }
}

extension YAMLNode {
  /// The key for the language, where it has no value that can be used.
  ///
  /// A dossier of nothing but a person is in no language, and is written with an empty list of them.
  fileprivate var emptyLanguage: Pair? {
    guard case .mapping(let pairs) = value, let pair = pairs.first(where: { $0.key == "language" }),
      pair.value.isEmptyLanguage
    else { return nil }
    let hasTexts = pairs.contains {
      ["title", "introduction", "sections", "include"].contains($0.key)
    }
    return pair.value.value == .sequence([]) && !hasTexts ? nil : pair
  }

  /// All texts in the value, without names, addresses and dates, which are in no language.
  fileprivate var writtenText: String {
    let others: Set = [
      "recto", "include", "kind", "type", "key", "date", "dates", "url", "target", "doi",
      "contacts",
      "status", "marks",
    ]
    switch value {
    case .null: return ""
    case .scalar(let text): return text
    case .sequence(let nodes): return nodes.map(\.writtenText).joined(separator: " ")
    case .mapping(let pairs):
      return pairs.filter { !others.contains($0.key) && ContactForm.of($0.key) == nil }
        .map(\.value.writtenText).joined(separator: " ")
    }
  }
}

extension Dossier {
  fileprivate var withoutOwnMarks: Dossier {
    var dossier = self
    for section in sections.indices {
      for index in sections[section].entries.indices {
        guard var reference = sections[section].entries[index].reference else { continue }
        for number in reference.contributors.indices {
          reference.contributors[number].marks.remove(.own)
        }
        dossier.sections[section].entries[index].reference = reference
      }
    }
    return dossier
  }
}

extension Diagnostic {
  fileprivate static func noMarker(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "missing-key", .error, at: SourceRange(file, 0..<0),
      "The file does not say which version of Recto's format it is in",
      help: "Write 'recto: \(formatVersion)' into its first line")
  }
}
