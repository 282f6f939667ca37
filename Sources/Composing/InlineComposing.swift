internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  /// The text as spans of a style; its links are said as the layout says links.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - base: The style of its plain parts.
  ///   - writesAddresses: Whether the words of some links are addresses, to which no sign leads.
  /// - Returns: The spans.
  mutating func spans(
    of text: InlineText, _ base: TextStyle, writesAddresses: Bool = false
  ) -> [TextSpan] {
    var spans: [TextSpan] = []
    let runs = text.runs
    var words = InlineText()
    for (index, run) in runs.enumerated() {
      let target = run.link.flatMap(LinkAddress.target)
      let style = target == nil ? base : linkStyle(base)
      spans.append(
        TextSpan(
          run.text, style: self.style(run.style, over: style, of: run.text), link: target,
          origin: run.origin))
      // A link may have several runs; the sign stands behind the last.
      words.append(run)
      if index + 1 < runs.count, runs[index + 1].link == run.link { continue }
      let isAddress =
        run.link.map { link in
          writesAddresses && link.hasSuffix(words.plain)
            || layout.link.form.isNumbered && PrintedDOIs(in: words.plain).containsDOI(of: link)
        } ?? false
      if let link = run.link, target != nil, !isAddress { spans += linkSign(link, base, words) }
      words = InlineText()
    }
    return spans
  }

  /// A link of an entry as a whole.
  mutating func spans(of label: InlineText, target: String, _ base: TextStyle) -> [TextSpan] {
    let runs = label.runs.map { run in
      InlineRun(text: run.text, style: run.style, link: target, origin: run.origin)
    }
    var spans = spans(of: InlineText(runs), base)
    // A short label such as 链接 stays in one piece.
    if estimatedWidth(label.plain) <= 8 {
      for index in spans.indices { spans[index].isUnbroken = true }
    }
    return spans
  }

  /// A style with the author's emphasis laid over it.
  private func style(
    _ inline: InlineStyle, over base: TextStyle, of text: String
  ) -> TextStyle {
    var style = inline.contains(.code) ? codeStyle(base) : base
    if inline.contains(.strong) { style = style.bold() }
    // No line is drawn below words; it is the typewriter's emphasis.
    if !inline.isDisjoint(with: [.emphasis, .underlined]) { emphasise(&style, text) }
    if inline.contains(.superscript) { style = style.superior }
    if inline.contains(.subscript) { style = style.inferior }
    return style
  }

  /// Latin is italic; Han, which knows no italic, goes by the layout, but stays as it is in an italic text of
  /// mostly Latin words.
  private func emphasise(_ style: inout TextStyle, _ text: String) {
    style.isItalic = true
    let han = text.unicodeScalars.count(where: \.isWide)
    if text.unicodeScalars.count > 4 * han { return }
    switch layout.body.emphasis {
    case .plain: break
    case .bold: style.hanWeight = max(style.weight, 700)
    case .dots: style.hasEmphasisDots = true
    case .typeface(let typeface):
      let emphasis = typeface.typeface(for: Language(style.language))
      (style.typeface.han, style.typeface.marks) = (emphasis.han, emphasis.marks)
    }
  }

  private func linkStyle(_ base: TextStyle) -> TextStyle {
    layout.link.form == .plain ? base : base.colored(layout.link.color)
  }

  /// What stands behind the words of a link.
  private mutating func linkSign(
    _ link: String, _ base: TextStyle, _ words: InlineText
  ) -> [TextSpan] {
    switch layout.link.form {
    case .plain: return []
    case .mark:
      guard !layout.link.mark.isEmpty else { return [] }
      var style = linkStyle(base)
      style.size *= 0.8
      // WORD JOINER: the mark never begins a line.
      var mark = TextSpan(
        "\u{2060}" + layout.link.mark, style: style, link: LinkAddress.target(link),
        origin: words.origin)
      mark.isOrnament = true
      return [mark]
    case .notes, .footnotes:
      if let contact = LinkAddress.contact(link) {
        guard !words.plain.contains(contact) else { return [] }
        let text = self.words[.noteOpen] + contact + self.words[.noteClose]
        return [TextSpan(text, style: linkStyle(base), link: LinkAddress.target(link))]
      }
      if printedDOIs.containsDOI(of: link) { return [] }
      return [noteReference(to: link, label: words, base)]
    }
  }
}

extension [TextSpan] {
  /// The spans with a text of the last one's style, or of a given style, behind them.
  func followed(by text: String, _ style: TextStyle) -> [TextSpan] {
    isEmpty || text.isEmpty ? self : self + [TextSpan(text, style: style)]
  }
}
