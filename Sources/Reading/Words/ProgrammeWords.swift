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
