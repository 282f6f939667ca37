internal import Activities

/// The words of a vocabulary by which values are found in sentences, prepared once for all pages.
final class FieldWords: Sendable {
  /// The words that tell what the words around them are.
  let signs: SignFinder
  /// The words that are a value as a whole.
  let values: WholeWords
  /// The words that are a label as a whole.
  let labels: WholeWords

  /// Prepares the words of a vocabulary.
  init(_ vocabulary: Vocabulary) {
    signs = SignFinder(vocabulary)
    values = WholeWords(vocabulary.values)
    labels = WholeWords(vocabulary.labels)
  }
}
