import Activities
import Testing

@testable import Referencing

/// What a style leaves for behind a reference.
private func remarks(_ reference: Reference, _ name: String) -> [String] {
  (style(name)?.style.setting(of: reference, in: reference.language, asPublished).remarks ?? [])
    .map(\.plain)
}

@Suite("What styles have no place for")
struct RemarkTests {
  @Test("A series, a chapter and a state stand behind the reference where no template names them")
  func unsaid() {
    var book = Reference(type: .book, language: .english)
    book.title[.english] = InlineText("Photovoltaic Systems")
    book.series[.english] = InlineText("Energy Engineering")
    book.volume = "12"
    #expect(remarks(book, "apa") == ["Series: Energy Engineering, Vol. 12"])
    var chapter = Reference(type: .chapter, language: .english)
    chapter.title[.english] = InlineText("Defects")
    chapter.extra = [ReferenceField(name: "chapter", value: InlineText("7"))]
    #expect(remarks(chapter, "gb7714-2025") == ["Ch. 7"])
    #expect(remarks(chapter, "apa").isEmpty && written(chapter, "apa").contains("(Chapter 7)"))
    #expect(written(chapter, "ieee").contains("ch. 7"))
    // Nothing leads to a book that is not named.
    #expect(!written(chapter, "apa").contains("In"))
    #expect(!written(chapter, "gb7714-2025").contains("//"))
    var paper = Reference(type: .preprint, language: .english)
    paper.title[.english] = InlineText("A model")
    paper.issued = PartialDate(year: 2024).map { DateSpan(start: $0, written: "") }
    paper.status = .submitted
    #expect(remarks(paper, "gb7714-2025") == ["Under review"])
    #expect(remarks(paper, "apa").isEmpty)
  }

  @Test("Who translated a book is told by every style", arguments: ["apa", "ieee", "gb7714-2025"])
  func translators(_ name: String) {
    var book = Reference(type: .book, language: .english)
    book.title[.english] = InlineText("A book")
    book.contributors = [person("Doe/Jane"), person("Roe/Remy", .translator)]
    let all = written(book, name) + remarks(book, name).joined()
    #expect(all.contains("Roe"), "\(all)")
  }

  @Test("Editors without authors stand where authors do, in their order")
  func leadingEditors() {
    var book = Reference(type: .book, language: .english)
    book.title[.english] = InlineText("A book")
    book.contributors = [person("Chen/Mou", .editor), person("Wu/Shili", .editor)]
    #expect(written(book, "apa").hasPrefix("Chen, M., & Wu, S. (Eds.). (n.d.)."))
    #expect(written(book, "ieee").hasPrefix("M. Chen and S. Wu, Eds., "))
  }

  @Test("Signs that differ stay as they are written, others are the style's")
  func signs() {
    let shown = ReferenceSettings(
      authors: .style, ownName: .plain, showsMarks: true, identifiers: .all)
    func authors(_ signs: [String]) -> String {
      var work = Reference(type: .article, language: .english)
      work.title[.english] = InlineText("T")
      for (sign, name) in zip(signs, ["Wu/S.", "Doe/J.", "Qian/M."]) {
        var person = person(name)
        person.signs = sign
        if !sign.isEmpty { person.marks = .corresponding }
        work.contributors.append(person)
      }
      return String(written(work, "apa", shown).prefix { $0 != "(" })
    }
    #expect(authors(["*", "†", "#"]) == "Wu, S.^*^, Doe, J.^†^, & Qian, M.^#^. ")
    #expect(authors(["✉", "", "✉"]) == "Wu, S.^*^, Doe, J., & Qian, M.^*^. ")
  }
}
