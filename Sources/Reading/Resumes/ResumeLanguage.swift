internal import Activities
internal import Diagnostics
internal import YAMLValues

extension Language {
  /// The language of a résumé: what it says of itself, the ending of its name, or that of most letters.
  ///
  /// Where most letters are Han, a setting that was left at English is not believed.
  init(ofResume root: YAMLNode, in file: SourceFile) {
    func visible() -> String { root.visibleText }
    let written = [
      root["locale"]?["language"], root["locale"], root["meta"]?["language"], root["meta"]?["lang"],
      root["meta"]?["locale"], root["basics"]?["language"], root["language"], root["lang"],
    ].lazy.compactMap { $0?.scalar?.trimmed }.first { !$0.isEmpty }
    let named = written.flatMap { Language(name: $0) ?? Language(written: $0) }
    guard let named else {
      self = Language(ofPage: file.name, nil, visibleText: visible)
      return
    }
    guard named == .english, Language(ofPage: file.name, nil, visibleText: visible) == .chinese
    else {
      self = named
      return
    }
    let letters = visible().unicodeScalars
    self = letters.count(where: \.isHan) > letters.count(where: \.isLatin) ? .chinese : .english
  }

  /// A language by its English name, as RenderCV has it: `english`, `mandarin_chinese`.
  private init?(name: String) {
    let names: [String: String] = [
      "english": "en", "chinese": "zh", "mandarinchinese": "zh", "simplifiedchinese": "zh",
      "traditionalchinese": "zh-hant", "japanese": "ja", "korean": "ko", "german": "de",
      "french": "fr", "spanish": "es", "italian": "it", "portuguese": "pt", "russian": "ru",
      "turkish": "tr", "hindi": "hi", "dutch": "nl", "polish": "pl", "arabic": "ar",
    ]
    guard let tag = names[name.plainKey] else { return nil }
    self.init(tag)
  }
}

extension YAMLNode {
  /// The texts of all values, as far as a language can be told from them.
  fileprivate var visibleText: String {
    var waiting = [self]
    var text = ""
    while let next = waiting.popLast(), text.utf8.count < 100_000 {
      switch next.value {
      case .null: continue
      case .scalar(let words):
        if !words.isAddress, !words.contains("@") { text += words.prefix(2_000) + " " }
      case .sequence(let nodes): waiting += nodes
      case .mapping(let pairs):
        // Words such as 至今 are typed beside dates in any language.
        let silent =
          ["design", "locale", "meta", "settings"] + RecordKeys.dates + RecordKeys.starts
          + RecordKeys.ends
        waiting += pairs.filter { !silent.contains($0.key.plainKey) }.map(\.value)
      }
    }
    return text
  }
}
