internal import Frames
internal import PangoCairo

/// A face of a document and what it sets.
public struct FaceUse: Hashable, Sendable {
  /// The family and the style: `Noto Serif CJK SC Bold`.
  public var name: String
  /// The font file, and the number of the face in it.
  public var file: String
  /// How many different characters it sets.
  public var characterCount: Int
  /// The first of those characters.
  public var sample: String
  /// Those characters that the first family asked for does not have, by code point.
  public var fallbacks: [Unicode.Scalar]
  /// Whether the face is emboldened or slanted artificially.
  public var isSynthetic: Bool

  /// The faces of some pages, in the order of their first use.
  ///
  /// - Parameters:
  ///   - pages: The pages.
  ///   - faces: The faces that shaping used.
  ///   - fallbacks: The characters that each set for want of another.
  ///   - missing: The characters that none set.
  /// - Returns: A value per face; white space does not count.
  static func uses(
    in pages: [Page], faces: [Face], fallbacks: [FaceID: Set<Unicode.Scalar>],
    missing: Set<String>
  ) -> [FaceUse] {
    var characters: [FaceID: [Character]] = [:]
    var seen: [FaceID: Set<Character>] = [:]
    var order: [FaceID] = []
    for item in pages.lazy.flatMap(\.items) {
      guard case .glyphs(let run) = item.content else { continue }
      if seen[run.face] == nil { order.append(run.face) }
      for character in run.text where seen[run.face, default: []].insert(character).inserted {
        if !character.isWhitespace, !missing.contains(String(character)) {
          characters[run.face, default: []].append(character)
        }
      }
    }
    return order.map { id in
      let face = faces[id.index]
      let own = characters[id] ?? []
      return FaceUse(
        name: "\(face.family) \(face.style)", file: "\(face.file)#\(face.index)",
        characterCount: own.count, sample: String(own.prefix(16)),
        fallbacks: fallbacks[id, default: []].sorted(), isSynthetic: face.isSynthetic)
    }
  }
}
