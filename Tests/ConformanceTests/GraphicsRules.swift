/// PDF/A-2 and A-3, 6.2 without fonts: colours, states, pictures.
let graphicsRules: [Rule] = [
  Rule(
    "6.2.3 The colours' profile is an ICC profile for RGB, of version 2 or 4",
    { document in
      let intents = document.resolve(document.catalog["/OutputIntents"]).items
        .map { document.resolve($0) }
      guard let intent = intents.first(where: { $0["/S"]?.name == "/GTS_PDFA1" }),
        let reference = intent["/DestOutputProfile"]?.reference,
        let profile = document.objects[reference], let data = profile.data
      else { return ["no output intent"] }
      let length = data.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      return unless(intents.count == 1, "several intents")
        + unless(data.count > 128 && length == data.count, "length")
        + unless(data.dropFirst(36).prefix(4).elementsEqual("acsp".utf8), "signature")
        + unless(data.dropFirst(16).prefix(4).elementsEqual("RGB ".utf8), "colour space")
        + unless([2, 4].contains(data[8]), "version")
        + unless(profile.value["/N"]?.integer == 3, "N")
        + unless(intent["/OutputConditionIdentifier"]?.text?.isEmpty == false, "identifier")
    }, mutant: { $0.changeCatalog { $0["/OutputIntents"] = nil } }),
  Rule(
    "6.2.2, 6.2.4 Pages use the operators and the device colours that the profile covers",
    { document in
      document.pages.flatMap { page in
        document.content(ofPage: page).map(\.name).filter { !allowedOperators.contains($0) }
      }
    }, mutant: { $0.changeText($0.firstContent) { $0 + "\n0 0 0 1 k" } }),
  Rule(
    "6.2.5 Graphics states have no transfer function and no halftone",
    { document in
      document.graphicsStates.flatMap { state in
        ["/TR", "/HTP", "/TR2"].flatMap { unless(state[$0] == nil, $0) }
      }
    },
    mutant: { document in
      document.changeGraphicsState { $0["/TR"] = .name("/Identity") }
    }),
  Rule(
    "6.2.10 Blend modes are those of the standard",
    { document in
      document.graphicsStates.compactMap { $0["/BM"]?.name }
        .filter { !["/Normal", "/Compatible", "/Multiply", "/Screen"].contains($0) }
    },
    mutant: { document in document.changeGraphicsState { $0["/BM"] = .name("/Sparkle") } }),
  Rule(
    "6.2.8, 6.2.9 Pictures are not smoothed, forms hold no PostScript",
    { document in
      document.objects.values.map(\.value).flatMap { value -> [String] in
        switch value["/Subtype"]?.name {
        case "/Image"?:
          unless(
            value["/Interpolate"] == nil || value["/Interpolate"] == .bool(false), "Interpolate")
        case "/PS"?: ["PostScript"]
        case "/Form"?: ["/PS", "/OPI", "/Ref"].flatMap { unless(value[$0] == nil, $0) }
        default: []
        }
      }
    },
    mutant: { document in
      document.objects["9999 0 R"] = PDFDocument.Object(
        value: .dictionary(["/Subtype": .name("/Image"), "/Interpolate": .bool(true)]), data: [])
    }),
]

/// What Recto's pages need; what else PDF has, such as other colour spaces, needs other rules.
private let allowedOperators: Set = [
  "q", "Q", "cm", "re", "f", "rg", "RG", "g", "G", "gs", "w", "J", "j", "M", "d", "m", "l", "c",
  "h", "S",
  "n", "W", "BT", "ET", "Tf", "Td", "Tm", "Tj", "TJ", "Tr", "BDC", "BMC", "EMC", "i",
]

extension PDFDocument {
  fileprivate var graphicsStates: [PDFValue] {
    pages.flatMap { page in
      let states = value(.reference(page), "/Resources", "/ExtGState")
      return states.keys.map { resolve(states[$0]) }
    }
  }

  fileprivate mutating func changeGraphicsState(_ body: (inout PDFValue) -> Void) {
    for (reference, object) in objects {
      guard let states = object.value["/ExtGState"], let key = states.keys.first,
        var state = states[key]
      else { continue }
      body(&state)
      var changed = states
      changed[key] = state
      change(reference) { $0["/ExtGState"] = changed }
    }
  }
}
