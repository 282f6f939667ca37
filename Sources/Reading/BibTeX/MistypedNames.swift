internal import Diagnostics

extension [BibTeXEntry] {
  /// A note for each type and field, once, that is near to one that Recto reads and is none that other
  /// programs keep in such files.
  var mistypedNames: [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var seen: Set<String> = []
    for entry in self {
      if !types.contains(entry.type), seen.insert("@" + entry.type).inserted,
        let nearest = nearestName(to: entry.type, in: typeNames)
      {
        diagnostics.append(.unknownType(entry, nearest))
      }
      for field in entry.fields where seen.insert(field.name).inserted {
        // A compound such as `author_zh` is a name of somebody's own.
        guard field.name.allSatisfy(\.isLetter), !fields.contains(field.name),
          !otherFields.contains(field.name),
          let nearest = nearestName(to: field.name, in: fieldNames)
        else { continue }
        diagnostics.append(.unknownField(field, nearest))
      }
    }
    return diagnostics
  }
}

/// The types of entries of BibTeX and biblatex, and those that reference managers add.
private let typeNames = words(
  """
  article book inproceedings conference incollection inbook phdthesis mastersthesis thesis techreport
  report misc online unpublished proceedings booklet manual patent standard dataset software preprint
  string preamble comment
  """)

private let types = Set(
  typeNames
    + words(
      """
      artwork audio bachelorsthesis bibnote blog bookinbook code collection commentary control data
      database electronic image inreference jurisdiction legal legislation letter mathesis movie music
      mvbook mvcollection mvproceedings mvreference news newspaper performance periodical program
      reference review set suppbook suppcollection suppperiodical url video webpage www xdata
      """))

/// The fields that are read, the common ones first: of equally near ones the first is named.
private let fieldNames = words(
  """
  title author year journal booktitle volume number pages publisher doi url month date editor address
  location school institution organization series edition chapter note keywords abstract subtitle
  journaltitle eventtitle maintitle translator bookauthor issue eid articleno version type holder
  howpublished eprint archiveprefix eprinttype primaryclass urldate eventdate isbn issn cstr pubstate
  status language langid crossref xdata award awards addendum venue pagetotal
  """)

private let fields = Set(
  fieldNames
    + words(
      """
      article-number author+an day editor+an hyphenation keyword shortjournal volumes translator+an
      pdf code slides poster video website html blog data dataset demo project supp selected
      """))

/// Fields of biblatex, of reference managers and of home pages that documents do not print by name.
private let otherFields = Set(
  words(
    """
    abbr abbreviation additional_info afterword altmetric annotation annotator annote arxiv arxivid
    bdsk-file-1 bdsk-url-1 bdsk-url-2 bibtex_show bookpagination booksubtitle booktitleaddon citation
    cited citedby collaboration comment commentator coverdate creationdate date-added date-modified
    dates dblp dimensions editora editorb editorc editoratype editortype entryset entrysubtype
    eprintclass eventtitleaddon execute field file files folder foreword gender google_scholar_id group
    groups ids image indextitle inspirehep_id introduction isan ismn isrn issn-l issue_date
    issuesubtitle issuetitle iswc journalsubtitle journalurl key label langidopts lccn library link
    local-url mainsubtitle maintitleaddon mendeley-groups mendeley-tags modificationdate month_numeric
    mrclass mrnumber mrreviewer nameaddon names numpages options origdate origlanguage origlocation
    origpublisher origtitle owner pagination part pmcid pmid preview printed priority pubmedid
    qualityassured rank ranking rating read readstatus related relatedoptions relatedstring relatedtype
    relevance reprinttitle review reviews rights shortauthor shorteditor shorthand shorthandintro
    shortpublisher shortseries shorttitle sortkey sortname sortshorthand sorttitle sortyear source tag
    tags thumbnail timestamp titleaddon tldr tppubtype translatora unique-id urlsource userc user
    web weburl xref zbl zblnumber
    """))

/// The words of a text.
private func words(_ text: String) -> [String] {
  text.split(whereSeparator: \.isWhitespace).map(String.init)
}

extension Diagnostic {
  fileprivate static func unknownType(_ entry: BibTeXEntry, _ nearest: String) -> Diagnostic {
    Diagnostic(
      "unknown-type", .warning, at: entry.origin.first("@" + entry.type),
      "There is no type of entry '@\(entry.type)', so the sort of work is guessed",
      help: "Did you mean '@\(nearest)'?")
  }

  fileprivate static func unknownField(_ field: BibTeXField, _ nearest: String) -> Diagnostic {
    Diagnostic(
      "unknown-field", .warning, at: field.nameOrigin,
      "There is no field '\(field.name)', so references do not have its value",
      help: "Did you mean '\(nearest)'?")
  }
}
