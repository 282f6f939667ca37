internal import Activities

/// How one kind of contact is shown and opened.
struct ContactForm {
  /// The keys that sources use for it, Recto's own first.
  let keys: [String]
  /// What stands before a name that is no address yet, to make one of it.
  let base: String?
  /// The text to show instead of an address, where the address says little.
  let name: String?
  /// What stands before the name of an account or a number, which tells nobody where it leads.
  let label: String?

  /// The kind, as ``Contact/kind`` has it.
  var kind: String { keys[0] }

  /// Makes a form.
  init(_ keys: String..., base: String? = nil, name: String? = nil, label: String? = nil) {
    self.keys = keys
    self.base = base
    self.name = name
    self.label = label
  }

  /// All kinds that are known, in the order in which a page shows them.
  static let all = [
    ContactForm("email", base: "mailto:"),
    ContactForm("phone", "tel", "telephone", base: "tel:"),
    ContactForm("location", "address"),
    ContactForm("website", "url", "uri", "homepage"),
    ContactForm("github", base: "https://github.com/", label: "GitHub: "),
    ContactForm("orcid", base: "https://orcid.org/", label: "ORCID: "),
    ContactForm(
      "researcherid", base: "https://www.webofscience.com/wos/author/record/",
      label: "ResearcherID: "),
    ContactForm("gitee", base: "https://gitee.com/", label: "Gitee: "),
    ContactForm("huggingface", base: "https://huggingface.co/", label: "Hugging Face: "),
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
    ContactForm("twitter", base: "https://x.com/", label: "Twitter: "),
    ContactForm("zhihu", base: "https://www.zhihu.com/people/", label: "知乎："),
    ContactForm("weibo", base: "https://weibo.com/", label: "微博："),
    ContactForm("wechat", label: "微信："),
  ]

  /// The form of a key, or nil when no source uses it for a contact.
  static func of(_ key: String) -> ContactForm? { all.first { $0.keys.contains(key) } }

  /// The address to open for what a source gives: an address, or the name that belongs into one.
  func target(_ value: String) -> String? {
    if value.contains("://") || value.hasPrefix("mailto:") { return value }
    let value = withoutLabel(value)
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
    guard let scheme else {
      // The name of an account says as little as its address.
      if let name, base != nil { return name }
      return (label ?? "") + withoutLabel(value)
    }
    if let name { return name }
    var text = value.dropFirst(scheme.count)
    if text.hasPrefix("www.") { text = text.dropFirst(4) }
    if text.hasSuffix("/") { text = text.dropLast() }
    guard kind == "orcid" else { return String(text) }
    return (label ?? "") + String(text.split(separator: "/").last ?? text)
  }

  /// What a source gives without a label of its own.
  private func withoutLabel(_ value: String) -> String {
    guard let label, value.hasPrefix(label) else { return value }
    return String(value.dropFirst(label.count))
  }
}
