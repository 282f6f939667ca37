/// What a label such as 承担角色 means.
///
/// The set is open: the vocabulary file names the roles, and a source may bring others of its own.
public struct FactRole: RawRepresentable, Hashable, Sendable {
  /// The name of the role in the vocabulary.
  public let rawValue: String

  /// Makes a role of its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// What it is called: 题目, 项目名称.
  public static let title = FactRole(rawValue: "title")
  /// The part that the person played: 承担角色, 主持.
  public static let role = FactRole(rawValue: "role")
  /// When: 执行时间, 起止时间.
  ///
  /// A reader turns it into the entry's dates.
  public static let period = FactRole(rawValue: "period")
  /// Who paid or approved: 批准立项部门, 资助机构.
  public static let funder = FactRole(rawValue: "funder")
  /// The type of a project or a funder's programme: 项目类型, 面上项目.
  public static let type = FactRole(rawValue: "type")
  /// What the person did: 职责.
  public static let duties = FactRole(rawValue: "duties")
  /// The number of a grant, a patent or a copyright: 批准号.
  public static let number = FactRole(rawValue: "number")
  /// How much money was granted: 获资助金额.
  public static let amount = FactRole(rawValue: "amount")
  /// How far it has come: 在研, 结题, 已录用.
  public static let status = FactRole(rawValue: "status")
  /// What came of it: 项目成果.
  public static let result = FactRole(rawValue: "result")
  /// What it has to do with the application: 与本项目的关系.
  public static let relation = FactRole(rawValue: "relation")
  /// What a system does: 系统功能.
  public static let features = FactRole(rawValue: "features")
  /// The event, journal or place where it was shown: 会议, 期刊.
  public static let venue = FactRole(rawValue: "venue")
  /// Who held the event: 主办单位.
  public static let organizer = FactRole(rawValue: "organizer")
  /// The city or country.
  public static let location = FactRole(rawValue: "location")
  /// University, institute or company: 学校, 单位.
  public static let institution = FactRole(rawValue: "institution")
  /// School, department or laboratory: 院系.
  public static let department = FactRole(rawValue: "department")
  /// The degree, or what it was studied for: 学位.
  public static let degree = FactRole(rawValue: "degree")
  /// What was studied or taught: 专业.
  public static let subject = FactRole(rawValue: "subject")
  /// Supervisor of a degree or a stay: 导师.
  public static let advisor = FactRole(rawValue: "advisor")
  /// Post or title held: 职称, 职务.
  public static let position = FactRole(rawValue: "position")
  /// Marks and rank among the class: 绩点.
  public static let grade = FactRole(rawValue: "grade")
  /// Who wrote or made it, in the printed order: 作者.
  public static let authors = FactRole(rawValue: "authors")
  /// How a list ranks the venue: CCF-A, 中科院一区.
  public static let rank = FactRole(rawValue: "rank")
  /// What the person's own part of a joint work was: 本人贡献.
  public static let contribution = FactRole(rawValue: "contribution")
  /// A registered name such as a DOI.
  public static let identifier = FactRole(rawValue: "identifier")
  /// Class or scope of an award: 一等奖, 国家级.
  public static let level = FactRole(rawValue: "level")
  /// Who granted an award or a patent: 颁奖单位.
  public static let issuer = FactRole(rawValue: "issuer")
  /// Which place among the makers or the winners: 排名.
  public static let place = FactRole(rawValue: "place")
  /// The term in which something was taught: 2024年春.
  public static let term = FactRole(rawValue: "term")
  /// For whom it was taught or told: 授课对象.
  public static let audience = FactRole(rawValue: "audience")
  /// Who published or reported: 媒体.
  public static let outlet = FactRole(rawValue: "outlet")
  /// How often it was read, cited or downloaded: 阅读量.
  public static let metrics = FactRole(rawValue: "metrics")
  /// The version of software or data.
  public static let version = FactRole(rawValue: "version")
  /// Under which licence it may be used.
  public static let licence = FactRole(rawValue: "licence")
  /// What it is, in a sentence or two: 简介.
  public static let summary = FactRole(rawValue: "summary")
  /// Words that tell what it is about.
  public static let keywords = FactRole(rawValue: "keywords")
}
