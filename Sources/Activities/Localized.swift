/// Something known in one or more languages.
///
/// A language is a property of each text, not of a file: a person's page is rarely complete in a
/// second language. The languages keep the order in which they were added, the source's own first.
///
/// What is asked of every text is inlinable: other targets then work on the values themselves and need
/// not look up at run time what they are.
public struct Localized<Value: Sendable>: Sendable {
  /// The value in one language.
  public struct Variant: Sendable {
    /// The language of the value.
    public var language: Language
    /// The value in that language.
    public var value: Value

    @inlinable
    init(language: Language, value: Value) {
      self.language = language
      self.value = value
    }
  }

  /// Each language once, in the order in which they became known.
  @inlinable
  public var variants: [Variant] { known }

  @usableFromInline
  var known: [Variant]

  /// Makes a value known in no language.
  @inlinable
  public init() { known = [] }

  /// Makes a value known in one language.
  @inlinable
  public init(_ value: Value, in language: Language) {
    known = [Variant(language: language, value: value)]
  }

  /// The value in exactly this language; setting nil forgets it.
  @inlinable
  public subscript(language: Language) -> Value? {
    get { known.first { $0.language == language }?.value }
    set {
      let index = known.firstIndex { $0.language == language }
      switch (index, newValue) {
      case (let index?, let value?): known[index].value = value
      case (let index?, nil): known.remove(at: index)
      case (nil, let value?): known.append(Variant(language: language, value: value))
      case (nil, nil): break
      }
    }
  }

  /// The languages in which the value is known, in the order in which they became known.
  @inlinable
  public var languages: [Language] { variants.map { $0.language } }

  /// Whether it is known in no language at all.
  @inlinable
  public var isEmpty: Bool { variants.isEmpty }

  /// The value in this language, or in the next wider one, or else in the first that is known.
  public func best(for language: Language) -> Variant? {
    if let own = variants.first(where: { $0.language == language }) { return own }
    let best = language.best(among: languages)
    return variants.first { $0.language == best } ?? variants.first
  }

  /// Adds the languages of another that are not yet known here.
  @inlinable
  public mutating func merge(_ other: Localized) {
    for variant in other.known where self[variant.language] == nil { known.append(variant) }
  }

  /// The same languages with each value transformed.
  @inlinable
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
