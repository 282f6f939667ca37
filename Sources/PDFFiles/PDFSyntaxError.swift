/// Bytes that are not the PDF they should be.
package struct PDFSyntaxError: Error, Hashable, CustomStringConvertible {
  /// Where, in bytes from the beginning of the file.
  package let offset: Int
  /// What should stand there.
  package let expected: String

  package var description: String { "\(expected) was expected at byte \(offset)" }
}
