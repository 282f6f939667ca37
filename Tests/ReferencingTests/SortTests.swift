import Activities
import Testing

@testable import Referencing

@Suite("The form of each sort of work")
struct SortTests {
  @Test("Nobody is named: APA has the title first, then the year")
  func noMaker() {
    var atlas = work(.book, [], "The example atlas") {
      $0.publisherText = "Sample Press"
      $0.issue(2016)
    }
    #expect(written(atlas, "apa") == "*The example atlas*. (2016). Sample Press.")
    #expect(written(atlas, "ieee") == "*The example atlas*. Sample Press, 2016.")
    atlas.contributors = [person("Roe/Ann", .editor)]
    #expect(written(atlas, "apa").hasPrefix("Roe, A. (Ed.). (2016). *The"))
    atlas.type = .standard
    atlas.contributors = []
    #expect(written(atlas, "apa").hasPrefix("Sample Press. (2016). *The"))
    let news = work(.newspaper, [], "Who reads?") { $0.issue(2021, 3, 4) }
    #expect(written(news, "apa") == "Who reads? (2021, March 4).")
  }

  @Test("A manuscript is told in brackets and keeps its year; a work in press has none")
  func manuscripts() {
    var draft = work(.unpublished, ["Doe/Ann"], "A draft") { $0.issue(2025) }
    #expect(written(draft, "apa") == "Doe, A. (2025). *A draft* [Unpublished manuscript].")
    #expect(written(draft, "ieee") == "A. Doe, “A draft,” 2025.")
    #expect(written(draft, "gb7714-2025") == "Doe A. A draft[Z]. 2025.")
    draft.status = .submitted
    #expect(
      written(draft, "apa") == "Doe, A. (2025). *A draft* [Manuscript submitted for publication].")
    #expect(written(draft, "ieee") == "A. Doe, “A draft,” submitted for publication.")
    draft.status = .inPreparation
    draft.issued = nil
    #expect(written(draft, "apa") == "Doe, A. (n.d.). *A draft* [Manuscript in preparation].")
    draft.status = .accepted
    #expect(written(draft, "apa") == "Doe, A. (in press). *A draft*.")
    draft.status = .published
    draft.genreText = "Working paper"
    #expect(written(draft, "apa") == "Doe, A. (n.d.). *A draft* [Working paper].")
    var article = Works.article
    article.status = .submitted
    let text = style("apa")?.style.setting(of: article, in: .english, asPublished)
    #expect(text?.text.plain.contains("A survey [Manuscript submitted for publication]. ") == true)
    #expect(text?.remarks.isEmpty == true)
  }

  @Test(
    "A patent is told with its office, in the words of the style",
    arguments: [
      ("US 10,000,000 B2", "", "", "U.S. Patent", "10,000,000 B2"),
      ("US Patent 10,000,000", "", "", "U.S. Patent", "10,000,000"),
      ("US10000000B2", "Dalian", "", "U.S. Patent", "10000000B2"),
      ("10,000,000", "US", "", "U.S. Patent", "10,000,000"),
      ("10,000,000", "", "U.S. Patent", "U.S. Patent", "10,000,000"),
      ("US 16/000,000", "", "U.S. Patent Application", "U.S. Patent Application", "16/000,000"),
      ("EP1234567A1", "", "", "European Patent", "EP1234567A1"),
      ("CN110000000B", "China", "", "Chinese Patent", "CN110000000B"),
      ("PCT/CN2020/000001", "", "", "International Patent", "PCT/CN2020/000001"),
      ("12345", "Ruritania", "", "Ruritania Patent", "12345"), ("12345", "", "", "Patent", "12345"),
    ])
  func patents(
    _ number: String, _ place: String, _ genre: String, _ name: String, _ bare: String
  ) {
    let patent = work(.patent, ["Doe/Ann"], "A detector") {
      $0.number = number
      if !place.isEmpty { $0.placeText = place }
      if !genre.isEmpty { $0.genreText = genre }
      $0.issue(2019, 6, 18)
    }
    #expect(written(patent, "ieee") == "A. Doe, “A detector,” \(name) \(bare), Jun. 18, 2019.")
    #expect(written(patent, "apa") == "Doe, A. (2019). *A detector* (\(name) No. \(bare)).")
    #expect(written(patent, "gb7714-2015") == "DOE A. A detector: \(number)[P]. 2019-06-18.")
  }

  @Test("A Chinese patent is told in Chinese")
  func chinesePatent() {
    #expect(
      written(Works.patent, "apa") == "张三, 李四. (2023). 一种示例装置 (中国专利 CN100000000A).")
    #expect(
      written(Works.patent, "ieee") == "张三, 李四, “一种示例装置,” 中国专利 CN100000000A, 2023年1月3日.")
  }

  @Test("Newspapers have their day and their page")
  func newspapers() {
    let news = work(.newspaper, ["Doe/Ann"], "A view") {
      $0.containerText = "Sample Times"
      $0.pages = "A5"
      $0.issue(2021, 3, 4)
    }
    #expect(written(news, "gb7714-2015") == "DOE A. A view[N]. Sample Times, 2021-03-04(A5).")
    #expect(written(news, "gb7714-2025") == "Doe A. A view[N]. Sample Times，2021-03-04（A5）.")
    #expect(written(news, "ieee") == "A. Doe, “A view,” *Sample Times*, Mar. 4, 2021, p. A5.")
    #expect(written(news, "apa") == "Doe, A. (2021, March 4). A view. *Sample Times*, A5.")
    #expect(written(news, "plain").contains("*Sample Times*, p. A5, 2021-03-04"))
  }

  @Test("Data sets are DS in both standards, and who keeps them is followed by the year")
  func data() {
    var data = work(.dataset, ["Doe/Ann"], "Levels") {
      ($0.publisherText, $0.version) = ("Example Archive", "v2")
      $0.issue(2022, 11, 3)
    }
    #expect(
      written(data, "gb7714-2015") == "DOE A. Levels: v2[DS]. Example Archive, 2022(2022-11-03).")
    #expect(written(data, "gb7714-2025") == "Doe A. Levels：v2[DS]. Example Archive（2022-11-03）.")
    #expect(
      written(data, "apa") == "Doe, A. (2022). *Levels* (Version 2) [Data set]. Example Archive.")
    #expect(written(data, "ieee").contains("version 2, Nov. 2022"))
    data.version = ""
    data.issue(2022)
    #expect(written(data, "gb7714-2015") == "DOE A. Levels[DS]. Example Archive, 2022.")
    var page = Works.page
    page.issued = nil
    #expect(written(page, "gb7714-2015").contains("[EB/OL]. [2013-03-08]. https"))
    #expect(
      written(work(.software, ["张三"], "示例"), "apa") == "张三. (n.d.). 示例 [计算机软件].")
  }

  @Test("Without a publisher the year is a sentence of its own")
  func noPublisher() {
    for name in ["gb7714-2015", "gb7714-2025"] {
      for (type, code) in [
        (ReferenceType.book, "M"), (.thesis, "D"), (.report, "R"), (.proceedings, "C"),
        (.article, "J"), (.unpublished, "Z"), (.other, "Z"),
      ] {
        let bare = work(type, [], "Words") { $0.issue(2020) }
        #expect(written(bare, name) == "Words[\(code)]. 2020.")
      }
    }
  }

  @Test("Translators stand where the style has them")
  func translators() {
    let book = work(.book, ["Doe/Ann"], "Words") {
      $0.contributors.append(person("Roe/Bo", .translator))
      ($0.edition, $0.publisherText) = ("2", "Sample Press")
      $0.issue(2019)
    }
    #expect(
      written(book, "apa") == "Doe, A. (2019). *Words* (B. Roe, Trans.; 2nd ed.). Sample Press.")
    #expect(
      written(book, "ieee") == "A. Doe, *Words*, 2nd ed., B. Roe, Trans. Sample Press, 2019.")
    let chinese = work(.book, ["Doe/Ann"], "植物") {
      $0.contributors += [person("金一", .translator), person("胡二", .translator)]
    }
    #expect(written(chinese, "apa") == "Doe, A. (n.d.). 植物 (金一, 胡二译).")
  }

  @Test(
    "Quotation marks inside of those of the style are single",
    arguments: [
      ("A “test” of words", "A ‘test’ of words,”"), ("A \"test\" here", "A ‘test’ here,”"),
      ("The “a ‘b’ c” of d", "The ‘a “b” c’ of d,”"), ("It’s ‘one’ word", "It’s ‘one’ word,”"),
      ("A 3\" pipe", "A 3\" pipe,”"), ("Who says “what?”", "Who says ‘what?’”"),
    ])
  func quotes(_ title: String, _ expected: String) {
    let article = work(.article, ["Doe/Ann"], title) { $0.containerText = "X" }
    let text = written(article, "ieee")
    #expect(text == "A. Doe, “\(expected) *X*.")
    #expect(written(article, "apa").contains(title))
  }

  @Test("Brackets around Han in the name of a journal are as wide as the other signs")
  func brackets() {
    var article = Works.chineseArticle
    #expect(written(article, "gb7714-2025").contains("示例学报（自然科学版）"))
    #expect(written(article, "gb7714-2015").contains("示例学报(自然科学版)"))
    #expect(written(article, "apa").contains("示例学报(自然科学版)"))
    article.containerText = "示例学报(B)"
    #expect(written(article, "gb7714-2025").contains("示例学报(B)，"))
    article = Works.article
    article.containerText = "Journal (Example)"
    #expect(written(article, "gb7714-2025").contains("Journal (Example)，"))
  }
}
