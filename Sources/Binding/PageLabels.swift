import PDFFiles

/// Says that pages are counted in figures from 1 (ISO 32000-1, 12.4.2).
func addPageLabels(to file: inout PDFFile) {
  file.catalog["PageLabels"] = ["Nums": [0, ["S": "D"]]]
}
