/// What a template can name; the raw value is its name in style files.
enum TemplateField: String, CaseIterable {
  case authors, editors, translators
  /// Editors where authors would stand, in the order of authors' names.
  case leadingEditors = "leading-editors"
  case editorLabel = "editor-label"
  case translatorLabel = "translator-label"
  /// The container as a title of the style: a book that holds the work.
  case book
  case chapter
  /// Whose patent or application it is, `U.S. Patent`, and its number in the form that goes with that.
  case patent
  case patentNumber = "patent-number"
  /// The version without the V before it.
  case versionNumber = "version-number"
  case title, container, series, volume, number, edition, version, genre, publisher, place
  case pages
  case labelledPages = "labelled-pages"
  case articleNumber = "article-number"
  case year, month, day, date, accessed, status
  /// The date where more than the year is known.
  case fullDate = "full-date"
  /// The state of a work that a publisher has taken, and of one that none has.
  case inPress = "in-press"
  case manuscript
  /// Nothing, where nothing is said of the state of the work: what stands beside it needs that.
  case noStatus = "no-status"
  /// Nothing, where no author or editor is known.
  case noMakers = "no-makers"
  /// `/OL` where an address or a DOI is written.
  case medium
  case doi
  case doiAddress = "doi-address"
  case url
  case arXiv = "arxiv"
}
