internal import Activities

extension ActivityTable {
  /// The table with one column for the period where it has one for the start and one for the end; nil where it
  /// does not, or where the cells are no dates.
  ///
  /// An activity without an end goes on.
  ///
  /// - Returns: The table, the index of the column, and what the heads of the two were.
  func joiningPeriods(
    _ vocabulary: Vocabulary
  ) -> (table: ActivityTable, column: Int, heads: [String])? {
    let words = head.map { $0.plain.trimmed.lowercased() }
    guard let start = words.firstIndex(where: PeriodWords.starts.contains),
      let end = words.firstIndex(where: PeriodWords.ends.contains), !rows.isEmpty,
      rows.allSatisfy({ row in
        row.indices.contains(max(start, end)) && row[start].isDate(vocabulary)
      })
    else { return nil }
    var table = self
    let heads = [head[start].plain, head[end].plain]
    table.head[start] = InlineText("period", origin: head[start].origin)
    table.head.remove(at: end)
    for index in rows.indices {
      let (first, last) = (rows[index][start], rows[index][end])
      let isDash = last.plain.unicodeScalars.allSatisfy { $0.isSpace || $0.isDash }
      var period = first
      period.append(InlineRun(text: isDash ? "–" : " – "))
      if !isDash { period.append(last) }
      guard isDash || period.isDate(vocabulary) else { return nil }
      table.rows[index][start] = period
      table.rows[index].remove(at: end)
    }
    return (table, start < end ? start : start - 1, heads)
  }
}

/// Heads of columns for the two ends of a period, in lower case and in both forms of Chinese.
private enum PeriodWords {
  static let starts: Set<String> = [
    "start", "from", "begin", "start date", "started", "begin date", "since", "开始", "開始", "开始时间",
    "開始時間", "起始时间", "起始時間", "开始日期", "開始日期", "起", "自", "起始", "入学时间", "入學時間", "入职时间", "入職時間",
  ]
  static let ends: Set<String> = [
    "end", "to", "until", "end date", "ended", "结束", "結束", "结束时间", "結束時間", "截止时间", "截止時間",
    "终止时间", "終止時間", "结束日期", "結束日期", "止", "至", "毕业时间", "畢業時間", "离职时间", "離職時間",
  ]
}
