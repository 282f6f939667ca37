import CGLib

/// A checksum of 16 bytes (MD5), as identifiers of files are made (ISO 32000-1, 14.4).
func checksum(_ bytes: [UInt8]) -> [UInt8] {
  guard let checksum = g_checksum_new(G_CHECKSUM_MD5) else {
    preconditionFailure("GLib knows MD5")
  }
  defer { g_checksum_free(checksum) }
  g_checksum_update(checksum, bytes, bytes.count)
  return [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
    var length = gsize(buffer.count)
    g_checksum_get_digest(checksum, buffer.baseAddress, &length)
    count = Int(length)
  }
}
