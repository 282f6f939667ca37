internal import Activities
internal import Diagnostics

extension InlineText {
  /// The text in lines, cut at its hard breaks and where the source begins a new line; empty lines are left
  /// out.
  ///
  /// Markdown makes a space of a line end, or nothing between Han, so only the places of the runs tell.
  var sourceLines: [InlineText] {
    let starts = sourceLineStarts
    guard !starts.isEmpty else { return lines }
    let bounds = [0] + starts + [runs.count]
    return zip(bounds, bounds.dropFirst()).flatMap { start, end in
      InlineText(Array(runs[start..<end])).lines.map(\.trimmed)
    }
  }

  /// The indices of the runs that begin another line of the source than the run before them, where that is
  /// known.
  var sourceLineStarts: [Int] {
    runs.indices.dropFirst().filter { index in
      // cmark does not tell where an address stands that it has made a link of.
      if runs[index - 1].origin == nil, let own = runs[index].origin { return own.beginsLine }
      guard let before = runs[index - 1].origin, let own = runs[index].origin,
        before.file === own.file, before.offsets.upperBound <= own.offsets.lowerBound
      else { return false }
      return before.file.bytes[before.offsets.upperBound..<own.offsets.lowerBound]
        .contains(UInt8(ascii: "\n"))
    }
  }
}

extension SourceRange {
  /// Whether nothing but white space stands before the range in its line.
  fileprivate var beginsLine: Bool {
    let before = file.bytes[..<offsets.lowerBound].last { $0 > 0x20 || $0 == UInt8(ascii: "\n") }
    return before == UInt8(ascii: "\n")
  }
}
