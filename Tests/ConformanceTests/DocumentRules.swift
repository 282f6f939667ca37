/// PDF/A-2 and A-3, 6.3 to 6.10: annotations, actions, metadata, attachments.
let documentRules: [Rule] = [
  Rule(
    "6.3.2 Annotations are links, and they are printed and not hidden",
    { document in
      document.annotations.flatMap { annotation in
        let flags = annotation.value["/F"]?.integer ?? 0
        return unless(annotation.value["/Subtype"]?.name == "/Link", "Subtype")
          + unless(flags & 4 != 0 && flags & (1 | 2 | 32 | 256) == 0, "F")
          + unless(annotation.value["/AA"] == nil, "AA")
      }
    },
    mutant: { document in
      document.change(document.annotations.first?.reference) { $0["/F"] = nil }
    }),
  Rule(
    "6.5.1 Actions open addresses and do nothing else; nothing happens by itself",
    { document in
      document.annotations.flatMap { annotation in
        let action = document.resolve(annotation.value["/A"])
        return unless(action["/S"]?.name == "/URI", "S")
          + unless(
            action["/URI"]?.text?.utf8.allSatisfy { (0x21...0x7E).contains($0) } == true, "URI")
      } + ["/OpenAction", "/AA"].flatMap { unless(document.catalog[$0] == nil, $0) }
        + document.pages.flatMap { unless(document.objects[$0]?.value["/AA"] == nil, $0) }
    },
    mutant: { document in
      document.changeCatalog { $0["/OpenAction"] = .dictionary(["/S": .name("/JavaScript")]) }
    }),
  Rule(
    "6.4, 6.9, 6.10, 6.11 No forms, layers, presentations or requirements",
    { document in
      ["/AcroForm", "/OCProperties", "/Requirements", "/NeedsRendering", "/Perms"].flatMap {
        unless(document.catalog[$0] == nil, $0)
      }
        + document.pages.flatMap { page in
          unless(document.objects[page]?.value["/PresSteps"] == nil, "PresSteps")
        }
    },
    mutant: { $0.changeCatalog { $0["/OCProperties"] = .dictionary([:]) } }),
  Rule(
    "6.6.2.1 The catalog has metadata as a packet in UTF-8, readable as it is",
    { document in
      let metadata = document.value(document.catalog, "/Metadata")
      return unless(metadata["/Type"]?.name == "/Metadata", "Type")
        + unless(metadata["/Subtype"]?.name == "/XML", "Subtype")
        + unless(metadata["/Filter"] == nil, "Filter")
        + unless(document.xmp.hasPrefix("<?xpacket begin=\"\u{FEFF}\" id="), "packet")
        + unless(document.xmp.contains("<?xpacket end="), "end of the packet")
        + unless(!document.xmp.prefix(90).contains("encoding="), "encoding")
    }, mutant: { $0.changeCatalog { $0["/Metadata"] = nil } }),
  Rule(
    "6.6.2.3 Schemas that PDF/A does not know are described",
    { document in
      unless(
        ["schema", "namespaceURI", "prefix", "property"].allSatisfy {
          document.xmp.contains("<pdfaSchema:\($0)>")
        }
          && ["name", "valueType", "category", "description"].allSatisfy {
            document.property("pdfaProperty:\($0)")?.isEmpty == false
          } && document.property("pdfaSchema:prefix") == "pdfuaid"
          && document.property("pdfaSchema:namespaceURI") == "http://www.aiim.org/pdfua/ns/id/",
        "description of pdfuaid")
    },
    mutant: { document in
      document.changeText(document.catalog["/Metadata"]?.reference) {
        $0.replacing("<pdfaProperty:category>internal</pdfaProperty:category>", with: "")
      }
    }),
  Rule(
    "6.6.3 The information dictionary says what the metadata say",
    { document in
      let pairs = [
        ("/Title", "dc:title"), ("/Author", "dc:creator"), ("/Creator", "xmp:CreatorTool"),
        ("/Producer", "pdf:Producer"),
      ]
      let dates = [("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")]
      return pairs.flatMap { key, name in
        unless(document.information[key]?.text == document.property(name), key)
      }
        + dates.flatMap { key, name in
          unless(
            document.information[key]?.text?.filter(\.isNumber)
              == document.property(name)?.filter(\.isNumber), key)
        } + unless(!document.information.keys.contains("/Trapped"), "Trapped")
    },
    mutant: { document in
      document.change(document.trailer["/Info"]?.reference) { $0["/Title"] = .string("Another") }
    }),
  Rule(
    "6.6.4 The metadata name the part and the level of PDF/A",
    { document in
      unless(["2", "3"].contains(document.property("pdfaid:part") ?? ""), "part")
        + unless(document.property("pdfaid:conformance") == "A", "conformance")
    },
    mutant: { document in
      document.changeText(document.catalog["/Metadata"]?.reference) {
        $0.replacing("<pdfaid:conformance>A<", with: "<pdfaid:conformance>D<")
      }
    }),
  Rule(
    "6.8 Attachments stand in PDF/A-3 only, with names, a media type and their relationship",
    { document in
      let files = document.objects("/Type", "/Filespec").compactMap { document.objects[$0]?.value }
      let isThird = document.property("pdfaid:part") == "3"
      let associated = document.resolve(document.catalog["/AF"]).items.count
      return unless(files.isEmpty || isThird, "attachment in PDF/A-2")
        + unless(files.count == associated, "AF")
        + files.flatMap { file in
          let embedded = document.value(file, "/EF", "/F")
          return unless(file["/F"]?.text?.isEmpty == false && file["/F"] == file["/UF"], "name")
            + unless(file["/AFRelationship"]?.name != nil, "AFRelationship")
            + unless(embedded["/Subtype"]?.name?.contains(/^\/\w+\/[\w.+-]+$/) == true, "Subtype")
        }
    },
    mutant: { document in
      document.objects["9999 0 R"] = PDFDocument.Object(
        value: .dictionary(["/Type": .name("/Filespec"), "/F": .string("a"), "/UF": .string("a")]))
    }),
]

extension PDFDocument {
  /// The annotations of all pages, each with its page.
  var annotations: [(reference: String, value: PDFValue, page: String)] {
    pages.flatMap { page in
      resolve(objects[page]?.value["/Annots"]).items.compactMap(\.reference)
        .map { ($0, objects[$0]?.value ?? .null, page) }
    }
  }
}
