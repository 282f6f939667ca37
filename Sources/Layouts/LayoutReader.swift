internal import Diagnostics
internal import Frames
internal import YAMLValues

/// Reads the keys of a layout into values of the right type; every key must have a value.
struct LayoutReader {
  var yaml: YAMLReader
  let typefaces: [TypefaceSettings]
  /// The size and line pitch of the body, in points, for lengths in ems and lines.
  var em: Double
  var line: Double

  init(
    _ yaml: YAMLReader, typefaces: [TypefaceSettings] = [], em: Double,
    line: Double
  ) {
    self.yaml = yaml
    self.typefaces = typefaces
    self.em = em
    self.line = line
  }

  private mutating func required<Value>(_ value: Value?, _ key: String, else fallback: Value)
    -> Value
  {
    guard let value else {
      // A wrong value was reported when it was read; only one that is not there is said here.
      if yaml.isMissing(key) { yaml.report(.missingKey(yaml.path(of: key))) }
      return fallback
    }
    return value
  }

  /// A value with a form of its own.
  mutating func value<Value>(
    _ key: String, expected: String, else fallback: Value, _ interpret: (String) -> Value?
  ) -> Value {
    required(yaml.scalar(key, expected: expected, interpret), key, else: fallback)
  }

  mutating func length(_ key: String) -> Double {
    let length = yaml.scalar(key, expected: "a length such as 10.5pt, 25mm, 2em, 1line") { text in
      Length(text).flatMap { $0.value >= 0 ? $0 : nil }
    }
    return required(length?.points(em: em, line: line), key, else: 1)
  }

  mutating func number(_ key: String, in range: ClosedRange<Double>) -> Double {
    let number = yaml.scalar(
      key, expected: "a number from \(range.lowerBound) to \(range.upperBound)"
    ) { text in Double(text).flatMap { range.contains($0) ? $0 : nil } }
    return required(number, key, else: range.lowerBound)
  }

  mutating func text(_ key: String) -> String {
    yaml.text(key) ?? ""
  }

  /// A text in which names in braces stand for something; others would be printed as they are.
  mutating func template(_ key: String, _ names: [String]) -> String {
    let known = names.map { "{\($0)}" }
    let text = yaml.scalar(key, expected: "a text with \(known.joined(separator: ", "))") { text in
      // Every piece behind an opening brace begins with a name that is known.
      let pieces = text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      return pieces.allSatisfy { piece in
        known.contains { $0.dropFirst() == piece.prefix($0.count - 1) }
      }
        ? text : nil
    }
    return text ?? ""
  }

  mutating func bool(_ key: String) -> Bool { required(yaml.bool(key), key, else: false) }

  mutating func choice<Value: RawRepresentable & CaseIterable>(_ key: String) -> Value?
  where Value.RawValue == String {
    let names = Value.allCases.map(\.rawValue)
    let value = yaml.scalar(key, expected: "one of \(names.joined(separator: ", "))") {
      Value(rawValue: $0)
    }
    if value == nil, yaml.isMissing(key) { yaml.report(.missingKey(yaml.path(of: key))) }
    return value
  }

  mutating func weight(_ key: String) -> Int {
    let weight = yaml.scalar(key, expected: "regular, medium, bold or a number from 100 to 900") {
      text -> Int? in
      switch text {
      case "regular": 400
      case "medium": 500
      case "bold": 700
      default: Int(text).flatMap { (100...900).contains($0) ? $0 : nil }
      }
    }
    return required(weight, key, else: 400)
  }

  mutating func color(_ key: String) -> Color {
    let color = yaml.scalar(key, expected: "a colour such as '#1a3c6e'") { Color(hexadecimal: $0) }
    return required(color, key, else: .black)
  }

  mutating func typeface(_ key: String) -> TypefaceSettings {
    let names = typefaces.map(\.name)
    let typeface = yaml.scalar(key, expected: "one of fonts: \(names.joined(separator: ", "))") {
      name in typefaces.first { $0.name == name }
    }
    return required(
      typeface, key, else: TypefaceSettings(name: "", latin: [], han: [], marks: [], regional: []))
  }

  mutating func emphasis(_ key: String) -> EmphasisSettings {
    let names = typefaces.map(\.name)
    let emphasis = yaml.scalar(
      key, expected: "bold, dots, plain, or one of fonts: \(names.joined(separator: ", "))"
    ) { name -> EmphasisSettings? in
      switch name {
      case "bold": .bold
      case "dots": .dots
      case "plain": .plain
      default: typefaces.first { $0.name == name }.map { .typeface($0) }
      }
    }
    return required(emphasis, key, else: .plain)
  }

  /// The text role whose keys stand in this mapping.
  mutating func textSettings() -> TextSettings {
    TextSettings(
      typeface: typeface("typeface"), size: size("size"), weight: weight("weight"),
      color: color("color"))
  }

  /// A size of text: what can be read on a page, and fits on one.
  mutating func size(_ key: String) -> Double {
    let (em, line) = (em, line)
    let size = yaml.scalar(key, expected: "a length from 1pt to 144pt such as 10.5pt") { text in
      let size = Length(text)?.points(em: em, line: line) ?? 0
      return (1...144).contains(size) ? size : nil
    }
    return required(size, key, else: em)
  }

  /// The line pitch of text of a size, in points.
  mutating func pitch(_ key: String, size: Double) -> Double {
    let pitch = yaml.scalar(key, expected: "a factor such as 1.6, or a length of 0.5 to 10 sizes") {
      Length.pitch($0, size: size)
    }
    return required(pitch, key, else: 1.5 * size)
  }

  /// Reads the mapping of a key.
  mutating func group<Value>(_ key: String, _ read: (inout LayoutReader) -> Value) -> Value {
    let (typefaces, em, line) = (typefaces, em, line)
    return yaml.mapping(key) { yaml in
      var reader = LayoutReader(yaml, typefaces: typefaces, em: em, line: line)
      let value = read(&reader)
      yaml = reader.yaml
      return value
    }
  }
}

extension Color {
  /// A colour in hexadecimal form: `#1a3c6e`, `#000`.
  fileprivate init?(hexadecimal text: String) {
    guard text.hasPrefix("#"), text.utf8.count == 7 || text.utf8.count == 4 else { return nil }
    var digits = String(text.dropFirst())
    if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
    guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else { return nil }
    func part(_ shift: UInt32) -> Double { Double(value >> shift & 255) / 255 }
    self.init(red: part(16), green: part(8), blue: part(0))
  }
}

extension Diagnostic {
  static func missingKey(_ path: String) -> Diagnostic {
    Diagnostic("missing-key", .error, "The layout gives no value for '\(path)'")
  }
}
