package import Diagnostics

/// A document as composing says it: blocks in reading order and the page they flow onto.
package struct Flow: Hashable, Sendable {
  package var page: PageShape
  package var furniture: Furniture
  package var blocks: [FlowBlock]
  package var metadata: DocumentMetadata
  /// Half the line pitch of the running text, in points: what small type is followed by returns to
  /// multiples of it; 0 for no grid.
  package var grid: Double
  /// The notes at the feet of pages, if the document has any.
  package var footnotes: Footnotes?
  /// What screen readers read; nil while nobody has asked for it.
  package var tree: LogicalElement?

  package init(
    page: PageShape, furniture: Furniture, blocks: [FlowBlock], metadata: DocumentMetadata,
    grid: Double = 0, footnotes: Footnotes? = nil
  ) {
    self.footnotes = footnotes
    self.page = page
    self.grid = grid
    self.furniture = furniture
    self.blocks = blocks
    self.metadata = metadata
  }
}

/// What a document says of itself to software that lists it.
package struct DocumentMetadata: Hashable, Sendable {
  package var title: String
  package var author: String?
  /// The document's language as a BCP 47 tag.
  package var language: String
  /// The date of the file in UTC; without one, none is written.
  package var date: DocumentDate?

  package init(title: String, author: String? = nil, language: String, date: DocumentDate? = nil) {
    self.title = title
    self.author = author
    self.language = language
    self.date = date
  }
}

/// A moment in UTC, to the second.
package struct DocumentDate: Hashable, Sendable {
  package var year: Int
  package var month: Int
  package var day: Int
  package var hour: Int
  package var minute: Int
  package var second: Int

  package init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }
}

/// The paper and the type area.
package struct PageShape: Hashable, Sendable {
  package var size: Size
  package var margin: Sides

  package init(size: Size, margin: Sides) {
    self.size = size
    self.margin = margin
  }

  /// The width of the type area.
  package var measure: Double { size.width - margin.left - margin.right }
  /// The height of the type area.
  package var height: Double { size.height - margin.top - margin.bottom }
}

/// What a block is, for screen readers and outlines; it says nothing of looks.
package enum BlockRole: Hashable, Sendable {
  /// The document's title.
  case title
  /// A heading, from level 1.
  case heading(Int)
  case paragraph
  case list
  case listItem
  /// The bullet or number of a list item.
  case label
  case table
  /// An entry with its date, title and the rest.
  case entry
  /// A labelled value.
  case fact
  case note
  /// Decoration that no reader should meet.
  case artifact
}

/// A piece of the flow that stands below the one before it.
package struct FlowBlock: Hashable, Sendable {
  package var role: BlockRole
  package var content: FlowContent
  /// White space above and below, in points.
  ///
  /// Between two blocks the larger one counts; at the top of a page there is none.
  package var spaceAbove: Double
  package var spaceBelow: Double
  /// No page ends between this block and the next.
  package var keepsWithNext: Bool
  /// No page ends inside this block, if it fits on one.
  package var keepsTogether: Bool
  /// The entry of the block in the document's outline.
  package var bookmark: String?
  package var origin: SourceRange?

  package init(
    role: BlockRole, _ content: FlowContent, spaceAbove: Double = 0, spaceBelow: Double = 0,
    keepsWithNext: Bool = false, keepsTogether: Bool = false, bookmark: String? = nil,
    origin: SourceRange? = nil
  ) {
    self.role = role
    self.content = content
    self.spaceAbove = spaceAbove
    self.spaceBelow = spaceBelow
    self.keepsWithNext = keepsWithNext
    self.keepsTogether = keepsTogether
    self.bookmark = bookmark
    self.origin = origin
  }
}

/// What a block holds.
package indirect enum FlowContent: Hashable, Sendable {
  case text(Paragraph)
  /// A line across the measure: its thickness and the height it takes, both in points.
  case rule(thickness: Double, height: Double, color: Color)
  /// Blocks side by side whose first lines share a baseline.
  case row([FlowCell])
  /// Blocks below one another, kept as one.
  case stack([FlowBlock])
  case table(FlowTable)
}

/// A column of a row.
package struct FlowCell: Hashable, Sendable {
  /// The distance of its left edge from the left edge of the row, in points.
  package var x: Double
  /// Its measure, in points; nil takes what is left of the row.
  package var width: Double?
  package var blocks: [FlowBlock]

  package init(x: Double, width: Double? = nil, blocks: [FlowBlock]) {
    self.x = x
    self.width = width
    self.blocks = blocks
  }
}

/// A table with horizontal rules only; its head is repeated on each page it reaches.
package struct FlowTable: Hashable, Sendable {
  /// The widths of the columns, in points; with the gaps they fill the measure.
  package var columns: [Double]
  /// The white space between two columns, in points.
  package var gap: Double
  /// The white space above and below the content of each cell, in points.
  package var padding: Double
  /// The head row, a cell per column; empty for a table without one.
  package var head: [Paragraph]
  /// The rows, a cell per column.
  package var rows: [[Paragraph]]
  /// The thickness of the rules above and below the table, in points.
  package var frameRule: Double
  /// The thickness of the rules between head and rows and between rows, in points; 0 for none.
  package var headRule: Double
  package var rowRule: Double
  package var color: Color

  package init(
    columns: [Double], gap: Double, padding: Double, head: [Paragraph], rows: [[Paragraph]],
    frameRule: Double, headRule: Double, rowRule: Double, color: Color
  ) {
    self.columns = columns
    self.gap = gap
    self.padding = padding
    self.head = head
    self.rows = rows
    self.frameRule = frameRule
    self.headRule = headRule
    self.rowRule = rowRule
    self.color = color
  }
}

/// What stands in the margins of the pages.
package struct Furniture: Hashable, Sendable {
  /// A line of furniture with its three places.
  package struct Line: Hashable, Sendable {
    package var left: [Piece]
    package var center: [Piece]
    package var right: [Piece]
    /// The distance of its baseline from the top of the page (header) or its bottom (footer).
    package var distance: Double

    package init(
      left: [Piece] = [], center: [Piece] = [], right: [Piece] = [], distance: Double
    ) {
      self.left = left
      self.center = center
      self.right = right
      self.distance = distance
    }
  }

  /// A piece of a line of furniture.
  package enum Piece: Hashable, Sendable {
    case text(String)
    /// The number of the page, from 1.
    case pageNumber
    /// How many pages there are.
    case pageCount
  }

  package var header: Line?
  package var footer: Line?
  package var style: TextStyle
  /// Whether the first page has its header; the footer is always there.
  package var headerOnFirstPage: Bool
  /// Whether a document of one page has furniture.
  package var onSinglePage: Bool

  package init(
    header: Line?, footer: Line?, style: TextStyle, headerOnFirstPage: Bool, onSinglePage: Bool
  ) {
    self.header = header
    self.footer = footer
    self.style = style
    self.headerOnFirstPage = headerOnFirstPage
    self.onSinglePage = onSinglePage
  }
}
