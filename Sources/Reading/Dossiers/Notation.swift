internal import Activities
internal import Diagnostics
internal import YAMLValues

/// How a value stands in Recto's own YAML: how it is read, how it is written, and what an editor is told
/// of it.
///
/// A notation is the only place that knows a key, so that what is read can be written and is described.
struct Notation<Value: Sendable>: Sendable {
  /// Makes the value of a node; nil, with what is wrong reported, where there is none.
  let read: @Sendable (YAMLNode, inout DossierReading) -> Value?
  /// Makes a node of the value; nil where the value needs no key.
  let write: @Sendable (Value, Conventions) -> YAMLNode?
  /// What an editor is told.
  let schema: Schema
}

/// What the texts of a file take for granted.
struct Conventions: Sendable {
  /// The language of plain texts; nil where their script decides.
  var language: Language?
  /// The languages of the dossier.
  var languages: [Language] = []
  /// The kind of activities in the section that is read or written.
  var kind = EntryKind.other
  /// The words by which labels and open dates are recognised.
  let vocabulary: Vocabulary

  /// The language of a plain text.
  func language(of text: String) -> Language {
    language ?? (text.containsHan ? .chinese : .english)
  }
}

/// The reading of one file, with what was wrong so far.
struct DossierReading {
  /// What texts take for granted at this place.
  var conventions: Conventions
  /// What was wrong, in the order of reading.
  var diagnostics: [Diagnostic] = []
  /// The keys that lead to this place.
  var path: [String] = []
  /// Whether the outermost file names its language.
  var hasLanguage = false
  /// The files that are included.
  var inclusion: Inclusion?

  init(_ conventions: Conventions, inclusion: Inclusion? = nil) {
    self.conventions = conventions
    self.inclusion = inclusion
  }

  /// Says that a value cannot stand here.
  ///
  /// - Parameters:
  ///   - node: The value.
  ///   - expected: What may stand here, to follow "expected".
  ///   - names: The words that may stand here, where there are only some.
  mutating func reject(_ node: YAMLNode, expected: String, among names: [String] = []) {
    let place = path.isEmpty ? "the file" : path.joined(separator: ".")
    var diagnostic = Diagnostic.wrongValue(node, at: place, expected: expected)
    diagnostic.help = nearestName(to: node.scalar ?? "", in: names).map { "Did you mean '\($0)'?" }
    diagnostics.append(diagnostic)
  }

  /// Reads what stands below a key.
  mutating func below<Result>(_ key: String, _ read: (inout DossierReading) -> Result) -> Result {
    path.append(key)
    defer { path.removeLast() }
    return read(&self)
  }

  /// Reads with other conventions, which do not outlast the reading.
  mutating func scoped<Result>(_ read: (inout DossierReading) -> Result) -> Result {
    let outer = conventions
    defer { conventions = outer }
    return read(&self)
  }
}
