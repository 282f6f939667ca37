import Activities
import Testing

@testable import Referencing

@Suite("The forms that the standards prescribe")
struct StyleTests {
  @Test("GB/T 7714—2025: full-width signs, family names in small letters, Pinyin in full, codes")
  func gb2025() {
    let name = "gb7714-2025"
    #expect(
      written(Works.chineseArticle, name)
        == "张三，李四，王五，等. 面向中文的信息抽取方法[J]. 示例学报（自然科学版），2024，52（11）：1518-1523.")
    #expect(
      written(Works.article, name)
        == "Smith J R，Müller E，Zhang Shili，et al. Extraction of events in plain texts: a survey[J/OL]. "
        + "Journal of Examples，2013，2（1）：378-398. https://journal.example.org/378. "
        + "DOI:10.1000/example.2013.")
    #expect(
      written(Works.paper, name)
        == "Smith A. Reading tables[C]//Proceedings of the Example Conference. "
        + "Dalian：Example Press，2022：17-38.")
    var bare = Works.paper
    (bare.place, bare.publisher) = (LocalizedText(), LocalizedText())
    #expect(
      written(bare, name)
        == "Smith A. Reading tables[C]//Proceedings of the Example Conference，2022：17-38.")
    #expect(
      written(Works.book, name) == "示例库恩氏. 示例科学的结构[M]. 金一，胡二，译. 2 版. 北京：示例大学出版社，2012.")
    #expect(written(Works.thesis, name) == "张三. 示例方法研究[D]. 大连：示例大学，2023.")
    #expect(
      written(Works.preprint, name)
        == "Zhang Shili. Reading with models[PP/OL]. V2. arXiv（2012-03-18）[2020-06-24]. "
        + "https://arxiv.org/abs/1203.00001v2.")
    #expect(written(Works.patent, name) == "张三，李四. 一种示例装置：CN100000000A[P]. 2023-01-03.")
    #expect(
      written(Works.page, name)
        == "Bawden D. Origins of examples[EB/OL]（2008-05-04）[2013-03-08]. https://example.org/origins."
    )
  }

  @Test("GB/T 7714—2015: half-width signs, family names in capitals, initials, dates of access")
  func gb2015() {
    let name = "gb7714-2015"
    #expect(
      written(Works.chineseArticle, name)
        == "张三, 李四, 王五, 等. 面向中文的信息抽取方法[J]. 示例学报(自然科学版), 2024, 52(11): 1518-1523.")
    #expect(
      written(Works.article, name)
        == "SMITH J R, MÜLLER E, ZHANG S, et al. Extraction of events in plain texts: a survey[J/OL]. "
        + "Journal of Examples, 2013, 2(1): 378-398[2014-06-11]. https://journal.example.org/378. "
        + "DOI:10.1000/example.2013.")
    #expect(
      written(Works.paper, name)
        == "SMITH A. Reading tables[C]//Proceedings of the Example Conference. "
        + "Dalian: Example Press, 2022: 17-38.")
    var bare = Works.paper
    (bare.place, bare.publisher) = (LocalizedText(), LocalizedText())
    #expect(
      written(bare, name)
        == "SMITH A. Reading tables[C]//Proceedings of the Example Conference. 2022: 17-38.")
    #expect(
      written(Works.book, name) == "示例库恩氏. 示例科学的结构[M]. 金一, 胡二, 译. 2 版. 北京: 示例大学出版社, 2012.")
    #expect(written(Works.thesis, name) == "张三. 示例方法研究[D]. 大连: 示例大学, 2023.")
    #expect(
      written(Works.preprint, name)
        == "ZHANG S. Reading with models[EB/OL]. arXiv, 2012[2020-06-24]. "
        + "https://arxiv.org/abs/1203.00001v2.")
    #expect(written(Works.patent, name) == "张三, 李四. 一种示例装置: CN100000000A[P]. 2023-01-03.")
    #expect(
      written(Works.page, name)
        == "BAWDEN D. Origins of examples[EB/OL]. (2008-05-04)[2013-03-08]. "
        + "https://example.org/origins.")
  }

  @Test("APA 7: initials with full stops, the year behind the authors, the DOI as an address")
  func apa() {
    #expect(
      written(Works.article, "apa")
        == "Smith, J. R., Müller, E., Zhang, S., & van der Berg, J. (2013). Extraction of events in "
        + "plain texts: A survey. *Journal of Examples*, *2*(1), 378–398. "
        + "https://doi.org/10.1000/example.2013")
    #expect(
      written(Works.paper, "apa")
        == "Smith, A. (2022). Reading tables. In *Proceedings of the Example Conference* "
        + "(pp. 17–38). Example Press.")
    #expect(
      written(Works.page, "apa")
        == "Bawden, D. (2008, May 4). *Origins of examples*. https://example.org/origins")
    #expect(
      written(Works.preprint, "apa")
        == "Zhang, S. (2012). *Reading with models*. arXiv. https://arxiv.org/abs/1203.00001v2")
    #expect(
      written(Works.chineseArticle, "apa")
        == "张三, 李四, 王五, 赵六. (2024). 面向中文的信息抽取方法. 示例学报(自然科学版), 52(11), 1518–1523.")
    var chapter = work(.chapter, ["Lee/Bo", "Kim/Yo"], "Small things") {
      $0.containerText = "The Handbook of Examples"
      $0.contributors += [person("Park/Min", .editor), person("Choi/Jun", .editor)]
      $0.publisherText = "Example Press"
      ($0.edition, $0.pages) = ("second", "12-30")
      $0.issue(2020)
    }
    #expect(
      written(chapter, "apa")
        == "Lee, B., & Kim, Y. (2020). Small things. In M. Park & J. Choi (Eds.), *The handbook of "
        + "examples* (2nd ed., pp. 12–30). Example Press.")
    chapter.issued = nil
    #expect(written(chapter, "apa").contains("(n.d.)."))
    chapter.status = .inPress
    #expect(written(chapter, "apa").contains("(in press)."))
    let many = work(.article, (1...22).map { "Author\($0)/A." }, "Long lists?") {
      $0.containerText = "X"
    }
    let text = written(many, "apa")
    #expect(text.contains("Author19, A., … Author22, A. (n.d.). Long lists? *X*."))
    #expect(!text.contains("Author20"))
  }

  @Test("IEEE: initials before, titles in quotes, vol., no. and pp.")
  func ieee() {
    #expect(
      written(Works.article, "ieee")
        == "J. R. Smith, E. Müller, S. Zhang, and J. van der Berg, “Extraction of events in plain "
        + "texts: a survey,” *Journal of Examples*, vol. 2, no. 1, pp. 378–398, May 2013, doi: "
        + "10.1000/example.2013. [Online]. Available: https://journal.example.org/378")
    #expect(
      written(Works.paper, "ieee")
        == "A. Smith, “Reading tables,” in *Proceedings of the Example Conference*, Dalian, Jul. 2022, "
        + "pp. 17–38.")
    #expect(
      written(Works.preprint, "ieee")
        == "S. Zhang, “Reading with models,” Mar. 2012, *arXiv:1203.00001v2*. [Online]. Available: "
        + "https://arxiv.org/abs/1203.00001v2")
    var thesis = work(.thesis, ["Smith/Ann"], "Reading tables") {
      ($0.genreText, $0.publisherText) = ("Ph.D. dissertation", "Example University")
      $0.issue(2020)
    }
    #expect(
      written(thesis, "ieee")
        == "A. Smith, “Reading tables,” Ph.D. dissertation, Example University, 2020.")
    thesis.genre = LocalizedText()
    #expect(written(thesis, "ieee") == "A. Smith, “Reading tables,” Example University, 2020.")
    let asking = work(.article, ["A/B.", "C/D."], "Who reads?") { $0.containerText = "X" }
    #expect(written(asking, "ieee") == "B. A and D. C, “Who reads?” *X*.")
    let many = work(.article, (1...7).map { "Author\($0)/A." }, "Lists")
    #expect(written(many, "ieee") == "A. Author1 et al., “Lists.”")
  }

  @Test("The plain style has no codes, and Chinese signs in Chinese references")
  func plain() {
    #expect(
      written(Works.chineseArticle, "plain")
        == "张三，李四，王五，赵六. 面向中文的信息抽取方法. 示例学报（自然科学版），52（11）：1518–1523，2024.")
    #expect(
      written(Works.article, "plain")
        == "John R. Smith, Eva Müller, Shili Zhang, and Jan van der Berg. Extraction of Events in Plain "
        + "Texts: A Survey. *Journal of Examples*, 2(1): 378–398, 2013. "
        + "https://doi.org/10.1000/example.2013")
    #expect(written(Works.thesis, "plain") == "张三. 示例方法研究. 博士学位论文，示例大学，2023.")
  }

  @Test(
    "Every style writes every sort of work, whatever is missing of it",
    arguments: ReferenceType.allCases)
  func sorts(_ type: ReferenceType) {
    for name in ["gb7714-2025", "gb7714-2015", "apa", "ieee", "plain"] {
      for title in ["Title words", "题目"] {
        let bare = written(work(type, [], title), name)
        #expect(bare.lowercased().contains(title.lowercased()), "\(name)")
        for stray in ["..", ",,", "  ", "()", "（）", ". ,", ": .", "::", " ."] {
          #expect(!bare.contains(stray), "\(name): \(bare)")
        }
        let first = bare.drop { "*“".contains($0) }.first
        #expect(first?.isLetter == true || first == "(", "\(name): \(bare)")
        var whole = work(type, ["Doe/Ann"], title) {
          $0.containerText = "Container"
          $0.publisherText = "Publisher"
          $0.placeText = "Place"
          ($0.volume, $0.number, $0.pages) = ("1", "2", "3-4")
          $0.issue(2020, 2, 3)
        }
        whole.identifiers.doi = "10.1/x"
        let text = written(whole, name)
        #expect(text.contains("2020") || type == .standard, "\(name): \(text)")
        #expect(!text.contains(".."), "\(name): \(text)")
      }
    }
  }
}
