/// Words by which what is no activity is known, in lower case and in both forms of Chinese.
enum PageWords {
  /// Begins of lines that tell when the page was changed.
  static let updates = [
    "最后更新", "最後更新", "最近更新", "更新于", "更新於", "更新时间", "更新時間", "更新日期", "last updated",
    "last modified", "last update", "page last",
  ]

  /// Ends of summaries that tell readers to open them, which paper cannot.
  static let clickHints: [String] =
    [
      "点击展开", "點擊展開", "点击查看", "點擊查看", "展开", "展開", "点开查看", "click to expand", "click to view",
      "expand",
    ]
    .flatMap { ["（\($0)）", "(\($0))", "[\($0)]", "【\($0)】"] }

  /// What stands for more names at the end of a list.
  static let others = ["等", "et al.", "et al", "others"]

  /// Lines that are samples of those templates where they stand alone.
  static let sampleLines: Set<String> = ["heading 1", "heading 2", "heading 3"]

  /// What templates have in the place of a name, as letters.
  static let sampleNames: Set<String> = [
    "blank", "yourname", "yoursidebarname", "yoursitetitle", "yourawesometitle", "youraccountname",
    "academicpages", "firstlast", "firstnamelastname",
  ]

  /// What templates have in the place of an address.
  static let sampleAddresses: Set<String> = [
    "you@example.com", "your-email@example.com", "your-email@domain.com", "none@example.org",
    "your.email@example.com",
  ]

  /// What templates call links that lead to an example.
  static let sampleLinks: Set<String> = ["more information here"]

  /// Labels before a citation of the work that a page is about.
  static let citationLabels: Set<String> = [
    "recommended citation", "suggested citation", "citation", "cite as", "please cite as",
    "how to cite", "推荐引用", "推薦引用", "引用", "引用格式", "推荐引用格式", "推薦引用格式",
  ]

  /// Words of the samples of academicpages, al-folio and other templates.
  static let samples = [
    "lorem ipsum", "github university", "on relevant topic in your field",
    "paper title number", "portfolio item number", "short description of portfolio item",
    "the contents above will be part of a list of publications, if the user clicks",
    "this paper is about the number", "this is an item in your portfolio",
    "this is the first item in your portfolio", "this is the second item in your portfolio",
    "short description of your", "a longer description of your teaching",
    "a brief description of your talk", "conference proceeding talk 3", "teaching experience 1",
    "teaching experience 2",
    "this is a description of your talk", "this is a description of a teaching experience",
    "academic pages collaborator", "your name, you.", "journal 1. 1(",
    "sub-skill 2.", "vestibulum maximus",
    "short description of portfolio", "your office number", "your address street",
    "a simple inline announcement", "a long announcement with details", "this is a page template",
    "can quantum-mechanical description of physical reality be considered complete",
    "the meaning of relativity", "movement of small particles suspended in",
    "molekularkinetischen theorie", "your-email@example", "firstname.lastname@",
  ]
}
