internal import CCMarkGFM
internal import Diagnostics
internal import Synchronization

/// Guards cmark-gfm, whose extensions keep state in global tables without a lock of their own.
///
/// With strikethrough, four threads got a third of their documents wrong.
private let cmarkLock = Mutex(())

/// Reads GitHub Flavored Markdown with tables, strikethrough and autolinks.
///
/// - Parameters:
///   - file: The file.
///   - bodyStart: The UTF-8 offset at which the Markdown begins; the start of a line.
///   - hasTemplates: Whether a site's templates may have left their marks in it.
///   - lists: The lists of the site that are read of files of their own.
/// - Returns: The pieces of the page in order, and a warning for each limit that was met.
func parseMarkdown(
  _ file: SourceFile, from bodyStart: Int, hasTemplates: Bool = true,
  beside lists: SiteLists = SiteLists()
) -> (elements: [PageElement], diagnostics: [Diagnostic]) {
  var bytes = Array(file.bytes[bodyStart...])
  // Each step below only takes such marks out, and none begins where the page has none.
  let marks = ByteSet(bytes)
  if WithheldMark.all.contains(where: marks.contains) {
    for offset in bytes.indices { bytes[offset] = WithheldMark.hiding(bytes[offset]) }
  }
  let (hasBars, hasTags) = (marks.contains("|"), marks.contains("<"))
  let conflicts = hasTags ? blankMergeMarks(in: &bytes, of: file, from: bodyStart) : []
  var tables = hasBars ? limitTables(in: &bytes, of: file, from: bodyStart) : []
  let mayHoldTemplates = hasTemplates && (hasTags || marks.contains("{"))
  let templates = mayHoldTemplates ? TemplateMarks(withholdingIn: &bytes) : nil
  if hasBars { tables += keepLongRows(in: &bytes, of: file, from: bodyStart) }
  if marks.contains("^") { withholdFootnotes(in: &bytes) }
  if marks.contains("*") { withholdStars(in: &bytes) }
  if hasTags {
    partHTMLFromMarkdown(in: &bytes)
    rewriteHTMLHeadings(in: &bytes)
  }
  // Recto's own YAML has lists for that, and is written without a look at such marks.
  if hasTemplates { rewriteDefinitionMarks(in: &bytes) }
  var builder = MarkdownTreeBuilder(MarkdownPositions(file: file, bodyStart: bodyStart))
  if let root = markdownTree(of: bytes) {
    defer { cmark_node_free(root) }
    walk(root) { builder.take($0) }
  }
  let (elements, diagnostics) = builder.finish()
  let notes = templates?.diagnostics(in: file, from: bodyStart, beside: lists) ?? []
  return (placingDetails(in: elements), conflicts + tables + notes + diagnostics)
}

/// Entering or leaving a node of the Markdown tree, with everything of it that is needed here.
struct MarkdownEvent {
  /// The node's type.
  var node: MarkdownNode
  /// Whether the node begins; leaves only begin.
  var isEntering: Bool
  /// Where the node stands.
  var position: NodePosition
}

/// The types of nodes, with their own values.
enum MarkdownNode {
  case quote, item, paragraph, thematicBreak
  case list(start: Int?)
  case code(String)
  case htmlBlock(String)
  case heading(level: Int)
  case table, tableHead, tableRow, tableCell
  case text(String), codeSpan(String), htmlInline(String)
  case softBreak, hardBreak
  case emphasis, strong, struck
  case link(String)
  case image
  case other
}

/// Parses a text; the caller frees the tree, which is its own and needs no lock any more.
private func markdownTree(of bytes: [UInt8]) -> OpaquePointer? {
  cmarkLock.withLock { _ in
    cmark_gfm_core_extensions_ensure_registered()
    // A single `~` is a dash between dates.
    guard let parser = cmark_parser_new(CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink"] {
      if let syntax = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, syntax)
      }
    }
    bytes.withUnsafeBytes { buffer in
      cmark_parser_feed(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    return cmark_parser_finish(parser)
  }
}

/// Goes through a tree by cmark's own iterator, which does not recurse.
private func walk(_ root: OpaquePointer, _ take: (MarkdownEvent) -> Void) {
  guard let iterator = cmark_iter_new(root) else { return }
  defer { cmark_iter_free(iterator) }
  while true {
    let event = cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
    guard node != root else { continue }
    let position = NodePosition(
      startLine: Int(cmark_node_get_start_line(node)),
      startColumn: Int(cmark_node_get_start_column(node)),
      endLine: Int(cmark_node_get_end_line(node)),
      endColumn: Int(cmark_node_get_end_column(node)))
    let isEntering = event == CMARK_EVENT_ENTER
    take(
      MarkdownEvent(
        node: markdownNode(node, isEntering), isEntering: isEntering, position: position))
  }
}

private func markdownNode(_ node: OpaquePointer, _ isEntering: Bool) -> MarkdownNode {
  func literal() -> String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }
  switch cmark_node_get_type(node) {
  case CMARK_NODE_BLOCK_QUOTE: return .quote
  case CMARK_NODE_LIST:
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return .list(start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil)
  case CMARK_NODE_ITEM: return .item
  case CMARK_NODE_CODE_BLOCK: return .code(literal())
  case CMARK_NODE_HTML_BLOCK: return .htmlBlock(literal())
  case CMARK_NODE_PARAGRAPH: return .paragraph
  case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(node)))
  case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
  case CMARK_NODE_TEXT: return .text(literal())
  case CMARK_NODE_SOFTBREAK: return .softBreak
  case CMARK_NODE_LINEBREAK: return .hardBreak
  case CMARK_NODE_CODE: return .codeSpan(literal())
  case CMARK_NODE_HTML_INLINE: return .htmlInline(literal())
  case CMARK_NODE_EMPH: return .emphasis
  case CMARK_NODE_STRONG: return .strong
  case CMARK_NODE_LINK:
    // Where it ends, its target is known already.
    guard isEntering else { return .link("") }
    return .link(
      withoutTemplates(restoringMarks(cmark_node_get_url(node).map { String(cString: $0) } ?? "")))
  case CMARK_NODE_IMAGE: return .image
  default: return extensionNode(node)
  }
}

/// The extensions' types have no constants in the public headers, only names.
private func extensionNode(_ node: OpaquePointer) -> MarkdownNode {
  switch cmark_node_get_type_string(node).map({ String(cString: $0) }) {
  case "table": .table
  case "table_header": .tableHead
  case "table_row": .tableRow
  case "table_cell": .tableCell
  case "strikethrough": .struck
  default: .other
  }
}
