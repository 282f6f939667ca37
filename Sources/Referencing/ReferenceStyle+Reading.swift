internal import Activities
package import Diagnostics
package import YAMLValues

extension ReferenceStyle {
  /// Reads a style file.
  ///
  /// - Returns: The style, and everything that was wrong; with an error it is not to be used.
  package static func read(
    named name: String, from root: YAMLNode
  ) -> (style: ReferenceStyle, diagnostics: [Diagnostic]) {
    var reader = StyleReader(yaml: YAMLReader(root.removing("summary")))
    let partNames = YAMLReader(root["parts"]).keys
    let fields = Set(TemplateField.allCases.map(\.rawValue)).union(partNames)
    let label = reader.text("label")
    let punctuation: PunctuationWidth = reader.choice("punctuation", else: .half)
    let titleCase: TitleCase = reader.choice("title-case", else: .asWritten)
    let pageJoin = reader.text("page-join")
    let names = reader.group("names", NameSettings.init(reading:))
    let words = reader.group("words") { words in
      Dictionary(
        uniqueKeysWithValues: StyleWord.allCases.map { ($0.rawValue, words.word($0.rawValue)) })
    }
    let parts = reader.group("parts") { parts in
      let names = parts.yaml.keys
      return Dictionary(
        names.map { ($0, parts.template($0, fields)) }, uniquingKeysWith: { first, _ in first })
    }
    let templates = reader.group("types") { types in
      Dictionary(
        uniqueKeysWithValues: ReferenceType.allCases.map { type in
          (type, types.template(type.rawValue, fields))
        })
    }
    let style = ReferenceStyle(
      name: name, label: label, punctuation: punctuation, names: names, titleCase: titleCase,
      pageJoin: pageJoin, templates: templates, parts: parts, words: words)
    return (style, reader.yaml.finish())
  }
}

/// The words that a style adds; the raw value is the key in its file.
enum StyleWord: String, CaseIterable {
  case etAl = "et-al"
  case editor, editors, translator
  case edition, chapter, series, volume
  case page, pages
  case months
  case coFirst = "co-first"
  case corresponding
  case inPress = "in-press"
  case accepted, submitted
  case inPreparation = "in-preparation"
}

extension NameSettings {
  fileprivate init(reading names: inout StyleReader) {
    order = names.choice("order", else: .familyFirst)
    editorOrder = names.choice("editor-order", else: .familyFirst)
    given = names.choice("given", else: .full)
    keepsPinyin = names.bool("keep-pinyin")
    capitals = names.bool("capitals")
    familyJoin = names.text("family-join")
    suffixJoin = names.text("suffix-join")
    join = names.text("join")
    joinOfTwo = names.text("join-of-two")
    editorJoinOfTwo = names.text("editor-join-of-two")
    lastJoin = names.text("last-join")
    most = names.count("most")
    first = names.count("first")
    ellipsis = names.text("ellipsis")
    if first > most { names.yaml.report(.firstBeyondMost(names.yaml.node("first"))) }
  }
}

/// Reads the keys of a style; every key must have a value.
private struct StyleReader {
  var yaml: YAMLReader

  mutating func text(_ key: String) -> String {
    guard let text = yaml.text(key) else {
      report(missing: key)
      return ""
    }
    return text
  }

  mutating func bool(_ key: String) -> Bool {
    guard let value = yaml.bool(key) else {
      report(missing: key)
      return false
    }
    return value
  }

  mutating func count(_ key: String) -> Int {
    let count = yaml.scalar(key, expected: "a number from 1 to 1000") { text in
      Int(text).flatMap { (1...1000).contains($0) ? $0 : nil }
    }
    if count == nil { report(missing: key) }
    return count ?? 1
  }

  mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ key: String, else fallback: Value
  ) -> Value where Value.RawValue == String {
    let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
    let value = yaml.scalar(key, expected: "one of \(names)") { Value(rawValue: $0) }
    if value == nil { report(missing: key) }
    return value ?? fallback
  }

  /// A word for all languages, or one per language.
  mutating func word(_ key: String) -> Localized<String> {
    var result = Localized<String>()
    for (language, node) in variants(key) { result[language] = node.scalar }
    return result
  }

  /// A template for all languages, or one per language.
  mutating func template(
    _ key: String, _ fields: Set<String>
  ) -> ReferenceStyle.LocalizedTemplate {
    var result = ReferenceStyle.LocalizedTemplate()
    for (language, node) in variants(key) {
      do throws(ReferenceTemplateError) {
        result[language] = try ReferenceTemplate(node.scalar ?? "", fields: fields)
      } catch {
        yaml.report(.template(error, yaml.path(of: key), fields, at: node.origin))
      }
    }
    return result
  }

  private mutating func variants(_ key: String) -> [(Language, YAMLNode)] {
    guard let node = yaml.node(key) else {
      report(missing: key)
      return []
    }
    if node.scalar != nil { return [(.english, node)] }
    if case .mapping(let pairs) = node.value, pairs.allSatisfy({ $0.value.scalar != nil }) {
      return pairs.map { (Language($0.key), $0.value) }
    }
    yaml.report(
      .wrongValue(node, at: yaml.path(of: key), expected: "a text, or a text per language"))
    return []
  }

  private mutating func report(missing key: String) {
    if yaml.isMissing(key) { yaml.report(.missing(yaml.path(of: key))) }
  }

  mutating func group<Value>(_ key: String, _ read: (inout StyleReader) -> Value) -> Value {
    yaml.mapping(key) { yaml in
      var reader = StyleReader(yaml: yaml)
      let value = read(&reader)
      yaml = reader.yaml
      return value
    }
  }
}

extension Diagnostic {
  fileprivate static func missing(_ path: String) -> Diagnostic {
    Diagnostic("missing-key", .error, "The reference style gives no value for '\(path)'")
  }

  fileprivate static func firstBeyondMost(_ node: YAMLNode?) -> Diagnostic {
    Diagnostic(
      "wrong-value", .error, at: node?.origin, "names.first cannot be greater than names.most")
  }

  fileprivate static func template(
    _ error: ReferenceTemplateError, _ path: String, _ fields: Set<String>,
    at origin: SourceRange?
  ) -> Diagnostic {
    switch error {
    case .unbalanced(let sign):
      Diagnostic(
        "wrong-template", .error, at: origin, "A '\(sign)' in \(path) has no partner",
        help: "Write {field}, <optional part> and *emphasis* with both their signs")
    case .unknownField(let name):
      Diagnostic(
        "wrong-template", .error, at: origin, "\(path) has no field '\(name)' to name",
        help: nearestName(to: name, in: fields.sorted()).map { "Did you mean '\($0)'?" }
          ?? "The fields are \(fields.sorted().joined(separator: ", "))")
    }
  }
}
