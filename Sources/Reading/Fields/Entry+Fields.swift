internal import Activities

extension Entry {
  /// Adds to ``fields`` what the entry's own words say.
  ///
  /// Roles that a label gives already are left out, and of each role the first value counts, but for
  /// those that may well have several.
  mutating func readFields(of text: InlineText, _ reader: FieldReader, in language: Language) {
    readFields(of: Sentence(text), reader, in: language)
  }

  /// The same of a sentence, with the offsets marked that belong to no value.
  mutating func readFields(
    of sentence: Sentence, _ reader: FieldReader, in language: Language, cutAt isCut: [Bool] = []
  ) {
    let values = reader.fields(in: sentence, cutAt: isCut)
    guard !values.isEmpty else { return }
    var known = Set(facts.compactMap(\.role) + fields.map(\.role))
    for found in values where !known.contains(found.role) {
      fields.append(EntryField(role: found.role, value: LocalizedText(found.value, in: language)))
      if ![.position, .institution, .rank, .role].contains(found.role) { known.insert(found.role) }
    }
  }

  /// Takes what the heading of the section says of all its entries, where the entry itself says
  /// nothing.
  mutating func inherit(_ inherited: [EntryField]) {
    for field in inherited
    where !facts.contains(where: { $0.role == field.role })
      && !fields.contains(where: { $0.role == field.role })
    {
      fields.append(field)
    }
  }
}
