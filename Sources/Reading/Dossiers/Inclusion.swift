internal import Activities
package import Diagnostics
internal import YAMLValues

/// Fetches a file that another one includes; what keeps it from being read is told at its place.
///
/// - Parameters:
///   - path: The path as it was written.
///   - includer: The file that includes it.
///   - place: Where it does.
/// - Returns: The file, or nil and the reason.
package typealias IncludeLoader = (
  _ path: String, _ includer: SourceFile, _ place: SourceRange?
) -> (file: SourceFile?, diagnostics: [Diagnostic])

/// The deepest chain of files that include one another.
let greatestIncludeDepth = 8

/// The files that are being included, the outermost first, and how others are fetched.
struct Inclusion {
  /// The files that lead to the one that is read, with it.
  private(set) var chain: [SourceFile]
  /// The names of all files that were included so far.
  private(set) var included: Set<String> = []
  private let load: IncludeLoader

  init(_ file: SourceFile, load: @escaping IncludeLoader) {
    chain = [file]
    self.load = load
  }

  /// Begins to read a file that the last one of the chain includes; nil where it cannot be.
  mutating func enter(
    _ path: String, at place: SourceRange?
  ) -> (file: SourceFile?, diagnostics: [Diagnostic]) {
    guard let includer = chain.last else { return (nil, []) }
    if chain.count > greatestIncludeDepth { return (nil, [.includedTooDeep(at: place)]) }
    let (file, diagnostics) = load(path, includer, place)
    guard let file else { return (nil, diagnostics) }
    if chain.contains(where: { $0.name == file.name }) {
      return (nil, diagnostics + [.includeLoop(chain.map(\.name) + [file.name], at: place)])
    }
    if !included.insert(file.name).inserted {
      return (nil, diagnostics + [.includedTwice(file.name, at: place)])
    }
    chain.append(file)
    return (file, diagnostics)
  }

  /// Ends the reading of the last file of the chain.
  mutating func leave() { chain.removeLast() }
}

extension DossierReading {
  /// Reads the files of an `include`, each in its place.
  mutating func include(_ node: YAMLNode, into dossier: inout Dossier) {
    for node in node.items {
      guard let path = node.scalar, !path.isEmpty else {
        reject(node, expected: "the path of a file, or a list of them")
        continue
      }
      guard let (file, problems) = inclusion?.enter(path, at: node.origin) else { continue }
      diagnostics += problems
      guard let file else { continue }
      let outer = self.path
      self.path = []
      if let part = scoped({ $0.dossier(in: file, isIncluded: true) }) { dossier.include(part) }
      self.path = outer
      inclusion?.leave()
    }
  }
}

extension Dossier {
  /// Adds what an included file says behind what was said before.
  fileprivate mutating func include(_ part: Dossier) {
    for language in part.languages where !languages.contains(language) {
      languages.append(language)
    }
    title.merge(part.title)
    person = person?.completed(by: part.person) ?? part.person
    for variant in part.introduction.variants {
      introduction[variant.language] = (introduction[variant.language] ?? []) + variant.value
    }
    sections += part.sections
  }
}

extension Diagnostic {
  fileprivate static func includedTooDeep(at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      "include-too-deep", .error, at: place,
      "Files include one another more than \(greatestIncludeDepth) levels deep",
      help: "Include the file from one that stands further up")
  }

  fileprivate static func includeLoop(_ names: [String], at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      "include-loop", .error, at: place,
      "The file includes itself: \(names.joined(separator: " → "))",
      help: "Take this include out")
  }

  fileprivate static func includedTwice(_ name: String, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      "included-twice", .error, at: place,
      "\(name) is included already, so this would say it twice",
      help: "Take one of the two out")
  }
}
