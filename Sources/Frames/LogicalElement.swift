/// A part of a document as screen readers meet it: what a PDF's structure tree is written from
/// (ISO 32000-1, 14.8.4).
///
/// The tree says in which order a document is read and what its parts are; it knows nothing of lines
/// and pages. Its leaves are numbers: ``TextSpan/leaf`` says which text belongs to which, and
/// ``PageItem/mark`` what of it stands on a page.
package struct LogicalElement: Hashable, Sendable {
  /// What an element is.
  package enum Role: Hashable, Sendable {
    case document, section
    /// A heading, from level 1.
    case heading(Int)
    case paragraph
    case list(Numbering)
    case item, label, body
    case table, tableHead, tableBody, row
    /// A cell that names its column.
    case columnHead
    case cell
    /// Text that opens an address.
    case link
    /// The sign that leads to a note.
    case reference
    case note
    /// Text in another language than its surroundings.
    case span
  }

  /// What the labels of a list count with.
  package enum Numbering: Hashable, Sendable {
    /// Words of their own, or no labels.
    case none
    case bullets, decimal
  }

  /// What an element holds.
  package enum Child: Hashable, Sendable {
    case element(LogicalElement)
    /// Text, by its number.
    case leaf(Int)
  }

  package var role: Role
  /// The language of the text as a BCP 47 tag, where it differs from the surroundings'.
  package var language: String?
  /// What the element holds, in the order of reading.
  package var children: [Child]

  package init(_ role: Role, language: String? = nil, _ children: [Child] = []) {
    self.role = role
    self.language = language
    self.children = children
  }
}
