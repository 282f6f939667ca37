internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  /// The style of the running text.
  var bodyStyle: TextStyle { style(layout.body.text) }

  /// The style of small text.
  var smallStyle: TextStyle { style(layout.small) }

  /// The style of computer text inside text of another style.
  func codeStyle(_ base: TextStyle) -> TextStyle {
    var style = base
    style.typeface = layout.body.code.typeface.typeface(for: Language(base.language))
    style.size *= layout.body.code.scale
    style.isVerbatim = true
    return style
  }

  /// A text role of the layout in a language, the edition's unless another is given.
  func style(_ settings: TextSettings, language: Language? = nil) -> TextStyle {
    let language = language ?? edition.language
    return TextStyle(
      typeface: settings.typeface.typeface(for: language), size: settings.size,
      weight: settings.weight, color: settings.color, language: language.tag)
  }

  /// How paragraphs of the running text are set.
  func paragraphStyle(
    _ alignment: ParagraphStyle.Alignment? = nil, language: String? = nil
  ) -> ParagraphStyle {
    ParagraphStyle(
      alignment: alignment ?? layout.body.alignment, pitch: line, em: em, house: layout.body.house,
      hyphenates: layout.body.hyphenates,
      language: language ?? edition.language.tag)
  }

  /// A paragraph on the grid of the running text.
  func paragraph(
    _ spans: [TextSpan], _ alignment: ParagraphStyle.Alignment? = nil
  ) -> Paragraph {
    Paragraph(
      spans: spans, style: paragraphStyle(alignment, language: spans.first?.style.language))
  }

  /// A block of one paragraph of the running text, its first line indented, in points.
  func textBlock(
    _ spans: [TextSpan], role: BlockRole = .paragraph,
    _ alignment: ParagraphStyle.Alignment? = nil, indent: Double = 0
  ) -> FlowBlock {
    var paragraph = paragraph(spans, alignment)
    paragraph.style.firstLineIndent = indent
    return FlowBlock(role: role, .text(paragraph), origin: spans.first?.origin)
  }
}

extension TextStyle {
  func bold(_ weight: Int = 700) -> TextStyle {
    var style = self
    style.weight = max(style.weight, weight)
    return style
  }

  func colored(_ color: Color) -> TextStyle {
    var style = self
    style.color = color
    return style
  }

  var tabular: TextStyle {
    var style = self
    style.hasTabularFigures = true
    return style
  }

  /// Raised figures for notes; sizes as in most text fonts' own superiors.
  var superior: TextStyle {
    var style = self
    style.rise = 0.33 * size
    style.size = 0.68 * size
    return style
  }

  var inferior: TextStyle {
    var style = self
    style.rise = -0.14 * size
    style.size = 0.68 * size
    return style
  }
}
