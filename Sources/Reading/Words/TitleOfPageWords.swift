/// Words by which a site names its pages, as their letters alone in lower case, and in both forms of
/// Chinese.
enum TitleOfPageWords {
  /// Titles of a page that a visitor sees first; no document is called so.
  static let homes: Set<String> = [
    "about", "aboutme", "aboutus", "home", "homepage", "index", "main", "mainpage", "welcome",
    "personalhomepage", "personalpage", "personalwebsite", "academichomepage", "academicpage",
    "academicwebsite", "mywebsite", "myhomepage", "welcometomyhomepage", "welcometomywebsite", "关于",
    "關於", "关于我", "關於我", "关于本人", "關於本人", "首页", "首頁", "主页", "主頁", "个人主页", "個人主頁", "学术主页",
    "學術主頁", "个人网站", "個人網站", "个人学术主页", "個人學術主頁", "我的主页", "我的主頁", "网站首页", "網站首頁", "欢迎",
    "歡迎",
  ]

  /// What stands between somebody's name and one of the words above: Ann Example's homepage.
  static let owners = ["'s ", "’s ", "的"]

  /// Titles of the page that is a document of all activities.
  static let wholes: Set<String> = [
    "cv", "vita", "vitae", "curriculumvitae", "academiccv", "resume", "résumé", "fullcv", "mycv",
    "简历", "簡歷", "个人简历", "個人簡歷", "学术简历", "學術簡歷", "履历", "履歷", "个人履历", "個人履歷", "学术履历",
    "學術履歷",
  ]
}
