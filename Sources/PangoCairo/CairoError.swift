import CPangoCairo

/// A failure that Cairo reports; the raw value is its `cairo_status_t`.
package struct CairoError: RawRepresentable, Error, Hashable, CustomStringConvertible {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Cairo's own words for it.
  package var description: String {
    String(cString: cairo_status_to_string(cairo_status_t(rawValue)))
  }

  /// Throws when a status is not success.
  static func check(_ status: cairo_status_t) throws(CairoError) {
    guard status == CAIRO_STATUS_SUCCESS else { throw CairoError(rawValue: status.rawValue) }
  }
}
