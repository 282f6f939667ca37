import Foundation
import Testing

/// A rule of a standard that a generator can break.
struct Rule: Sendable, CustomTestStringConvertible {
  /// The clause of the standard, and what it asks for.
  var clause: String
  /// What breaks the rule in a document; nothing where it holds.
  var violations: @Sendable (PDFDocument) -> [String]
  /// Breaks the rule in a document that follows it.
  var mutate: @Sendable (inout PDFDocument) -> Void

  init(
    _ clause: String, _ violations: @escaping @Sendable (PDFDocument) -> [String],
    mutant: @escaping @Sendable (inout PDFDocument) -> Void
  ) {
    self.clause = clause
    self.violations = violations
    mutate = mutant
  }

  var testDescription: String { clause }
}

/// A violation where a condition does not hold.
func unless(_ condition: Bool, _ violation: String) -> [String] { condition ? [] : [violation] }

extension PDFDocument {
  /// Changes the value of an object.
  mutating func change(_ reference: String?, _ change: (inout PDFValue) -> Void) {
    guard let reference, var object = objects[reference] else { return }
    change(&object.value)
    objects[reference] = object
  }

  mutating func changeCatalog(_ body: (inout PDFValue) -> Void) { change(catalogReference, body) }

  /// Changes the data of a stream as text.
  mutating func changeText(_ reference: String?, _ change: (String) -> String) {
    guard let reference, let data = objects[reference]?.data else { return }
    objects[reference]?.data = Array(change(String(decoding: data, as: UTF8.self)).utf8)
  }

  /// The stream with the content of the first page.
  var firstContent: String? { pages.first.flatMap { objects[$0]?.value["/Contents"]?.reference } }

  /// The first structure element of a type.
  func first(_ type: String) -> String? {
    elements.first { $0.value["/S"]?.name == type }?.reference
  }

  var xmp: String { text(catalog["/Metadata"]) ?? "" }

  /// The text of an element of the XMP packet, without the elements inside it.
  func property(_ name: String) -> String? {
    let parts = xmp.components(separatedBy: "<\(name)>")
    guard parts.count > 1, let text = parts[1].components(separatedBy: "</\(name)>").first else {
      return nil
    }
    return text.replacing(/<[^>]*>/, with: "")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}
