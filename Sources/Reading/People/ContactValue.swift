internal import Activities

/// A way to reach somebody that a stretch of text is, known by its shape alone.
struct ContactValue: Hashable {
  /// What it is, as ``Contact/kind`` has it.
  let kind: String
  /// The address, the number, the name.
  let value: String

  /// Reads a text as a whole; nil for anything else.
  ///
  /// - Parameters:
  ///   - text: The text, which may be a link.
  ///   - kind: What a label in front of it says it is.
  init?(_ text: InlineText, labelled kind: String? = nil) {
    let plain = text.plain.trimmed
    let links = Set(text.runs.compactMap(\.link))
    let target = links.count == 1 ? links.first : nil
    if let kind, kind != "email", kind != "phone" {
      // An account is a word; what goes on behind it is something else.
      guard !plain.isEmpty, kind == "location" || target != nil || !plain.contains(" ") else {
        return nil
      }
      self.kind = kind
      // A link on a mere word is known by where it leads.
      value = !plain.contains(".") && !plain.contains(where: \.isNumber) ? target ?? plain : plain
    } else if plain.isMailAddress {
      (self.kind, value) = ("email", plain)
    } else if plain.withoutRemark.isTelephone(surely: kind == "phone") {
      (self.kind, value) = ("phone", plain)
    } else if kind == nil, plain.isWebPage {
      (self.kind, value) = (plain.accountKind ?? "website", plain)
    } else if kind == nil, let target, let account = HeadWords.contacts[plain.lowercased()] {
      (self.kind, value) = (account, target.withoutPrefix(["mailto:", "tel:"]))
    } else {
      return nil
    }
  }
}

extension String {
  /// The text up to a remark in brackets at its end: 010-60000000（办公室）.
  fileprivate var withoutRemark: String {
    guard let last, last == ")" || last == "）",
      let open = lastIndex(where: { $0 == "(" || $0 == "（" }), open > startIndex,
      self[open...].contains(where: \.isLetter)
    else { return self }
    return String(self[..<open]).trimmed
  }

  /// Whether this is an address of electronic mail and nothing else.
  fileprivate var isMailAddress: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
      && !parts[1].hasSuffix(".") && unicodeScalars.allSatisfy { $0.isASCII && !$0.isSpace }
  }

  /// Whether this is a telephone number; without a label it has more digits than a date, or marks of one.
  fileprivate func isTelephone(surely: Bool) -> Bool {
    let digits = unicodeScalars.count(where: \.isDigit)
    guard (surely ? 5 : 8)...18 ~= digits,
      unicodeScalars.allSatisfy({ $0.isDigit || "+()-–./ （）".unicodeScalars.contains($0) })
    else { return false }
    return surely || hasPrefix("+") || hasPrefix("(") || digits > 8
  }

  /// Whether this is the address of a page on the web, with its scheme or without.
  fileprivate var isWebPage: Bool {
    if contains(" ") || contains("@") { return false }
    if hasPrefix("http://") || hasPrefix("https://") || hasPrefix("www.") { return true }
    let host = prefix { $0 != "/" }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last, (2...6).contains(last.utf8.count) else {
      return false
    }
    return last.unicodeScalars.allSatisfy(\.isLatin)
      && parts.allSatisfy { part in
        !part.isEmpty && part.unicodeScalars.allSatisfy { $0.isLatin || $0.isDigit || $0 == "-" }
      } && host.unicodeScalars.allSatisfy { !$0.isUppercase }
  }

  /// The account that an address is of, by its host.
  fileprivate var accountKind: String? {
    let hosts = [
      ("github.com/", "github"), ("orcid.org/", "orcid"), ("scholar.google.", "googlescholar"),
      ("linkedin.com/", "linkedin"), ("researchgate.net/", "researchgate"), ("dblp.", "dblp"),
    ]
    return hosts.first { contains($0.0) }?.1
  }
}
