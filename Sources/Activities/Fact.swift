public import Diagnostics

/// A labelled value of an entry.
public struct Fact: Hashable, Sendable {
  /// What the label means, where the vocabulary knows it.
  public var role: FactRole?
  /// The label as the source wrote it, without its colon.
  public var label: LocalizedText
  /// The value: usually one paragraph, sometimes a list.
  public var value: Localized<[Block]>
  /// Where it stands in the source.
  public var origin: SourceRange?

  /// Makes a fact.
  public init(
    role: FactRole?, label: LocalizedText, value: Localized<[Block]>, origin: SourceRange? = nil
  ) {
    self.role = role
    self.label = label
    self.value = value
    self.origin = origin
  }
}

/// A value of an entry that was understood from its own words or from the heading above it.
public struct EntryField: Hashable, Sendable {
  /// What the value is.
  public var role: FactRole
  /// The value in the source's words.
  public var value: LocalizedText
  /// Whether the heading of the section says it, and not the entry itself: 主持项目.
  public var isInherited: Bool

  /// Makes a field.
  public init(role: FactRole, value: LocalizedText, isInherited: Bool = false) {
    self.role = role
    self.value = value
    self.isInherited = isInherited
  }
}

extension Entry {
  /// What is known of a role: the fact of that role, else the first field.
  public func value(of role: FactRole) -> LocalizedText {
    for fact in facts where fact.role == role {
      return fact.value.map { blocks in
        if case .paragraph(let text)? = blocks.first, blocks.count == 1 { return text }
        return InlineText(blocks.map(\.plain).joined(separator: " "))
      }
    }
    return fields.first { $0.role == role }?.value ?? LocalizedText()
  }

  /// The place or event of a talk or a task, where it could be told.
  public var venue: LocalizedText { fields.first { $0.role == .venue }?.value ?? LocalizedText() }
}
