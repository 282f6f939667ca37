internal import Activities

extension LocalizedText {
  /// What the type of an entry says of the sort of work, in the words of both languages; empty where the type
  /// says no more than the form of its reference.
  init(genreOfType type: String) {
    self =
      switch type {
      case "phdthesis": .genre("博士学位论文", "Doctoral dissertation")
      case "mastersthesis", "mathesis": .genre("硕士学位论文", "Master’s thesis")
      case "bachelorsthesis", "bathesis": .genre("学士学位论文", "Bachelor’s thesis")
      default: LocalizedText()
      }
  }

  /// What a key of biblatex in the field `type` says, in the words of both languages (biblatex manual,
  /// "Localization Keys: Publication Type"); empty for what is no key.
  init(genreOfKey key: String) {
    let key = key.lowercased()
    let known = LocalizedText(genreOfType: key)
    if !known.isEmpty {
      self = known
      return
    }
    let offices = [
      "": ("", ""), "us": ("美国", "U.S. "), "eu": ("欧洲", "European "), "de": ("德国", "German "),
      "fr": ("法国", "French "), "uk": ("英国", "British "),
    ]
    for (kind, chinese, english) in [
      ("patent", "专利", "Patent"), ("patreq", "专利申请", "Patent Application"),
    ] where key.hasPrefix(kind) {
      guard let office = offices[String(key.dropFirst(kind.count))] else { continue }
      self = .genre(office.0 + chinese, office.1 + english)
      return
    }
    self =
      switch key {
      case "candthesis": .genre("副博士学位论文", "Candidate thesis")
      case "techreport": .genre("技术报告", "Technical report")
      case "resreport": .genre("研究报告", "Research report")
      case "software": .genre("计算机软件", "Computer software")
      case "datacd": .genre("数据光盘", "Data CD")
      case "audiocd": .genre("音频光盘", "Audio CD")
      default: LocalizedText()
      }
  }

  private static func genre(_ chinese: String, _ english: String) -> LocalizedText {
    var genre = LocalizedText(InlineText(chinese), in: .chinese)
    genre[.english] = InlineText(english)
    return genre
  }
}
