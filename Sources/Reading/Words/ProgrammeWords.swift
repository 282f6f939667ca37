/// Words that the names of programmes end with, in lower case and in both forms of Chinese.
enum ProgrammeWords {
  static let endings = [
    "项目", "項目", "课题", "課題", "基金", "计划", "計劃", "計畫", "专项", "專項", "專案", "program", "programme",
    "grant",
  ]
}
