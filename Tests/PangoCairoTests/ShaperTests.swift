import Frames
import Measuring
import PangoCairo
import Testing

@Suite struct ShaperTests {
  @Test(arguments: ["Noto Serif CJK SC", "Noto Sans CJK SC"])
  func dashesAreOneGlyphOfTwoEm(family: String) throws {
    let dash = try Shaping("——", family)
    #expect(dash.shaped.glyphs.count == 1)
    #expect(dash.clusterTexts == ["——"])
    #expect(abs(dash.shaped.clusters[0].advance - 20) < 0.01)
  }

  /// Beside Latin letters Pango would take the dash for English and set it too short.
  @Test func dashesBetweenLatinWordsStayChinese() throws {
    let latin = FontRequest(
      families: ["Noto Serif"], size: 10, weight: 400, isItalic: false, language: "en")
    let han = FontRequest(
      families: ["Noto Serif CJK SC"], size: 10, weight: 400, isItalic: false, language: "zh-cn")
    let dash = try Shaping([("ACL", latin), ("——", han), ("EMNLP", latin)])
    let cluster = try #require(dash.clusterTexts.firstIndex(of: "——"))
    #expect(abs(dash.shaped.clusters[cluster].advance - 20) < 0.01)
  }

  @Test("Rule 32: glyphs follow the language of their text")
  func languagesHaveTheirShapes() throws {
    let mainland = try Shaping("骨", "Noto Serif CJK SC").shaped.glyphs[0].id
    let taiwan = try Shaping("骨", "Noto Serif CJK SC", language: "zh-tw").shaped.glyphs[0].id
    #expect(mainland != taiwan)
  }

  @Test func ellipsesAreTwoEmWideAndCentred() throws {
    let ellipsis = try Shaping("……", "Noto Serif CJK SC")
    let english = try Shaping("……", "Noto Serif CJK SC", language: "en")
    #expect(abs(ellipsis.shaped.clusters.reduce(0) { $0 + $1.advance } - 20) < 0.01)
    #expect(ellipsis.shaped.glyphs[0].id != english.shaped.glyphs[0].id)
  }

  @Test func ligatureIsOneCluster() throws {
    let word = try Shaping("affine fit", "Noto Serif", language: "en")
    #expect(word.clusterTexts == ["a", "ffi", "n", "e", " ", "fi", "t"])
    #expect(word.shaped.clusters.allSatisfy { $0.glyphs.count == 1 })
  }

  @Test func marksStayWithTheirCharacters() throws {
    let latin = try Shaping("ax\u{302}\u{323}b", "Noto Serif", language: "en")
    #expect(latin.clusterTexts == ["a", "x\u{302}\u{323}", "b"])
    #expect(latin.shaped.clusters.map(\.glyphs) == [0..<1, 1..<4, 4..<5])
    let variant = try Shaping("葛\u{E0100}城", "Noto Serif CJK SC")
    #expect(variant.clusterTexts == ["葛\u{E0100}", "城"])
    let hebrew = try Shaping("שָׁלוֹם", "Noto Serif Hebrew", language: "he")
    #expect(hebrew.clusterTexts == ["שָׁלוֹם"].flatMap { $0.map(String.init) })
  }

  @Test func clustersCoverTheTextInReadingOrder() throws {
    let text = "王小明 ﷺ Ünïcode e\u{301} שלום 👩‍🔬\tمرحبا (2024)\n年"
    let mixed = try Shaping(text, "Noto Serif", "Noto Serif CJK SC")
    var end = 0
    for cluster in mixed.shaped.clusters {
      #expect(cluster.text.lowerBound == end)
      end = cluster.text.upperBound
    }
    #expect(end == text.utf8.count)
    let glyphs = mixed.shaped.clusters.map(\.glyphs.count).reduce(0, +)
    #expect(glyphs == mixed.shaped.glyphs.count)
  }

  @Test func arabicRunsFromRightToLeft() throws {
    let word = try Shaping("CV سيرة", "Noto Serif", "Noto Naskh Arabic", language: "ar")
    let arabic = word.shaped.clusters.filter { $0.bidiLevel % 2 == 1 }
    #expect(word.clusterTexts.joined() == word.text)
    #expect(arabic.count == 4)
    // The first letter read is the last one on the line.
    #expect(arabic.first?.glyphs.upperBound == word.shaped.glyphs.count)
    for (letter, next) in zip(arabic, arabic.dropFirst()) {
      #expect(letter.glyphs.lowerBound >= next.glyphs.upperBound)
    }
  }

  @Test func charactersOfNoFontAreMissing() throws {
    let text = try Shaping("中\u{10FFFD}文", "Noto Serif CJK SC")
    #expect(text.shaped.missing == [3..<7])
    #expect(text.clusterTexts == ["中", "\u{10FFFD}", "文"])
    #expect(text.fonts.faces.count == 1)
  }

  /// A compositor's sign for a sort that the case lacks: never a gap, never a box of the font's own.
  @Test func aGetaStandsForWhatIsMissing() throws {
    let geta = try Shaping("〓", "Noto Serif CJK SC")
    let text = try Shaping("a\u{E000}\u{E001}b", "Noto Serif", "Noto Serif CJK SC", language: "en")
    #expect(text.shaped.missing == [1..<4, 4..<7])
    #expect(
      text.faceNames == ["Noto Serif", "Noto Serif CJK SC", "Noto Serif CJK SC", "Noto Serif"])
    for cluster in text.shaped.clusters[1...2] {
      #expect(cluster.glyphs.map { text.shaped.glyphs[$0].id } == geta.shaped.glyphs.map(\.id))
      #expect(abs(cluster.advance - 10) < 0.01)
    }
  }

  @Test func aMissingMarkIsReportedAlone() throws {
    let text = try Shaping("a\u{1E8D0}b", "Noto Serif", language: "en")
    let all = text.shaped.missing.map { String(decoding: Array(text.text.utf8)[$0], as: UTF8.self) }
    #expect(all.allSatisfy { $0 == "\u{1E8D0}" })
    #expect(text.clusterTexts.joined() == text.text)
  }

  @Test(arguments: [
    "\u{301}", "\u{FE0F}", "\u{E0100}x", "\u{200B}\u{200D}\u{2060}", "\u{202E}ab\u{202C}",
    "\u{7F}\u{1}",
    "⼀⻅", "\u{FEFF}", "\u{2028}", "甲\u{FE00}\u{FE0F}", "\u{AD}",
  ])
  func oddCharactersAreNotMissing(text: String) throws {
    let odd = try Shaping(text, "Noto Serif CJK SC", "Noto Serif")
    #expect(odd.shaped.missing.isEmpty)
    #expect(odd.clusterTexts.joined() == text)
  }

  /// HarfBuzz takes 28 seconds for as many marks in one piece.
  @Test(.timeLimit(.minutes(1))) func aHeapOfMarksIsShapedInLinearTime() throws {
    func time(_ count: Int) throws -> Duration {
      let text = "a" + String(repeating: "\u{301}", count: count) + "b"
      var result: Shaping?
      let time = try processorTime { result = try Shaping(text, "Noto Serif") }
      #expect(result?.clusterTexts.joined() == text)
      #expect(result?.shaped.missing.isEmpty == true)
      return time
    }
    _ = try time(1)
    let (some, many) = (try time(5000), try time(50_000))
    #expect(many < some * 40, "\(some) \(many)")
  }

  @Test func marksUpToTheLimitStayWithTheirCharacter() throws {
    let text = "é" + String(repeating: "\u{301}", count: 31)
    #expect(try Shaping(text + "b", "Noto Serif").clusterTexts == [text, "b"])
  }

  @Test func boldComesFromAStandInWhereAFamilyHasNone() throws {
    let fonts = try FontMap(configuration: fontConfiguration)
    let hei = Typeface(latin: ["Noto Sans"], han: ["Noto Sans CJK SC"])
    let shaper = PangoShaper(fonts: fonts, bold: hei)
    func face(_ text: String, _ family: String, _ weight: Int) -> Face? {
      let font = FontRequest(
        families: [family], size: 10, weight: weight, isItalic: false, language: "zh-cn")
      let bytes = Array(text.utf8)
      let shaped = shaper.shape(bytes, runs: [ShapingRun(range: 0..<bytes.count, font: font)])
      return shaped.clusters.first.map { fonts.faces[$0.face.index] }
    }
    #expect(face("a", "Symbola", 400)?.family == "Symbola")
    #expect(shaper.boldStandIns.isEmpty)
    let bold = face("a", "Symbola", 700)
    #expect(bold?.family == "Noto Sans" && bold?.weight == 700 && bold?.isSynthetic == false)
    #expect(shaper.boldStandIns.map(\.family) == ["Symbola"])
    #expect(shaper.boldStandIns.map(\.standIn) == ["Noto Sans"])
    for family in ["Noto Serif CJK SC", "LXGW WenKai", "Noto Sans Mono CJK TC"] {
      #expect(face("中", family, 700)?.weight == 700)
      #expect(face("中", family, 700)?.family == family)
    }
    #expect(shaper.boldStandIns.count == 1)
  }

  @Test func colouredAndBitmapFontsAreNotSeen() throws {
    let names = try FontMap(configuration: fontConfiguration).familyNames
    #expect(!names.contains { $0.contains("Color Emoji") })
  }

  @Test func familiesTellWhatTheyHave() throws {
    let fonts = try FontMap(configuration: fontConfiguration, families: ["Noto Serif"])
    #expect(
      fonts.has(["a", "é"], in: ["Noto Serif"]) && !fonts.has(["a", "中"], in: ["Noto Serif"]))
    #expect(fonts.has(["😀"], in: ["No Such Family", "Symbola"]))
    #expect(!fonts.has(["a"], in: ["No Such Family"]))
    #expect(fonts.hasBold(family: "Noto Serif CJK SC") && !fonts.hasBold(family: "Symbola"))
  }

  @Test func fallbacksAreRecorded() throws {
    let text = try Shaping("a中→", "Noto Serif", "Noto Serif CJK SC", language: "en")
    let han = try #require(text.fonts.faces.firstIndex { $0.family == "Noto Serif CJK SC" })
    #expect(text.shaper.fallbacks[FaceID(index: han)]?.contains("中") == true)
    let latin = try #require(text.fonts.faces.firstIndex { $0.family == "Noto Serif" })
    #expect(text.shaper.fallbacks[FaceID(index: latin)] == nil)
    // The first family that is installed is not a fallback.
    #expect(try Shaping("a", "No Such Family", "Noto Serif").shaper.fallbacks.isEmpty)
  }

  @Test func charactersComeFromTheNextFamilyOrAnyOther() throws {
    let text = try Shaping("a中", "Noto Serif", "Noto Serif CJK SC")
    #expect(text.faceNames == ["Noto Serif", "Noto Serif CJK SC"])
    let fallback = try Shaping("a中", "Noto Sans", language: "en")
    #expect(fallback.faceNames == ["Noto Sans", "Noto Sans CJK SC"])
  }

  @Test(arguments: [
    ("سلام", "Noto Naskh Arabic", "Noto Sans Arabic"),
    ("שלום", "Noto Serif Hebrew", "Noto Sans Hebrew"),
    ("ไทย", "Noto Serif Thai", "Noto Sans Thai"), ("中", "Noto Serif CJK SC", "Noto Sans CJK SC"),
  ])
  func otherScriptsComeFromAFaceOfTheSameKind(text: String, serif: String, sans: String) throws {
    #expect(Set(try Shaping(text, "Noto Serif", language: "en").faceNames) == [serif])
    #expect(Set(try Shaping(text, "Noto Sans", language: "en").faceNames) == [sans])
  }

  @Test func sizesShareAFace() throws {
    let small = FontRequest(
      families: ["Noto Serif"], size: 9, weight: 400, isItalic: false, language: "en")
    let large = FontRequest(
      families: ["Noto Serif"], size: 18, weight: 400, isItalic: false, language: "en")
    let text = try Shaping([("a", small), ("a", large)])
    #expect(Set(text.shaped.clusters.map(\.face)).count == 1)
    #expect(text.fonts.faces.count == 1)
    #expect(abs(text.shaped.clusters[1].advance / text.shaped.clusters[0].advance - 2) < 0.01)
  }

  @Test func fontsOfTwoSizesStayApart() throws {
    let small = FontRequest(
      families: ["Noto Serif"], size: 5, weight: 400, isItalic: false, language: "en")
    let large = FontRequest(
      families: ["Noto Serif"], size: 10, weight: 400, isItalic: false, language: "en")
    let text = try Shaping([("f", small), ("i", large), ("f", large), ("i", small)])
    #expect(text.clusterTexts == ["f", "i", "f", "i"])
    let widths = text.shaped.clusters.map(\.advance)
    #expect(abs(widths[2] - 2 * widths[0]) < 1e-9)
    #expect(abs(widths[1] - 2 * widths[3]) < 1e-9)
  }

  @Test(arguments: ["Noto Serif CJK SC", "Noto Sans CJK SC", "Noto Serif", "Noto Sans"])
  func weightsAreFilesOfTheirOwn(family: String) throws {
    let regular = try Shaping("a", family, weight: 400).fonts.faces[0]
    let bold = try Shaping("a", family, weight: 700).fonts.faces[0]
    #expect(regular.file.hasSuffix("-Regular.ttc") || regular.file.hasSuffix("-Regular.ttf"))
    #expect(bold.file.hasSuffix("-Bold.ttc") || bold.file.hasSuffix("-Bold.ttf"))
    #expect([regular.weight, bold.weight] == [400, 700])
  }

  /// The system's rules would slant and embolden what has no such design.
  @Test func nothingIsSynthetic() throws {
    let text = try Shaping("中文", "Noto Serif CJK SC", weight: 700, isItalic: true)
    #expect(text.fonts.faces.allSatisfy { !$0.isSynthetic && !$0.isItalic })
    let italic = try Shaping("Proceedings", "Noto Serif", isItalic: true, language: "en")
    #expect(italic.fonts.faces.map(\.isItalic) == [true])
  }

  @Test func emptyAndBrokenTextsAreShaped() throws {
    #expect(try Shaping("", "Noto Serif").shaped == ShapedText())
    #expect(try Shaping("a\0b", "Noto Serif").clusterTexts.count == 3)
    #expect(try Shaping("中", "No Such Family").faceNames == ["Noto Serif CJK SC"])
    #expect(try Shaping("中", "Noto Serif, Roman").shaped.missing.isEmpty)
  }
}
