/// Somebody who made a work, with what the author list says of them.
public struct Contributor: Hashable, Sendable {
  /// What they did for it.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    case author, editor, translator
  }

  /// Their part.
  public var role: Role
  /// Their name, in each language or script that it is known in.
  public var name: Localized<ContributorName>
  /// What the signs beside the name mean.
  public var marks: ContributorMarks
  /// The signs beside the name as they were written: `*`, `†`.
  public var signs: String

  /// Makes a contributor.
  public init(
    role: Role, name: Localized<ContributorName>, marks: ContributorMarks = [], signs: String = ""
  ) {
    self.role = role
    self.name = name
    self.marks = marks
    self.signs = signs
  }
}

/// The name of a person in its parts, or of a body.
public struct ContributorName: Hashable, Sendable {
  /// The family name: Zhang, 张.
  public var family: String
  /// The given names: San, 三; initials where no more is known.
  public var given: String
  /// The words before the family name that are not capitalised: van der.
  public var particle: String
  /// What stands behind the name: Jr., III.
  public var suffix: String
  /// Whether ``family`` is the whole name of a body or a person and is never turned round.
  public var isLiteral: Bool

  /// Makes the name of a person.
  public init(family: String, given: String = "", particle: String = "", suffix: String = "") {
    self.family = family
    self.given = given
    self.particle = particle
    self.suffix = suffix
    isLiteral = false
  }

  /// Makes a name that stays as it is.
  public init(literal: String) {
    self.init(family: literal)
    isLiteral = true
  }
}

/// What an author list says of somebody beside the name.
public struct ContributorMarks: OptionSet, Hashable, Sendable {
  /// One bit for each mark.
  public let rawValue: UInt8

  /// Makes a set of marks of its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// One of several first authors.
  public static let coFirst = ContributorMarks(rawValue: 1)
  /// Answers letters about the work.
  public static let corresponding = ContributorMarks(rawValue: 2)
  /// The person whose activities these are.
  public static let own = ContributorMarks(rawValue: 4)
}
