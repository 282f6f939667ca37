internal import Activities
internal import Diagnostics

/// The names of a field such as `author`.
struct NameList {
  /// The people and bodies, in order.
  private(set) var contributors: [Contributor] = []
  /// Whether the list names only the first of them.
  private(set) var isTruncated = false
  /// What parts the names where `and` belongs; nil where `and` does.
  private(set) var separator: String?

  /// Reads the names of a field.
  ///
  /// - Parameters:
  ///   - value: The field's LaTeX.
  ///   - role: What these people did.
  init(_ value: [UInt8], role: Contributor.Role) {
    let cut = NameCut(value)
    separator = cut.separator
    let names = cut.names.map { LaTeXParts($0).trimmed }
    let hasInitialsLast = names.contains(where: Self.hasInitialsLast)
    for name in names { add(name, role, hasInitialsLast) }
    contributors.readSigns()
  }

  /// Makes a list of names that are given one by one.
  ///
  /// - Parameters:
  ///   - names: The LaTeX of each, and whether it is set apart as the person's own.
  ///   - role: What these people did.
  init(_ names: [(name: [UInt8], isOwn: Bool)], role: Contributor.Role) {
    let hasInitialsLast = names.contains { Self.hasInitialsLast($0.name) }
    for (name, isOwn) in names {
      let count = contributors.count
      add(LaTeXParts(name).trimmed, role, hasInitialsLast)
      if isOwn, contributors.count > count { contributors[count].marks.insert(.own) }
    }
    contributors.readSigns()
  }

  /// Whether a name without commas certainly ends with initials: `Zheng S`.
  private static func hasInitialsLast(_ name: [UInt8]) -> Bool {
    // Most names end in lower case, or have a comma.
    let bytes = name.reversed().prefix(while: { $0 != 0x20 })
    guard bytes.count < 12, bytes.count < name.count, !name.contains(UInt8(ascii: ",")),
      bytes.contains(where: { (0x41...0x5A).contains($0) }),
      !bytes.contains(where: { (0x61...0x7A).contains($0) })
    else { return false }
    let text = LaTeXText(name).text.plain
    let words = text.split { !$0.isLetter && $0 != "." && $0 != "-" && $0 != "'" && $0 != "’" }
    return InitialsLast.isCertain(words.map(String.init))
  }

  private mutating func add(
    _ name: [UInt8], _ role: Contributor.Role, _ hasInitialsLast: Bool
  ) {
    guard !name.isEmpty else { return }
    if isOthers(name) {
      isTruncated = true
      return
    }
    var reader = NameReader(name, hasInitialsLast: hasInitialsLast)
    guard let name = reader.read() else { return }
    if reader.isFollowedByOthers { isTruncated = true }
    contributors.append(
      Contributor(role: role, name: name, marks: reader.isBold ? .own : [], signs: reader.signs))
  }

  /// Adds a mark to a name, counted from 1.
  mutating func add(_ mark: ContributorMarks, toNumber number: Int) {
    if contributors.indices.contains(number - 1) { contributors[number - 1].marks.insert(mark) }
  }
}

/// Whether a name stands for those that are not named.
func isOthers(_ value: [UInt8]) -> Bool {
  // Most names are none by their first byte.
  guard value.count <= 24, let first = value.first(where: { $0 != 0x7B && $0 != 0x5C }),
    [0x6F, 0x4F, 0x65, 0x45, 0xE7].contains(first)
  else { return false }
  let text = String(decoding: value, as: UTF8.self).lowercased()
    .filter { !"{}.,，。 \\~".contains($0) }
  return ["others", "etal", "等", "等人"].contains(text)
}

/// Whether a part of a name is what stands behind a name.
func isSuffix(_ text: String) -> Bool {
  ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"].contains(text.lowercased())
}

/// Whether Han characters are a family name: one character, or one of the double ones.
func isFamilyName(_ text: String) -> Bool { text.count == 1 || doubleFamilyNames.contains(text) }

/// Chinese family names of two characters that are in use.
let doubleFamilyNames: Set<String> = [
  "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒",
  "司空", "夏侯", "端木", "百里", "东郭", "南宫", "西门", "独孤", "呼延", "轩辕", "宇文", "长孙", "鲜于", "闻人",
  "申屠", "太史", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "钟离", "拓跋", "赫连", "万俟", "第五",
]

extension [Contributor] {
  /// Reads from the signs beside the names who is a first author among others, and who corresponds.
  ///
  /// Chinese journals write `#` and `*`; elsewhere `*` or `†` on several names from the first on
  /// means that they did the same work, and a sign on others that they correspond.
  mutating func readSigns() {
    let signs: [Character] = ["*", "#", "†", "‡", "✉", "^", "§", "¶"]
    var isFirstTaken = false
    for sign in signs {
      let holders = indices.filter { self[$0].signs.contains(sign) }
      guard let last = holders.last else { continue }
      let isShared = holders.count > 1 && last == holders.count - 1
      let mark: ContributorMarks
      switch sign {
      case "✉": mark = .corresponding
      case "#": mark = holders.count == 1 && last > 0 ? .corresponding : .coFirst
      default: mark = isShared && !isFirstTaken ? .coFirst : .corresponding
      }
      if mark == .coFirst { isFirstTaken = true }
      for index in holders { self[index].marks.insert(mark) }
    }
  }
}
