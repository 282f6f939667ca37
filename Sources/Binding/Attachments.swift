import Frames

/// Puts files into the document, as what it was made from (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8).
func attach(_ attachments: [Attachment], date: DocumentDate?, to file: borrowing PDFFile) {
  guard !attachments.isEmpty else { return }
  var specifications: [PDFObject] = []
  var names: [PDFObject] = []
  // A name tree is sorted by the bytes of its names.
  for attachment in attachments.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
  {
    let parameters = file.dictionary(["/Size": file.integer(attachment.bytes.count)])
    if let date { file.set("/ModDate", of: parameters, to: file.byteString(date.pdfText)) }
    let embedded = file.stream(
      attachment.bytes,
      [
        "/Type": file.name("/EmbeddedFile"),
        "/Subtype": file.name("/" + attachment.mediaType.asName),
        "/Params": parameters,
      ])
    let name = file.textString(attachment.name)
    let specification = file.indirect(
      file.dictionary([
        "/Type": file.name("/Filespec"), "/F": name, "/UF": name,
        "/AFRelationship": file.name("/Source"), "/Desc": file.textString("Source of the document"),
        "/EF": file.dictionary(["/F": embedded, "/UF": embedded]),
      ]))
    specifications.append(specification)
    names += [name, specification]
  }
  file.set(
    "/Names", of: file.catalog,
    to: file.dictionary(["/EmbeddedFiles": file.dictionary(["/Names": file.array(names)])]))
  file.set("/AF", of: file.catalog, to: file.array(specifications))
}

extension String {
  /// The text as it stands in a name, whose solidi are written by number; qpdf takes names as they are
  /// in the file.
  fileprivate var asName: String { split(separator: "/").joined(separator: "#2f") }
}
