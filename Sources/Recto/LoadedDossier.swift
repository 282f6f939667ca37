public import Activities
public import Diagnostics

/// A dossier read from files, with what is to be said about them.
public struct LoadedDossier: Sendable {
  /// The activities.
  public var dossier: Dossier
  /// What reading had to say.
  public var diagnostics: [Diagnostic]
  /// The paths of the files, in order, included ones behind them; `-` for standard input.
  public var files: [String]
  /// The first part of the names of its results.
  public var stem: String
  /// How long reading took, without fetching the files.
  public var times = StageTimes()

  /// The name of the file under which the dossier is attached to its documents.
  public var attachmentName: String { "\(stem).yaml" }
}
