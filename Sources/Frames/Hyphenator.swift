/// Knows where words can be divided.
///
/// Typesetting knows patterns only through this protocol.
package protocol Hyphenator: Sendable {
  /// The places at which a word can be divided with a hyphen.
  ///
  /// - Parameters:
  ///   - word: Letters, as UTF-8.
  ///   - language: The language of the word as a BCP 47 tag.
  /// - Returns: UTF-8 offsets into the word, in ascending order; nil where nothing is known of the
  ///   language.
  func points(in word: [UInt8], language: String) -> [Int]?
}
