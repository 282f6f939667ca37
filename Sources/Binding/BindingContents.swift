package import Frames

/// What a document is beside its pages.
package struct BindingContents: Hashable, Sendable {
  /// What screen readers read; nil for a document of artifacts only.
  package var tree: LogicalElement?
  package var metadata: DocumentMetadata
  /// The name of the program and its version.
  package var producer: String
  package var conformance: Conformance
  package var attachments: [Attachment]

  package init(
    tree: LogicalElement?, metadata: DocumentMetadata, producer: String,
    conformance: Conformance = .none, attachments: [Attachment] = []
  ) {
    self.tree = tree
    self.metadata = metadata
    self.producer = producer
    self.conformance = conformance
    self.attachments = attachments
  }
}

/// The standards that a document says it follows; it is for the caller to know that it does.
package enum Conformance: Hashable, Sendable {
  /// None is named.
  case none
  /// PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
  case archival
  /// PDF/A-3a (ISO 19005-3), which allows any file to be attached, and PDF/UA-1.
  case archivalWithAttachments
}

/// A file inside the document.
package struct Attachment: Hashable, Sendable {
  /// Its name, without a folder.
  package var name: String
  /// Its media type, as in `text/markdown`.
  package var mediaType: String
  package var bytes: [UInt8]

  package init(name: String, mediaType: String, bytes: [UInt8]) {
    self.name = name
    self.mediaType = mediaType
    self.bytes = bytes
  }
}
