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

  @Test func missingConfigurationIsAnError() {
    #expect(throws: FontConfigurationError.unreadable(path: "/no/such/fonts.conf")) {
      try FontMap(configuration: "/no/such/fonts.conf")
    }
  }
}
