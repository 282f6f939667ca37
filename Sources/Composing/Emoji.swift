internal import Diagnostics
package import Frames

extension Flow {
  /// The emoji of all texts, each once, in reading order.
  package var emoji: [Character] {
    var found: [Character] = []
    forEachParagraph { paragraph in
      for span in paragraph.spans where span.text.mayHaveEmoji {
        for character in span.text where character.isEmoji && !found.contains(character) {
          found.append(character)
        }
      }
    }
    return found
  }

  /// The flow with emoji in families of their own; what those lack is left out.
  ///
  /// An emoji is one unit however many characters it has: with its skin tone, as a flag, as a family
  /// of several people. Of a digit in a keycap the digit stays.
  ///
  /// - Parameters:
  ///   - families: The families, first choice first.
  ///   - isSet: Whether an emoji is to be had from them.
  /// - Returns: The flow, and what was left out: each emoji in the span where it first stood.
  package func settingEmoji(
    in families: [String], where isSet: (Character) -> Bool
  ) -> (flow: Flow, dropped: [(emoji: Character, span: TextSpan)]) {
    var dropped: [(emoji: Character, span: TextSpan)] = []
    let flow = mapParagraphs { paragraph in
      guard paragraph.spans.contains(where: \.text.mayHaveEmoji) else { return paragraph }
      var result = paragraph
      result.spans = []
      for span in paragraph.spans {
        result.spans +=
          span.text.mayHaveEmoji
          ? span.parts(emoji: families, isFirst: result.spans.isEmpty, isSet) { emoji in
            if !dropped.contains(where: { $0.emoji == emoji }) { dropped.append((emoji, span)) }
          } : [span]
      }
      return result
    }
    return (flow, dropped)
  }
}

extension TextSpan {
  /// The span cut at its emoji; the space beside one that is left out goes with it.
  fileprivate func parts(
    emoji families: [String], isFirst: Bool, _ isSet: (Character) -> Bool,
    drop: (Character) -> Void
  ) -> [TextSpan] {
    var parts: [TextSpan] = []
    var plain = self
    plain.text = ""
    var isAfterDropped = false
    for character in text {
      guard character.isEmoji else {
        let isAtSpace = plain.text.last == " " || plain.text.isEmpty && isFirst && parts.isEmpty
        if isAfterDropped, character == " ", isAtSpace { continue }
        plain.text.append(character)
        isAfterDropped = false
        continue
      }
      if isSet(character) {
        isAfterDropped = false
        if !plain.text.isEmpty { parts.append(plain) }
        plain.text = ""
        parts.append(emojiSpan(character, families))
      } else {
        drop(character)
        isAfterDropped = true
        if let first = character.unicodeScalars.first, first.isASCII {
          plain.text.unicodeScalars.append(first)
          isAfterDropped = false
        }
      }
    }
    return plain.text.isEmpty ? parts : parts + [plain]
  }

  private func emojiSpan(_ emoji: Character, _ families: [String]) -> TextSpan {
    var span = self
    span.text = String(emoji)
    span.isUnbroken = true
    let typeface = style.typeface
    span.style.typeface = Typeface(
      latin: families + typeface.latin, han: families + typeface.han)
    // Such families have one weight, and no italic.
    span.style.weight = 400
    span.style.hanWeight = nil
    span.style.isItalic = false
    return span
  }
}

extension String {
  /// Whether there is a character that only emoji have; most texts have none.
  fileprivate var mayHaveEmoji: Bool {
    utf8.contains { $0 == 0xE2 || $0 == 0xF0 } && unicodeScalars.contains(where: \.marksEmoji)
  }

  /// The text without emoji, and without the spaces that stood beside them: 新闻 🎉 is 新闻.
  var withoutEmoji: String {
    guard mayHaveEmoji else { return self }
    return split(whereSeparator: \.isEmoji)
      .map { $0.split(separator: " ").joined(separator: " ") }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Unicode.Scalar {
  /// Whether the character is shown as an emoji by itself, or makes one of what stands before it.
  fileprivate var marksEmoji: Bool {
    value == 0x20E3
      || value > 0x2000 && (properties.isEmojiPresentation || properties.isEmojiModifier)
  }
}

extension Character {
  /// Whether the character is an emoji that is shown as one (UTS #51).
  ///
  /// What is text by itself, such as ☎ or ©, stays text, even where a variation selector asks for a
  /// colour picture: there is none in print.
  package var isEmoji: Bool {
    let scalars = unicodeScalars
    return scalars.contains(where: \.marksEmoji) && !scalars.contains("\u{FE0E}")
  }
}
