/// A PDF as its objects (ISO 32000-1, 7.3.10), to be changed and written.
///
/// References are the file's own: one of another file leads to another object, or to none.
package struct PDFFile: Hashable, Sendable {
  enum Object: Hashable, Sendable {
    case value(PDFValue)
    case stream(PDFStream)
    /// A value that does not change any more, as a range of ``PDFFile/finished``.
    case finished(Range<Int>)
  }

  /// The object with the number n at index n - 1.
  private(set) var objects: [Object] = []
  /// The values that do not change any more, as they are written, one behind the other.
  private(set) var finished = PDFWriter()
  /// What the whole document is.
  package var catalog: PDFDictionary = ["Type": "Catalog"]
  /// What the document says of itself.
  package var information: PDFDictionary = [:]
  /// The pages in their order.
  package internal(set) var pages: [PDFReference] = []

  init() {}

  /// Adds an object, to which others can refer.
  package mutating func add(_ value: PDFValue) -> PDFReference {
    objects.append(.value(value))
    return PDFReference(number: objects.count)
  }

  /// Adds an object that is set later, when what it refers to is known.
  package mutating func reserve() -> PDFReference { add(.null) }

  /// Adds a stream, to which others can refer.
  package mutating func add(_ stream: PDFStream) -> PDFReference {
    objects.append(.stream(stream))
    return PDFReference(number: objects.count)
  }

  /// Sets an object for good.
  ///
  /// It is written at once, and then takes a fifth of the space: a long document has more objects than
  /// caches hold, nearly all of them elements of its structure.
  package mutating func finish(_ reference: PDFReference, as value: PDFValue) {
    let start = finished.bytes.count
    finished.write(value)
    objects[reference.number - 1] = .finished(start..<finished.bytes.count)
  }

  /// The value of an object; null where it is a stream, or finished.
  package subscript(_ reference: PDFReference) -> PDFValue {
    get {
      if case .value(let value) = objects[reference.number - 1] { value } else { .null }
    }
    set { objects[reference.number - 1] = .value(newValue) }
  }

  /// The dictionary of an object or of a stream, empty for others; setting it changes it alone.
  package subscript(dictionary reference: PDFReference) -> PDFDictionary {
    get {
      switch objects[reference.number - 1] {
      case .value(let value): value.dictionary ?? [:]
      case .stream(let stream): stream.dictionary
      case .finished: [:]
      }
    }
    set {
      switch objects[reference.number - 1] {
      case .value: self[reference] = .dictionary(newValue)
      case .finished: preconditionFailure("an object that was set for good is changed")
      case .stream(var stream):
        stream.dictionary = newValue
        objects[reference.number - 1] = .stream(stream)
      }
    }
  }

  /// The stream that an object is, nil for others.
  ///
  /// Setting nil changes nothing.
  package subscript(stream reference: PDFReference) -> PDFStream? {
    get {
      if case .stream(let stream) = objects[reference.number - 1] { stream } else { nil }
    }
    set {
      if let newValue { objects[reference.number - 1] = .stream(newValue) }
    }
  }

  /// A value itself, or the one of the object that it refers to.
  package func resolved(_ value: PDFValue?) -> PDFValue {
    if let reference = value?.reference { self[reference] } else { value ?? .null }
  }
}
