internal import Diagnostics

/// An entry of a BibTeX file as it is written, with its macros and joins resolved.
struct BibTeXEntry {
  /// The word behind `@`, in lower case.
  var type: String
  /// The key by which documents cite it.
  var key: String
  /// The fields in order, each name once.
  var fields: [BibTeXField]
  /// Where the key stands, or the `@` of an entry without one.
  var keyOrigin: SourceRange
  /// The whole entry.
  var origin: SourceRange

  /// The value of a field, or of the first of several names that is there and not empty.
  subscript(names: String...) -> BibTeXField? {
    for name in names {
      if let field = fields.first(where: { $0.isNamed(name) }), !field.isBlank { return field }
    }
    return nil
  }
}

/// A field of an entry.
struct BibTeXField {
  /// The name, in lower case.
  var name: String
  /// The value: LaTeX in UTF-8, without its outer braces or quotes.
  var value: [UInt8]
  /// Where the name stands.
  var nameOrigin: SourceRange
  /// Where the value stands.
  var origin: SourceRange

  /// Whether the field has a name; most have another length.
  func isNamed(_ other: String) -> Bool {
    name.utf8.count == other.utf8.count && name == other
  }

  /// Whether the value says nothing.
  var isBlank: Bool { value.allSatisfy { $0 <= 0x20 || $0 == 0x7B || $0 == 0x7D } }

  /// The value as text, white space runs made one space; markup stays as it is.
  var text: String {
    var result: [UInt8] = []
    result.reserveCapacity(value.count)
    for byte in value {
      if byte > 0x20 {
        result.append(byte)
      } else if let last = result.last, last != 0x20 {
        result.append(0x20)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}

/// How deep braces may be nested in a value; deeper ones are a broken file, or a hostile one.
let deepestBraces = 100
