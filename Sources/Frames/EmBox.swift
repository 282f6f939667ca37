/// How the box of an ideograph lies about the baseline, in ems (OpenType's `ideo` baseline of Chinese
/// fonts).
package enum EmBox {
  /// From the baseline to its top.
  package static let ascent = 0.88
  /// From the baseline to its foot.
  package static let descent = 0.12
}
