/// An ICC profile (ICC.1:2004-10, version 4.2), made from the numbers of its colour space.
struct ColorProfile {
  private var bytes: [UInt8] = []

  /// sRGB (IEC 61966-2-1), its primaries adapted to the profile connection space's white, D50.
  static let sRGB: [UInt8] = {
    let white = [0.9642, 1, 0.82491]
    let curve: [UInt8] = {
      var profile = ColorProfile()
      profile.add("para")
      profile.add(0, 3 << 16)
      // ((x + 0.055) / 1.055) ^ 2.4 from 0.04045 on, x / 12.92 below.
      profile.add(fixed: [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])
      return profile.bytes
    }()
    return profile([
      ("desc", text("sRGB")), ("cprt", text("No copyright, use freely")),
      ("wtpt", numbers("XYZ ", white)),
      (
        "chad",
        numbers(
          "sf32",
          [
            1.047882, 0.022919, -0.050201, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076,
            0.751678,
          ])
      ),
      ("rXYZ", numbers("XYZ ", [0.436066, 0.222488, 0.013916])),
      ("gXYZ", numbers("XYZ ", [0.385147, 0.716873, 0.097076])),
      ("bXYZ", numbers("XYZ ", [0.143066, 0.060608, 0.714096])),
      ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ])
  }()

  /// A profile of a display in RGB with these tags; equal ones are stored once.
  private static func profile(_ tags: [(name: String, data: [UInt8])]) -> [UInt8] {
    var table = ColorProfile()
    var stored = ColorProfile()
    let begin = 128 + 4 + 12 * tags.count
    var places: [[UInt8]: Int] = [:]
    table.add(UInt32(tags.count))
    for (name, data) in tags {
      let place = places[data] ?? begin + stored.bytes.count
      if places[data] == nil { stored.bytes += data }
      places[data] = place
      table.add(name)
      table.add(UInt32(place), UInt32(data.count))
    }
    var header = ColorProfile()
    header.add(UInt32(begin + stored.bytes.count), 0, 0x0420_0000)
    for word in ["mntr", "RGB ", "XYZ "] { header.add(word) }
    // The date of the colour space's standard: October 1999.
    header.add(1999 << 16 | 10, 1 << 16, 0)
    header.add("acsp")
    header.add(0, 0, 0, 0, 0, 0, 0)
    header.add(fixed: [0.9642, 1, 0.82491])
    header.bytes += [UInt8](repeating: 0, count: 128 - header.bytes.count)
    return header.bytes + table.bytes + stored.bytes
  }

  /// A text in one language (`multiLocalizedUnicodeType`), to whole words of 4 bytes.
  private static func text(_ text: String) -> [UInt8] {
    var profile = ColorProfile()
    profile.add("mluc")
    profile.add(0, 1, 12)
    profile.add("enUS")
    profile.add(UInt32(2 * text.utf16.count), 28)
    for unit in text.utf16 { profile.bytes += [UInt8(unit >> 8), UInt8(unit & 255)] }
    while !profile.bytes.count.isMultiple(of: 4) { profile.bytes.append(0) }
    return profile.bytes
  }

  private static func numbers(_ type: String, _ values: [Double]) -> [UInt8] {
    var profile = ColorProfile()
    profile.add(type)
    profile.add(0)
    profile.add(fixed: values)
    return profile.bytes
  }

  private mutating func add(_ word: String) { bytes += word.utf8 }

  private mutating func add(_ values: UInt32...) {
    for value in values { bytes += (0..<4).map { UInt8(value >> (24 - 8 * $0) & 255) } }
  }

  /// Adds numbers with 16 binary places (`s15Fixed16Number`).
  private mutating func add(fixed values: [Double]) {
    for value in values { add(UInt32(bitPattern: Int32((value * 65536).rounded()))) }
  }
}
