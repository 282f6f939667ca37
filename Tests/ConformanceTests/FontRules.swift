/// PDF/A-2 and A-3, 6.2.11, and PDF/UA-1, 7.21: fonts.
let fontRules: [Rule] = [
  Rule(
    "6.2.11.4.1 Fonts are embedded",
    { document in
      document.fonts.flatMap { font in
        let descriptor = document.descriptor(of: font)
        return unless(
          ["/FontFile", "/FontFile2", "/FontFile3"].contains {
            document.data(descriptor[$0]) != nil
          },
          font)
      }
    },
    mutant: { document in
      document.changeDescriptor { descriptor in
        descriptor["/FontFile2"] = nil
        descriptor["/FontFile3"] = nil
      }
    }),
  Rule(
    "6.2.11.2 Subsets bear a tag of six letters, each its own, in all places alike",
    { document in
      let names = document.fonts.map { document.objects[$0]?.value["/BaseFont"]?.name ?? "" }
      return names.filter { $0.wholeMatch(of: /\/[A-Z]{6}\+[^+]+/) == nil }
        + unless(Set(names).count == names.count, "two fonts of one name")
        + document.fonts.flatMap { font in
          let name = document.objects[font]?.value["/BaseFont"]
          let descendant = document.descendant(of: font)
          return unless(document.descriptor(of: font)["/FontName"] == name, "FontName")
            + unless(descendant == .null || descendant["/BaseFont"] == name, "BaseFont")
        }
    },
    mutant: { document in
      let names = document.fonts.compactMap { document.objects[$0]?.value["/BaseFont"] }
      document.change(document.fonts.first) { $0["/BaseFont"] = names.last }
    }),
  Rule(
    "6.2.11.3.1 Composite fonts are numbered alike throughout",
    { document in
      document.fonts.filter { document.objects[$0]?.value["/Subtype"]?.name == "/Type0" }
        .flatMap { font in
          let system = document.resolve(document.descendant(of: font)["/CIDSystemInfo"])
          return unless(
            document.objects[font]?.value["/Encoding"]?.name == "/Identity-H", "Encoding")
            + unless(system["/Registry"]?.text == "Adobe", "CIDSystemInfo")
        }
    },
    mutant: { document in
      let font = document.fonts.first { document.objects[$0]?.value["/Subtype"]?.name == "/Type0" }
      document.change(font) { $0["/Encoding"] = .name("/GB1-H") }
    }),
  Rule(
    "6.2.11.3.2 TrueType descendants say how characters are numbered in the file",
    { document in
      document.objects("/Subtype", "/CIDFontType2").filter {
        document.objects[$0]?.value["/CIDToGIDMap"]?.name != "/Identity"
      }
    },
    mutant: { document in
      document.change(document.objects("/Subtype", "/CIDFontType2").first) {
        $0["/CIDToGIDMap"] = nil
      }
    }),
  Rule(
    "6.2.11.6 Simple TrueType fonts have a known encoding and no symbols",
    { document in
      document.objects("/Subtype", "/TrueType").flatMap { font in
        let flags = document.descriptor(of: font)["/Flags"]?.integer ?? 0
        return unless(
          document.objects[font]?.value["/Encoding"]?.name == "/WinAnsiEncoding", "Encoding")
          + unless(flags & 32 != 0 && flags & 4 == 0, "Flags")
      }
    },
    mutant: { document in
      document.change(document.objects("/Subtype", "/TrueType").first) { $0["/Encoding"] = nil }
    }),
  Rule(
    "6.2.11.5 Widths are those of the embedded font",
    { document in document.fonts.flatMap { document.widthFaults(of: $0) } },
    mutant: { document in
      let font = document.objects("/Subtype", "/TrueType").first
      document.change(font) { font in
        font["/Widths"] = .array((font["/Widths"]?.items ?? []).map { _ in .number(1) })
      }
    }),
  Rule(
    "6.2.11.7.2 Every character that is shown stands for Unicode characters",
    { document in
      let shown = document.shownCodes
      return document.fonts.flatMap { font -> [String] in
        let map = document.unicodes(of: font)
        return (shown[font] ?? []).filter { map[$0] == nil }.map { "\(font): code \($0)" }
          + map.values.filter { $0.isEmpty || $0.contains { [0, 0xFEFF, 0xFFFE].contains($0) } }
          .map { "\(font): \($0)" }
      }
    },
    mutant: { document in
      let map = document.objects[document.fonts.first ?? ""]?.value["/ToUnicode"]?.reference
      document.changeText(map) { $0.replacing(/<[0-9a-f]+> <[0-9a-f]+>/, with: "") }
    }),
  Rule(
    "6.2.11.7.3 No character stands for private use",
    { document in
      document.fonts.flatMap { font in
        document.unicodes(of: font).values.filter { $0.contains { (0xE000...0xF8FF).contains($0) } }
          .map { "\(font): \($0)" }
      }
    },
    mutant: { document in
      let map = document.objects[document.fonts.first ?? ""]?.value["/ToUnicode"]?.reference
      document.changeText(map) {
        $0.replacing(/(<[0-9a-f]+>) <[0-9a-f]{4}>/) { "\($0.output.1) <e001>" }
          .replacing(/<[0-9a-f]{4}>\]/, with: "<e001>]")
      }
    }),
  Rule(
    "6.2.11.8 No missing glyph is shown",
    { document in
      document.shownCodes.flatMap { font, codes in
        let isComposite = document.objects[font]?.value["/Subtype"]?.name == "/Type0"
        return unless(!(isComposite && codes.contains(0)), font)
      }
    },
    mutant: { document in
      for page in document.pages {
        document.changeText(document.objects[page]?.value["/Contents"]?.reference) {
          $0.replacing(/<[0-9a-f]{4}/, with: "<0000")
        }
      }
    }),
]

extension PDFDocument {
  /// The descendant of a composite font; null for a simple one.
  func descendant(of font: String) -> PDFValue {
    resolve(resolve(objects[font]?.value["/DescendantFonts"]).items.first)
  }

  func descriptor(of font: String) -> PDFValue {
    let descendant = descendant(of: font)
    return resolve((descendant == .null ? objects[font]?.value : descendant)?["/FontDescriptor"])
  }

  fileprivate mutating func changeDescriptor(_ body: (inout PDFValue) -> Void) {
    change(objects("/Type", "/FontDescriptor").first, body)
  }

  /// What the codes of a font stand for, as UTF-16, by its ToUnicode map.
  func unicodes(of font: String) -> [Int: [UInt16]] {
    var map: [Int: [UInt16]] = [:]
    let text = text(objects[font]?.value["/ToUnicode"]) ?? ""
    func units(_ digits: Substring) -> [UInt16] {
      stride(from: 0, to: digits.count, by: 4).compactMap { start in
        UInt16(digits.dropFirst(start).prefix(4), radix: 16)
      }
    }
    for match in text.matches(of: /(?m)^<([0-9a-f]+)> <([0-9a-f]+)>$/) {
      if let code = Int(match.output.1, radix: 16) { map[code] = units(match.output.2) }
    }
    for match in text.matches(of: /(?m)^<([0-9a-f]+)> <([0-9a-f]+)> <([0-9a-f]+)>$/) {
      guard let first = Int(match.output.1, radix: 16), let last = Int(match.output.2, radix: 16),
        var text = Optional(units(match.output.3)), first <= last
      else { continue }
      for code in first...last {
        map[code] = text
        text[text.count - 1] &+= 1
      }
    }
    for match in text.matches(of: /(?m)^<([0-9a-f]+)> <[0-9a-f]+> \[(.*)\]$/) {
      guard let first = Int(match.output.1, radix: 16) else { continue }
      for (index, text) in match.output.2.matches(of: /<([0-9a-f]+)>/).enumerated() {
        map[first + index] = units(text.output.1)
      }
    }
    map.removeValue(forKey: 0)
    return map
  }

  /// The codes that pages show, by font.
  var shownCodes: [String: Set<Int>] {
    var shown: [String: Set<Int>] = [:]
    for page in pages {
      let fonts = value(.reference(page), "/Resources", "/Font")
      var font = ""
      var isComposite = false
      for step in content(ofPage: page) {
        switch step.name {
        case "Tf":
          font = step.operands.first.flatMap { fonts[$0]?.reference } ?? ""
          isComposite = objects[font]?.value["/Subtype"]?.name == "/Type0"
        case "Tj", "TJ":
          for text in step.operands {
            shown[font, default: []].formUnion(orderedCodes(in: text, isComposite: isComposite))
          }
        default: break
        }
      }
    }
    return shown
  }

  /// Differences of more than a thousandth of an em between a TrueType font's widths in the PDF and in
  /// its file; compact fonts have theirs from the same numbers.
  fileprivate func widthFaults(of font: String) -> [String] {
    guard let data = data(descriptor(of: font)["/FontFile2"]),
      let widths = TrueTypeWidths(data)
    else { return [] }
    let descendant = descendant(of: font)
    if descendant != .null {
      let items = resolve(descendant["/W"]).items
      guard let first = items.first?.integer else { return [] }
      return items.dropFirst().first.map { resolve($0).items }?.enumerated().compactMap {
        index, width in
        let own = widths.width(ofGlyph: first + index)
        return abs((width.number ?? 0) - own) <= 1 ? nil : "\(font): glyph \(first + index)"
      } ?? []
    }
    let value = objects[font]?.value ?? .null
    let first = value["/FirstChar"]?.integer ?? 0
    let shown = shownCodes[font] ?? []
    return resolve(value["/Widths"]).items.enumerated().compactMap { index, width in
      guard shown.contains(first + index), let own = widths.width(ofCharacter: first + index) else {
        return nil
      }
      return abs((width.number ?? 0) - own) <= 1 ? nil : "\(font): code \(first + index)"
    }
  }
}
