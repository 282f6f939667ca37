internal import Activities

/// How one kind of contact is shown and opened.
struct ContactForm {
  /// The keys that sources use for it, Recto's own first.
  let keys: [String]
  /// What stands before a name that is no address yet, to make one of it.
  let base: String?
  /// The text to show instead of an address, where the address says little.
  let name: String?

  /// The kind, as ``Contact/kind`` has it.
  var kind: String { keys[0] }

  /// Makes a form.
  init(_ keys: String..., base: String? = nil, name: String? = nil) {
    self.keys = keys
    self.base = base
    self.name = name
  }

  /// All kinds that are known, in the order in which a page shows them.
  static let all = [
    ContactForm("email", base: "mailto:"),
    ContactForm("phone", "tel", "telephone", base: "tel:"),
    ContactForm("location", "address"),
    ContactForm("website", "url", "uri", "homepage"),
    ContactForm("github", base: "https://github.com/"),
    ContactForm("orcid", base: "https://orcid.org/"),
    ContactForm("researcherid", base: "https://www.webofscience.com/wos/author/record/"),
    ContactForm("gitee", base: "https://gitee.com/"),
    ContactForm("huggingface", base: "https://huggingface.co/"),
    ContactForm(
      "googlescholar", "google-scholar", base: "https://scholar.google.com/citations?user=",
      name: "Google Scholar"),
    ContactForm("pubmed", name: "PubMed"),
    ContactForm("dblp", name: "DBLP"),
    ContactForm("arxiv", name: "arXiv"),
    ContactForm("scopus", name: "Scopus"),
    ContactForm(
      "researchgate", base: "https://www.researchgate.net/profile/", name: "ResearchGate"),
    ContactForm("linkedin", base: "https://www.linkedin.com/in/"),
    ContactForm("twitter", base: "https://x.com/"),
    ContactForm("zhihu", base: "https://www.zhihu.com/people/"),
    ContactForm("weibo", base: "https://weibo.com/"),
    ContactForm("wechat"),
  ]

  /// The form of a key, or nil when no source uses it for a contact.
  static func of(_ key: String) -> ContactForm? { all.first { $0.keys.contains(key) } }

  /// The address to open for what a source gives: an address, or the name that belongs into one.
  func target(_ value: String) -> String? {
    if value.contains("://") || value.hasPrefix("mailto:") { return value }
    if kind == "website" { return value.contains(".") ? "https://\(value)" : nil }
    guard let base else { return nil }
    if kind == "phone" {
      return base + value.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
    }
    return base + value
  }

  /// What to show for what a source gives: an address without its scheme, an identifier without the
  /// address around it.
  func text(_ value: String) -> String {
    let scheme = ["https://", "http://", "mailto:"].first { value.hasPrefix($0) }
    guard let scheme else { return value }
    if let name { return name }
    var text = value.dropFirst(scheme.count)
    if text.hasPrefix("www.") { text = text.dropFirst(4) }
    if text.hasSuffix("/") { text = text.dropLast() }
    return kind == "orcid" ? String(text.split(separator: "/").last ?? text) : String(text)
  }
}
