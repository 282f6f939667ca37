internal import Activities

extension Vocabulary {
  /// What the head of a column names for a kind of activity: a label, with or without a unit in brackets;
  /// else a time by the word that it ends with.
  func role(ofColumn head: String, of kind: EntryKind? = nil) -> FactRole? {
    let label = head.trimmed
    let bare = String(label.prefix { !"(（/[".contains($0) }).trimmed
    for label in [label, bare] {
      let known = kind.map { role(ofLabel: label, of: $0) } ?? role(ofLabel: label)
      if let known { return known }
    }
    let word = (bare.isEmpty ? label : bare).lowercased()
    return ColumnWords.times.contains(where: word.hasSuffix) ? .period : nil
  }
}

/// Words by which the columns of tables are known, in lower case and in both forms of Chinese.
enum ColumnWords {
  /// Ends of heads above times: 授权时间, 获奖年度.
  static let times = [
    "时间", "時間", "日期", "年度", "年份", "年月", "期间", "期間", "授权日", "授權日", "公告日", "公开日", "公開日",
    "申请日", "申請日", "when", "date & time", "date and time", "month",
  ]
  /// Ends of heads above what an activity is called: 专利题目, 文章标题.
  static let titles = ["名称", "名稱", "题目", "題目", "标题", "標題", "题名", "題名"]
  /// Heads above the programmes after which grants are called.
  static let programmes: Set<String> = [
    "scheme", "funding scheme", "grant scheme", "programme", "program", "funding programme",
    "funding program", "fellowship", "grant", "award", "fund", "计划", "計畫", "资助计划", "项目类别", "类别",
    "計畫類別", "项目来源", "基金",
  ]
  /// First cells of rows that sum up the others.
  static let sums: Set<String> = [
    "合计", "合計", "总计", "總計", "小计", "小計", "共计", "共計", "总和", "total", "subtotal", "sum",
  ]
}

extension InlineText {
  /// Whether a cell is the word that a row begins with which sums up the others.
  var tellsSum: Bool {
    let word = plain.trimmed
    return word.utf8.count < 16
      && ColumnWords.sums.contains(word.strippedOfHeadingMarks.lowercased())
  }
}
