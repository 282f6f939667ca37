/// How far a page is filled from its top: the one place that says where a strip stands.
struct PageFilling {
  /// Half the line pitch of the running text, in points; 0 for no grid.
  let grid: Double
  /// The lower edge of the last strip, in points from the top of the type area.
  private(set) var bottom = 0.0
  private var spaceBelow = 0.0
  private var wasFree = false

  init(grid: Double) { self.grid = grid }

  /// Adds a strip below the others.
  ///
  /// What follows small type or a table is lowered to the next half line, so that its baselines lie
  /// where those of a page without small type lie.
  ///
  /// - Returns: Its upper edge, in points from the top of the type area.
  mutating func add(_ strip: Strip) -> Double {
    var top = bottom + spaceBelow
    if grid > 0, wasFree, !strip.isFree { top = ((top - 0.01) / grid).rounded(.up) * grid }
    bottom = top + strip.height
    spaceBelow = strip.spaceBelow
    wasFree = strip.isFree
    return top
  }
}
