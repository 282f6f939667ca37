import Diagnostics
import Measuring
import Testing

@testable import Reading

@Suite("Reading costs in proportion to its sources")
struct LinearityTests {
  /// What a long page may be made of.
  enum Page: String, CaseIterable {
    case items, sections, headings, sentences, lines, rows, tags, references
    case definitions, dashes

    /// A page of so many of them, each with a title of its own.
    func text(_ count: Int) -> String {
      let parts = (1...count).map { number in
        switch self {
        case .items:
          "* 《示例方法\(number)》，2019年\(number % 12 + 1)月5日，示例大学，[链接](https://example.org/\(number))\n"
        case .sections: "## 学术汇报\(number)\n\n* 《示例方法\(number)》，2019年5月，示例大学\n\n"
        case .headings:
          "### 示例课题\(number)\n\n- **执行时间**: 2019年5月 - 2020年1月\n- **角色**: 主持\n\n"
        case .sentences: "这是第\(number)句，讲*一件*事，见[此处](https://example.org/\(number))，\"太一\"。"
        case .lines: "2019年5月，示例大学，示例方法\(number)  \n"
        case .rows: "| 2019年5月 | 示例方法\(number) | 示例大学 |\n"
        case .definitions: "2019年5月\n: 《示例方法\(number)》，示例大学\n\n"
        case .dashes:
          number == 1
            ? "Zhang, S. \"A Title.\" *Journal*, 2019.\n\n"
            : "———, and Jane Doe. \"Title \(number).\" *Journal of Examples*, 2019.\n\n"
        case .tags: "<li><b>示例方法\(number)</b>，示例大学，2019年5月</li>\n"
        case .references:
          "\(number). **Shili Zhang**, Alice Li. \"An Example Title \(number)\". *Journal of Examples*, 2019.\n"
        }
      }
      let head =
        switch self {
        case .headings: "## 科研项目\n\n"
        case .rows: "## 学术汇报\n\n| 时间 | 题目 | 地点 |\n| --- | --- | --- |\n"
        case .references, .dashes: "## 论文\n\n"
        default: "## 学术汇报\n\n"
        }
      return "---\ntitle: 示例\n---\n\n" + head + parts.joined()
    }
  }

  /// Ten times the sources may take some thirty times as long; in quadratic time it would be a hundred.
  private func expectProportion(
    _ what: String, _ sources: (_ count: Int) -> [SourceFile]
  ) {
    func time(_ count: Int) -> Duration {
      let sources = sources(count)
      return processorTime { _ = read(sources, vocabulary: vocabulary) }
    }
    _ = time(10)
    let (few, many) = (time(60), time(600))
    #expect(many < few * 30, "\(what): \(few) \(many)")
  }

  @Test("A page of many parts", arguments: Page.allCases)
  func pages(_ page: Page) {
    expectProportion(page.rawValue) { [SourceFile(name: "page.md", text: page.text($0))] }
  }

  @Test("A site of many files")
  func site() {
    expectProportion("site") { count in
      (1...count).map { number in
        SourceFile(
          name: "site/_talks/\(number).md",
          text: """
            ---
            title: "Example Talk \(number)"
            venue: "Example University"
            date: 2019-1\(number % 3)-05
            ---
            It was about example \(number).

            """)
      }
    }
  }
}
