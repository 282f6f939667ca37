package import Activities
package import Editions
package import Frames
package import Layouts
package import Referencing

/// Says an edition in the manner of a layout.
///
/// - Parameters:
///   - edition: What is to be said.
///   - layout: How documents look.
///   - words: The words that the layout adds, in the edition's language.
///   - labels: The labels of values that sources may have, in lower case, and what they mean.
///   - references: The style of references that the layout names.
///   - date: The date of the file, if one is to be written.
/// - Returns: The blocks of the document, its page and its furniture.
package func compose(
  _ edition: Edition, layout: Layout, words: Words, labels: [String: FactRole],
  references: ReferenceStyle, date: DocumentDate?
) -> Flow {
  var composer = Composer(
    edition: edition, layout: layout, words: words, labels: labels, references: references)
  var blocks = composer.head()
  blocks += composer.blocks(of: edition.introduction, composer.bodyStyle)
  for (index, section) in edition.sections.enumerated() {
    blocks += composer.section(section, number: index + 1)
  }
  blocks += composer.evidence()
  if layout.head.form == .application, layout.appendix.showsSignature {
    composer.addSignature(to: &blocks)
  }
  return Flow(
    page: layout.page, furniture: composer.furniture(), blocks: blocks,
    metadata: composer.metadata(date: date), grid: composer.line / 2,
    footnotes: composer.footnotes())
}

/// What all rules of composing share: the document, its styles, and the notes gathered so far.
struct Composer {
  let edition: Edition
  let layout: Layout
  let words: Words
  let labels: [String: FactRole]
  let references: ReferenceStyle
  /// The addresses that links referred to by number, in the order of their first mention.
  var notes: [EvidenceNote] = []
  /// The numbers of these addresses, from 1.
  var noteNumbers: [String: Int] = [:]
  /// The numeral of the section being composed, and the number of the entry in it, where the layout
  /// shows both.
  var sectionNumeral = ""
  var entryNumber = 0
  /// The DOIs that can be read in the entry being composed; no number leads to them.
  var printedDOIs = PrintedDOIs()

  /// The number by which a reader finds the entry being composed: 一、1 or 1.1.
  var place: String {
    sectionNumeral.isEmpty || entryNumber == 0 ? "" : sectionNumeral + "\(entryNumber)"
  }

  /// The size of the body text and its line pitch, in points.
  var em: Double { layout.body.text.size }
  var line: Double { layout.body.pitch }

  /// The whole width of the type area, in points.
  var measure: Double { layout.page.measure }
}
