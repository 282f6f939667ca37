internal import Activities

extension EntryOutline {
  /// Whether a field at the begin of an entry names who spoke, so that the title is the field behind it.
  ///
  /// It is a name of two to four Han characters that begins with a usual family name, a strong name
  /// before emphasised words, or a Latin name before quoted ones, with more fields behind the next one.
  func isSpeaker(_ field: Range<Int>) -> Bool {
    let behind = fields.filter { $0.lowerBound >= field.upperBound }
    guard fields.first.map({ $0.upperBound >= field.upperBound }) ?? false,
      behind.count > 1
    else { return false }
    let text = sentence.string(field)
    if text.containsHan {
      return beginsWithFamilyName(sentence.scalars[field]) && field.count <= 4 && isNames(field)
    }
    func isAll(_ style: InlineStyle, _ range: Range<Int>) -> Bool {
      sentence.slice(range).runs.allSatisfy { $0.style.contains(style) }
    }
    let isBeforeQuotes = sentence.scalars[behind[0].lowerBound].opensQuotation
    return isName(field) && (isBeforeQuotes || isAll(.strong, field) && isAll(.emphasis, behind[0]))
  }
}

extension EntryOutline {
  /// Whether words in Han begin with a usual family name.
  func beginsWithFamilyName(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    words.first.map { familyNames.contains($0) } ?? false
  }
}

/// The hundred most frequent family names of China (Ministry of Public Security, 2020 and before).
private let familyNames = Set(
  """
  王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜\
  崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤
  """.unicodeScalars)
