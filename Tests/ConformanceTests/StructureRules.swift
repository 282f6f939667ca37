/// PDF/A-2 and A-3, 6.7, and PDF/UA-1, 7.1 to 7.9: what is read, and in which order.
let structureRules: [Rule] = [
  Rule(
    "A 6.7.2, UA 7.1 The document says that it is tagged",
    { document in
      unless(document.value(document.catalog, "/MarkInfo", "/Marked") == .bool(true), "Marked")
        + unless(document.value(document.catalog, "/MarkInfo", "/Suspects") == .null, "Suspects")
    }, mutant: { $0.changeCatalog { $0["/MarkInfo"] = nil } }),
  Rule(
    "A 6.7.3, UA 7.1 There is a structure tree, and its root is the document",
    { document in
      let root = document.value(document.catalog, "/StructTreeRoot")
      let elements = document.elements
      return unless(root["/Type"]?.name == "/StructTreeRoot", "root")
        + unless(elements.first?.value["/S"]?.name == "/Document", "Document")
        + elements.flatMap { element in
          unless(
            element.value["/P"]?.reference
              == (element.parent ?? document.catalog["/StructTreeRoot"]?.reference), "parent")
        }
    },
    mutant: { document in
      document.change(document.first("/P")) { $0["/P"] = .reference("1 0 R") }
    }),
  Rule(
    "A 6.7.3.4, UA 7.1 Types of elements are standard ones",
    { document in
      document.elements.compactMap { $0.value["/S"]?.name }.filter { !standardTypes.contains($0) }
    }, mutant: { document in document.change(document.first("/P")) { $0["/S"] = .name("/Prose") } }),
  Rule(
    "A 6.7.4, UA 7.2 The document and what differs from it name their languages",
    { document in
      let languages =
        [document.catalog["/Lang"]?.text ?? ""]
        + document.elements.compactMap { $0.value["/Lang"]?.text }
      return languages.filter { $0.wholeMatch(of: /[a-z]{2,3}(-[A-Za-z0-9]{2,8})*/) == nil }
    }, mutant: { $0.changeCatalog { $0["/Lang"] = nil } }),
  Rule(
    "UA 7.1 Everything that is painted is either read or an artifact, never both",
    { document in document.pages.flatMap { document.unmarkedPainting(onPage: $0) } },
    mutant: { document in
      document.changeText(document.firstContent) { $0.replacing("/Artifact BMC", with: "q") }
    }),
  Rule(
    "UA 7.1 Each piece of marked content is in the tree once, and leads to its element",
    { document in
      var held: [String: String] = [:]
      var violations: [String] = []
      for element in document.elements {
        for content in document.contents(of: element.value) {
          let place = "\(content.page) \(content.number)"
          violations += unless(held.updateValue(element.reference, forKey: place) == nil, place)
        }
      }
      for page in document.pages {
        let parents = document.parents(
          at: document.objects[page]?.value["/StructParents"]?.integer ?? -1)
        for number in document.markedNumbers(onPage: page) {
          let holder = held.removeValue(forKey: "\(page) \(number)")
          let items = parents.items
          violations += unless(
            holder != nil && items.indices.contains(number) && items[number].reference == holder,
            "mark \(number) of page \(page)")
        }
      }
      return violations + held.keys.map { "no content \($0)" }
    },
    mutant: { document in
      document.change(document.first("/H1")) { $0["/K"] = .number(9_999) }
    }),
  Rule(
    "UA 7.4.2 Headings begin with the first level and leave none out",
    { document in
      var last = 0
      return document.elements.compactMap { element -> String? in
        guard let name = element.value["/S"]?.name, let match = name.wholeMatch(of: /\/H([1-6])/),
          let level = Int(match.output.1)
        else { return nil }
        defer { last = level }
        return level <= last + 1 ? nil : "\(name) below \(last)"
      }
    }, mutant: { document in document.change(document.first("/H2")) { $0["/S"] = .name("/H4") } }),
  Rule(
    "UA 7.2, 7.5, 7.6 Lists and tables are made of their parts",
    { document in
      let types = Dictionary(
        document.elements.map { ($0.reference, $0.value["/S"]?.name ?? "") },
        uniquingKeysWith: { first, _ in first })
      return document.elements.flatMap { element -> [String] in
        let type = element.value["/S"]?.name ?? ""
        let parent = element.parent.flatMap { types[$0] } ?? ""
        let allowed = allowedParents[type].map { $0.contains(parent) } ?? true
        let kids = document.kids(of: element.value).compactMap {
          $0.reference.flatMap { types[$0] }
        }
        let parts =
          allowedChildren[type].map { allowed in kids.allSatisfy(allowed.contains) } ?? true
        return unless(allowed, "\(type) in \(parent)") + unless(parts, "\(kids) in \(type)")
      }
    }, mutant: { document in document.change(document.first("/LI")) { $0["/S"] = .name("/P") } }),
  Rule(
    "UA 7.5 Heads of tables say what they name, and rows are of one length",
    { document in
      document.elements.filter { $0.value["/S"]?.name == "/Table" }.flatMap { table -> [String] in
        let rows = document.elements(below: table.reference).filter { $0["/S"]?.name == "/TR" }
        let heads = document.elements(below: table.reference).filter { $0["/S"]?.name == "/TH" }
        return unless(Set(rows.map { document.kids(of: $0).count }).count <= 1, "rows")
          + unless(!heads.isEmpty, "no heads")
          + heads.flatMap { head in
            unless(document.value(head, "/A", "/Scope").name == "/Column", "Scope")
          }
      }
    },
    mutant: { document in document.change(document.first("/TH")) { $0["/A"] = nil } }),
  Rule(
    "UA 7.6 Lists with labels say how these count",
    { document in
      document.elements.filter { $0.value["/S"]?.name == "/L" }.flatMap { list -> [String] in
        let labels = document.labels(of: list.value)
        let numbering = document.value(list.value, "/A", "/ListNumbering")
        guard numbering != .null else { return ["no ListNumbering"] }
        guard labels.contains(where: { $0.hasPrefix("•") || $0.contains(where: \.isNumber) }) else {
          return []
        }
        let isCounted = labels.contains { $0.contains(where: \.isNumber) }
        return unless(numbering.name == (isCounted ? "/Decimal" : "/Disc"), "\(labels)")
      }
    },
    mutant: { document in
      for element in document.elements where element.value["/S"]?.name == "/L" {
        document.change(element.reference) { $0["/A"] = nil }
      }
    }),
  Rule(
    "UA 7.9 Notes have identifiers, each its own",
    { document in
      let identifiers = document.elements.filter { $0.value["/S"]?.name == "/Note" }
        .map { $0.value["/ID"]?.text ?? "" }
      return unless(!identifiers.contains(""), "no ID")
        + unless(Set(identifiers).count == identifiers.count, "two notes of one ID")
        + unless(
          identifiers.isEmpty
            || document.value(document.catalog, "/StructTreeRoot", "/IDTree") != .null, "IDTree")
    }, mutant: { document in document.change(document.first("/Note")) { $0["/ID"] = nil } }),
]

/// PDF/UA-1, 5, 7.1 and 7.18: the document and its links.
let accessibilityRules: [Rule] = [
  Rule(
    "UA 5 The metadata name PDF/UA-1", { unless($0.property("pdfuaid:part") == "1", "part") },
    mutant: { document in
      document.changeText(document.catalog["/Metadata"]?.reference) {
        $0.replacing("<pdfuaid:part>1</pdfuaid:part>", with: "")
      }
    }),
  Rule(
    "UA 7.1 The document has a title, and windows show it",
    { document in
      unless(document.property("dc:title")?.isEmpty == false, "title")
        + unless(document.xmp.contains("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"), "Alt")
        + unless(
          document.value(document.catalog, "/ViewerPreferences", "/DisplayDocTitle") == .bool(true),
          "DisplayDocTitle")
    }, mutant: { $0.changeCatalog { $0["/ViewerPreferences"] = nil } }),
  Rule(
    "UA 7.18.3 Readers move from link to link as the structure has them",
    { document in
      document.pages.filter { document.objects[$0]?.value["/Tabs"]?.name != "/S" }
    }, mutant: { document in document.change(document.pages.first) { $0["/Tabs"] = nil } }),
  Rule(
    "UA 7.18.1, 7.18.5 Links are described, and each stands in a link of the tree",
    { document in
      let elements = Dictionary(
        document.elements.map { ($0.reference, $0.value) }, uniquingKeysWith: { first, _ in first })
      return document.annotations.flatMap { annotation -> [String] in
        let holder = document.parents(at: annotation.value["/StructParent"]?.integer ?? -1)
        let element = holder.reference.flatMap { elements[$0] } ?? .null
        let holds = document.kids(of: element).contains { kid in
          kid["/Obj"]?.reference == annotation.reference
            && (kid["/Pg"] ?? element["/Pg"])?.reference == annotation.page
        }
        return unless(annotation.value["/Contents"]?.text?.isEmpty == false, "Contents")
          + unless(element["/S"]?.name == "/Link" && holds, "link \(annotation.reference)")
      }
    },
    mutant: { document in
      document.change(document.annotations.first?.reference) { $0["/StructParent"] = nil }
    }),
  Rule(
    "UA 7.18.5 Each link of the tree holds what opens it",
    { document in
      document.elements.filter { $0.value["/S"]?.name == "/Link" }.flatMap { link in
        unless(
          document.kids(of: link.value).contains {
            document.resolve($0["/Obj"])["/Subtype"]?.name == "/Link"
          }, link.reference)
      }
    },
    mutant: { document in
      document.change(document.first("/Link")) { $0["/K"] = $0["/K"]?.items.first }
    }),
  Rule(
    "UA 7.17 The outline leads to pages of the document",
    { document in
      document.objects.values.compactMap { $0.value["/Dest"] }.filter { destination in
        !document.pages.contains(destination.items.first?.reference ?? "")
      }.map { "\($0)" }
        + unless(
          document.catalog["/Outlines"] != nil || document.first("/H2") == nil, "no outline")
    }, mutant: { $0.changeCatalog { $0["/Outlines"] = nil } }),
]

private let standardTypes: Set = [
  "/Document", "/Sect", "/P", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/L", "/LI", "/Lbl",
  "/LBody",
  "/Table", "/THead", "/TBody", "/TR", "/TH", "/TD", "/Link", "/Reference", "/Note", "/Span",
  "/Figure",
]

private let allowedParents: [String: Set<String>] = [
  "/LI": ["/L"], "/LBody": ["/LI"], "/Lbl": ["/LI", "/Note"], "/THead": ["/Table"],
  "/TBody": ["/Table"], "/TR": ["/Table", "/THead", "/TBody"], "/TH": ["/TR"], "/TD": ["/TR"],
]

private let allowedChildren: [String: Set<String>] = [
  "/L": ["/LI", "/L"], "/LI": ["/Lbl", "/LBody"], "/Table": ["/TR", "/THead", "/TBody"],
  "/THead": ["/TR"], "/TBody": ["/TR"], "/TR": ["/TH", "/TD"],
]

private let paintingOperators: Set = ["f", "F", "f*", "B", "S", "s", "Tj", "TJ", "Do", "sh"]

extension PDFDocument {
  /// Painting outside of marks, marks inside of artifacts, and the other way round.
  fileprivate func unmarkedPainting(onPage page: String) -> [String] {
    var open: [(isArtifact: Bool, isMark: Bool)] = []
    var violations: [String] = []
    for step in content(ofPage: page) {
      switch step.name {
      case "BDC", "BMC":
        let isArtifact = step.operands.first == "/Artifact"
        let isMark = step.operands.contains("/MCID")
        violations += unless(!(isArtifact || isMark) || open.isEmpty, "marks in marks")
        open.append((isArtifact, isMark))
      case "EMC":
        violations += unless(open.popLast() != nil, "EMC")
      case let name where paintingOperators.contains(name):
        violations += unless(open.contains { $0.isArtifact || $0.isMark }, "unmarked \(name)")
      default: break
      }
    }
    return violations + unless(open.isEmpty, "open mark")
  }

  /// The numbers of a page's marks, in their order.
  fileprivate func markedNumbers(onPage page: String) -> [Int] {
    content(ofPage: page).filter { $0.name == "BDC" }.compactMap { step in
      guard let index = step.operands.firstIndex(of: "/MCID"), index + 1 < step.operands.count
      else {
        return nil
      }
      return Int(step.operands[index + 1])
    }
  }

  /// The elements below one, at any depth.
  fileprivate func elements(below reference: String) -> [PDFValue] {
    kids(of: objects[reference]?.value ?? .null).compactMap(\.reference)
      .filter { objects[$0]?.value["/S"] != nil }
      .flatMap { [objects[$0]?.value ?? .null] + elements(below: $0) }
  }

  /// What the labels of a list's items say.
  fileprivate func labels(of list: PDFValue) -> [String] {
    let texts = self.texts
    return kids(of: list).flatMap { item in
      kids(of: resolve(item)).map { resolve($0) }.filter { $0["/S"]?.name == "/Lbl" }.map { label in
        contents(of: label).map { texts["\($0.page) \($0.number)"] ?? "" }.joined()
      }
    }
  }
}
