/// A set of scalars that is asked about every character of a text: a bit for each of the first plane.
///
/// Scalars of other planes are no members, but ``mayHold(_:)`` lets them pass.
struct ScalarSet {
  private var bits = [UInt64](repeating: 0, count: 0x10000 / 64)

  /// Makes a set of scalars.
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars where scalar.value < 0x10000 {
      bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
  }

  /// Whether a scalar is a member.
  func contains(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x10000 && mayHold(scalar) }

  /// Whether a scalar of the first plane is a member; true for those of all others.
  func mayHold(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x10000 || bits[Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 == 1
  }
}
