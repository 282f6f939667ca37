internal import Diagnostics
internal import FoundationEssentials

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The files of the machine: the only place that reads and writes them, fontconfig's own aside.
enum Files {
  /// The largest source that is read, in bytes; pages of activities are a thousandth of it.
  static let largest = 64 << 20

  /// Reads a whole file, or standard input for `-`.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path, errno) }
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(path, errno)
      }
      bytes += buffer[..<count]
      if bytes.count > largest { throw .tooLarge(path) }
    }
  }

  /// Writes a file whole or not at all: into a temporary file in the same folder, which then
  /// takes the name.
  ///
  /// An old file stays until the new one is complete, and a link leads to it as before. Missing
  /// folders are made. A device or a pipe, and standard output for `-`, is written into as it is.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    if path == "-" || isStream(path) { return try writeThrough(bytes, to: path) }
    let target = isLink(path) ? realPath(path) ?? path : path
    let folder = folder(of: target)
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .unwritable(path, isFolder(folder) ? EACCES : ENOTDIR)
    }
    // The kernel fills in the Xs; the name begins with a dot so that no listing shows it meanwhile,
    // and is short because the file's own may be as long as names can be.
    var template = Array("\(folder)/.recto-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .unwritable(path, errno) }
    let temporary = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var failure = writeAll(bytes, to: descriptor)
    if failure == 0, fchmod(descriptor, 0o644) != 0 || fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(temporary, target) != 0 { failure = errno }
    if failure != 0 {
      unlink(temporary)
      throw .unwritable(path, failure)
    }
  }

  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(Failure) {
    let descriptor = path == "-" ? STDOUT_FILENO : open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(path, errno) }
    var failure = writeAll(bytes, to: descriptor)
    if path != "-", close(descriptor) != 0, failure == 0 { failure = errno }
    if failure != 0 { throw .unwritable(path, failure) }
  }

  /// The error number of writing, or 0.
  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(count)
    }
    return 0
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether something is there that is neither a file nor a folder: a device, a pipe.
  private static func isStream(_ path: String) -> Bool {
    exists(path) && !isFile(path) && !isFolder(path)
  }

  /// Whether two paths lead to one file.
  static func isSame(_ path: String, _ other: String) -> Bool {
    var status = stat()
    var otherStatus = stat()
    guard stat(path, &status) == 0, stat(other, &otherStatus) == 0 else { return false }
    return status.st_dev == otherStatus.st_dev && status.st_ino == otherStatus.st_ino
  }

  /// The absolute path with all links resolved, or nil where there is nothing.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether a path is a symbolic link, which a walk does not follow.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func canList(_ folder: String) -> Bool { access(folder, R_OK | X_OK) == 0 }

  /// The names in a folder, sorted by their UTF-8 bytes; hidden ones are left out.
  static func names(in folder: String) throws(Failure) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw .unreadable(folder, isFolder(folder) ? EACCES : ENOENT)
    }
    return names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The absolute path of the running program, links resolved.
  static var runningProgram: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard length > 0 else { return CommandLine.arguments.first ?? "" }
    return String(
      decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The folder part of a path; `.` for a bare name.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
  }

  /// What ``path(_:in:)`` put behind a folder; empty for the folder itself.
  static func relative(_ path: String, to folder: String) -> String {
    if path == folder { return "" }
    return folder == "." ? path : String(path.dropFirst(folder.count).drop { $0 == "/" })
  }

  /// A path below a folder.
  static func path(_ name: String, in folder: String) -> String {
    folder == "." || folder.isEmpty
      ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}

extension Failure {
  fileprivate static func unreadable(_ path: String, _ code: Int32) -> Failure {
    let name = path == "-" ? "<standard input>" : path
    let (summary, help): (String, String?) =
      switch code {
      case ENOENT, ENOTDIR:
        ("There is no such file", "Check the path; it is taken from the current folder")
      case EACCES: ("The file may not be read", "Check its permissions")
      case EISDIR: ("This is a folder, not a file", nil)
      default: ("The file cannot be read: \(message(code))", nil)
      }
    return Failure(
      .file, [Diagnostic("unreadable-file", .error, at: .file(name), summary, help: help)])
  }

  fileprivate static func unwritable(_ path: String, _ code: Int32) -> Failure {
    let (summary, help): (String, String?) =
      switch code {
      case EACCES, EPERM, EROFS:
        ("The file cannot be written: its folder does not allow it", "Choose another place with -o")
      case ENOTDIR:
        ("The file cannot be written: its folder cannot be made", "Choose another place with -o")
      case EISDIR: ("There is a folder of this name", "Choose another name with -o")
      case ENOSPC: ("The file cannot be written: the disk is full", nil)
      default: ("The file cannot be written: \(message(code))", nil)
      }
    let name = path == "-" ? "<standard output>" : path
    return Failure(
      .file, [Diagnostic("unwritable-file", .error, at: .file(name), summary, help: help)])
  }

  fileprivate static func tooLarge(_ path: String) -> Failure {
    Failure(
      .file,
      [
        Diagnostic(
          "too-large", .error, at: .file(path),
          "The file is larger than \(Files.largest >> 20) MB; this is no page of activities")
      ])
  }

  private static func message(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
