internal import Activities
internal import Diagnostics
internal import YAMLValues

extension Language {
  /// The languages that a mistyped name is likeliest to mean: those of the file, then Chinese and English.
  static func likely(beside languages: [Language]) -> [Language] {
    languages + [.chinese, .english].filter { !languages.contains($0) }
  }
}

/// A key of a text told per language.
enum LanguageKey {
  /// It names this language.
  case language(Language)
  /// It names the language that an earlier key has named, under this name or another.
  case repeated(YAMLNode.Pair)
  /// It names no language.
  case unknown
}

/// What each key of a text told per language says, in the order of the source.
///
/// `zh`, `zh-CN` and `ZH` are one language: only the first of them counts.
func languageKeys(_ pairs: [YAMLNode.Pair]) -> [(pair: YAMLNode.Pair, says: LanguageKey)] {
  var firsts: [Language: YAMLNode.Pair] = [:]
  return pairs.map { pair in
    guard let language = Language(written: pair.key) else { return (pair, .unknown) }
    if let first = firsts[language] { return (pair, .repeated(first)) }
    firsts[language] = pair
    return (pair, .language(language))
  }
}

/// Warnings for the keys of a text told per language whose texts are left out; nothing for other values.
func languageProblems(of node: YAMLNode) -> [Diagnostic] {
  guard case .mapping(let pairs) = node.value,
    pairs.contains(where: { Language(written: $0.key) != nil })
  else { return [] }
  return languageKeys(pairs).compactMap { pair, says in
    switch says {
    case .language: return nil
    case .repeated(let first): return .repeatedLanguage(pair, after: first, .warning)
    case .unknown: return .unknownLanguage(pair.key, at: pair.origin, so: "its text is left out")
    }
  }
}

/// The keys of a page's front matter that name its language, the first one first.
private let pageLanguageKeys = ["lang", "language", "locale"]

extension String {
  /// A key with the language that stands behind it: `name_en`; nil where none does.
  var ofLanguage: (key: String, language: Language)? {
    guard let mark = lastIndex(where: { $0 == "_" || $0 == "-" }), mark > startIndex else {
      return nil
    }
    let codes = ["en": "en", "eng": "en", "english": "en", "zh": "zh", "cn": "zh", "chinese": "zh"]
    guard let tag = codes[self[index(after: mark)...].lowercased()] else { return nil }
    return (String(self[..<mark]), Language(tag))
  }
}

extension YAMLNode {
  /// The language that the front matter of a page names.
  var pageLanguage: Language? {
    for key in pageLanguageKeys {
      if let language = self[key]?.items.lazy.compactMap({
        $0.scalar.flatMap { Language(written: $0) }
      }).first {
        return language
      }
    }
    return nil
  }

  /// Whether the value of a key that should name languages names none.
  var isEmptyLanguage: Bool { items.allSatisfy { ($0.scalar ?? "").trimmed.isEmpty && $0.isPlain } }

  private var isPlain: Bool { scalar != nil || value == .null }
}

/// What is wrong with the keys of a page's front matter that name its language.
func pageLanguageProblems(_ frontMatter: YAMLNode) -> [Diagnostic] {
  guard case .mapping(let pairs) = frontMatter.value else { return [] }
  return pairs.filter { pageLanguageKeys.contains($0.key) }.flatMap { pair -> [Diagnostic] in
    if pair.value.isEmptyLanguage { return [.emptyLanguage(pair)] }
    return pair.value.items.compactMap { item in
      let name = item.scalar ?? item.description
      return Language(written: name) == nil
        ? .unknownLanguage(name, at: item.origin, so: "it is passed over")
        : .longLanguageCode(name, at: item.origin)
    }
  }
}

extension Diagnostic {
  /// A key that should name a language and has no value, or a list of none.
  static func emptyLanguage(_ pair: YAMLNode.Pair) -> Diagnostic {
    Diagnostic(
      "empty-language", .warning, at: pair.origin,
      "'\(pair.key)' names no language, so it is passed over",
      help: "Write the code of a language, such as zh, zh-Hant or en, or leave the key out")
  }

  /// A key that names the language of an earlier one.
  ///
  /// - Parameters:
  ///   - pair: The key, whose text is left out.
  ///   - first: The earlier one.
  ///   - severity: How much that matters.
  /// - Returns: What is told of it, with the place of the earlier one.
  static func repeatedLanguage(
    _ pair: YAMLNode.Pair, after first: YAMLNode.Pair, _ severity: Severity
  ) -> Diagnostic {
    let place = first.origin?.start
    return Diagnostic(
      "repeated-language", severity, at: pair.origin,
      "'\(pair.key)' is the same language as '\(first.key)'"
        + (place.map { " in line \($0.line), column \($0.column)" } ?? "")
        + ", so its text is left out",
      help: "Keep one of the two, or name the other's language; traditional Chinese is zh-Hant")
  }

  /// What should be a language and is none.
  static func unknownLanguage(
    _ name: String, at place: SourceRange?, so consequence: String
  ) -> Diagnostic {
    Diagnostic(
      "unknown-key", .warning, at: place, "'\(name)' is no language, so \(consequence)",
      help: nearestName(to: name, in: ["zh", "en"]).map { "Did you mean '\($0)'?" }
        ?? "Write the code of a language: zh, zh-Hant, en")
  }

  /// A code of three letters where the language has one of two; nil for other names.
  static func longLanguageCode(_ name: String, at place: SourceRange?) -> Diagnostic? {
    let primary = name.lowercased().prefix { $0 != "-" && $0 != "_" }
    guard let shorter = twoLetterCodes[primary], let language = Language(written: name) else {
      return nil
    }
    return Diagnostic(
      "language-code", .note, at: place, "'\(name)' is read as '\(language.tag)'",
      help: "Write '\(shorter)', which is the code of the language in BCP 47")
  }
}
