import CPangoCairo
package import Frames

/// Shapes text with Pango, each stretch of one font once, without rounding.
///
/// Nothing is slanted or emboldened artificially. A character that none of the asked families has is
/// set from another installed font; the cluster's face tells. Such a stretch is shaped twice: among the
/// fonts that were asked for, and then among all. One that no font has is shown by a geta, 〓, as
/// compositors do.
package final class PangoShaper: Shaper {
  private let fonts: FontMap
  private let glyphs: UnsafeMutablePointer<PangoGlyphString>
  private var prepared: [FontRequest: PreparedFont] = [:]
  /// The same in a list: so few that looking for the one object that nearly all runs share costs less
  /// than hashing.
  private var preparedInOrder: [(request: FontRequest, font: PreparedFont)] = []
  private var stretches = ShapedStretches()
  private var trims = MarkTrims()
  /// What stands for characters that no font has, by the font that was asked for.
  private var signs: [ObjectIdentifier: ShapedText] = [:]
  /// The characters that a face sets although its family is not the first that was asked for.
  package private(set) var fallbacks: [FaceID: Set<Unicode.Scalar>] = [:]

  private var bold: BoldStandIns?

  /// Makes a shaper.
  ///
  /// - Parameters:
  ///   - fonts: The fonts.
  ///   - bold: The typeface that stands in where a family has no bold; nothing is emboldened.
  package init(fonts: FontMap, bold: Typeface? = nil) {
    self.fonts = fonts
    self.bold = bold.map(BoldStandIns.init)
    glyphs = required(pango_glyph_string_new())
  }

  deinit { pango_glyph_string_free(glyphs) }

  /// Families that have no bold, and the installed family from which their bold text is set.
  package var boldStandIns: [(family: String, standIn: String)] { bold?.used ?? [] }

  package func shape(_ text: [UInt8], runs: [ShapingRun]) -> ShapedText {
    precondition(
      runs.first?.range.lowerBound ?? 0 == 0 && runs.last?.range.upperBound ?? 0 == text.count,
      "the runs cover the text")
    guard !text.isEmpty else { return ShapedText() }
    // Pango takes NUL for the end of a text, and shows it as nothing.
    let text = text.contains(0) ? text.map { $0 == 0 ? UInt8(ascii: " ") : $0 } : text
    let styled = text.withUnsafeBytes { styledRuns(runs, breaks: markBreaks(in: $0)) }
    guard styled.count > 1 else { return stretch(text[...], styled[0].font) }
    guard text.withUnsafeBytes({ isMadeOfStretches($0, styled) }) else {
      return shapeWhole(text[...], styled)
    }
    var shaped = ShapedText()
    shaped.glyphs.reserveCapacity(text.count)
    shaped.clusters.reserveCapacity(text.count)
    for run in styled {
      shaped.append(stretch(text[run.range], run.font), at: run.range.lowerBound)
    }
    return shaped
  }

  /// Whether each run is shaped as if it stood alone: no letters join across runs, no mark belongs to
  /// the run before, and all run from left to right.
  private func isMadeOfStretches(_ text: UnsafeRawBufferPointer, _ runs: [StyledRun]) -> Bool {
    !mayJoinOrRunRightToLeft(text) && !runs.contains { isMark(at: $0.range.lowerBound, in: text) }
  }

  /// A stretch in one font, shaped now or before.
  private func stretch(_ text: ArraySlice<UInt8>, _ font: PreparedFont) -> ShapedText {
    if let known = stretches[text, font] { return known }
    let shaped = shapeWhole(text, [StyledRun(range: 0..<text.count, font: font)])
    stretches[text, font] = shaped
    return shaped
  }

  private func shapeWhole(_ text: ArraySlice<UInt8>, _ runs: [StyledRun]) -> ShapedText {
    text.withUnsafeBytes { bytes in
      let text = ParagraphText(bytes)
      var shaped = shape(text, runs)
      recordFallbacks(in: shaped, of: text, runs)
      if !shaped.missing.isEmpty { showMissing(in: &shaped, runs) }
      return shaped
    }
  }

  private func shape(_ text: ParagraphText, _ styled: [StyledRun]) -> ShapedText {
    let attributes = required(pango_attr_list_new())
    defer { pango_attr_list_unref(attributes) }
    for run in styled { run.font.insert(into: attributes, range: run.range) }

    let (shaped, isAsAsked) = shape(text, styled, attributes, among: fonts.asked)
    // The families that were asked for go before all others; where they do, those change nothing.
    if isAsAsked || fonts.all === fonts.asked { return shaped }
    return shape(text, styled, attributes, among: fonts.all).text
  }

  /// Shapes a text with the fonts of a collection.
  ///
  /// - Returns: The text, and whether all of it is set from the families that its runs ask for.
  private func shape(
    _ text: ParagraphText, _ runs: [StyledRun], _ attributes: OpaquePointer,
    among collection: FontCollection
  ) -> (text: ShapedText, isAsAsked: Bool) {
    var shaped = ShapedText()
    shaped.glyphs.reserveCapacity(text.count)
    shaped.clusters.reserveCapacity(text.count)
    var isAsAsked = true
    var run = 0
    for part in text.parts {
      let items = pango_itemize(
        OpaquePointer(collection.context.pointer), text.characters, Int32(part.lowerBound),
        Int32(part.count), attributes, nil)
      defer { g_list_free(items) }
      var next = items
      while let entry = next {
        let item = entry.pointee.data.assumingMemoryBound(to: PangoItem.self)
        while runs[run].range.upperBound <= Int(item.pointee.offset) { run += 1 }
        let face = append(item, of: text, font: runs[run].font, to: &shaped)
        isAsAsked = isAsAsked && runs[run].font.asks(for: face, in: fonts)
        pango_item_free(item)
        next = entry.pointee.next
      }
    }
    return (shaped, isAsAsked && shaped.missing.isEmpty)
  }

  /// Shapes an item; returns the face that sets it.
  private func append(
    _ item: UnsafeMutablePointer<PangoItem>, of text: ParagraphText, font: PreparedFont,
    to shaped: inout ShapedText
  ) -> FaceID {
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
    shaped.append(glyphs, of: item.pointee, face: face, unit: font.unit, in: text.bytes)
    shaped.joinMarks(from: first, in: text.bytes)
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
    return face
  }

  /// Puts a sign where a cluster has a character that no font has, and nothing else to be seen.
  private func showMissing(in shaped: inout ShapedText, _ runs: [StyledRun]) {
    var missing = shaped.missing[...]
    var run = 0
    for index in shaped.clusters.indices {
      let range = shaped.clusters[index].text
      while let next = missing.first, next.upperBound <= range.lowerBound { missing.removeFirst() }
      guard let next = missing.first else { return }
      guard next.overlaps(range), shaped.clusters[index].glyphs.isEmpty else { continue }
      while runs[run].range.upperBound <= range.lowerBound { run += 1 }
      let sign = sign(in: runs[run].font)
      guard let cluster = sign.clusters.first else { continue }
      let first = shaped.glyphs.count
      shaped.glyphs += sign.glyphs
      shaped.clusters[index].glyphs = first..<shaped.glyphs.count
      shaped.clusters[index].face = cluster.face
      shaped.clusters[index].advance = cluster.advance
    }
  }

  /// The geta of a font, or what is most like it.
  private func sign(in font: PreparedFont) -> ShapedText {
    if let sign = signs[ObjectIdentifier(font)] { return sign }
    var sign = ShapedText()
    for character in ["〓", "□", "?"] {
      let bytes = Array(character.utf8)
      sign = bytes.withUnsafeBytes {
        shape(ParagraphText($0), [StyledRun(range: 0..<bytes.count, font: font)])
      }
      if sign.missing.isEmpty { break }
    }
    signs[ObjectIdentifier(font)] = sign
    return sign
  }

  private func recordFallbacks(
    in shaped: ShapedText, of text: ParagraphText, _ runs: [StyledRun]
  ) {
    var run = 0
    var preferred: FaceID?
    for cluster in shaped.clusters {
      if runs[run].range.upperBound <= cluster.text.lowerBound {
        preferred = nil
        while runs[run].range.upperBound <= cluster.text.lowerBound { run += 1 }
      }
      if cluster.face == preferred || cluster.glyphs.isEmpty { continue }
      if runs[run].font.prefers(cluster.face, in: fonts) {
        preferred = cluster.face
        continue
      }
      let characters = String(decoding: text.bytes[cluster.text], as: UTF8.self).unicodeScalars
      fallbacks[cluster.face, default: []].formUnion(characters.filter(\.needsGlyph))
    }
  }

  /// Joins neighbours that ask for the same font, and looks their fonts up; a run ends at a break all
  /// the same.
  private func styledRuns(_ runs: [ShapingRun], breaks: [Int]) -> [StyledRun] {
    var styled: [StyledRun] = []
    styled.reserveCapacity(runs.count)
    for run in runs where !run.range.isEmpty {
      let font = preparedFont(run.font)
      if let last = styled.last, last.font === font {
        styled[styled.count - 1].range = last.range.lowerBound..<run.range.upperBound
      } else {
        styled.append(StyledRun(range: run.range, font: font))
      }
    }
    guard !breaks.isEmpty else { return styled }
    return styled.flatMap { run in
      var starts = [run.range.lowerBound] + breaks.filter { run.range.dropFirst().contains($0) }
      starts.append(run.range.upperBound)
      return zip(starts, starts.dropFirst()).map { StyledRun(range: $0..<$1, font: run.font) }
    }
  }

  private func preparedFont(_ request: FontRequest) -> PreparedFont {
    if let known = preparedInOrder.first(where: { $0.request === request }) { return known.font }
    if let font = prepared[request] { return font }
    let families = request.weight < 600 ? nil : bold?.families(for: request.families, in: fonts)
    let font = PreparedFont(request, families: families ?? request.families)
    prepared[request] = font
    preparedInOrder.append((request, font))
    return font
  }
}

/// A shaper belongs to the task of its font map.
@available(*, unavailable) extension PangoShaper: Sendable {}

/// A stretch of text with its font.
private struct StyledRun {
  var range: Range<Int>
  var font: PreparedFont
}

/// A text as Pango reads it, for the time of one call.
private struct ParagraphText {
  let bytes: UnsafeRawBufferPointer
  let characters: UnsafePointer<CChar>
  /// What directions are found in by itself: each phrase from right to left, and what lies between.
  let parts: [Range<Int>]

  /// The text of a buffer that is not empty.
  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    characters = required(bytes.bindMemory(to: CChar.self).baseAddress)
    let edges = rightToLeftPhrases(in: bytes).flatMap { [$0.lowerBound, $0.upperBound] }
    let ends = [0] + edges + [bytes.count]
    parts = zip(ends, ends.dropFirst()).lazy.map { $0..<$1 }.filter { !$0.isEmpty }
  }

  var count: Int { bytes.count }
}
