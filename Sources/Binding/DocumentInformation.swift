import Frames
import PDFFiles

/// Writes the information dictionary (ISO 32000-1, 14.3.3).
func writeInformation(
  _ metadata: DocumentMetadata, producer: String, to file: inout PDFFile
) {
  file.information = ["Creator": .text("Recto"), "Producer": .text(producer)]
  if !metadata.title.isEmpty { file.information["Title"] = .text(metadata.title) }
  file.information["Author"] = metadata.author.map { .text($0) }
  let date = metadata.date.map { PDFValue.bytes($0.pdfText) }
  file.information["CreationDate"] = date
  file.information["ModDate"] = date
}

extension DocumentDate {
  /// The date as PDF writes it, `D:YYYYMMDDHHmmSSZ` (ISO 32000-1, 7.9.4).
  var pdfText: String {
    let parts = [month, day, hour, minute, second].map { String($0, digits: 2) }
    return "D:\(String(year, digits: 4))\(parts.joined())Z"
  }

  /// The date as XMP writes it, `YYYY-MM-DDTHH:mm:ssZ`.
  var xmpText: String {
    let parts = [month, day, hour, minute, second].map { String($0, digits: 2) }
    let day = "\(String(year, digits: 4))-\(parts[0])-\(parts[1])"
    return "\(day)T\(parts[2]):\(parts[3]):\(parts[4])Z"
  }
}
