/// Words behind a title in 《》, in both forms of Chinese.
enum BookWords {
  /// Begins of what is told of a work and is no part of its title.
  static let behind = [
    "载", "載", "刊", "发表", "發表", "见", "見", "收", "入选", "入選", "获", "獲", "被", "并", "並", "由",
    "于", "於", "在", "为", "為", "等", "第一作者", "通讯作者", "一文", "一书", "一書", "系列",
  ]
  /// What is counted of a work.
  static let volumes = "版卷辑輯期册冊届屆"
  /// Begins of what makes a part of a work, or a view of it, the matter of a title.
  static let parts = ["第", "中", "视", "視", "的", "之", "里", "裡", "译", "譯"]
}
