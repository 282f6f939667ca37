/// A value in a PDF (ISO 32000-1, 7.3).
///
/// Literals are values: a string literal is a name, `["Type": "Page", "Rotate": 0]` a dictionary, from
/// which keys whose value is nil are left out.
package enum PDFValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A number, which is written to a millionth.
  case real(Double)
  /// A name without its solidus, as it is meant: escapes belong to the file.
  case name(String)
  case string([UInt8])
  case array([PDFValue])
  case dictionary(PDFDictionary)
  case reference(PDFReference)
}

/// The number by which an object of a ``PDFFile`` is referred to, from 1.
package struct PDFReference: Hashable, Sendable {
  package let number: Int
}

extension PDFValue {
  /// A string of the bytes of a text, as addresses, dates and language tags are written.
  package static func bytes(_ text: String) -> PDFValue { .string(Array(text.utf8)) }

  /// A number to a thousandth, which is 0.35 micrometres in points.
  package static func thousandths(_ number: Double) -> PDFValue {
    .real((number * 1_000).rounded() / 1_000)
  }

  /// What the value holds if it is of this kind; nil if it is of another.
  package var array: [PDFValue]? {
    if case .array(let items) = self { items } else { nil }
  }

  /// What the value holds if it is of this kind; nil if it is of another.
  package var dictionary: PDFDictionary? {
    if case .dictionary(let dictionary) = self { dictionary } else { nil }
  }

  /// What the value holds if it is of this kind; nil if it is of another.
  package var integer: Int? {
    if case .integer(let integer) = self { integer } else { nil }
  }

  /// The name without its solidus; nil for other kinds.
  package var name: String? {
    if case .name(let name) = self { name } else { nil }
  }

  /// The bytes of a string; nil for other kinds.
  package var string: [UInt8]? {
    if case .string(let bytes) = self { bytes } else { nil }
  }

  /// What the value refers to; nil for other kinds.
  package var reference: PDFReference? {
    if case .reference(let reference) = self { reference } else { nil }
  }
}

extension PDFValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral name: String) { self = .name(name) }
  package init(integerLiteral integer: Int) { self = .integer(integer) }
  package init(booleanLiteral boolean: Bool) { self = .boolean(boolean) }
  package init(arrayLiteral items: PDFValue...) { self = .array(items) }
  package init(dictionaryLiteral entries: (String, PDFValue?)...) {
    self = .dictionary(PDFDictionary(entries: entries))
  }
}
