internal import Diagnostics

/// What the form of a link's address tells of where it leads.
enum AddressForm: Hashable {
  /// It can be opened as it is.
  case whole
  /// It lacked its scheme, which is plain: the whole address.
  case completed(String)
  /// A place on the same page.
  case fragment
  /// A path from the root of its site.
  case sitePath
  /// A path from the page.
  case relative
  /// The scheme is not written right: the one that is meant.
  case mistyped(String)
  /// A scheme that no document opens.
  case unopened

  /// Judges an address by its form alone.
  init(_ address: String) {
    let address = address.trimmed
    let lower = address.lowercased()
    if let name = doiName(address) {
      // A resolver's address must not end at what a DOI may hold.
      self = .completed(
        "https://doi.org/" + name.replacing("?", with: "%3F").replacing("#", with: "%23"))
    } else if address.isEmpty || address.hasPrefix("#") {
      self = .fragment
    } else if openSchemes.contains(where: { lower.hasPrefix($0 + ":") }) || lower.hasPrefix("www.")
    {
      self = .whole
    } else if let scheme = mistypedScheme(lower) {
      self = .mistyped(scheme)
    } else if address.hasPrefix("//") {
      self = address.isDomain(from: 2) ? .completed("https:" + address) : .sitePath
    } else if address.hasPrefix("/") {
      self = .sitePath
    } else if address.contains("@"), address.isMail {
      self = .completed("mailto:" + address)
    } else if address.isDomain(from: 0) {
      self = .completed("https://" + address)
    } else {
      let scheme = address.prefix { $0 != ":" && $0 != "/" }
      self =
        scheme.endIndex < address.endIndex && address[scheme.endIndex] == ":"
        ? .unopened : .relative
    }
  }
}

/// The schemes that documents open.
private let openSchemes = ["http", "https", "mailto", "ftp", "tel", "doi"]

/// The DOI that an address names without a resolver: `doi:10.1000/182`, `10.1000/182`.
///
/// Its prefix is `10.` and the number of a registrant, of four digits or more (ISO 26324).
private func doiName(_ address: String) -> Substring? {
  var name = address[...]
  if name.prefix(4).lowercased() == "doi:" {
    name = name.dropFirst(4).drop { $0 == " " || $0 == "/" }
  }
  guard name.hasPrefix("10."), let slash = name.firstIndex(of: "/") else { return nil }
  let registrant = name[name.index(name.startIndex, offsetBy: 3)..<slash]
  let isNumber = registrant.utf8.allSatisfy { $0.isDigit || $0 == 0x2E }
  return isNumber && registrant.utf8.count >= 4 && name.index(after: slash) < name.endIndex
    ? name : nil
}

/// The scheme that an address most likely begins with, where it has the marks of one and is none:
/// `htps://`, `http//`, `https;//`.
private func mistypedScheme(_ address: String) -> String? {
  let word = address.prefix { $0.isASCII && $0.isLetter }
  let marks = address[word.endIndex...].prefix { ":;/\\".contains($0) }
  guard word.count > 2, marks.count > 1, marks.contains("/") || marks.contains("\\") else {
    return nil
  }
  // A path may be called `http/`, but not `http//`.
  let scheme = nearestName(to: String(word), in: ["https", "http", "ftp"])
  guard let scheme, marks != "://" || scheme != word else { return nil }
  return scheme
}

extension String {
  /// Whether a name of a host stands at an offset, alone or with a path behind it.
  ///
  /// Its last part tells it from a file of the same form, `example.org` from `slides.pdf`: with a path it
  /// is no ending of files, alone it is one that hosts are known to have.
  fileprivate func isDomain(from offset: Int) -> Bool {
    let host = dropFirst(offset).prefix { !"/?#:".contains($0) }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last?.lowercased(), last.utf8.count > 1,
      last.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
      labels.allSatisfy({ label in
        !label.isEmpty && label.unicodeScalars.allSatisfy { $0.isLatin || $0.isDigit || $0 == "-" }
      })
    else { return false }
    if fileEndings.contains(last) { return false }
    return dropFirst(offset + host.count).first == "/" || last.utf8.count == 2
      || topDomains.contains(last)
  }

  /// Whether this is an address by mail.
  fileprivate var isMail: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && !contains("/") && !contains(" ")
      && String(parts[1]).isDomain(from: 0)
  }
}

/// The top-level domains, beside those of countries, that are common enough to be known without a path.
private let topDomains: Set<String> = [
  "academy", "app", "asia", "biz", "blog", "cat", "cloud", "club", "com", "dev", "edu", "gov",
  "info",
  "int", "mil", "mobi", "name", "net", "online", "org", "page", "pro", "science", "site", "space",
  "tech", "top", "website", "wiki", "work", "world", "xyz",
]

/// Endings of files that are beside a page, some of which are countries' as well.
private let fileEndings: Set<String> = [
  "asp", "aspx", "avi", "bib", "bz", "c", "cgi", "cpp", "css", "csv", "doc", "docx", "epub", "gif",
  "gz", "h", "htm", "html", "ipynb", "java", "jpeg", "jpg", "js", "json", "jsp", "key", "m",
  "markdown",
  "md", "mov", "mp", "odp", "odt", "pages", "pdf", "php", "pl", "png", "ppt", "pptx", "ps", "py",
  "r",
  "rar", "rb", "rs", "rtf", "sh", "svg", "swift", "tar", "tex", "tgz", "ts", "txt", "webm", "webp",
  "xls", "xlsx", "xml", "yaml", "yml", "zip",
]
