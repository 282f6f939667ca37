import Activities
import Diagnostics
import Testing

@testable import Reading

private func page(_ title: String, _ body: String, keys: String = "") -> String {
  "---\ntitle: \"\(title)\"\n\(keys)---\n\(body)\n"
}

private let education = "## Education\n* PhD, Sample University, 2019\n"

@Suite("Titles of a site's pages")
struct PageTitleTests {
  @Test(
    "The title of a site's first page is none of a document; a CV's is",
    arguments: [
      "About me", "about", "Home", "关于我", "首页", "个人主页", "Welcome!", "Ann Example’s Homepage",
      "张示例的个人主页",
    ])
  func titleOfHome(title: String) {
    let config = "author: {name: Ann Example}\n"
    let home = ("_pages/about.md", page(title, "I study rust.\n\n\(education)"))
    let papers = ("_pages/publications.md", page("Publications", "* A paper, 2020\n"))
    let cv = ("_pages/cv.md", page("CV", education))
    #expect(site(home, papers, config: config).dossier.title.isEmpty)
    #expect(site(home, papers, cv, config: config).dossier.title.plain == "CV")
    #expect(site(papers, home, config: config).dossier.title.plain == "Publications")
    #expect(site(home).dossier.title.plain == title)
  }

  @Test("Titles that say what a page holds stay")
  func otherTitles() {
    for title in ["About rust", "Home care research", "学术主页建设", "Academic activities"] {
      let result = site(("a.md", page(title, education, keys: "author: A B\n")))
      #expect(result.dossier.title.plain == title)
    }
  }
}
