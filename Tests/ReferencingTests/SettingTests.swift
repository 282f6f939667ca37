import Activities
import Diagnostics
import Testing

@testable import Referencing

@Suite("What a layout asks of any style")
struct ReferenceSettingTests {
  private func settings(
    _ authors: ReferenceSettings.Authors = .all, own: ReferenceSettings.OwnName = .bold,
    marks: Bool = true, identifiers: ReferenceSettings.Identifiers = .none
  ) -> ReferenceSettings {
    ReferenceSettings(
      authors: authors, ownName: own, showsMarks: marks, identifiers: identifiers)
  }

  @Test("All authors, or the first n and et al. in the language of the work")
  func authors() {
    #expect(
      written(Works.chineseArticle, "gb7714-2025", settings()).hasPrefix("张三，李四，王五，赵六. "))
    #expect(
      written(Works.chineseArticle, "gb7714-2025", settings(.first(1))).hasPrefix("张三，等. "))
    #expect(written(Works.article, "gb7714-2025", settings(.first(2))).contains("Müller E，et al. "))
    #expect(
      written(Works.article, "apa", settings(.first(1))).hasPrefix("Smith, J. R., et al. (2013)"))
    var truncated = Works.thesis
    truncated.truncated = [.author]
    #expect(written(truncated, "gb7714-2015", settings()).hasPrefix("张三, 等. "))
    // The document's language does not matter.
    let text = style("gb7714-2025")?.style.setting(
      of: Works.article, in: .chinese, settings(.first(1))
    ).text
    #expect(text?.plain.contains("et al") == true)
  }

  @Test(
    "A work in a language without words of its own is spoken of in English, in its own capitals")
  func otherLanguages() {
    var book = Works.article
    book.type = .book
    book.language = Language("de")
    book.title = LocalizedText(
      InlineText("Beispiel: Eine Geschichte der Beispiele"), in: Language("de"))
    book.edition = "2"
    let text = written(book, "apa", settings())
    #expect(text.contains("Eine Geschichte der Beispiele* (2nd ed.)"), "\(text)")
    #expect(written(book, "gb7714-2015", settings()).contains("2nd ed"))
  }

  @Test("The own name is bold, signs tell co-first and corresponding authors")
  func marks() {
    var reference = Works.chineseArticle
    reference.contributors[0].marks = [.coFirst, .own]
    reference.contributors[1].marks = [.coFirst, .corresponding]
    #expect(
      written(reference, "gb7714-2025", settings()).hasPrefix("**张三**^#^，李四^#*^，王五，赵六. "))
    #expect(
      written(reference, "gb7714-2025", settings(own: .plain, marks: false))
        .hasPrefix("张三，李四，王五，赵六. "))
  }

  @Test("Addresses are written, or only the DOI, or none and the title leads there")
  func identifiers() {
    func text(_ identifiers: ReferenceSettings.Identifiers) -> InlineText {
      style("gb7714-2025")?.style.setting(
        of: Works.article, in: .english, settings(identifiers: identifiers)
      ).text ?? InlineText()
    }
    #expect(
      text(.all).runs.compactMap(\.link) == [
        "https://journal.example.org/378", "https://doi.org/10.1000/example.2013",
      ])
    #expect(text(.doi).plain.contains("[J/OL]") && !text(.doi).plain.contains("https"))
    #expect(text(.none).plain.contains("[J]") && !text(.none).plain.contains("10.1000"))
    #expect(text(.none).runs.first { $0.link != nil }?.text.hasPrefix("Extraction") == true)
  }

  @Test(
    "Headline style is lowered; what is protected, acronyms, names and sentences stay",
    arguments: [
      ("Reading Tables With BERT: A Survey of mRNA", "Reading tables with BERT: a survey of mRNA"),
      ("Learning quickly from Wikipedia in China", "Learning quickly from Wikipedia in China"),
      ("What Have Models Seen? GPT4 and I", "What have models seen? GPT4 and I"),
      ("Question-Answering Over Large Data", "Question-answering over large data"),
      (
        "Reading the Tang Dynasty With CKE-Bench: Evidence From Dunhuang",
        "Reading the Tang dynasty with CKE-Bench: evidence from Dunhuang"
      ),
      ("On Examples", "On examples"), ("New Methods", "New methods"),
      ("Small Examples", "Small examples"), ("The Art of War", "The art of war"),
      ("Big Data and the Law", "Big data and the law"), ("How We Live Now", "How we live now"),
      ("The Big Gap", "The big gap"), ("On {Wittgenstein}", "On Wittgenstein"),
      ("In China and the US", "In China and the US"), ("How {Kant} Thinks", "How Kant thinks"),
      ("On the way to Paris", "On the way to Paris"), ("A visit", "A visit"),
      ("Learning R With a Friend", "Learning R with a friend"),
      ("Methods for E-Commerce and X-Ray", "Methods for e-commerce and X-ray"),
      ("{Chinese} Event Extraction Methods", "Chinese event extraction methods"),
      ("Methods for {Chinese} Event Extraction", "Methods for Chinese event extraction"),
    ])
  func sentenceCase(_ title: String, _ expected: String) {
    var reference = work(.article, [], "x")
    var text = InlineText()
    for (index, part) in title.split(whereSeparator: { "{}".contains($0) }).enumerated() {
      let isProtected = title.hasPrefix("{") ? index == 0 : index == 1
      text.append(InlineRun(text: String(part), style: isProtected ? .fixedCase : []))
    }
    reference.title[.english] = text
    #expect(written(reference, "gb7714-2025") == expected + "[J].")
  }

  @Test(
    "Names keep their parts in every order",
    arguments: [
      (
        "Berg/Jan Pieter/van der/Jr.", "van der Berg J P Jr.", "van der Berg, J. P., Jr.",
        "J. P. van der Berg Jr."
      ),
      ("Sartre/Jean-Paul", "Sartre J P", "Sartre, J.-P.", "J.-P. Sartre"),
      ("Smith/JR", "Smith J R", "Smith, J. R.", "J. R. Smith"),
      ("Zhang/San-Feng", "Zhang San-Feng", "Zhang, S.-F.", "S.-F. Zhang"),
      ("Ouyang/Xiu", "Ouyang Xiu", "Ouyang, X.", "X. Ouyang"),
      ("Example Institute", "Example Institute", "Example Institute.", "Example Institute"),
    ])
  func names(_ name: String, _ gb: String, _ apa: String, _ ieee: String) {
    let reference = work(.article, [name], "Words")
    #expect(written(reference, "gb7714-2025") == "\(gb)\(gb.hasSuffix(".") ? "" : ".") Words[J].")
    #expect(written(reference, "apa").hasPrefix("\(apa) (n.d.)"))
    #expect(written(reference, "ieee").hasPrefix("\(ieee), “"))
  }

  @Test("Pinyin is told from other names")
  func pinyin() {
    for (family, given) in [
      ("Zhang", "Xiaoming"), ("Ouyang", "Xiu"), ("Lü", "Xian"), ("Zhu", "Xi’an"),
    ] {
      #expect(isPinyinName(family: family, given: given))
    }
    for (family, given) in [("Smith", "John"), ("Zhang", "X. M."), ("Kim", "Yo"), ("Li", "Bruce")] {
      #expect(!isPinyinName(family: family, given: given))
    }
  }
}

@Suite("Reference style files")
struct StyleFileTests {
  @Test(
    "The installed styles are whole",
    arguments: ["gb7714-2025", "gb7714-2015", "apa", "ieee", "plain"])
  func installed(_ name: String) {
    #expect(style(name)?.diagnostics.map(\.summary) == [])
    #expect(style("ieee")?.style.label(ofNumber: 12) == "[12]")
  }

  @Test("What is wrong with a style is said with its place and the nearest name")
  func wrong() {
    let result = style(
      named: "mine",
      """
      label: '{number}'
      punctuation: wide
      types: {article: '<{authr}', book: '{title', thesis: '*{title}', report: {zh: '{title}'}}
      names: {most: 2, first: 3}
      lable: x
      """)
    let found = result?.diagnostics ?? []
    #expect(found.contains { $0.summary.contains("punctuation cannot be 'wide'") })
    #expect(found.contains { $0.help == "Did you mean 'authors'?" })
    #expect(found.contains { $0.summary.contains("'{' in types.book") })
    #expect(found.contains { $0.summary.contains("'*' in types.thesis") })
    #expect(found.contains { $0.summary.contains("names.first cannot be greater") })
    #expect(found.contains { $0.summary.contains("'words.et-al'") })
    #expect(found.contains { $0.id == "unknown-key" && $0.help == "Did you mean 'label'?" })
  }
}
