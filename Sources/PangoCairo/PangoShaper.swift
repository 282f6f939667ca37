import CPangoCairo
package import Frames

/// Shapes text with Pango: each text is itemized once and each item shaped once, without rounding.
///
/// Nothing is slanted or emboldened artificially. A character that none of the asked families has is
/// set from another installed font; the cluster's face tells.
package final class PangoShaper: Shaper {
  private let fonts: FontMap
  private let context: GObjectReference
  private let glyphs: UnsafeMutablePointer<PangoGlyphString>
  private var prepared: [FontRequest: PreparedFont] = [:]
  private var trims = MarkTrims()

  package init(fonts: FontMap) {
    self.fonts = fonts
    context = fonts.makeContext()
    glyphs = required(pango_glyph_string_new())
  }

  deinit { pango_glyph_string_free(glyphs) }

  package func shape(_ text: [UInt8], runs: [ShapingRun]) -> ShapedText {
    precondition(
      runs.first?.range.lowerBound ?? 0 == 0 && runs.last?.range.upperBound ?? 0 == text.count,
      "the runs cover the text")
    guard !text.isEmpty else { return ShapedText() }
    // Pango takes NUL for the end of a text, and shows it as nothing.
    let text = text.contains(0) ? text.map { $0 == 0 ? UInt8(ascii: " ") : $0 } : text
    return text.withUnsafeBytes { bytes in
      let characters = bytes.bindMemory(to: CChar.self)
      return shape(ParagraphText(bytes: bytes, characters: required(characters.baseAddress)), runs)
    }
  }

  private func shape(_ text: ParagraphText, _ runs: [ShapingRun]) -> ShapedText {
    let styled = styledRuns(runs)
    let attributes = required(pango_attr_list_new())
    defer { pango_attr_list_unref(attributes) }
    for run in styled { run.font.insert(into: attributes, range: run.range) }

    var shaped = ShapedText()
    shaped.glyphs.reserveCapacity(text.count)
    shaped.clusters.reserveCapacity(text.count)
    let items = pango_itemize(
      OpaquePointer(context.pointer), text.characters, 0, Int32(text.count), attributes, nil)
    defer { g_list_free(items) }
    var run = 0
    var next = items
    while let entry = next {
      let item = entry.pointee.data.assumingMemoryBound(to: PangoItem.self)
      while styled[run].range.upperBound <= Int(item.pointee.offset) { run += 1 }
      append(item, of: text, font: styled[run].font, to: &shaped)
      pango_item_free(item)
      next = entry.pointee.next
    }
    return shaped
  }

  private func append(
    _ item: UnsafeMutablePointer<PangoItem>, of text: ParagraphText, font: PreparedFont,
    to shaped: inout ShapedText
  ) {
    // Pango takes dashes beside Latin letters for English and dashes alone for no script at all; in
    // both cases the font's Chinese forms would be missed.
    item.pointee.analysis.language = font.language
    if item.pointee.analysis.script == UInt8(PANGO_SCRIPT_COMMON.rawValue) {
      item.pointee.analysis.script = font.script
    }
    pango_shape_item(
      item, text.characters, Int32(text.count), nil, glyphs, PANGO_SHAPE_NONE)
    guard let chosen = item.pointee.analysis.font else {
      preconditionFailure("Pango itemizes with a font")
    }
    let face = fonts.face(of: chosen)
    let first = shaped.clusters.count
    shaped.append(glyphs, of: item.pointee, face: face, unit: font.unit)
    for index in first..<shaped.clusters.count where shaped.clusters[index].glyphs.count == 1 {
      let cluster = shaped.clusters[index]
      guard let mark = fullWidthMark(text.bytes[cluster.text]) else { continue }
      let glyph = shaped.glyphs[cluster.glyphs.lowerBound].id
      let trim = trims.trim(
        of: mark, glyph: glyph, analysis: item.pointee.analysis, features: font.features,
        face: face, in: fonts)
      shaped.clusters[index].trimBefore = trim.before * font.size
      shaped.clusters[index].trimAfter = trim.after * font.size
    }
  }

  /// Joins neighbours that ask for the same font, and looks their fonts up.
  private func styledRuns(_ runs: [ShapingRun]) -> [(range: Range<Int>, font: PreparedFont)] {
    var styled: [(range: Range<Int>, font: PreparedFont)] = []
    styled.reserveCapacity(runs.count)
    for run in runs where !run.range.isEmpty {
      let font = preparedFont(run.font)
      if let last = styled.last, last.font === font {
        styled[styled.count - 1].range = last.range.lowerBound..<run.range.upperBound
      } else {
        styled.append((run.range, font))
      }
    }
    return styled
  }

  private func preparedFont(_ request: FontRequest) -> PreparedFont {
    if let font = prepared[request] { return font }
    let font = PreparedFont(request)
    prepared[request] = font
    return font
  }
}

/// A shaper belongs to the task of its font map.
@available(*, unavailable) extension PangoShaper: Sendable {}

/// A text as Pango reads it, for the time of one call.
private struct ParagraphText {
  let bytes: UnsafeRawBufferPointer
  let characters: UnsafePointer<CChar>

  var count: Int { bytes.count }
}
