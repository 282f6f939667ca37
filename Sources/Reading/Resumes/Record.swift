internal import Diagnostics
internal import YAMLValues

/// The keys of one entry of a résumé, each given out once.
struct Record {
  /// Where the entry stands.
  let origin: SourceRange?
  private let pairs: [(plainKey: String, pair: YAMLNode.Pair)]
  private var taken: Set<Int> = []

  /// Makes a record of a group of keys; nil for anything else.
  init?(_ node: YAMLNode) {
    guard case .mapping(let pairs) = node.value else { return nil }
    self.pairs = pairs.map { ($0.key.plainKey, $0) }
    origin = pairs.first?.origin ?? node.origin
  }

  /// Whether a key is there with a value that says something.
  func has(_ keys: String...) -> Bool {
    pairs.contains { keys.contains($0.plainKey) && !$0.pair.value.isBlank }
  }

  /// Takes the first of some keys that says something.
  mutating func take(_ keys: [String]) -> YAMLNode.Pair? {
    for key in keys {
      let index = pairs.indices.first {
        pairs[$0].plainKey == key && !taken.contains($0) && !pairs[$0].pair.value.isBlank
      }
      guard let index else { continue }
      taken.insert(index)
      return pairs[index].pair
    }
    return nil
  }

  /// Takes the text of the first of some keys that holds one.
  mutating func takeScalar(_ keys: [String]) -> YAMLNode? { takeText(keys)?.value }

  /// Takes the first of some keys that holds a text.
  mutating func takeText(_ keys: [String]) -> YAMLNode.Pair? {
    for key in keys {
      let index = pairs.indices.first {
        pairs[$0].plainKey == key && !taken.contains($0) && !pairs[$0].pair.value.isBlank
          && pairs[$0].pair.value.scalar != nil
      }
      guard let index else { continue }
      taken.insert(index)
      return pairs[index].pair
    }
    return nil
  }

  /// What was not taken and says something, in order.
  var rest: [YAMLNode.Pair] {
    pairs.indices.filter { !taken.contains($0) && !pairs[$0].pair.value.isBlank }
      .map { pairs[$0].pair }
  }
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

extension String {
  /// Whether this is an address, and no words.
  var isAddress: Bool {
    contains("://") && !contains(" ") || hasPrefix("www.") && !contains(" ")
      || hasPrefix("mailto:")
  }
}
