/// Words that stand beside dates and name times, in lower case and in both forms of Chinese.
enum TimeWords {
  /// Small words that no line ends with on purpose.
  static let neverLast: Set<String> = [
    "the", "a", "an", "of", "in", "at", "for", "and", "or", "to", "from", "since", "by", "with",
    "on",
    "de", "der", "für", "und",
  ]

  /// What a label ends with that says which day a date is of.
  static let labelEnds = ["日期", "时间", "時間", "日", "年月", " date", " on"]

  /// Words before or behind a date that has yet to come, or is not certain.
  static let expectations: Set<String> = [
    "预计", "預計", "预期", "預期", "预定", "預定", "拟", "擬", "计划", "計劃", "計畫", "即将", "即將", "将", "將",
    "约", "約", "大约", "大約", "暂定", "暫定", "~", "～",
    "expected", "anticipated", "planned", "scheduled", "tentative", "forthcoming", "to appear",
    "upcoming", "exp.", "exp", "est.", "approx.", "approximately", "circa", "ca.", "c.",
  ]

  /// Words of what authors remark on a time in brackets behind it.
  static let remarks: Set<String> = [
    "ongoing", "present", "current", "currently", "extended", "postponed", "rescheduled",
    "cancelled",
    "canceled", "suspended", "terminated", "interrupted", "completed", "concluded", "ended",
    "finished", "pending", "during", "while", "until", "since", "before", "after", "leave",
    "online", "virtual", "remote", "hybrid",
    "months",
    "month", "years", "year", "weeks", "days", "semester", "term",
    "线上", "線上", "线下", "線下",
  ]
  /// The same in both forms of Chinese.
  static let hanRemarks = [
    "期间", "期間", "在读", "在讀", "预计", "預計", "预期", "預期", "中止", "终止", "終止", "延期", "延长", "延長", "推迟",
    "推遲", "提前", "取消", "暂停", "暫停", "结题", "結題", "结案", "結案", "在研", "毕业", "畢業", "入学", "入學", "至今",
    "休学", "休學", "休假", "进行中", "進行中", "完成", "任期", "届满", "屆滿", "学年", "學年", "学期", "學期", "年", "月",
    "兼职", "兼職", "专职", "專職", "全职", "全職", "挂职", "掛職", "借调", "借調", "公派", "自费", "自費", "全日制",
    "在职", "在職", "脱产", "脫產", "定向", "委培", "联合培养", "聯合培養", "交换", "交換",
    "阶段", "階段", "时任", "時任", "当时", "當時",
    "即将", "即將", "暂定", "暫定", "待定",
  ]

  /// What leads from such a word to the date: 预计于, `scheduled for`.
  static let leads = ["于", "於", "在", " in", " for", " on", " by"]

  /// Words before the date from which something goes on.
  static let since: Set<String> = ["since"]
  /// Words before a start, or before a date that others behind it leave open.
  static let from: Set<String> = ["from"]
  /// The same in Chinese, which needs 起 or an end behind it.
  static let hanFrom: Set<String> = ["自", "从", "從"]
  /// Words behind the date from which something goes on.
  static let sinceBehind = ["以来", "以來", "开始", "開始", "起"]

  /// The same in English.
  static let onwards: Set<String> = ["onwards", "onward"]

  /// Words before the date on which a work came out again, or was reviewed.
  static let again = ["reviewed in", "reprint", "repr.", "reissued", "重印", "再版", "转载", "轉載"]

  /// Words behind the date on which a work was printed again, or not for the first time.
  static let impressions = ["次印刷", "重印", "再版", "reprint", "转载", "轉載", "转摘", "轉摘", "摘编", "摘編"]

  /// Prepositions before a date that would be left hanging without it.
  static let prepositions = [
    "on", "in", "since", "from", "at", "of", "until", "by", "during",
  ]
  /// The same in Chinese.
  static let hanPrepositions = ["于", "於", "在", "自", "从", "從", "至", "到"]

  /// What leads to the years of a term, and stays with them.
  static let termLeads = ["ay", "fy", "academic year", "school year", "fiscal year", "class of"]
  /// The same behind the years, where they are taken out with them.
  static let schoolYears = ["academic year", "school year", "fiscal year"]
  /// Days of the week as they stand before a date.
  static let weekdays: Set<String> = [
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// The seasons that name terms; in English they stand before the year or behind it.
  static let seasons = [
    "spring", "summer", "fall", "autumn", "winter", "michaelmas", "hilary",
    "wintersemester", "sommersemester",
  ]
  /// Short words for the terms of German universities.
  static let germanTerms: Set<String> = ["WS", "SS", "WiSe", "SoSe"]
  /// Whether a word names a term or the season of one.
  static func isSeason(_ word: String) -> Bool {
    germanTerms.contains(word) || seasons.contains(word.lowercased())
  }
  /// Words between a season and its year: `Winter Term 2023`.
  static let termNouns = [" term", " semester", " quarter"]
  /// The seasons in Chinese, which stand behind the year.
  static let hanSeasons = "春夏秋冬".unicodeScalars
  /// Words behind a year that make a term or a school year of it.
  static let years = ["学年", "學年", "学期", "學期", "年度"]
  /// Words behind a month that make a part of it.
  static let partsOfMonths = ["上旬", "中旬", "下旬"]
  /// What a date and a term are made of beside digits, where nothing else stands in a field.
  static let characters = ScalarSet("年月日春夏秋冬季学學期度上下半、.-–—/~ ".unicodeScalars)
  /// Characters behind a date that make another thing of it: 2024年初, 2021级, 2024年上半年.
  static let partsOfDates = "春夏秋冬暑寒初底末度级級届屆上下月".unicodeScalars
  /// Those behind a year that stay with it in the text: 2024年上半年, 2024年底.
  static let partsOfYears = "上下初底末".unicodeScalars

  /// Characters behind a number that tell what it counts: 2000元, 2000强.
  static let counters = ScalarSet("元万萬强強名人位篇个個项項字小余餘多".unicodeScalars)

  /// Words behind the year in which something began.
  static let begun = ["立项", "立項", "启动", "啟動", "开始", "開始", "入学", "入學"]
  /// Words behind the year in which it came to its end.
  static let ended = [
    "结项", "結項", "结题", "結題", "结案", "結案", "验收", "驗收", "完成", "毕业", "畢業",
  ]

  /// Headings that tell a time without a date.
  static let vague: Set<String> = [
    "更早", "更多", "以前", "往年", "earlier", "older", "more", "previous",
  ]
  /// Words of headings that stand beside years, the longer ones first.
  static let besideYears = [
    "及以前", "以前", "之前", "及之前", "before", "and earlier", "earlier", "年度", "学年", "學年", "年", "至今",
  ]
}
