import Activities
import Foundation
import Frames
import Referencing
import YAMLValues

@testable import Composing
@testable import Diagnostics
@testable import Editions
@testable import Layouts

/// A file of the folder `layouts`.
private func builtIn(_ name: String) -> SourceFile? {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../layouts")
  let text = try? String(contentsOf: folder.appending(path: "\(name).yaml"), encoding: .utf8)
  return text.map { SourceFile(name: "\(name).yaml", text: $0) }
}

/// A built-in layout, with keys set.
func layout(_ name: String, _ language: Language, set: [String] = []) -> Layout? {
  let overrides = set.compactMap { LayoutOverride.parse($0).override }
  let root = LayoutTree.build(
    name, language: language, overrides: overrides, known: { [] }, file: builtIn
  ).root
  return root.map { Layout.read(named: name, from: $0).layout }
}

/// The words of a language.
func words(_ language: Language) -> Words? {
  let root = builtIn("words").flatMap { YAMLNode.parse($0).node }
  return root.map { Words.read($0, for: language).words }
}

/// The labels of the built-in vocabulary.
private let labels =
  builtIn("vocabulary").flatMap { YAMLNode.parse($0).node }
  .map { Vocabulary.read($0).vocabulary.labels } ?? [:]

/// A built-in style of references.
func referenceStyle(_ name: String) -> ReferenceStyle? {
  let root = builtIn("references/\(name)").flatMap { YAMLNode.parse($0).node }
  return root.map { ReferenceStyle.read(named: name, from: $0).style }
}

/// Composes an edition in a built-in layout.
func flow(_ edition: Edition, _ name: String, set: [String] = []) -> Flow? {
  guard let layout = layout(name, edition.language, set: set), let words = words(edition.language)
  else { return nil }
  guard let references = referenceStyle(layout.publications.style) else { return nil }
  return compose(
    edition, layout: layout, words: words, labels: labels, references: references, date: nil)
}

/// The text dump of what a layout makes of one section of entries, without the document's head, whose title
/// stands for that of a section without one.
func composed(
  _ entries: [EditionEntry], _ name: String = "cv", _ language: Language = .chinese,
  title: String = "", set: [String] = []
) -> String {
  let section = EditionSection(
    kind: entries.first?.kind ?? .talk, title: InlineText(title), introduction: [],
    entries: entries, origin: nil)
  let set = set + ["appendix.counts=false", "appendix.period=false", "appendix.signature=false"]
  let flow = flow(edition([section], language, title: "题"), name, set: set)
  return flow?.blocks.drop { $0.role == .title }.map { $0.dump() }.joined() ?? "no layout\n"
}

func edition(
  _ sections: [EditionSection] = [], _ language: Language = .chinese, title: String = "",
  person: EditionPerson? = nil
) -> Edition {
  Edition(
    language: language, title: InlineText(title), person: person, introduction: [],
    sections: sections)
}

func entry(
  _ title: String, kind: EntryKind = .talk, lead: String = "", dates: DateSpan? = nil,
  note: String = "", detail: InlineText = InlineText(), links: [(String, String)] = [],
  facts: [EditionFact] = [], body: [Block] = [], language: Language = .chinese
) -> EditionEntry {
  EditionEntry(
    kind: kind, language: language, lead: InlineText(lead), title: InlineText(title), dates: dates,
    dateNote: InlineText(note), detail: detail,
    links: links.map { EditionLink(label: InlineText($0), target: $1) }, facts: facts, body: body,
    origin: nil)
}

func fact(_ label: String, _ value: String, role: String? = nil) -> EditionFact {
  EditionFact(
    role: role.map(FactRole.init), label: InlineText(label), value: [.paragraph(InlineText(value))])
}

func bullets(_ items: String...) -> Block {
  .list(ActivityList(items: items.map { [.paragraph(InlineText($0))] }))
}

func date(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> DateSpan? {
  PartialDate(year: year, month: month, day: day).map { DateSpan(start: $0, written: "") }
}

func span(_ start: DateSpan?, _ end: DateSpan?) -> DateSpan? {
  start.map { DateSpan(start: $0.start, end: end.map { .date($0.start) } ?? .open, written: "") }
}

func until(_ last: DateSpan?) -> DateSpan? {
  last.map { DateSpan(start: $0.start, end: .until, written: "") }
}
