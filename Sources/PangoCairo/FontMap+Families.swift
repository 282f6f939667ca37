import CPangoCairo

extension FontMap {
  /// Whether a family of exactly this name is installed, in any of its languages, case aside; the
  /// generic families `serif`, `sans-serif` and `monospace` always are.
  package func isInstalled(family: String) -> Bool {
    if Self.isGeneric(family: family) { return true }
    return fonts(of: family, giving: FC_FAMILY) { !$0.isEmpty }
  }

  /// Whether the first of some families that is installed has all these characters.
  package func has(_ scalars: [Unicode.Scalar], in families: [String]) -> Bool {
    guard let family = families.first(where: { isInstalled(family: $0) }) else { return false }
    return fonts(of: family, giving: FC_CHARSET) { fonts in
      fonts.contains { font in
        var characters: OpaquePointer?
        guard FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) == FcResultMatch else {
          return false
        }
        return scalars.allSatisfy { FcCharSetHasChar(characters, $0.value) != 0 }
      }
    }
  }

  /// Whether a family has a weight that reads as bold: 600 or more on the OpenType scale.
  package func hasBold(family: String) -> Bool {
    fonts(of: family, giving: FC_WEIGHT) { fonts in
      fonts.contains { font in
        var weight = 0.0
        if FcPatternGetDouble(font, FC_WEIGHT, 0, &weight) == FcResultMatch {
          return weight >= Double(FC_WEIGHT_DEMIBOLD)
        }
        var weights: OpaquePointer?
        var (least, most) = (0.0, 0.0)
        return FcPatternGetRange(font, FC_WEIGHT, 0, &weights) == FcResultMatch
          && FcRangeGetDouble(weights, &least, &most) != 0 && most >= Double(FC_WEIGHT_DEMIBOLD)
      }
    }
  }

  /// Lends the fonts of a family, with one of their properties.
  private func fonts<Result>(
    of family: String, giving property: String, _ body: ([OpaquePointer]) -> Result
  ) -> Result {
    let pattern = required(FcPatternCreate())
    defer { FcPatternDestroy(pattern) }
    _ = family.withCString { name in
      name.withMemoryRebound(to: FcChar8.self, capacity: 1) {
        FcPatternAddString(pattern, FC_FAMILY, $0)
      }
    }
    let isAsked = asked.withFonts(matching: pattern) { !$0.isEmpty }
    return (isAsked ? asked : all).withFonts(matching: pattern, giving: [property], body)
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
    matching pattern: OpaquePointer, giving wanted: [String] = [FC_FAMILY],
    _ body: ([OpaquePointer]) -> Result
  ) -> Result {
    let properties = required(FcObjectSetCreate())
    defer { FcObjectSetDestroy(properties) }
    for property in wanted { _ = FcObjectSetAdd(properties, property) }
    guard let set = FcFontList(configuration.pointer, pattern, properties) else {
      return body([])
    }
    defer { FcFontSetDestroy(set) }
    let fonts = UnsafeBufferPointer(start: set.pointee.fonts, count: Int(set.pointee.nfont))
    return body(fonts.compactMap { $0 })
  }
}
