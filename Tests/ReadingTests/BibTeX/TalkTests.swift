import Activities
import Testing

@testable import Reading

@Suite("Talks in a bibliography")
struct TalkTests {
  private let file = """
    @unpublished{t, author={Wu, Shili}, title={Defects at scale}, type={Invited talk},
      eventtitle={Example Days}, venue={Freiburg}, date={2023-09-18}}
    @misc{p, author={Wu, Shili}, title={A poster of examples}, type={海报}, year=2022}
    @unpublished{m, author={Wu, Shili}, title={A manuscript}, year=2024}
    """

  @Test("What a source calls a talk is one, with its event and place")
  func kinds() throws {
    let sections = bibliography(file).dossier.sections
    #expect(sections.map(\.kind) == [.publication, .talk])
    let talk = try #require(sections.last?.entries.first?.reference)
    #expect(talk.genre.plain == "Invited talk" && talk.place.plain == "Freiburg")
    #expect(talk.container.plain == "Example Days")
  }

  @Test("Talks of a bibliography join the talks of a page")
  func joined() {
    let page = "---\ntitle: CV\n---\n## Invited Talks\n* Another talk, Example Conf, 2020\n"
    let sections = bibliography(file, page).dossier.sections
    #expect(sections.map(\.kind) == [.talk, .publication])
    #expect(sections[0].entries.count == 3)
  }
}
