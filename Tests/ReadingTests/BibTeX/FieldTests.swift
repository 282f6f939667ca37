import Activities
import Diagnostics
import Testing

@testable import Reading

@Suite("BibTeX fields")
struct BibTeXFieldTests {
  @Test(
    "Accents and signs of LaTeX become characters",
    arguments: [
      (#"{\"o}{\'e} \'{e}\`a \^{\i}"#, "öé éà î"), (#"\ss \o {\L}{\'o}d{\'z}"#, "ßøŁódź"),
      (#"\v{c}\v s \c c{\c{c}} \H{o} \k{a} \r{a} \d{a}"#, "čš çç ő ą å ạ"),
      (#"\~{n}\=a\.z \u{g} \b{d} {\aa}{\AE}{\oe}"#, "ñāż ğ ḏ åÆœ"),
      (#"\'{\^e} {\"{U}} \"\i"#, "ế Ü ï"), (##"\& \% \$ \# \_ \{ \}"##, "& % $ # _ { }"),
      ("``Quoted'' -- and --- `it's'", "“Quoted” – and — ‘it’s’"),
      (#"a~b\ c\,d\-e"#, "a\u{A0}b c de"), (#"Gödel 中文"#, "Gödel 中文"),
      (#"$\alpha$-Rank, $O(n^2)$, $x_{ij} \leq 3$, \(\beta\)"#, "α-Rank, O(n2), xij≤3, β"),
      (#"{\em Homo} \emph{sapiens} {\bf x} \textsc{Abc}"#, "Homo sapiens x Abc"),
      (#"<i>E. coli</i> H<sub>2</sub>O &amp; R&D a < b"#, "E. coli H2O & R&D a < b"),
      (#"\href{https://e.org}{here} \url{https://e.org/a\_b}"#, "here https://e.org/a_b"),
      (#"\unknown{kept} \another text"#, "kept text"), ("two\n   lines", "two lines"),
    ])
  func latex(_ written: String, _ read: String) {
    #expect(title(written) == read)
  }

  @Test("Emphasis, raised characters and protected capitals are kept apart")
  func styles() {
    let runs =
      work(#"title = {On {BERT} and \emph{E. coli} in H$_2$O: <sup>13</sup>C {\"U}ber}"#)?
      .title.variants.first?.value.runs ?? []
    func text(_ style: InlineStyle) -> [String] {
      runs.filter { $0.style.contains(style) }.map(\.text)
    }
    #expect(text(.fixedCase) == ["BERT"])
    #expect(text(.emphasis) == ["E. coli"])
    #expect(text(.subscript) == ["2"])
    #expect(text(.superscript) == ["13"])
    let entry = bibliography("@misc{a, title = {On {BERT} again}}").dossier.sections.first?.entries
      .first
    #expect(entry?.title.variants.first?.value.runs.count == 1)
  }

  @Test("A month joined with its day is written as it is read")
  func writtenDate() {
    let entry = bibliography("@misc{a, title = {A}, year = 2021, month = aug # \"~15\"}")
      .dossier.sections.first?.entries.first
    #expect(entry?.dates?.dump == "2021-08-15")
    #expect(entry?.dates?.written == "2021 August\u{A0}15")
  }

  @Test("A part of a book that names no book is told like a whole one")
  func partOfNothing() {
    #expect(work("title = {Odd}, year = 2020", type: "bookinbook")?.type == .book)
    #expect(work("title = {Odd}, booktitle = {Host}", type: "bookinbook")?.type == .chapter)
  }

  @Test("An unknown command is told once")
  func unknownCommand() {
    let result = bibliography(
      "@misc{a, title = {\\foo{x} \\foo{y}}}\n@misc{b, title = {\\foo{z} w}}\n")
    #expect(places(result) == ["1:18 unknown-latex"])
  }

  @Test(
    "Dates of BibTeX and biblatex keep their precision",
    arguments: [
      ("year = 2021", "2021"), ("year = {2021}, month = jan", "2021-01"),
      ("year = 2021, month = {Jan.}", "2021-01"), ("year = 2021, month = {1}", "2021-01"),
      ("year = 2021, month = {10月}", "2021-10"), ("year = 2021, month = 5, day = 3", "2021-05-03"),
      ("year = 2021, month = {May 3--5}", "2021-05-03..2021-05-05"),
      ("year = 2021, month = {May/June}", "2021-05..2021-06"),
      ("year = 2021, month = dec # { 24}", "2021-12-24"), ("year = {2020--2021}", "2020..2021"),
      ("year = {c. 1990}", "1990 (约)"), ("date = {2021-03-04}", "2021-03-04"),
      ("date = {2021-03/2021-05}", "2021-03..2021-05"), ("date = {20230918}", "2023-09-18"),
      ("date = {2019/}", "2019.."),
      ("date = {2019/..}", "2019.."), ("date = {1990~}", "1990 (约)"), ("date = {2021-24}", "2021"),
      ("date = {2021-02-31}", "2021-02"), ("date = {March 2021}, year = {2021}", "2021"),
    ])
  func dates(_ fields: String, _ read: String) {
    #expect(work("title = {T}, \(fields)")?.issued?.dump == read)
  }

  @Test(
    "A month or a day that is none is told and kept among the other fields",
    arguments: [
      ("date = {2023-13}", "date", "2023"), ("date = {2021-02-31}", "date", "2021-02"),
      ("date = {2021-05/2021-13}", "date", "2021-05..2021"),
      ("year = 2020, month = 13", "month", "2020"),
      ("year = 2020, month = {Spring}", "month", "2020"),
      ("year = 2020, month = feb, day = 31", "day", "2020-02"),
    ])
  func impossibleDates(_ fields: String, _ name: String, _ read: String) {
    let result = bibliography("@article{a, title = {T}, \(fields)}")
    #expect(result.diagnostics.contains { $0.id == "impossible-date" && $0.severity == .warning })
    let work = result.dossier.sections.first?.entries.first?.reference
    #expect(work?.issued?.dump == read)
    #expect(work?.extra.map(\.name) == [name])
  }

  @Test("A month without a year is kept among the other fields")
  func monthAlone() {
    #expect(work("title = {T}, year = {to appear}, month = may")?.extra.map(\.name) == ["month"])
  }

  @Test(
    "A season, a name of a month and a range of days are read whole",
    arguments: [
      "date = {2021-24}", "year = 2020, month = dec", "year = 2020, month = {May 3--5}",
      "date = {1990~}", "date = {2021-03-04T10:00}", "date = {2021-02-XX}",
      "year = {2020}, month = {}",
    ])
  func wholeDates(_ fields: String) {
    let result = bibliography("@article{a, title = {T}, \(fields)}")
    #expect(!result.diagnostics.contains { $0.id == "impossible-date" })
    #expect(result.dossier.sections.first?.entries.first?.reference?.extra.isEmpty == true)
  }

  @Test(
    "A year or a note can say how far publication has come",
    arguments: [
      ("year = {in press}", "in-press"), ("year = {to appear}", "in-press"),
      ("note = {Accepted}", "accepted"), ("note = {已录用}", "accepted"),
      ("note = {under review}", "submitted"), ("pubstate = {submitted}", "submitted"),
      ("note = {Best paper award}", "published"), ("year = 2024", "published"),
    ])
  func status(_ fields: String, _ status: String) {
    #expect(work("title = {T}, \(fields)")?.status.rawValue == status)
  }

  @Test("A year that is none is told and printed")
  func noYear() {
    let result = bibliography("@misc{a, title = {T}, year = {MMXX}}")
    #expect(places(result) == ["1:30 no-year"])
    #expect(result.dossier.sections.first?.entries.first?.detail.plain == "MMXX")
  }

  @Test(
    "Preprints are recognised, with their number",
    arguments: [
      (
        "misc", "eprint = {2401.00001v2}, archivePrefix = {arXiv}, primaryClass={cs.CL}",
        "2401.00001v2"
      ),
      ("article", "journal = {arXiv preprint arXiv:2401.00001}", "2401.00001"),
      ("article", "journal = {CoRR}, volume = {abs/2401.00001}", "2401.00001"),
      ("article", "eprint = {cs/0601001}", "cs/0601001"),
      ("misc", "doi = {10.48550/arXiv.2401.00001}", "2401.00001"),
      ("online", "eprinttype = {arxiv}, eprint = {2401.00001}, type = {x}", "2401.00001"),
      ("misc", "publisher = {arXiv}, url = {http://arxiv.org/abs/2401.00001}", "2401.00001"),
    ])
  func preprints(_ type: String, _ fields: String, _ number: String) {
    let reference = work("title = {T}, year = 2024, \(fields)", type: type)
    #expect(reference?.identifiers.arXiv == number)
    if type != "online" {
      #expect(reference?.type == .preprint)
      #expect(reference?.container.plain == "arXiv")
    }
    let journal = work("title = {T}, journal = {Nature}, eprint = {2401.00001}")
    #expect(journal?.type == .article && journal?.identifiers.arXiv == "2401.00001")
    let server = work("title = {T}, journal = {bioRxiv}, year = 2024")
    #expect(server?.type == .preprint && server?.container.plain == "bioRxiv")
  }

  @Test("Registered names and addresses are read bare; pages have one hyphen")
  func identifiers() {
    let reference = work(
      #"""
      title = {T}, doi = {https://doi.org/10.1000/a\_b}, url = {https://e.org/x\_y\%20}, pages = {1 -- 10},
      isbn = {978-7-00-000000-0}, eid = {e12}, urldate = {2024-05-06}
      """#)
    #expect(reference?.identifiers.doi == "10.1000/a_b")
    #expect(reference?.identifiers.url == "https://e.org/x_y%20")
    #expect(reference?.pages == "1-10")
    #expect(reference?.accessed?.description == "2024-05-06")
    #expect(reference?.articleNumber == "e12")
    let site = work(#"title = {T}, howpublished = {\url{https://e.org/a-_b}}"#, type: "misc")
    #expect(site?.identifiers.url == "https://e.org/a-_b" && site?.type == .online)
  }

  @Test("Types of entries become sorts of works and kinds of activities")
  func types() {
    let result = bibliography(
      """
      @phdthesis{a, title={A work}, school={Example University}}
      @patent{b, title={B work}, number={CN 1}}
      @software{c, title={C work}}
      @dataset{d, title={D work}}
      @techreport{e, title={E work}, institution={Lab}}
      @something{f, title={F work}, journal={J}}
      """)
    let sections = result.dossier.sections
    #expect(sections.map(\.kind) == [.publication, .patent, .software, .dataset])
    #expect(
      sections.first?.entries.compactMap(\.reference?.type) == [.thesis, .report, .article])
    #expect(sections.first?.entries.first?.reference?.publisher.plain == "Example University")
    #expect(sections.first?.entries.first?.reference?.genre.languages == [.chinese, .english])
  }

  @Test("Links of home pages, keywords and unknown fields are kept")
  func extras() {
    let entry = bibliography(
      """
      @misc{a, title = {T}, code = {https://e.org/code}, pdf = {paper.pdf}, keywords = {nlp; 抽取},
        selected = {true}, abbr = {ACL}, note = {Best paper}}
      """
    ).dossier.sections.first?.entries.first
    #expect(entry?.links.map { "\($0.label.plain) \($0.target)" } == ["code https://e.org/code"])
    #expect(entry?.tags == ["nlp", "抽取", "selected"])
    #expect(entry?.reference?.extra.map(\.name) == ["pdf", "selected", "abbr"])
    #expect(entry?.detail.plain == "Best paper")
  }

  @Test("The language of a work is the one it names, else that of its title")
  func languages() {
    #expect(work("title = {信息抽取 BERT}")?.language == .chinese)
    #expect(work("title = {Extraction}")?.language == .english)
    #expect(work("title = {Extraction}, langid = {ngerman}")?.language == Language("de"))
    let title = "title = {A Study of 红楼梦}"
    #expect(work(title + ", journal = {Example Studies}")?.language == .english)
    #expect(work(title + ", journal = {示例学刊}")?.language == .chinese)
    #expect(work(title + ", langid = {chinese}")?.language == .chinese)
    #expect(work("title = {BERT 与信息抽取}, journal = {Example}")?.language == .chinese)
    #expect(work("title = {Extraction}, language = {Chinese}")?.language == .chinese)
    #expect(work("title = {情報の抽出}")?.language == Language("ja"))
  }
}
