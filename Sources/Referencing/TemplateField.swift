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
  case title, container, series, volume, number, edition, version, genre, publisher, place
  case pages
  case labelledPages = "labelled-pages"
  case articleNumber = "article-number"
  case year, month, day, date, accessed, status
  /// `/OL` where an address or a DOI is written.
  case medium
  case doi
  case doiAddress = "doi-address"
  case url
  case arXiv = "arxiv"
}
