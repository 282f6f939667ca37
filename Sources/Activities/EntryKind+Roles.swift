extension EntryKind {
  /// What an activity of this kind is usually told with beside its title and its dates, in the usual
  /// order.
  ///
  /// A project has the eight fields of the National Natural Science Foundation of China: funder,
  /// programme, grant number, title, dates, amount, status and role.
  public var roles: [FactRole] {
    switch self {
    case .person: [.summary, .keywords]
    case .education: [.institution, .department, .subject, .degree, .advisor, .grade, .location]
    case .employment: [.institution, .department, .position, .advisor, .duties, .location]
    case .talk: [.venue, .organizer, .location, .audience, .type]
    case .post: [.outlet, .metrics, .keywords]
    case .sharedTask: [.role, .venue, .organizer, .place, .result]
    case .project:
      [.funder, .type, .number, .amount, .status, .role, .duties, .result, .relation]
    case .publication:
      [.authors, .venue, .status, .rank, .identifier, .contribution, .place]
    case .patent: [.authors, .number, .type, .status, .issuer, .place]
    case .software: [.role, .number, .version, .licence, .features, .metrics, .authors]
    case .dataset: [.role, .identifier, .version, .licence, .summary, .metrics, .authors]
    case .award: [.level, .issuer, .place, .amount, .location]
    case .service: [.role, .venue, .organizer, .term]
    case .teaching: [.role, .institution, .audience, .term, .subject]
    case .student: [.degree, .institution, .subject, .role, .result]
    case .membership: [.role, .organizer, .grade]
    case .media: [.outlet, .metrics, .summary]
    case .skill: [.level, .keywords]
    case .other: []
    }
  }
}
