/// Words by which a page tells who somebody is, in lower case and in both forms of Chinese.
enum PersonWords {
  /// Labels before the name of a person.
  static let names: Set<String> = ["姓名", "中文姓名", "中文名", "英文名", "name", "full name"]
}
