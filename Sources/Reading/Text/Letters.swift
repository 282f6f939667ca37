extension StringProtocol {
  /// The letters and digits alone, in lower case: what two spellings of a title have in common.
  var letters: String {
    let letters = lowercased().unicodeScalars.lazy.filter {
      $0.isLetter || $0.isDigit || !$0.isASCII && $0.properties.numericType != nil
    }
    return String(scalars: Array(letters))
  }
}
