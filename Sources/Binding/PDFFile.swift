import CQPDF

/// A PDF in memory that qpdf reads, changes and writes.
///
/// Objects are handles that belong to the file. A call that fails records its error; ``check()``
/// throws the first one, so that a group of calls needs to ask only once.
struct PDFFile: ~Copyable {
  let pointer: qpdf_data
  /// The pages in their order.
  let pages: [PDFObject]

  /// Reads a PDF; the bytes must outlive the file.
  init(reading bytes: UnsafeBufferPointer<UInt8>) throws(BindingError) {
    guard let pointer = qpdf_init() else {
      preconditionFailure("qpdf_init does not return NULL")
    }
    qpdf_silence_errors(pointer)
    qpdf_set_suppress_warnings(pointer, 1)
    // What Cairo wrote is sound; a file that needs repair is our own mistake.
    qpdf_set_attempt_recovery(pointer, 0)
    bytes.withMemoryRebound(to: CChar.self) { bytes in
      _ = qpdf_read_memory(
        pointer, "the painted pages", bytes.baseAddress, UInt64(bytes.count), nil)
    }
    let isRead = qpdf_has_error(pointer) == 0
    let pageCount = isRead ? Int(qpdf_get_num_pages(pointer)) : 0
    self.pointer = pointer
    pages = (0..<max(0, pageCount)).map { qpdf_get_page_n(pointer, $0) }
    try check()
  }

  deinit {
    var pointer: qpdf_data? = pointer
    qpdf_cleanup(&pointer)
  }

  /// Throws what a call since the last check recorded.
  func check() throws(BindingError) {
    guard qpdf_has_error(pointer) != 0 else { return }
    let error = qpdf_get_error(pointer)
    throw BindingError(
      code: qpdf_get_error_code(pointer, error).rawValue,
      description: qpdf_get_error_full_text(pointer, error).map { String(cString: $0) }
        ?? "unknown error")
  }

  /// Writes the file: compressed, with object streams, and with an identifier made of its content.
  consuming func write() throws(BindingError) -> [UInt8] {
    try check()
    qpdf_init_write_memory(pointer)
    qpdf_set_object_stream_mode(pointer, qpdf_o_generate)
    qpdf_set_compress_streams(pointer, 1)
    qpdf_set_deterministic_ID(pointer, 1)
    // ISO 19005-2, 6.1.7.1
    qpdf_set_newline_before_endstream(pointer, 1)
    qpdf_force_pdf_version(pointer, "1.7")
    qpdf_write(pointer)
    try check()
    let bytes = UnsafeBufferPointer(
      start: qpdf_get_buffer(pointer), count: qpdf_get_buffer_length(pointer))
    return Array(bytes)
  }
}
