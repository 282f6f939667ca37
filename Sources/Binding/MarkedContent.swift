import Frames
import PDFFiles

/// Makes artifacts of the marked content that is nothing to be read (ISO 32000-1, 14.8.2.2).
///
/// Cairo 1.16 writes each mark on a line of its own and numbers those of a page from 0; it knows no
/// artifacts, which painting therefore marks as `NonStruct`.
///
/// - Parameters:
///   - marks: What painting marked, page by page.
///   - file: The file; of its pages the content is rewritten.
/// - Throws: When a page does not have these marks, which another Cairo might write otherwise.
func markArtifacts(_ marks: [[PageMark]], in file: inout PDFFile) throws(BindingError) {
  for (index, (page, marks)) in zip(file.pages, marks).enumerated() {
    guard let reference = file[dictionary: page]["Contents"]?.reference,
      let content = file[stream: reference]?.bytes,
      let rewritten = rewriting(content, marks: marks)
    else {
      throw BindingError(
        "page \(index + 1) does not have the \(marks.count) marks that were painted")
    }
    file[stream: reference] = PDFStream(rewritten)
  }
}

/// The content of a page with artifacts marked as such; nil if it does not have these marks.
func rewriting(_ content: [UInt8], marks: [PageMark]) -> [UInt8]? {
  let artifact = Array("/Artifact BMC".utf8)
  var result: [UInt8] = []
  result.reserveCapacity(content.count)
  var count = 0
  var copied = 0
  var start = 0
  for end in content.indices where content[end] == UInt8(ascii: "\n") {
    defer { start = end + 1 }
    guard end - start >= 4, content[end - 1] == UInt8(ascii: "C"),
      content[end - 4..<end].elementsEqual(" BDC".utf8),
      // Cairo's own: text that differs from what the glyphs stand for elsewhere.
      !content[start..<end].starts(with: "/Span << /ActualText".utf8)
    else { continue }
    guard count < marks.count else { return nil }
    let isArtifact = marks[count] == .artifact
    let tag = isArtifact ? "/NonStruct" : "/Span"
    guard content[start..<end].elementsEqual("\(tag) << /MCID \(count) >> BDC".utf8) else {
      return nil
    }
    if isArtifact {
      result += content[copied..<start]
      result += artifact
      copied = end
    }
    count += 1
  }
  result += content[copied...]
  return count == marks.count ? result : nil
}
