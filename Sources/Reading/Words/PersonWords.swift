/// Words by which a page tells who somebody is, in lower case and in both forms of Chinese.
enum PersonWords {
  /// Labels before the name of a person.
  static let names: Set<String> = ["姓名", "中文姓名", "中文名", "英文名", "name", "full name"]
  /// What stands beside a work for its authors, and may look like a name.
  static let shares: Set<String> = [
    "独著", "獨著", "合著", "独撰", "合撰", "独立", "第一作者", "通讯作者", "通訊作者", "独立作者", "一作", "二作",
    "参编", "參編", "主编", "主編", "副主编", "副主編", "参著", "參著", "编著", "編著", "主译", "主譯",
    "参译", "參譯", "合编", "合編", "合译", "合譯", "起草", "牵头起草", "牽頭起草", "参与起草", "參與起草", "执笔", "執筆",
    "主笔", "主筆",
  ]

  /// What words in brackets behind an author's name hold where they tell the share in the work.
  static let sharesInBrackets = [
    "作者", "通讯", "通訊", "一作", "二作", "共一", "导师", "導師", "本人", "corresponding", "first author",
    "co-first", "equal", "supervisor", "advisor",
  ]
}
