import Frames
import PDFFiles

/// Says in the catalog which language the document has, and that windows show its title.
func describe(_ metadata: DocumentMetadata, in file: inout PDFFile) {
  if !metadata.language.isEmpty { file.catalog["Lang"] = .bytes(metadata.language) }
  // Readers move from link to link as the structure has them.
  for page in file.pages { file[dictionary: page]["Tabs"] = "S" }
  file.catalog["ViewerPreferences"] = ["DisplayDocTitle": true]
}
