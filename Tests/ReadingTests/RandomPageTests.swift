import Activities
import Diagnostics
import Testing

@testable import Reading

/// Pages of pieces that touch one another as no author would write them.
@Suite("Random pages")
struct RandomPageTests {
  private let headings = [
    "学术报告", "获奖", "论文", "主持项目", "教育经历", "工作经历", "学术服务", "指导学生", "教学", "专利", "2023年", "2021-2022",
    "Talks", "Awards", "Publications", "Service", "三、主持的科研项目", "2023年学术活动",
  ]
  private let pieces = [
    "(", ")", "（", "）", "[", "]", "《", "》", "“", "”", "\"", "'", "$", "*", "**", "_", "、", "，", ",",
    "；", ";", "：", ":", ".", "。", "-", "–", "—", "~", "/", "@", "|", "?", "\\", "<br>", "`", " ",
    "\t",
    "\u{3000}", "1", "12", "31", "112", "2019", "2024年", "5月", "6日", "民國", "令和元年", "平成", "年", "至",
    "起", "至今", "since ", "May", "Dec.", "Wed", "A", "B2.", "[J1]", "①", "ZL 2019 2 0000000.0",
    "审稿人",
    "PhD", "第", "期", "张三", "李四", "示例大学", "Proc.", "Smith J", "et al", "1st", "and", "97/9", "学",
    "[x]", "项目名称", "成果", "时间", "Title", "🎓", "·", "&", "\n", "\n  ", "\n\n", "\n- ", "\n  - ",
    "  \n",
    "二〇二四", "exp.", "[^1]", "{", "}", "<b>", "</b>", "级", "[题](http://a.b)", "http://a.b", "（通讯作者）",
    "(Eds.)",
  ]
  private let cells = ["合计", "1", "2020", "2020<br>2021", "", "甲", "（", "Award", "姓名", "时间", "金额"]

  private func line(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...12, using: &generator)).map { _ in
      (pieces.randomElement(using: &generator) ?? "") + (Bool.random(using: &generator) ? " " : "")
    }.joined()
  }

  private func page(_ generator: inout SeededGenerator) -> String {
    var lines: [String] = []
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let heading = headings.randomElement(using: &generator) ?? ""
      let mark = ["# ", "## ", "### ", "**", ""].randomElement(using: &generator) ?? ""
      lines += [mark + heading + (mark == "**" ? mark : ""), ""]
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: lines.append(line(&generator))
        case 1: lines.append("  " + line(&generator))
        case 2:
          let count = Int.random(in: 1...4, using: &generator)
          func row() -> String {
            "|"
              + (0..<count).map { _ in (cells.randomElement(using: &generator) ?? "") + "|" }
              .joined()
          }
          lines += ["", row(), "|" + String(repeating: "-|", count: count), row(), row(), ""]
        default: lines.append("- " + line(&generator))
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test("Reading them and checking what was read ends", arguments: 0..<60)
  func ends(_ seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    for _ in 0..<25 {
      let source = SourceFile(name: "page.md", text: page(&generator))
      let result = read([source], vocabulary: vocabulary)
      _ = inspect(result.dossier, vocabulary)
    }
  }

  @Test(
    "Where a bracket's partner lies behind it, or nothing does, an entry is read all the same",
    arguments: [
      "## 2023\n- Example Prize, (\n- (", "## 论文\n- 张三，李四（通讯作者）\n- Zhang S, Wang L (Eds.)",
      "## 论文\n- ([A long title of words](http://a.b/c))\n- (**一种示例方法及其系统和装置**)",
    ])
  func brackets(_ text: String) {
    let result = read([SourceFile(name: "page.md", text: text)], vocabulary: vocabulary)
    #expect(result.dossier.sections.flatMap(\.entries).count == 2)
  }
}
