internal import Diagnostics

extension Diagnostic {
  static func notJSON(_ problem: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "not-json", .error, at: range, "This is not valid JSON: \(problem)",
      help: "Mend it here; an editor that knows JSON shows such places while you type")
  }

  static func tooDeepJSON(at range: SourceRange) -> Diagnostic {
    notJSON("it is nested more than \(JSONParser.greatestDepth) levels deep", at: range)
  }

  static func trailingComma(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "lenient-json", .warning, at: range,
      "JSON has no comma behind the last member; it is passed over",
      help: "Take it out, so that other programs can read the file")
  }

  static func comment(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "lenient-json", .warning, at: range, "JSON has no comments; this one is passed over",
      help: "Take it out, so that other programs can read the file")
  }

  static func tab(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "lenient-json", .warning, at: range, "A tab inside a text is read as a space",
      help: "Write \\t or a space")
  }

  static func repeatedKey(_ key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "repeated-key", .warning, at: range,
      "The key '\(key)' stands here more than once; all its values are kept",
      help: "Join them, or give this one another name")
  }

  static func noCharacter(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      "no-character", .warning, at: range, "'\(range.text)' is no character",
      help: "A character beyond U+FFFF is written as two escapes, or as itself in UTF-8")
  }

  static func moreOfThis(_ count: Int, _ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "lenient-json", .warning, at: .file(file.name),
      count == 1
        ? "The file is no strict JSON in 1 more place"
        : "The file is no strict JSON in \(count) more places")
  }
}
