internal import Activities

extension InlineText {
  /// The heading of an entry without the number or the word with one that only counts it: `1. `, `（2）`, 三、,
  /// 项目一：.
  var withoutCount: InlineText {
    let beginning = beginning
    if let number = beginning.handNumber {
      let rest = Sentence(self).dropping(number.length)
      return rest.isEmpty ? self : rest
    }
    let scalars = Array(beginning.unicodeScalars)
    let word = countedWords.first { scalars.starts(with: $0) }?.count ?? 0
    let count = scalars[word...].drop(while: \.isSpace).prefix {
      $0.isDigit || $0.hanDigit != nil || $0 == "十"
    }
    guard (1...3).contains(count.count), count.endIndex + 1 < scalars.count,
      (word > 0 ? ":：" : "、").unicodeScalars.contains(scalars[count.endIndex])
    else { return self }
    let sentence = Sentence(self)
    return sentence.slice(sentence.trimming(count.endIndex + 1..<sentence.scalars.count))
  }
}

/// Words that are counted before a colon.
private let countedWords = [
  "子课题", "子課題", "课题", "課題", "项目", "項目", "计划", "計畫", "專案", "Project", "Grant",
].map { Array($0.unicodeScalars) }
