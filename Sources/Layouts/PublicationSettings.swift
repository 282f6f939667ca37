package import Referencing

/// How works that are known field by field are printed.
package struct PublicationSettings: Hashable, Sendable {
  /// The order of the works of a section.
  package enum Order: String, Hashable, Sendable, CaseIterable {
    case newest, oldest
    /// As the source has them.
    case source
  }

  /// What stands under a heading of its own.
  package enum Grouping: String, Hashable, Sendable, CaseIterable {
    case none
    /// Journal articles, conference papers, books and so on.
    case type
  }

  /// The name or the path of the reference style.
  package var style: String
  package var references: ReferenceSettings
  package var order: Order
  package var grouping: Grouping

  init(reading publications: inout LayoutReader) {
    style = publications.value(
      "reference-style", expected: "the name or the path of a style", else: ""
    ) { $0.isEmpty ? nil : $0 }
    let authors = publications.value(
      "authors", expected: "all, style, or a number from 1 to 1000",
      else: ReferenceSettings.Authors.all
    ) { text in
      switch text {
      case "all": .all
      case "style": .style
      default: Int(text).flatMap { (1...1000).contains($0) ? .first($0) : nil }
      }
    }
    references = ReferenceSettings(
      authors: authors, ownName: publications.choice("own-name") ?? .plain,
      showsMarks: publications.bool("marks"), identifiers: publications.choice("addresses") ?? .none
    )
    order = publications.choice("order") ?? .source
    grouping = publications.choice("group") ?? .none
  }
}
