/// Words by which places and meetings are known, in lower case and in both forms of Chinese.
enum OccasionWords {
  /// What their names end with.
  static let endings = [
    "会", "會", "大学", "大學", "学院", "學院", "研究所", "研究院", "实验室", "實驗室", "中心", "论坛", "論壇", "讲坛", "講壇",
    "讲座", "講座", "沙龙", "沙龍", "书院", "書院", "医院", "醫院", "学校", "學校", "公司",
  ]
  /// Words that stand in Latin names of them.
  static let latin: Set<String> = [
    "university", "institute", "college", "school", "academy", "conference", "workshop",
    "symposium",
    "congress", "seminar", "colloquium", "meeting", "forum", "summit", "universität", "université",
  ]
  /// Words that stand in Latin names of what appears again and again.
  static let periodicals: Set<String> = [
    "journal", "transactions", "proceedings", "annals", "bulletin", "magazine", "quarterly",
    "letters",
    "review", "reviews", "press", "annual",
  ]
  /// Words of the parts of a meeting, behind which a letter counts.
  static let parts: Set<String> = [
    "session", "part", "panel", "section", "track", "workshop", "group", "room", "plan", "type",
    "class", "level", "appendix", "chapter",
  ]

  /// What words beside the title of a talk or a grant begin or end with.
  static let besideTitles: Set<String> = [
    "with", "best", "long", "short", "joint", "candidate", "award", "oral", "poster", "speaker",
    "series", "city", "pi", "co", "investigator", "role", "pending", "review", "submitted",
    "online",
    "virtual", "hybrid", "declined", "cancelled", "canceled",
  ]
}
