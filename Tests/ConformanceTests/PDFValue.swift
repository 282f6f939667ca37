/// A value of a PDF, as qpdf tells it in JSON.
indirect enum PDFValue: Equatable, Sendable, Decodable {
  case null
  case bool(Bool)
  case number(Double)
  /// A text or, as hexadecimal digits behind `b:`, bytes.
  case string(String)
  /// With its solidus.
  case name(String)
  /// As in `3 0 R`.
  case reference(String)
  case array([PDFValue])
  case dictionary([String: PDFValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      if text.hasPrefix("/") {
        self = .name(text)
      } else if text.hasSuffix(" R"), text.first?.isNumber == true {
        self = .reference(text)
      } else {
        self = .string(text.hasPrefix("u:") ? String(text.dropFirst(2)) : text)
      }
    } else if let entries = try? container.decode([String: PDFValue].self) {
      self = .dictionary(entries)
    } else if let items = try? container.decode([PDFValue].self) {
      self = .array(items)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .null
    }
  }

  var text: String? { if case .string(let text) = self { text } else { nil } }
  var name: String? { if case .name(let name) = self { name } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var integer: Int? { number.flatMap { Int(exactly: $0) } }
  var reference: String? { if case .reference(let text) = self { text } else { nil } }
  var items: [PDFValue] { if case .array(let items) = self { items } else { [] } }
  var keys: [String] {
    if case .dictionary(let entries) = self { entries.keys.sorted() } else { [] }
  }

  /// The value of a key of a dictionary; nil takes it out.
  subscript(key: String) -> PDFValue? {
    get { if case .dictionary(let entries) = self { entries[key] } else { nil } }
    set {
      guard case .dictionary(var entries) = self else { return }
      entries[key] = newValue
      self = .dictionary(entries)
    }
  }

  /// The value and all values inside it, references not followed.
  var everything: [PDFValue] {
    switch self {
    case .array(let items): [self] + items.flatMap(\.everything)
    case .dictionary(let entries): [self] + entries.values.flatMap(\.everything)
    default: [self]
    }
  }
}
