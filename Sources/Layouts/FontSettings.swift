internal import Activities
internal import YAMLValues

/// The typefaces of a layout.
package struct FontSettings: Hashable, Sendable {
  package var typefaces: [TypefaceSettings]
  /// A folder with more fonts.
  package var folder: String?

  /// Reads the group `fonts`, in which every key but some is the name of a typeface.
  init(reading fonts: inout YAMLReader) {
    folder = fonts.text("folder")
    typefaces = []
    for name in fonts.keys where name != "folder" {
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
  }
}
