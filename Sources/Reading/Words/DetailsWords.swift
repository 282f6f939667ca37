/// Words of summaries that name a part of an entry, in lower case and in both forms of Chinese.
enum DetailsWords {
  /// What such a part is called.
  static let parts: Set<String> = [
    "abstract", "summary", "bibtex", "bib", "cite", "citation", "keywords", "more", "more details",
    "more information", "details", "description", "note", "notes", "tl;dr", "摘要", "中文摘要", "英文摘要",
    "论文摘要", "論文摘要", "内容摘要", "內容摘要", "简介", "簡介", "内容简介", "內容簡介", "详情", "詳情", "更多", "引用",
    "引用格式", "关键词", "關鍵詞",
  ]

  /// What stands before such a word: to open it is asked for.
  static let invitations = [
    "click to show ", "click to see ", "click to expand ", "click for ", "click here for ", "show ",
    "view ",
    "read ", "see ", "toggle ", "expand ", "the ", "点击查看", "點擊查看", "点击展开", "點擊展開", "查看", "展开",
    "展開", "阅读", "閱讀",
  ]
}
