internal import Diagnostics
internal import YAMLValues

/// The keys of one entry of a résumé, each given out once.
///
/// Keys are found by an index, so that a record of very many is read in linear time.
struct Record {
  /// Where the entry stands.
  let origin: SourceRange?
  private let pairs: [YAMLNode.Pair]
  /// The places of each key that says something, in order.
  private let places: [String: [Int]]
  private var taken: Set<Int> = []

  /// Makes a record of a group of keys; nil for anything else.
  init?(_ node: YAMLNode) {
    guard case .mapping(let pairs) = node.value else { return nil }
    self.pairs = pairs.filter { !$0.value.isBlank }
    places = Dictionary(grouping: self.pairs.indices) { [pairs = self.pairs] in
      pairs[$0].key.plainKey
    }
    origin = pairs.first?.origin ?? node.origin
  }

  /// Whether a key is there with a value that says something.
  func has(_ keys: String...) -> Bool { has(keys) }

  /// Whether one of some keys is there with a value that says something.
  func has(_ keys: [String]) -> Bool { keys.contains { places[$0] != nil } }

  /// Takes the first of some keys that says something.
  mutating func take(_ keys: [String]) -> YAMLNode.Pair? { take(keys) { _ in true } }

  /// Takes the text of the first of some keys that holds one.
  mutating func takeScalar(_ keys: [String]) -> YAMLNode? { takeText(keys)?.value }

  /// Takes the first of some keys that holds a text.
  mutating func takeText(_ keys: [String]) -> YAMLNode.Pair? { take(keys) { $0.scalar != nil } }

  private mutating func take(
    _ keys: [String], where isWanted: (YAMLNode) -> Bool
  ) -> YAMLNode.Pair? {
    for key in keys {
      let index = places[key]?.first { !taken.contains($0) && isWanted(pairs[$0].value) }
      guard let index else { continue }
      taken.insert(index)
      return pairs[index]
    }
    return nil
  }

  /// What was not taken and says something, in order.
  var rest: [YAMLNode.Pair] { pairs.indices.filter { !taken.contains($0) }.map { pairs[$0] } }
}

extension YAMLNode {
  /// Whether the value says nothing: null, an empty text, a list or a group of nothing.
  var isBlank: Bool {
    switch value {
    case .null: true
    case .scalar(let text): text.trimmed.isEmpty
    case .sequence(let nodes): nodes.allSatisfy(\.isBlank)
    case .mapping(let pairs): pairs.allSatisfy(\.value.isBlank)
    }
  }
}

extension StringProtocol {
  /// The numbers of the text, as digits.
  var figures: [String] {
    unicodeScalars.split { !$0.isDigit }.map { String(String.UnicodeScalarView($0)) }
  }
}

extension String {
  /// Whether this is an address, and no words.
  var isAddress: Bool {
    contains("://") && !contains(" ") || hasPrefix("www.") && !contains(" ")
      || hasPrefix("mailto:")
  }
}
