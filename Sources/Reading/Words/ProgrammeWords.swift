/// Words that the names of programmes end with, in lower case and in both forms of Chinese.
enum ProgrammeWords {
  static let endings = [
    "项目", "項目", "课题", "課題", "基金", "计划", "計劃", "計畫", "专项", "專項", "專案", "program", "programme",
    "grant",
  ]

  /// Words that stand in Latin names of programmes.
  static let latin: Set<String> = [
    "program", "programme", "grant", "fund", "scheme", "initiative", "fellowship",
  ]

  /// Ends of such names where a number stands behind: 示例业务费，2021ZY00.
  static let beforeNumbers = endings + ["资助", "資助", "业务费", "業務費", "工程"]

  /// What the words of a part played, of a class or of a certificate end with.
  static let partEnds = [
    "等资助", "等資助", "成员", "成員", "参与人", "參與人", "参加人", "參加人", "主持人", "负责人", "負責人", "参与者",
    "參與者", "参研", "參研", "骨干", "骨幹", "结项", "結項", "结题", "結題", "结案", "結案", "验收", "驗收", "完成人",
    "主持", "参与", "參與", "参加", "參加",
  ]
  /// What they begin with.
  static let partBegins = [
    "排名", "结题", "結題", "结项", "結項", "免于", "免於", "已结", "已結", "优秀结", "优秀結", "验收", "驗收",
  ]
  /// Words of titles that look like those.
  static let inTitles = ScalarSet("的之和研论論及".unicodeScalars)
  /// What the label of an institution or a person beside a project ends with.
  static let partLabels = ["单位", "單位", "合作者", "合作人", "合作导师", "合作導師"]
  /// What the names of institutions that get a grant end with.
  static let institutions = [
    "大学", "大學", "学院", "學院", "研究院", "研究所", "科学院", "科學院", "医院", "醫院",
  ]

  /// Words before a year that make the name of a programme with it.
  static let beforeYears = [
    "horizon", "vision", "agenda", "制造", "製造", "创新", "創新", "top", "iso", "fortune",
  ]

  /// What the names of funds and their programmes hold.
  static let ofFunds = [
    "基金", "项目", "項目", "课题", "課題", "计划", "計劃", "計畫", "资助", "資助", "专项", "專項", "科技局", "教育局", "厅", "廳",
    "委员会",
    "委員會",
  ]

  /// Words that the names of prizes end with.
  static let prizes: Set<String> = [
    "award", "awards", "prize", "medal", "fellowship", "scholarship", "honor", "honors", "honour",
    "grant", "fellow", "scholar", "winner", "finalist", "recipient", "laureate", "mention",
    "certificate", "title",
  ]
}
