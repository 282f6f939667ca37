extension String {
  /// The text as messages quote it: its first 40 characters, and an ellipsis for what follows.
  package var shortened: String {
    let rest = dropFirst(40)
    return rest.isEmpty ? self : "\(prefix(40))…"
  }
}
