internal import Diagnostics

extension SourceFile {
  /// Whether a text, or the begin of it, stands at a UTF-8 offset, byte for byte.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - count: How many bytes of it are compared; at most as many as it has.
  ///   - start: The offset.
  /// - Returns: False also where the file ends before.
  func holds(_ text: String, upTo count: Int, at start: Int) -> Bool {
    guard start + count <= bytes.count else { return false }
    var text = text
    return text.withUTF8 { text in
      bytes.withUnsafeBufferPointer { bytes in
        text.begins(like: UnsafeBufferPointer(rebasing: bytes[start...]), upTo: count)
      }
    }
  }
}
