/// The order of the parts of a reference and the signs between them.
///
/// Text stands for itself; `{title}` is a field, `{doi|url}` the first of two that is known, and
/// `'n.d.'` as the last of them words for when none is. `<, {volume}>` stands only where each field
/// directly in it is known. Between `*` text is emphasised.
package struct ReferenceTemplate: Hashable, Sendable {
  /// A piece of a template.
  indirect enum Part: Hashable, Sendable {
    case text(String, isEmphasised: Bool)
    /// The names of a field and those that stand in for it, and words for when there is none.
    case field([String], otherwise: String?, isEmphasised: Bool)
    case optional([Part])
  }

  private(set) var parts: [Part] = []

  /// Reads a template.
  ///
  /// - Parameters:
  ///   - text: The template.
  ///   - known: The names of fields.
  /// - Throws: What is wrong with it, in a user's words.
  init(_ text: String, fields known: Set<String>) throws(ReferenceTemplateError) {
    var open: [[Part]] = [[]]
    var literal = ""
    var isEmphasised = false
    func flush() {
      if !literal.isEmpty {
        open[open.count - 1].append(.text(literal, isEmphasised: isEmphasised))
      }
      literal = ""
    }
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case "<":
        flush()
        guard open.count < 10 else { throw .unbalanced("<") }
        open.append([])
      case ">":
        flush()
        guard open.count > 1, let group = open.popLast() else { throw .unbalanced(">") }
        open[open.count - 1].append(.optional(group))
      case "*":
        flush()
        isEmphasised.toggle()
      case "{":
        flush()
        guard let close = rest.firstIndex(of: "}") else { throw .unbalanced("{") }
        var names = rest[..<close].split(separator: "|").map(String.init)
        rest = rest[rest.index(after: close)...]
        var otherwise: String?
        if let last = names.last, last.hasPrefix("'"), last.hasSuffix("'"), last.count > 1 {
          otherwise = String(last.dropFirst().dropLast())
          names.removeLast()
        }
        if let unknown = names.first(where: { !known.contains($0) }) {
          throw .unknownField(unknown)
        }
        open[open.count - 1].append(
          .field(names, otherwise: otherwise, isEmphasised: isEmphasised))
      default: literal.append(character)
      }
    }
    flush()
    guard open.count == 1 else { throw .unbalanced("<") }
    guard !isEmphasised else { throw .unbalanced("*") }
    parts = open[0]
  }
}

/// What can be wrong with a template.
enum ReferenceTemplateError: Error, Hashable {
  /// A sign that opens or closes something has no partner.
  case unbalanced(String)
  case unknownField(String)
}
