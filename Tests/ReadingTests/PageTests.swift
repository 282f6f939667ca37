import Activities
import Diagnostics
import Testing

@testable import Reading

/// A page in the form that researchers write, with everything that such a page holds.
private let page = """
  ---
  title: "参与的学术活动"
  permalink: /activities/\u{20}
  ---

  ## 学术汇报

  * 《示例Talk第四十五期-面向语音的信息抽取》,2025年8月23日，示例社区 和 示例学会 联合举办的学术Talk，[链接](https://example.org/1)

  * 《从Transformer到ChatGPT：演进》，2024年3月23日，于示例大学，研究生全体参加。

  ## 代表性技术博客

  * 《When 多模态 meets 信息抽取》[链接](https://example.org/2)，被示例号收录，阅读量超五万，点赞超200

  ## 技术评测

  * 承办《第一届评测》于CCL2025。[官方链接](https://example.org/a#%E4%BB%BB)，[天池链接](https://example.org/3)

  ## 项目经验

  ### "太一"双语大模型的研发
  - **承担角色**: 总负责学生成员/模型训练\u{20}\u{20}
  - **执行时间**: 2021.1-2023.12（读博期间）
  - **项目成果**:\u{20}\u{20}
    - 首个开源发布的大模型。
    - 成果发表于JAMIA（[获ESI高被引论文](https://example.org/4)），并被[新闻网](https://example.org/5)报道。
  """

@Suite("A page as a whole")
struct PageTests {
  @Test("Lists in running text stay lists in it; with a date among them they are activities")
  func listsInText() {
    let text = "第一段。\n\n- 其一；\n- 其二。\n\n第二段，见[主页](https://example.org)。\n\n1. 甲\n2. 乙\n\n> 引文。"
    let section = reading("## 其他\n\n\(text)\n").dossier.sections.first
    #expect(section?.entries.isEmpty == true)
    let kinds = section?.introduction.variants.first?.value.map { block in
      switch block {
      case .paragraph(let text): text.plain
      case .list(let list):
        "\(list.start ?? 0):" + list.items.joined().map(\.plain).joined(separator: "|")
      case .table, .verbatim: "?"
      }
    }
    #expect(kinds == ["第一段。", "0:其一；|其二。", "第二段，见主页。", "1:甲|乙", "引文。"])
    let dated = reading("## 其他\n\n- 示例展览，2023\n- 示例演出\n\n另有若干。\n").dossier.sections.first
    #expect(dated?.entries.count == 3)
    #expect(reading("## 其他\n\n- 其一\n- 其二\n").dossier.sections.first?.entries.count == 2)
  }

  @Test("Every part of a typical page finds its field and its place")
  func typicalPage() {
    let result = reading(page)
    #expect(places(result) == [])
    #expect(
      result.dossier.dump == """
        dossier zh zh 参与的学术活动
          section talk @6:1-6:8 zh 学术汇报
            entry @8:3-8:65 zh 《示例Talk第四十五期-面向语音的信息抽取》
              dates @8:27-8:37 2025-08-23 '2025年8月23日'
              detail zh 示例社区 和 示例学会 联合举办的学术Talk
              venue zh 示例社区 和 示例学会 联合举办的学术Talk
              link @8:63-8:65 zh 链接 <https://example.org/1>
            entry @10:3-10:54 zh 《从Transformer到ChatGPT：演进》
              dates @10:29-10:39 2024-03-23 '2024年3月23日'
              detail zh 于示例大学，研究生全体参加
              venue zh 示例大学
          section post @12:1-12:11 zh 代表性技术博客
            entry @14:3-14:72 zh 《When 多模态 meets 信息抽取》
              detail zh 被示例号收录，阅读量超五万，点赞超200
              link @14:25-14:27 zh 链接 <https://example.org/2>
          section shared-task @16:1-16:8 zh 技术评测
            entry @18:3-18:66 zh 《第一届评测》
              lead zh 承办
              detail zh 于CCL2025
              venue zh CCL2025
              link @18:22-18:26 zh 官方链接 <https://example.org/a#%E4%BB%BB>
              link @18:62-18:66 zh 天池链接 <https://example.org/3>
          section project @20:1-20:8 zh 项目经验
            entry @22:1-22:17 zh “太一”双语大模型的研发
              dates @24:13-24:27 2021-01..2023-12 (读博期间) '2021.1-2023.12'
              fact @23:5-23:25 [role] zh 承担角色
                paragraph @23:13-23:25 总负责学生成员/模型训练
              fact @25:5-25:12 [result] zh 项目成果
                item
                  paragraph @26:5-26:16 首个开源发布的大模型。
                item
                  paragraph @27:5-27:85 成果发表于JAMIA（[获ESI高被引论文](https://example.org/4)），并被[新闻网](https://example.org/5)报道。

        """)
  }

  @Test("An English page says the same in English marks")
  func englishPage() {
    let result = reading(
      """
      ---
      title: Activities
      ---
      ## Talks
      * *A Unified Framework for Named Entity Recognition*, October 26, 2024, at Example University, [link](https://example.org/1).
      * "From Transformers to ChatGPT", 29 May 2024, Example Workshop, Beijing
      * Open problems in extraction, Example Seminar (online), Dec 9, 2020 [[pdf]](/f.pdf)

      ## Shared Tasks
      * Organized **The First Evaluation** at CCL2025. [Official link](https://example.org/a), [Tianchi](https://example.org/b)
      """)
    #expect(places(result) == ["7:71 lost-address"])
    #expect(
      result.dossier.dump == """
        dossier en en Activities
          section talk @4:1-4:9 en Talks
            entry @5:4-5:126 en A Unified Framework for Named Entity Recognition
              dates @5:55-5:71 2024-10-26 'October 26, 2024'
              detail en at Example University
              venue en Example University
              link @5:97-5:101 en link <https://example.org/1>
            entry @6:3-6:73 en “From Transformers to ChatGPT”
              dates @6:35-6:46 2024-05-29 '29 May 2024'
              detail en Example Workshop, Beijing
              venue en Example Workshop
            entry @7:3-7:76 en Open problems in extraction
              dates @7:58-7:69 2020-12-09 'Dec 9, 2020'
              detail en Example Seminar (online)
              venue en Example Seminar (online)
              link @7:71-7:76 en pdf </f.pdf>
          section shared-task @9:1-9:16 en Shared Tasks
            entry @10:3-10:98 en The First Evaluation
              lead en Organized
              detail en at CCL2025
              venue en CCL2025
              link @10:51-10:64 en Official link <https://example.org/a>
              link @10:91-10:98 en Tianchi <https://example.org/b>

        """)
  }

  @Test("Visible characters of the source stand in the dossier")
  func nothingIsLost() {
    let messy = """
      # 个人主页
      开头的话。
      ## 报告 🎤
      1. **张三**<br /> *题目之一*<br /> [示例会议](https://example.org), 北京, 2026.04.17 - 2026.04.19.
      * [1] 2024.05: 题目二（线上，[链接](u)），示例大学; 详见[报道](v)。
      * 大语言模型，会议甲，北京，2021.4.27
      * 纯文字的一句话，没有《完整的题目。
      - `Oral` 题目 &amp; 附注 <span style="x">红字</span> ~~撤回~~ H<sub>2</sub>O List<T> 3.94/4.0

      | 机构 | 时间 |
      |---|---|
      | 示例 | 2020 |

      ## 项目
      ### 主持项目
      1. 国家自然科学基金面上项目（批准号：60000000），2026.1-2029.12，在研，参与
      2. 横向课题，题目，2025/10-2025/12，20万元，在研
      ### 甲课题  
      资助方  
      **角色：** 参与
      说明文字
      > 引用的话

      ## 其他的事
      文字一。

      - 条目 **甲**：值
        1. 内层
      """
    let result = reading(messy)
    let dump = result.dossier.dump
    for run in [
      "个人主页", "开头的话", "报告 🎤", "张三", "题目之一", "示例会议", "北京", "题目二", "线上", "示例大学", "详见",
      "报道", "大语言模型", "会议甲", "纯文字的一句话", "没有《完整的题目", "Oral", "& 附注", "红字", "List<T> 3.94/4.0",
      "zh 示例\n", "2020", "主持项目", "国家自然科学基金面上项目", "批准号：60000000", "在研，参与", "横向课题",
      "20万元", "甲课题", "资助方", "角色", "参与", "说明文字", "引用的话", "其他的事", "文字一", "条目", "内层",
    ] {
      #expect(dump.contains(run), "\(run) is lost")
    }
    #expect(
      result.diagnostics.contains { $0.id == "table-rows" && $0.summary.contains("'机构', '时间'") })
    #expect(result.diagnostics.contains { $0.id == "struck" && $0.summary.contains("撤回") })
  }

  @Test(
    "What hides the rest of a page is told where it begins",
    arguments: [
      "<!-- 旧", "<script>", "<style>a", "  <!-- b\n\n", "<?php echo", "<!DOCTYPE html",
      "<![CDATA[ a >",
      "<SCRIPT>", "<Style>", "> <!-- c", "- <?php",
    ])
  func unclosed(html: String) {
    let result = reading("## 学术汇报\n* 《甲》，2024年5月\n\n\(html)\n* 《乙》，2023年5月\n")
    let told = result.diagnostics.filter { $0.id == "unclosed-html" }
    #expect(told.count == 1 && told.first?.severity == .warning)
    guard case .range(let range)? = told.first?.place else {
      Issue.record("no place")
      return
    }
    #expect(range.start.line == 4)
    let closed = reading("* 甲 `<script>`，a <!-- b -->\n\n<style>a</style>\n\n```\n<script>\n```\n")
    #expect(!closed.diagnostics.contains { $0.id == "unclosed-html" })
  }

  @Test("What hides entries and ends is told as well; instructions and declarations show nothing")
  func hidden() {
    let result = reading(
      """
      ## 学术汇报
      * 《甲》，2024年5月

      <!DOCTYPE html
      * 《乙》，2023年5月
      >

      <?php if ($a > 1) { ?>

      <?php
      * 《丙》，2023年5月
      ?>

      <![CDATA[ 1 > 0 ]]>

      * 《丁》，2022年5月
      """)
    let told = result.diagnostics.filter { $0.id == "hidden-entries" }
    #expect(told.map(\.severity) == [.note, .note])
    #expect(
      places(result).filter { $0.hasSuffix("hidden-entries") } == [
        "4:1 hidden-entries", "10:1 hidden-entries",
      ])
    let dump = result.dossier.dump
    #expect(
      dump.contains("丁") && !dump.contains("php") && !dump.contains("]]>") && !dump.contains("1)"))
  }

  @Test("In a line what never ends is text")
  func unclosedInLine() {
    let result = reading("---\ntitle: '示例 <!-- 甲'\n---\n## 报告\n* 《题 <?php 乙》\n")
    #expect(result.dossier.title.plain.contains("<!-- 甲"))
    #expect(result.dossier.dump.contains("<?php 乙"))
  }

  @Test(
    "Cells behind the last column stay in it, with a warning; empty ones and escaped bars are none")
  func longRows() {
    let result = reading(
      """
      ## 其他
      | 甲 | 乙 |
      |---|:-:|
      | 一 | 二 | **三** | 四 |
      | 五 | 六 | |
      | 七 | 八 \\| 九 |
      十 | 十一 | 十二

      一 | 二 | 三

      ||
      |:-:|
      |十三|*十四*|

      ```
      | a | b |
      |---|---|
      | c | d | e |
      ```
      """)
    #expect(
      places(result).filter { $0.hasSuffix("long-row") } == [
        "4:1 long-row", "7:1 long-row", "13:1 long-row",
      ])
    let dump = result.dossier.dump
    for words in ["二 | ", "三", " | 四", "八 | 九", "十一 | 十二", "十四", "| c | d | e |"] {
      #expect(dump.contains(words), "\(words): \(dump)")
    }
    let html =
      "<table><tr><th>时间</th><th>题目</th></tr><tr><td>2020</td><td>甲</td><td>乙</td></tr></table>"
    #expect(reading("## 报告\n\n\(html)\n").dossier.dump.contains("乙"))
  }

  @Test("The words of every element of HTML are shown without its tags")
  func elements() {
    let dump = reading(
      "## 其他\n\n<table><caption>表题</caption><tr><td>甲</td><td>乙</td></tr></table>\n\n"
        + "<select><option>丙</option></select> <object>丁</object>\n\n<noscript>戊</noscript>\n"
    ).dossier.dump
    for word in ["表题", "甲", "丙", "丁", "戊"] { #expect(dump.contains(word), "\(dump)") }
    #expect(!dump.contains("<caption") && !dump.contains("<option") && !dump.contains("<noscript"))
  }

  @Test("A year that Markdown takes for the number of an item stays in the item")
  func yearsAsNumbers() {
    let result = reading(
      "## 获奖\n\n2018. 示例奖一，示例大学\n2017. 示例奖二\n\n## 其他\n\n* 丙\n\n  1999) 乙\n\n1. 丁\n2. 戊\n")
    let dump = result.dossier.dump
    for year in ["2018", "2017", "1999"] { #expect(dump.contains(year), "\(dump)") }
    #expect(result.dossier.sections.first?.entries.first?.dates?.start == PartialDate(year: 2018))
    #expect(result.dossier.sections.first?.entries.first?.title.plain == "示例奖一")
  }

  @Test("A long stretch of struck words is quoted by its begin")
  func longStruck() {
    let words = String(repeating: "撤回的话", count: 30)
    let told = reading("## 报告\n* 《甲》~~\(words)~~\n").diagnostics.filter { $0.id == "struck" }
    #expect(told.count == 1 && told[0].summary.hasPrefix("'\(words.prefix(40))…'"))
  }

  @Test(
    "A Chinese page stays one, whatever its code, its addresses and the names of its entries",
    arguments: [
      // The title and the headings that name a kind of activity.
      "---\ntitle: 学术活动\n---\n## 开源软件\n\n### netsim\n- 用 `pip install netsim` 安装\n\n### other-tool\n- A tool\n",
      // Code and addresses have no language.
      "---\ntitle: Software\n---\n## 软件 Software\n\n- 安装：`pip install netsim --with all --its options and more of them`\n",
      "---\ntitle: Software\n---\n## 软件 Software\n\n```\nnetsim run --topology fat-tree --output results\n```\n\n- 安装\n",
      "---\ntitle: Software\n---\n## 软件 Software\n\n- 安装：https://example.org/a/very/long/address/of/something/else.html\n",
    ])
  func chinesePages(_ page: String) {
    #expect(reading(page).dossier.sections.first?.title.languages == [.chinese])
  }

  @Test("An English page stays one under the Han name of its author")
  func englishPages() {
    let page = "---\ntitle: 张示例\n---\n# 张示例\n\n## Education\n\n- PhD, 2020, Example University\n"
    #expect(reading(page).dossier.sections.first?.title.languages == [.english])
  }
}
