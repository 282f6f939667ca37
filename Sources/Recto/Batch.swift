public import Activities
public import Diagnostics
internal import Synchronization

/// Renders the dossiers of many people, on several tasks, and goes on after a failure.
public struct Batch: Sendable {
  /// What became of one dossier.
  public struct Outcome: Sendable {
    /// The folder of the dossier.
    public var folder: String
    /// The paths that were written, in order.
    public var written: [String]
    /// What was said, in order.
    public var diagnostics: [Diagnostic]
    /// Whether a document is missing or the sources have errors.
    public var isFailed: Bool
  }

  private let resources: Resources
  private let options: RenderOptions
  private let layouts: [String]
  private let languages: [Language]?
  private let output: String
  private let attachesSources: Bool

  /// Makes a batch.
  ///
  /// - Parameters:
  ///   - resources: The program's layouts and fonts.
  ///   - options: What every document is made with; its layout is not looked at.
  ///   - layouts: The layouts of each dossier.
  ///   - languages: The languages of each dossier; nil for its own.
  ///   - output: The folder for the results.
  ///   - attachesSources: Whether documents hold the dossier that they are made from, in Recto's own YAML.
  public init(
    resources: Resources, options: RenderOptions, layouts: [String], languages: [Language]?,
    output: String, attachesSources: Bool = false
  ) {
    self.attachesSources = attachesSources
    self.resources = resources
    self.options = options
    self.layouts = layouts
    self.languages = languages
    self.output = output
  }

  /// A dossier of a batch: its folder, and that folder's path below the one that was asked for.
  public struct Member: Hashable, Sendable {
    /// The path of the folder.
    public var folder: String
    /// The folder's path below the one that was asked for; empty for that one itself.
    public var relative: String
  }

  /// The dossiers below folders: every folder that directly holds sources.
  public static func members(below folders: [String]) throws(Failure) -> [Member] {
    var members: [Member] = []
    for folder in folders {
      guard Files.isFolder(folder) else { throw Failure(.file, [.noFolder(folder)]) }
      let found = try SourceFinding.dossiers(below: folder)
      if found.isEmpty { throw Failure(.file, [.noDossiers(folder)]) }
      members += found.map { path in
        Member(folder: path, relative: Files.relative(path, to: folder))
      }
    }
    return members
  }

  /// Sees to it that no two results of the dossiers have one path, and that the report takes the place
  /// of no source.
  ///
  /// - Throws: ``Failure`` of kind `request` with such paths.
  public func checkPaths(_ members: [Member], report: String? = nil) throws(Failure) {
    var jobs: [RenderJob] = []
    var sources: [String] = []
    for member in members {
      // What cannot be read has no results; it fails when its turn comes.
      guard let files = try? SourceFinding.files(of: [member.folder]) else { continue }
      sources += files
      // The language of a dossier is not known yet, but which one it is makes no two paths equal.
      jobs += RenderJob.all(
        stem: OutputName.stem(of: site(of: member) ?? files.first ?? ""), layouts: layouts,
        languages: languages ?? [.chinese], in: folder(for: member))
    }
    try RenderJob.checkPaths(jobs, sources: sources, report: report)
  }

  /// A site as a whole, which gives its documents their name; nil for other folders, whose first file
  /// does.
  private func site(of member: Member) -> String? {
    SiteFinding.isSite(member.folder) ? member.folder : nil
  }

  private func folder(for member: Member) -> String {
    member.relative.isEmpty ? output : Files.path(member.relative, in: output)
  }

  /// Renders all members.
  ///
  /// - Parameters:
  ///   - members: The dossiers.
  ///   - width: How many are rendered side by side.
  ///   - progress: Called after each, in the order in which they end.
  /// - Returns: The outcomes in the order of the members.
  public func run(
    _ members: [Member], width: Int, progress: @escaping @Sendable (Outcome) -> Void
  ) async -> [Outcome] {
    let queue = Queue(count: members.count)
    return await withTaskGroup(of: [(Int, Outcome)].self) { group in
      for _ in 0..<max(1, min(width, members.count)) {
        group.addTask {
          // Fonts stay open for all the dossiers of a task.
          var compiler = Compiler(resources: resources)
          var outcomes: [(Int, Outcome)] = []
          while let index = queue.next() {
            let outcome = render(members[index], &compiler)
            progress(outcome)
            outcomes.append((index, outcome))
          }
          return outcomes
        }
      }
      var all: [(Int, Outcome)] = []
      for await outcomes in group { all += outcomes }
      return all.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private func render(_ member: Member, _ compiler: inout Compiler) -> Outcome {
    var outcome = Outcome(folder: member.folder, written: [], diagnostics: [], isFailed: false)
    func fail(_ diagnostics: [Diagnostic]) {
      outcome.diagnostics += diagnostics
      outcome.isFailed = true
    }
    do throws(Failure) {
      var sources = site(of: member).map { [$0] } ?? []
      if sources.isEmpty { sources = try SourceFinding.files(of: [member.folder]) }
      let loaded = try compiler.load(sources)
      outcome.diagnostics += loaded.diagnostics
      if loaded.diagnostics.hasErrors {
        outcome.isFailed = true
        return outcome
      }
      let languages = languages ?? Array(loaded.dossier.languages.prefix(1))
      let jobs = RenderJob.all(
        stem: loaded.stem, layouts: layouts, languages: languages,
        in: folder(for: member))
      for job in jobs {
        var options = options
        options.layout = job.layout
        do throws(Failure) {
          let document = try compiler.document(
            of: loaded.dossier, language: job.language, options: options,
            attachingAs: attachesSources ? loaded.attachmentName : nil)
          outcome.diagnostics += document.diagnostics.filter {
            !outcome.diagnostics.contains($0)
          }
          if document.diagnostics.hasErrors { outcome.isFailed = true }
          try RenderJob.write(document.pdf, to: job.path)
          outcome.written.append(job.path)
        } catch {
          fail(error.diagnostics)
        }
      }
    } catch {
      fail(error.diagnostics)
    }
    return outcome
  }
}

/// Hands out numbers below a count, each once, to whoever asks.
private final class Queue: Sendable {
  private let count: Int
  private let taken = Atomic(0)

  init(count: Int) { self.count = count }

  func next() -> Int? {
    let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }
}

extension Diagnostic {
  fileprivate static func noFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      "no-folder", .error, at: .file(path), "There is no such folder",
      help: "A batch takes folders; each folder below that holds a page is one dossier")
  }

  fileprivate static func noDossiers(_ path: String) -> Diagnostic {
    Diagnostic(
      "no-sources", .error, at: .file(path), "No folder here holds a page of activities",
      help: "Put each person's Markdown pages into a folder of their own")
  }
}
