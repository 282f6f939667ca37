internal import Activities

extension InlineText {
  /// The text with author marks that are written as formulas raised: `Wu$^*$`, `Li$^{\dagger}$`.
  ///
  /// Other formulas stay as they were typed.
  func raisingMathMarks() -> InlineText {
    guard runs.contains(where: { $0.text.contains(ascii: "$") }) else { return self }
    var result = InlineText()
    for run in runs {
      guard !run.style.contains(.code), run.text.contains(ascii: "$") else {
        result.append(run)
        continue
      }
      var rest = run.text[...]
      while let start = rest.firstIndex(of: "$") {
        guard let (mark, end) = rest[start...].mathMark else {
          let next = rest.index(after: start)
          result.append(run.with(rest[..<next]))
          rest = rest[next...]
          continue
        }
        result.append(run.with(rest[..<start]))
        var raised = run.with(mark[...])
        raised.style.insert(.superscript)
        result.append(raised)
        rest = rest[end...]
      }
      result.append(run.with(rest))
    }
    return result
  }
}

extension InlineRun {
  fileprivate func with(_ text: Substring) -> InlineRun {
    var run = self
    run.text = String(text)
    return run
  }
}

extension Substring {
  /// The marks that a formula at the begin of this text raises, and where it ends.
  fileprivate var mathMark: (text: String, end: Index)? {
    guard hasPrefix("$^"), let end = dropFirst(2).prefix(40).firstIndex(of: "$") else { return nil }
    var marks = String(self[index(startIndex, offsetBy: 2)..<end])
    if marks.hasPrefix("{"), marks.hasSuffix("}") { marks = String(marks.dropFirst().dropLast()) }
    for (command, mark) in [
      ("\\ddagger", "‡"), ("\\dagger", "†"), ("\\ast", "*"), ("\\star", "*"), ("\\sharp", "#"),
      ("\\S", "§"), ("\\#", "#"), ("\\*", "*"),
    ] { marks = marks.replacing(command, with: mark) }
    let known = marks.unicodeScalars.allSatisfy {
      $0.isDigit || "*†‡#§, ".unicodeScalars.contains($0)
    }
    return known && !marks.isEmpty ? (marks, index(after: end)) : nil
  }
}
