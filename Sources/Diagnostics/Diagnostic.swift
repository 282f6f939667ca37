/// Something that the user should know about what they gave to Recto.
///
/// Diagnostics are values that every stage collects and returns; nothing stops at the first one.
/// Each rule keeps its messages as static members beside the code that emits them.
public struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable, Comparable {
    /// Good to know; the result is what was asked for.
    case note
    /// The result may not be what the user wants.
    case warning
    /// The result cannot be had, or is not what was asked for.
    case error

    /// Orders by how much it matters.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// What a diagnostic points at.
  public enum Place: Hashable, Sendable {
    /// A stretch of a source file.
    case range(SourceRange)
    /// A file as a whole, by the name the user knows it under.
    case file(String)
    /// The command itself.
    case nowhere
  }

  /// A stable name of the rule in kebab case, for scripts: `unknown-key`.
  public var id: String
  /// How much it matters.
  public var severity: Severity
  /// What it points at.
  public var place: Place
  /// One sentence in the user's words, without a full stop.
  public var summary: String
  /// The way out, where one is known: what the user can do.
  public var help: String?

  /// Makes a diagnostic.
  public init(
    _ id: String, _ severity: Severity, at place: Place = .nowhere, _ summary: String,
    help: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.place = place
    self.summary = summary
    self.help = help
  }

  /// Makes a diagnostic at a range that may be unknown.
  public init(
    _ id: String, _ severity: Severity, at range: SourceRange?, _ summary: String,
    help: String? = nil
  ) {
    self.init(id, severity, at: range.map(Place.range) ?? .nowhere, summary, help: help)
  }
}

extension [Diagnostic] {
  /// Whether any of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// Whether any of them is at least a warning.
  public var hasWarnings: Bool { contains { $0.severity >= .warning } }
}
