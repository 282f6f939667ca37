package import Activities
package import Frames

/// How documents look and which parts they have: the values of one layout file for one language.
///
/// Every value comes from the layout files, whose root, `layouts/base.yaml`, names and explains all
/// keys; there is no default in code.
package struct Layout: Hashable, Sendable {
  package var name: String
  package var page: PageShape
  package var fonts: FontSettings
  package var body: BodySettings
  package var small: TextSettings
  package var head: HeadSettings
  package var section: SectionSettings
  package var subsection: SubsectionSettings
  package var entry: EntrySettings
  package var fact: FactSettings
  package var link: LinkSettings
  package var footnote: FootnoteSettings
  package var table: TableSettings
  package var furniture: FurnitureSettings
  package var dates: DateSettings
  package var appendix: AppendixSettings
  package var pdf: PDFSettings
  package var publications: PublicationSettings
  /// How entries of single kinds are set, where it differs from ``EntrySettings/form``.
  package var forms: [KindForm]
  /// What entries of single kinds shall have, for checking.
  package var required: [RequiredFields]
}

/// How the PDF is written.
package struct PDFSettings: Hashable, Sendable {
  /// Whether outlines keep what fits them to coarse screens.
  package var keepsHints: Bool
}

/// A text role of a layout.
package struct TextSettings: Hashable, Sendable {
  package var typeface: TypefaceSettings
  /// In points.
  package var size: Double
  /// On the OpenType scale.
  package var weight: Int
  package var color: Color
}

/// The running text.
package struct BodySettings: Hashable, Sendable {
  package var text: TextSettings
  /// The line pitch, in points.
  package var pitch: Double
  package var alignment: ParagraphStyle.Alignment
  /// How far the first line of a paragraph is indented, in points.
  package var firstLineIndent: Double
  /// The white space between paragraphs whose first lines are not indented, in points.
  package var paragraphSpace: Double
  /// Whether words may be divided with a hyphen.
  package var hyphenates: Bool
  package var house: HouseStyle
  /// How emphasised Han text is set apart; Latin text is italic.
  package var emphasis: EmphasisSettings
  package var code: CodeSettings
}

/// How emphasised Han text is set apart.
package enum EmphasisSettings: Hashable, Sendable {
  case plain, bold
  /// A dot under each character (着重号).
  case dots
  case typeface(TypefaceSettings)
}

/// Computer text inside the running text.
package struct CodeSettings: Hashable, Sendable {
  package var typeface: TypefaceSettings
  /// Its size as a share of the size of the text around it.
  package var scale: Double
}

/// The head of the document.
package struct HeadSettings: Hashable, Sendable {
  /// What stands at the head.
  package enum Form: String, Hashable, Sendable, CaseIterable {
    /// The person's name with titles, affiliation and contacts.
    case person
    /// The document's title with applicant, affiliation, application and period.
    case application
  }

  package var form: Form
  package var text: TextSettings
  package var alignment: ParagraphStyle.Alignment
  /// The white space below the head, in points.
  package var spaceBelow: Double
  /// What stands between two contacts.
  package var separator: String
}

/// The titles of sections.
package struct SectionSettings: Hashable, Sendable {
  package enum Numbering: String, Hashable, Sendable, CaseIterable {
    case none
    /// 一、二、三
    case chinese
    /// 1. 2. 3.
    case arabic
  }

  package var text: TextSettings
  package var numbering: Numbering
  /// The thickness of the line below a title, in points; 0 for none.
  package var rule: Double
  package var ruleColor: Color
  /// In points.
  package var spaceAbove: Double
  package var spaceBelow: Double
}

/// The titles of sections inside sections.
package struct SubsectionSettings: Hashable, Sendable {
  package var text: TextSettings
  /// In points.
  package var spaceAbove: Double
  package var spaceBelow: Double
}

/// The shape in which entries are set.
package enum EntryForm: String, Hashable, Sendable, CaseIterable {
  /// A date column and a text column.
  case rows
  /// A number, the text, and the date at the right.
  case numbered
  /// Rows of one table.
  case table
}

/// The form of one kind.
package struct KindForm: Hashable, Sendable {
  /// The name of the kind, as on the command line.
  package var kind: String
  package var form: EntryForm
}

/// What entries of a kind shall have.
package struct RequiredFields: Hashable, Sendable {
  package var kind: EntryKind
  /// `title`, `dates`, or the names of roles.
  package var fields: [String]
}

package struct EntrySettings: Hashable, Sendable {
  package var form: EntryForm
  /// The width of the date column and of the white space beside it, in points.
  package var dateColumn: Double
  package var gap: Double
  package var titleWeight: Int
  /// Whether titles keep their 《》.
  package var keepsTitleMarks: Bool
  /// The white space between entries and between an entry and its facts, in points.
  package var space: Double
}

package struct FactSettings: Hashable, Sendable {
  package var label: TextSettings
  /// The white space between label and value, in points.
  package var gap: Double
  /// The widest label that still gets a column of its own, as a share of the text column.
  package var widestColumn: Double
}

package struct LinkSettings: Hashable, Sendable {
  package enum Form: String, Hashable, Sendable, CaseIterable {
    /// The words, followed by a small mark.
    case mark
    /// The words as they are.
    case plain
    /// A number that leads to the list of addresses at the end.
    case notes
    /// A number that leads to the address at the foot of the page.
    case footnotes

    /// Whether numbers stand for addresses.
    package var isNumbered: Bool { self == .notes || self == .footnotes }
  }

  package var form: Form
  /// The sign behind the words of a link.
  package var mark: String
  package var color: Color
}

/// The notes at the feet of pages; their type is the small one.
package struct FootnoteSettings: Hashable, Sendable {
  /// The thickness and the length of the line above them, in points.
  package var rule: Double
  package var ruleWidth: Double
  /// The white space above and below that line, in points.
  package var spaceAbove: Double
  package var spaceBelow: Double
}

package struct TableSettings: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    /// What the column shows: `number`, `title`, `period`, or the role of a fact.
    package var field: String
    /// Its share of the table's width.
    package var share: Double
    package var alignment: ParagraphStyle.Alignment
  }

  package var text: TextSettings
  /// The line pitch, in points.
  package var pitch: Double
  package var columns: [Column]
  /// White space, in points.
  package var gap: Double
  package var padding: Double
  /// Thicknesses, in points.
  package var frameRule: Double
  package var headRule: Double
  package var rowRule: Double
}

package struct FurnitureSettings: Hashable, Sendable {
  /// A line of the margin; its texts may hold `{name}`, `{title}` and `{pages}`.
  package struct Line: Hashable, Sendable {
    package var left: String
    package var center: String
    package var right: String
    /// The distance of the baseline from the page's edge, in points.
    package var distance: Double
    /// Whether the line is empty and so not set.
    package var isEmpty: Bool { left.isEmpty && center.isEmpty && right.isEmpty }
  }

  package var header: Line
  package var footer: Line
  package var headerOnFirstPage: Bool
  package var onSinglePage: Bool
}

/// Patterns of dates with `{year}`, `{month}`, `{day}`, `{monthname}`, `{month2}` and `{day2}`.
package struct DateSettings: Hashable, Sendable {
  /// A date as exact as it is known.
  package struct Patterns: Hashable, Sendable {
    package var year: String
    package var month: String
    package var day: String
  }

  /// Dates that stand alone, and the two ends of a span.
  package var single: Patterns
  package var span: Patterns
  /// Some days of one month, with `{endday}` for the last.
  package var withinMonth: String
  /// What joins the ends of a span, and a start with the word for an open end.
  package var join: String
  package var openJoin: String
}

/// The parts that only an appendix has.
package struct AppendixSettings: Hashable, Sendable {
  /// The title of the application that the appendix belongs to.
  package var application: String?
  package var showsCounts: Bool
  package var showsPeriod: Bool
  package var showsSignature: Bool
}
