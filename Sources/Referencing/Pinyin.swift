/// Whether a name in Latin letters is that of a Chinese person in Hanyu Pinyin (GB/T 28039): a family
/// name of one or two syllables and a given name of one to three.
///
/// A name with initials is none: nothing is to be seen of its syllables.
func isPinyinName(family: String, given: String) -> Bool {
  guard let familyCount = pinyinSyllables(family), let givenCount = pinyinSyllables(given) else {
    return false
  }
  return (1...2).contains(familyCount) && (1...3).contains(givenCount)
}

/// The least number of syllables of Pinyin that a text can be divided into; nil if it is none.
func pinyinSyllables(_ text: String) -> Int? {
  var count = 0
  for word in text.lowercased().split(whereSeparator: { " -'’".contains($0) }) {
    let letters = Array(word)
    guard letters.count <= 18 else { return nil }
    // The least number of syllables for each length of the beginning of the word.
    var least: [Int?] = [0] + [Int?](repeating: nil, count: letters.count)
    for end in 1...letters.count {
      for length in 1...min(6, end) {
        guard let before = least[end - length],
          syllables.contains(String(letters[end - length..<end]))
        else { continue }
        least[end] = min(least[end] ?? .max, before + 1)
      }
    }
    guard let words = least[letters.count] else { return nil }
    count += words
  }
  return count == 0 ? nil : count
}

/// The syllables of the table of Hanyu Pinyin, without tones; ü is also written v and yu.
private let syllables: Set<String> = {
  let table: [(initial: String, finals: String)] = [
    ("", "a ai an ang ao e ei en er o ou yi ya yan yang yao ye yin ying yong you yu yuan yue yun"),
    ("", "wa wai wan wang wei wen weng wo wu yo"),
    ("b", "a ai an ang ao ei en eng i ian iao ie in ing o u"),
    ("p", "a ai an ang ao ei en eng i ian iao ie in ing o ou u"),
    ("m", "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u"),
    ("f", "a an ang ei en eng o ou u"),
    ("d", "a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo"),
    ("t", "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo"),
    ("n", "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo ü v ve üe"),
    ("l", "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo ü v ve üe"),
    ("g", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"),
    ("k", "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo"),
    ("h", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"),
    ("j", "i ia ian iang iao ie in ing iong iu u uan ue un"),
    ("q", "i ia ian iang iao ie in ing iong iu u uan ue un"),
    ("x", "i ia ian iang iao ie in ing iong iu u uan ue un"),
    ("zh", "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo"),
    ("ch", "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo"),
    ("sh", "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo"),
    ("r", "an ang ao e en eng i ong ou u uan ui un uo"),
    ("z", "a ai an ang ao e ei en eng i ong ou u uan ui un uo"),
    ("c", "a ai an ang ao e en eng i ong ou u uan ui un uo"),
    ("s", "a ai an ang ao e en eng i ong ou u uan ui un uo"),
  ]
  return Set(
    table.flatMap { row in row.finals.split(separator: " ").map { row.initial + $0 } })
}()
