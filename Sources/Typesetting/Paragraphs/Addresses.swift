extension ArraySlice<Box> {
  /// Whether a word reads as a URL, a DOI, a path, a name in computer text or an address of electronic
  /// mail.
  var isAddress: Bool {
    var slash: Int?
    var hasBracket = false
    for index in indices {
      switch self[index].scalar {
      case ":" where self[index...].beginsWithAuthority: return true
      case "/": slash = slash ?? index
      // A bracket is part of a text, such as the [J/OL] behind a title.
      case "[": hasBracket = true
      default: break
      }
    }
    if hasBracket { return false }
    let head = self[..<(slash ?? endIndex)].withoutScheme
    let labels = head.labels
    if slash != nil {
      if head.isEmpty || head.count == 1 && head.first?.scalar == "~" {
        return contains { $0.scalar.isASCIILetter }
      }
      return labels.areDotted && (labels.endInLetters || head.isDOIPrefix)
    }
    return labels.areDotted
      && (head.contains { $0.scalar == "@" } || (labels.count > 3 && labels.endInLetters))
      || isSnakeCase
  }

  /// Whether it begins with the signs between a scheme and an authority.
  var beginsWithAuthority: Bool {
    count > 2 && self[startIndex].scalar == ":" && self[startIndex + 1].scalar == "/"
      && self[startIndex + 2].scalar == "/"
  }

  /// What stands behind the name of its scheme, as in DOI:10.5555/12345678.
  private var withoutScheme: ArraySlice {
    lastIndex { $0.scalar == ":" }.map { self[($0 + 1)...] } ?? self
  }

  private var isDOIPrefix: Bool {
    count > 2 && self[startIndex].scalar == "1" && self[startIndex + 1].scalar == "0"
      && self[startIndex + 2].scalar == "."
  }

  /// Its labels: what stands between the full stops.
  private var labels: (count: Int, areDotted: Bool, endInLetters: Bool) {
    var (count, areWhole, endInLetters, length) = (1, true, true, 0)
    for box in self {
      if box.scalar == "." {
        areWhole = areWhole && length > 0
        (count, endInLetters, length) = (count + 1, true, 0)
      } else {
        endInLetters = endInLetters && box.scalar.isASCIILetter
        length += 1
      }
    }
    return (count, count > 1 && areWhole && length > 0, endInLetters)
  }

  private var isSnakeCase: Bool {
    indices.dropFirst().dropLast().contains { index in
      self[index].scalar == "_" && self[index - 1].scalar.isASCIILetter
        && self[index + 1].scalar.isASCIILetter
    }
  }
}

extension Unicode.Scalar {
  var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

  var isASCIIHexDigit: Bool {
    ("0"..."9").contains(self) || ("a"..."f").contains(self) || ("A"..."F").contains(self)
  }
}
