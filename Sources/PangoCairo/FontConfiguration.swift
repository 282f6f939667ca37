import CPangoCairo
import Synchronization

/// Why the fonts of a configuration cannot be used.
package enum FontConfigurationError: Error, Hashable, CustomStringConvertible {
  /// The file is missing, cannot be read, or is not a fontconfig file.
  case unreadable(path: String)
  /// None of the configuration's folders holds a font.
  case noFonts(path: String)

  package var description: String {
    switch self {
    case .unreadable(let path):
      "The font configuration '\(path)' is missing or cannot be read"
    case .noFonts(let path):
      "No font is found in the folders that '\(path)' names"
    }
  }
}

/// The folders and rules of one fontconfig file, loaded.
struct FontConfiguration: ~Copyable {
  let pointer: OpaquePointer

  /// Loads a fontconfig file and lists the fonts of its folders.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - extraFolders: More folders of fonts; one that does not exist is passed over.
  ///   - families: The families to list, under names that their fonts have; nil for all fonts.
  /// - Throws: When the file cannot be read.
  init(
    path: String, extraFolders: [String], families: [String]? = nil
  ) throws(FontConfigurationError) {
    pointer = required(FcConfigCreate())
    // Fontconfig would say so on standard error.
    guard g_file_test(path, G_FILE_TEST_IS_REGULAR) != 0 else { throw .unreadable(path: path) }
    // Fontconfig looks for relative paths beside the system's configuration only.
    let absolute = required(g_canonicalize_filename(path, nil))
    defer { g_free(absolute) }
    let isLoaded = absolute.withMemoryRebound(to: FcChar8.self, capacity: 1) {
      FcConfigParseAndLoad(pointer, $0, FcBool(1))
    }
    if let families { select(families) }
    guard isLoaded != 0, FcConfigBuildFonts(pointer) != 0 else {
      throw .unreadable(path: path)
    }
    for folder in extraFolders {
      _ = folder.withCString { folder in
        folder.withMemoryRebound(to: FcChar8.self, capacity: 1) {
          FcConfigAppFontAddDir(pointer, $0)
        }
      }
    }
    beCurrentIfFirst()
  }

  deinit { FcConfigDestroy(pointer) }

  /// How many fonts there are.
  var fontCount: Int { count(FcSetSystem) + count(FcSetApplication) }

  /// Accepts fonts of these families and no others.
  private func select(_ families: [String]) {
    let accepted = families.map { family in
      let name = required(g_markup_escape_text(family, -1))
      defer { g_free(name) }
      return """
        <pattern><patelt name="family"><string>\(String(cString: name))</string></patelt></pattern>
        """
    }
    // What is accepted goes before what is rejected; an empty pattern is any font's.
    let rules = """
      <fontconfig><selectfont>
      <acceptfont>\(accepted.joined())</acceptfont><rejectfont><pattern/></rejectfont>
      </selectfont></fontconfig>
      """
    _ = rules.withCString { rules in
      rules.withMemoryRebound(to: FcChar8.self, capacity: 1) {
        FcConfigParseAndLoadFromMemory(pointer, $0, FcBool(1))
      }
    }
  }

  private func count(_ set: FcSetName) -> Int {
    FcConfigGetFonts(pointer, set).map { Int($0.pointee.nfont) } ?? 0
  }

  /// Makes the process's first configuration fontconfig's current one.
  ///
  /// Pango's font maps start fontconfig's current configuration when they are made, whatever
  /// configuration they are given afterwards. Without this they would load the system's, for nothing.
  private func beCurrentIfFirst() {
    Self.hasCurrent.withLock { hasCurrent in
      if !hasCurrent { hasCurrent = FcConfigSetCurrent(pointer) != 0 }
    }
  }

  private static let hasCurrent = Mutex(false)
}
