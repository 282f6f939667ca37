internal import Activities
internal import Editions
internal import Frames
internal import Layouts

extension Composer {
  /// Contacts in lines of whole ones, with a separator between those of one line.
  ///
  /// They are links without a mark: their text is the address.
  func contactSpans(_ contacts: [EditionContact]) -> [TextSpan] {
    let style = bodyStyle
    let separator = "\u{2003}\(layout.head.separator)\u{2003}"
    let separatorWidth = estimatedWidth(separator) + 1.2
    var spans: [TextSpan] = []
    var width = 0.0
    for contact in contacts {
      let label = label(of: contact)
      // Estimates are some hundredths off.
      let own = 1.06 * estimatedWidth(label + contact.text.plain)
      if spans.isEmpty {
        width = own
      } else if (width + separatorWidth + own) * em <= measure {
        width += separatorWidth + own
        spans.append(TextSpan(separator, style: style.colored(layout.fact.label.color)))
      } else {
        width = own
        spans.append(TextSpan("\n", style: style))
      }
      let target = contact.target.flatMap(LinkAddress.target)
      if !label.isEmpty { spans.append(TextSpan(label, style: style, isUnbroken: true)) }
      // A contact is read as one thing, so it stays on one line where it fits.
      let isShort = own * em < measure
      spans += contact.text.runs.map { run in
        TextSpan(run.text, style: style, link: target, isUnbroken: isShort, origin: run.origin)
      }
    }
    return spans
  }

  /// What tells a bare number for what it is.
  private func label(of contact: EditionContact) -> String {
    let isNumber = !contact.text.plain.contains { $0.isLetter && $0 != "X" }
    return contact.kind == "orcid" && isNumber ? "ORCID\u{A0}" : ""
  }
}
