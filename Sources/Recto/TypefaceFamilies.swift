internal import Activities
internal import Frames
internal import Layouts
internal import PangoCairo

/// A typeface of a layout: what it sets, and from which families.
public struct TypefaceFamilies: Hashable, Sendable {
  /// A family as the layout names it.
  public struct Family: Hashable, Sendable {
    /// The name.
    public var name: String
    /// Whether it is installed.
    public var isInstalled: Bool
    /// Whether it has a bold of its own.
    public var hasBold: Bool
  }

  /// Families for one kind of characters, first choice first.
  public struct Chain: Hashable, Sendable {
    /// What they set: `Latin`, `Han` or `marks`; empty for all.
    public var characters: String
    /// The families.
    public var families: [Family]
  }

  /// The name in the layout.
  public var name: String
  /// The layout's groups of keys that ask for it; none for one that only emphasis could ask for.
  public var roles: [String]
  /// The families.
  public var chains: [Chain]

  /// Whether the layout's texts can be set in it.
  public var isComplete: Bool {
    chains.allSatisfy { chain in chain.families.contains(where: \.isInstalled) }
  }

  static func all(of layout: Layout, language: Language, in map: FontMap) -> [TypefaceFamilies] {
    func chain(_ characters: String, _ names: [String]) -> Chain {
      Chain(
        characters: characters,
        families: names.map {
          Family(
            name: $0, isInstalled: map.isInstalled(family: $0), hasBold: map.hasBold(family: $0))
        })
    }
    let roles = layout.typefacesOfRoles
    let typefaces = layout.fonts.typefaces.map { settings in
      let typeface = settings.typeface(for: language)
      var chains = [chain("Latin", typeface.latin), chain("Han", typeface.han)]
      if !typeface.marks.isEmpty { chains.append(chain("marks", typeface.marks)) }
      return TypefaceFamilies(
        name: settings.name, roles: roles.filter { $0.typeface == settings }.map(\.role),
        chains: chains)
    }
    guard !layout.fonts.emoji.isEmpty else { return typefaces }
    return typefaces + [
      TypefaceFamilies(name: "emoji", roles: [], chains: [chain("", layout.fonts.emoji)])
    ]
  }
}

extension Layout {
  /// The typefaces that the layout's groups of keys ask for.
  fileprivate var typefacesOfRoles: [(role: String, typeface: TypefaceSettings)] {
    var roles = [
      ("body", body.text.typeface), ("small", small.typeface), ("head", head.text.typeface),
      ("section", section.text.typeface), ("fact", fact.label.typeface),
      ("table", table.text.typeface), ("code", body.code.typeface),
    ]
    if case .typeface(let typeface) = body.emphasis { roles.append(("emphasis", typeface)) }
    return roles
  }
}
