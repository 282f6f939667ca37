internal import Frames

/// The footnotes of a document, set into strips, and what stands above them on a page.
struct NoteStrips {
  /// The strips of each note.
  private(set) var notes: [[Strip]] = []
  /// The line above the notes of a page, and the longer one above notes that began on an earlier page.
  private var rules: [Strip] = []

  /// A document without notes.
  init() {}

  /// Sets the notes of a flow.
  init(of flow: Flow, in galley: inout Galley<some Shaper>) {
    guard let footnotes = flow.footnotes else { return }
    let measure = flow.page.measure
    notes = footnotes.notes.map { galley.strips(of: [$0], measure: measure) }
    let size = footnotes.rule
    func rule(_ width: Double) -> Strip {
      let line = galley.rule(
        width: min(width, measure), thickness: size.height, height: size.height,
        color: footnotes.color)
      return line.padded(above: footnotes.spaceAbove, below: footnotes.spaceBelow)
    }
    rules = [rule(size.width), rule(measure)]
  }

  /// What the notes of a page need beside their own height, in points.
  var separation: Double { rules.first?.height ?? 0 }

  /// The height that a strip of a note takes, in points.
  func height(of line: NoteLine) -> Double {
    let strip = notes[line.note][line.index]
    return strip.height + strip.spaceBelow
  }

  /// The notes of a page below the line that sets them off, from top to bottom.
  ///
  /// - Parameters:
  ///   - lines: What of the notes stands on the page.
  ///   - isContinued: Whether it begins inside of a note.
  ///   - read: What stands on earlier pages; when it stands here again, it is for the eye only.
  /// - Returns: The strips.
  func strips(of lines: [NoteLine], isContinued: Bool, read: inout Set<NoteLine>) -> [Strip] {
    guard !lines.isEmpty else { return [] }
    var strips = [rules[isContinued ? 1 : 0]]
    for line in lines {
      let strip = notes[line.note][line.index]
      strips.append(read.insert(line).inserted ? strip : strip.asArtifact)
    }
    return strips
  }
}

/// A strip of a note, usually a line: what may stand on another page than the rest of its note, where
/// there is no room for all of it.
struct NoteLine: Hashable {
  var note: Int
  var index: Int
}

/// The notes that one page asks for: those left over from the page before, then its own by number.
struct PageNotes {
  let set: NoteStrips
  let carried: [NoteLine]
  /// The page's own notes, in the order in which they were met.
  private var own: [Int] = []
  /// All notes that stand here from their first line on.
  private var whole: Set<Int>
  /// What they take at the foot of the page, in points.
  private(set) var height = 0.0

  init(_ set: NoteStrips, carried: [NoteLine]) {
    self.set = set
    self.carried = carried
    whole = Set(carried.lazy.filter { $0.index == 0 }.map(\.note))
    if !carried.isEmpty {
      height = carried.reduce(set.separation) { $0 + set.height(of: $1) }
    }
  }

  /// Adds the notes that a strip of the page refers to; each stands on it once.
  mutating func add(_ notes: [Int]) {
    for note in notes where set.notes.indices.contains(note) && whole.insert(note).inserted {
      own.append(note)
      if height == 0 { height = set.separation }
      height += set.notes[note].reduce(0) { $0 + $1.height + $1.spaceBelow }
    }
  }

  /// As many of the lines as a height holds, in points, and those that are left over.
  ///
  /// - Parameters:
  ///   - room: The height, in points.
  ///   - takesOne: Whether one line is taken even if it is too tall, so that pages of nothing but notes
  ///     come to an end.
  /// - Returns: The lines in order.
  func split(at room: Double, takesOne: Bool = false) -> (kept: [NoteLine], left: [NoteLine]) {
    let lines =
      carried
      + own.sorted().flatMap { note in
        set.notes[note].indices.map { NoteLine(note: note, index: $0) }
      }
    var used = set.separation
    var count = 0
    while count < lines.count {
      used += set.height(of: lines[count])
      if used > room + 0.01, !(takesOne && count == 0) { break }
      count += 1
    }
    return (Array(lines[..<count]), Array(lines[count...]))
  }
}
