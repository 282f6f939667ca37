import CQPDF

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

extension PDFFile {
  /// A stream with its content, which is compressed when the file is written.
  func stream(
    _ bytes: [UInt8], _ entries: KeyValuePairs<String, PDFObject> = [:]
  ) -> PDFObject {
    let stream = qpdf_oh_new_stream(pointer)
    setData(bytes, of: stream)
    let dictionary = qpdf_oh_get_dict(pointer, stream)
    for (key, value) in entries { set(key, of: dictionary, to: value) }
    return stream
  }

  /// The content of a stream, decoded.
  func data(of stream: PDFObject) throws(BindingError) -> [UInt8] {
    var buffer: UnsafeMutablePointer<UInt8>?
    var count = 0
    var isDecoded: QPDF_BOOL = 0
    qpdf_oh_get_stream_data(
      pointer, stream, qpdf_dl_generalized, &isDecoded, &buffer, &count)
    return try taking(buffer, count)
  }

  func setData(_ bytes: [UInt8], of stream: PDFObject) {
    qpdf_oh_replace_stream_data(pointer, stream, bytes, bytes.count, null, null)
  }

  /// The content of a page by its index, from 0, decoded.
  func content(ofPage index: Int) throws(BindingError) -> [UInt8] {
    var buffer: UnsafeMutablePointer<UInt8>?
    var count = 0
    qpdf_oh_get_page_content_data(pointer, page(index), &buffer, &count)
    return try taking(buffer, count)
  }

  func setContent(_ bytes: [UInt8], ofPage index: Int) {
    set("/Contents", of: page(index), to: stream(bytes))
  }

  private func taking(
    _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int
  ) throws(BindingError) -> [UInt8] {
    defer { free(buffer) }
    try check()
    return Array(UnsafeBufferPointer(start: buffer, count: count))
  }
}
