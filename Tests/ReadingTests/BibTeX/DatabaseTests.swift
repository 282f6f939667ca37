import Activities
import Testing

@testable import Reading

@Suite("What databases, archives and reference managers write")
struct DatabaseTests {
  @Test("What a reference manager writes into the note goes where it belongs, and the rest stays")
  func managerNotes() throws {
    let work = try #require(
      bibliography(
        #"""
        @article{a, title = {T}, url = {https://e.org/own}, note = {Publisher: Example Press
        \_eprint: https://e.org/a.pdf
        arXiv:2401.00001 [cs, math]
        Comment: 12 pages}}
        """#
      ).dossier.sections.first?.entries.first)
    #expect(work.reference?.publisher.variants.first?.value.plain == "Example Press")
    #expect(work.reference?.identifiers.arXiv == "2401.00001")
    // Another address than the reference's is not lost.
    #expect(work.reference?.identifiers.url == "https://e.org/own")
    #expect(work.detail.plain == "_eprint: https://e.org/a.pdf Comment: 12 pages")
  }

  @Test("What databases write for themselves is not printed")
  func databaseNotes() {
    func entry(_ fields: String) -> Entry? {
      bibliography("@article{a, title = {稻飞虱}, \(fields)}").dossier.sections.first?.entries.first
    }
    let zotero = entry("note = {titleTranslation: Planthoppers\nCLC: S435\n封面文章}")
    #expect(zotero?.detail.plain == "封面文章")
    #expect(zotero?.reference?.extra.map(\.name) == ["titletranslation", "clc"])
    #expect(zotero?.reference?.extra.first?.value.plain == "Planthoppers")
    #expect(entry("note = {publicationTag: 北大核心, CSCD}")?.detail.plain == "北大核心, CSCD")
    let number = "CNKI:SUN:NYGU.0.2022-12-018"
    #expect(entry("note = {\(number)}")?.detail.isEmpty == true)
    #expect(entry("doi = {\(number)}")?.reference?.identifiers.doi == "")
    #expect(entry("doi = {\(number)}")?.reference?.extra.map(\.value.plain) == [number])
    for note in ["PMID: 12345678", "Title: a note", "See CNKI: SUN", "IF: 5.1"] {
      #expect(entry("note = {\(note)}")?.detail.plain == note)
    }
  }

  @Test("The issue of a journal has no zeros before it")
  func issues() {
    #expect(
      ["03", "3", "10", "03-04", "S1", "0", "Z2", "08A"].map { work("number = {\($0)}")?.number }
        == ["3", "3", "10", "3-4", "S1", "0", "Z2", "08A"])
    #expect(work("title={T}, number = {007}", type: "techreport")?.number == "007")
  }

  @Test(
    "A number of an archive leads to the work",
    arguments: [
      ("eprinttype = {chinaxiv}, eprint = {202401.00001}", "https://chinaxiv.org/abs/202401.00001"),
      (
        "journal={ChinaXiv}, eprint={ChinaXiv:202401.00001}",
        "https://chinaxiv.org/abs/202401.00001"
      ),
      ("eprinttype = {hal}, eprint = {hal-00000001}", "https://hal.science/hal-00000001"),
      ("eprinttype = {ssrn}, eprint = {123}", "https://ssrn.com/abstract=123"),
      ("eprinttype = {jstor}, eprint = {123}", "https://www.jstor.org/stable/123"),
      ("eprinttype = {jstor}, eprint = {123}, doi = {10.1/x}", ""),
      ("eprinttype = {chinaxiv}, eprint = {1}, url = {https://e.org}", "https://e.org"),
      ("eprinttype = {unknown}, eprint = {123}", ""),
    ])
  func archives(_ fields: String, _ address: String) {
    #expect(work("title = {T}, \(fields)")?.identifiers.url == address)
    let preprint = work("title = {T}, eprinttype={chinaxiv}, eprint={202401.00001}", type: "misc")
    #expect(preprint?.type == .preprint && preprint?.container.plain == "ChinaXiv")
  }

  @Test("A field of home pages says the number of arXiv")
  func arXivField() {
    let work = work("title = {T}, journal = {Y}, arxiv = {2201.00001}")
    #expect(work?.identifiers.arXiv == "2201.00001" && work?.type == .article)
    #expect(self.arXiv("https://arxiv.org/abs/2201.00001v2") == "2201.00001v2")
    #expect(self.arXiv("true") == "")
  }

  private func arXiv(_ value: String) -> String? {
    work("title = {T}, journal = {Y}, arxiv = {\(value)}")?.identifiers.arXiv
  }
}
