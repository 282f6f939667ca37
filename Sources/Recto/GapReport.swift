internal import Activities
internal import Diagnostics
internal import Layouts

/// What the entries lack of what a layout requires of their kind.
///
/// - Parameters:
///   - dossier: The activities.
///   - layout: The layout; a funder's names what the funder's form asks for.
///   - words: The words of the language, for the names of fields.
/// - Returns: A note per entry that lacks something, or has it only by inference.
func gapReport(_ dossier: Dossier, _ layout: Layout, _ words: Words) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for entry in dossier.sections.flatMap(\.entries) {
    guard let required = layout.required.first(where: { $0.kind == entry.kind }) else { continue }
    func name(_ field: String) -> String {
      words.column(field == "number" ? "grant-number" : field, of: entry.kind)
    }
    var missing: [String] = []
    var inherited: [String] = []
    for field in required.fields {
      switch field {
      case "title": if entry.title.isEmpty { missing.append(name(field)) }
      case "dates", "period": if entry.dates == nil { missing.append(name(field)) }
      default:
        let role = FactRole(rawValue: field == "grant-number" ? "number" : field)
        if entry.value(of: role).isEmpty {
          missing.append(name(field))
        } else if entry.fields.contains(where: { $0.role == role && $0.isInherited }) {
          inherited.append(name(field))
        }
      }
    }
    if !missing.isEmpty || !inherited.isEmpty {
      diagnostics.append(.gap(entry, missing: missing, inherited: inherited))
    }
  }
  return diagnostics
}

extension Diagnostic {
  fileprivate static func gap(
    _ entry: Entry, missing: [String], inherited: [String]
  ) -> Diagnostic {
    let texts = entry.title.isEmpty ? entry.detail : entry.title
    let title = texts.variants.first?.value.plain ?? ""
    var parts: [String] = []
    if !missing.isEmpty { parts.append("lacks \(missing.joined(separator: ", "))") }
    if !inherited.isEmpty {
      parts.append("has \(inherited.joined(separator: ", ")) from its heading only")
    }
    return Diagnostic(
      "gap", .note, at: entry.origin, "'\(title.shortened)' \(parts.joined(separator: "; "))",
      help: missing.isEmpty ? nil : "The form that this layout is for asks for it")
  }
}
