import Activities
import Diagnostics

extension Dossier {
  /// The dossier as a tree, each line with the place where it was read.
  var dump: String {
    var lines = ["dossier \(languages.map(\.tag).joined(separator: " ")) \(text(title))"]
    lines += blocks(introduction, "  ")
    for section in sections {
      lines.append(
        "  section \(section.kind.rawValue)\(place(section.origin)) \(text(section.title))")
      lines += blocks(section.introduction, "    ")
      for entry in section.entries { lines += self.lines(entry) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ entry: Entry) -> [String] {
    var lines = ["    entry\(place(entry.origin)) \(text(entry.title))"]
    if !entry.lead.isEmpty { lines.append("      lead \(text(entry.lead))") }
    if let dates = entry.dates {
      lines.append("      dates\(place(dates.origin)) \(dates.dump) '\(dates.written)'")
    }
    if !entry.detail.isEmpty { lines.append("      detail \(text(entry.detail))") }
    if !entry.venue.isEmpty { lines.append("      venue \(text(entry.venue))") }
    for link in entry.links {
      lines.append(
        "      link\(place(link.origin)) \(text(link.label)) <\(link.target.prefix(40))>")
    }
    for fact in entry.facts {
      let role = fact.role.map { "[\($0.rawValue)]" } ?? "[]"
      lines.append("      fact\(place(fact.origin)) \(role) \(text(fact.label))")
      lines += blocks(fact.value, "        ")
    }
    return lines + blocks(entry.body, "      ")
  }

  private func blocks(_ value: Localized<[Block]>, _ indent: String) -> [String] {
    value.variants.flatMap { variant in self.lines(variant.value, indent) }
  }

  private func lines(_ blocks: [Block], _ indent: String) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let text): return ["\(indent)paragraph\(place(text.origin)) \(dump(text))"]
      case .list(let list):
        return list.items.flatMap { item in
          ["\(indent)item\(list.start.map { " from \($0)" } ?? "")"]
            + lines(item, indent + "  ")
        }
      case .table(let table):
        return ([table.head] + table.rows).map { row in
          "\(indent)row \(row.map(\.plain).joined(separator: " | "))"
        }
      case .verbatim(let text, _): return ["\(indent)verbatim \(text.debugDescription)"]
      }
    }
  }

  private func text(_ text: LocalizedText) -> String {
    text.variants.map { "\($0.language.tag) \(dump($0.value))" }.joined(separator: " / ")
  }

  private func dump(_ text: InlineText) -> String {
    text.runs.map { run in
      var result = run.text
      if run.style.contains(.strong) { result = "**\(result)**" }
      if run.style.contains(.emphasis) { result = "*\(result)*" }
      if run.style.contains(.code) { result = "`\(result)`" }
      if run.style.contains(.superscript) { result = "^\(result)^" }
      if let link = run.link { result = "[\(result)](\(link.prefix(40)))" }
      return result
    }.joined()
  }

  private func place(_ range: SourceRange?) -> String {
    guard let range else { return " @?" }
    let end = range.file.position(of: range.offsets.upperBound)
    return " @\(range.start.line):\(range.start.column)-\(end.line):\(end.column)"
  }
}

extension Entry {
  /// The fields as `role=value`, inherited ones in brackets.
  var fieldDump: String {
    fields.map { field in
      let text = "\(field.role.rawValue)=\(field.value.plain)"
      return field.isInherited ? "[\(text)]" : text
    }.joined(separator: " | ")
  }
}
