import Foundation
import Testing

/// Pages in the forms that researchers write, from source to paper.
struct FidelityTests {
  private static let pages = [
    "lists.zh", "projects.zh", "page.en", "html.zh", "odd.zh", "activities.zh", "bold.zh", "cv.en",
    "divs.zh", "home.en", "home.zh", "news.zh", "projects-only.zh", "publications.zh", "tables.zh",
    "talks.zh",
  ]

  @Test("Every visible word of a page stands in its CV, in order", arguments: pages)
  func everyVisibleWord(page: String) async throws {
    let path = Program.root.appending(path: "Tests/Pages/\(page).md")
    let source = try String(contentsOf: path, encoding: .utf8)
    let folder = try ScratchFolder()
    let outcome = try await Program.recto(
      ["render", path.path(), "--layout", "cv", "-o", folder.path("cv.pdf")]
        + ["--set", "page.margin=56pt", "--set", "furniture.on-single-page=false"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = comparable(try await PDFFile(path: folder.path("cv.pdf")).text(top: 54, bottom: 54))
    // What a note names may be missing: the heads of columns, what the author has struck.
    let notes = try await Program.recto(["check", path.path()])
    let named = Set(
      notes.errors.split(separator: "\n").filter { $0.contains(": note:") }
        .flatMap { $0.matches(of: /'([^']*)'/).map { comparable(String($0.output.1)) } })
    let runs = VisibleRuns(source).runs.map(comparable)
      .filter { run in !run.isEmpty && !named.contains { $0.hasPrefix(run) } }
    #expect(runs.count > 30)
    for run in runs {
      #expect(text.contains(run), "'\(run)' is lost")
    }
    #expect(!text.contains("撤回") && !text.contains("藏起来"))
    expectOrder(ofEntries: source, in: text)
  }

  @Test("A page of lines in two languages is all there in its two documents")
  func twinLines() async throws {
    let path = Program.root.appending(path: "Tests/Pages/twins.en.md")
    let source = try String(contentsOf: path, encoding: .utf8)
    let folder = try ScratchFolder()
    let outcome = try await Program.recto(
      ["render", path.path(), "--lang", "en,zh", "-o", folder.path("out")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let english = try await PDFFile(path: folder.path("out/twins-cv-en.pdf")).text(
      top: 0, bottom: 54)
    let chinese = try await PDFFile(path: folder.path("out/twins-cv-zh.pdf")).text(
      top: 0, bottom: 54)
    let text = comparable(english) + comparable(chinese)
    for run in VisibleRuns(source).runs.map(comparable) where run.unicodeScalars.count > 2 {
      #expect(text.contains(run), "'\(run)' is lost")
    }
    #expect(comparable(english).ranges(of: "62000004").count == 1)
    #expect(comparable(chinese).ranges(of: "62000004").count == 1)
  }

  /// Expects the longest run of each entry, where it is found once, in the order of the source.
  private func expectOrder(ofEntries source: String, in text: String) {
    let entries = source.split(whereSeparator: \.isNewline).filter { line in
      line.prefixMatch(of: #/[-*+] |\d+\. /#) != nil
    }
    let runs = entries.compactMap { line in
      VisibleRuns(String(line)).runs.map(comparable).max { $0.count < $1.count }
    }
    var last = (run: "", start: text.startIndex)
    for run in runs where run.unicodeScalars.count >= 8 {
      let found = text.ranges(of: run)
      guard found.count == 1, let start = found.first?.lowerBound else { continue }
      #expect(last.start <= start, "'\(run)' stands before '\(last.run)'")
      last = (run, start)
    }
  }
}

/// What a reader of a page on the web sees, in pieces between marks, dates and markup, by rules far
/// simpler than Recto's own.
struct VisibleRuns {
  /// The pieces, in order.
  let runs: [String]

  init(_ source: String) {
    let cut = "\u{0}"
    var text = source
    if text.hasPrefix("---\n"), let end = text.range(of: "\n---\n") {
      text = String(text[end.upperBound...])
    }
    text =
      text
      .replacing(/<!--(.|\n)*?-->/, with: "").replacing(/{%.*?%}/, with: "")
      .replacing(/<style>(.|\n)*?<\/style>/, with: "").replacing(/{{.*?}}/, with: "")
      .replacing(/\{:[^}]*}/, with: "").replacing(/~~.*?~~/, with: "")
      .replacing(/!\[[^\]]*\]\([^)]*\)/, with: "")
      .replacing(/\]\([^)]*\)/, with: "]")
      .replacing(/<\/?[a-z][a-z0-9]*(\s[^>]*|\/)?>/, with: cut)
      .replacing("&amp;", with: "&").replacing(/&[a-z]+;/, with: cut)
      .replacing(/(?m)^\s*(\d{1,2}[.、]|[（(\[]\d{1,2}[）)\]])\s*/, with: cut)
      .replacing(/(?m)^(-\s+|\s*)\[\d\]\s*/, with: cut)
    let date =
      /[A-Z][a-z]{2} \d{1,2}[-–]\d{1,2}, \d{4}|(\d{1,2}(-\d{1,2})? )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?( \d{1,2},)? \d{4}|\d{4} ?年?( ?\d{1,2} ?月)?( ?\d{1,2} ?日)?([.\/-]\d{1,2}(?!\d))*起?|\d{2}\/\d{4}|至今|[Pp]resent|\d{1,2}月(\d{1,2}([-–]\d{1,2})?日)?/
    // `01.20 …` and `Sep 12: …` below a year.
    let yearless = /(?m)^[-*] (\d{2}\.\d{2}|Sep 12|May)(?=[ :])/
    text = text.replacing(date, with: cut).replacing(yearless, with: cut)
    // What leads to a date goes with it, and so does the half of a stretch of months.
    let labels = ["执行时间", "Time", "至", "30 Jan"]
    runs = text.split {
      $0 == "\u{0}" || $0.isNewline || "，,。.；;：:、|｜*`_\"“”()（）[]—–-~～/".contains($0)
    }
    .map(String.init).filter { run in !labels.contains(run.trimmingCharacters(in: .whitespaces)) }
  }
}
