/// Words that tell the sort of a talk, in lower case and in both forms of Chinese.
enum TalkWords {
  /// What talks are called, behind words that tell their sort.
  private static let nouns = [
    "报告", "報告", "演讲", "演講", "讲座", "講座", "发言", "發言", "讲者", "講者", "海报", "海報", "墙报", "牆報",
  ]
  /// What those end with.
  private static let ends = ScalarSet("告讲講座言者报報".unicodeScalars)
  /// Words of the sort, several of which may stand in a row: 大会特邀报告.
  private static let sorts = [
    "大会", "大會", "分会场", "分會場", "分会", "分會", "分论坛", "分論壇", "会议", "會議", "特邀", "邀请", "邀請", "受邀",
    "应邀", "應邀", "主旨", "主题", "主題", "专题", "專題", "口头", "口頭", "分组", "分組", "线上", "線上", "全体", "全體",
    "学术", "學術", "青年", "国际", "國際", "张贴", "張貼", "交流", "闭幕", "閉幕", "开幕", "開幕",
  ]
  /// The same in English, where any order is possible.
  private static let latin: Set<String> = [
    "keynote", "plenary", "semi", "invited", "oral", "poster", "contributed", "tutorial",
    "lightning", "spotlight", "distinguished",
  ]
  /// Words beside those.
  private static let latinNouns: Set<String> = [
    "talk", "speech", "lecture", "presentation", "address", "speaker", "report", "remote", "online",
    "virtual",
  ]

  /// The letters that begin and end the words in English.
  private static let (latinStarts, latinEnds) = (
    ScalarSet(latin.union(latinNouns).compactMap(\.unicodeScalars.first)),
    ScalarSet(latin.union(latinNouns).compactMap(\.unicodeScalars.last))
  )

  /// Whether a stretch tells the sort of a talk and nothing else.
  static func tellSort(_ range: Range<Int>, of sentence: Sentence) -> Bool {
    guard let first = sentence.scalars[range].first, let last = sentence.scalars[range].last else {
      return false
    }
    // Making a text of every field would cost more than all else that is asked of it.
    let may =
      first.isLatin
      ? latinStarts.contains(first.lowercased) && latinEnds.contains(last.lowercased)
      : ends.contains(last)
    return may && tellSort(sentence.lowercased(range))
  }

  /// Whether words tell the sort of a talk and nothing else: 大会特邀报告, `Keynote speech`.
  ///
  /// - Parameter words: The words, in lower case.
  /// - Returns: False also for the noun alone, which may be a title.
  static func tellSort(_ words: String) -> Bool {
    guard let first = words.unicodeScalars.first, words.utf8.count <= 60 else { return false }
    if first.isLatin {
      if words.hasSuffix(":") { return false }
      let parts = words.split { !$0.isLetter }.map(String.init)
      return parts.contains(where: latin.contains)
        && parts.allSatisfy { latin.contains($0) || latinNouns.contains($0) }
    }
    guard let last = words.unicodeScalars.last, ends.contains(last),
      let noun = nouns.first(where: { words.hasSuffix($0) })
    else { return false }
    var rest = words.dropLast(noun.count)
    guard !rest.isEmpty else { return false }
    while let sort = sorts.first(where: { rest.hasPrefix($0) }) {
      rest = rest.dropFirst(sort.count)
    }
    return rest.isEmpty
  }
}
