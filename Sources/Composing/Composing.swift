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
///   - foreignWords: The same in other languages of entries, whose marks stand between their parts.
///   - labels: The labels of values that sources may have, in lower case, and what they mean.
///   - references: The style of references that the layout names.
///   - date: The date of the file, if one is to be written.
/// - Returns: The blocks of the document, its page and its furniture.
package func compose(
  _ edition: Edition, layout: Layout, words: Words, foreignWords: [Language: Words] = [:],
  labels: [String: FactRole], references: ReferenceStyle, date: DocumentDate?
) -> Flow {
  var composer = Composer(
    edition: edition, layout: layout, words: words, foreignWords: foreignWords, labels: labels,
    references: references)
  let sections = edition.sections.map(composer.settled)
  let dateColumns = composer.dateColumns(of: sections)
  composer.numberWidth = composer.numberWidth(of: sections)
  var blocks = composer.head()
  blocks += composer.blocks(of: edition.introduction, composer.bodyStyle)
  let numbers = SectionNumber.all(of: sections)
  for (index, section) in sections.enumerated() {
    blocks += composer.section(section, number: numbers[index], dateColumn: dateColumns[index])
  }
  blocks += composer.evidence(behind: numbers.last { !$0.path.isEmpty }?.path.first ?? 0)
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
  let foreignWords: [Language: Words]
  let labels: [String: FactRole]
  let references: ReferenceStyle
  /// The addresses that links referred to by number, in the order of their first mention.
  var notes: [EvidenceNote] = []
  /// The numbers of these addresses, from 1.
  var noteNumbers: [String: Int] = [:]
  /// The section being composed, and the number of the entry in it, where the layout shows both.
  var sectionNumber = SectionNumber(path: [])
  var entryNumber = 0
  /// The width of the column of numbers before entries, in points.
  var numberWidth = 0.0
  /// The mark with which the sentences of the section end.
  var sentenceEnd = SentenceEnd.asWritten
  /// The DOIs that can be read in the entry being composed; no number leads to them.
  var printedDOIs = PrintedDOIs()

  /// The number by which a reader finds the entry being composed, or its section: 一、1 or 1.1.
  var place: String { sectionNumber.place(layout.section.numbering, entry: entryNumber) }

  /// The words in the language of an entry.
  func words(of entry: EditionEntry) -> Words { foreignWords[entry.language] ?? words }

  /// The size of the body text and its line pitch, in points.
  var em: Double { layout.body.text.size }
  var line: Double { layout.body.pitch }

  /// The whole width of the type area, in points.
  var measure: Double { layout.page.measure }
}
