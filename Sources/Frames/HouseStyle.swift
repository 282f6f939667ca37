/// What houses decide differently when they set Chinese; the words are CLREQ's and xeCJK's.
package struct HouseStyle: Hashable, Sendable {
  /// Which marks may not begin or end a line; each level adds to the one before it (CLREQ,
  /// "Prohibition Rules for Line Start and Line End").
  package enum LineBreakLevel: String, Hashable, Sendable, CaseIterable {
    /// Pauses, stops and what closes begin no line, what opens ends none.
    case basic
    /// Nor does a solidus end one (GB/T 15834-2011, 5.1.9).
    case gb
    /// Nor does a dash begin one.
    case strict
  }

  /// How much white space full-width marks keep.
  package enum PunctuationStyle: String, Hashable, Sendable, CaseIterable {
    /// 全角: an em each; marks side by side close up, and lines begin and end flush.
    case quanjiao
    /// 开明: 。！？ an em each, all others half an em.
    case kaiming
    /// 半角: half an em each.
    case banjiao
    /// 行末半角: an em each, side by side as well; only lines begin and end flush.
    case hangmobanjiao
    /// As the font has them, everywhere.
    case plain
  }

  package var lineBreaking: LineBreakLevel
  package var punctuation: PunctuationStyle
  /// The space between Han and Latin characters, in ems; 0 for none.
  package var mixedSpace: Double
  /// Whether 、，。 that end a line hang beyond the measure.
  package var hangsPunctuation: Bool

  package init(
    lineBreaking: LineBreakLevel = .gb, punctuation: PunctuationStyle = .quanjiao,
    mixedSpace: Double = 0.25, hangsPunctuation: Bool = false
  ) {
    self.lineBreaking = lineBreaking
    self.punctuation = punctuation
    self.mixedSpace = mixedSpace
    self.hangsPunctuation = hangsPunctuation
  }
}
