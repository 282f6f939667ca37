internal import Activities

extension FieldReader {
  /// A degree with what was studied, in one field: `MPH in Epidemiology`.
  func degree(_ range: Range<Int>, of sentence: Sentence) -> FactRole? {
    guard kind == .education, let first = range.first, sentence.scalars[first].isLatin else {
      return nil
    }
    let lead = sentence.marks(in: range).first { mark in
      sentence.scalars[mark..<range.upperBound].starts(with: within)
    }
    guard let lead, words.values.role(first..<lead, of: sentence) == .degree else { return nil }
    return .degree
  }

  /// Words beside a degree that say nothing else, as what was studied: `软件工程，博士`.
  ///
  /// - Parameters:
  ///   - pieces: The stretches between separators.
  ///   - sentence: The sentence.
  ///   - found: What was found in each of them.
  /// - Returns: The index of the piece and the offsets of its words; nil where there is none.
  func subject(
    among pieces: [Range<Int>], _ sentence: Sentence,
    _ found: [[(role: FactRole, range: Range<Int>)]]
  ) -> (index: Int, words: Range<Int>)? {
    guard !found.joined().contains(where: { $0.role == .subject }),
      let degree = found.firstIndex(where: { $0.contains { $0.role == .degree } }),
      self.degree(pieces[degree], of: sentence) == nil
    else { return nil }
    // 临床医学（五年制），医学学士; `BSc (Hons) Biochemistry`
    func isBeside(_ index: Int) -> Bool {
      pieces.indices.contains(index)
        && (sentence.scalars[pieces[index]].last == "制" || found[index].first?.role == .grade)
    }
    let before = isBeside(degree - 1) ? degree - 2 : degree - 1
    let behind = isBeside(degree + 1) ? degree + 2 : degree + 1
    for index in [before, behind] where pieces.indices.contains(index) {
      let piece = withoutIn(pieces[index], of: sentence)
      let isWords = sentence.scalars[piece].allSatisfy {
        $0.isHan || $0.isLatin || $0.isSpace || "&-·与和".unicodeScalars.contains($0)
      }
      let isOpenEnd = vocabulary.openEnds.contains(sentence.string(piece).lowercased())
      guard found[index].isEmpty, isWords, !isOpenEnd, piece.count >= 2, piece.count <= 40,
        !namesPlace(piece, of: sentence)
      else { continue }
      return (index, piece)
    }
    return nil
  }

  /// Whether Latin words beside a degree name where it was taken or a prize, and nothing studied:
  /// `Example Law School`, `EXAMPLE`.
  private func namesPlace(_ piece: Range<Int>, of sentence: Sentence) -> Bool {
    let words = sentence.string(piece).split(separator: " ")
    guard let last = words.last, last.unicodeScalars.allSatisfy(\.isLatin) else { return false }
    return endsOfPlaces.contains(last.lowercased())
      || words.count == 1 && last.utf8.count > 3 && last.unicodeScalars.allSatisfy(\.isUppercase)
  }

  /// A stretch without the word that leads from a degree to its subject: `in Crop Science`.
  private func withoutIn(_ piece: Range<Int>, of sentence: Sentence) -> Range<Int> {
    let lead = within.dropFirst()
    return sentence.scalars[piece].starts(with: lead)
      ? sentence.trimming(piece.lowerBound + lead.count..<piece.upperBound) : piece
  }
}

/// What stands between a degree and its subject.
private let within = Array(" in ".unicodeScalars)

/// What names of schools and prizes end with, and none of subjects.
private let endsOfPlaces: Set<String> = [
  "school", "hall", "house", "center", "centre", "polytechnic", "tech", "academy", "campus",
  "clinic",
  "scholarship", "fellowship", "stipend", "award",
]
