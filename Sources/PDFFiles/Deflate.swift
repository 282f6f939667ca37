import CDeflate
import Synchronization

/// The version of the library that compresses, for `--version`.
package var deflateVersion: String { LIBDEFLATE_VERSION_STRING }

/// Bytes in the zlib format (RFC 1950), as FlateDecode has them.
func deflated(_ bytes: [UInt8]) -> [UInt8] {
  let compressor = Compressor.idle.withLock { $0.popLast() } ?? Compressor(level: 6)
  defer { Compressor.idle.withLock { $0.append(compressor) } }
  return compressor.deflated(bytes)
}

/// The same format, in less space: it takes three times as long and saves a hundredth.
func deflatedFurther(_ bytes: [UInt8]) -> [UInt8] { Compressor(level: 10).deflated(bytes) }

/// What compresses; only one thread may use it at a time.
private final class Compressor: @unchecked Sendable {
  /// Those of the usual level that nobody uses just now: each has a megabyte of tables, and making one
  /// takes as long as compressing some kilobytes.
  static let idle = Mutex<[Compressor]>([])

  private let pointer: OpaquePointer

  /// Of the levels to 12, 6 is the highest that is still fast: each of the next ones saves less than 1
  /// in 100, for a fifth more time and then for twice the time.
  init(level: Int32) {
    guard let pointer = libdeflate_alloc_compressor(level) else {
      preconditionFailure("libdeflate has no level \(level)")
    }
    self.pointer = pointer
  }

  deinit { libdeflate_free_compressor(pointer) }

  func deflated(_ bytes: [UInt8]) -> [UInt8] {
    let bound = libdeflate_zlib_compress_bound(pointer, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = libdeflate_zlib_compress(
        pointer, bytes, bytes.count, buffer.baseAddress, buffer.count)
    }
  }
}

/// The bytes that others in the zlib format stand for; nil if these are damaged.
func inflated(_ bytes: [UInt8]) -> [UInt8]? {
  guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
  defer { libdeflate_free_decompressor(decompressor) }
  // Deflate makes no more than 1,032 bytes of one.
  let most = 1_032 * bytes.count + 1_024
  var capacity = min(8 * bytes.count + 1_024, most)
  while true {
    var status = LIBDEFLATE_SUCCESS
    let result = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      status = libdeflate_zlib_decompress(
        decompressor, bytes, bytes.count, buffer.baseAddress, buffer.count, &count)
      if status != LIBDEFLATE_SUCCESS { count = 0 }
    }
    guard status == LIBDEFLATE_INSUFFICIENT_SPACE, capacity < most else {
      return status == LIBDEFLATE_SUCCESS ? result : nil
    }
    capacity = min(4 * capacity, most)
  }
}
