internal import Activities

/// A part of a JSON Resume: the schema names it, so its title is Recto's to say.
struct StandardSection {
  /// The kind of its entries.
  let kind: EntryKind
  /// The title in Chinese and in English.
  private let titles: (zh: String, en: String)

  /// Finds a part by its key, in the schema's spelling or an older one.
  init?(key: String) {
    guard let known = standardSections[key.plainKey] else { return nil }
    (kind, titles) = (known.kind, (known.zh, known.en))
  }

  /// The title for a document in a language.
  func title(in language: Language) -> String {
    language.lookupChain.last == .chinese ? titles.zh : titles.en
  }
}

/// The parts of the schema (jsonresume.org, version 1.0.0), and those that sites add to it.
private let standardSections: [String: (kind: EntryKind, zh: String, en: String)] = [
  "work": (.employment, "工作经历", "Work Experience"),
  "volunteer": (.service, "志愿服务", "Volunteering"),
  "education": (.education, "教育经历", "Education"),
  "awards": (.award, "荣誉奖励", "Awards"),
  "certificates": (.award, "证书", "Certificates"),
  "publications": (.publication, "论文与著作", "Publications"),
  "skills": (.skill, "技能", "Skills"),
  "languages": (.skill, "语言", "Languages"),
  "interests": (.other, "兴趣", "Interests"),
  "references": (.other, "推荐人", "References"),
  "projects": (.project, "项目经历", "Projects"),
  "presentations": (.talk, "学术报告", "Presentations"),
  "talks": (.talk, "学术报告", "Talks"),
  "teaching": (.teaching, "教学", "Teaching"),
  "portfolio": (.project, "项目与作品", "Portfolio"),
  "patents": (.patent, "专利", "Patents"),
  "honors": (.award, "荣誉", "Honors"),
  "service": (.service, "学术服务", "Service"),
]

extension StringProtocol {
  /// A key without what writers of keys choose freely: case, hyphens, underscores, spaces.
  var plainKey: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { !"-_ ".unicodeScalars.contains($0) }.map(\.lowercased)))
  }

  /// A key as the words of a heading: `selected_honors` is Selected Honors, `programingSkills`
  /// Programing Skills; what has spaces or Han stays as it is.
  var headingWords: String {
    if containsHan || contains(" ") { return String(map { $0 == "_" ? " " : $0 }).trimmed }
    var words: [String] = []
    var isInside = false
    for character in self {
      if character == "_" || character == "-" {
        isInside = false
      } else if isInside, !(character.isUppercase && words.last?.last?.isLowercase == true) {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
        isInside = true
      }
    }
    let small: Set<String> = ["and", "of", "in", "for", "the", "at", "on", "to", "with"]
    return words.enumerated().map { index, word in
      index > 0 && small.contains(word) ? word : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  /// A key as the words of a label: `start_date` is Start date.
  var labelWords: String {
    let words = headingWords.split(separator: " ")
    guard !containsHan, words.count > 1 else { return headingWords }
    // An acronym keeps its capitals.
    let rest = words.dropFirst().map { word in
      word.dropFirst().contains(where: \.isUppercase) ? String(word) : word.lowercased()
    }
    return ([String(words[0])] + rest).joined(separator: " ")
  }
}
