import Foundation
import Testing

/// Pages in the forms that researchers write, from source to paper.
struct FidelityTests {
  private static let pages = ["lists.zh", "projects.zh", "page.en", "html.zh", "odd.zh"]

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
    let named = Set(notes.errors.matches(of: /'([^']*)'/).map { comparable(String($0.output.1)) })
    let runs = VisibleRuns(source).runs.map(comparable)
      .filter { !$0.isEmpty && !named.contains($0) }
    #expect(runs.count > 30)
    for run in runs {
      #expect(text.contains(run), "'\(run)' is lost")
    }
    #expect(!text.contains("撤回") && !text.contains("藏起来"))
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
      .replacing(/\{:[^}]*}/, with: "").replacing(/~~.*?~~/, with: "")
      .replacing(/!\[[^\]]*\]\([^)]*\)/, with: "")
      .replacing(/\]\([^)]*\)/, with: "]")
      .replacing(/<\/?[a-z][a-z0-9]*( [^>]*|\/)?>/, with: cut)
      .replacing("&amp;", with: "&").replacing(/&[a-z]+;/, with: cut)
      .replacing(/(?m)^\s*(\d{1,2}[.、]|[（(\[]\d{1,2}[）)\]])\s*/, with: cut)
      .replacing(/(?m)^(-\s+|\s*)\[\d\]\s*/, with: cut)
    let date =
      /[A-Z][a-z]{2} \d{1,2}-\d{1,2}, \d{4}|(\d{1,2}(-\d{1,2})? )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*( \d{1,2},)? \d{4}|\d{4} ?年?( ?\d{1,2} ?月)?( ?\d{1,2} ?日)?([.\/-]\d{1,2})*|\d{2}\/\d{4}|至今|present/
    text = text.replacing(date, with: cut)
    // Labels of dates go with them.
    let labels = ["执行时间", "Time", "至"]
    runs = text.split { $0 == "\u{0}" || $0.isNewline || "，,。.；;：:、|｜*`_\"“”()（）[]".contains($0) }
      .map(String.init).filter { run in !labels.contains(run.trimmingCharacters(in: .whitespaces)) }
  }
}
