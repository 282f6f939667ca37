public import Diagnostics

/// Why nothing could be made at all, with every reason that was found.
public struct Failure: Error {
  /// Whose doing it is; it decides the exit status of the command.
  public enum Kind: Hashable, Sendable {
    /// The request itself: an unknown layout, key, value or language.
    case request
    /// A file could not be read or written.
    case file
    /// The sources have errors, or an asked-for font is not installed.
    case source
  }

  /// Whose doing it is.
  public var kind: Kind
  /// The reasons; at least one is an error.
  public var diagnostics: [Diagnostic]

  /// Makes a failure.
  public init(_ kind: Kind, _ diagnostics: [Diagnostic]) {
    self.kind = kind
    self.diagnostics = diagnostics
  }
}
