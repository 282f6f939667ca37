/// The DOIs (ISO 26324) that a reader finds written in some text, without regard to case.
struct PrintedDOIs {
  private var names: Set<String> = []

  init() {}

  /// Finds the DOIs of a text.
  init(in text: String) { insert(from: text) }

  /// Adds the first DOI of each word of a text; other scripts and white space part words.
  mutating func insert(from text: String) {
    for word in text.utf8.split(whereSeparator: { !(0x21...0x7E).contains($0) }) {
      var isInNumber = false
      for index in word.indices {
        if !isInNumber, let name = Self.name(at: word[index...]) {
          names.insert(name)
          break
        }
        isInNumber = isDigit(word[index])
      }
    }
  }

  /// Whether the DOI that a link to the resolver names is among these; what is no such link names none.
  func containsDOI(of link: String) -> Bool {
    guard !names.isEmpty else { return false }
    var rest = link.lowercased()[...]
    for beginning in ["https://", "http://", "dx."] where rest.hasPrefix(beginning) {
      rest = rest.dropFirst(beginning.count)
    }
    for resolver in ["doi.org/", "doi:"] where rest.hasPrefix(resolver) {
      return Self.name(at: rest.utf8.dropFirst(resolver.utf8.count)).map(names.contains) ?? false
    }
    return false
  }

  /// The DOI at the beginning of some text: `10.`, digits with dots between them, a stroke and more;
  /// the marks of a sentence behind it are no part of it.
  private static func name(at text: Substring.UTF8View) -> String? {
    guard text.starts(with: "10.".utf8) else { return nil }
    let registrant = text.prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
    var suffix = text[registrant.endIndex...]
    guard suffix.popFirst() == UInt8(ascii: "/") else { return nil }
    while let last = suffix.last, ".,;:)]}>'\"".utf8.contains(last) { suffix.removeLast() }
    guard !suffix.isEmpty else { return nil }
    return String(Substring(text[..<suffix.endIndex])).lowercased()
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
