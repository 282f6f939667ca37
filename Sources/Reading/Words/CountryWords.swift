/// What Chinese calls the countries and regions that researchers mostly write of, by the codes of two letters
/// (ISO 3166-1).
enum CountryWords {
  static let chinese = [
    "CN": "中国", "HK": "中国香港", "MO": "中国澳门", "TW": "中国台湾", "US": "美国", "GB": "英国", "CA": "加拿大",
    "AU": "澳大利亚", "NZ": "新西兰", "JP": "日本", "KR": "韩国", "SG": "新加坡", "MY": "马来西亚", "DE": "德国",
    "FR": "法国", "IT": "意大利", "ES": "西班牙", "NL": "荷兰", "BE": "比利时", "CH": "瑞士", "AT": "奥地利",
    "SE": "瑞典", "DK": "丹麦", "NO": "挪威", "FI": "芬兰", "IE": "爱尔兰", "RU": "俄罗斯", "IN": "印度",
  ]
}
