/// A piece of HTML as it stands in Markdown.
enum HTMLToken: Hashable {
  /// Characters, with their entities decoded.
  case text(String)
  /// The begin of an element, with the target if it is a link.
  case open(String, href: String?)
  /// The rows and columns that the cell whose begin comes next goes on over, at most a hundred each.
  case span(rows: Int, columns: Int)
  /// The end of an element.
  case close(String)
}

/// Something in a block of HTML that is not shown, and should be told of.
struct HiddenHTML: Hashable {
  /// What begins it, as it is written: `<!--`, `<?`, `<script`.
  var opening: String
  /// How many lines of the block stand before it.
  var line: Int
  /// Whether it ends at all; what ends hides entries.
  var isClosed: Bool
}

/// Splits HTML in a line into tags and text.
///
/// Comments, declarations, instructions, styles and scripts are dropped; a tag that HTML does not have,
/// as in `List<T>`, is text, and so is what never ends.
func htmlTokens(_ source: String) -> [HTMLToken] {
  guard source.contains(ascii: "<") else {
    return source.isEmpty ? [] : [.text(decodingEntities(source))]
  }
  var scanner = HTMLScanner(bytes: Array(source.utf8), isBlock: false)
  return scanner.tokens()
}

/// Splits a block of HTML into tags and text, and tells what it hides.
///
/// To CommonMark and to browsers what never ends goes on to the end of the page.
func htmlBlockTokens(_ source: String) -> (tokens: [HTMLToken], hidden: [HiddenHTML]) {
  var scanner = HTMLScanner(bytes: Array(source.utf8), isBlock: true)
  return (scanner.tokens(), scanner.hidden)
}

/// Elements whose content no reader of a page sees.
private let hiddenElements: Set<String> = ["script", "style", "head", "template", "noscript"]

/// Elements that end a paragraph.
let htmlBlockElements: Set<String> = [
  "address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "dialog",
  "dir",
  "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2",
  "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav",
  "noframes", "ol", "optgroup", "option", "p", "pre", "search", "section", "summary", "table",
  "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
]

/// Elements that are known and leave their content in the line: those of the HTML Standard, obsolete
/// ones (its section 16.2), and what stands in pictures.
private let htmlInlineElements: Set<String> = [
  "a", "abbr", "acronym", "applet", "area", "audio", "b", "base", "basefont", "bdi", "bdo", "big",
  "blink", "body", "br", "button", "canvas", "circle", "cite", "code", "col", "colgroup", "data",
  "datalist", "del", "dfn", "em", "embed", "font", "frame", "html", "i", "iframe", "img", "input",
  "ins", "kbd", "label", "line", "link", "map", "mark", "marquee", "meta", "meter", "nobr",
  "object",
  "output", "param", "path", "picture", "polygon", "polyline", "progress", "q", "rb", "rect", "rp",
  "rt", "rtc", "ruby", "s", "samp", "select", "slot", "small", "source", "span", "strike", "strong",
  "sub", "sup", "svg", "textarea", "time", "title", "track", "tt", "u", "var", "video", "wbr",
]

/// Reads HTML byte by byte; everything that decides is ASCII.
private struct HTMLScanner {
  let bytes: [UInt8]
  /// Whether what never ends hides the rest; elsewhere it is text.
  let isBlock: Bool
  var offset = 0
  /// What should be told of the hidden parts.
  var hidden: [HiddenHTML] = []
  /// What was looked for and does not follow any more.
  private var missing: Set<String> = []
  /// How many lines end before an offset that was asked for.
  private var counted = (lines: 0, offset: 0)

  init(bytes: [UInt8], isBlock: Bool) {
    self.bytes = bytes
    self.isBlock = isBlock
  }

  mutating func tokens() -> [HTMLToken] {
    var tokens: [HTMLToken] = []
    var textStart = 0
    func pending(_ end: Int) -> [HTMLToken] {
      guard textStart < end else { return [] }
      return [.text(decodingEntities(String(decoding: bytes[textStart..<end], as: UTF8.self)))]
    }
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<") else {
        offset += 1
        continue
      }
      let start = offset
      guard let found = markup() else {
        offset = start + 1
        continue
      }
      tokens += pending(start) + found
      textStart = offset
    }
    return tokens + pending(bytes.count)
  }

  /// Reads what begins with `<`; nil if it is no markup.
  ///
  /// Hidden markup gives no token.
  private mutating func markup() -> [HTMLToken]? {
    for (opening, closing) in Self.unseen where starts(opening) {
      return hide(until: closing, from: offset + opening.utf8.count, opening)
    }
    let isClosing = starts("</")
    var end = offset + (isClosing ? 2 : 1)
    let nameStart = end
    while end < bytes.count, isNamePart(bytes[end]) { end += 1 }
    let name = String(decoding: bytes[nameStart..<end], as: UTF8.self).lowercased()
    let isKnown =
      hiddenElements.contains(name) || htmlBlockElements.contains(name)
      || htmlInlineElements.contains(name)
    guard isKnown, let close = endOfTag(from: end) else { return nil }
    let attributes = bytes[end..<close]
    if !isClosing, hiddenElements.contains(name),
      let nothing = hide(until: "</\(name)", from: close + 1, "<\(name)")
    {
      return nothing
    }
    offset = close + 1
    if isClosing { return [.close(name)] }
    if name == "td" || name == "th" {
      let span = ["rowspan", "colspan"].map { count(of: $0, in: attributes) }
      if span != [1, 1] {
        return [.span(rows: span[0], columns: span[1]), .open(name, href: nil)]
      }
    }
    return [.open(name, href: name == "a" ? value(of: "href", in: attributes) : nil)]
  }

  /// What begins a part that is not shown, and what ends it; the longer beginnings come first.
  private static let unseen = [
    ("<!--", "-->"), ("<![CDATA[", "]]>"), ("<!", ">"), ("<?", "?>"),
  ]

  /// Passes over a part that is not shown; nil where it never ends and so is text.
  private mutating func hide(
    until closing: String, from start: Int, _ opening: String
  ) -> [HTMLToken]? {
    let end = missing.contains(closing) ? nil : index(of: closing, from: start)
    if end == nil { missing.insert(closing) }
    if end == nil, !isBlock { return nil }
    // Readers of comments see them blanked out; scripts and styles hold no entries.
    let isCode = opening == "<script" || opening == "<style"
    if isBlock, end.map({ !isCode && bytes[offset..<$0].holdsEntries }) ?? true {
      counted.lines += bytes[counted.offset..<offset].count { $0 == UInt8(ascii: "\n") }
      counted.offset = offset
      hidden.append(HiddenHTML(opening: opening, line: counted.lines, isClosed: end != nil))
    }
    // The tag that ends an element is a token of its own.
    offset =
      end.map { opening.hasPrefix("<!") || opening == "<?" ? $0 + closing.utf8.count : $0 }
      ?? bytes.count
    return []
  }

  /// The offset of the `>` that ends a tag; quoted values may hold one.
  private func endOfTag(from start: Int) -> Int? {
    var quote: UInt8?
    for offset in start..<bytes.count {
      let byte = bytes[offset]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return offset
      }
    }
    return nil
  }

  /// A number that an attribute gives, from 1 to 100; 1 where there is none.
  private func count(of name: String, in attributes: ArraySlice<UInt8>) -> Int {
    guard let text = value(of: name, in: attributes), let number = Int(text.prefix(6)) else {
      return 1
    }
    return min(max(number, 1), 100)
  }

  private func value(of name: String, in attributes: ArraySlice<UInt8>) -> String? {
    guard let start = index(of: "\(name)=", from: attributes.startIndex),
      start < attributes.endIndex
    else { return nil }
    var value = attributes[(start + name.utf8.count + 1)...]
    guard let first = value.first else { return nil }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      value = value.dropFirst().prefix { $0 != first }
    } else {
      value = value.prefix { $0 != UInt8(ascii: " ") }
    }
    return decodingEntities(String(decoding: value, as: UTF8.self))
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    Unicode.Scalar(byte).isLatin || Unicode.Scalar(byte).isDigit
  }

  private func starts(_ text: String) -> Bool { bytes[offset...].starts(with: text.utf8) }

  /// The offset of an ASCII text, compared without case.
  private func index(of text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    var offset = start
    while offset + wanted.count <= bytes.count {
      let found = zip(bytes[offset...], wanted).allSatisfy { byte, other in
        byte == other || (0x41...0x5A).contains(byte) && byte | 0x20 == other
      }
      if found { return offset }
      offset += 1
    }
    return nil
  }
}

/// Decodes the character references that pages use; an unknown one stays as it is.
private func decodingEntities(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  var result = ""
  var rest = Substring(text)
  while let ampersand = rest.firstIndex(of: "&") {
    result += rest[..<ampersand]
    rest = rest[ampersand...]
    let name = rest.dropFirst().prefix(10).prefix { $0 != ";" }
    let end = rest.index(rest.startIndex, offsetBy: name.count + 1)
    guard end < rest.endIndex, rest[end] == ";", let character = character(named: name) else {
      result.append("&")
      rest = rest.dropFirst()
      continue
    }
    result.append(character)
    rest = rest[rest.index(after: end)...]
  }
  return result + rest
}

private let namedCharacters: [String: Character] = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  "emsp": "\u{2003}", "ensp": "\u{2002}", "thinsp": "\u{2009}", "middot": "·", "bull": "•",
  "ndash": "–", "mdash": "—", "hellip": "…", "copy": "©", "lsquo": "‘", "rsquo": "’",
  "ldquo": "“", "rdquo": "”", "times": "×", "dagger": "†",
]

private func character(named name: Substring) -> Character? {
  if let character = namedCharacters[String(name)] { return character }
  guard name.first == "#" else { return nil }
  let digits = name.dropFirst()
  let isHexadecimal = digits.first == "x" || digits.first == "X"
  let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  return code.flatMap(Unicode.Scalar.init).map(Character.init)
}
