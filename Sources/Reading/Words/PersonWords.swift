/// Words by which a page tells who somebody is, in lower case and in both forms of Chinese.
enum PersonWords {
  /// Labels before the name of a person.
  static let names: Set<String> = ["姓名", "中文姓名", "中文名", "英文名", "name", "full name"]
  /// What stands beside a work for its authors, and may look like a name.
  static let shares: Set<String> = [
    "独著", "獨著", "合著", "独撰", "合撰", "独立", "第一作者", "通讯作者", "通訊作者", "独立作者", "一作", "二作",
    "参编", "參編", "主编", "主編", "副主编", "副主編", "参著", "參著", "编著", "編著", "主译", "主譯",
  ]
}
