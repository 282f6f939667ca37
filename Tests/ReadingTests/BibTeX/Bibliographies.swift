import Activities
import Diagnostics

@testable import Reading

/// Reads a text as `pubs.bib`, beside pages.
func bibliography(_ text: String, _ pages: String...) -> ReadingResult {
  let pages = pages.enumerated().map { index, text in
    SourceFile(name: "page\(index + 1).md", text: text)
  }
  return read(
    pages + [SourceFile(name: "pubs.bib", text: text)], vocabulary: vocabulary)
}

/// All works of a bibliography, in the order of the document.
func works(_ text: String) -> [Reference] {
  bibliography(text).dossier.sections.flatMap(\.entries).compactMap(\.reference)
}

/// The work of an article with some fields.
func work(_ fields: String, type: String = "article") -> Reference? {
  works("@\(type){key,\n  \(fields)\n}\n").first
}

/// The title that a value of the field stands for.
func title(_ value: String) -> String? {
  work("title = {\(value)}")?.title.plain
}

/// The authors that a value of the field stands for, as `family|given|particle|suffix` without empty
/// ends, then the languages' other forms and the marks.
func authors(_ value: String) -> [String] {
  let reference = work("author = {\(value)}, title = {Title}")
  let names = (reference?.contributors ?? []).map { contributor in
    let names = contributor.name.variants.map { variant in
      let name = variant.value
      var parts = [name.family, name.given, name.particle, name.suffix]
      while parts.last == "" { parts.removeLast() }
      return (name.isLiteral ? "=" : "") + parts.joined(separator: "|")
    }
    var text = names.joined(separator: " / ")
    if contributor.marks.contains(.coFirst) { text += " +first" }
    if contributor.marks.contains(.corresponding) { text += " +corresponding" }
    if contributor.marks.contains(.own) { text += " +own" }
    return text
  }
  return names + (reference?.truncated.contains(.author) == true ? ["…"] : [])
}
