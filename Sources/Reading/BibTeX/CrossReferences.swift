internal import Diagnostics

extension [BibTeXEntry] {
  /// The entries with what they inherit by `crossref` and `xdata`, without those that only pass on.
  ///
  /// The title of a parent becomes the title of the container (biblatex, appendix B). A chain may be
  /// ten long.
  func resolvingCrossReferences() -> (entries: [BibTeXEntry], diagnostics: [Diagnostic]) {
    guard contains(where: { $0["crossref", "xdata"] != nil }) else {
      return (filter { !passesOn.contains($0.type) }, [])
    }
    var byKey: [String: Int] = [:]
    for (index, entry) in enumerated() where byKey[entry.key.lowercased()] == nil {
      byKey[entry.key.lowercased()] = index
    }
    var diagnostics: [Diagnostic] = []
    var parents: Set<Int> = []
    // Entries of loops that are told already.
    var looped: Set<Int> = []
    var result = self
    for index in indices {
      var seen: Set<Int> = [index]
      var waiting = [index]
      var heirs: [Int: Int] = [:]
      var length = 0
      while let next = waiting.popLast(), length < 10 {
        for field in self[next].fields where field.name == "crossref" || field.name == "xdata" {
          for key in field.text.split(separator: ",").map({ $0.trimmed.lowercased() }) {
            guard let parent = byKey[key] else {
              if next == index { diagnostics.append(.noParent(key, field.origin)) }
              continue
            }
            guard seen.insert(parent).inserted else {
              // Back at the start; to inherit the same by two ways is no loop.
              if parent == index, !looped.contains(index) {
                diagnostics.append(.loop(key, field.origin))
                looped.formUnion(sequence(first: next) { heirs[$0] })
              }
              continue
            }
            heirs[parent] = next
            result[index].inherit(self[parent], keepsTitle: field.name == "xdata")
            if field.name == "crossref" { parents.insert(parent) }
            waiting.append(parent)
          }
        }
        length += 1
      }
    }
    let containers: Set<String> = ["proceedings", "mvproceedings", "collection", "mvcollection"]
    let entries = result.indices.filter { index in
      !passesOn.contains(result[index].type)
        && !(parents.contains(index) && containers.contains(result[index].type))
    }.map { result[$0] }
    return (entries, diagnostics)
  }
}

/// Entries that are nothing by themselves.
private let passesOn: Set<String> = ["xdata", "set", "bibnote", "control"]

extension BibTeXEntry {
  /// Takes the fields of another entry that this one lacks.
  fileprivate mutating func inherit(_ parent: BibTeXEntry, keepsTitle: Bool) {
    // These tell of the parent itself.
    let own: Set<String> = [
      "crossref", "xdata", "ids", "label", "key", "abstract", "keywords", "note", "doi", "url",
      "pages",
    ]
    for field in parent.fields where keepsTitle || !own.contains(field.name) {
      var field = field
      if field.name == "xdata" || field.name == "crossref" { continue }
      if !keepsTitle {
        let isJournal = parent.type == "periodical"
        switch field.name {
        case "title": field.name = isJournal ? "journaltitle" : "booktitle"
        case "subtitle": field.name = isJournal ? "journalsubtitle" : "booksubtitle"
        case "booktitle": if parent["title"] != nil { continue }
        case "author" where ["inbook", "incollection", "inproceedings"].contains(type): continue
        default: break
        }
      }
      if self[field.name] == nil { fields.append(field) }
    }
  }
}

extension Diagnostic {
  fileprivate static func noParent(_ key: String, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      "no-parent-entry", .warning, at: range, "There is no entry '\(key)' to inherit from",
      help: "Add it to the file, or write its fields into this entry")
  }

  fileprivate static func loop(_ key: String, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      "crossref-loop", .warning, at: range,
      "The entry '\(key)' is already one that this inherits from",
      help: "Take this crossref out")
  }
}
