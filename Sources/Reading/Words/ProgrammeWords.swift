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
}
