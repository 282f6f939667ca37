import Frames
import PDFFiles

/// Writes what the document says of itself once more, as XMP (ISO 16684-1), which PDF/A and PDF/UA
/// ask for; it agrees with the information dictionary.
///
/// It is not compressed, so that programs which know nothing of PDF find it.
func writeMetadata(_ contents: BindingContents, to file: inout PDFFile) {
  let packet = Array(xmpPacket(contents).utf8)
  let stream = file.add(
    PDFStream(uncompressed: packet, ["Type": "Metadata", "Subtype": "XML"]))
  file.catalog["Metadata"] = .reference(stream)
}

/// The XMP packet.
func xmpPacket(_ contents: BindingContents) -> String {
  let metadata = contents.metadata
  var properties: [String] = []
  if !metadata.title.isEmpty {
    let title = "<rdf:li xml:lang=\"x-default\">\(metadata.title.asXML)</rdf:li>"
    properties.append("<dc:title><rdf:Alt>\(title)</rdf:Alt></dc:title>")
  }
  if let author = metadata.author {
    properties.append(
      "<dc:creator><rdf:Seq><rdf:li>\(author.asXML)</rdf:li></rdf:Seq></dc:creator>")
  }
  if !metadata.language.isEmpty {
    properties.append(
      "<dc:language><rdf:Bag><rdf:li>\(metadata.language.asXML)</rdf:li></rdf:Bag></dc:language>")
  }
  properties += [
    "<dc:format>application/pdf</dc:format>", "<xmp:CreatorTool>Recto</xmp:CreatorTool>",
    "<pdf:Producer>\(contents.producer.asXML)</pdf:Producer>",
  ]
  if let date = metadata.date?.xmpText {
    properties += [
      "<xmp:CreateDate>\(date)</xmp:CreateDate>", "<xmp:ModifyDate>\(date)</xmp:ModifyDate>",
    ]
  }
  properties += claims(contents.conformance)
  return """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    \(contents.conformance == .none ? "" : universalAccessSchema + "\n")\
    <rdf:Description rdf:about="" \(declarations(of: [
      ("dc", "http://purl.org/dc/elements/1.1/"), ("xmp", "http://ns.adobe.com/xap/1.0/"),
      ("pdf", "http://ns.adobe.com/pdf/1.3/"), ("pdfaid", "http://www.aiim.org/pdfa/ns/id/"),
      ("pdfuaid", "http://www.aiim.org/pdfua/ns/id/"),
    ]))>
    \(properties.joined(separator: "\n"))
    </rdf:Description>
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="r"?>
    """
}

/// The standards that the document follows.
private func claims(_ conformance: Conformance) -> [String] {
  guard conformance != .none else { return [] }
  return [
    "<pdfaid:part>\(conformance == .archival ? 2 : 3)</pdfaid:part>",
    "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>",
  ]
}

/// The schema of PDF/UA, which is not one that PDF/A knows and is therefore described (ISO 19005-2,
/// 6.6.2.3); before its properties, as readers who take one thing after another need it.
private let universalAccessSchema = """
  <rdf:Description rdf:about="" \(declarations(of: [
    ("pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"),
    ("pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"),
    ("pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"),
  ]))>
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
  <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
  <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
  <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
  <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
  <pdfaProperty:name>part</pdfaProperty:name>
  <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
  <pdfaProperty:category>internal</pdfaProperty:category>
  <pdfaProperty:description>Part of ISO 14289 that the document follows</pdfaProperty:description>
  </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>
  """

private func declarations(of namespaces: [(prefix: String, name: String)]) -> String {
  namespaces.map { "xmlns:\($0.prefix)=\"\($0.name)\"" }.joined(separator: " ")
}

extension String {
  /// The text as XML, with the same characters as ``PDFValue/text(_:)`` writes.
  fileprivate var asXML: String {
    var result = ""
    for scalar in printable.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
