import Frames
import PDFFiles

/// Puts files into the document, as what it was made from (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8).
func attach(_ attachments: [Attachment], date: DocumentDate?, to file: inout PDFFile) {
  guard !attachments.isEmpty else { return }
  var specifications: [PDFValue] = []
  var names: [PDFValue] = []
  // A name tree is sorted by the bytes of its names.
  for attachment in attachments.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
  {
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
    specifications.append(.reference(specification))
    names += [name, .reference(specification)]
  }
  file.catalog["Names"] = ["EmbeddedFiles": ["Names": .array(names)]]
  file.catalog["AF"] = .array(specifications)
}
