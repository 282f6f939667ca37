import Frames

/// Says in the catalog which language the document has, and that windows show its title.
func describe(_ metadata: DocumentMetadata, in file: borrowing PDFFile) {
  if !metadata.language.isEmpty {
    file.set("/Lang", of: file.catalog, to: file.byteString(metadata.language))
  }
  // Readers move from link to link as the structure has them.
  for page in file.pages { file.set("/Tabs", of: page, to: file.name("/S")) }
  file.set(
    "/ViewerPreferences", of: file.catalog,
    to: file.dictionary(["/DisplayDocTitle": file.boolean(true)]))
}
