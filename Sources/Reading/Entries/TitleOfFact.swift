internal import Activities

extension Entry {
  /// Calls the entry by what a fact says is its title, below a heading that names the programme:
  /// `### 示例基金重点项目` above `项目名称：论示例`; the heading stands before it.
  mutating func takeTitle(ofFactsIn language: Language) {
    guard lead.isEmpty, let index = facts.firstIndex(where: { $0.role == .title }),
      let heading = title[language], facts[index].value.variants.count == 1,
      case .paragraph(let name)? = facts[index].value[language]?.first,
      facts[index].value[language]?.count == 1, !name.isEmpty
    else { return }
    facts.remove(at: index)
    title[language] = name
    guard name.plain != heading.plain else { return }
    var before = heading
    before.append(
      InlineRun(text: heading.plain.unicodeScalars.last?.isWide ?? false ? "，" : ","))
    lead[language] = before
  }
}
