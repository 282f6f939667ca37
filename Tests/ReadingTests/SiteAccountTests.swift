import Activities
import Diagnostics
import Testing

@testable import Reading

@Suite("Persons of sites by the keys of their themes")
struct SiteAccountTests {
  @Test("A site's name in parts, its accounts by other keys, and what stands under its name")
  func socials() throws {
    let config = """
      title: blank
      first_name: Lucia
      middle_name:
      last_name: Ejemplo
      orcid_id: 0000-0002-0000-0002
      scholar_userid: qqq
      github_username: luciae
      """
    let about = """
      ---
      layout: about
      title: about
      subtitle: <a href="#">Postdoc</a>. Dept. of Urban Studies, Example University.
      ---
      I study heat.
      """
    let socials =
      "email: lucia@example.org\norcid_id: 0000-0002-0000-0002\ncv_pdf: /a.pdf\nrss_icon: true\n"
    let result = site(("_pages/about.md", about), ("_data/socials.yml", socials), config: config)
    let person = try #require(result.dossier.person)
    #expect(person.name.plain == "Lucia Ejemplo")
    #expect(
      person.contacts.map { "\($0.kind) \($0.text.plain)" } == [
        "email lucia@example.org", "github GitHub: luciae", "orcid ORCID: 0000-0002-0000-0002",
        "googlescholar Google Scholar",
      ])
    #expect(person.contacts.last?.target == "https://scholar.google.com/citations?user=qqq")
    #expect(person.titles.map(\.plain) == ["Postdoc. Dept. of Urban Studies, Example University"])
    #expect(!result.diagnostics.hasWarnings)
    let sample = site(
      ("_pages/about.md", about), ("_data/socials.yml", "email: you@example.com\n"), config: config)
    #expect(sample.dossier.person?.contacts.contains { $0.kind == "email" } == false)
  }

  @Test("Keys of an author may name their language")
  func languagesOfKeys() {
    let page = (
      "_pages/about.md", "---\ntitle: CV\n---\n## Education\n* PhD, Sample University, 2019\n"
    )
    let config = "author:\n  name: 李样例\n  name_en: Yangli Li\n  bio: 教授\n  bio_en: Professor\n"
    let result = site(page, config: config)
    let person = result.dossier.person
    #expect(person?.name[.chinese]?.plain == "李样例" && person?.name[.english]?.plain == "Yangli Li")
    #expect(person?.titles.map { $0[.english]?.plain } == ["Professor"])
    #expect(!result.diagnostics.contains { $0.id == "unknown-key" })
    let unknown = site(page, config: "author:\n  name: 李样例\n  shoe_en: x\n")
    #expect(unknown.diagnostics.contains { $0.id == "unknown-key" })
  }

  @Test("Each item of a year's honours is one")
  func honours() {
    let data = """
      - title: Honors and Awards
        type: time_table
        contents:
          - year: 2022
            items:
              - Best Paper Award, AAG
              - Travel grant (€800)
          - year: 2020
            items: [Prize]
      """
    let entries = site(("_data/cv.yml", data)).dossier.sections.first?.entries ?? []
    #expect(entries.map { $0.dates?.dump } == ["2022", "2022", "2020"])
    #expect(
      entries.map { $0.title.plain.isEmpty ? $0.detail.plain : $0.title.plain } == [
        "Best Paper Award, AAG", "Travel grant (€800)", "Prize",
      ])
    #expect(entries.allSatisfy { $0.body.isEmpty })
  }
}
