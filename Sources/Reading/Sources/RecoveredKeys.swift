internal import Diagnostics
internal import YAMLValues

/// The keys of front matter that is no YAML as a whole, as far as each stands on a line of its own with a
/// plain or a quoted text.
///
/// - Parameters:
///   - file: The page.
///   - lines: The lines between the fences, counted from 1.
/// - Returns: Nil where there are none.
func recoveredKeys(_ file: SourceFile, lines: Range<Int>) -> YAMLNode? {
  var pairs: [YAMLNode.Pair] = []
  for line in lines {
    let range = file.range(ofLine: line)
    let text = file.text(in: range)
    guard isKey(text), let colon = text.firstIndex(of: ":") else { continue }
    let key = String(text[..<colon])
    var value = text[text.index(after: colon)...].trimmed
    if let quote = value.first, "\"'".contains(quote) {
      value.removeFirst()
      if value.last == quote { value.removeLast() }
    }
    // Lists and groups need the YAML around them.
    guard let first = value.first, !"[{|>&*!".contains(first),
      !pairs.contains(where: { $0.key == key })
    else { continue }
    let place = SourceRange(file, range)
    pairs.append(
      YAMLNode.Pair(key: key, origin: place, value: YAMLNode(.scalar(value), origin: place)))
  }
  return pairs.isEmpty ? nil : YAMLNode(.mapping(pairs), origin: pairs.first?.origin)
}
