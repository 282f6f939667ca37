import Foundation
import Testing

/// A folder made from the academicpages template.
struct SiteTests {
  private func site() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let files = [
      "_config.yml": "title: Home\nauthor: {name: Shili Zhang, email: a@example.org}\n",
      "_data/navigation.yml": "main:\n  - {title: Invited Talks, url: /talks/}\n",
      "_pages/about.md":
        "---\ntitle: About\n---\nHello.\n\n## Education\n* PhD, Example University, 2020\n",
      "_pages/about-zh.md": "---\ntitle: 关于\n---\n你好。\n\n## 教育经历\n* 博士，示例大学，2020\n",
      "_pages/cv.md": """
      ---
      title: CV
      ---
      ## Education
      * PhD, Example University, 2020
      ## Talks
      * A talk on examples, Example Conf, March 2023
      {% for post in site.talks %}{% endfor %}
      """,
      "_pages/cv-zh.md": "---\ntitle: 简历\n---\n## 学术报告\n* 关于示例的报告，示例会议，2023年3月\n",
      "_pages/terms.md": "---\ntitle: Terms\n---\nPrivacy.\n",
      "_talks/2023-03-01-a.md": """
      ---
      title: "A talk on examples"
      venue: "Example Conf"
      date: 2023-03-01
      ---
      [Slides](https://example.org/s.pdf)
      """,
      "_talks/2024-03-01-b.md": "---\ntitle: Another talk\ntype: Tutorial\ndate: 2024-03-01\n---\n",
      "_publications/p.md": """
      ---
      title: "A paper of examples"
      date: 2019-10-01
      citation: 'Zhang, S. (2019). &quot;A paper of examples.&quot; <i>Journal of Examples</i>. 1(1).'
      ---
      """,
    ]
    for (path, text) in files { try folder.write(Array(text.utf8), to: "site/\(path)") }
    return folder
  }

  @Test("A site is one dossier: pages paired by name, collections added, nothing told twice")
  func wholeSite() async throws {
    let folder = try site()
    let outcome = try await Program.recto(
      ["render", folder.path("site"), "--lang", "en,zh", "-o", folder.path("out")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let english = try await PDFFile(path: folder.path("out/site-cv-en.pdf")).text(
      top: 0, bottom: 54)
    let chinese = try await PDFFile(path: folder.path("out/site-cv-zh.pdf")).text(
      top: 0, bottom: 54)
    #expect(english.ranges(of: "A talk on examples").count == 1)
    #expect(english.ranges(of: "PhD").count == 1)
    #expect(english.contains("Another talk") && english.contains("A paper of examples"))
    #expect(english.contains("Shili Zhang") && !english.contains("Privacy"))
    #expect(chinese.contains("关于示例的报告") && chinese.contains("博士"))
    #expect(!chinese.contains("PhD"))
    #expect(outcome.errors.contains("'A talk on examples' is told at"))
    // What did not pair is listed.
    #expect(outcome.errors.contains("'Education' is known in en only"))
  }
}

extension SiteTests {
  private func folder(_ files: [String: String]) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for (path, text) in files { try folder.write(Array(text.utf8), to: "site/\(path)") }
    return folder
  }

  private func texts(
    _ folder: ScratchFolder
  ) async throws -> (english: String, chinese: String, errors: String) {
    let outcome = try await Program.recto(
      ["render", folder.path("site"), "--lang", "en,zh", "-o", folder.path("out")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return (
      try await PDFFile(path: folder.path("out/site-cv-en.pdf")).text(top: 0, bottom: 54),
      try await PDFFile(path: folder.path("out/site-cv-zh.pdf")).text(top: 0, bottom: 54),
      outcome.errors
    )
  }

  @Test("A batch calls the documents of a site as rendering it does")
  func batch() async throws {
    let folder = try site()
    let outcome = try await Program.recto(
      ["batch", folder.path(""), "--lang", "en", "-o", folder.path("out")])
    #expect(outcome.text.hasSuffix("out/site/site-cv-en.pdf\n"), "\(outcome.text)\(outcome.errors)")
  }

  @Test("A page and its `-zh` twin in a site are one text in two languages")
  func suffixedTwins() async throws {
    let (english, chinese, errors) = try await texts(
      folder([
        "_config.yml": "author: {name: {en: Shili Zhang, zh: 张示例}}\n",
        "_pages/cv.md":
          "---\ntitle: CV\n---\n## Education\n* PhD, Example University, 2020\n## Talks\n"
          + "* A talk on examples, Example Conf, March 2023\n",
        "_pages/cv-zh.md":
          "---\ntitle: 简历\n---\n## 教育经历\n* 博士，示例大学，2020\n## 学术报告\n"
          + "* 关于示例的报告，示例会议，2023年3月\n",
      ]))
    #expect(!errors.contains("warning"), "\(errors)")
    #expect(english.contains("A talk on examples") && !english.contains("示例"))
    #expect(chinese.contains("关于示例的报告") && chinese.contains("张示例"))
    #expect(!chinese.contains("PhD") && !chinese.contains("talk"))
  }

  @Test("Pages of one name in the folders en/ and zh/ are one text in two languages")
  func folderTwins() async throws {
    let (english, chinese, errors) = try await texts(
      folder([
        "_config.yml": "author: {name: {en: Shili Zhang, zh: 张示例}}\n",
        "_pages/404.md": "Nothing\n",
        "en/cv.md": "---\ntitle: CV\n---\n## Education\n* PhD, Example University, 2020\n",
        "en/talks.md":
          "---\ntitle: Talks\n---\n## Talks\n* A talk on examples, Example Conf, March 2023\n",
        "zh/cv.md": "---\ntitle: 简历\n---\n## 教育经历\n* 博士，示例大学，2020\n",
        "zh/talks.md":
          "---\ntitle: 报告\n---\n## 学术报告\n* 关于示例的报告，示例会议，2023年3月\n",
      ]))
    #expect(!errors.contains("warning"), "\(errors)")
    #expect(english.contains("A talk on examples") && english.contains("PhD"))
    #expect(!english.contains("示例"))
    #expect(chinese.contains("关于示例的报告") && chinese.contains("博士"))
    #expect(!chinese.contains("PhD") && !chinese.contains("talk"))
  }

  @Test(
    "A résumé in the data of a site joins its pages; nothing is told twice",
    arguments: [
      (
        "_data/cv.json",
        #"{"basics": {"name": "Shili Zhang"}, "education": [{"institution": "Example University", "studyType": "PhD", "endDate": "2020"}], "awards": [{"title": "Example Prize", "date": "2021"}]}"#
      ),
      (
        "_data/cv.yml",
        """
        cv:
          name: Shili Zhang
          sections:
            education:
              - {institution: Example University, area: Examples, degree: PhD, end_date: 2020}
            awards:
              - {name: Example Prize, date: 2021}
        """
      ),
    ])
  func siteData(path: String, text: String) async throws {
    let (english, _, errors) = try await texts(
      folder([
        "_pages/about.md":
          "---\ntitle: About\n---\n## Education\n* PhD, Example University, 2020\n", path: text,
      ]))
    #expect(english.ranges(of: "Example University").count == 1, "\(english)")
    #expect(english.contains("Example Prize") && english.contains("Shili Zhang"))
    #expect(errors.contains("is told at"), "\(errors)")
  }

  @Test("An activity of a collection is printed, though the site's data holds it as a sample")
  func sampleToldTwice() async throws {
    let (english, _, errors) = try await texts(
      folder([
        "_pages/about.md": "---\ntitle: About\n---\n## Education\n* PhD, Example, 2020\n",
        "_talks/a.md":
          "---\ntitle: A talk on examples\nvenue: Example Conf\ndate: 2023-03-01\n---\nThis is a description of your talk\n",
        "_data/cv.json":
          #"{"basics": {"name": "Shili Zhang"}, "presentations": [{"name": "A talk on examples", "date": "2023-03-01", "description": "Lorem ipsum"}]}"#,
      ]))
    #expect(english.ranges(of: "A talk on examples").count == 1, "\(english)\(errors)")
    #expect(!english.contains("Lorem"))
  }
}

/// What `recto check` says of projects for a layout that asks for fields.
struct GapTests {
  @Test("Fields that a funder asks for and a project lacks are told by name")
  func gaps() async throws {
    let folder = try ScratchFolder()
    let page =
      "---\ntitle: 项目\n---\n## 主持项目\n* 示例课题，2020-2022，在研\n"
      + "* 科技部，重点研发计划，2021YFB0000000，示例题目，2021-12至2023-11，300万元，在研，主持\n"
    try folder.write(Array(page.utf8), to: "page.md")
    let outcome = try await Program.recto(
      ["check", folder.path("page.md"), "--layout", "appendix"])
    #expect(
      outcome.errors.contains("'示例课题' lacks 立项部门, 项目类型, 批准号, 金额; has 承担角色 from its heading only"))
    #expect(!outcome.errors.contains("'示例题目'"), "\(outcome.errors)")
    let plain = try await Program.recto(["check", folder.path("page.md"), "--layout", "cv"])
    #expect(!plain.errors.contains("lacks"))
  }
}
