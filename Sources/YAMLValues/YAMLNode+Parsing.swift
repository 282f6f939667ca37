package import Diagnostics
internal import Yams

extension YAMLNode {
  /// Parses the YAML in a part of a file.
  ///
  /// An empty text is ``Value/null``. Anchors and merge keys are resolved; nesting is bounded by
  /// ``greatestYAMLDepth``, and what aliases repeat by the size of the text. What is not YAML gives nil and one
  /// error with its line and column.
  ///
  /// - Parameters:
  ///   - file: The file; its positions are those of the whole file.
  ///   - part: The UTF-8 offsets of the YAML text; it begins at the start of a line.
  /// - Returns: The root, and what was wrong.
  package static func parse(
    _ file: SourceFile, in part: Range<Int>? = nil
  ) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
    let part = part ?? 0..<file.bytes.count
    var marks = MarkConverter(file: file, firstLine: file.position(of: part.lowerBound).line)
    do {
      // Quoted keys and plain ones are compared as text; YAML's own tags are not looked at. Yams would
      // look for the encoding that it is to use in the environment.
      guard
        let root = try Yams.compose(
          yaml: file.text(in: part), .basic, Constructor([:], [:], [:]), .utf8)
      else {
        return (YAMLNode(.null, origin: SourceRange(file, part)), [])
      }
      let node = marks.convert(root)
      return marks.count > marks.limit ? (nil, [.tooLarge(file)]) : (node, [])
    } catch let error as YamlError {
      return (nil, [.notYAML(error, marks)])
    } catch {
      return (nil, [.notYAML("it cannot be read as YAML", at: .file(file.name))])
    }
  }
}

/// How deep groups and lists may surely stand in one another; libyaml refuses what is a little deeper.
package let greatestYAMLDepth = 1000

/// Turns libyaml's marks (lines and columns from 1, columns in Unicode scalars) into source ranges.
private struct MarkConverter {
  let file: SourceFile
  /// The 1-based line of the file at which the YAML text begins.
  let firstLine: Int
  /// How many values and bytes of text there are so far; aliases repeat theirs.
  private(set) var count = 0
  /// The mark before and its offset; marks further on in the same line are counted from there.
  private var last = (line: 0, column: 1, offset: 0)

  init(file: SourceFile, firstLine: Int) {
    self.file = file
    self.firstLine = firstLine
  }

  /// More than any text holds without aliases that repeat aliases.
  var limit: Int { 100_000 + 4 * file.bytes.count }

  mutating func range(_ mark: Mark?, count: Int = 0) -> SourceRange? {
    guard let mark else { return nil }
    let line = file.range(ofLine: firstLine + mark.line - 1)
    if last.line != mark.line || last.column > mark.column {
      last = (mark.line, 1, line.lowerBound)
    }
    var offset = last.offset
    for _ in last.column..<max(last.column, mark.column) where offset < line.upperBound {
      offset += 1
      while offset < line.upperBound, file.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    last = (mark.line, max(last.column, mark.column), offset)
    return SourceRange(file, offset..<min(offset + count, max(offset, line.upperBound)))
  }

  mutating func convert(_ node: Node) -> YAMLNode {
    count += 1
    guard count <= limit else { return YAMLNode(.null) }
    switch node {
    case .scalar(let scalar):
      let text = scalar.string
      count += text.utf8.count
      let range = range(scalar.mark, count: text.utf8.count)
      let isNull = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(text)
      return YAMLNode(isNull ? .null : .scalar(text), origin: range)
    case .sequence(let sequence):
      let range = range(sequence.mark)
      return YAMLNode(.sequence(sequence.map { convert($0) }), origin: range)
    case .mapping(let mapping):
      let range = range(mapping.mark)
      let pairs = mapping.map { key, value in
        let name = key.scalar?.string ?? ""
        return YAMLNode.Pair(
          key: name, origin: self.range(key.mark, count: name.utf8.count),
          value: convert(value))
      }
      return YAMLNode(.mapping(pairs), origin: range)
    case .alias:
      // The parser resolves aliases, so none is left.
      return YAMLNode(.null)
    }
  }
}

extension Diagnostic {
  fileprivate static func tooLarge(_ file: SourceFile) -> Diagnostic {
    var diagnostic = notYAML(
      "its aliases repeat one another without measure", at: .file(file.name))
    diagnostic.help = "Write out what the aliases stand for"
    return diagnostic
  }

  fileprivate static func tooDeep(at place: Place) -> Diagnostic {
    Diagnostic(
      "nested-too-deep", .error, at: place,
      "Groups and lists stand in one another more than \(greatestYAMLDepth) levels deep here",
      help: "Check the brackets and the indentation")
  }

  fileprivate static func notYAML(_ error: YamlError, _ marks: MarkConverter) -> Diagnostic {
    var marks = marks
    return switch error {
    // libyaml's words are for programmers.
    case .parser(_, let problem, let mark, _) where problem.hasPrefix("Maximum nesting level"):
      tooDeep(at: marks.range(mark).map(Place.range) ?? .file(marks.file.name))
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      notYAML(problem, at: marks.range(mark).map(Place.range) ?? .file(marks.file.name))
    case .duplicatedKeysInMapping(let keys, let context):
      notYAML(
        "the key '\(keys.joined(separator: "', '"))' stands here more than once",
        at: marks.range(context.mark).map(Place.range) ?? .file(marks.file.name))
    case .reader(let problem, _, _, _):
      notYAML(problem, at: .file(marks.file.name))
    default:
      notYAML("it cannot be read as YAML", at: .file(marks.file.name))
    }
  }

  fileprivate static func notYAML(_ problem: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "not-yaml", .error, at: place, "This is not valid YAML: \(problem)",
      help:
        "Check the indentation, and put values into quotes that hold ': ' or '#', or begin with * or @"
    )
  }
}
