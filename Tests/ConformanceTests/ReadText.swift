/// What screen readers say.
extension PDFDocument {
  /// The text of each piece of marked content, by its page and number.
  ///
  /// Texts are taken from the codes and what the fonts say of them, as the simplest of readers does;
  /// marks that replace a text are not looked at.
  var texts: [String: String] {
    var texts: [String: String] = [:]
    var maps: [String: [Int: [UInt16]]] = [:]
    for page in pages {
      let fonts = value(.reference(page), "/Resources", "/Font")
      var open: [String?] = []
      var font = ""
      var isComposite = false
      for step in content(ofPage: page) {
        switch step.name {
        case "BDC", "BMC":
          let place = step.operands.firstIndex(of: "/MCID").map { step.operands[$0 + 1] }
          open.append(place.map { "\(page) \($0)" })
        case "EMC": _ = open.popLast()
        case "Tf":
          font = step.operands.first.flatMap { fonts[$0]?.reference } ?? ""
          isComposite = objects[font]?.value["/Subtype"]?.name == "/Type0"
          if maps[font] == nil { maps[font] = unicodes(of: font) }
        case "Tj", "TJ":
          guard let key = open.compactMap({ $0 }).last else { continue }
          let codes = step.operands.flatMap { orderedCodes(in: $0, isComposite: isComposite) }
          let units = codes.flatMap { maps[font]?[$0] ?? [0xFFFD] }
          texts[key, default: ""] += String(decoding: units, as: UTF16.self)
        default: break
        }
      }
    }
    return texts
  }

  /// The tree as it is read: a line for each element with text of its own, its type before it.
  var spokenLines: [String] {
    let texts = self.texts
    func text(of element: PDFValue) -> String {
      kids(of: element).map { kid in
        if let reference = kid.reference, let child = objects[reference]?.value, child["/S"] != nil
        {
          return isInline(child) ? text(of: child) : ""
        }
        let page = (kid["/Pg"] ?? element["/Pg"])?.reference ?? ""
        let number = kid.integer ?? kid["/MCID"]?.integer
        return number.flatMap { texts["\(page) \($0)"] } ?? ""
      }.joined()
    }
    return elements.filter { !isInline($0.value) }.compactMap { element in
      let text = text(of: element.value)
      return text.isEmpty ? nil : "\(element.value["/S"]?.name?.dropFirst() ?? ""): \(text)"
    }
  }

  /// The words of all leaves in the order of the tree.
  var spokenText: String {
    spokenLines.map { String($0.drop { $0 != " " }.dropFirst()) }.joined(separator: "\n")
  }

  private func isInline(_ element: PDFValue) -> Bool {
    ["/Link", "/Span", "/Reference"].contains(element["/S"]?.name ?? "")
  }

  /// The codes of a string as it is written in content; of a simple font a byte each.
  func orderedCodes(in text: String, isComposite: Bool) -> [Int] {
    if text.hasPrefix("<") {
      let digits = Array(text.filter(\.isHexDigit))
      let width = isComposite ? 4 : 2
      return stride(from: 0, to: digits.count, by: width).compactMap { start in
        Int(String(digits[start..<min(start + width, digits.count)]), radix: 16)
      }
    }
    guard text.hasPrefix("(") else { return [] }
    var codes: [Int] = []
    var rest = Array(text.utf8)[1...].dropLast()
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.first else {
        codes.append(Int(byte))
        continue
      }
      if let code = Int(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8), rest.count >= 3
      {
        codes.append(code)
        rest = rest.dropFirst(3)
      } else {
        codes.append(Int(next))
        rest = rest.dropFirst()
      }
    }
    return codes
  }
}
