/// An operator of a page's content with its operands, which are kept as they are written.
struct ContentOperator: Equatable {
  var name: String
  var operands: [String]

  /// The operators of a content stream (ISO 32000-1, 7.8.2); pages have no inline images.
  static func all(in content: some Sequence<UInt8>) -> [ContentOperator] {
    var operators: [ContentOperator] = []
    var operands: [String] = []
    for token in tokens(in: Array(content)) {
      let first = token.first ?? " "
      if first.isLetter || first == "'" || first == "\"" {
        operators.append(ContentOperator(name: token, operands: operands))
        operands = []
      } else {
        operands.append(token)
      }
    }
    return operators
  }

  private static func tokens(in bytes: [UInt8]) -> [String] {
    var tokens: [String] = []
    var index = 0
    func isSpace(_ byte: UInt8) -> Bool { byte <= 32 }
    while index < bytes.count {
      let start = index
      switch bytes[index] {
      case let byte where isSpace(byte):
        index += 1
        continue
      case UInt8(ascii: "("):
        var depth = 0
        repeat {
          if bytes[index] == UInt8(ascii: "\\") {
            index += 1
          } else if bytes[index] == UInt8(ascii: "(") {
            depth += 1
          } else if bytes[index] == UInt8(ascii: ")") {
            depth -= 1
          }
          index += 1
        } while depth > 0 && index < bytes.count
      case UInt8(ascii: "["), UInt8(ascii: "]"):
        index += 1
      case UInt8(ascii: "<"), UInt8(ascii: ">"):
        if index + 1 < bytes.count, bytes[index + 1] == bytes[index] {
          index += 2
        } else {
          while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
          index += 1
        }
      default:
        index += 1
        while index < bytes.count, !isSpace(bytes[index]), !"()[]<>/".utf8.contains(bytes[index]) {
          index += 1
        }
      }
      tokens.append(String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self))
    }
    return tokens
  }
}
