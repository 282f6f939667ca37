extension String {
  /// A number that is not negative, in capital letters where its base has any, with so many digits at
  /// least: zeros stand before it.
  package init(_ number: Int, digits: Int, radix: Int = 10) {
    let text = String(number, radix: radix, uppercase: true)
    self = String(repeating: "0", count: Swift.max(0, digits - text.utf8.count)) + text
  }
}
