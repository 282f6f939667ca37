// swift-tools-version: 6.2
import PackageDescription

// The stages of Recto, one target each. What may import what is drawn in ARCHITECTURE.md;
// `scripts/check` builds so that an import which is not declared here is an error.

/// `scripts/check` asks for this: a warning in Recto's own code, not in its dependencies, is an error.
let strict: [SwiftSetting] =
  Context.environment["RECTO_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

let everywhere: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + strict

/// Targets that see no C library are checked for memory safety as well.
let pure: [SwiftSetting] = everywhere + [.strictMemorySafety()]

let package = Package(
  name: "recto",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Recto", targets: ["Recto"]),
    .executable(name: "recto", targets: ["recto"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // C libraries: a module map and a shim header each.
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev"])]),
    .systemLibrary(name: "CHyphen", providers: [.apt(["libhyphen-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),

    // What was written, and what it means.
    .target(name: "Diagnostics", swiftSettings: pure),
    .target(name: "Activities", dependencies: ["Diagnostics"], swiftSettings: pure),
    .target(
      name: "YAMLValues", dependencies: ["CLibYAML", "Diagnostics"], swiftSettings: everywhere),
    .target(
      name: "Reading",
      dependencies: ["Activities", "CCMarkGFM", "Diagnostics", "YAMLValues"],
      swiftSettings: everywhere),
    .target(name: "Editions", dependencies: ["Activities", "Diagnostics"], swiftSettings: pure),

    // How it is said and styled.
    .target(name: "Frames", dependencies: ["Diagnostics"], swiftSettings: pure),
    .target(
      name: "Referencing", dependencies: ["Activities", "Diagnostics", "YAMLValues"],
      swiftSettings: pure),
    .target(
      name: "Layouts",
      dependencies: ["Activities", "Diagnostics", "Frames", "Referencing", "YAMLValues"],
      swiftSettings: pure),
    .target(
      name: "Composing",
      dependencies: ["Activities", "Diagnostics", "Editions", "Frames", "Layouts", "Referencing"],
      swiftSettings: pure),

    // From text to pages to a file.
    .target(name: "Typesetting", dependencies: ["Diagnostics", "Frames"], swiftSettings: pure),
    .target(name: "Hyphenation", dependencies: ["CHyphen", "Frames"], swiftSettings: everywhere),
    .target(
      name: "PangoCairo", dependencies: ["CPangoCairo", "Frames"], swiftSettings: everywhere),
    .target(name: "Painting", dependencies: ["Frames", "PangoCairo"], swiftSettings: pure),
    .target(name: "PDFFiles", dependencies: ["CDeflate", "CGLib"], swiftSettings: everywhere),
    .target(name: "Binding", dependencies: ["Frames", "PDFFiles"], swiftSettings: pure),

    // The facade, and the command line over it.
    .target(
      name: "Recto",
      dependencies: [
        "Activities", "Binding", "Composing", "Diagnostics", "Editions", "Frames", "Hyphenation",
        "Layouts", "PDFFiles", "Painting", "PangoCairo", "Reading", "Referencing", "Typesetting",
        "YAMLValues",
      ],
      swiftSettings: everywhere),
    .target(
      name: "RectoCommandLine",
      dependencies: [
        "Diagnostics", "Recto",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: everywhere),
    .executableTarget(name: "recto", dependencies: ["RectoCommandLine"], swiftSettings: everywhere),

    // What tests measure time with.
    .target(name: "Measuring", path: "Tests/Measuring", swiftSettings: everywhere),

    // One test target per room.
    .testTarget(
      name: "ReadingTests",
      dependencies: [
        "Activities", "Diagnostics", "Layouts", "Measuring", "Reading", "YAMLValues",
      ],
      swiftSettings: everywhere),
    .testTarget(
      name: "PangoCairoTests",
      dependencies: ["Frames", "Hyphenation", "Measuring", "PangoCairo", "Typesetting"],
      swiftSettings: everywhere),
    .testTarget(
      name: "PaintingTests", dependencies: ["Frames", "Painting", "PangoCairo"],
      swiftSettings: everywhere),
    .testTarget(name: "PDFFilesTests", dependencies: ["PDFFiles"], swiftSettings: everywhere),
    .testTarget(
      name: "BindingTests", dependencies: ["Binding", "Frames", "Painting", "PangoCairo"],
      swiftSettings: everywhere),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: everywhere),
    .testTarget(
      name: "YAMLValuesTests", dependencies: ["Diagnostics", "Measuring", "YAMLValues"],
      swiftSettings: everywhere),
    .testTarget(
      name: "EditionsTests", dependencies: ["Activities", "Diagnostics", "Editions"],
      swiftSettings: everywhere),
    .testTarget(
      name: "LayoutsTests",
      dependencies: [
        "Activities", "Diagnostics", "Frames", "Layouts", "Referencing", "YAMLValues",
      ],
      swiftSettings: everywhere),
    .testTarget(
      name: "ComposingTests",
      dependencies: [
        "Activities", "Composing", "Diagnostics", "Editions", "Frames", "Layouts", "Measuring",
        "Referencing", "YAMLValues",
      ],
      swiftSettings: everywhere),
    .testTarget(
      name: "ReferencingTests",
      dependencies: ["Activities", "Diagnostics", "Referencing", "YAMLValues"],
      swiftSettings: everywhere),
    .testTarget(
      name: "TypesettingTests",
      dependencies: ["Diagnostics", "Frames", "Measuring", "Typesetting"],
      swiftSettings: everywhere),

    // Takes finished documents apart: PDF/A, PDF/UA, and what screen readers say.
    .testTarget(
      name: "ConformanceTests", dependencies: ["recto"], exclude: ["validators.txt"],
      swiftSettings: everywhere),

    // Runs the program over examples/ from end to end.
    .testTarget(name: "ExampleTests", dependencies: ["recto"], swiftSettings: everywhere),
  ]
)
