import Frames

/// Replaces the information dictionary (ISO 32000-1, 14.3.3), whose dates Cairo misspells.
func writeInformation(
  _ metadata: DocumentMetadata, producer: String, to file: borrowing PDFFile
) {
  let information = file.dictionary([
    "/Creator": file.textString("Recto"), "/Producer": file.textString(producer),
  ])
  if !metadata.title.isEmpty {
    file.set("/Title", of: information, to: file.textString(metadata.title))
  }
  if let author = metadata.author {
    file.set("/Author", of: information, to: file.textString(author))
  }
  if let date = metadata.date {
    let written = file.byteString(date.pdfText)
    file.set("/CreationDate", of: information, to: written)
    file.set("/ModDate", of: information, to: written)
  }
  file.set("/Info", of: file.trailer, to: file.indirect(information))
}

extension DocumentDate {
  /// The date as PDF writes it, `D:YYYYMMDDHHmmSSZ` (ISO 32000-1, 7.9.4).
  var pdfText: String {
    let parts = [month, day, hour, minute, second].map { padded($0, to: 2) }
    return "D:\(padded(year, to: 4))\(parts.joined())Z"
  }

  /// The date as XMP writes it, `YYYY-MM-DDTHH:mm:ssZ`.
  var xmpText: String {
    let parts = [month, day, hour, minute, second].map { padded($0, to: 2) }
    let day = "\(padded(year, to: 4))-\(parts[0])-\(parts[1])"
    return "\(day)T\(parts[2]):\(parts[3]):\(parts[4])Z"
  }

  private func padded(_ value: Int, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
