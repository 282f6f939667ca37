/// Words that a heading may hold beside those of its kind, in both forms of Chinese.
enum HeadingWords {
  static let fillers = [
    "的", "与", "與", "和", "及", "等", "类", "類", "情况", "情況", "列表", "主要", "部分", "代表性", "国内",
    "國內", "国际", "國際", "所", "as", "and", "of", "the", "in", "selected", "other", "list", "my",
    "main",
    "recent",
  ]

  /// Words that announce posts where they head a section, and the page where they stand above sections.
  static let titles: Set<String> = ["简历", "簡歷", "履历", "履歷"]

  /// Words that divide the entries of a section and are no values of theirs, in lower case.
  static let dividers = [
    "current", "past", "previous", "former", "pending", "federal", "state", "internal", "external",
    "industry", "industrial", "international", "national", "domestic", "institutional", "private",
    "local", "regional", "upcoming", "recent", "earlier", "undergraduate", "graduate", "国家级", "國家級",
    "省部级", "省部級", "国内", "國內", "国际", "國際", "境外", "海外", "校内", "校內", "校外", "院级", "院級",
    "目前", "当前", "當前", "历年", "歷年", "往年", "既往", "纵向", "縱向", "横向", "橫向", "学习", "學習",
  ]
}
