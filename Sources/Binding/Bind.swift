import CQPDF
package import Frames

/// Makes a finished document of painted pages: links that open, an outline, a language and a title.
///
/// The same pages give the same bytes: no clock is read, and the file's identifier is made of its
/// content.
///
/// - Parameters:
///   - pdf: The PDF that painting made of the pages.
///   - pages: The pages.
///   - metadata: What the document says of itself.
///   - producer: The name of the program and its version.
/// - Returns: The bytes of the finished document.
/// - Throws: When the bytes are not a PDF of these pages.
package func bind(
  _ pdf: [UInt8], pages: [Page], metadata: DocumentMetadata, producer: String
) throws(BindingError) -> [UInt8] {
  // `withUnsafeBufferPointer` rethrows typed errors.
  try pdf.withUnsafeBufferPointer { (bytes) throws(BindingError) in
    let file = try PDFFile(reading: bytes)
    guard file.pageCount == pages.count else {
      throw BindingError(
        code: qpdf_e_pages.rawValue,
        description: "\(file.pageCount) pages were painted, not \(pages.count)")
    }
    addLinks(of: pages, to: file)
    addOutline(of: pages, to: file)
    describe(metadata, in: file)
    writeInformation(metadata, producer: producer, to: file)
    completeFonts(of: file)
    return try file.write()
  }
}

/// The version of qpdf, for `--version`.
package var qpdfVersion: String { String(cString: qpdf_get_qpdf_version()) }
