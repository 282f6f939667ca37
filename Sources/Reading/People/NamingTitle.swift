internal import Activities
internal import Diagnostics

/// The title of a page that is a person's name, with a post behind it or the name in Latin letters in brackets:
/// 张三, 张三教授, 张三　教授、博士生导师, 张三（San Zhang）.
struct NamingTitle {
  /// The name, in each language that it stands in.
  private(set) var name: LocalizedText
  /// The posts behind it.
  private(set) var posts: [LocalizedText] = []
  /// Where it stands.
  let origin: SourceRange?

  /// Reads a title; nil where it is anything else.
  init?(_ title: InlineText) {
    origin = title.origin
    let sentence = Sentence(title)
    let han = sentence.scalars.prefix { $0.isHan || $0 == "·" }
    guard !han.isEmpty else {
      guard title.plain.mayBeNameOfPerson else { return nil }
      name = LocalizedText(title, in: .english)
      return
    }
    let tied = NamingTitle.postsInHan.first {
      han.count > $0.count + 1 && han.suffix($0.count) == $0[...]
    }
    let end = han.count - (tied?.count ?? 0)
    guard sentence.string(0..<end).mayBeNameOfPerson else { return nil }
    if tied != nil { posts.append(LocalizedText(sentence.slice(end..<han.count), in: .chinese)) }
    name = LocalizedText(sentence.slice(0..<end), in: .chinese)
    let rest = sentence.trimming(han.count..<sentence.scalars.count)
    if let first = rest.first, let last = rest.last, sentence.scalars[first].opensAside,
      sentence.scalars[last].closesAside,
      sentence.string(sentence.trimming(first + 1..<last)).mayBeNameOfPerson
    {
      name.merge(LocalizedText(sentence.slice(first + 1..<last), in: .english))
    } else if sentence.scalars[rest].contains(where: { $0.isHan || $0.isDigit }) {
      let pieces = rest.split {
        sentence.scalars[$0].isSpace || "、，,/|·（）()".unicodeScalars.contains(sentence.scalars[$0])
      }
      for piece in pieces {
        guard HeadWords.isPost(sentence.string(piece.startIndex..<piece.endIndex)) else {
          return nil
        }
        posts.append(
          LocalizedText(sentence.slice(piece.startIndex..<piece.endIndex), in: .chinese))
      }
    } else if posts.isEmpty, !rest.isEmpty {
      name = LocalizedText(title, in: .chinese)
    }
  }

  /// The names of posts in Han, the longest first.
  private static let postsInHan = RankWords.posts.filter(\.containsHan)
    .map { Array($0.unicodeScalars) }.sorted { ($1.count, $0[0].value) < ($0.count, $1[0].value) }
}

extension String {
  /// Whether a title has the shape of a person's name: a few capitalised words, or two to four ideographs,
  /// none of which titles of documents are made of.
  fileprivate var mayBeNameOfPerson: Bool {
    let han = unicodeScalars.prefix { $0.isHan || $0 == "·" }
    if !han.isEmpty {
      let name = String(String.UnicodeScalarView(han))
      let rest = unicodeScalars.dropFirst(han.count)
      return (2...4).contains(name.unicodeScalars.count(where: \.isHan))
        && !HeadWords.notNamesInHan.contains { name.contains($0) }
        && !rest.contains { $0.isHan || $0.isDigit }
    }
    // What stands behind a comma is a degree.
    let words = prefix { $0 != "," && $0 != "(" }.split(separator: " ")
    let names = words.filter { !HeadWords.particles.contains($0.lowercased()) }
    return (2...5).contains(names.count) && names.allSatisfy(\.isCapitalised)
  }
}

extension Substring {
  /// Whether a word may be part of a name: a capital at its begin, nothing but letters and the marks of
  /// names, and no word of titles.
  fileprivate var isCapitalised: Bool {
    guard let first = unicodeScalars.first, first.isUppercase,
      !HeadWords.notNames.contains(lowercased())
    else { return false }
    return unicodeScalars.allSatisfy { $0.isLetter || "-.'’".unicodeScalars.contains($0) }
  }
}
