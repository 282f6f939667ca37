internal import Activities
internal import Editions

extension InlineText {
  /// The text without those of its fields, between commas, that hold nothing but some values, with or
  /// without their labels: `21BZS000`, 批准号：21BZS000, `(No. 21BZS000)`.
  ///
  /// - Parameters:
  ///   - values: The values that are told elsewhere.
  ///   - labels: The labels that are known, in lower case, and what they mean.
  /// - Returns: The rest; empty where nothing else was said.
  func without(_ values: [EditionField], _ labels: [String: FactRole]) -> InlineText {
    guard !values.isEmpty, !isEmpty else { return self }
    // A longer value may hold a shorter one.
    let values = values.sorted { $0.value.plain.count > $1.value.plain.count }
    let text = Array(plain)
    var result = InlineText()
    var start = 0
    func separates(_ offset: Int) -> Bool {
      // Not in `3,200,000`.
      let isInNumber =
        text[offset] == "," && offset > 0 && offset + 1 < text.count && text[offset - 1].isNumber
        && text[offset + 1].isNumber
      return !isInNumber && "，,；;".contains(text[offset])
    }
    for end in 0...text.count where end == text.count || separates(end) {
      let field = String(text[start..<end]).trimmingSpaces
      // The comma before a field goes with it.
      if field.isEmpty ? !result.isEmpty : !field.holdsOnly(values, labels) {
        result.append(slice((result.isEmpty || start == 0 ? start : start - 1)..<end))
      }
      start = end + 1
    }
    return result
  }
}

extension String {
  /// Whether nothing but values, their labels and marks around them stands in a field.
  fileprivate func holdsOnly(_ values: [EditionField], _ labels: [String: FactRole]) -> Bool {
    var rest = self
    var roles: Set<FactRole> = []
    for value in values where rest.contains(value.value.plain) {
      rest.replace(value.value.plain, with: " ")
      roles.insert(value.role)
    }
    guard !roles.isEmpty else { return false }
    let words = rest.split { "()（）[]【】:：".contains($0) }.map { String($0).trimmingSpaces }
    return words.allSatisfy { word in
      word.isEmpty || labels[word.lowercased()].map(roles.contains) ?? false
    }
  }

  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
