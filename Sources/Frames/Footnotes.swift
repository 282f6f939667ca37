/// The notes of a document that stand at the foot of the pages that refer to them.
///
/// A span refers to a note by its index, ``TextSpan/note``. A note that several pages refer to stands on
/// each of them.
package struct Footnotes: Hashable, Sendable {
  /// The notes in the order of their numbers.
  package var notes: [FlowBlock]
  /// The length and the thickness of the line above the notes of a page, in points.
  package var rule: Size
  package var color: Color
  /// The white space above and below that line, in points.
  package var spaceAbove: Double
  package var spaceBelow: Double

  package init(
    notes: [FlowBlock], rule: Size, color: Color, spaceAbove: Double, spaceBelow: Double
  ) {
    self.notes = notes
    self.rule = rule
    self.color = color
    self.spaceAbove = spaceAbove
    self.spaceBelow = spaceBelow
  }
}
