import Activities
import Diagnostics
import Testing

@testable import Reading

/// The entry of a page whose work a bibliography tells as well.
private func joined(
  _ line: String, _ work: String, below heading: String = "论文"
) -> (entry: Entry?, result: ReadingResult) {
  let page = "---\ntitle: CV\nauthor: 张示例\n---\n## \(heading)\n1. \(line)\n"
  let result = bibliography(work, page)
  let entries = result.dossier.sections.flatMap(\.entries)
  return (entries.count == 1 ? entries[0] : nil, result)
}

@Suite("What pages say of works beside their bibliography")
struct WordsOfPageTests {
  private let english = """
    @article{a, author={Wu, Shili and Li, Wen and Zhao, Mou}, title={Reading of plain examples},
      journal={Journal of Computer Science}, year={2023}, volume={19}, number={1}, pages={88-90}}
    """
  private let chinese = """
    @article{b, author={张示例 and 李文}, title={示例数据的抽取方法研究}, journal={示例学报}, year={2022},
      volume={38}, number={12}, pages={150-158}}
    """

  @Test(
    "Remarks stay behind the reference, and nothing that the reference says",
    arguments: [
      ("J. Comp. Sci., 2023. (JCR Q1, IF=5.1, cover article)", "JCR Q1, IF=5.1, cover article"),
      ("Journal of Computer Science, 2023, 19(1): 88-90. SCI", "SCI"),
      ("Journal of Computer Science 19(1), 88-90, 2023, JCR Q1", "JCR Q1"),
      ("*Journal of Computer Science* (CCF-A), 2023.", "CCF-A"),
      ("J. Comp. Sci. 2023. Oral, Best Paper Award", "Oral, Best Paper Award"),
      ("Journal of Computer Science, vol. 19, no. 1, pp. 88–90, May 2023.", ""),
      ("In Proc. JCS (JCS 2023), 2023", ""), ("J. Comp. Sci. (Series B), 2023", ""),
      ("J. Comp. Sci., 2023. [code](https://e.org/c)", ""), ("J. Comp. Sci.", ""),
    ])
  func remarks(_ rest: String, _ remark: String) {
    let entry = joined("Wu S, Li W, Zhao M. Reading of plain examples. \(rest)", english).entry
    #expect(entry?.reference?.key == "a")
    #expect(entry?.detail.plain ?? "" == remark)
  }

  @Test(
    "Chinese remarks stay as well",
    arguments: [
      ("[J]. 示例学报, 2022, 38(12): 150-158. (EI, 封面文章)", "EI, 封面文章"),
      ("[J]. 示例学报(自然科学版), 2022, 38(12): 150-158. EI检索, 中科院一区.", "EI检索, 中科院一区"),
      ("，《示例学报》，2022年第12期，人大复印资料转载。", "人大复印资料转载"),
      ("，示例学报，2022（第一作者，SCI，IF=3）", "第一作者，SCI，IF=3"),
      ("[J]. 示例学报, 2022, 38(12): 150-158.", ""),
    ])
  func chineseRemarks(_ rest: String, _ remark: String) {
    let entry = joined("张示例, 李文. 示例数据的抽取方法研究\(rest)", chinese).entry
    #expect(entry?.reference?.key == "b")
    #expect(entry?.detail.plain ?? "" == remark)
  }

  @Test("What the note of the bibliography says is not said again")
  func notes() {
    let work = english.replacing("pages=", with: "note={Best Paper}, pages=")
    let entry = joined(
      "Wu S, Li W. Reading of plain examples. JCS, 2023. (Best Paper, Oral)", work
    ).entry
    #expect(entry?.detail.plain == "Best Paper; Best Paper, Oral")
    let accepted = english.replacing("pages=", with: "pubstate={accepted}, pages=")
    let state = joined("Wu S. Reading of plain examples. JCS, 2023. (accepted)", accepted).entry
    #expect(state?.reference?.status == .accepted && state?.detail.isEmpty == true)
    let same = joined("Wu S. Reading of plain examples. JCS, 2023. (Best paper)", work).entry
    #expect(same?.detail.plain == "Best Paper")
  }

  @Test(
    "Signs beside the names of a page go to those of the bibliography",
    arguments: [
      ("**Wu S**#, Li W#, Zhao M*", ["#", "#", "*"]),
      ("Shili Wu, Wen Li*, Mou Zhao", ["", "*", ""]),
      ("S. Wu, W. Li, and M. Zhao*", ["", "", "*"]),
      ("Wu S<sup>1,†</sup>, Li W, Zhao M*", ["†", "", "*"]),
      ("吴示例*, 李文, 赵某", ["*", "", ""]), ("Zhao M*, et al", ["", "", "*"]),
      ("Wu S, Li W, Zhao M", ["", "", ""]), ("Poe A*, Wu S", ["", "", ""]),
    ])
  func signs(_ names: String, _ signs: [String]) {
    let entry = joined("\(names). Reading of plain examples. JCS, 2023.", english).entry
    #expect(entry?.reference?.contributors.map(\.signs) == signs)
    let marked = entry?.reference?.contributors.map { !$0.marks.subtracting(.own).isEmpty }
    #expect(marked == signs.map { !$0.isEmpty })
  }

  @Test("Signs of the bibliography are its own")
  func ownSigns() {
    let work = english.replacing("Li, Wen", with: "Li, Wen*")
    let entry = joined("Wu S*, Li W. Reading of plain examples. JCS, 2023.", work).entry
    #expect(entry?.reference?.contributors.map(\.signs) == ["", "*", ""])
  }

  @Test("Numbers and years that differ are told")
  func contradictions() {
    let patent = "@patent{p, author={张示例}, title={一种示例抽取方法}, number={CN110000000B}, year=2021}"
    func ids(_ line: String, _ work: String) -> [String] {
      joined(line, work, below: work == patent ? "专利" : "论文").result.diagnostics.map(\.id).filter {
        $0.hasPrefix("different")
      }
    }
    #expect(ids("张示例. 一种示例抽取方法, ZL201910000000.1, 2021", patent) == ["different-number"])
    #expect(ids("张示例. 一种示例抽取方法, CN110000000B, 2021", patent) == [])
    #expect(ids("张示例. 示例数据的抽取方法研究. 示例学报, 2021.", chinese) == ["different-year"])
    #expect(ids("张示例. 示例数据的抽取方法研究. 示例学报, 2022.", chinese) == [])
    let entry = joined("张示例. 一种示例抽取方法, ZL201910000000.1, 2021", patent, below: "专利").entry
    #expect(entry?.detail.plain == "ZL201910000000.1")
  }

  @Test(
    "A title of a few letters is known with its year and its journal or pages",
    arguments: [
      ("张示例, 李文. 示例进展[J]. 示例学报, 2020, 44(5): 700-712.", true),
      ("《示例进展》，示例学报，2020年", true), ("张示例. 示例进展. 学报, 2020: 700-712", true),
      ("张示例. 示例进展[J]. 示例学报, 2019, 44(5): 700-712.", false),
      ("张示例. 示例进展[J]. 其他杂志, 2020: 1-2.", false),
      ("张示例. 新示例进展[J]. 示例学报, 2020, 44(5): 700-712.", false),
    ])
  func shortTitles(_ line: String, _ isKnown: Bool) {
    let work = """
      @article{c, author={张示例 and 李文}, title={示例进展}, journal={示例学报}, year=2020, pages={700-712}}
      """
    let (entry, result) = joined(line, work)
    #expect((entry?.reference?.key == "c") == isKnown)
    #expect(result.diagnostics.contains { $0.id == "same-work" } == isKnown)
  }
}
