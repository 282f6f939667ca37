internal import Activities

extension InlineText {
  /// Whether a line says something about the entries around it instead of being one: 注：以上为代表性论文。,
  /// `Note: …`, `* Corresponding author`.
  var isRemark: Bool {
    guard let first = runs.first?.text, !first.isEmpty else { return false }
    let text = String(plain.trimmed.unicodeScalars.prefix(40)).lowercased()
    if RemarkWords.labels.contains(where: { label in
      text.hasPrefix(label)
        && text.dropFirst(label.count).first { $0 != " " }.map { ":：".contains($0) } ?? false
    }) {
      return true
    }
    let words = text.unicodeScalars.drop { !$0.isLetter && !$0.isDigit && $0 != "（" && $0 != "(" }
    let hasMark = words.startIndex != text.unicodeScalars.startIndex
    let rest = String(String.UnicodeScalarView(words))
    return hasMark && RemarkWords.marked.contains { rest.hasPrefix($0) }
      && plain.unicodeScalars.count <= 120
  }
}

/// Words that remarks on a list begin with, in lower case and in both forms of Chinese.
enum RemarkWords {
  /// Labels with a colon behind them.
  static let labels = [
    "注", "备注", "備註", "附注", "附註", "註", "说明", "說明", "note", "notes", "remark", "remarks", "n.b.",
    "nb", "legend",
  ]
  /// What marks beside names mean, behind such a mark.
  static let marked = [
    "通讯作者", "通訊作者", "共同第一作者", "共同一作", "并列第一作者", "为通讯作者", "為通訊作者", "表示通讯作者", "表示共同",
    "corresponding author", "equal contribution", "co-first author", "denotes", "indicates",
    "contributed equally", "joint first author", "alphabetical order", "= corresponding",
  ]
}
