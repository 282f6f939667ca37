/// Keeps the asterisks that authors set beside names as they are inside lines that are in bold as a whole.
///
/// In `**论文（#共同一作，*通讯作者）**` the single one would take a half of the mark at the end for its own
/// (CommonMark 0.29, section 6.4), and nothing would be in bold.
///
/// - Parameter bytes: Markdown; it keeps its length.
func withholdStars(in bytes: inout [UInt8]) {
  var start = 0
  while start < bytes.count {
    let end =
      bytes.withUnsafeBufferPointer { $0.offset(of: UInt8(ascii: "\n"), from: start) }
      ?? bytes.count
    for star in strayStars(bytes[start..<end]) { bytes[star] = WithheldMark.star }
    start = end + 1
  }
}

/// The offsets of single asterisks in a line in bold that emphasise nothing: each stands behind a mark that
/// opens or parts a note, or they make no pairs.
private func strayStars(_ line: ArraySlice<UInt8>) -> [Int] {
  let star = UInt8(ascii: "*")
  // Most lines are not in bold.
  guard let begin = line.firstIndex(where: { $0 != 0x20 }), line[begin...].starts(with: "**".utf8)
  else { return [] }
  var end = line.endIndex
  while end > begin, line[end - 1] == 0x20 || line[end - 1] == 0x0D { end -= 1 }
  if line[..<end].hasSuffix(":") { end -= 1 } else if line[..<end].hasSuffix("：") { end -= 3 }
  guard end - begin > 4, line[..<end].hasSuffix("**") else { return [] }
  let inner = line[begin + 2..<end - 2]
  guard inner.first != star, inner.last != star else { return [] }
  let stars = inner.indices.filter { inner[$0] == star }
  // Another mark of bold, or one that was escaped.
  guard !stars.isEmpty, !zip(stars, stars.dropFirst()).contains(where: { $0 + 1 == $1 }),
    !stars.contains(where: { inner[$0 - 1] == UInt8(ascii: "\\") })
  else { return [] }
  let areMarks = stars.allSatisfy { star in
    ["(", "（", "，", ",", "；", ";", "、", ", ", "; "].contains { inner[..<star].hasSuffix($0) }
  }
  return areMarks || stars.count.isMultiple(of: 2) == false ? stars : []
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    return self.count >= count
      && text.withUTF8Buffer { suffix(count).elementsEqual($0) }
  }
}
