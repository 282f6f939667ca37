extension UnsafeBufferPointer<UInt8> {
  /// Whether a byte stands among these; eight are looked at in one step.
  ///
  /// A byte of a word is zero where taking one from each borrows from it and its own high bit was clear.
  func holds(_ byte: UInt8) -> Bool {
    let (ones, highs) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    let wanted = UInt64(byte) &* ones
    let raw = UnsafeRawBufferPointer(self)
    var offset = 0
    while offset + 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ wanted
      if (word &- ones) & ~word & highs != 0 { return true }
      offset += 8
    }
    while offset < count {
      if self[offset] == byte { return true }
      offset += 1
    }
    return false
  }

  /// Whether the first bytes of this and of another text are the same; both have as many.
  func begins(like other: UnsafeBufferPointer<UInt8>, upTo count: Int) -> Bool {
    let (own, others) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
    var offset = 0
    while offset + 8 <= count {
      let word = own.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      guard word == others.loadUnaligned(fromByteOffset: offset, as: UInt64.self) else {
        return false
      }
      offset += 8
    }
    while offset < count {
      guard self[offset] == other[offset] else { return false }
      offset += 1
    }
    return true
  }
}

extension [UInt8] {
  /// Whether an ASCII character stands among these bytes of UTF-8.
  func contains(ascii scalar: Unicode.Scalar) -> Bool {
    withUnsafeBufferPointer { $0.holds(UInt8(ascii: scalar)) }
  }

  /// Whether a byte stands among these.
  func holds(_ byte: UInt8) -> Bool { withUnsafeBufferPointer { $0.holds(byte) } }
}

extension [Unicode.Scalar] {
  /// Appends the scalars of a text, read from its bytes.
  mutating func append(scalarsOf text: String) {
    let isRead: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      withUnsafeTemporaryAllocation(of: Unicode.Scalar.self, capacity: bytes.count) { scalars in
        var (offset, count) = (0, 0)
        while offset < bytes.count {
          let (value, length) = bytes.scalar(at: offset)
          scalars.initializeElement(at: count, to: value)
          offset += length
          count += 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: scalars[..<count]))
      }
    }
    if isRead == nil { append(contentsOf: text.unicodeScalars) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar at an offset of well-formed UTF-8, and how many bytes it takes.
  fileprivate func scalar(at offset: Int) -> (Unicode.Scalar, length: Int) {
    func tail(_ index: Int) -> UInt32 { UInt32(self[offset + index] & 0x3F) }
    let lead = UInt32(self[offset])
    let (value, length): (UInt32, Int) =
      switch lead {
      case ..<0x80: (lead, 1)
      case ..<0xE0: ((lead & 0x1F) << 6 | tail(1), 2)
      case ..<0xF0: ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
      default: ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
      }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
