/// Rewrites headings of HTML that fill a line of their own, `<h2 id="x">教育经历</h2>`, as Markdown.
///
/// To Kramdown Markdown goes on behind such a line; to CommonMark all lines up to the next blank one are
/// HTML, and a list there would be one long text.
///
/// - Parameter bytes: Markdown; it keeps its length, so that places stay true.
func rewriteHTMLHeadings(in bytes: inout [UInt8]) {
  var start = 0
  // A block of HTML that is open goes on to the next blank line.
  var isFree = true
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let line = start..<end
    let isBlank = bytes[line].allSatisfy { $0 <= 0x20 }
    if isBlank {
      isFree = true
    } else if isFree, let heading = HTMLHeading(bytes, line) {
      heading.rewrite(in: &bytes)
    } else {
      let first = bytes[line].first { $0 > 0x20 }
      isFree = isFree && first == UInt8(ascii: "#")
    }
    start = end + 1
  }
}

/// A line that is a heading of HTML from its begin to its end.
private struct HTMLHeading {
  let level: Int
  let opening: Range<Int>
  let closing: Range<Int>

  init?(_ bytes: [UInt8], _ line: Range<Int>) {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, bytes[start] == 0x20, start - line.lowerBound < 3 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    let close = end - 5
    guard close > start + 3, bytes[start] == UInt8(ascii: "<"),
      bytes[start + 1] | 0x20 == UInt8(ascii: "h"),
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(bytes[start + 2]),
      bytes[close..<end].elementsEqual("</h".utf8 + [bytes[start + 2], UInt8(ascii: ">")])
        || bytes[close..<end].elementsEqual("</H".utf8 + [bytes[start + 2], UInt8(ascii: ">")]),
      let tagEnd = bytes[start..<close].firstIndex(of: UInt8(ascii: ">")),
      bytes[start + 3] == UInt8(ascii: ">") || bytes[start + 3] == 0x20,
      !bytes[tagEnd..<close].contains(UInt8(ascii: "\r")),
      bytes[(tagEnd + 1)..<close].contains(where: { $0 > 0x20 })
    else { return nil }
    level = Int(bytes[start + 2] - UInt8(ascii: "0"))
    // The marks and the space behind them must have room.
    guard tagEnd + 1 - start > level else { return nil }
    opening = start..<tagEnd + 1
    closing = close..<end
  }

  func rewrite(in bytes: inout [UInt8]) {
    for (index, offset) in opening.enumerated() {
      bytes[offset] =
        index < level ? UInt8(ascii: "#") : index == level ? 0x20 : WithheldMark.nothing
    }
    for offset in closing { bytes[offset] = WithheldMark.nothing }
  }
}
