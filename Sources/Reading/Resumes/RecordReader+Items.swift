internal import Activities
internal import YAMLValues

extension RecordReader {
  /// Reads what one record tells: an entry, or, where it has nothing but a date and items, an entry for each of
  /// them, as honours of one year stand together.
  mutating func entries(_ node: YAMLNode, as kind: EntryKind) -> [Entry] {
    guard kind.hasTitles, var record = Record(node), let date = record.takeScalar(RecordKeys.dates),
      let items = record.take(RecordKeys.items), record.rest.isEmpty,
      case .sequence(let nodes) = items.value.value
    else { return entry(node, as: kind).map { [$0] } ?? [] }
    let dates = RecordDates(date: date, language, vocabulary)
    guard dates.span != nil, dates.rest == nil else {
      return entry(node, as: kind).map { [$0] } ?? []
    }
    return nodes.compactMap { node in
      var entry = entry(node, as: kind)
      if entry?.dates == nil { entry?.dates = dates.span }
      return entry
    }
  }
}
