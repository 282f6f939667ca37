internal import Activities

/// Words in both languages that tell a degree, a post or a part played from others of its sort.
enum RankWords {
  /// What the words of an entry say, as numbers of the lists of its kind; empty where they say nothing.
  ///
  /// Of words at one place the longest counts: 博士后 is no 博士, an associate professor no professor.
  static func ranks(of entry: Entry) -> Set<Int> {
    guard let words = words[entry.kind] else { return [] }
    let texts =
      (entry.lead.variants + entry.title.variants + entry.detail.variants).map(\.value.plain)
      + entry.facts.flatMap { $0.value.variants.flatMap { $0.value.map(\.plain) } }
    var ranks: Set<Int> = []
    for text in texts where text.utf8.count <= longestText {
      var rest = text.spacedWords
      for (word, rank) in words where rest.contains(word) {
        ranks.insert(rank)
        rest = rest.replacing(word, with: " ")
      }
    }
    return ranks
  }

  /// Whether two entries of these ranks cannot be one: both name a rank, and not the same.
  static func contradict(_ ranks: Set<Int>, _ others: Set<Int>) -> Bool {
    !ranks.isEmpty && !others.isEmpty && ranks.isDisjoint(with: others)
  }

  /// Longer texts describe and do not name.
  private static let longestText = 1000

  /// The words of each kind with the numbers of their lists, the longest first; Latin ones between spaces.
  private static let words = lists.mapValues { lists in
    lists.enumerated().flatMap { rank, words in
      words.map { (word: $0.containsHan ? $0 : " \($0) ", rank: rank) }
    }.sorted { ($1.word.utf8.count, $0.word) < ($0.word.utf8.count, $1.word) }
  }

  private static let lists: [EntryKind: [[String]]] = [
    .education: [
      ["博士", "phd", "doctor", "doctoral", "doctorate", "dphil"],
      ["硕士", "碩士", "master", "masters", "msc", "mphil", "meng", "mba"],
      ["学士", "學士", "本科", "bachelor", "bachelors", "bs", "bsc", "beng", "undergraduate"],
      ["博士后", "博士後", "postdoc", "postdoctoral"],
    ],
    .employment: [
      ["博士后", "博士後", "postdoc", "postdoctoral"],
      ["助理教授", "assistant professor"],
      ["副教授", "associate professor"],
      ["教授", "professor"],
      ["讲师", "講師", "lecturer"],
      ["助理研究员", "助理研究員", "assistant researcher", "research assistant"],
      ["副研究员", "副研究員", "associate researcher"],
      ["工程师", "工程師", "engineer"],
      ["实习生", "實習生", "实习", "intern"],
      ["助教", "teaching assistant"],
    ],
    .project: [
      ["主持", "负责人", "負責人", "pi", "principal investigator"],
      ["参与", "參與", "参加", "骨干", "participant", "member", "co pi", "co investigator"],
    ],
    .service: [
      ["审稿", "審稿", "reviewer", "referee"],
      ["编委", "編委", "编辑", "主编", "editor", "editorial"],
      ["主席", "chair"],
    ],
  ]
}

extension String {
  /// The letters and digits in lower case, with one space between words and around all: `Ph.D.` is phd.
  fileprivate var spacedWords: String {
    var result = " "
    for scalar in unicodeScalars where scalar != "." {
      if scalar.isLetter || scalar.isDigit {
        result.unicodeScalars.append(scalar.lowercased)
      } else if result.unicodeScalars.last != " " {
        result.append(" ")
      }
    }
    return result.hasSuffix(" ") ? result : result + " "
  }
}
