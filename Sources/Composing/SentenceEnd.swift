internal import Activities
internal import Editions

/// How the sentences of a list end: a date or a link taken out of some of them took their full stop along,
/// but in one list all have it, or none.
enum SentenceEnd: Equatable {
  case asWritten
  /// All end with this mark.
  case with(Character)
  /// None has a full stop.
  case without

  /// The manner of most entries of a list.
  init(of entries: [EditionEntry]) {
    var (stops, ideographicStops, bare) = (0, 0, 0)
    for entry in entries where entry.reference == nil && !entry.detail.isEmpty {
      if !entry.detail.endsInMark {
        bare += 1
      } else if entry.detail.endsInStop {
        stops += 1
        if entry.detail.runs.last?.text.last == "。" { ideographicStops += 1 }
      }
    }
    if stops == 0 || bare == 0 {
      self = .asWritten
    } else if stops >= bare {
      self = .with(2 * ideographicStops > stops ? "。" : ".")
    } else {
      self = .without
    }
  }

  /// A sentence with the end that those of its list have.
  func of(_ text: InlineText) -> InlineText {
    guard let run = text.runs.last else { return text }
    switch self {
    case .asWritten: return text
    case .with(let stop):
      if text.endsInMark { return text }
      var text = text
      text.append(InlineRun(text: String(stop), origin: run.origin))
      return text
    case .without:
      let count = text.runs.reduce(0) { $0 + $1.text.count }
      return text.endsInStop && count > 1 ? text.slice(0..<count - 1) : text
    }
  }
}

extension InlineText {
  /// Whether the last character ends a sentence or is a mark that may.
  fileprivate var endsInMark: Bool {
    guard let text = runs.last?.text else { return true }
    return text.last { !"”’\"".contains($0) }.map { ".。!?！？…:：".contains($0) } ?? true
  }

  /// Whether the text ends in a full stop that is no abbreviation's: these are of few letters.
  fileprivate var endsInStop: Bool {
    guard let text = runs.last?.text, let last = text.last else { return false }
    if last != "." { return last == "。" }
    let word = text.dropLast().reversed().prefix { $0.isASCII && $0.isLetter }
    return word.count > 4 || word.isEmpty && text.count > 1
  }
}
