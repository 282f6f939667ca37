/// A face that shaping used: a font file's design, whatever the size.
package struct Face: Hashable, Sendable {
  package var family: String
  /// The name of the style inside the family, as in `Bold Italic`.
  package var style: String
  /// The file that holds the face.
  package var file: String
  /// The number of the face in its file, from 0.
  package var index: Int
  /// The weight on the OpenType scale: 400 regular, 700 bold.
  package var weight: Int
  /// Whether the face is slanted by design.
  package var isItalic: Bool
  /// Whether fontconfig slants or emboldens the face artificially.
  package var isSynthetic: Bool
}

/// What makes two fonts one face.
struct FaceKey: Hashable {
  var file: String
  /// The number in the file, and in the upper 16 bits the named instance.
  var index: Int32
  var variations: String
  var isSynthetic: Bool
}
