internal import Binding

/// A source as it was read, to be attached to the documents that are made of it.
public struct SourceCopy: Hashable, Sendable {
  /// The name of the file, without its folder.
  public var name: String
  /// The bytes of the file.
  public var bytes: [UInt8]

  init(path: String, bytes: [UInt8]) {
    name = path == "-" ? "standard-input.md" : String(path.split(separator: "/").last ?? "source")
    self.bytes = bytes
  }
}

extension [SourceCopy] {
  /// The sources as attachments; of several with one name the later ones are numbered.
  var attachments: [Attachment] {
    var taken: Set<String> = []
    return map { source in
      var name = source.name
      var number = 2
      while !taken.insert(name).inserted {
        name = source.name.numbered(number)
        number += 1
      }
      return Attachment(name: name, mediaType: name.mediaType, bytes: source.bytes)
    }
  }
}

extension String {
  /// A file name with a number before its ending.
  fileprivate func numbered(_ number: Int) -> String {
    guard let dot = lastIndex(of: "."), dot > startIndex else { return "\(self)-\(number)" }
    return "\(self[..<dot])-\(number)\(self[dot...])"
  }

  /// The media type by the ending of a file name (IANA; RFC 7763 for Markdown, RFC 9512 for YAML).
  fileprivate var mediaType: String {
    switch split(separator: ".").last?.lowercased() {
    case "md", "markdown": "text/markdown"
    case "yaml", "yml": "application/yaml"
    case "json": "application/json"
    case "html", "htm": "text/html"
    default: "text/plain"
    }
  }
}
