/// What a template can name; the raw value is its name in style files.
enum TemplateField: String, CaseIterable {
  case authors, editors, translators
  case editorLabel = "editor-label"
  case translatorLabel = "translator-label"
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
