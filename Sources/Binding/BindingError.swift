import CQPDF

/// A failure that qpdf reports.
package struct BindingError: Error, Hashable, CustomStringConvertible {
  /// qpdf's `qpdf_error_code_e`.
  package let code: UInt32
  /// qpdf's own words.
  package let description: String

  package init(code: UInt32, description: String) {
    self.code = code
    self.description = description
  }
}
