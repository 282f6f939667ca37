import CPangoCairo
import Frames

/// The fonts of one document and the faces that it used.
///
/// For each new description Pango sorts all fonts that it sees, which takes longer than to set a page.
/// So it sees the families that the document asks for, and all fonts only where those lack a character.
///
/// A map is made where a document is compiled, and stays there.
package final class FontMap {
  /// The faces that shaping used so far; a ``FaceID`` is an index into them.
  package private(set) var faces: [Face] = []

  /// The fonts of the families that are asked for; all fonts, if none of those is installed.
  let asked: FontCollection
  private let path: String
  private let extraFolders: [String]
  private var everything: FontCollection?
  private var opened: [OpenFace] = []
  private var faceOfFont: [UnsafeMutablePointer<PangoFont>: FaceID] = [:]
  private var faceOfKey: [FaceKey: FaceID] = [:]
  /// Keeps the fonts whose addresses are keys.
  private var fonts: [RetainedFont] = []

  /// Opens the fonts that a private fontconfig file names.
  ///
  /// - Parameters:
  ///   - configuration: The path of the fontconfig file.
  ///   - extraFolders: More folders of fonts; one that does not exist is passed over.
  ///   - families: The families that texts will mostly be set from; an empty list stands for all.
  ///     Which glyphs a text gets does not depend on them.
  /// - Throws: When the file cannot be read, or no font is found.
  package init(
    configuration: String, extraFolders: [String] = [], families: [String] = []
  ) throws(FontConfigurationError) {
    path = configuration
    self.extraFolders = extraFolders
    if !families.isEmpty {
      let some = try FontConfiguration(path: path, extraFolders: extraFolders, families: families)
      // Pango ends the process when it finds no font at all.
      if some.fontCount > 0 {
        asked = FontCollection(some)
        return
      }
    }
    asked = try Self.open(path, extraFolders)
    everything = asked
  }

  /// All installed fonts.
  var all: FontCollection {
    if let everything { return everything }
    // It was read once already; whoever removes it meanwhile keeps the fonts that are open.
    let opened = (try? Self.open(path, extraFolders)) ?? asked
    everything = opened
    return opened
  }

  private static func open(
    _ path: String, _ extraFolders: [String]
  ) throws(FontConfigurationError) -> FontCollection {
    let configuration = try FontConfiguration(path: path, extraFolders: extraFolders)
    guard configuration.fontCount > 0 else { throw .noFonts(path: path) }
    return FontCollection(configuration)
  }

  /// The face of a font that Pango chose.
  func face(of font: UnsafeMutablePointer<PangoFont>) -> FaceID {
    if let face = faceOfFont[font] { return face }
    let description = FontPattern(of: font)
    let face = faceOfKey[description.key] ?? open(description, font: font)
    fonts.append(RetainedFont(font))
    faceOfFont[font] = face
    return face
  }

  /// What painting needs of a face.
  func openFace(_ face: FaceID) -> OpenFace { opened[face.index] }

  private func open(_ pattern: FontPattern, font: UnsafeMutablePointer<PangoFont>) -> FaceID {
    let face = FaceID(index: faces.count)
    faces.append(pattern.face)
    opened.append(OpenFace(font: font, pattern: pattern))
    faceOfKey[pattern.key] = face
    return face
  }
}

/// Pango keeps caches in a font map without locks: a map belongs to one task.
@available(*, unavailable) extension FontMap: Sendable {}

/// A font that stays as long as this does.
private final class RetainedFont {
  private let reference: GObjectReference

  init(_ font: UnsafeMutablePointer<PangoFont>) {
    reference = GObjectReference(retaining: font)
  }
}
