import Frames
import PangoCairo

/// A face of the pages, or a copy of it for glyphs that show another text there.
struct FaceCopy: Hashable {
  var face: FaceID
  /// 0 for the face itself.
  var copy: Int
}

/// Something to paint in one go; glyphs come from one copy of their face.
struct Stroke {
  var item: PageItem
  var copy = 0
}

/// What is painted on the pages, in its order, and what that needs of the faces.
struct Strokes {
  /// Neighbours of one mark, which become one piece of marked content.
  typealias Group = (mark: PageMark, strokes: [Stroke])

  /// The groups of each page.
  private(set) var pages: [[Group]] = []
  private var glyphs: [FaceCopy: GlyphSet] = [:]
  private var texts = GlyphTexts()

  /// - Precondition: Every item bears a mark.
  init(of pages: [Page]) {
    for page in pages {
      var groups: [Group] = []
      for item in joiningRuns(page.items) where !item.isEmpty {
        guard let mark = item.mark else {
          preconditionFailure("an item that is neither read nor an artifact: \(item)")
        }
        if groups.last?.mark != mark { groups.append((mark, [])) }
        append(item, to: &groups[groups.count - 1].strokes)
      }
      self.pages.append(groups)
    }
  }

  private mutating func append(_ item: PageItem, to strokes: inout [Stroke]) {
    guard case .glyphs(let run) = item.content else {
      strokes.append(Stroke(item: item))
      return
    }
    guard let stretches = texts.cut(run) else {
      count(run, copy: 0)
      strokes.append(Stroke(item: item))
      return
    }
    for (copy, part) in stretches where !part.glyphs.isEmpty {
      count(part, copy: copy)
      let part = PageItem(origin: item.origin, content: .glyphs(part), mark: item.mark)
      strokes.append(Stroke(item: part, copy: copy))
    }
  }

  /// Counts the glyphs of a run among those that a copy of its face shows.
  private mutating func count(_ run: GlyphRun, copy: Int) {
    glyphs[FaceCopy(face: run.face, copy: copy), default: GlyphSet()].insert(run.glyphs)
  }

  /// The faces, each cut down to the glyphs that it shows.
  func faces(_ fonts: FontMap, keepingHints: Bool) throws(CairoError) -> [FaceCopy: PaintFace] {
    var faces: [FaceCopy: PaintFace] = [:]
    let inOrder = glyphs.sorted { left, right in
      (left.key.face, left.key.copy) < (right.key.face, right.key.copy)
    }
    for (face, glyphs) in inOrder {
      faces[face] = try fonts.paintFace(
        face.face, glyphs: glyphs.sorted, keepingHints: keepingHints)
    }
    return faces
  }
}

extension PageItem {
  /// Whether it is a run without glyphs.
  fileprivate var isEmpty: Bool {
    if case .glyphs(let run) = content { run.glyphs.isEmpty } else { false }
  }
}
