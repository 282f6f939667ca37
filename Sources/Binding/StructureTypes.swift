import Frames

extension LogicalElement {
  /// The leaves of an element, also of those inside it.
  var leaves: [Int] {
    children.flatMap { child in
      switch child {
      case .element(let element): element.leaves
      case .leaf(let leaf): [leaf]
      }
    }
  }
}

extension LogicalElement.Numbering {
  /// What the labels of a list count with (ISO 32000-1, 14.8.5.5); without it readers may take labels
  /// of words, such as dates, for numbers.
  var name: String {
    switch self {
    case .none: "None"
    case .bullets: "Disc"
    case .decimal: "Decimal"
    }
  }
}

extension LogicalElement.Role {
  /// The standard structure type (ISO 32000-1, 14.8.4).
  var name: String {
    switch self {
    case .document: "Document"
    case .section: "Sect"
    case .heading(let level): "H\(min(max(level, 1), 6))"
    case .paragraph: "P"
    case .list: "L"
    case .item: "LI"
    case .label: "Lbl"
    case .body: "LBody"
    case .table: "Table"
    case .tableHead: "THead"
    case .tableBody: "TBody"
    case .row: "TR"
    case .columnHead: "TH"
    case .cell: "TD"
    case .link: "Link"
    case .reference: "Reference"
    case .note: "Note"
    case .span: "Span"
    }
  }
}
