/// Words that a heading may hold beside those of its kind, in both forms of Chinese.
enum HeadingWords {
  static let fillers = [
    "的", "与", "與", "和", "及", "等", "类", "類", "情况", "情況", "列表", "主要", "部分", "代表性", "国内",
    "國內", "国际", "國際", "所", "as", "and", "of", "the", "in", "selected", "other", "list", "my",
    "main",
    "recent",
  ]
}
