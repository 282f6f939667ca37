import Activities
import Diagnostics
import Testing

@testable import Reading

/// Reads one file of a collection.
private func item(_ folder: String, _ frontMatter: String, body: String = "") -> ReadingResult {
  read(
    [SourceFile(name: "site/\(folder)/a.md", text: "---\n\(frontMatter)\n---\n\(body)")],
    vocabulary: vocabulary)
}

extension ReadingResult {
  fileprivate var entry: Entry? { dossier.sections.first?.entries.first }
}

@Suite("Files of a site's collections")
struct CollectionTests {
  @Test("A publication whose keys tell all of a reference is one, with its links and its award")
  func work() throws {
    let result = item(
      "_publications",
      """
      title: Maps of examples
      author: Ann Example, Bo Li
      authors: [Ann Example, Bo Li]
      journal: Journal of Examples
      year: 2022
      date: 2022-05-20
      volume: 93
      number: 2
      pages: 23-30
      publisher: Example Press
      doi: 10.9999/ex.1
      arxiv: arXiv:2203.00000
      pdf: /files/a.pdf
      github: https://example.org/code
      award: Best paper
      status: accepted
      permalink: /publication/a
      """)
    let entry = try #require(result.entry)
    let work = try #require(entry.reference)
    #expect(work.contributors.count == 2)
    #expect(work.container.plain == "Journal of Examples")
    #expect([work.volume, work.number, work.pages] == ["93", "2", "23-30"])
    #expect(work.publisher.plain == "Example Press" && work.status == .accepted)
    #expect(work.identifiers.doi == "10.9999/ex.1" && work.identifiers.arXiv == "2203.00000")
    #expect(entry.dates?.dump == "2022-05-20")
    #expect(entry.links.map(\.label.plain) == ["pdf", "GitHub"])
    #expect(entry.facts.map(\.label.plain) == ["Award"])
    #expect(!result.diagnostics.contains { $0.id == "unknown-record-key" })
  }

  @Test("A publication whose venue says more than a name is told in its words, with its numbers")
  func wordsOfWork() {
    func detail(_ keys: String) -> String? {
      item("_publications", "title: Maps\nauthors: A. Example, B. Li\n\(keys)").entry?.detail.plain
    }
    #expect(
      detail("venue: 'ApJ, 931, 23'\nvolume: 931\npages: 23\ndoi: 10.9999/x")
        == "A. Example, B. Li, ApJ, 931, 23, DOI: 10.9999/x")
    #expect(
      detail("venue: ApJ\nvolume: 931\nissue: 2\npages: 23-30")
        == "A. Example, B. Li, ApJ, 931(2): 23–30")
  }

  @Test("A talk spans its dates, and has its host, its links and its abstract")
  func talk() {
    let result = item(
      "_talks",
      """
      title: 星系团外围的激波
      type: 口头报告
      venue: 示例年会
      host: 示例学会
      date: 2023-10-24
      end_date: 2023-10-27
      slides: /files/2023.pdf
      links:
        - {name: 录像, url: "https://example.org/v"}
      abstract: 谈激波。
      """, body: "报告的正文。\n")
    let entry = result.entry
    #expect(entry?.dates?.dump == "2023-10-24..2023-10-27")
    #expect(entry?.detail.plain == "口头报告，示例年会")
    #expect(entry?.facts.map { $0.role?.rawValue } == ["organizer"])
    #expect(entry?.links.map(\.label.plain) == ["幻灯片", "录像"])
    #expect(entry?.body.variants.first?.value.map(\.plain) == ["谈激波。", "报告的正文。"])
  }

  @Test("A course has its role and its term; years that hold the day of the file are its dates")
  func course() {
    let entry = item(
      "_teaching",
      "title: Examples\ntype: Seminar\nrole: TA\nsemester: Fall 2023\nstudents: 40\n"
        + "date: 2021-01-01\nyears: 2021-2023"
    ).entry
    #expect(entry?.dates?.dump == "2021..2023")
    #expect(entry?.detail.plain == "TA, Seminar, Fall 2023")
    #expect(entry?.value(of: .term).plain == "Fall 2023")
    #expect(entry?.facts.map(\.role) == [.audience])
  }

  @Test(
    "A day of a file may be a span of days; the time behind a day is when its page appears",
    arguments: [
      ("2023-07-20 - 2023-07-22", "2023-07-20..2023-07-22"),
      ("2023-07-20 – 2023-07-22", "2023-07-20..2023-07-22"),
      ("2023-07-20 to 2023-07-22", "2023-07-20..2023-07-22"),
      ("2023-07-20/2023-07-22", "2023-07-20..2023-07-22"),
      ("2023-07-20 10:00:00 -0400", "2023-07-20"), ("2023-07-20T10:00:00Z", "2023-07-20"),
      ("2023-07-20 08:00 +0800", "2023-07-20"),
    ])
  func spansOfDays(written: String, dump: String) {
    let entry = item("_talks", "title: Earth tutorial\ndate: \(written)").entry
    #expect(entry?.dates?.dump == dump)
    #expect(entry?.detail.isEmpty == true)
  }

  @Test("What a template has below its samples is left out, and the activity is kept")
  func samples() {
    let told = "template-leftover"
    let talk = item(
      "_talks", "title: Rust from Space\nvenue: Congress",
      body: """
        [More information here](http://example2.com)

        This is a description of your talk, which is a markdown file. Yay markdown!

        My own words.
        """)
    #expect(talk.entry?.body.variants.first?.value.map(\.plain) == ["My own words."])
    #expect(talk.entry?.links.isEmpty == true)
    #expect(talk.diagnostics.map(\.id) == [told])
    let course = item(
      "_teaching", "title: Epidemiology",
      body:
        "This is a description of a teaching experience.\n\nHeading 1\n======\n\nHeading 2\n======\n"
    )
    #expect(course.entry?.title.plain == "Epidemiology" && course.entry?.body.isEmpty == true)
    let paper = item("_publications", "title: Rust\nexcerpt: This paper is about the number 1.")
    #expect(paper.entry?.body.isEmpty == true && paper.diagnostics.contains { $0.id == told })
    let whole = item("_publications", "title: \"Paper Title Number 1\"\nvenue: Journal 1")
    #expect(whole.entry == nil && whole.diagnostics.map(\.id).contains(told))
    let own = item("_teaching", "title: Rhetoric", body: "Heading south\n======\n\nText.\n")
    #expect(own.entry?.body.variants.first?.value.count == 2)
  }

  @Test("Links and a citation below the front matter are the entry's, and are told once")
  func citedBelow() {
    let keys = "title: Forecasting rust\nvenue: Phytopathology\ndate: 2019-10-01"
    let body = """
      This paper is about rust.

      [Download paper here](https://e.org/2.pdf)

      Recommended citation: Example, A., Doe, K. (2019). "Forecasting rust." <i>Phytopathology</i>. 1(2).
      """
    let entry = item("_publications", keys + "\npaperurl: https://e.org/2.pdf", body: body).entry
    #expect(entry?.body.variants.first?.value.map(\.plain) == ["This paper is about rust."])
    #expect(entry?.links.map(\.target) == ["https://e.org/2.pdf"])
    #expect(entry?.value(of: .authors).plain == "Example, A., Doe, K.")
    let slides = item(
      "_talks", "title: Rust", body: "[Slides](/files/a.pdf) \\| [Video](https://v.org/1)\n")
    #expect(slides.entry?.links.map(\.label.plain) == ["Slides", "Video"])
    #expect(slides.entry?.body.isEmpty == true)
    let running = item("_talks", "title: Rust", body: "See [the slides](/files/a.pdf).\n")
    #expect(running.entry?.body.variants.first?.value.map(\.plain) == ["See the slides."])
  }

  @Test("A key without a meaning is a labelled fact, told once for its collection")
  func unknownKeys() {
    let files = ["_talks/a.md", "_talks/b.md", "_teaching/c.md"].map {
      SourceFile(name: "site/\($0)", text: "---\ntitle: Item \($0)\nseating_plan: round\n---\n")
    }
    let result = read(files, vocabulary: vocabulary)
    #expect(result.diagnostics.count { $0.id == "unknown-record-key" } == 2)
    let labels = result.dossier.sections.flatMap(\.entries).flatMap(\.facts).map(\.label.plain)
    #expect(labels == ["Seating plan", "Seating plan", "Seating plan"])
  }

  @Test("What a citation tells stands there alone; what it does not is told beside it")
  func citation() {
    let entry = item(
      "_publications",
      """
      title: Maps of examples
      authors: Ann Example
      venue: Journal of Examples
      date: 2024-01-01
      doi: 10.9999/x
      award: Best paper
      citation: 'Example, A. (2024). "Maps of examples." Journal of Examples. 1(2).'
      """
    ).entry
    let words = (entry?.lead.plain ?? "") + (entry?.title.plain ?? "") + (entry?.detail.plain ?? "")
    #expect(words.ranges(of: "Journal of Examples").count == 1)
    #expect(!words.contains("Ann Example") && words.contains("DOI: 10.9999/x"))
    #expect(entry?.value(of: .authors).plain == "Example, A.")
    #expect(entry?.facts.map(\.label.plain) == ["Award"])
  }
}
