internal import Activities
internal import Diagnostics

/// What a BibTeX file says: an activity for each work.
struct Bibliography {
  /// The file.
  var file: SourceFile
  /// The works, in the order of the file.
  var entries: [Entry]
}

/// Reads a BibTeX or biblatex file.
func readBibliography(
  _ file: SourceFile
) -> (bibliography: Bibliography, diagnostics: [Diagnostic]) {
  let (written, problems) = parseBibTeX(file)
  let (resolved, faults) = written.resolvingCrossReferences()
  var reader = ReferenceReader()
  var entries: [Entry] = []
  var repeats: [Diagnostic] = []
  var firstOfKey: [String: SourceRange] = [:]
  for source in resolved {
    let key = source.key.lowercased()
    if let first = firstOfKey[key], !key.isEmpty {
      repeats.append(.duplicateKey(source, first))
    } else {
      firstOfKey[key] = source.keyOrigin
    }
    entries.append(reader.entry(source))
  }
  var diagnostics = problems + written.mistypedNames + faults + repeats + reader.diagnostics
  if entries.isEmpty, !diagnostics.hasErrors { diagnostics.append(.noEntries(file)) }
  return (Bibliography(file: file, entries: entries), diagnostics)
}

extension Diagnostic {
  fileprivate static func duplicateKey(
    _ source: BibTeXEntry, _ first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "duplicate-key", .warning, at: source.keyOrigin,
      "The key '\(source.key)' is taken already, in line \(first.start.line)",
      help: "Give this entry another key; both are printed unless they are the same work")
  }

  fileprivate static func noEntries(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "empty-bibliography", .error, at: .file(file.name), "The file has no BibTeX entry",
      help: "An entry begins with @article{key, or the like")
  }
}
