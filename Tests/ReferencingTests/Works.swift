import Activities
import Diagnostics
import Foundation
import YAMLValues

@testable import Referencing

/// A style that Recto is installed with.
func style(_ name: String) -> (style: ReferenceStyle, diagnostics: [Diagnostic])? {
  let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../layouts/references/\(name).yaml")
  guard let text = try? String(contentsOf: path, encoding: .utf8) else { return nil }
  return style(named: name, text)
}

/// The style of a text.
func style(
  named name: String, _ text: String
) -> (style: ReferenceStyle, diagnostics: [Diagnostic])? {
  let (root, problems) = YAMLNode.parse(SourceFile(name: "\(name).yaml", text: text))
  return root.map {
    let (style, diagnostics) = ReferenceStyle.read(named: name, from: $0)
    return (style, problems + diagnostics)
  }
}

/// What the styles themselves say of authors, with addresses.
let asPublished = ReferenceSettings(
  authors: .style, ownName: .plain, showsMarks: false, identifiers: .all)

/// A work in a style, with `*` around emphasis, `**` around own names, `^` around raised signs.
func written(
  _ reference: Reference, _ name: String, _ settings: ReferenceSettings = asPublished
) -> String {
  guard let style = style(name)?.style else { return "no style" }
  return style.setting(of: reference, in: reference.language, settings).text.runs.map { run in
    var text = run.text
    if run.style.contains(.emphasis) { text = "*\(text)*" }
    if run.style.contains(.strong) { text = "**\(text)**" }
    if run.style.contains(.superscript) { text = "^\(text)^" }
    return text
  }.joined()
}

/// A person: `张三` as family and given name, `Zhang/San` by the stroke, others whole.
func person(_ text: String, _ role: Contributor.Role = .author) -> Contributor {
  let parts = text.split(separator: "/").map(String.init)
  let isHan = text.unicodeScalars.contains { $0.value > 0x2E80 }
  let name =
    isHan && text.count <= 3
    ? ContributorName(family: String(text.prefix(1)), given: String(text.dropFirst()))
    : parts.count > 1
      ? ContributorName(
        family: parts[0], given: parts[1], particle: parts.count > 2 ? parts[2] : "",
        suffix: parts.count > 3 ? parts[3] : "")
      : ContributorName(literal: text)
  return Contributor(role: role, name: Localized(name, in: isHan ? .chinese : .english))
}

/// A work of a sort, in the language of its title.
func work(
  _ type: ReferenceType, _ authors: [String], _ title: String,
  _ change: (inout Reference) -> Void = { _ in }
) -> Reference {
  let isHan = title.unicodeScalars.contains { $0.value > 0x2E80 }
  var reference = Reference(type: type, key: "k", language: isHan ? .chinese : .english)
  reference.contributors = authors.map { person($0) }
  reference.title[reference.language] = InlineText(title)
  change(&reference)
  return reference
}

extension Reference {
  /// Texts in the language of the work.
  var containerText: String {
    get { "" }
    set { container[language] = InlineText(newValue) }
  }
  var publisherText: String {
    get { "" }
    set { publisher[language] = InlineText(newValue) }
  }
  var placeText: String {
    get { "" }
    set { place[language] = InlineText(newValue) }
  }
  var genreText: String {
    get { "" }
    set { genre[language] = InlineText(newValue) }
  }

  /// When it was published: year, month, day.
  mutating func issue(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) {
    issued = PartialDate(year: year, month: month, day: day).map {
      DateSpan(start: $0, written: "")
    }
  }
}

/// The same works for every style.
enum Works {
  static let chineseArticle = work(.article, ["张三", "李四", "王五", "赵六"], "面向中文的信息抽取方法") {
    $0.containerText = "示例学报(自然科学版)"
    $0.issue(2024)
    ($0.volume, $0.number, $0.pages) = ("52", "11", "1518-1523")
  }
  static let article = work(
    .article, ["Smith/John R.", "Müller/Eva", "Zhang/Shili", "Berg/Jan/van der"],
    "Extraction of Events in Plain Texts: A Survey"
  ) {
    $0.containerText = "Journal of Examples"
    $0.issue(2013, 5)
    ($0.volume, $0.number, $0.pages) = ("2", "1", "378-398")
    $0.identifiers.doi = "10.1000/example.2013"
    $0.identifiers.url = "https://journal.example.org/378"
    $0.accessed = PartialDate(year: 2014, month: 6, day: 11)
  }
  static let paper = work(.conference, ["Smith/Ann"], "Reading tables") {
    $0.containerText = "Proceedings of the Example Conference"
    $0.publisherText = "Example Press"
    $0.placeText = "Dalian"
    $0.issue(2022, 7)
    $0.pages = "17-38"
  }
  static let book = work(.book, ["库恩"], "示例科学的结构") {
    $0.contributors = [
      person("示例库恩氏"), person("金一", .translator), person("胡二", .translator),
    ]
    $0.publisherText = "示例大学出版社"
    $0.placeText = "北京"
    $0.edition = "2"
    $0.issue(2012)
  }
  static let thesis = work(.thesis, ["张三"], "示例方法研究") {
    $0.publisherText = "示例大学"
    $0.placeText = "大连"
    $0.genreText = "博士学位论文"
    $0.issue(2023)
  }
  static let preprint = work(.preprint, ["Zhang/Shili"], "Reading with models") {
    $0.containerText = "arXiv"
    $0.issue(2012, 3, 18)
    $0.identifiers.arXiv = "1203.00001v2"
    $0.accessed = PartialDate(year: 2020, month: 6, day: 24)
  }
  static let patent = work(.patent, ["张三", "李四"], "一种示例装置") {
    $0.number = "CN100000000A"
    $0.issue(2023, 1, 3)
  }
  static let page = work(.online, ["Bawden/D."], "Origins of examples") {
    $0.identifiers.url = "https://example.org/origins"
    $0.issue(2008, 5, 4)
    $0.accessed = PartialDate(year: 2013, month: 3, day: 8)
  }
}
