internal import Activities
internal import YAMLValues

/// The typefaces of a layout.
package struct FontSettings: Hashable, Sendable {
  package var typefaces: [TypefaceSettings]
  /// The families of emoji, in one colour; none drops them.
  package var emoji: [String]
  /// The typeface that stands in where a family has no bold.
  package var bold: TypefaceSettings?
  /// A folder with more fonts.
  package var folder: String?

  /// Reads the group `fonts`, in which every key but some is the name of a typeface.
  init(reading fonts: inout YAMLReader) {
    folder = fonts.text("folder")
    emoji = fonts.texts("emoji") ?? []
    if emoji == ["drop"] { emoji = [] }
    var typefaces: [TypefaceSettings] = []
    for name in fonts.keys where !["folder", "emoji", "bold"].contains(name) {
      typefaces.append(
        fonts.mapping(name) { font in
          // Only languages that are written with Han characters; any other key is a mistake.
          let languages = font.keys.filter { key in
            ["zh", "ja", "ko"].contains { key == $0 || key.hasPrefix("\($0)-") }
          }
          return TypefaceSettings(
            name: name, latin: font.texts("latin") ?? [], han: font.texts("han") ?? [],
            marks: font.texts("marks") ?? [],
            regional: languages.compactMap { key in
              font.texts(key).map { .init(language: Language(key), families: $0) }
            })
        })
    }
    let names = typefaces.map(\.name).joined(separator: ", ")
    bold = fonts.scalar("bold", expected: "one of fonts: \(names)") { name in
      typefaces.first { $0.name == name }
    }
    self.typefaces = typefaces
  }
}
