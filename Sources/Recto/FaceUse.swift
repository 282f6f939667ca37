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
  /// Whether the face is emboldened or slanted artificially.
  public var isSynthetic: Bool

  /// The faces of some pages, in the order of their first use.
  static func uses(in pages: [Page], faces: [Face]) -> [FaceUse] {
    var characters: [FaceID: [Character]] = [:]
    var seen: [FaceID: Set<Character>] = [:]
    var order: [FaceID] = []
    for item in pages.lazy.flatMap(\.items) {
      guard case .glyphs(let run) = item.content else { continue }
      if seen[run.face] == nil { order.append(run.face) }
      for character in run.text where seen[run.face, default: []].insert(character).inserted {
        if !character.isWhitespace { characters[run.face, default: []].append(character) }
      }
    }
    return order.map { id in
      let face = faces[id.index]
      let own = characters[id] ?? []
      return FaceUse(
        name: "\(face.family) \(face.style)", file: "\(face.file)#\(face.index)",
        characterCount: own.count, sample: String(own.prefix(16)), isSynthetic: face.isSynthetic)
    }
  }
}
