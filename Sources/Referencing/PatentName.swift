internal import Activities

/// Whose patent a work is, as styles say it before its number: `U.S. Patent 10,000,000`.
struct PatentName {
  /// `U.S. Patent`, `Chinese Patent Application`; `中国专利`.
  let name: String
  /// The number, that of the United States without the code of the country, which elsewhere is a part of it.
  let number: String

  /// Tells the office from the number, the place or the sort of patent.
  ///
  /// - Returns: nil without a number.
  init?(_ reference: Reference, isChinese: Bool) {
    var number = reference.number
    guard !number.isEmpty else { return nil }
    let place = reference.place.variants.map(\.value.plain)
    let genres = reference.genre.variants.map { $0.value.plain.lowercased() }
    let words = number.split(separator: " ").map(String.init)
    let kind = words.firstIndex { $0.lowercased() == "patent" }
    // `US Patent No. 10,000,000`
    if let kind, kind < words.count - 1 {
      let digits = words[(kind + 1)...].drop { !$0.contains(where: \.isNumber) }
      number = (words[..<kind] + digits).joined(separator: " ")
    }
    let office =
      offices.first { $0.isCode(of: number) }
      ?? offices.first { office in
        place.contains { office.isCalled($0) } || genres.contains { office.begins($0) }
      }
    if let office, office.codes.contains("US"), office.isCode(of: number) {
      number = String(number.dropFirst(2).drop { " -.".contains($0) })
    }
    self.number = number
    let isApplication =
      genres.contains { $0.contains("applica") || $0.contains("申请") || $0.contains("request") }
      || words.contains { $0.lowercased().hasPrefix("app") }
    if isChinese {
      name = (office?.chinese ?? place.first ?? "") + (isApplication ? "专利申请" : "专利")
    } else {
      let own = office?.english ?? place.first ?? ""
      name = (own.isEmpty ? "" : own + " ") + (isApplication ? "Patent Application" : "Patent")
    }
  }
}

/// An office that grants patents.
private struct PatentOffice {
  /// Its codes (WIPO Standard ST.3); ZL stands before Chinese numbers.
  let codes: [String]
  /// How it is called before the word Patent, and in Chinese.
  let english: String
  let chinese: String
  /// Other names of the country.
  let names: [String]

  /// Whether a number begins with a code of the office: `CN110000000B`, `ZL 2020 1 0000000.0`.
  func isCode(of number: String) -> Bool {
    codes.contains { code in
      number.uppercased().hasPrefix(code)
        && number.dropFirst(code.count).first { !" -./".contains($0) }?.isNumber == true
        || code == "PCT" && number.hasPrefix("PCT/")
    }
  }

  /// Whether a place is this country or one of its names or codes.
  func isCalled(_ place: String) -> Bool {
    let place = place.lowercased()
    return ([english, chinese] + codes + names).contains { $0.lowercased() == place }
  }

  /// Whether words such as `U.S. patent` or 美国专利 speak of this office.
  func begins(_ genre: String) -> Bool {
    ([english, chinese] + names).contains { genre.hasPrefix($0.lowercased()) }
  }
}

private let offices: [PatentOffice] = [
  PatentOffice(
    codes: ["US"], english: "U.S.", chinese: "美国",
    names: ["United States", "United States of America", "USA", "US"]),
  PatentOffice(
    codes: ["CN", "ZL"], english: "Chinese", chinese: "中国",
    names: ["China", "PR China", "P.R. China", "People’s Republic of China", "中华人民共和国"]),
  PatentOffice(
    codes: ["EP"], english: "European", chinese: "欧洲", names: ["Europe", "European Union"]),
  PatentOffice(
    codes: ["WO", "PCT"], english: "International", chinese: "国际", names: ["WIPO", "World"]),
  PatentOffice(codes: ["JP"], english: "Japanese", chinese: "日本", names: ["Japan"]),
  PatentOffice(
    codes: ["KR"], english: "Korean", chinese: "韩国",
    names: ["Korea", "South Korea", "Republic of Korea"]),
  PatentOffice(codes: ["DE"], english: "German", chinese: "德国", names: ["Germany"]),
  PatentOffice(codes: ["FR"], english: "French", chinese: "法国", names: ["France"]),
  PatentOffice(
    codes: ["GB", "UK"], english: "British", chinese: "英国",
    names: ["United Kingdom", "Great Britain", "U.K."]),
  PatentOffice(codes: ["TW"], english: "Taiwanese", chinese: "台湾", names: ["Taiwan"]),
  PatentOffice(codes: ["HK"], english: "Hong Kong", chinese: "香港", names: []),
  PatentOffice(codes: ["AU"], english: "Australian", chinese: "澳大利亚", names: ["Australia"]),
  PatentOffice(codes: ["CA"], english: "Canadian", chinese: "加拿大", names: ["Canada"]),
  PatentOffice(codes: ["IN"], english: "Indian", chinese: "印度", names: ["India"]),
  PatentOffice(
    codes: ["RU"], english: "Russian", chinese: "俄罗斯", names: ["Russia", "Russian Federation"]),
  PatentOffice(codes: ["SG"], english: "Singapore", chinese: "新加坡", names: []),
]
