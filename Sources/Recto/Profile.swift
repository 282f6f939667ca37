internal import Binding
internal import Diagnostics
internal import Frames

/// The standards that a document says it follows.
public enum Profile: String, Sendable, CaseIterable {
  /// PDF/A-2a and PDF/UA-1: for archives and for readers who do not see.
  case archival = "a2a+ua1"
  /// PDF/A-3a and PDF/UA-1: the same, and sources may be attached.
  case archivalWithSources = "a3a+ua1"
  /// No standard is named.
  case plain

  /// What the profile is called in a sentence.
  fileprivate var name: String {
    switch self {
    case .archival: "PDF/A-2a and PDF/UA-1"
    case .archivalWithSources: "PDF/A-3a and PDF/UA-1"
    case .plain: "plain PDF"
    }
  }

  var conformance: Conformance {
    switch self {
    case .archival: .archival
    case .archivalWithSources: .archivalWithAttachments
    case .plain: .none
    }
  }

  /// What keeps a document from following the profile, as warnings; none where it can.
  func obstacles(
    _ metadata: DocumentMetadata, pages: [Page], hasMissingGlyphs: Bool
  ) -> [Diagnostic] {
    guard self != .plain else { return [] }
    var obstacles: [Diagnostic] = []
    let isBlank = metadata.title.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
        || $0.properties.isNoncharacterCodePoint || $0.properties.generalCategory == .control
    }
    if isBlank {
      obstacles.append(
        .notConforming(
          self, because: "it has no title",
          help: "Give it a title in a page's front matter, or a person, or ask for --profile plain")
      )
    }
    if metadata.language.isEmpty {
      obstacles.append(
        .notConforming(
          self, because: "its language is not known",
          help: "Say it with --lang, or ask for --profile plain"))
    }
    if hasMissingGlyphs {
      obstacles.append(
        .notConforming(
          self, because: "no font has all of its characters",
          help: "Give a font that has them by --set fonts.folder=DIR, or ask for --profile plain"))
    }
    if pages.contains(where: \.showsPrivateUse) {
      obstacles.append(
        .notConforming(
          self, because: "it has characters for private use, which mean nothing elsewhere",
          help: "Write the characters that are meant, or ask for --profile plain"))
    }
    return obstacles
  }
}

extension Page {
  /// Whether a character for private use is shown, whose meaning only its font knows (ISO 19005-2,
  /// 6.2.11.7.3).
  fileprivate var showsPrivateUse: Bool {
    items.contains { item in
      guard case .glyphs(let run) = item.content,
        // UTF-8 of these characters begins with one of these bytes; most texts have none.
        run.bytes.contains(where: { $0 == 0xEE || $0 == 0xEF || $0 >= 0xF3 })
      else { return false }
      return run.text.unicodeScalars.contains { $0.properties.generalCategory == .privateUse }
    }
  }
}

extension Diagnostic {
  fileprivate static func notConforming(
    _ profile: Profile, because reason: String, help: String
  ) -> Diagnostic {
    Diagnostic(
      "plain-pdf", .warning,
      "The document can only be plain PDF, not \(profile.name): \(reason)",
      help: help)
  }
}
