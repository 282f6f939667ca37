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

  /// Whether a control character of ASCII stands among these; eight bytes are looked at in one step.
  var holdControls: Bool {
    let (spaces, highs) = (0x2020_2020_2020_2020 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    let raw = UnsafeRawBufferPointer(self)
    var offset = 0
    while offset + 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if (word &- spaces) & ~word & highs != 0 { return true }
      offset += 8
    }
    while offset < count {
      if self[offset] < 0x20 { return true }
      offset += 1
    }
    return false
  }

  /// The offset of the first such byte at or behind an offset, looked for as ``holds(_:)`` does.
  func offset(of byte: UInt8, from start: Int) -> Int? {
    let (ones, highs) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    let wanted = UInt64(byte) &* ones
    let raw = UnsafeRawBufferPointer(self)
    var offset = start
    while offset + 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ wanted
      if (word &- ones) & ~word & highs != 0 { break }
      offset += 8
    }
    while offset < count {
      if self[offset] == byte { return offset }
      offset += 1
    }
    return nil
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

  /// Whether a line begins with an ASCII character, spaces before it apart.
  func beginsLine(with scalar: Unicode.Scalar) -> Bool {
    withUnsafeBufferPointer { bytes in
      var start: Int? = 0
      while var offset = start {
        while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
        if offset < bytes.count, bytes[offset] == UInt8(ascii: scalar) { return true }
        start = bytes.offset(of: UInt8(ascii: "\n"), from: offset).map { $0 + 1 }
      }
      return false
    }
  }
}

extension [Unicode.Scalar] {
  /// Writes the scalars of a text over those from an offset on, of which there must be enough.
  ///
  /// - Returns: The offset behind the last one written.
  mutating func write(scalarsOf text: String, at start: Int) -> Int {
    withUnsafeMutableBufferPointer { $0.write(scalarsOf: text, at: start) + start }
  }

  /// Appends the scalars of a text, read from its bytes.
  mutating func append(scalarsOf text: String) {
    withUnsafeTemporaryAllocation(of: Unicode.Scalar.self, capacity: text.utf8.count) { scalars in
      let count = scalars.write(scalarsOf: text, at: 0)
      append(contentsOf: UnsafeBufferPointer(rebasing: scalars[..<count]))
    }
  }
}

extension UnsafeMutableBufferPointer<Unicode.Scalar> {
  /// Writes the scalars of a text, read from its bytes, of which there must be no more than there is room
  /// behind an index.
  ///
  /// - Returns: How many there are.
  func write(scalarsOf text: String, at start: Int) -> Int {
    let end = text.utf8.withContiguousStorageIfAvailable { bytes in
      var (offset, index) = (0, start)
      while offset < bytes.count {
        if bytes[offset] < 0x80 {
          initializeElement(at: index, to: Unicode.Scalar(bytes[offset]))
          offset += 1
        } else {
          let (value, length) = bytes.scalar(at: offset)
          initializeElement(at: index, to: value)
          offset += length
        }
        index += 1
      }
      return index
    }
    if let end { return end - start }
    var index = start
    for scalar in text.unicodeScalars {
      initializeElement(at: index, to: scalar)
      index += 1
    }
    return index - start
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

extension UInt8 {
  /// Whether it is a figure of ASCII.
  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether it is a letter of ASCII.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
