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
      guard let before = runs[index - 1].origin, let own = runs[index].origin,
        before.file === own.file, before.offsets.upperBound <= own.offsets.lowerBound
      else { return false }
      return before.file.bytes[before.offsets.upperBound..<own.offsets.lowerBound]
        .contains(UInt8(ascii: "\n"))
    }
  }
}
