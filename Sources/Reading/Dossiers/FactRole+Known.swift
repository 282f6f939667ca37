internal import Activities

extension FactRole {
  /// The roles that are keys of an activity, each with what it says.
  static let known: [(role: FactRole, summary: String)] = [
    (.role, "The part that the person played: 主持, PI"),
    (.funder, "Who paid or approved: 国家自然科学基金委员会"),
    (.type, "The type of a project or a funder's programme: 面上项目"),
    (.number, "The number of a grant, a patent or a copyright"),
    (.amount, "How much money was granted"),
    (.status, "How far it has come: 在研, 结题, accepted"),
    (.duties, "What the person did"),
    (.result, "What came of it"),
    (.relation, "What it has to do with the application"),
    (.features, "What a system does"),
    (.venue, "The event, journal or place where it was shown"),
    (.organizer, "Who held the event"),
    (.location, "The city or country"),
    (.institution, "University, institute or company"),
    (.department, "School, department or laboratory"),
    (.position, "Post or title held: 副教授"),
    (.degree, "The degree: 博士, PhD"),
    (.subject, "What was studied or taught"),
    (.advisor, "Supervisor of a degree or a stay"),
    (.grade, "Marks and rank among the class"),
    (.authors, "Who wrote or made it, in the printed order"),
    (.rank, "How a list ranks the venue: CCF-A, 中科院一区"),
    (.contribution, "What the person's own part of a joint work was"),
    (.identifier, "A registered name such as a DOI"),
    (.level, "Class or scope of an award: 一等奖"),
    (.issuer, "Who granted an award or a patent"),
    (.place, "Which place among the makers or the winners: 排名第一"),
    (.term, "The term in which something was taught"),
    (.audience, "For whom it was taught or told"),
    (.outlet, "Who published or reported"),
    (.metrics, "How often it was read, cited or downloaded"),
    (.version, "The version of software or data"),
    (.licence, "Under which licence it may be used"),
    (.summary, "What it is, in a sentence or two"),
    (.keywords, "Words that tell what it is about"),
  ]

  private static let knownRoles = Set(known.map(\.role))

  /// Whether the role is a key of an activity.
  var isKnown: Bool { FactRole.knownRoles.contains(self) }
}
