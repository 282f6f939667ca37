/// Something known in one or more languages.
///
/// A language is a property of each text, not of a file: a person's page is rarely complete in a
/// second language. The languages keep the order in which they were added, the source's own first.
public struct Localized<Value: Sendable>: Sendable {
  /// The value in one language.
  public struct Variant: Sendable {
    /// The language of the value.
    public var language: Language
    /// The value in that language.
    public var value: Value
  }

  /// Each language once, in the order in which they became known.
  public private(set) var variants: [Variant]

  /// Makes a value known in no language.
  public init() { variants = [] }

  /// Makes a value known in one language.
  public init(_ value: Value, in language: Language) {
    variants = [Variant(language: language, value: value)]
  }

  /// The value in exactly this language; setting nil forgets it.
  public subscript(language: Language) -> Value? {
    get { variants.first { $0.language == language }?.value }
    set {
      let index = variants.firstIndex { $0.language == language }
      switch (index, newValue) {
      case (let index?, let value?): variants[index].value = value
      case (let index?, nil): variants.remove(at: index)
      case (nil, let value?): variants.append(Variant(language: language, value: value))
      case (nil, nil): break
      }
    }
  }

  /// The languages in which the value is known, in the order in which they became known.
  public var languages: [Language] { variants.map { $0.language } }

  /// Whether it is known in no language at all.
  public var isEmpty: Bool { variants.isEmpty }

  /// The value in this language, or in the next wider one, or else in the first that is known.
  public func best(for language: Language) -> Variant? {
    if let own = variants.first(where: { $0.language == language }) { return own }
    let best = language.best(among: languages)
    return variants.first { $0.language == best } ?? variants.first
  }

  /// Adds the languages of another that are not yet known here.
  public mutating func merge(_ other: Localized) {
    for variant in other.variants where self[variant.language] == nil { variants.append(variant) }
  }

  /// The same languages with each value transformed.
  public func map<Other: Sendable>(_ transform: (Value) -> Other) -> Localized<Other> {
    var result = Localized<Other>()
    for variant in variants { result[variant.language] = transform(variant.value) }
    return result
  }
}

extension Localized: Equatable where Value: Equatable {}
extension Localized.Variant: Equatable where Value: Equatable {}
extension Localized: Hashable where Value: Hashable {}
extension Localized.Variant: Hashable where Value: Hashable {}

/// A text in one or more languages.
public typealias LocalizedText = Localized<InlineText>
