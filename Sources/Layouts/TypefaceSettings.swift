package import Activities
package import Frames

/// A typeface as a layout describes it: families for Latin text, and for Han text in each language.
package struct TypefaceSettings: Hashable, Sendable {
  /// The Han families of one language.
  package struct Regional: Hashable, Sendable {
    package var language: Language
    package var families: [String]
  }

  package var name: String
  package var latin: [String]
  /// Families for Han text in languages without families of their own.
  package var han: [String]
  /// Families for “ ” ‘ ’ — … ·, where those for Han text have only Western ones; else empty.
  package var marks: [String]
  /// Regions write some characters in shapes of their own.
  package var regional: [Regional]

  /// The families for text in a language.
  package func typeface(for language: Language) -> Typeface {
    guard !regional.isEmpty else { return Typeface(latin: latin, han: han, marks: marks) }
    let families = language.lookupChain.lazy
      .compactMap { tag in regional.first { $0.language == tag }?.families }.first
    return Typeface(latin: latin, han: families ?? han, marks: marks)
  }
}
