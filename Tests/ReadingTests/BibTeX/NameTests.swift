import Activities
import Diagnostics
import Testing

@testable import Reading

@Suite("Names in author lists")
struct NameTests {
  @Test(
    "Names are read in every order",
    arguments: [
      ("张三", ["张|三"]), ("张, 三", ["张|三"]), ("张，三", ["张|三"]), ("张 三", ["张|三"]),
      ("{张三}", ["张|三"]), ("欧阳示例", ["欧阳|示例"]), ("欧阳, 示例", ["欧阳|示例"]),
      ("San Zhang", ["Zhang|San"]), ("Zhang, San", ["Zhang|San"]), ("{Zhang}, San", ["Zhang|San"]),
      ("S.-L. Zhang", ["Zhang|S.-L."]), ("Ludwig van Beethoven", ["Beethoven|Ludwig|van"]),
      ("van der Berg, Jan", ["Berg|Jan|van der"]), ("Berg, Jr., Jan", ["Berg|Jan||Jr."]),
      ("Jan Berg, Jr.", ["Berg|Jan||Jr."]), ("Jan Berg III", ["Berg|Jan||III"]),
      (#"{\'E}mile M{\"u}ller"#, ["Müller|Émile"]), (#"Fran\c cois Zo\"e"#, ["Zoë|François"]),
      ("Jan {van der Berg}", ["van der Berg|Jan"]),
      ("{Example Institute and Sons}", ["=Example Institute and Sons"]),
      ("{OpenExample}", ["=OpenExample"]), ("{示例大学信息学院}", ["=示例大学信息学院"]),
      ("示例大学信息学院", ["=示例大学信息学院"]),
      ("威廉·示例", ["=威廉·示例"]), ("San Zhang (张三)", ["Zhang|San / 张|三"]), ("Plato", ["Plato"]),
      ("family=Berg, given=Jan, prefix=van", ["Berg|Jan|van"]),
    ])
  func orders(_ written: String, _ read: [String]) {
    #expect(authors(written) == read)
  }

  @Test(
    "Lists end in others, and can lack their and",
    arguments: [
      ("San Zhang and Si Li and others", ["Zhang|San", "Li|Si", "…"]),
      ("San Zhang\n  AND  Si Li and et al.", ["Zhang|San", "Li|Si", "…"]),
      ("张三 and 李四 and 等", ["张|三", "李|四", "…"]), ("张三 and 李四等", ["张|三", "李|四", "…"]),
      ("张三, 李四, 王五", ["张|三", "李|四", "王|五"]), ("张三，李四", ["张|三", "李|四"]),
      ("张三、李四、欧阳示例", ["张|三", "李|四", "欧阳|示例"]), ("张三; 李四", ["张|三", "李|四"]),
      ("San Zhang, Si Li, Wu Wang", ["Zhang|San", "Li|Si", "Wang|Wu"]),
      ("San Zhang and ", ["Zhang|San"]),
      ("Sandra Anderson and Andy Land", ["Anderson|Sandra", "Land|Andy"]),
      ("{Rock and Roll Lab} and San Zhang", ["=Rock and Roll Lab", "Zhang|San"]),
    ])
  func lists(_ written: String, _ read: [String]) {
    #expect(authors(written) == read)
  }

  @Test(
    "Commas before an and part names; those of BibTeX do not",
    arguments: [
      ("Jane Doe, Rick Roe, and Ann Poe", ["Doe|Jane", "Roe|Rick", "Poe|Ann"]),
      ("Jane Doe, Rick Roe and Ann Poe", ["Doe|Jane", "Roe|Rick", "Poe|Ann"]),
      ("Jane Doe, and Ann Poe", ["Doe|Jane", "Poe|Ann"]),
      ("Doe J, Roe R and Poe A", ["Doe|J", "Roe|R", "Poe|A"]),
      ("J. Doe, R. Roe, B. Poe and A. Fo", ["Doe|J.", "Roe|R.", "Poe|B.", "Fo|A."]),
      ("张三, 李四 and 王五", ["张|三", "李|四", "王|五"]),
      ("张三；李四 and 王五", ["张|三", "李|四", "王|五"]),
      ("Jane Doe, Rick Roe, et al.", ["Doe|Jane", "Roe|Rick", "…"]),
      ("Doe, Jane and Roe, Rick and Poe, Ann", ["Doe|Jane", "Roe|Rick", "Poe|Ann"]),
      ("Doe Roe, Jane Ann and Poe Fo, Ann B.", ["Doe Roe|Jane Ann", "Poe Fo|Ann B."]),
      ("van der Berg, Jan Piet and Ann Poe", ["Berg|Jan Piet|van der", "Poe|Ann"]),
      ("van der Berg, Jan Piet", ["Berg|Jan Piet|van der"]),
      ("Doe Roe, Jane A. and Ann Poe", ["Doe Roe|Jane A.", "Poe|Ann"]),
      ("Doe, Jr., Jane and Poe, Ann", ["Doe|Jane||Jr.", "Poe|Ann"]),
      ("欧阳, 示例 and 李四", ["欧阳|示例", "李|四"]),
    ])
  func commas(_ written: String, _ read: [String]) {
    #expect(authors(written) == read)
  }

  @Test(
    "The number that tells people of one name apart is no part of it",
    arguments: [
      ("Shili Zhang 0001 and Wen Li 0012", ["Zhang|Shili", "Li|Wen"]),
      ("Zhang, Shili 0001", ["Zhang|Shili"]), ("Zhang 0001, Shili", ["Zhang|Shili"]),
      ("Jan van der Berg 0002", ["Berg|Jan|van der"]), ("S. Zhang 0003", ["Zhang|S."]),
      ("{Group 2020}", ["=Group 2020"]), ("Agent 007", ["007|Agent"]),
    ])
  func homonyms(_ written: String, _ read: [String]) {
    #expect(authors(written) == read)
  }

  @Test("Names that commas part, and lists that are cut short, are told")
  func told() {
    #expect(
      places(bibliography("@misc{a, title={T}, author={San Zhang and others}}"))
        == ["1:28 truncated-names"])
    #expect(
      places(bibliography("@misc{a, title={T}, author={San Zhang, Si Li}}"))
        == ["1:28 commas-for-and"])
    let note = bibliography("@misc{a, title={T}, author={张三;李四}}").diagnostics.first
    #expect(note?.summary == "These names are parted by ';', not by 'and'")
    #expect(
      places(bibliography("@misc{a, title={T}, author={Jane Doe, Rick Roe, and Ann Poe}}"))
        == ["1:28 commas-for-and"])
  }

  @Test(
    "Signs beside names are no part of them; they say who is first and who corresponds",
    arguments: [
      ("San Zhang* and Si Li", ["Zhang|San +corresponding", "Li|Si"]),
      ("San Zhang and Si Li*", ["Zhang|San", "Li|Si +corresponding"]),
      (
        "San Zhang* and Si Li* and Wu Wang$^{\\dagger}$",
        ["Zhang|San +first", "Li|Si +first", "Wang|Wu +corresponding"]
      ),
      ("张三# and 李四# and 王五*", ["张|三 +first", "李|四 +first", "王|五 +corresponding"]),
      ("张三\\textsuperscript{1,\\#} and 李四<sup>*</sup>", ["张|三 +first", "李|四 +corresponding"]),
      ("Zhang$^*$, San and Li, Si", ["Zhang|San +corresponding", "Li|Si"]),
      (
        "San Zhang† and Si Li^ and Wu Wang✉",
        ["Zhang|San +corresponding", "Li|Si +corresponding", "Wang|Wu +corresponding"]
      ),
      ("\\textbf{San Zhang} and Si Li", ["Zhang|San +own", "Li|Si"]),
      ("\\underline{Zhang, San} and Si Li", ["Zhang|San +own", "Li|Si"]),
      ("**San Zhang** and {\\bf Si Li}", ["Zhang|San +own", "Li|Si +own"]),
      ("<b>San Zhang</b> and Si Li", ["Zhang|San +own", "Li|Si"]),
    ])
  func signs(_ written: String, _ read: [String]) {
    #expect(authors(written) == read)
  }

  @Test("Notes on names by their number")
  func annotations() {
    let reference = work(
      "title={T}, author={San Zhang and Si Li}, author+an = {1=first,me; 2=corresponding}")
    #expect(reference?.contributors.map(\.marks) == [[.coFirst, .own], .corresponding])
  }

  @Test(
    "The person's own name is found in each of its forms",
    arguments: [
      ("张示例 and 李四", [true, false]), ("张示 and 张示例", [false, true]),
      ("Shili Zhang and Si Li", [true, false]), ("Zhang, Shi-Li and Shili Li", [true, false]),
      ("Zhang, S. L. and Zhang, S.", [true, true]), ("Zhang, T. and Li, S.", [false, false]),
      ("Zhang Shili and Si Li", [true, false]), ("Sihi Zhang and Shilin Zhang", [false, false]),
      ("\\textbf{Si Li} and Shili Zhang", [true, false]),
    ])
  func ownName(_ written: String, _ own: [Bool]) {
    let page = "---\nauthor: {name: 张示例}\n---\n"
    let person = SourceFile(name: "person.yaml", text: "name: {zh: 张示例, en: Shili Zhang}\n")
    let file = SourceFile(name: "a.bib", text: "@misc{a, title={T}, author={\(written)}}")
    let result = read(
      [SourceFile(name: "p.md", text: page), person, file], vocabulary: vocabulary)
    let entry = result.dossier.sections.flatMap(\.entries).first { $0.reference != nil }
    #expect(entry?.reference?.contributors.map { $0.marks.contains(.own) } == own)
  }

  @Test(
    "A title that is the person's name in two scripts says the other one",
    arguments: [
      ("Shili Zhang 张示例", "张示例", [true, false, true]),
      ("张示例（Shili Zhang）", "张示例", [true, false, true]),
      ("Shili Zhang 张示例", "Shili Zhang", [true, false, true]),
      ("Si Li 李四", "张示例", [false, false, true]),
      ("张示例的学术活动", "张示例", [false, false, true]),
    ])
  func ownNameInTitle(_ title: String, _ name: String, _ own: [Bool]) {
    let page = "---\ntitle: \(title)\nauthor: \(name)\n---\n"
    let file = SourceFile(
      name: "a.bib", text: "@misc{a, title={T}, author={Zhang, S. and Si Li and 张示例}}")
    let result = read([SourceFile(name: "p.md", text: page), file], vocabulary: vocabulary)
    let entry = result.dossier.sections.flatMap(\.entries).first { $0.reference != nil }
    #expect(entry?.reference?.contributors.map { $0.marks.contains(.own) } == own)
  }
}

@Suite("Bibliographies beside pages")
struct BibliographyJoiningTests {
  private let page = """
    ---
    title: 学术活动
    author: 张示例
    ---
    ## 学术汇报
    * 《题目一》，2024年5月29日，于示例大学
    ## 论文发表
    * 张示例, 李四. 面向中文的信息抽取方法研究. 示例学报, 2024. [代码](https://e.org/code)
    * San Zhang. Another paper. 2020. [doi](https://doi.org/10.1000/XYZ)
    * 只在网页上的论文，2019
    """

  private let bib = """
    @article{a, title = {面向中文的信息抽取方法研究}, author = {张示例 and 李四}, journal = {示例学报}, year = 2024}
    @article{b, title = {Other words}, author = {San Zhang}, doi = {10.1000/xyz}, year = 2020}
    @inproceedings{c, title = {A new paper of some length}, booktitle = {X}, year = 2023}
    @misc{d, title = {A New Paper of Some Length}, eprint = {2301.00001}, archiveprefix = {arXiv}, year = 2023}
    @inproceedings{e, title = {A {New} Paper of Some Length.}, booktitle = {X}, year = 2023}
    """

  @Test("Works join the section of their kind; what both tell is printed once, with a note")
  func together() {
    let result = bibliography(bib, page)
    let sections = result.dossier.sections
    #expect(sections.map { $0.title.plain } == ["学术汇报", "论文发表"])
    let entries = sections.last?.entries ?? []
    #expect(entries.map { $0.reference?.key ?? "page" } == ["a", "b", "page", "c", "d"])
    #expect(entries.first?.links.map(\.target) == ["https://e.org/code"])
    #expect(entries.first?.detail.isEmpty == true)
    #expect(
      result.diagnostics.filter { $0.id == "same-work" }.map(\.severity) == [.note, .note, .note])
    #expect(places(result).contains("8:3 same-work"))
    #expect(result.dossier.languages == [.chinese])
    let contributor = entries.first?.reference?.contributors.first
    #expect(contributor?.marks == .own)
  }

  @Test("Alone, a bibliography is a dossier in the language of most of its works")
  func alone() {
    let result = bibliography(bib)
    #expect(result.dossier.languages == [.english, .chinese])
    #expect(result.dossier.sections.map(\.kind) == [.publication])
    #expect(places(result, except: []).contains("no-person"))
  }

  @Test("A bibliography is known by its name and by what it holds")
  func kinds() {
    #expect(SourceKind(SourceFile(name: "a.bib", text: "---\n---\n@misc{a}")) == .bibliography)
    #expect(SourceKind(SourceFile(name: "<standard input>", text: "@misc{a}")) == .bibliography)
    #expect(SourceKind(SourceFile(name: "a.md", text: "@misc{a}")) == .page)
  }
}
