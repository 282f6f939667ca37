/// Says that colours are sRGB's (ISO 19005-2, 6.2.3).
func addOutputIntent(to file: borrowing PDFFile) {
  let profile = file.stream(ColorProfile.sRGB, ["/N": file.integer(3)])
  let intent = file.dictionary([
    "/Type": file.name("/OutputIntent"), "/S": file.name("/GTS_PDFA1"),
    "/OutputConditionIdentifier": file.textString("sRGB IEC61966-2.1"),
    "/Info": file.textString("sRGB IEC61966-2.1"), "/DestOutputProfile": profile,
  ])
  file.set("/OutputIntents", of: file.catalog, to: file.array([intent]))
}
