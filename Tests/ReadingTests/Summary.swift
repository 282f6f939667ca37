import Activities

@testable import Reading

extension Dossier {
  /// The sections and entries in a line each: `## kind title` and
  /// `{dates} lead ‹title› detail <link> (fields) [facts] + body`.
  var summary: String {
    var lines = introduction.variants.flatMap { $0.value.map { "> \($0.plain)" } }
    for section in sections {
      lines.append(
        "\(String(repeating: "#", count: section.level + 1)) \(section.kind.rawValue) \(section.title.plain)"
      )
      lines += section.introduction.variants.flatMap { $0.value.map { "> \($0.plain)" } }
      lines += section.entries.map(\.summary)
    }
    return lines.joined(separator: "\n")
  }
}

extension Entry {
  fileprivate var summary: String {
    var parts: [String] = []
    if let dates { parts.append("{\(dates.dump)}") }
    if !lead.isEmpty { parts.append(lead.plain) }
    if !title.isEmpty {
      parts.append("‹\(title.variants.map { $0.value.plain }.joined(separator: " / "))›")
    }
    if !detail.isEmpty {
      parts.append(detail.variants.map { $0.value.plain }.joined(separator: " / "))
    }
    parts += links.map { "<\($0.label.plain) \($0.target)>" }
    let values = fields.filter { $0.role != .venue }
    if !values.isEmpty {
      let texts = values.map { "\($0.role.rawValue)=\($0.value.plain)\($0.isInherited ? "^" : "")" }
      parts.append("(\(texts.joined(separator: "; ")))")
    }
    parts += facts.map { fact in
      "[\(fact.label.plain)=\(fact.value.variants.first?.value.map(\.plain).joined(separator: " ") ?? "")]"
    }
    parts += body.variants.flatMap { $0.value.map { "+ \($0.plain)" } }
    return parts.joined(separator: " ")
  }
}
