/// A dictionary of a PDF (ISO 32000-1, 7.3.7), in the order in which its keys were set.
///
/// Dictionaries of PDF have few keys: looking through them is faster than hashing, and their order
/// is the same in every run.
package struct PDFDictionary: Hashable, Sendable {
  struct Entry: Hashable {
    var key: String
    var value: PDFValue
  }

  private(set) var entries: [Entry] = []

  /// Makes a dictionary without keys.
  package init() {}

  /// Makes a dictionary without keys, with room for some.
  package init(capacity: Int) { entries.reserveCapacity(capacity) }

  /// Makes a dictionary of the keys that have a value.
  init(entries: [(String, PDFValue?)]) {
    self.entries.reserveCapacity(entries.count)
    for case (let key, let value?) in entries {
      self.entries.append(Entry(key: key, value: value))
    }
  }

  /// The value of a key, which is given without its solidus; nil where there is none.
  ///
  /// Setting nil removes the key.
  package subscript(_ key: String) -> PDFValue? {
    get { entries.first { $0.key == key }?.value }
    set {
      let index = entries.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append(Entry(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

}

extension PDFDictionary: Sequence {
  /// The keys with their values, in their order.
  package func makeIterator() -> some IteratorProtocol<(key: String, value: PDFValue)> {
    entries.lazy.map { (key: $0.key, value: $0.value) }.makeIterator()
  }
}

/// Literals leave out the keys whose value is nil.
extension PDFDictionary: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral entries: (String, PDFValue?)...) { self.init(entries: entries) }
}
