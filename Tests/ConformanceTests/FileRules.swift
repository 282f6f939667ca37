/// PDF/A-2 and A-3, 6.1: the file.
let fileRules: [Rule] = [
  Rule(
    "6.1.2 The file begins with its version and a comment of four bytes above 127",
    { document in
      let lines = document.bytes.prefix(32).split(separator: 10)
      return unless(lines.first.map { $0.elementsEqual("%PDF-1.7".utf8) } ?? false, "header")
        + unless(
          lines.count > 1 && lines[1].first == UInt8(ascii: "%")
            && lines[1].dropFirst().prefix(4).allSatisfy { $0 > 127 }, "comment")
    }, mutant: { $0.bytes[0] = UInt8(ascii: " ") }),
  Rule(
    "6.1.3 The trailer has an ID of two strings, and there is no encryption",
    { document in
      unless(document.trailer["/ID"]?.items.count == 2, "ID")
        + unless(document.trailer["/Encrypt"] == nil, "Encrypt")
    }, mutant: { $0.trailer["/ID"] = nil }),
  Rule(
    "6.1.3 Nothing follows the end of the file but a line end",
    { document in
      unless(document.bytes.suffix(6).elementsEqual("%%EOF\n".utf8), "end of the file")
    }, mutant: { $0.bytes += [10, 65] }),
  Rule(
    "6.1.7.1 Line ends stand behind 'stream' and before 'endstream'",
    { document in
      var violations: [String] = []
      let bytes = document.bytes
      let word = Array("endstream".utf8)
      for index in bytes.indices.dropLast(word.count)
      where bytes[index] == word[0] && bytes[index..<index + word.count].elementsEqual(word) {
        violations += unless(
          bytes[index - 1] == 10 || bytes[index - 1] == 13, "endstream at \(index)")
      }
      return violations
    },
    mutant: { document in
      let word = Array("\nendstream".utf8)
      guard
        let place = document.bytes.indices.dropLast(word.count).first(where: {
          document.bytes[$0] == 10 && document.bytes[$0..<$0 + word.count].elementsEqual(word)
        })
      else { return }
      document.bytes[place] = 32
    }),
  Rule(
    "6.1.7 Streams hold their data, in filters that are allowed",
    { document in
      document.objects.values.filter { $0.data != nil }.flatMap { object in
        ["/F", "/FFilter", "/FDecodeParms"].flatMap { unless(object.value[$0] == nil, $0) }
          + (object.value["/Filter"]?.everything ?? []).compactMap(\.name)
          .filter { !["/FlateDecode", "/DCTDecode"].contains($0) }
      }
    },
    mutant: { document in
      document.change(document.firstContent) { $0["/Filter"] = .name("/LZWDecode") }
    }),
  Rule(
    "6.1.13 Strings, names and numbers keep to their limits",
    { document in
      let values = document.objects.values.flatMap { $0.value.everything } + [document.trailer]
      return values.flatMap { value -> [String] in
        switch value {
        case .string(let text):
          unless(
            max(text.utf8.count, 2 * text.utf16.count + 2) <= 32_767 || isShort(text), "string")
        case .name(let name): unless(name.utf8.count <= 128, name)
        case .number(let number): unless(abs(number) <= 2_147_483_647, "\(number)")
        case .dictionary(let entries): entries.keys.filter { $0.utf8.count > 128 }
        default: []
        }
      }
    },
    mutant: { document in
      document.change(document.trailer["/Info"]?.reference) {
        $0["/Title"] = .string(String(repeating: "长", count: 20_000))
      }
    }),
  Rule(
    "6.1.13 Graphics states are nested 28 deep at most, and restored as often as saved",
    { document in
      document.pages.flatMap { page -> [String] in
        var depth = 0
        var deepest = 0
        for step in document.content(ofPage: page) {
          if step.name == "q" { depth += 1 }
          if step.name == "Q" { depth -= 1 }
          deepest = max(deepest, depth)
        }
        return unless(depth == 0 && deepest <= 28, "page \(page): \(deepest)")
      }
    }, mutant: { $0.changeText($0.firstContent) { $0 + "\nq" } }),
  Rule(
    "6.1.13 Pages are between 3 and 14,400 points wide and high",
    { document in
      document.pages.flatMap { page in
        (document.objects[page]?.value["/MediaBox"]?.items.suffix(2) ?? []).flatMap { side in
          unless((3...14_400).contains(side.number ?? 0), page)
        }
      }
    },
    mutant: { document in
      document.change(document.pages.first) {
        $0["/MediaBox"] = .array([.number(0), .number(0), .number(2), .number(800)])
      }
    }),
]

/// An ASCII string takes a byte for each character.
private func isShort(_ text: String) -> Bool {
  text.utf8.allSatisfy { $0 < 128 } && text.utf8.count <= 32_767
}
