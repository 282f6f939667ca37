/// The two forms of a link's target: what a PDF opens, and what stands on paper.
enum LinkAddress {
  /// The target as a URI in ASCII (RFC 3986), or nil when it leads nowhere from paper.
  ///
  /// Characters that a URI cannot hold are percent-encoded as UTF-8, a lone percent sign too. The brackets
  /// of an IPv6 address stay, and a backslash that ends the host is a slash, as to browsers (WHATWG's URL
  /// Standard, 4.4). A DOI is opened by its resolver.
  /// Relative targets and fragments need the site they stand on; scripts are not opened.
  static func target(_ link: String) -> String? {
    guard let scheme = scheme(of: link) else {
      return link.hasPrefix("www.") ? target("http://" + link) : nil
    }
    guard ["http", "https", "mailto", "ftp", "tel", "doi"].contains(scheme) else { return nil }
    if scheme == "doi" {
      let name = link.dropFirst(4).drop { $0 == " " || $0 == "/" }
      // A resolver's address must not end at what a DOI may hold.
      let path = name.replacing("?", with: "%3F").replacing("#", with: "%23")
      return name.hasPrefix("10.") ? target("https://doi.org/" + path) : nil
    }
    var bytes = Array(link.utf8)
    let host = ["http", "https", "ftp"].contains(scheme) ? host(in: &bytes) : 0..<0
    var encoded: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isEscape =
        byte == UInt8(ascii: "%") && index + 2 < bytes.count && isHexadecimal(bytes[index + 1])
        && isHexadecimal(bytes[index + 2])
      if isEscape || isAllowed(byte) || host.contains(index) && (byte == 0x5B || byte == 0x5D) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// The offsets of the host and what stands with it, with slashes for the backslashes around it.
  private static func host(in bytes: inout [UInt8]) -> Range<Int> {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return 0..<0 }
    let slash = UInt8(ascii: "/")
    func isSlash(_ byte: UInt8) -> Bool { byte == slash || byte == UInt8(ascii: "\\") }
    let start = bytes[(colon + 1)...].firstIndex { !isSlash($0) } ?? bytes.count
    let end = bytes[start...].firstIndex { isSlash($0) || "?#".utf8.contains($0) } ?? bytes.count
    for offset in colon + 1..<min(end + 1, bytes.count) where isSlash(bytes[offset]) {
      bytes[offset] = slash
    }
    return start..<end
  }

  /// The target as a reader reads it: percent escapes of other scripts decoded, the rest as written.
  ///
  /// Only escapes that form valid UTF-8 beyond ASCII are decoded, so that what is typed from paper
  /// leads to the same place.
  static func readable(_ link: String) -> String {
    var result = ""
    var escaped: [UInt8] = []
    var written = ""
    func flush() {
      guard !escaped.isEmpty else { return }
      let decoded = String(validating: escaped, as: UTF8.self)
      let isReadable = decoded?.unicodeScalars.allSatisfy { scalar in
        scalar.value > 0x7F && !scalar.properties.isWhitespace
          && scalar.properties.generalCategory != .format
      }
      result += isReadable == true ? decoded ?? written : written
      escaped = []
      written = ""
    }
    let bytes = Array(link.utf8)
    var index = 0
    var plain: [UInt8] = []
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = value(bytes[index + 1]), let low = value(bytes[index + 2]), high >= 8
      {
        result += String(decoding: plain, as: UTF8.self)
        plain = []
        escaped.append(high << 4 | low)
        written += String(decoding: bytes[index..<index + 3], as: UTF8.self)
        index += 3
      } else {
        flush()
        plain.append(bytes[index])
        index += 1
      }
    }
    flush()
    return result + String(decoding: plain, as: UTF8.self)
  }

  /// The mail address or the telephone number that a target leads to, as people write it; nil for
  /// others, which are pages and files.
  static func contact(_ link: String) -> String? {
    guard let scheme = scheme(of: link), ["mailto", "tel"].contains(scheme) else { return nil }
    let rest = link.dropFirst(scheme.count + 1).prefix { $0 != "?" }
    return rest.isEmpty ? nil : readable(String(rest))
  }

  private static func scheme(of link: String) -> String? {
    guard let colon = link.firstIndex(of: ":") else { return nil }
    let scheme = link[..<colon]
    guard let first = scheme.utf8.first, isLetter(first),
      scheme.utf8.allSatisfy({ isLetter($0) || isDigit($0) || [0x2B, 0x2D, 0x2E].contains($0) })
    else { return nil }
    return scheme.lowercased()
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Unreserved and reserved characters but for brackets and the apostrophe, which some readers of
  /// PDF take for the end of the address.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || "-._~:/?#@!$&*+,;=".utf8.contains(byte)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool { value(byte) != nil }

  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  private static func hexadecimal(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x41 + value - 10
  }
}
