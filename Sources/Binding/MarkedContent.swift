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
  let references = file.pages.map { file[dictionary: $0]["Contents"]?.reference }
  let contents = zip(references, marks).map { reference, marks in
    PaintedContent(stream: reference.flatMap { file[stream: $0] }, marks: marks)
  }
  let finished = contents.mappedSideBySide(\.finished)
  for (index, (reference, stream)) in zip(references, finished).enumerated() {
    guard let reference, let stream else {
      throw BindingError(
        "page \(index + 1) does not have the \(marks[index].count) marks that were painted")
    }
    file[stream: reference] = stream
  }
}

/// The content of a page as Cairo wrote it, and what its marks are.
private struct PaintedContent {
  var stream: PDFStream?
  var marks: [PageMark]

  /// The content with artifacts marked as such; nil if it does not have these marks.
  var finished: PDFStream? {
    guard let bytes = stream?.bytes else { return nil }
    return rewriting(bytes, marks: marks).map { PDFStream($0) }
  }
}

/// The content of a page with artifacts marked as such; nil if it does not have these marks.
func rewriting(_ content: [UInt8], marks: [PageMark]) -> [UInt8]? {
  let (text, artifact) = (Array("/Span << /MCID ".utf8), Array("/NonStruct << /MCID ".utf8))
  let (ending, newArtifact) = (Array(" >> BDC".utf8), Array("/Artifact BMC".utf8))
  let actualText = Array("/Span << /ActualText".utf8)
  var result: [UInt8] = []
  result.reserveCapacity(content.count)
  var expected: [UInt8] = []
  var count = 0
  var copied = 0
  var start = 0
  for end in content.indices where content[end] == UInt8(ascii: "\n") {
    defer { start = end + 1 }
    guard end - start >= 4, content[end - 1] == UInt8(ascii: "C"),
      content[end - 4..<end].elementsEqual(ending.suffix(4)),
      // Cairo's own: text that differs from what the glyphs stand for elsewhere.
      !content[start..<end].starts(with: actualText)
    else { continue }
    guard count < marks.count else { return nil }
    let isArtifact = marks[count] == .artifact
    expected.removeAll(keepingCapacity: true)
    expected += isArtifact ? artifact : text
    expected += String(count).utf8
    expected += ending
    guard content[start..<end].elementsEqual(expected) else { return nil }
    if isArtifact {
      result += content[copied..<start]
      result += newArtifact
      copied = end
    }
    count += 1
  }
  result += content[copied...]
  return count == marks.count ? result : nil
}
