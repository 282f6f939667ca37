internal import CHyphen
internal import Frames
internal import Synchronization

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Divides words by Liang's patterns ("Word Hy-phen-a-tion by Com-put-er", 1983), as libhyphen reads
/// them from the dictionaries that the system has.
///
/// A dictionary is loaded at the first word of its language, once per process, which takes some
/// milliseconds; a language without one has no hyphens.
package struct PatternHyphenator: Hyphenator {
  /// The folder of the dictionaries, `hyph_en_US.dic` and the like.
  package let folder: String

  /// Makes a hyphenator of a folder of dictionaries.
  package init(folder: String = "/usr/share/hyphen") { self.folder = folder }

  package func points(in word: [UInt8], language: String) -> [Int]? {
    guard word.count < 100 else { return [] }
    return Dictionaries.shared.withLock { dictionaries in
      dictionaries.dictionary(for: language, in: folder)?.points(in: word)
    }
  }
}

/// The dictionaries that are open.
private struct Dictionaries {
  static let shared = Mutex(Dictionaries())

  private var open: [String: Dictionary?] = [:]

  mutating func dictionary(for language: String, in folder: String) -> Dictionary? {
    let key = "\(folder)/\(language)"
    if let known = open[key] { return known }
    let dictionary = Dictionaries.names(for: language).lazy
      .compactMap { Dictionary(path: "\(folder)/hyph_\($0).dic") }.first
    open[key] = .some(dictionary)
    return dictionary
  }

  /// The names under which a language's patterns may stand, the best first.
  private static func names(for language: String) -> [String] {
    let parts = language.split(separator: "-").map(String.init)
    guard let base = parts.first else { return [] }
    let region = parts.dropFirst().first { $0.count == 2 }?.uppercased()
    // A bare tag means the country that gave the language its name, but for English and Portuguese.
    let usual = ["en": "US", "pt": "PT", "sv": "SE", "da": "DK", "cs": "CZ", "el": "GR"]
    return [region, usual[base], base.uppercased()].compactMap { $0 }.map { "\(base)_\($0)" }
      + [base]
  }
}

/// One open dictionary.
private final class Dictionary {
  private let handle: UnsafeMutablePointer<HyphenDict>

  init?(path: String) {
    guard let handle = hnj_hyphen_load(path) else { return nil }
    self.handle = handle
  }

  deinit { hnj_hyphen_free(handle) }

  func points(in word: [UInt8]) -> [Int] {
    let letters = word.map { CChar(bitPattern: $0) } + [0]
    // An odd digit behind a letter allows a hyphen there; libhyphen asks for five bytes to spare.
    var marks = [CChar](repeating: 0, count: word.count + 5)
    var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    var positions: UnsafeMutablePointer<Int32>?
    var cuts: UnsafeMutablePointer<Int32>?
    let failed = hnj_hyphen_hyphenate2(
      handle, letters, Int32(word.count), &marks, nil, &replacements, &positions, &cuts)
    // Spellings that change at a hyphen are not used; what libhyphen allocated for them goes.
    defer {
      for index in 0..<word.count { free(replacements?[index]) }
      free(replacements)
      free(positions)
      free(cuts)
    }
    guard failed == 0 else { return [] }
    // In a UTF-8 dictionary there is a mark per character, not per byte.
    var points: [Int] = []
    var character = -1
    for (offset, byte) in word.enumerated() where byte & 0xC0 != 0x80 {
      if character >= 0, marks[character] & 1 == 1, replacements?[character] == nil {
        points.append(offset)
      }
      character += 1
    }
    return points
  }
}
