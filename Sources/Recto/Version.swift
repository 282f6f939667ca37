internal import PDFFiles
internal import PangoCairo

/// The version of Recto.
public let version = "0.1.0"

/// The versions of the libraries that do the work: name and number.
public var libraryVersions: [(name: String, version: String)] {
  fontLibraryVersions + [("libdeflate", deflateVersion)]
}
