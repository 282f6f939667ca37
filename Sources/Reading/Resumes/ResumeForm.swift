internal import YAMLValues

/// The forms of résumés that are told key by key.
package enum ResumeForm: Hashable, Sendable {
  /// RenderCV: a `cv` with its `sections`.
  case renderCV
  /// JSON Resume, in JSON or in YAML: `basics`, `work`, `education` beside one another.
  case jsonResume
  /// The résumé data of older al-folio sites: parts with `title`, `type` and `contents`.
  case parts

  /// Recognises a form by its keys; nil for anything else.
  init?(_ root: YAMLNode) {
    switch root.value {
    case .mapping(let pairs):
      let keys = Set(pairs.map(\.key))
      func isMapping(_ key: String) -> Bool {
        if case .mapping = root[key]?.value { true } else { false }
      }
      if isMapping("cv") || isMapping("sections") && keys.contains("name") {
        self = .renderCV
      } else if isMapping("basics") || pairs.count(where: \.isResumePart) > 1 {
        self = .jsonResume
      } else {
        return nil
      }
    case .sequence(let nodes):
      let parts = nodes.count { $0["title"] != nil && $0["contents"] != nil }
      guard parts > 0, parts * 2 > nodes.count else { return nil }
      self = .parts
    default: return nil
    }
  }
}

extension YAMLNode.Pair {
  /// Whether this is a part of a JSON Resume: a list of groups of keys under one of its names.
  fileprivate var isResumePart: Bool {
    guard schemaParts.contains(key.plainKey), case .sequence(let nodes) = value.value else {
      return false
    }
    return nodes.contains { if case .mapping = $0.value { true } else { false } }
  }
}

/// The parts of the schema (jsonresume.org, version 1.0.0), and those that sites add to it; what they
/// are called is the vocabulary's to say.
private let schemaParts: Set<String> = [
  "work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages",
  "interests", "references", "projects", "presentations", "talks", "teaching", "portfolio",
  "patents", "honors", "service",
]
