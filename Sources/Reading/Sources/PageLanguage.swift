internal import Activities
internal import YAMLValues

extension Language {
  /// A language as authors name it: a BCP 47 tag in any case, with `_` or `-`, or a code of three letters
  /// (``twoLetterCodes``); nil for other words, and for codes of no language (``languageCodes``).
  ///
  /// Region tags that say nothing new are dropped: `zh-CN` is Chinese, `en-US` English, `zh-TW`
  /// Chinese in traditional characters. Hong Kong and Macau write some of these in other shapes.
  init?(written: some StringProtocol) {
    let tag = written.trimmed.lowercased().split { $0 == "_" || $0 == "-" }.joined(separator: "-")
    switch tag {
    case "zh", "zh-cn", "zh-sg", "zh-hans", "zh-hans-cn", "cn", "zho", "chi", "chinese", "中文":
      self = .chinese
    case "zh-tw", "zh-hant", "zh-hant-tw", "tw": self.init("zh-hant")
    case "zh-hk", "zh-mo", "zh-hant-hk", "zh-hant-mo", "hk": self.init("zh-hant-hk")
    case "en", "en-us", "en-gb", "eng", "english": self = .english
    default:
      let primary = tag.prefix { $0 != "-" }
      if let shorter = twoLetterCodes[primary] {
        self.init(written: shorter + tag.dropFirst(primary.utf8.count))
        return
      }
      guard languageCodes.contains(primary) else { return nil }
      self.init(String(primary))
    }
  }

  /// The language of a page: what its front matter says, or else the ending of its name, as in
  /// `cv.zh.md` or `cv-en.md`, or else that of most of its headings, as a Chinese page may hold nothing
  /// but English works, or else the share of Han among its letters.
  ///
  /// - Parameters:
  ///   - name: The name of the file.
  ///   - frontMatter: Its keys.
  ///   - headings: Its headings.
  ///   - isSection: Whether a heading names a kind of activity; under a Chinese title those count that do,
  ///     as entries may be called by Latin names.
  ///   - site: The language that the configuration of its site names; a page with a title in it, and no
  ///     section in another, is in it too.
  ///   - letters: How many letters of each script its words have.
  init(
    ofPage name: String, _ frontMatter: YAMLNode?, headings: [String] = [],
    isSection: (String) -> Bool = { _ in false }, site: Language? = nil,
    letters: () -> LetterCount
  ) {
    if let language = frontMatter?.pageLanguage {
      self = language
      return
    }
    if let language = Language(suffixOf: name) {
      self = language
      return
    }
    if headings.areMostlyHan {
      self = .chinese
      return
    }
    if let title = frontMatter?["title"]?.scalar, title.isAllHan {
      let sections = headings.filter(isSection)
      if headings.contains(where: \.isAllHan), sections.areMostlyHan {
        self = .chinese
        return
      }
      if let site, site.lookupChain.last == .chinese, !sections.contains(where: { !$0.containsHan })
      {
        self = site
        return
      }
    }
    self = letters().isMostlyHan ? .chinese : .english
  }

  /// The same for a page of which only its text is known.
  init(ofPage name: String, _ frontMatter: YAMLNode?, visibleText: () -> String) {
    self.init(ofPage: name, frontMatter) {
      var letters = LetterCount()
      letters.add(visibleText())
      return letters
    }
  }

  /// The language in a file name's ending, of those that pages are known to be written in.
  private init?(suffixOf name: String) {
    let path = name.pathParts
    let file = path.last ?? ""
    let stem = file.utf8.lastIndex(of: UInt8(ascii: ".")).map { file[..<$0] } ?? file
    let folders = path.dropLast().suffix(2)
    let parts = stem.unicodeScalars.split { $0 == "." || $0 == "-" || $0 == "_" }
      .map(Substring.init)
    if let folder = folders.last(where: { ["zh", "en", "cn", "zh-cn"].contains($0.lowercased()) }) {
      self.init(written: folder)
      return
    }
    let known = ["zh", "cn", "en", "tw", "hans", "hant", "us", "gb", "hk"]
    guard parts.count > 1, let last = parts.last?.lowercased(), known.contains(last) else {
      return nil
    }
    let isRegion = ["cn", "tw", "hans", "hant", "us", "gb", "hk"].contains(last)
    let before = parts[parts.count - 2].lowercased()
    let tag = isRegion && ["zh", "en"].contains(before) ? "\(before)-\(last)" : last
    self.init(written: tag)
  }
}

/// How many letters of each script a text has.
struct LetterCount {
  private var (han, latin) = (0, 0)

  /// Whether Han outweighs Latin: an English word has some five letters, a Chinese word two.
  var isMostlyHan: Bool { han * 3 >= latin && han > 0 }

  mutating func add(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar.isHan { han += 1 } else if scalar.isLatin { latin += 1 }
    }
  }

  /// Adds the words of a block; code and addresses are of no language.
  mutating func add(_ block: Block) {
    switch block {
    case .paragraph(let text):
      for run in text.runs where !run.style.contains(.code) && !run.isAddress { add(run.text) }
    case .list(let list): for block in list.items.joined() { add(block) }
    case .table(let table):
      var head = LetterCount()
      for cell in table.head { head.add(.paragraph(cell)) }
      han += head.han
      latin += head.latin
      // Names and titles stay Latin in the cells of a Chinese table.
      if head.isMostlyHan { return }
      for cell in table.rows.joined() { add(.paragraph(cell)) }
    case .verbatim: break
    }
  }
}

extension InlineRun {
  /// Whether the run is a link that shows its own address.
  fileprivate var isAddress: Bool { link?.hasSuffix(text) ?? false }
}

extension String {
  /// Whether Han stands in the text and no Latin letter beside it.
  fileprivate var isAllHan: Bool { containsHan && !unicodeScalars.contains(where: \.isLatin) }
}

extension [String] {
  /// Whether more of the texts are in Han alone than without it.
  fileprivate var areMostlyHan: Bool {
    let western = count { !$0.containsHan && $0.unicodeScalars.contains(where: \.isLatin) }
    return count(where: \.isAllHan) > western
  }
}
