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
      for (word, own) in words where rest.contains(word) {
        ranks.formUnion(own)
        rest = rest.replacing(word, with: " ")
      }
    }
    return ranks
  }

  /// Whether two entries of these ranks cannot be one: both name a rank, and not the same.
  static func contradict(_ ranks: Set<Int>, _ others: Set<Int>) -> Bool {
    !ranks.isEmpty && !others.isEmpty && ranks.isDisjoint(with: others)
  }

  /// The names of posts, in lower case.
  static let posts = Set(lists[.employment, default: []].joined())

  /// Longer texts describe and do not name.
  private static let longestText = 1000

  /// The words of each kind with the numbers of the lists that they stand in, the longest first; Latin ones
  /// between spaces.
  private static let words = lists.mapValues { lists in
    var ranks: [String: Set<Int>] = [:]
    for (rank, words) in lists.enumerated() {
      for word in words { ranks[word.containsHan ? word : " \(word) ", default: []].insert(rank) }
    }
    return ranks.map { (word: $0.key, ranks: $0.value) }.sorted {
      ($1.word.utf8.count, $0.word) < ($0.word.utf8.count, $1.word)
    }
  }

  /// A word may stand in several lists: an associate professor of one country is a 副研究员 of another.
  private static let lists: [EntryKind: [[String]]] = [
    .education: [
      ["博士", "phd", "doctor", "doctoral", "doctorate", "dphil", "md", "jd", "edd"],
      [
        "硕士", "碩士", "master", "masters", "ma", "ms", "msc", "mphil", "meng", "mba", "llm", "mph",
        "mfa",
        "med",
      ],
      [
        "学士", "學士", "本科", "bachelor", "bachelors", "ba", "bs", "bsc", "beng", "llb", "bba",
        "undergraduate",
      ],
      ["博士后", "博士後", "postdoc", "postdoctoral"],
    ],
    .employment: [
      ["博士后", "博士後", "postdoc", "postdoctoral"],
      ["助理教授", "assistant professor"],
      ["副教授", "associate professor"],
      ["教授", "professor"],
      ["讲师", "講師", "lecturer", "assistant professor"],
      [
        "助理研究员", "助理研究員", "assistant researcher", "research assistant", "assistant professor",
        "assistant research fellow",
      ],
      [
        "副研究员", "副研究員", "associate researcher", "associate professor", "associate research fellow",
      ],
      [
        "研究员", "研究員", "researcher", "research fellow", "research scientist", "research professor",
        "professor",
      ],
      ["访问学者", "訪問學者", "客座", "visiting scholar", "visiting professor", "visiting researcher"],
      ["院长", "院長", "dean"],
      ["主任", "所长", "所長", "director", "head", "chair"],
      ["工程师", "工程師", "engineer"],
      ["实习生", "實習生", "实习", "intern"],
      ["助教", "teaching assistant"],
    ],
    .project: [
      ["主持", "负责人", "負責人", "pi", "principal investigator"],
      [
        "参与", "參與", "参加", "骨干", "participant", "member", "co pi", "co investigator",
        "co principal investigator",
      ],
      [
        "共同主持", "共同负责人", "共同負責人", "子课题负责人", "子課題負責人", "co pi", "co investigator",
        "co principal investigator",
      ],
    ],
    .service: [
      ["审稿", "審稿", "reviewer", "referee"],
      ["编委", "編委", "编辑", "主编", "editor", "editorial"],
      ["副主席", "vice chair", "co chair"],
      ["主席", "chair"],
      ["副会长", "副會長", "副理事长", "副理事長", "vice president"],
      ["会长", "會長", "理事长", "理事長", "president"],
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
