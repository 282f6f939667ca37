/// A cluster on its way into a line: its width, and what it is.
struct Box {
  /// The index of the shaped cluster.
  var cluster: Int
  /// The index of the box's span.
  var span: Int
  /// The cluster's first character.
  var scalar: Unicode.Scalar
  var kind: CharacterClass
  /// The class of the cluster's last character, which differs in ligatures and sequences.
  var lastKind: CharacterClass
  /// The width in points, white space of marks included.
  var width: Double
  /// The white space that a full-width mark lets go before and after its ink, in points.
  var trimBefore = 0.0
  var trimAfter = 0.0
  /// The white space that it gives before and after its ink in a line that is too long, in points.
  var giveBefore = 0.0
  var giveAfter = 0.0
  /// The em of the box's own size, in points.
  var em: Double
  /// How far its baseline is raised; raised and plain text take no space between them.
  var rise: Double
  /// Whether it is an ordinary space between words, which gives; wider spaces and those of computer
  /// text and of quantities are fixed.
  var isWordSpace: Bool
  /// What a space inside of a quantity stands before.
  var quantity: Quantities.Part?
  /// Whether it is a typed space that stands between Han and Latin characters.
  var isMixedSpace = false
  /// How far beyond the measure it hangs at a line's end, in points.
  var hang = 0.0
}
