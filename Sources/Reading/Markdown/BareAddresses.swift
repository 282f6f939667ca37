internal import Activities

extension InlineText {
  /// The text with each bare address ended at the first Han character or full-width mark.
  ///
  /// Markdown's autolinks run on to the next space; Chinese puts none behind an address, so that one
  /// link may even swallow the next.
  func endingBareAddresses() -> InlineText {
    guard runs.contains(where: \.runsIntoHan) else { return self }
    return InlineText(runs.flatMap { $0.runsIntoHan ? $0.pieces : [$0] })
  }
}

extension InlineRun {
  /// Whether the run is an address as it was typed that has Chinese in it.
  fileprivate var runsIntoHan: Bool {
    guard let link, link.utf8.count - text.utf8.count <= 7, link.hasSuffix(text),
      text.unicodeScalars[...].isAddressStart
    else { return false }
    return text.unicodeScalars.dropFirst().contains { $0.isWide || $0.isWideMark }
  }

  /// The run cut where addresses and Chinese text meet.
  fileprivate var pieces: [InlineRun] {
    var pieces: [InlineRun] = []
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      let isAddress = rest.isAddressStart
      let end =
        isAddress
        ? rest.firstIndex { $0.isWide || $0.isWideMark }
        : rest.indices.dropFirst().first { rest[$0...].isAddressStart }
      let piece = String(String.UnicodeScalarView(rest[..<(end ?? rest.endIndex)]))
      var run = self
      run.text = piece
      run.link = isAddress ? (piece.hasPrefix("www.") ? "http://" : "") + piece : nil
      pieces.append(run)
      rest = rest[(end ?? rest.endIndex)...]
    }
    return pieces
  }
}

extension Substring.UnicodeScalarView {
  /// Whether an address begins here.
  fileprivate var isAddressStart: Bool {
    ["http://", "https://", "www."].contains { starts(with: $0.unicodeScalars) }
  }
}
