internal import Activities
internal import ArgumentParser
internal import Diagnostics
internal import FoundationEssentials
internal import Recto

/// The options that choose what a document shows.
struct DocumentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Override a key of the layout; may be given often.", valueName: "key=value"))
  var set: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only these kinds of activities, separated by commas.", valueName: "kind,..."))
  var kind: String?

  @Option(help: ArgumentHelp("Only activities from this date on.", valueName: "YYYY[-MM[-DD]]"))
  var since: String?

  @Option(help: ArgumentHelp("Only activities up to this date.", valueName: "YYYY[-MM[-DD]]"))
  var until: String?

  @Option(help: ArgumentHelp("Only entries with one of these tags.", valueName: "tag,..."))
  var tag: String?

  @Option(
    help: ArgumentHelp(
      "The date of the file; without it SOURCE_DATE_EPOCH, or none.", valueName: "YYYY-MM-DD"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "The standards the file follows: a2a+ua1 (PDF/A-2a, PDF/UA-1), a3a+ua1, or plain for none.",
      valueName: "profile"))
  var profile: String?

  @Flag(
    help:
      "Attach what was read, as Recto's own YAML, to the file, which then follows PDF/A-3a and PDF/UA-1."
  )
  var attachSource = false

  /// The options as the library takes them, for a layout.
  func renderOptions(layout: String) throws -> RenderOptions {
    RenderOptions(
      layout: layout, overrides: set, kinds: try kinds(), since: try bound(since, "--since"),
      until: try bound(until, "--until"), tags: try tags(),
      profile: try chosenProfile(), date: try compilationDate())
  }

  private func chosenProfile() throws -> Profile {
    guard let profile else { return attachSource ? .archivalWithSources : .archival }
    guard let chosen = Profile(rawValue: profile) else {
      let names = Profile.allCases.map(\.rawValue)
      let nearest = nearestName(to: profile, in: names).map { "did you mean '\($0)'?" }
      throw ValidationError(
        "There is no profile '\(profile)'; \(nearest ?? "the profiles are \(names.joined(separator: ", "))")"
      )
    }
    if attachSource, chosen == .archival {
      throw ValidationError(
        "PDF/A-2 allows no sources to be attached; --attach-source goes with --profile a3a+ua1 or plain"
      )
    }
    return chosen
  }

  private func items(_ list: String) -> [String] {
    list.split(separator: ",").compactMap { item in
      let words = item.split(separator: " ")
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
  }

  private func tags() throws -> [String] {
    guard let tag else { return [] }
    let tags = items(tag)
    if tags.isEmpty { throw ValidationError("--tag takes at least one tag") }
    return tags
  }

  private func kinds() throws -> [EntryKind]? {
    guard let kind else { return nil }
    let names = EntryKind.allCases.map(\.rawValue)
    if items(kind).isEmpty {
      throw ValidationError("--kind takes at least one of \(names.joined(separator: ", "))")
    }
    return try items(kind).map { name in
      guard let kind = EntryKind(rawValue: name) else {
        let nearest = nearestName(to: name, in: names).map { "did you mean '\($0)'?" }
        throw ValidationError(
          "There is no kind of activity '\(name)'; \(nearest ?? "the kinds are \(names.joined(separator: ", "))")"
        )
      }
      return kind
    }
  }

  private func bound(_ text: String?, _ option: String) throws -> PartialDate? {
    guard let text else { return nil }
    guard let date = PartialDate(iso: text) else {
      throw ValidationError("\(option) takes a date as YYYY, YYYY-MM or YYYY-MM-DD, not '\(text)'")
    }
    return date
  }

  private func compilationDate() throws -> CompilationDate? {
    if let date {
      guard let day = CompilationDate(day: date) else {
        throw ValidationError("--date takes a day as YYYY-MM-DD, not '\(date)'")
      }
      return day
    }
    guard let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty
    else { return nil }
    guard let seconds = Int(epoch), let date = CompilationDate(secondsSince1970: seconds) else {
      throw ValidationError("SOURCE_DATE_EPOCH is not a number of seconds since 1970: '\(epoch)'")
    }
    return date
  }
}

/// The options that say how a run reports.
struct ReportOptions: ParsableArguments {
  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(
    help: ArgumentHelp("Write diagnostics and results to a file as JSON.", valueName: "file.json"))
  var report: String?
}

/// Reads the value of `--lang`: tags separated by commas.
func languages(
  _ list: String?, among known: [Language]
) throws -> [Language]? {
  guard let list else { return nil }
  let tags = list.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  return try tags.map { tag in
    let language = Language(tag)
    if tag.contains("+") {
      throw ValidationError(
        "Documents in two languages at once ('\(tag)') cannot be made yet; give '\(tag.split(separator: "+").joined(separator: ","))' for one each"
      )
    }
    guard language.lookupChain.contains(where: known.contains), tag.isLanguageTag else {
      throw ValidationError(
        "There are no words for the language '\(tag)'; the languages are \(known.map(\.tag).joined(separator: ", "))"
      )
    }
    return language
  }
}

extension String {
  /// Whether this has the form of a language tag: letters, then groups of two to eight letters and
  /// digits (BCP 47, section 2.1, without private use).
  fileprivate var isLanguageTag: Bool {
    split(separator: "-", omittingEmptySubsequences: false).allSatisfy { subtag in
      (2...8).contains(subtag.utf8.count)
        && subtag.utf8.allSatisfy {
          (0x41...0x5A).contains($0 & 0xDF) || (0x30...0x39).contains($0)
        }
    }
  }
}
