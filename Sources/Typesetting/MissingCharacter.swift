package import Diagnostics

/// A character that no font of the document has.
package struct MissingCharacter: Hashable, Sendable {
  package var text: String
  /// The stretch of the source in which it stands.
  package var origin: SourceRange?
}
