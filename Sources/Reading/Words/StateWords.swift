/// Words of how far something has come, in lower case and in both forms of Chinese.
enum StateWords {
  /// States of works, in the order in which they are looked for.
  static let inPress = [
    "in press", "inpress", "to appear", "forthcoming", "待刊", "即将发表", "即將發表", "待发表", "待發表",
  ]
  static let submitted = [
    "submitted", "under review", "在审", "在審", "审稿中", "審稿中", "在投", "投稿",
  ]
  static let accepted = ["accepted", "录用", "錄用"]
  static let inPreparation = ["in preparation", "inpreparation", "撰写中", "撰寫中"]

  /// States of projects that have come to their end.
  static let finished: Set<String> = [
    "结题", "結題", "已结题", "已結題", "结项", "結項", "已结项", "已結項", "结案", "結案", "已结案", "已結案", "已完成", "资助期满",
    "資助期滿",
    "completed", "finished", "closed", "concluded",
  ]
}
