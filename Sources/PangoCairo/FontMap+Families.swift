import CPangoCairo

extension FontMap {
  /// Whether a family of exactly this name is installed, in any of its languages, case aside; the
  /// generic families `serif`, `sans-serif` and `monospace` always are.
  package func isInstalled(family: String) -> Bool {
    if Self.isGeneric(family: family) { return true }
    let pattern = required(FcPatternCreate())
    defer { FcPatternDestroy(pattern) }
    _ = family.withCString { name in
      name.withMemoryRebound(to: FcChar8.self, capacity: 1) {
        FcPatternAddString(pattern, FC_FAMILY, $0)
      }
    }
    return asked.withFonts(matching: pattern) { !$0.isEmpty }
      || all.withFonts(matching: pattern) { !$0.isEmpty }
  }

  /// Whether a name stands for a kind of family.
  static func isGeneric(family: String) -> Bool {
    ["serif", "sans-serif", "monospace"].contains(family.lowercased())
  }

  /// The names of the installed families, each in its first language, sorted by code points.
  package var familyNames: [String] {
    let pattern = required(FcPatternCreate())
    defer { FcPatternDestroy(pattern) }
    return all.withFonts(matching: pattern) { fonts in
      let names = fonts.compactMap { font -> String? in
        var name: UnsafeMutablePointer<FcChar8>?
        guard FcPatternGetString(font, FC_FAMILY, 0, &name) == FcResultMatch else { return nil }
        return name.map { String(cString: $0) }
      }
      return Set(names).sorted()
    }
  }
}

extension FontCollection {
  /// Lends the family names of the fonts that match a pattern.
  fileprivate func withFonts<Result>(
    matching pattern: OpaquePointer, _ body: ([OpaquePointer]) -> Result
  ) -> Result {
    let properties = required(FcObjectSetCreate())
    defer { FcObjectSetDestroy(properties) }
    _ = FcObjectSetAdd(properties, FC_FAMILY)
    guard let set = FcFontList(configuration.pointer, pattern, properties) else {
      return body([])
    }
    defer { FcFontSetDestroy(set) }
    let fonts = UnsafeBufferPointer(start: set.pointee.fonts, count: Int(set.pointee.nfont))
    return body(fonts.compactMap { $0 })
  }
}
