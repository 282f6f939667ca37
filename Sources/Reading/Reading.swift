package import Activities
package import Diagnostics
internal import YAMLValues

/// What reading the sources of one dossier gives.
package struct ReadingResult: Hashable, Sendable {
  /// Everything that was read.
  package var dossier: Dossier
  /// What was wrong, source by source.
  package var diagnostics: [Diagnostic]
}

/// Reads several sources as one dossier.
///
/// The first page decides the order. A page in another language is joined with it entry by entry; a
/// page in the same language adds its sections, a bibliography its works. A résumé in RenderCV's or JSON
/// Resume's form is a page as well. Who the person is comes from a `person.yaml`, then from the pages' front
/// matter or a résumé's head, then from the site's configuration.
///
/// - Parameters:
///   - sources: The sources in the order they were given.
///   - configuration: The `_config.yml` of the site that the first page belongs to, if there is one.
///   - vocabulary: The words to know.
///   - load: Fetches the files that others include.
/// - Returns: What was read; with errors it is as much as could be made of the sources.
package func read(
  _ sources: [SourceFile], configuration: SourceFile? = nil, vocabulary: Vocabulary,
  including load: @escaping IncludeLoader = { _, _, place in (nil, [.noIncludes(at: place)]) }
) -> ReadingResult {
  var diagnostics: [Diagnostic] = []
  var pages: [Page] = []
  var bibliographies: [Bibliography] = []
  var personNodes: [YAMLNode] = []
  var siteNodes: [YAMLNode] = []
  var items: [CollectionItem] = []
  var titles: [String: String] = [:]
  var dossiers: [Dossier] = []
  lazy var words = FieldWords(vocabulary)
  lazy var collections = CollectionReader(vocabulary, words)
  func parse(_ file: SourceFile) -> [YAMLNode] {
    let (node, problems) = YAMLNode.parse(file)
    diagnostics += problems
    return node.map { [$0] } ?? []
  }
  let kinds = sources.map { SourceKind($0) }
  let lists = SiteLists(sources, kinds)
  let configurations =
    zip(sources, kinds).filter { $0.1 == .configuration }.map(\.0)
    + [configuration].compactMap(\.self)
  let siteLanguage = configurations.lazy.compactMap { YAMLNode.parse($0).node?.pageLanguage }.first
  let written = zip(sources, kinds).map { file, kind in
    kind == .dossier ? readDossier(file, vocabulary, including: load) : nil
  }
  // A file that another one includes is read there.
  let included = written.reduce(into: Set<String>()) { $0.formUnion($1?.included ?? []) }
  for (index, file) in sources.enumerated() where !included.contains(file.name) {
    switch kinds[index] {
    case .page:
      let (page, problems) = readPage(
        file, vocabulary, words, beside: lists, site: siteLanguage)
      pages.append(page)
      diagnostics += problems
    case .resume(let form):
      let (page, problems) = readResume(file, form, vocabulary, words)
      pages += page.map { [$0] } ?? []
      diagnostics += problems
    case .brokenJSON: diagnostics += YAMLNode.parse(json: file).diagnostics
    case .collectionItem:
      let (item, problems) = collections.item(file)
      items += item.map { [$0] } ?? []
      diagnostics += problems
    case .navigation:
      for node in parse(file) { titles.merge(menu(node)) { first, _ in first } }
    case .bibliography:
      let (bibliography, problems) = readBibliography(file)
      bibliographies.append(bibliography)
      diagnostics += problems
    case .dossier:
      dossiers += written[index]?.dossier.map { [$0] } ?? []
      diagnostics += written[index]?.diagnostics ?? []
    case .person: personNodes += parse(file)
    case .configuration: siteNodes += parse(file)
    case .unsupported(let what): diagnostics.append(.unsupported(what, file))
    }
  }
  if let configuration { siteNodes += parse(configuration) }

  let isNamed =
    !personNodes.isEmpty || dossiers.contains { $0.person != nil }
    || pages.contains { $0.person != nil || $0.frontMatter?["author"] != nil }
    || siteNodes.contains { $0["author"] != nil || $0["name"] != nil || $0["title"] != nil }
  for index in pages.indices {
    pages[index].readHead(
      languages: pages.map(\.language), mayBeTitle: !isNamed, vocabulary)
  }
  var dossier = Dossier()
  let (titleOfHome, titleNotes) = pages.dropTitlesOfHomes()
  for group in pageGroups(pages) {
    var part = Dossier()
    for page in group { diagnostics += part.join(page) }
    dossier.append(part)
  }
  var persons: [Person] = []
  for part in dossiers {
    dossier.append(part)
    persons += part.person.map { [$0] } ?? []
  }
  if !included.isEmpty || sources.contains(where: \.isSiteData) {
    diagnostics += dossier.dropSamples()
  }
  diagnostics += dossier.join(items, menu: titles)
  if pages.count > 1 { diagnostics += dossier.mergeDuplicates() }
  diagnostics += dossier.mergeSiteData()
  for bibliography in bibliographies { diagnostics += dossier.join(bibliography, vocabulary) }

  // Who writes a dossier by hand may want to say that there is nothing to say.
  let files = Set(zip(sources, kinds).filter { $0.1 == .dossier }.map(\.0.name)).union(included)
  diagnostics += dossier.dropEmptySections(besidesThoseOf: files)
  if !dossier.sections.isEmpty || !dossier.introduction.isEmpty {
    let pages = pages.filter { $0.frontMatter != nil || $0.file.isSiteData }
    diagnostics.forgiveEmptyPages(madeByTemplates: Set(pages.map(\.file.name)))
  }

  var reader = PersonReader(languages: dossier.languages)
  for node in personNodes {
    let (person, problems) = readPerson(node, languages: dossier.languages, vocabulary)
    persons += person.map { [$0] } ?? []
    diagnostics += problems
  }
  persons += pages.compactMap {
    $0.person ?? reader.person(ofPage: $0.frontMatter, named: $0.namedPerson)
  }
  // A person.yaml is given to say something else than the pages do.
  if personNodes.isEmpty { diagnostics += persons.dropOthers() }
  persons += pages.compactMap { reader.subtitle(ofPage: $0.frontMatter) }
  persons += reader.site(siteNodes).map { [$0] } ?? []
  diagnostics += reader.diagnostics
  dossier.person = persons.dropFirst().reduce(persons.first) { $0?.completed(by: $1) }
  // What front matter that is broken has said of it is not known.
  if dossier.person?.name.isEmpty ?? true, !diagnostics.contains(where: { $0.id == "not-yaml" }),
    let file = pages.first?.file ?? kinds.firstIndex(of: .dossier).map({ sources[$0] })
      ?? bibliographies.first?.file
  {
    diagnostics.append(.noPerson(file, SourceKind(file)))
  }
  if dossier.title.isEmpty, dossier.person?.name.isEmpty ?? true {
    dossier.title = titleOfHome
  } else {
    diagnostics += titleNotes
  }
  diagnostics += dossier.completeLinks(site: siteNodes.lazy.compactMap(\.siteAddress).first)
  dossier.markOwnNames()
  dossier.dropRepeatedName()
  return ReadingResult(dossier: dossier, diagnostics: diagnostics)
}

extension YAMLNode {
  /// The address of the site that this configuration is of.
  fileprivate var siteAddress: String? {
    guard let address = self["url"]?.scalar?.trimmed, address.isAddress else { return nil }
    return address.hasSuffix("/") ? String(address.dropLast()) : address
  }
}

extension Diagnostic {
  fileprivate static func unsupported(_ what: String, _ file: SourceFile) -> Diagnostic {
    // Nobody named the data of a site one by one; its pages are worth printing without them.
    let isData = file.isSiteData
    return Diagnostic(
      "unsupported-source", isData ? .warning : .error, at: .file(file.name),
      "Recto cannot read \(what)" + (isData ? ", so nothing of it is printed" : ""),
      help: "Give a Markdown page, a RenderCV file, a JSON Resume or a BibTeX file")
  }

  package static func noIncludes(at place: SourceRange?) -> Diagnostic {
    Diagnostic("no-includes", .error, at: place, "Files cannot be included here")
  }

  fileprivate static func noPerson(_ file: SourceFile, _ kind: SourceKind) -> Diagnostic {
    let key =
      switch kind {
      case .page: "Write 'author: NAME' into the front matter, or give"
      case .dossier: "Write 'person: {name: NAME}' into it, or give"
      case .resume(.renderCV): "Write 'name: NAME' below 'cv', or give"
      case .resume(.jsonResume): "Write 'name' with the name into 'basics', or give"
      default: "Give"
      }
    return Diagnostic(
      "no-person", .note, at: .file(file.name), "No source says whose activities these are",
      help: "\(key) a person.yaml with 'name: NAME'")
  }
}
