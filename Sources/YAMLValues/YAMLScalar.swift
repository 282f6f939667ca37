internal import Diagnostics

extension String {
  /// The text as a key or a scalar on one line: plain where that is safe, else in quotes.
  var asYAMLScalar: String { isPlain ? self : quoted }

  /// Whether the text may stand in a group on one line (a "flow mapping") just so.
  var isPlainInLine: Bool {
    isPlain
      && unicodeScalars.allSatisfy {
        !$0.isASCII || $0.properties.isAlphabetic || ("0"..."9").contains($0)
          || " -_./@+();%".unicodeScalars.contains($0)
      }
  }

  /// The lines of a text of several, as a literal block shows them; nil where such a block would change
  /// it.
  var literalLines: [Substring]? {
    guard contains("\n"), first != "\n", last != "\n", first != " " else { return nil }
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    let areSafe = lines.allSatisfy { line in
      line.unicodeScalars.allSatisfy { $0.isPrintable || $0 == "\t" } && line.first != "\t"
        && (line.isEmpty || line.contains { $0 != " " })
    }
    return areSafe ? lines : nil
  }

  /// The lines of a text folded at its spaces; nil where nothing can be folded, or folding would change
  /// it.
  func foldedLines(width: Int) -> [String]? {
    let words = split(separator: " ", omittingEmptySubsequences: false)
    guard words.count > 1, unicodeScalars.allSatisfy(\.isPrintable), !words.contains("") else {
      return nil
    }
    var lines: [String] = []
    var columns = 0
    for word in words {
      let wordColumns = word.displayWidth
      if let last = lines.indices.last, columns + 1 + wordColumns <= width {
        lines[last] += " \(word)"
        columns += 1 + wordColumns
      } else {
        lines.append(String(word))
        columns = wordColumns
      }
    }
    return lines.count > 1 ? lines : nil
  }

  /// Whether every reader of YAML takes the text for itself without quotes.
  private var isPlain: Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return false }
    return !"-?:,[]{}#&*!|>'\"%@`=< ".unicodeScalars.contains(first) && last != " " && last != ":"
      && unicodeScalars.allSatisfy(\.isPrintable) && !holds(": ") && !holds(" #")
      && !isValueOfAnotherKind
  }

  /// Whether some reader of YAML takes the text for a truth value, a number, a date or nothing
  /// (yaml.org/type, YAML 1.1).
  private var isValueOfAnotherKind: Bool {
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n", "~", ".inf", ".nan"]
    if utf8.count <= 5, words.contains(lowercased()) { return true }
    guard let first = utf8.first, "0123456789+-.".utf8.contains(first) else { return false }
    return utf8.allSatisfy { "0123456789abcdefABCDEFxXoOtTzZ+-.:_ ".utf8.contains($0) }
  }

  /// In quotes: single ones where they are enough.
  private var quoted: String {
    guard unicodeScalars.allSatisfy(\.isPrintable) else { return doubleQuoted }
    if utf8.contains(UInt8(ascii: "'")), !utf8.contains(where: { $0 == 0x22 || $0 == 0x5C }) {
      return "\"\(self)\""
    }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "'" { result.append(scalar) }
      result.append(scalar)
    }
    return "'\(String(result))'"
  }

  private var doubleQuoted: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{85}": result += "\\N"
      case "\u{2028}": result += "\\L"
      case "\u{2029}": result += "\\P"
      case _ where scalar.isPrintable: result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x100: result += "\\x" + scalar.hexadecimal(digits: 2)
      default: result += "\\u" + scalar.hexadecimal(digits: 4)
      }
    }
    return "\"\(result)\""
  }

  private func holds(_ pair: String) -> Bool {
    let pair = Array(pair.utf8)
    return zip(utf8, utf8.dropFirst()).contains { $0 == pair[0] && $1 == pair[1] }
  }
}

extension Unicode.Scalar {
  /// Whether the character can stand in a YAML file as it is (YAML 1.2, production 1), is no end of a
  /// line, and is no tab.
  fileprivate var isPrintable: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      true
    default: false
    }
  }

  func hexadecimal(digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
