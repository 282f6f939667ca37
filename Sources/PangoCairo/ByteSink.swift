import CPangoCairo

/// Collects what a Cairo surface writes.
final class ByteSink {
  var bytes: [UInt8] = []

  /// The function that Cairo calls; its closure is an unretained sink.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }

  /// Keeps the sink as long as a surface lives, which may write until its end.
  func stay(with surface: borrowing CairoSurface) throws(CairoError) {
    let owner = Unmanaged.passRetained(self)
    let key = UnsafePointer<cairo_user_data_key_t>(OpaquePointer(owner.toOpaque()))
    let status = cairo_surface_set_user_data(surface.pointer, key, owner.toOpaque()) { owner in
      guard let owner else { return }
      Unmanaged<ByteSink>.fromOpaque(owner).release()
    }
    if status != CAIRO_STATUS_SUCCESS { owner.release() }
    try CairoError.check(status)
  }
}
