package import Activities

/// A work as a style writes it.
package struct ReferenceText: Hashable, Sendable {
  /// The reference, without the number in a list.
  package var text = InlineText()
  /// What the style has no place for and readers would miss, to stand behind the reference: who
  /// translated a book, its chapter, volume and series, what sort of work it is, and how far its
  /// publication has come.
  package var remarks: [InlineText] = []
}

extension ReferenceStyle {
  /// Writes a reference.
  ///
  /// - Parameters:
  ///   - reference: The work.
  ///   - language: The language in which its texts are wanted, where they are known in several; its
  ///     words and signs go by the language that is found.
  ///   - settings: What the layout asks for.
  /// - Returns: The text and what is to stand behind it.
  package func setting(
    of reference: Reference, in language: Language, _ settings: ReferenceSettings
  ) -> ReferenceText {
    let found = reference.title.best(for: language)?.language ?? reference.language
    let setter = ReferenceSetter(
      style: self, reference: reference, language: found, settings: settings)
    guard let template = templates[reference.type]?.said(in: found) else {
      return ReferenceText()
    }
    var output = ReferenceOutput()
    _ = setter.write(template.parts, to: &output)
    return ReferenceText(text: output.finished, remarks: setter.remarks(besides: output.fields))
  }
}

/// Fills templates with the fields of one work.
struct ReferenceSetter {
  let style: ReferenceStyle
  let reference: Reference
  let language: Language
  let settings: ReferenceSettings

  /// Whether Latin letters alone are emphasised: Han titles are not italic in any style.
  var isHan: Bool { language.isHan }

  /// Writes the parts of a template.
  ///
  /// - Returns: Whether every field directly among them is known; where one is not, the output may
  ///   hold a part of them.
  func write(_ parts: [ReferenceTemplate.Part], to output: inout ReferenceOutput) -> Bool {
    var isKnown = true
    for part in parts {
      switch part {
      case .text(let text, let isEmphasised):
        output.sign(style.punctuated(text, language), isEmphasised: isEmphasised && !isHan)
      case .optional(let group):
        var attempt = output
        if write(group, to: &attempt) { output = attempt }
      case .field(let names, let otherwise, let isEmphasised):
        if let value = first(of: names, noting: &output.fields) {
          output.text(value, isEmphasised: isEmphasised && !isHan)
        } else if let otherwise {
          output.text(InlineText(otherwise), isEmphasised: false)
        } else {
          isKnown = false
        }
      }
    }
    return isKnown
  }

  /// The text of the first of some fields that is known.
  private func first(of names: [String], noting fields: inout Set<TemplateField>) -> InlineText? {
    for name in names {
      if let value = value(of: name, noting: &fields) { return value }
    }
    return nil
  }

  /// The text of a field or of a part that the style defines; nil where it is not known.
  private func value(of name: String, noting fields: inout Set<TemplateField>) -> InlineText? {
    if let field = TemplateField(rawValue: name) {
      guard let value = value(of: field) else { return nil }
      fields.insert(field)
      return value
    }
    // Parts may name parts, but reading a style bounds no circle, so depth does.
    guard let template = style.parts[name]?.said(in: language), depth < 5 else {
      return nil
    }
    var output = ReferenceOutput()
    var inner = self
    inner.depth += 1
    guard inner.write(template.parts, to: &output) else { return nil }
    fields.formUnion(output.fields)
    return output.finished
  }

  private var depth = 0

  init(
    style: ReferenceStyle, reference: Reference, language: Language, settings: ReferenceSettings
  ) {
    self.style = style
    self.reference = reference
    self.language = language
    self.settings = settings
  }

  /// A word of the style in the language of the work.
  func word(_ word: StyleWord) -> String {
    style.words[word.rawValue]?.said(in: language) ?? ""
  }
}

extension Language {
  /// Whether its texts are set as Chinese ones are: in Han characters or among them.
  fileprivate var isHan: Bool { ["zh", "ja", "ko"].contains(lookupChain.last?.tag) }
}

extension Localized {
  /// What is said of works in a language: a German one without words of its own is spoken of in English,
  /// a Japanese one in the first language there is.
  func said(in language: Language) -> Value? {
    let own = language.best(among: languages)
    return (own ?? (language.isHan ? nil : .english)).flatMap { self[$0] } ?? variants.first?.value
  }
}
