import PDFFiles

/// Says that colours are sRGB's (ISO 19005-2, 6.2.3).
func addOutputIntent(to file: inout PDFFile) {
  let profile = file.add(PDFStream(ColorProfile.sRGB, ["N": 3]))
  file.catalog["OutputIntents"] = [
    [
      "Type": "OutputIntent", "S": "GTS_PDFA1",
      "OutputConditionIdentifier": .text("sRGB IEC61966-2.1"), "Info": .text("sRGB IEC61966-2.1"),
      "DestOutputProfile": .reference(profile),
    ]
  ]
}
