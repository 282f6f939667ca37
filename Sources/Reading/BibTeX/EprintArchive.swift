internal import Activities

/// A place other than arXiv that keeps works under a number: what `eprint` means beside `eprinttype`.
struct EprintArchive {
  /// How references call it, where it stands as a journal would; nil for indexes of what others publish.
  let name: String?
  /// Where the work can be read.
  let address: String
}

extension ReferenceFields {
  /// Where the number of the entry leads; nil without one, and for archives that are not known.
  ///
  /// A journal or publisher that is called like an archive tells which one is meant, too.
  var archive: EprintArchive? {
    guard let field = source["eprint"] else { return nil }
    let written =
      source["archiveprefix", "eprinttype"] ?? source["journaltitle", "journal", "publisher"]
    let key = (written?.text ?? "").lowercased().filter { $0 != " " && $0 != "{" && $0 != "}" }
    guard let (name, base) = archives[key] else { return nil }
    let number = Reading.verbatim(field.value).withoutPrefix([key + ":"])
    guard !number.isEmpty else { return nil }
    return EprintArchive(
      name: name, address: number.hasPrefix("http") ? number : base + number)
  }
}

/// The name of each archive and what stands before a number in its addresses; the keys in lower case.
private let archives: [String: (name: String?, base: String)] = [
  "chinaxiv": ("ChinaXiv", "https://chinaxiv.org/abs/"),
  "biorxiv": ("bioRxiv", "https://www.biorxiv.org/content/"),
  "medrxiv": ("medRxiv", "https://www.medrxiv.org/content/"),
  "chemrxiv": ("ChemRxiv", "https://chemrxiv.org/engage/chemrxiv/article-details/"),
  "hal": ("HAL", "https://hal.science/"),
  "ssrn": ("SSRN", "https://ssrn.com/abstract="),
  "iacr": ("Cryptology ePrint Archive", "https://eprint.iacr.org/"),
  "cryptologyeprintarchive": ("Cryptology ePrint Archive", "https://eprint.iacr.org/"),
  "psyarxiv": ("PsyArXiv", "https://osf.io/preprints/psyarxiv/"),
  "pubmed": (nil, "https://pubmed.ncbi.nlm.nih.gov/"),
  "jstor": (nil, "https://www.jstor.org/stable/"),
  "hdl": (nil, "https://hdl.handle.net/"),
  "googlebooks": (nil, "https://books.google.com/books?id="),
]
