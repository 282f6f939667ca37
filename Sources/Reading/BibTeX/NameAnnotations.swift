internal import Activities

extension NameList {
  /// Reads what biblatex says of names by their number: `author+an = {1=first; 3=corresponding}`.
  mutating func annotate(_ notes: String) {
    for note in notes.split(separator: ";") {
      let pair = note.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, let number = Int(pair[0].trimmed.prefix { $0.isNumber }) else {
        continue
      }
      for word in pair[1].lowercased().split(whereSeparator: { ", \"".contains($0) }) {
        let mark: ContributorMarks? =
          switch word {
          case "me", "self", "own", "highlight", "bold", "mainauthor": .own
          case "corresponding", "corr", "correspondingauthor": .corresponding
          case "equal", "cofirst", "co-first", "first", "contributed": .coFirst
          default: nil
          }
        if let mark { add(mark, toNumber: number) }
      }
    }
  }
}
