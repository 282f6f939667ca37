internal import Activities

/// What the keys of a record mean, in the spellings of both formats and of their older versions.
///
/// Keys are compared without case, hyphens and underscores (``Swift/StringProtocol/plainKey``).
enum RecordKeys {
  /// Keys that name the activity, the first one that is there; what is left of them says more of it.
  static func titles(of kind: EntryKind) -> [String] {
    let holders = ["company", "organization", "organisation", "employer", "institution", "entity"]
    let schools = ["institution", "school", "university", "organization", "organisation"]
    switch kind {
    case .employment: return holders + ["name", "title", "position"]
    case .education: return schools + ["name", "title", "degree", "studytype", "area"]
    case .service, .membership: return ["title"] + holders + ["name", "event", "venue", "position"]
    default: return ["title", "name", "course", "label", "event"] + holders + ["position", "area"]
    }
  }

  /// Keys in Chinese that name the activity, where none of a format does.
  static func chineseTitles(of kind: EntryKind) -> [String] {
    let names = ["名称", "题目", "标题", "项目名称", "论文题目", "论文名称", "奖项", "奖项名称", "课程", "课程名称"]
    let holders = ["学校", "院校", "单位", "工作单位", "公司", "机构"]
    return kind == .education || kind == .employment ? holders + names : names + holders
  }

  /// What a title says beside being one: the institution of a post or a degree.
  static func role(ofTitle key: String, in kind: EntryKind) -> FactRole? {
    let isHolder =
      titles(of: .education).prefix(5).contains(key) || key == "company"
      || key == "employer" || key == "name" || chineseTitles(of: .education).prefix(6).contains(key)
    return isHolder && (kind == .employment || kind == .education) ? .institution : nil
  }

  /// Keys whose values stand behind the title, in the order in which documents have them.
  static func details(
    of kind: EntryKind, isChinese: Bool
  ) -> [(keys: [String], role: FactRole)] {
    let holds = kind.roles.contains(.institution) || !kind.roles.contains(.organizer)
    let holder = holds ? FactRole.institution : .organizer
    let post = kind.roles.contains(.position) ? FactRole.position : .role
    let venue = kind.roles.contains(.outlet) ? FactRole.outlet : .venue
    let degree = ["studytype", "degree"] + (kind == .education ? ["title"] : [])
    let subject = ["area", "major", "field", "fieldofstudy"]
    let study =
      isChinese
      ? [(["department"], FactRole.department), (subject, .subject), (degree, .degree)]
      : [(degree, .degree), (subject, .subject), (["department"], .department)]
    // 邀请报告 stands before the conference, a category behind the rest.
    let type = (["type", "category"], FactRole.type)
    let typeFirst = [EntryKind.talk, .teaching].contains(kind)
    return [
      (["authors", "author", "inventors"], .authors),
      (["position", "jobtitle"] + (kind == .employment ? ["title"] : []), post),
      (["role", "roles"], .role),
    ] + study + (typeFirst ? [type] : []) + [
      (
        ["event", "venue", "conference", "journal", "booktitle", "publisher", "publication"], venue
      ),
      (
        ["company", "organization", "organisation", "institution", "employer", "entity"]
          + ["school", "university"], holder
      ),
      (["awarder", "issuer", "authority"], .issuer),
      (kind == .project ? ["funder", "agency", "fundingagency", "sponsor"] : [], .funder),
    ] + (typeFirst ? [] : [type]) + [
      (["level", "fluency"], .level),
      (kind == .teaching ? ["semester", "term"] : [], .term),
      (["location", "city"], .location),
    ]
  }

  /// All keys that are read in some kind of record, as messages offer them.
  static let all =
    (titles(of: .other) + details(of: .other, isChinese: false).flatMap(\.keys) + dates
      + ["start_date", "end_date"] + texts + items + addresses)

  static let dates = ["date", "releasedate", "year", "period", "dates"]
  static let starts = ["startdate", "start", "datestart", "since"]
  static let ends = ["enddate", "end", "dateend"]
  /// Running text about the activity.
  static let texts = [
    "excerpt", "description", "summary", "abstract", "reference", "content", "text", "note",
    "details",
  ]
  /// What was done, one thing an item.
  static let items = ["highlights", "bullets", "items", "contents"]
  /// The address of the activity; any other key may hold one as well.
  static let addresses = ["url", "website", "link", "href", "uri"]
  /// A text that is an entry as a whole.
  static let sentences = ["bullet", "number", "reversednumber"]
  /// How things look where they are not printed.
  static let looks: Set<String> = ["icon", "fontawesomeicon", "color", "colour", "linktext"]
  /// Pictures, which are left out.
  static let pictures: Set<String> = ["image", "logo", "picture", "photo", "img", "avatar"]
}
