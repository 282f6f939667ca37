import Frames
import PDFFiles

/// Puts files into the document, as what it was made from (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8).
func attach(_ attachments: [Attachment], date: DocumentDate?, to file: inout PDFFile) {
  guard !attachments.isEmpty else { return }
  var specifications: [(name: PDFValue, file: PDFValue)] = []
  for attachment in attachments {
    var parameters: PDFDictionary = ["Size": .integer(attachment.bytes.count)]
    parameters["ModDate"] = date.map { .bytes($0.pdfText) }
    let embedded = file.add(
      PDFStream(
        attachment.bytes,
        [
          "Type": "EmbeddedFile", "Subtype": .name(attachment.mediaType),
          "Params": .dictionary(parameters),
        ]))
    let name = PDFValue.text(attachment.name)
    let specification = file.add([
      "Type": "Filespec", "F": name, "UF": name, "AFRelationship": "Source",
      "Desc": .text("Source of the document"),
      "EF": ["F": .reference(embedded), "UF": .reference(embedded)],
    ])
    specifications.append((name, .reference(specification)))
  }
  // A name tree is sorted by the bytes of its names (ISO 32000-1, 7.9.6).
  specifications.sort { ($0.name.string ?? []).lexicographicallyPrecedes($1.name.string ?? []) }
  file.catalog["Names"] = [
    "EmbeddedFiles": ["Names": .array(specifications.flatMap { [$0.name, $0.file] })]
  ]
  file.catalog["AF"] = .array(specifications.map(\.file))
}
