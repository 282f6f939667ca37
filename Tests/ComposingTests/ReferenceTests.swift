import Activities
import Testing

@testable import Composing
@testable import Editions

/// A work in an edition.
private func work(
  _ title: String, _ type: ReferenceType = .article, year: Int? = nil, month: Int? = 5,
  doi: String = "", detail: String = ""
) -> EditionEntry {
  var reference = Reference(type: type, key: title, language: .english)
  let author = ContributorName(family: "Zhang", given: "San")
  reference.contributors = [
    Contributor(
      role: .author, name: Localized(author, in: .english), marks: [.own, .corresponding])
  ]
  reference.title[.english] = InlineText(title)
  reference.issued = year.flatMap { PartialDate(year: $0, month: month) }
    .map { DateSpan(start: $0, written: "") }
  reference.identifiers.doi = doi
  var entry = entry(
    title, kind: .publication, dates: reference.issued, detail: InlineText(detail),
    language: .english)
  entry.reference = reference
  return entry
}

@Suite("Works in the layout's reference style")
struct ReferenceTests {
  private let works = [
    work("Middle", year: 2022), work("Preprint", .preprint, year: 2023),
    work("New", year: 2024, doi: "10.1000/x", detail: "Best paper"), work("Coming"),
    work("Old", year: 2020),
  ]

  /// The titles in the order in which they stand.
  private func order(_ text: String, _ words: [String]) -> [String] {
    words.compactMap { word in text.firstRange(of: word).map { (word, $0.lowerBound) } }
      .sorted { $0.1 < $1.1 }.map(\.0)
  }

  private let titles = ["Middle", "Preprint", "New", "Coming", "Old"]

  @Test("A CV has a column of years, and the section a title in the document's language")
  func rows() {
    let dump = composed(works)
    #expect(dump.contains("论文与著作"))
    #expect(dump.contains("2024年") && !dump.contains("2024年5月"))
    #expect(dump.contains("Zhang San") && dump.contains("New[J/OL]. 2024. "))
    #expect(dump.contains("Best paper"))
  }

  @Test("An appendix has numbers and no column of dates")
  func numbers() {
    let dump = composed(works, "appendix")
    for number in 1...5 { #expect(dump.contains(": \(number).\n")) }
    #expect(!dump.contains("2024年"))
    #expect(dump.contains("10.1000/x"))
    // The address is printed, so no number leads to it.
    #expect(!dump.contains("佐证链接"))
    let plain = composed(
      works, "appendix", set: ["publications.addresses=none"])
    #expect(!plain.contains("10.1000/x[") && plain.contains("佐证链接"))
  }

  @Test("One list has one kind of label, and none that a link's number looks like")
  func labels() {
    func labels(_ entries: [EditionEntry], _ set: String...) -> [String] {
      composed(entries, "appendix", set: set).split(separator: "\n")
        .compactMap { $0.split(separator: "label: ").last.map(String.init) }
        .filter { ["1", "2"].contains($0.filter(\.isNumber)) }
    }
    let two = [work("A", year: 2024), work("B", year: 2023)]
    let mixed = [work("A", year: 2024), entry("甲", kind: .publication, dates: date(2023))]
    #expect(labels(two, "link.form=mark") == ["[1]", "[2]"])
    #expect(labels(mixed, "link.form=mark") == ["1.", "2."])
    for form in ["notes", "footnotes"] {
      #expect(labels(two, "link.form=\(form)") == ["1.", "2."])
      #expect(labels(mixed, "link.form=\(form)") == ["1.", "2."])
    }
  }

  @Test("Works stand newest first, those to come before them, unless the layout says otherwise")
  func sorting() {
    #expect(order(composed(works), titles) == ["Coming", "New", "Preprint", "Middle", "Old"])
    #expect(
      order(composed(works, set: ["publications.order=source"]), titles) == titles)
    #expect(
      order(composed(works, set: ["publications.order=oldest"]), titles) == [
        "Old", "Middle", "Preprint", "New", "Coming",
      ])
  }

  @Test("Works of one year stand by their months; those without one keep their places")
  func months() {
    let works = [
      work("April", year: 2023, month: 4), work("Some time", year: 2023, month: nil),
      work("September", year: 2023, month: 9), work("May", year: 2023), work("Old", year: 2020),
    ]
    let titles = ["April", "Some time", "September", "May", "Old"]
    #expect(order(composed(works), titles) == ["September", "Some time", "May", "April", "Old"])
    #expect(
      order(composed(works, set: ["publications.order=oldest"]), titles) == [
        "Old", "April", "Some time", "May", "September",
      ])
  }

  @Test("A state that a note tells with more words is not said before it")
  func stateInNote() {
    var entry = work("Bridges", .preprint, year: 2024, detail: "Under review at a journal")
    entry.reference?.status = .submitted
    let text = composed([entry])
    #expect(text.lowercased().ranges(of: "under review").count == 1)
    entry.detail = InlineText("Best paper")
    #expect(composed([entry]).lowercased().ranges(of: "under review").count == 1)
  }

  @Test("What the style has no place for stands behind the reference, before other remarks")
  func remarks() {
    var book = work("A Book", .book, year: 2020, detail: "Best book")
    book.reference?.series[.english] = InlineText("Example Series")
    let dump = composed([book], set: ["publications.reference-style=apa"])
    #expect(dump.contains("Series: Example Series; Best book"), "\(dump)")
  }

  @Test("Sorts of works stand under headings of their own, if the layout asks")
  func grouping() {
    #expect(!composed(works).contains("期刊论文"))
    let dump = composed(works, set: ["publications.group=type"])
    #expect(
      order(dump, ["期刊论文", "预印本"] + titles) == [
        "期刊论文", "Coming", "New", "Middle", "Old", "预印本", "Preprint",
      ])
    let ofOneSort = composed([work("Only", year: 2024)], set: ["publications.group=type"])
    #expect(!ofOneSort.contains("期刊论文"))
  }

  @Test("The layout chooses the style, the authors and the emphasis of the own name")
  func settings() {
    let apa = composed(works, set: ["publications.reference-style=apa"])
    #expect(apa.contains("Zhang, S.") && apa.contains("https://doi.org/10.1000/x"))
    let marked = composed(works)
    let bare = composed(works, set: ["publications.marks=false", "publications.own-name=plain"])
    #expect(marked.contains("**Zhang San**^*^. Middle[J]"))
    #expect(bare.contains("Zhang San. Middle[J]") && !bare.contains("**Zhang"))
  }
}
