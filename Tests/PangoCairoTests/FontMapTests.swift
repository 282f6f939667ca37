import Foundation
import PangoCairo
import Testing

@Suite struct FontMapTests {
  @Test(arguments: ["Noto Serif CJK SC", "noto serif", "serif"])
  func installedFamiliesAreFound(family: String) throws {
    #expect(try FontMap(configuration: fontConfiguration).isInstalled(family: family))
  }

  @Test(arguments: ["No Such Family", "Noto", "", "Noto Serif,Noto Sans"])
  func otherFamiliesAreNot(family: String) throws {
    #expect(try !FontMap(configuration: fontConfiguration).isInstalled(family: family))
  }

  @Test func familyNamesAreSorted() throws {
    let names = try FontMap(configuration: fontConfiguration).familyNames
    #expect(names.contains("Noto Serif CJK SC"))
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
  }

  /// A folder of fonts stands beside its configuration, wherever that is.
  @Test func fontsBesideTheConfigurationAreFound() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = try Shaping("a", "Noto Serif").fonts.faces[0].file
    try FileManager.default.copyItem(
      at: URL(filePath: source), to: folder.appending(path: "Dropped.ttf"))
    let configuration = folder.appending(path: "fonts.conf")
    let rules = """
      <fontconfig>
        <dir prefix="relative">.</dir><cachedir>\(folder.path)/cache</cachedir>
      </fontconfig>
      """
    try Data(rules.utf8).write(to: configuration)
    let fonts = try FontMap(configuration: configuration.path)
    #expect(fonts.familyNames == ["Noto Serif"])
    #expect(fonts.isInstalled(family: "Noto Serif"))
  }

  @Test func foldersWithoutFontsAreAnError() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).conf")
    try Data("<fontconfig><dir>/no/such/folder</dir></fontconfig>".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(throws: FontConfigurationError.noFonts(path: file.path)) {
      try FontMap(configuration: file.path)
    }
  }

  @Test func missingConfigurationIsAnError() {
    #expect(throws: FontConfigurationError.unreadable(path: "/no/such/fonts.conf")) {
      try FontMap(configuration: "/no/such/fonts.conf")
    }
  }
}
