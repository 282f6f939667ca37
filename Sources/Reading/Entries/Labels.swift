internal import Activities

/// A label and what it labels: `**承担角色**: 学生骨干成员`.
struct LabelledText: Hashable {
  /// The label, without its colon and its emphasis.
  var label: InlineText
  /// What stands behind the colon; may be empty.
  var value: InlineText
  /// What the label means, if the vocabulary knows it.
  var role: FactRole?

  /// Finds the label at the begin of a text; nil if there is none.
  ///
  /// A label is strong words with a colon, words with a colon that the vocabulary knows, or, where
  /// plain ones are allowed as in a list of facts, at most eight Han characters with a colon.
  init?(_ text: InlineText, _ vocabulary: Vocabulary, isPlainAllowed: Bool) {
    guard text.mayBeginWithLabel else { return nil }
    let sentence = Sentence(text)
    guard let end = LabelledText.end(in: sentence, vocabulary) else { return nil }
    let range = sentence.trimming(0..<end.label)
    let name = sentence.string(range)
    guard let first = range.first, !sentence.scalars[first].isDigit, range.count <= 40 else {
      return nil
    }
    role = vocabulary.role(ofLabel: name)
    let isShortHan = range.count <= 8 && sentence.scalars[range].allSatisfy(\.isHan)
    let isStrong = sentence.slice(range).isStrong
    guard role != nil || isStrong || isPlainAllowed && isShortHan else { return nil }
    isSure = role != nil || isStrong
    label = sentence.slice(range).removing(.strong)
    value = sentence.slice(sentence.trimming(end.value..<sentence.scalars.count))
  }

  /// Whether the label is known or in bold, and not only short words before a colon.
  let isSure: Bool

  /// Where the label ends and its value begins.
  private static func end(
    in sentence: Sentence, _ vocabulary: Vocabulary
  ) -> (label: Int, value: Int)? {
    for offset in sentence.scalars.indices.prefix(48) {
      let scalar = sentence.scalars[offset]
      if scalar == ":" || scalar == "：" {
        let next = sentence.scalars[(offset + 1)...].prefix(1)
        let isTied = scalar == ":" && next.contains { $0 == "/" || $0.isDigit }
        return isTied ? nil : (offset, offset + 1)
      }
      if scalar.isSeparator || scalar.isFullStop || scalar == "《" { break }
    }
    // A known label needs no colon when it is set apart: `**承担角色** 学生骨干成员`.
    guard let run = sentence.runs.first, run.style.contains(.strong),
      vocabulary.role(ofLabel: run.text.trimmed) != nil
    else { return nil }
    let end = sentence.offsets(ofRun: 0).upperBound
    return (end, end)
  }
}

extension InlineText {
  /// Whether a colon stands among the characters that a label may have, or bold words begin the text.
  fileprivate var mayBeginWithLabel: Bool {
    if runs.first?.style.contains(.strong) ?? false { return true }
    var room = 48 * 4
    for run in runs where room > 0 {
      if run.text.utf8.prefix(room).contains(where: { $0 == 0x3A || $0 == 0x9A }) { return true }
      room -= run.text.utf8.count
    }
    return false
  }
}
