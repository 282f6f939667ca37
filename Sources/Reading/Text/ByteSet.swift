internal import Activities

/// Which bytes stand in a text, found in one walk, so that what looks for a mark need not begin where
/// there is none.
struct ByteSet {
  /// A bit for each byte.
  private var bits = SIMD4<UInt64>()

  /// Finds the bytes of a text in UTF-8.
  init(_ bytes: [UInt8]) {
    self.init { walk in bytes.withUnsafeBufferPointer(walk) }
  }

  /// Finds the bytes of the runs of a text.
  init(_ text: InlineText) {
    self.init { walk in
      for index in text.runs.indices {
        if text.runs[index].text.utf8.withContiguousStorageIfAvailable(walk) == nil {
          Array(text.runs[index].text.utf8).withUnsafeBufferPointer(walk)
        }
      }
    }
  }

  private init(_ visit: ((UnsafeBufferPointer<UInt8>) -> Void) -> Void) {
    // Telling each byte to a table of its own costs less than setting bits in few words.
    bits = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { isPresent in
      isPresent.initialize(repeating: 0)
      visit { bytes in for byte in bytes { isPresent[Int(byte)] = 1 } }
      var bits = SIMD4<UInt64>()
      for index in 0..<32 {
        // The product has the eight ones and zeros side by side in its highest byte.
        let flags = UnsafeRawBufferPointer(isPresent)
          .loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
        let byte = (flags &* 0x0102_0408_1020_4080) >> 56
        bits[index >> 3] |= byte << UInt64((index & 7) * 8)
      }
      return bits
    }
  }

  /// Whether a byte stands in the text.
  func contains(_ byte: UInt8) -> Bool { bits[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }

  /// Whether an ASCII character stands in the text.
  func contains(_ scalar: Unicode.Scalar) -> Bool { contains(UInt8(ascii: scalar)) }
}
