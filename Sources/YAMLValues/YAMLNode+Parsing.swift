package import Diagnostics

extension YAMLNode {
  /// Parses the YAML in a part of a file.
  ///
  /// An empty text is ``Value/null``. Anchors and merge keys (https://yaml.org/type/merge.html) are
  /// resolved; nesting is bounded by ``greatestYAMLDepth``, and what aliases repeat by the size of the
  /// text. What is not YAML gives nil and one error with its line and column.
  ///
  /// - Parameters:
  ///   - file: The file; its positions are those of the whole file.
  ///   - part: The UTF-8 offsets of the YAML text; it begins at the start of a line.
  /// - Returns: The root, and what was wrong.
  package static func parse(
    _ file: SourceFile, in part: Range<Int>? = nil
  ) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
    let part = part ?? 0..<file.bytes.count
    return file.bytes.withUnsafeBufferPointer { bytes in
      var composer = YAMLComposer(
        places: ScalarPlaces(file: file, part: part),
        events: YAMLEvents(UnsafeBufferPointer(rebasing: bytes[part])))
      do throws(NotYAML) {
        return (try composer.root(), [])
      } catch {
        return (nil, [error.diagnostic])
      }
    }
  }
}

/// How deep groups and lists may stand in one another.
package let greatestYAMLDepth = 1000
