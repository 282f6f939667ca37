package import Activities
package import Diagnostics
package import YAMLValues

/// One `--set KEY=VALUE`: a key of the layout by its dotted path, and the value it is to have.
package struct LayoutOverride: Hashable, Sendable {
  package var path: [String]
  package var value: YAMLNode
  package var origin: SourceRange

  /// Reads the argument of a `--set`; the value is YAML.
  ///
  /// - Returns: The override, or what is wrong with the argument.
  package static func parse(_ argument: String) -> (override: LayoutOverride?, [Diagnostic]) {
    let file = SourceFile(name: "--set", text: argument)
    guard let sign = file.bytes.firstIndex(of: UInt8(ascii: "=")), sign > 0 else {
      return (nil, [.noValue(SourceRange(file, 0..<file.bytes.count))])
    }
    let key = SourceRange(file, 0..<sign)
    let text = SourceRange(file, sign + 1..<file.bytes.count)
    // Only a list in brackets is more than a text; titles may hold any sign.
    var value = YAMLNode(text.text.isEmpty ? .null : .scalar(text.text), origin: text)
    if text.text.hasPrefix("[") {
      let (parsed, diagnostics) = YAMLNode.parse(SourceFile(name: "--set", text: text.text))
      guard let parsed else { return (nil, diagnostics) }
      value = YAMLNode(parsed.value, origin: text)
    }
    let path = key.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return (LayoutOverride(path: path, value: value, origin: key), [])
  }
}

/// Builds the whole tree of a layout's keys from its file, the files it extends, and overrides.
package struct LayoutTree {
  /// The file of a layout by its name or path, or nil when there is none.
  package typealias FileLookup = (String) -> SourceFile?

  private let file: FileLookup
  /// The names of the built-in layouts.
  private let known: () -> [String]
  private var diagnostics: [Diagnostic] = []

  /// The layout that a name or path stands for, for documents in one language.
  ///
  /// Each file is laid over the one it `extends`; within a file, `languages.TAG` is laid over the
  /// rest, or the keys of the next wider tag; every language but Chinese that has no keys of its own
  /// gets the English ones, as it gets the English words. Overrides come last.
  ///
  /// - Parameters:
  ///   - name: The name or the path.
  ///   - language: The language of the documents.
  ///   - overrides: Keys that are set for this run.
  ///   - known: The names of the built-in layouts, for messages.
  ///   - file: Gives the file of a name or path.
  /// - Returns: Nil with errors when a file is missing or is not YAML.
  package static func build(
    _ name: String, language: Language, overrides: [LayoutOverride],
    known: @escaping () -> [String],
    file: @escaping FileLookup
  ) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    var tree = LayoutTree(file: file, known: known)
    guard var root = tree.root(of: name, language, visited: []) else {
      return (nil, tree.diagnostics)
    }
    for override in overrides {
      root = root.adapted(
        by: YAMLNode(path: override.path, value: override.value, origin: override.origin))
    }
    return (root, tree.diagnostics)
  }

  private init(file: @escaping FileLookup, known: @escaping () -> [String]) {
    self.file = file
    self.known = known
  }

  private mutating func root(
    of name: String, _ language: Language, visited: [String], from origin: SourceRange? = nil
  ) -> YAMLNode? {
    guard !visited.contains(name) else {
      diagnostics.append(.extendsItself(name, at: origin))
      return nil
    }
    guard let source = file(name) else {
      diagnostics.append(.unknownLayout(name, known(), at: origin))
      return nil
    }
    let (parsed, problems) = YAMLNode.parse(source)
    diagnostics += problems
    guard let parsed else { return nil }
    var own = parsed.removing("extends").removing("languages").removing("summary")
    if let adapted = adaptations(of: parsed, to: language) { own = own.adapted(by: adapted) }
    guard let parent = parsed["extends"] else {
      if name == "base" { return own }
      diagnostics.append(.extendsNothing(name, at: .file(source.name)))
      return nil
    }
    guard let parentName = parent.scalar else {
      diagnostics.append(.wrongValue(parent, at: "extends", expected: "the name of a layout"))
      return nil
    }
    return root(of: parentName, language, visited: visited + [name], from: parent.origin)?
      .adapted(by: own)
  }

  /// The keys that a layout changes for a language; what is no group of keys is reported.
  private mutating func adaptations(of layout: YAMLNode, to language: Language) -> YAMLNode? {
    guard let all = layout["languages"], all.value != .null else { return nil }
    guard case .mapping = all.value else {
      diagnostics.append(.wrongValue(all, at: "languages", expected: "a group of keys"))
      return nil
    }
    guard let own = all.value(for: language), own.value != .null else { return nil }
    guard case .mapping = own.value else {
      diagnostics.append(
        .wrongValue(own, at: "languages.\(language.tag)", expected: "a group of keys"))
      return nil
    }
    return own
  }
}

extension YAMLNode {
  /// The value of a language, of the next wider one, or of English unless it is Chinese.
  fileprivate func value(for language: Language) -> YAMLNode? {
    let chain = language.lookupChain
    return chain.lazy.compactMap { self[$0.tag] }.first
      ?? (chain.contains(.chinese) ? nil : self["en"])
  }

  /// Lays the keys of a layout over these; sides laid over a margin of one length change only
  /// themselves.
  fileprivate func adapted(by other: YAMLNode) -> YAMLNode {
    guard let margin = self["page"]?["margin"], margin.scalar != nil,
      case .mapping? = other["page"]?["margin"]?.value
    else { return overlaid(by: other) }
    let sides = ["top", "right", "bottom", "left"].reduce(self) { tree, side in
      tree.overlaid(
        by: YAMLNode(path: ["page", "margin", side], value: margin, origin: margin.origin))
    }
    return sides.overlaid(by: other)
  }
}

extension Diagnostic {
  fileprivate static func noValue(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      "no-value", .error, at: range, "--set needs a key, an equals sign and a value",
      help: "For example --set page.size=a4")
  }

  fileprivate static func unknownLayout(
    _ name: String, _ known: [String], at origin: SourceRange?
  ) -> Diagnostic {
    Diagnostic(
      "unknown-layout", .error, at: origin, "There is no layout '\(name)'",
      help: nearestName(to: name, in: known).map { "Did you mean '\($0)'?" }
        ?? "The layouts are \(known.joined(separator: ", ")); a file is given by its path")
  }

  fileprivate static func extendsNothing(_ name: String, at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      "extends-nothing", .error, at: place, "The layout '\(name)' does not say what it is based on",
      help: "Begin it with 'extends: cv' or another layout, and name only what differs")
  }

  fileprivate static func extendsItself(_ name: String, at origin: SourceRange?) -> Diagnostic {
    Diagnostic("extends-itself", .error, at: origin, "The layout '\(name)' extends itself")
  }
}
