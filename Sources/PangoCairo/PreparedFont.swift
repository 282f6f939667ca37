import CPangoCairo
import Frames

/// The size at which all text is shaped, in points.
///
/// Nothing is hinted, so that shapes grow evenly with their size. With one size, fontconfig looks for
/// each face once, and advances are exact at the usual 1000 and 2048 units to the em.
private let shapingEm = 1000.0

/// A font request in Pango's terms, made once and used for every run that asks for it.
final class PreparedFont {
  let language: OpaquePointer
  /// The first script of the language.
  let script: UInt8
  let features: [hb_feature_t]
  /// The size of the em, in points.
  let size: Double
  /// The length of one of Pango's units when shaped text is set at this size, in points.
  let unit: Double
  private let attributes: [UnsafeMutablePointer<PangoAttribute>]
  /// The families, in lower case.
  private let families: [String]
  private var isAsked: [FaceID: Bool] = [:]
  private var isPreferred: [FaceID: Bool] = [:]

  /// Prepares a font.
  ///
  /// - Parameters:
  ///   - request: What is asked for.
  ///   - families: The families that set it, in place of those that were asked for.
  init(_ request: FontRequest, families: [String]) {
    self.families = families.map { $0.lowercased() }
    size = request.size
    unit = size / shapingEm / Double(PANGO_SCALE)
    language = required(pango_language_from_string(request.language))
    var scriptCount: Int32 = 0
    let scripts = pango_language_get_scripts(language, &scriptCount)
    script = UInt8(
      truncatingIfNeeded: scripts?.pointee.rawValue ?? PANGO_SCRIPT_COMMON.rawValue)
    features = request.features.split(separator: ",").compactMap { feature in
      var value = hb_feature_t()
      let feature = String(feature)
      return hb_feature_from_string(feature, Int32(feature.utf8.count), &value) != 0 ? value : nil
    }
    let description = Self.description(of: request, families: families)
    defer { pango_font_description_free(description) }
    var attributes = [
      required(pango_attr_font_desc_new(description)),
      required(pango_attr_language_new(language)),
    ]
    if !features.isEmpty {
      attributes.append(required(pango_attr_font_features_new(request.features)))
    }
    self.attributes = attributes
  }

  deinit {
    for attribute in attributes { pango_attribute_destroy(attribute) }
  }

  /// Asks for this font in a range of a text, given as UTF-8 offsets.
  func insert(into list: OpaquePointer, range: Range<Int>) {
    for attribute in attributes {
      let copy = required(pango_attribute_copy(attribute))
      copy.pointee.start_index = UInt32(range.lowerBound)
      copy.pointee.end_index = UInt32(range.upperBound)
      pango_attr_list_insert(list, copy)
    }
  }

  /// Whether a face is of one of the families that were asked for.
  func asks(for face: FaceID, in fonts: FontMap) -> Bool {
    if let known = isAsked[face] { return known }
    let isAsked = fonts.openFace(face).families.contains(where: families.contains)
    self.isAsked[face] = isAsked
    return isAsked
  }

  /// Whether a face is of the first of those families that is installed.
  func prefers(_ face: FaceID, in fonts: FontMap) -> Bool {
    if let known = isPreferred[face] { return known }
    let first = families.first { fonts.isInstalled(family: $0) }
    let isPreferred = first.map { first in
      FontMap.isGeneric(family: first) || fonts.openFace(face).families.contains(first)
    }
    self.isPreferred[face] = isPreferred ?? false
    return isPreferred ?? false
  }

  private static func description(
    of request: FontRequest, families: [String]
  ) -> OpaquePointer {
    let description = required(pango_font_description_new())
    // Never from one string: Pango takes the "Roman" of "Latin Modern Roman" for a style.
    pango_font_description_set_family(description, families.joined(separator: ","))
    pango_font_description_set_weight(description, PangoWeight(rawValue: UInt32(request.weight)))
    pango_font_description_set_style(
      description, request.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(description, shapingEm * Double(PANGO_SCALE))
    return description
  }
}
