internal import Activities
internal import Diagnostics

/// Makes text of the LaTeX and HTML in a field.
///
/// Accents become letters, quotes and dashes their signs, `\emph` and its like emphasis, simple
/// formulas characters with raised and lowered ones; what braces protect keeps its capitals
/// (``InlineStyle/fixedCase``). A command that is not known goes, its argument stays.
struct LaTeXText {
  /// The text.
  private(set) var text = InlineText()
  /// Names of commands that were not understood.
  private(set) var unknownCommands: [String] = []

  private let bytes: [UInt8]
  private let origin: SourceRange?
  private var offset = 0
  private var pending: [UInt8] = []
  private var pendingStyle: InlineStyle = []
  private var pendingLink: String?
  private var link: String?
  private var isMath = false

  /// Reads a value whose braces are balanced and not too deep.
  init(_ bytes: [UInt8], origin: SourceRange? = nil) {
    self.bytes = bytes
    self.origin = origin
    let isPlain = !bytes.contains { marksLaTeX[Int($0)] }
    if isPlain {
      text = InlineText(String(decoding: bytes, as: UTF8.self).trimmed, origin: origin)
      return
    }
    while offset < bytes.count {
      read([])
      // A brace too many closes nothing.
      if offset < bytes.count { offset += 1 }
    }
    flush()
    text = text.trimmed
    if bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) {
      text = text.readingHTML()
    }
  }

  // MARK: Writing

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    text.append(
      InlineRun(
        text: String(decoding: pending, as: UTF8.self), style: pendingStyle, link: pendingLink,
        origin: origin))
    pending = []
  }

  private mutating func write(_ part: some Sequence<UInt8>, _ style: InlineStyle) {
    if style != pendingStyle || link != pendingLink {
      flush()
      pendingStyle = style
      pendingLink = link
    }
    pending.append(contentsOf: part)
  }

  private mutating func write(_ part: String, _ style: InlineStyle) { write(part.utf8, style) }

  /// One space, unless there is one already.
  private mutating func writeSpace(_ style: InlineStyle) {
    let last = pending.last ?? text.runs.last?.text.utf8.last
    if let last, last != 0x20 { write(" ", style) }
  }

  // MARK: Reading

  /// Reads up to the brace that closes the group, or to the end.
  private mutating func read(_ outer: InlineStyle) {
    var style = outer
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "}"): return
      case UInt8(ascii: "{"):
        offset += 1
        let isCommand = offset < bytes.count && bytes[offset] == UInt8(ascii: "\\")
        // In BibTeX a group that begins with a command is a letter with its accent.
        read(isCommand ? style : style.union(.fixedCase))
        offset += 1
      case UInt8(ascii: "\\"):
        offset += 1
        command(&style)
      case UInt8(ascii: "$"):
        offset += 1
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "$") { offset += 1 }
        isMath.toggle()
      case UInt8(ascii: "^") where isMath, UInt8(ascii: "_") where isMath:
        offset += 1
        argument(style.union(byte == UInt8(ascii: "^") ? .superscript : .subscript))
      case 0x09, 0x0A, 0x0D, 0x20:
        offset += 1
        if !isMath { writeSpace(style) }
      case UInt8(ascii: "~"):
        offset += 1
        write("\u{A0}", style)
      case UInt8(ascii: "-"), UInt8(ascii: "`"), UInt8(ascii: "'"): ligature(byte, style)
      default: plain(style)
      }
    }
  }

  /// Bytes that mean themselves, as many as follow.
  private mutating func plain(_ style: InlineStyle) {
    let start = offset
    offset += 1
    if isMath {
      let isLetter = Unicode.Scalar(bytes[start]).isLatin
      write(bytes[start..<offset], isLetter ? style.union([.emphasis, .fixedCase]) : style)
      return
    }
    while offset < bytes.count, !endsPlain[Int(bytes[offset])] { offset += 1 }
    write(bytes[start..<offset], style)
  }

  private mutating func ligature(_ byte: UInt8, _ style: InlineStyle) {
    var count = 0
    while offset < bytes.count, bytes[offset] == byte, count < 3 {
      offset += 1
      count += 1
    }
    switch (byte, count) {
    case (UInt8(ascii: "-"), _) where isMath: write(String(repeating: "−", count: count), style)
    case (UInt8(ascii: "-"), 1): write("-", style)
    case (UInt8(ascii: "-"), 2): write("–", style)
    case (UInt8(ascii: "-"), _): write("—", style)
    case (UInt8(ascii: "'"), _) where isMath: write(String(repeating: "′", count: count), style)
    case (UInt8(ascii: "`"), 2): write("“", style)
    case (UInt8(ascii: "'"), 2): write("”", style)
    case (UInt8(ascii: "`"), _): write(String(repeating: "‘", count: count), style)
    default: write(String(repeating: "’", count: count), style)
    }
  }

  /// A command behind its backslash.
  private mutating func command(_ style: inout InlineStyle) {
    guard offset < bytes.count else { return }
    guard Unicode.Scalar(bytes[offset]).isLatin else { return sign(style) }
    let start = offset
    while offset < bytes.count, Unicode.Scalar(bytes[offset]).isLatin { offset += 1 }
    let name = String(decoding: bytes[start..<offset], as: UTF8.self)
    let end = offset
    skipBlanks()
    if latexAccents[name] != nil, offset > end || !followsLetter {
      return accent(name, style)
    }
    if let symbol = latexSymbols[name] { return write(symbol, style) }
    if let added = latexStyles[name] { return argument(style.union(added)) }
    if let added = latexDeclarations[name] {
      style.formUnion(added)
      return
    }
    switch name {
    case "url", "nolinkurl", "path":
      let address = verbatimArgument()
      link = address
      write(address, style.union(.fixedCase))
      link = nil
    case "href":
      let address = verbatimArgument()
      link = address
      argument(style)
      link = nil
    case "enquote", "mkbibquote":
      write("“", style)
      argument(style)
      write("”", style)
    case "ensuremath":
      let outer = isMath
      isMath = true
      argument(style)
      isMath = outer
    case "noopsort", "vphantom", "hspace", "vspace", "label", "thanks", "printfirst", "SortNoop":
      _ = verbatimArgument()
    case "frac" where isMath:
      argument(style)
      write("/", style)
      argument(style)
    case "sqrt" where isMath:
      write("√", style)
      argument(style)
    case _ where latexTransparent.contains(name):
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "{") { argument(style) }
    default:
      if !unknownCommands.contains(name) { unknownCommands.append(name) }
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "{") { argument(style) }
    }
  }

  /// Whether a letter follows without white space: `\v` is an accent, `\vec` was read whole already.
  private var followsLetter: Bool {
    offset < bytes.count && Unicode.Scalar(bytes[offset]).isLatin
  }

  /// A command of one sign: an accent, an escaped sign, a space of some width.
  private mutating func sign(_ style: InlineStyle) {
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case _ where latexAccents[String(Unicode.Scalar(byte))] != nil && !isMath:
      skipBlanks()
      accent(String(Unicode.Scalar(byte)), style)
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "!"): break
    case UInt8(ascii: "\\"):
      writeSpace(style)
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ">"), 0x20, 0x0A:
      if !isMath { writeSpace(style) }
    case UInt8(ascii: "("), UInt8(ascii: ")"): isMath = byte == UInt8(ascii: "(")
    case UInt8(ascii: "["), UInt8(ascii: "]"): isMath = byte == UInt8(ascii: "[")
    default:
      if byte < 0x80 {
        write([byte], style)
      } else {
        offset -= 1
        plain(style)
      }
    }
  }

  /// A letter with its accent; without a letter the accent stands alone.
  private mutating func accent(_ name: String, _ style: InlineStyle) {
    var base = LaTeXText(takeArgument()).text.plain
    if base.isEmpty { return write(name == "~" || name == "^" ? name : "", style) }
    if base.first == "ı" { base = "i" + base.dropFirst() }
    if base.first == "ȷ" { base = "j" + base.dropFirst() }
    write(accented(base, name), style)
  }

  // MARK: Arguments

  private mutating func skipBlanks() {
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
  }

  /// Reads the argument of a command in a style: a group, a command, or one character.
  private mutating func argument(_ style: InlineStyle) {
    skipBlanks()
    guard offset < bytes.count, bytes[offset] != UInt8(ascii: "}") else { return }
    if bytes[offset] == UInt8(ascii: "{") {
      offset += 1
      read(style)
      if offset < bytes.count { offset += 1 }
    } else if bytes[offset] == UInt8(ascii: "\\") {
      offset += 1
      var style = style
      command(&style)
    } else {
      let start = offset
      offset = end(ofCharacterAt: start)
      write(bytes[start..<offset], style)
    }
  }

  /// The bytes of an argument, to be read by themselves.
  private mutating func takeArgument() -> [UInt8] {
    guard offset < bytes.count, bytes[offset] != UInt8(ascii: "}") else { return [] }
    let start = offset
    if bytes[offset] == UInt8(ascii: "{") {
      var depth = 0
      repeat {
        if bytes[offset] == UInt8(ascii: "{") { depth += 1 }
        if bytes[offset] == UInt8(ascii: "}") { depth -= 1 }
        offset += 1
      } while depth > 0 && offset < bytes.count
      return depth == 0 ? Array(bytes[start + 1..<offset - 1]) : []
    }
    if bytes[offset] == UInt8(ascii: "\\") {
      offset += 1
      let isName = offset < bytes.count && Unicode.Scalar(bytes[offset]).isLatin
      repeat {
        offset += 1
      } while isName && offset < bytes.count
        && Unicode.Scalar(bytes[offset]).isLatin
      offset = min(offset, bytes.count)
      return Array(bytes[start..<offset])
    }
    offset = end(ofCharacterAt: start)
    return Array(bytes[start..<offset])
  }

  /// An argument whose signs mean themselves, such as an address.
  private mutating func verbatimArgument() -> String {
    verbatim(takeArgument())
  }

  private func end(ofCharacterAt start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}

/// The characters of an address or a registered name: LaTeX's escapes are undone, white space and
/// braces go, and nothing else is LaTeX.
func verbatim(_ value: [UInt8]) -> String {
  var result: [UInt8] = []
  for (index, byte) in value.enumerated() where byte > 0x20 && byte != 0x7B && byte != 0x7D {
    let isEscape =
      byte == UInt8(ascii: "\\") && index + 1 < value.count
      && "_%&#~{}$".utf8.contains(value[index + 1])
    if !isEscape { result.append(byte) }
  }
  return String(decoding: result, as: UTF8.self)
}

/// Bytes that make a value more than plain text; white space other than single spaces as well.
private let marksLaTeX: [Bool] = (0..<256).map { byte in
  [0x09, 0x0A, 0x0D, 0x7B, 0x7D, 0x5C, 0x24, 0x7E, 0x60, 0x27, 0x2D, 0x3C, 0x26].contains(byte)
}

/// Bytes at which a stretch of plain text ends.
private let endsPlain: [Bool] = (0..<256).map { byte in
  [0x09, 0x0A, 0x0D, 0x20, 0x7B, 0x7D, 0x5C, 0x24, 0x7E, 0x60, 0x27, 0x2D].contains(byte)
}

extension InlineText {
  /// The text with the HTML that databases leave in titles read as emphasis.
  fileprivate func readingHTML() -> InlineText {
    var result = InlineText()
    var added: [InlineStyle] = []
    for run in runs {
      for token in htmlTokens(run.text) {
        switch token {
        case .text(let text):
          var part = run
          part.text = text
          part.style = added.reduce(run.style) { $0.union($1) }
          result.append(part)
        case .open(let name, _):
          if let style = htmlStyles[name] { added.append(style) }
        case .close(let name):
          if let style = htmlStyles[name], let index = added.lastIndex(of: style) {
            added.remove(at: index)
          }
        case .span: break
        }
      }
    }
    return result
  }
}

private let htmlStyles: [String: InlineStyle] = [
  "b": .strong, "strong": .strong, "i": .emphasis, "em": .emphasis, "sup": .superscript,
  "sub": .subscript, "code": .code, "tt": .code,
]
