import Activities
import Testing

@testable import Reading

@Suite("Patents in bibliographies")
struct BibliographyPatentTests {
  @Test(
    "A note that says the number of a patent makes one",
    arguments: [
      ("publisher={Google Patents}, note={US Patent 10,000,000}", "US 10,000,000", ""),
      ("publisher={Google Patents}, note={US Patent App. 16/000,000}", "US 16/000,000", "专利申请"),
      ("note={US Patent 10,000,000 B2.}", "US 10,000,000 B2", ""),
      ("howpublished={U.S. Patent No. 10,000,000}", "US 10,000,000", ""),
      ("note={EP Patent 1,234,567}, url={https://e.org/p}", "EP 1,234,567", ""),
      ("note={CN Patent CN110000000B}", "CN110000000B", ""),
      ("note={WO Patent App. PCT/US2019/000000}", "PCT/US2019/000000", "专利申请"),
    ])
  func notes(_ fields: String, _ number: String, _ genre: String) {
    let entry = bibliography("@misc{a, title={A detector}, year=2019, \(fields)}")
      .dossier.sections.first?.entries.first
    #expect(entry?.kind == .patent && entry?.reference?.type == .patent)
    #expect(entry?.reference?.number == number)
    #expect(entry?.reference?.genre.variants.first?.value.plain ?? "" == genre)
    #expect(entry?.reference?.publisher.isEmpty == true && entry?.detail.isEmpty == true)
  }

  @Test(
    "Other words about patents stay a note",
    arguments: [
      "US Patent pending", "See US Patent 10,000,000", "US Patent 10,000,000 and others by us",
      "A Patent 1", "Patent 10,000,000",
    ])
  func otherNotes(_ note: String) {
    let entry = bibliography("@misc{a, title={A detector}, note={\(note)}}")
      .dossier.sections.first?.entries.first
    #expect(entry?.kind == .publication && entry?.detail.plain == note)
    let article = bibliography("@article{a, title={A}, journal={B}, note={US Patent 10,000,000}}")
      .dossier.sections.first?.entries.first
    #expect(article?.kind == .publication && article?.detail.plain == "US Patent 10,000,000")
  }

  @Test("A key of biblatex for the sort of work is said in words")
  func genres() {
    func genre(_ type: String, _ key: String) -> [String] {
      work("title={T}, type={\(key)}", type: type)?.genre.variants.map(\.value.plain) ?? []
    }
    #expect(genre("patent", "patentus") == ["美国专利", "U.S. Patent"])
    #expect(genre("patent", "patreqeu") == ["欧洲专利申请", "European Patent Application"])
    #expect(genre("thesis", "bathesis") == ["学士学位论文", "Bachelor’s thesis"])
    #expect(genre("report", "resreport") == ["研究报告", "Research report"])
    #expect(genre("thesis", "Habilitation") == ["Habilitation"])
    #expect(genre("patent", "patented idea") == ["patented idea"])
  }
}
