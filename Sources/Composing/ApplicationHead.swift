internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  /// What an application's document is called at its head: its title, else what all are called.
  var applicationTitle: InlineText {
    edition.title.isEmpty ? InlineText(words[.appendixTitle]) : edition.title
  }

  /// The title, then who applies for what, the period and the counts.
  mutating func applicationHead() -> [FlowBlock] {
    // The applicant's name stands below, so it is no title.
    let title = applicationTitle
    var blocks = [titleLine(title, style(layout.head.text), layout.head.alignment)]
    blocks[0].spaceBelow = line / 2

    var facts: [(label: String, value: InlineText)] = []
    if let person = edition.person {
      facts.append(
        (
          words[.applicant],
          joined([person.name, joined(person.titles, words[.listComma])], words[.comma])
        ))
      facts.append((words[.affiliation], joined(person.affiliations, words[.comma])))
    }
    if let application = layout.appendix.application {
      facts.append((words[.application], InlineText(application)))
    }
    if layout.appendix.showsPeriod, let period = edition.period {
      facts.append((words[.period], InlineText(text(of: period))))
    }
    facts = facts.filter { !$0.value.isEmpty }
    let width = facts.map { estimatedWidth($0.label) }.max() ?? 0
    let labelWidth = (width + 1) * em
    for fact in facts {
      var value = paragraph(spans(of: fact.value, bodyStyle), .left)
      // Dates look as they do beside the entries.
      if fact.label == words[.period] { value.style.house.mixedSpace = 0 }
      blocks.append(
        FlowBlock(
          role: .fact,
          .row([
            FlowCell(
              x: 0, width: labelWidth,
              blocks: [
                textBlock([TextSpan(fact.label, style: labelStyle(size: em))], role: .label, .left)
              ]),
            FlowCell(
              x: labelWidth,
              blocks: [FlowBlock(role: .paragraph, .text(value), origin: fact.value.origin)]),
          ])))
    }
    if layout.appendix.showsCounts {
      let counts = countsText
      if !counts.isEmpty {
        var block = textBlock([TextSpan(counts, style: bodyStyle)], .left)
        block.spaceAbove = line / 2
        blocks.append(block)
      }
    }
    return blocks
  }

  /// How many activities of each kind there are, as one sentence.
  private var countsText: String {
    // The titles of sections that are no word for what stands there are the common one.
    var counts: [(template: Words.Key, title: String, kind: EntryKind, count: Int)] = []
    for (kind, title, count) in edition.counts {
      let name = title.withoutOwnNumber.plain.withoutEmoji
      let isWord = !words[.countTitle].isEmpty && name.namesThings
      let title = isWord ? name : ""
      if let index = counts.firstIndex(where: { $0.kind == kind && $0.title == title }) {
        counts[index].count += count
      } else {
        counts.append((isWord ? .countTitle : .count, title, kind, count))
      }
    }
    let parts = counts.map { template, title, kind, count in
      let (name, measure) = words.kind(kind, count: count)
      let key = template == .count && count == 1 ? .countOne : template
      return words[key].filled { placeholder in
        switch placeholder {
        case "kind": title.isEmpty ? name : title
        case "count": "\(count)"
        case "measure": measure
        default: nil
        }
      }
    }
    return parts.isEmpty ? "" : parts.joined(separator: words[.countJoin]) + words[.countEnd]
  }
}

extension String {
  /// Whether a heading in Chinese can be counted: it has words that are no time.
  fileprivate var namesThings: Bool {
    unicodeScalars.contains {
      $0.isWide && $0.properties.isAlphabetic && !"年月日".unicodeScalars.contains($0)
    }
  }
}
