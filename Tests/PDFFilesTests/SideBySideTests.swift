import Testing

@testable import PDFFiles

@Suite struct SideBySideTests {
  @Test(arguments: [0, 1, 8, 9, 10_000])
  func resultsStandInTheOrderOfTheElements(count: Int) {
    let elements = Array(0..<count)
    #expect(elements.mappedSideBySide { "\($0)" } == elements.map { "\($0)" })
  }

  @Test func streamsCompressedSideBySideAreThoseCompressedAlone() {
    let texts = (0..<60).map { text in
      (0..<2_000).map { UInt8(truncatingIfNeeded: $0 * $0 / (text + 7)) }
    }
    #expect(texts.mappedSideBySide { deflated($0) } == texts.map { deflated($0) })
  }
}
