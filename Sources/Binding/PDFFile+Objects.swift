import CQPDF

/// An object of a ``PDFFile``, by qpdf's handle.
typealias PDFObject = qpdf_oh

extension PDFFile {
  var trailer: PDFObject { qpdf_get_trailer(pointer) }
  var catalog: PDFObject { qpdf_get_root(pointer) }
  var pageCount: Int { pages.count }

  /// A page by its index, from 0.
  func page(_ index: Int) -> PDFObject { pages[index] }

  /// An object from its text, in which no other object is referred to.
  func parsed(_ text: String) -> PDFObject { qpdf_oh_parse(pointer, text) }

  /// A name object; the name begins with a solidus.
  func name(_ name: String) -> PDFObject { qpdf_oh_new_name(pointer, name) }

  func integer(_ value: Int) -> PDFObject { qpdf_oh_new_integer(pointer, Int64(value)) }

  func boolean(_ value: Bool) -> PDFObject { qpdf_oh_new_bool(pointer, value ? 1 : 0) }

  var null: PDFObject { qpdf_oh_new_null(pointer) }

  /// A number to a thousandth, which is 0.35 micrometres in points.
  func number(_ value: Double) -> PDFObject {
    qpdf_oh_new_real_from_double(pointer, value.isFinite ? value : 0, 3)
  }

  /// A string of bytes, as addresses and dates are written.
  func byteString(_ text: String) -> PDFObject {
    qpdf_oh_new_binary_string(pointer, text, text.utf8.count)
  }

  /// A text string in PDFDocEncoding or UTF-16, of the characters that are ``Swift/String/printable``.
  func textString(_ text: String) -> PDFObject {
    let printable = text.printable
    return qpdf_oh_new_binary_unicode_string(pointer, printable, printable.utf8.count)
  }

  func array(_ items: [PDFObject]) -> PDFObject {
    let array = qpdf_oh_new_array(pointer)
    for item in items { qpdf_oh_append_item(pointer, array, item) }
    return array
  }

  func dictionary(_ entries: KeyValuePairs<String, PDFObject>) -> PDFObject {
    let dictionary = qpdf_oh_new_dictionary(pointer)
    for (key, value) in entries { set(key, of: dictionary, to: value) }
    return dictionary
  }

  /// Gives an object a number of its own, so that others can refer to it.
  func indirect(_ object: PDFObject) -> PDFObject { qpdf_make_indirect_object(pointer, object) }

  func set(_ key: String, of dictionary: PDFObject, to value: PDFObject) {
    qpdf_oh_replace_key(pointer, dictionary, key, value)
  }

  func remove(_ key: String, of dictionary: PDFObject) {
    qpdf_oh_remove_key(pointer, dictionary, key)
  }

  /// The value of a key; the null object where there is none.
  func value(_ key: String, of dictionary: PDFObject) -> PDFObject {
    qpdf_oh_get_key_if_dict(pointer, dictionary, key)
  }

  func items(of array: PDFObject) -> [PDFObject] {
    guard qpdf_oh_is_array(pointer, array) != 0 else { return [] }
    return (0..<qpdf_oh_get_array_n_items(pointer, array)).map {
      qpdf_oh_get_array_item(pointer, array, $0)
    }
  }

  /// The keys of a dictionary in the order of the file's bytes.
  func keys(of dictionary: PDFObject) -> [String] {
    guard qpdf_oh_is_dictionary(pointer, dictionary) != 0 else { return [] }
    var keys: [String] = []
    qpdf_oh_begin_dict_key_iter(pointer, dictionary)
    while qpdf_oh_dict_more_keys(pointer) != 0 {
      if let key = qpdf_oh_dict_next_key(pointer) { keys.append(String(cString: key)) }
    }
    return keys
  }

  func isName(_ object: PDFObject, _ name: String) -> Bool {
    qpdf_oh_is_name_and_equals(pointer, object, name) != 0
  }

  /// The text of a name object, with its solidus; empty for anything else.
  func nameText(_ object: PDFObject) -> String {
    guard qpdf_oh_is_name(pointer, object) != 0, let name = qpdf_oh_get_name(pointer, object) else {
      return ""
    }
    return String(cString: name)
  }

  func has(_ key: String, in dictionary: PDFObject) -> Bool {
    qpdf_oh_has_key(pointer, dictionary, key) != 0
  }
}

extension Double {
  /// The number to a thousandth, as PDF writes it: without exponent.
  var pdfText: String {
    guard isFinite, abs(self) < 1e9 else { return "0" }
    return String((self * 1000).rounded() / 1000)
  }
}

extension String {
  /// The text as a document can hold it: spaces for control characters, U+FFFD for code points that
  /// Unicode keeps from interchange, and no more of it than a string of PDF/A may have (ISO 19005-2,
  /// 6.1.13: 32,767 bytes).
  var printable: String {
    if utf8.count < 1_000, utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    let longest = 32_764 / 2
    var scalars = String.UnicodeScalarView()
    var unitCount = 0
    for scalar in unicodeScalars {
      unitCount += UTF16.width(scalar)
      if unitCount > longest { break }
      let properties = scalar.properties
      scalars.append(
        properties.generalCategory == .control
          ? " " : properties.isNoncharacterCodePoint ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }
}
