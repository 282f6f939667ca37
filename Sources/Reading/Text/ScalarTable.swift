/// A value for each of some scalars, looked up at every character of a text without hashing: bits tell
/// which scalars have one, and counting the bits before a scalar tells where its value stands.
struct ScalarTable<Value: Sendable>: Sendable {
  private var bits = [UInt64](repeating: 0, count: 0x10000 / 64)
  /// How many scalars have a value before each of the words of bits.
  private var counts: [Int32] = []
  /// The values in the order of their scalars.
  private var values: [Value] = []
  /// The values of scalars beyond the first plane.
  private var others: [Unicode.Scalar: Value] = [:]

  /// Makes a table of values, in the order of their scalars.
  init(_ table: [(Unicode.Scalar, Value)]) {
    for (scalar, value) in table {
      if scalar.value < 0x10000 {
        bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
        values.append(value)
      } else {
        others[scalar] = value
      }
    }
    var count = 0
    counts.reserveCapacity(bits.count)
    for word in bits {
      counts.append(Int32(count))
      count += word.nonzeroBitCount
    }
  }

  /// The value of a scalar, if it has one.
  subscript(scalar: Unicode.Scalar) -> Value? {
    guard scalar.value < 0x10000 else { return others.isEmpty ? nil : others[scalar] }
    let (word, bit) = (Int(scalar.value >> 6), UInt64(1) << UInt64(scalar.value & 63))
    guard bits[word] & bit != 0 else { return nil }
    return values[Int(counts[word]) + (bits[word] & (bit - 1)).nonzeroBitCount]
  }

  /// The offset of the first scalar of a stretch whose small letter may have a value, as hardly any has; the
  /// stretch's end where none has one.
  ///
  /// Every character of every sentence is asked, so the bounds are looked at once and not at each of them.
  func offset(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int {
    precondition(range.upperBound <= scalars.count)
    return scalars.withUnsafeBufferPointer { scalars in
      bits.withUnsafeBufferPointer { bits in
        var offset = range.lowerBound
        while offset < range.upperBound {
          let value = scalars[offset].lowercased.value
          // Only those of the first plane are known.
          if value >= 0x10000 || bits[Int(value >> 6)] >> UInt64(value & 63) & 1 == 1 { break }
          offset += 1
        }
        return offset
      }
    }
  }
}
