/// Words by which sites lead to the same page in another language, in lower case and in both forms of
/// Chinese.
enum LanguageWords {
  /// What languages are called, in themselves and in English, and their codes.
  static let names: Set<String> = [
    "中文", "汉语", "漢語", "华文", "華文", "简体", "簡體", "简体中文", "簡體中文", "繁体", "繁體", "繁体中文", "繁體中文",
    "中", "简", "繁", "英", "英文", "英语", "英語", "日文", "日语", "日本語", "한국어", "english", "chinese",
    "simplified chinese", "traditional chinese", "japanese", "korean", "german", "deutsch",
    "french",
    "français", "spanish", "español", "italian", "italiano", "portuguese", "português", "russian",
    "русский", "en", "eng", "zh", "cn", "zh cn", "zh tw", "hans", "hant", "tw", "hk", "us", "gb",
    "ja",
    "jp", "de", "fr", "es", "it", "pt", "ko", "kr", "ru",
  ]

  /// What stands before such a name: to go there is asked for.
  static let invitations = [
    "switch to ", "view in ", "read in ", "go to ", "see ", "in ", "to ", "切换到", "切換到", "切换至",
    "切換至",
    "切换为", "查看", "前往", "转到", "轉到",
  ]

  /// What stands behind such a name.
  static let versions = [
    " version", " page", " homepage", " home page", " site", " website", "版本", "版网站", "版網站", "版主页",
    "版主頁", "版页面", "版", "主页", "主頁", "网站", "網站", "页面", "頁面",
  ]

  /// What tells that languages follow.
  static let labels: Set<String> = ["language", "languages", "lang", "语言", "語言"]
}
