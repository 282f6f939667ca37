/// Says that pages are counted in figures from 1 (ISO 32000-1, 12.4.2).
func addPageLabels(to file: borrowing PDFFile) {
  let labels = file.dictionary(["/S": file.name("/D")])
  file.set(
    "/PageLabels", of: file.catalog,
    to: file.dictionary(["/Nums": file.array([file.integer(0), labels])]))
}
