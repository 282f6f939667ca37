/// Words around the signs of a value, in both forms of Chinese.
enum ValueWords {
  /// What behind a sign makes a longer word of it, which means something else: 委员会, 系统, 大学生.
  static let longer: [String: String] = [
    "委员": "会會", "委員": "会會", "理事": "会會", "监事": "会會", "監事": "会會", "编委": "会會", "編委": "会會",
    "系": "统統列数數", "大学": "生部", "大學": "生部", "中学": "生", "中學": "生", "教授": "级級", "研究员": "级級",
    "研究員": "级級", "博士后": "流", "博士後": "流", "讲师": "团團", "講師": "团團", "专业": "技", "專業": "技",
    "政府": "采採", "健康委": "员員", "发展改革委": "员員", "教委": "员員", "科委": "员員", "基金委": "员員", "学会": "议議",
    "學會": "议議", "协会": "议議", "協會": "议議",
  ]

  /// What begins a word of its own where one of those characters stands before it: 大学生命科学学院,
  /// 数学系统计学专业.
  static let apart: [String: String] = [
    "生": "命物态態理化医醫工产產殖活长長科信农農药藥环環", "数": "学理值量据论", "數": "學理值量據論", "统": "计", "統": "計",
  ]

  /// Words that lead to a value and are no part of it.
  static let leads = [
    "现任职于", "現任職於", "曾任职于", "曾任職於", "现任教于", "現任教於", "曾任教于", "曾任教於", "现就职于", "現就職於",
    "曾就职于", "曾就職於", "就职于", "就職於",
    "协助指导", "協助指導", "就读于", "就讀於", "毕业于", "畢業於", "任职于", "任職於", "任教于", "任教於", "参与", "參與",
    "参加", "參加", "承担", "承擔", "主持", "指导", "指導", "现任", "現任", "曾任", "时任", "時任", "入选", "入選", "获得",
    "獲得", "荣获", "榮獲", "兼任", "任",
  ]

  /// What may stand between such a word and its value: 参与了, 主持的.
  static let leadEnds = "了过過的".unicodeScalars

  /// What makes such a word a part of the value: 指导委员会, 主持工作的副院长.
  static let tied = [
    "丘", "务", "務", "意", "委员", "委員", "小组", "小組", "工作", "教师", "教師", "老师", "老師", "性", "单位", "單位",
  ]

  /// What is counted before the name of who gives a prize: 第八届教育部.
  static let counted = "届屆批".unicodeScalars

  /// Short names of currencies, before or behind an amount.
  static let currencies: Set<String> = ["usd", "rmb", "cny", "eur", "gbp", "hkd", "twd", "jpy"]

  /// What stands before the name of a post and ranks it.
  static let ranks = [
    "常务副", "常務副", "副", "执行", "執行", "常务", "常務", "名誉", "名譽", "荣誉", "榮譽", "青年", "首席", "联合", "聯合",
    "共同", "高级", "高級", "特约", "特約", "客座", "责任", "責任", "学术", "學術", "候补", "候補", "助理", "通讯", "通訊",
  ]
}
