import Activities
import Testing

@testable import Reading

@Suite("Names with initials behind them")
struct VancouverTests {
  @Test(
    "The order of PubMed is known by the initials at the end",
    arguments: [
      ("Zheng S and He M. and Doe JA", ["Zheng|S", "He|M.", "Doe|JA"]),
      ("van der Berg AB and Smith J-P Jr", ["Berg|AB|van der", "Smith|J-P||Jr"]),
      ("ZHANG S and LI M", ["ZHANG|S", "LI|M"]),
      ("Zheng S, He M, Doe JA", ["Zheng|S", "He|M", "Doe|JA"]),
      ("Smith K A and Li WU and Zheng S", ["Smith|K A", "Li|WU", "Zheng|S"]),
    ])
  func initialsLast(_ written: String, _ read: [String]) { #expect(authors(written) == read) }

  @Test(
    "Names in the usual order stay as they are, also with a family name in capitals",
    arguments: [
      ("J. Doe and San Zhang", ["Doe|J.", "Zhang|San"]),
      ("Shili WU and Min XU", ["WU|Shili", "XU|Min"]),
      ("DOE JA", ["JA|DOE"]), ("J. R. R. Tolkien", ["Tolkien|J. R. R."]),
      ("Zhang, S and Doe, JA", ["Zhang|S", "Doe|JA"]),
    ])
  func usualOrder(_ written: String, _ read: [String]) { #expect(authors(written) == read) }

  @Test("The person's own name is known in this order as well")
  func ownName() {
    let page = "---\ntitle: CV\nauthor: Jane Ann Doe\n---\n## Talks\n* A talk, 2020\n"
    let result = bibliography(
      "@article{a, author={Zheng S and Doe JA}, title={A study of examples}, year=2023}", page)
    let work = result.dossier.sections.flatMap(\.entries).compactMap(\.reference).first
    #expect(work?.contributors.map { $0.marks.contains(.own) } == [false, true])
  }
}
