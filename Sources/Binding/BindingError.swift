/// Painted pages that are not what binding expects, as of a Cairo that writes otherwise.
package struct BindingError: Error, Hashable, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}
