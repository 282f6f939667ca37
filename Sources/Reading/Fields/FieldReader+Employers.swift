internal import Activities

extension FieldReader {
  /// Words in bold beside a post that say nothing else, as who gives it: `**Example AI** — *Research Intern*`.
  ///
  /// - Returns: The index of the piece and the offsets of its words; nil where there is none.
  func markedEmployer(
    among pieces: [Range<Int>], _ sentence: Sentence,
    _ found: [[(role: FactRole, range: Range<Int>)]]
  ) -> (index: Int, name: Range<Int>)? {
    guard kind == .employment, sentence.runs.count > 1,
      let post = found.firstIndex(where: { $0.contains { $0.role == .position } }),
      !found.joined().contains(where: { $0.role == .institution || $0.role == .department })
    else { return nil }
    for (index, piece) in pieces.enumerated() where found[index].isEmpty && piece.count > 1 {
      let runs = sentence.slice(piece).runs
      // What stands in bold behind the post is an honour or a remark, but where a dash leads to it.
      let mark = sentence.scalars[..<piece.lowerBound].last { !$0.isSpace }
      if index < post || mark?.isDash ?? false, runs.allSatisfy({ $0.style.contains(.strong) }),
        sentence.scalars[piece].contains(where: \.isLetter)
      {
        return (index, piece)
      }
    }
    return nil
  }
}

extension Sentence {
  /// Whether a dash with spaces beside it parts words of different type: `**Name** — *post*`.
  func dividesTypes(at dash: Int) -> Bool {
    guard dash > 1, dash + 2 < scalars.count, scalars[dash - 1].isSpace, scalars[dash + 1].isSpace
    else { return false }
    func style(_ offset: Int) -> InlineStyle {
      (slice(offset..<offset + 1).runs.first?.style ?? []).intersection([.strong, .emphasis])
    }
    return style(dash - 2) != style(dash + 2)
  }
}
