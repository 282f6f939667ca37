import Foundation

/// A PDF as its objects, to be examined and, in mutants, to be broken.
struct PDFDocument: Sendable {
  /// An object: its value, and its data if it is a stream; then the value is the stream's dictionary.
  struct Object: Sendable {
    var value: PDFValue
    var data: [UInt8]?
  }

  /// The file itself.
  var bytes: [UInt8]
  /// The objects by their reference.
  var objects: [String: Object] = [:]
  var trailer = PDFValue.null

  init(path: String) async throws {
    bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let json = try await Tool.run(
      "qpdf",
      [
        "--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized",
        path,
      ])
    let file = try JSONDecoder().decode(File.self, from: Data(json.output))
    for (key, entry) in file.objects {
      if key == "trailer" {
        trailer = entry.value ?? .null
      } else if key.hasPrefix("obj:") {
        objects[String(key.dropFirst(4))] =
          if let stream = entry.stream {
            Object(
              value: stream.dict,
              data: stream.data.flatMap { Data(base64Encoded: $0) }.map { [UInt8]($0) })
          } else {
            Object(value: entry.value ?? .null)
          }
      }
    }
  }

  /// What qpdf prints: a description of the file, and its objects.
  private struct File: Decodable {
    enum Key: CodingKey { case qpdf }
    var objects: [String: Entry]

    init(from decoder: any Decoder) throws {
      var parts = try decoder.container(keyedBy: Key.self).nestedUnkeyedContainer(forKey: .qpdf)
      _ = try parts.decode(PDFValue.self)
      objects = try parts.decode([String: Entry].self)
    }
  }

  private struct Entry: Decodable {
    struct Stream: Decodable {
      var dict: PDFValue
      var data: String?
    }
    var value: PDFValue?
    var stream: Stream?
  }

  /// What a value stands for: itself, or the object that it refers to.
  func resolve(_ value: PDFValue?) -> PDFValue {
    guard case .reference(let reference)? = value else { return value ?? .null }
    return objects[reference]?.value ?? .null
  }

  /// The value at the end of a way of keys.
  func value(_ start: PDFValue, _ keys: String...) -> PDFValue {
    keys.reduce(resolve(start)) { resolve($0[$1]) }
  }

  func data(_ value: PDFValue?) -> [UInt8]? { value?.reference.flatMap { objects[$0]?.data } }

  func text(_ value: PDFValue?) -> String? {
    data(value).map { String(decoding: $0, as: UTF8.self) }
  }

  var catalogReference: String { trailer["/Root"]?.reference ?? "" }
  var catalog: PDFValue { resolve(trailer["/Root"]) }
  var information: PDFValue { resolve(trailer["/Info"]) }

  /// The references of the pages, in order.
  var pages: [String] {
    func leaves(_ node: PDFValue) -> [String] {
      resolve(node)["/Kids"].map { resolve($0).items.flatMap(leaves) } ?? [node.reference ?? ""]
    }
    return catalog["/Pages"].map(leaves) ?? []
  }

  /// The operators of a page's content.
  func content(ofPage page: String) -> [ContentOperator] {
    guard let value = objects[page]?.value["/Contents"] else { return [] }
    let streams = value.reference != nil ? [value] : value.items
    return ContentOperator.all(in: streams.compactMap { data($0) }.joined(separator: [10]))
  }

  /// All dictionaries, those inside others too, with the reference of their object.
  var dictionaries: [(object: String, value: PDFValue)] {
    objects.sorted { $0.key < $1.key }.flatMap { key, object in
      object.value.everything.filter { !$0.keys.isEmpty }.map { (key, $0) }
    }
  }

  /// The references of the dictionaries with this value at a key.
  func objects(_ key: String, _ name: String) -> [String] {
    objects.filter { $0.value.value[key]?.name == name }.keys
      .sorted { $0.localizedStandardCompare($1) == .orderedAscending }
  }

  /// The structure elements in the order of reading, each with its parent.
  var elements: [(reference: String, value: PDFValue, parent: String?)] {
    var found: [(String, PDFValue, String?)] = []
    func visit(_ value: PDFValue, _ parent: String?) {
      guard let reference = value.reference, let element = objects[reference]?.value,
        element["/S"] != nil
      else { return }
      found.append((reference, element, parent))
      for kid in kids(of: element) { visit(kid, reference) }
    }
    for kid in kids(of: value(catalog, "/StructTreeRoot")) { visit(kid, nil) }
    return found
  }

  /// The children of a structure element.
  func kids(of element: PDFValue) -> [PDFValue] {
    switch element["/K"] {
    case .array(let items)?: items
    case let kid?: [kid]
    case nil: []
    }
  }

  /// The pieces of marked content of an element itself: their page and their number on it.
  func contents(of element: PDFValue) -> [(page: String, number: Int)] {
    kids(of: element).compactMap { kid in
      if let number = kid.integer { return (element["/Pg"]?.reference ?? "", number) }
      guard let number = kid["/MCID"]?.integer else { return nil }
      return ((kid["/Pg"] ?? element["/Pg"])?.reference ?? "", number)
    }
  }

  /// What the number tree of parents has at a number.
  func parents(at number: Int) -> PDFValue {
    let numbers = value(catalog, "/StructTreeRoot", "/ParentTree", "/Nums").items
    for index in stride(from: 0, to: numbers.count - 1, by: 2)
    where numbers[index].integer == number {
      return resolve(numbers[index + 1]).items.isEmpty
        ? numbers[index + 1] : resolve(numbers[index + 1])
    }
    return .null
  }

  /// The fonts that pages use, by their reference.
  var fonts: [String] {
    Set(
      pages.flatMap { page in
        let fonts = value(.reference(page), "/Resources", "/Font")
        return fonts.keys.compactMap { fonts[$0]?.reference }
      }
    ).sorted()
  }
}
