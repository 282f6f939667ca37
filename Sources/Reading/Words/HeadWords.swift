/// Words at the head of a page that tell who somebody is and where, in lower case and in both forms of
/// Chinese.
enum HeadWords {
  /// Labels before ways to reach somebody, by the kind that they lead to (``Contact/kind``).
  static let contacts: [String: String] = [
    "email": "email", "e-mail": "email", "mail": "email", "email address": "email",
    "e-mail address": "email", "邮箱": "email", "邮件": "email", "电邮": "email", "电子邮箱": "email",
    "电子邮件": "email", "郵箱": "email", "電郵": "email", "電子郵箱": "email", "電子郵件": "email", "信箱": "email",
    "phone": "phone", "tel": "phone", "tel.": "phone", "telephone": "phone", "mobile": "phone",
    "cell": "phone", "office phone": "phone", "电话": "phone", "手机": "phone", "联系电话": "phone",
    "办公电话": "phone", "電話": "phone", "手機": "phone", "聯絡電話": "phone",
    "web": "website", "website": "website", "web page": "website", "webpage": "website",
    "homepage": "website", "home page": "website", "personal website": "website", "url": "website",
    "主页": "website", "个人主页": "website", "网址": "website", "网站": "website", "主頁": "website",
    "個人主頁": "website", "網址": "website", "網站": "website",
    "address": "location", "office": "location", "office address": "location",
    "mailing address": "location", "work address": "location", "地址": "location",
    "通讯地址": "location", "通信地址": "location", "联系地址": "location", "办公地址": "location",
    "办公室": "location", "通訊地址": "location", "聯絡地址": "location", "辦公室": "location",
    "orcid": "orcid", "orcid id": "orcid", "github": "github", "google scholar": "googlescholar",
    "scholar": "googlescholar", "谷歌学术": "googlescholar", "researchgate": "researchgate",
    "linkedin": "linkedin", "twitter": "twitter", "dblp": "dblp", "researcherid": "researcherid",
    "微信": "wechat", "wechat": "wechat",
  ]

  /// Labels before a post.
  static let titles: Set<String> = [
    "position", "current position", "current post", "current appointment", "present position",
    "title",
    "current title", "rank", "academic rank", "academic title", "职称", "职务", "职位", "现任职务", "现职",
    "专业技术职务", "職稱", "職務", "職位", "現職", "現任職務",
  ]

  /// Labels before where somebody works.
  static let affiliations: Set<String> = [
    "affiliation", "current affiliation", "institution", "employer", "department", "university",
    "organization", "organisation", "单位", "工作单位", "所在单位", "任职单位", "就职单位", "学校", "学院", "院系",
    "所在院系", "所在学院", "單位", "工作單位", "所在單位", "任職單位", "服務單位", "服務機關", "學校", "學院", "系所",
  ]

  /// Whether a word is one of these labels.
  static func isLabel(_ word: String) -> Bool {
    contacts[word] != nil || titles.contains(word) || affiliations.contains(word)
      || PersonWords.names.contains(word)
  }

  /// Whether words are the name of a post, or say whom somebody may advise.
  static func isPost(_ words: String) -> Bool {
    let words = words.lowercased()
    return RankWords.posts.contains(words) || words.hasSuffix("导师") || words.hasSuffix("導師")
      || ["博导", "硕导", "博導", "碩導", "院士", "博士", "老师", "老師"].contains(words)
  }

  /// What the name of a place of work holds.
  static let institutions = [
    "university", "universität", "université", "universidad", "università", "college", "institute",
    "institut", "department", "dept.", "school of", "faculty of", "laboratory", "hospital",
    "academy",
    "大学", "学院", "研究所", "研究院", "实验室", "医院", "科学院", "大學", "學院", "實驗室", "醫院", "科學院",
  ]

  /// Words of titles that are no names of persons, though they begin with capitals.
  static let notNames: Set<String> = [
    "curriculum", "vitae", "vita", "cv", "resume", "résumé", "research", "academic", "activities",
    "activity", "publications", "publication", "profile", "home", "homepage", "page", "about",
    "teaching", "statement", "biography", "biographical", "sketch", "university", "department",
    "institute", "laboratory", "lab", "group", "college", "school", "contact", "information",
    "selected", "professional", "experience", "education", "talks", "projects", "awards", "grants",
    "dossier", "tenure", "report", "list", "annual", "personal", "website", "summary", "appendix",
    "portfolio", "team",
    "center", "centre", "journal", "conference", "association", "society", "foundation", "studies",
  ]

  /// What a heading in Chinese holds that is no name.
  static let notNamesInHan = [
    "学者", "學者", "教授", "讲师", "講師", "博士", "院士", "老师", "老師",
    "历", "歷", "主页", "主頁", "活动", "活動", "成果", "学术", "學術", "个人", "個人", "研究", "大学", "大學", "学院",
    "學院", "报告", "報告", "论文", "論文", "项目", "項目", "教学", "教學", "实验", "實驗", "课题", "課題", "介绍",
    "介紹", "简介", "簡介", "目录", "目錄", "清单", "清單", "一览", "一覽", "总结", "總結", "材料", "附件", "申请",
    "申請", "情况", "情況", "附录", "附錄", "资料", "資料", "信息", "首页", "首頁", "关于", "關於",
  ]

  /// Small words inside names of persons.
  static let particles: Set<String> = [
    "de", "del", "della", "der", "den", "di", "da", "dos", "du", "la", "le", "van", "von", "zu",
    "bin",
    "ibn", "al", "el", "ten", "ter", "y", "e",
  ]
}
