import Testing

@testable import Reading

@Suite("Terms and definitions")
struct DefinitionTests {
  private func summary(_ heading: String, _ body: String) -> String {
    reading("---\ntitle: CV\nauthor: Example Scholar\n---\n## \(heading)\n\n\(body)\n").dossier
      .summary
  }

  @Test("A definition belongs to the term before it, in HTML and in Kramdown alike")
  func termsBefore() {
    let expected = """
      ## award Fellowships
      {2016..2017} ‹Humanities Fellowship› $60,000 (amount=$60,000)
      {2011..2012} ‹ACLS Example Fellowship›
      """
    #expect(
      summary(
        "Fellowships",
        """
        <dl>
          <dt>Humanities Fellowship</dt><dd>2016–17, $60,000</dd>
          <dt>ACLS Example Fellowship
          <dd>2011–2012
        </dl>
        """) == expected)
    #expect(
      summary(
        "Fellowships",
        "Humanities Fellowship\n: 2016–17, $60,000\n\nACLS Example Fellowship\n\n:   2011–2012")
        == expected)
  }

  @Test("Below a date each definition is an entry of its own, of that date")
  func dates() {
    let expected = """
      ## talk Talks
      {2023} ‹Grand Rounds› Example Hospital
      {2023} ‹Example Congress› Seoul
      {2021} ‹Webinar series› Example Federation
      """
    #expect(
      summary(
        "Talks",
        "2023\n: Grand Rounds, Example Hospital\n: Example Congress, Seoul\n\n"
          + "2021\n: Webinar series, Example Federation") == expected)
    #expect(
      summary(
        "Talks",
        """
        <dl><dt>2023</dt><dd>Grand Rounds, Example Hospital</dd><dd>Example Congress, Seoul</dd>
        <dt>2021</dt><dd>Webinar series, Example Federation</dd></dl>
        """) == expected)
  }

  @Test("A definition that tells its time better than the term above stands for itself")
  func betterDate() {
    #expect(
      summary(
        "Talks", "2021\n: Webinars, Example Federation, Sep–Nov 2021\n: Open Days, Example Hall")
          == """
          ## talk Talks
          {2021-09..2021-11} ‹Webinars› Example Federation
          {2021} ‹Open Days› Example Hall
          """)
  }

  @Test("Several definitions of a term without a date stand below it, all of them")
  func several() {
    #expect(
      summary(
        "Courses Taught",
        """
        Example College
        :   PHIL 101 Introduction to Ethics
        :   PHIL 340 Plato (2015, 2018)

            Seminar with a second paragraph

        Placeholder Summer School
        :   Greek reading group, 2012
        """) == """
          ## teaching Courses Taught
          ‹Example College› (institution=Example College) + PHIL 101 Introduction to Ethics PHIL 340 Plato (2015, 2018) Seminar with a second paragraph
          ‹Placeholder Summer School› + Greek reading group, 2012
          """)
  }

  @Test("A term that is an activity with its date is described by its definition")
  func described() {
    #expect(
      summary("Teaching", "**MAT 210 – Linear Algebra**, Fall 2019\n: Enrolment 60–80. Rated 4.8.")
        == """
        ## teaching Teaching
        {2019} ‹MAT 210 – Linear Algebra› Fall 2019 (term=Fall 2019) + Enrolment 60–80. Rated 4.8.
        """)
  }

  @Test("Known labels are labels, so the facts of a project can be told so")
  func facts() {
    #expect(
      summary(
        "Projects",
        "### Example Project\n\nFunder\n: Example Council\n\nAmount\n: £60,000\n\nRole\n: PI")
          == """
          ## project Projects
          ‹Example Project› [Funder=Example Council] [Amount=£60,000] [Role=PI]
          """)
  }

  @Test("A term without a definition and a definition without a term are kept")
  func halves() {
    let words = summary("Awards", "<dl><dt>2021</dt></dl>\n\n<dl><dd>A prize, 2020</dd></dl>")
    #expect(words.contains("2021") && words.contains("A prize"), "\(words)")
  }

  @Test("A colon elsewhere begins no definition")
  func noDefinition() {
    let texts = [
      ("# 标题\n: 一行", ": 一行"), ("```\nterm\n: code\n```", ": code"),
      ("| a | b |\n| :- | -: |\n| 1 | 2 |", "1"),
    ]
    for (text, kept) in texts {
      let words = reading("---\ntitle: CV\n---\n## 其他\n\n\(text)\n").dossier.dump
      #expect(words.contains(kept) && !words.contains("item"), "\(words)")
    }
  }
}
