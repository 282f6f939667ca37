/// A stream (ISO 32000-1, 7.3.8).
package struct PDFStream: Hashable, Sendable {
  /// What stands before the bytes, without the length and the filter that deflates.
  package var dictionary: PDFDictionary
  /// The bytes as they are in the file.
  let encoded: [UInt8]
  let isDeflated: Bool

  /// A stream that is compressed by deflate where that makes it smaller.
  package init(_ bytes: [UInt8], _ dictionary: PDFDictionary = [:]) {
    let deflated = deflated(bytes)
    isDeflated = deflated.count < bytes.count
    encoded = isDeflated ? deflated : bytes
    self.dictionary = dictionary
  }

  /// A stream whose bytes stand in the file as they are.
  package init(uncompressed bytes: [UInt8], _ dictionary: PDFDictionary = [:]) {
    self.init(encoded: bytes, isDeflated: false, dictionary)
  }

  /// A stream that is compressed in any case.
  init(deflating bytes: [UInt8], _ dictionary: PDFDictionary) {
    self.init(encoded: deflated(bytes), isDeflated: true, dictionary)
  }

  init(encoded: [UInt8], isDeflated: Bool, _ dictionary: PDFDictionary) {
    self.encoded = encoded
    self.isDeflated = isDeflated
    self.dictionary = dictionary
  }

  /// How many bytes the stream takes in the file.
  package var count: Int { encoded.count }

  /// The same stream, compressed as well as deflate does it.
  ///
  /// That takes three times as long as usual.
  package var compressedFurther: PDFStream {
    guard let bytes else { return self }
    let further = deflatedFurther(bytes)
    return further.count < encoded.count
      ? PDFStream(encoded: further, isDeflated: true, dictionary) : self
  }

  /// The bytes that the stream stands for; nil if what is compressed is damaged, or has a filter of
  /// another kind.
  package var bytes: [UInt8]? {
    if dictionary["Filter"] != nil { return nil }
    return isDeflated ? inflated(encoded) : encoded
  }
}
