internal import Activities
package import Diagnostics
internal import Frames
package import YAMLValues

extension Layout {
  /// Reads a layout of a whole tree of keys.
  ///
  /// - Parameters:
  ///   - name: The layout's name.
  ///   - root: All keys, those of the parents and of the document's language laid over one another.
  /// - Returns: The layout, and everything that was wrong; with an error the layout is not to be used.
  package static func read(
    named name: String, from root: YAMLNode
  ) -> (layout: Layout, diagnostics: [Diagnostic]) {
    var root = YAMLReader(root)
    let fonts = root.mapping("fonts", FontSettings.init(reading:))
    let (size, pitch) = bodySize(root.node("body"))
    var reader = LayoutReader(root, typefaces: fonts.typefaces, em: size, line: pitch)

    var layout = Layout(
      name: name,
      page: reader.group("page", readPage),
      fonts: fonts,
      body: reader.group("body") { body in
        let text = body.textSettings()
        return BodySettings(
          text: text, pitch: body.pitch("line-height", size: size),
          alignment: body.choice("align") ?? .left,
          firstLineIndent: body.length("first-line-indent"),
          paragraphSpace: body.length("paragraph-space"), hyphenates: body.bool("hyphenation"),
          house: readHouse(&body), emphasis: body.emphasis("emphasis"),
          code: body.group("code") { code in
            CodeSettings(
              typeface: code.typeface("typeface"), scale: code.number("scale", in: 0.5...1.5))
          })
      },
      small: reader.group("small") { $0.textSettings() },
      head: reader.group("head") { head in
        HeadSettings(
          form: head.choice("form") ?? .person, text: head.textSettings(),
          alignment: head.choice("align") ?? .left, spaceBelow: head.length("space-below"),
          separator: head.text("separator"))
      },
      section: reader.group("section") { section in
        SectionSettings(
          text: section.textSettings(), numbering: section.choice("numbering") ?? .none,
          rule: section.length("rule"), ruleColor: section.color("rule-color"),
          spaceAbove: section.length("space-above"), spaceBelow: section.length("space-below"))
      },
      subsection: reader.group("subsection") { section in
        SubsectionSettings(
          text: section.textSettings(), spaceAbove: section.length("space-above"),
          spaceBelow: section.length("space-below"))
      },
      entry: reader.group("entry") { entry in
        EntrySettings(
          form: entry.choice("form") ?? .rows, dateColumn: entry.length("date-column"),
          gap: entry.length("gap"), titleWeight: entry.weight("title-weight"),
          keepsTitleMarks: entry.bool("title-marks"), space: entry.length("space"))
      },
      fact: reader.group("fact") { fact in
        FactSettings(
          label: fact.textSettings(), gap: fact.length("gap"),
          widestColumn: fact.number("widest-column", in: 0...1))
      },
      link: reader.group("link") { link in
        LinkSettings(
          form: link.choice("form") ?? .plain, mark: link.text("mark"), color: link.color("color"))
      },
      footnote: reader.group("footnote") { note in
        FootnoteSettings(
          rule: note.length("rule"), ruleWidth: note.length("rule-width"),
          spaceAbove: note.length("space-above"), spaceBelow: note.length("space-below"))
      },
      table: reader.group("table", readTable),
      furniture: reader.group("furniture", readFurniture),
      dates: reader.group("dates") { dates in
        DateSettings(
          single: dates.group("single", readPatterns), span: dates.group("span", readPatterns),
          withinMonth: dates.text("within-month"), join: dates.text("join"),
          openJoin: dates.text("open-join"))
      },
      appendix: reader.group("appendix") { appendix in
        let application = appendix.text("application")
        return AppendixSettings(
          application: application.isEmpty ? nil : application,
          showsCounts: appendix.bool("counts"), showsPeriod: appendix.bool("period"),
          showsSignature: appendix.bool("signature"))
      },
      pdf: reader.group("pdf") { PDFSettings(keepsHints: $0.bool("hinting")) },
      publications: reader.group("publications", PublicationSettings.init(reading:)),
      forms: reader.group("kinds", readForms),
      required: reader.group("required", readRequired))
    let faults = reader.yaml.finish()
    // Of wrong values nothing more can be said.
    if faults.hasErrors { return (layout, faults) }
    let moved = layout.fitFurniture()
    return (layout, faults + layout.contradictions + moved)
  }

  private static func readHouse(_ body: inout LayoutReader) -> HouseStyle {
    let spaces = ["1/4": 0.25, "1/8": 0.125, "none": 0]
    return HouseStyle(
      lineBreaking: body.choice("line-break") ?? .gb,
      punctuation: body.choice("punctuation") ?? .quanjiao,
      mixedSpace: body.value("cjk-latin-space", expected: "1/4, 1/8 or none", else: 0.25) {
        spaces[$0]
      },
      hangsPunctuation: body.bool("hanging-punctuation"))
  }

  /// The size and the line pitch of the body, on which lengths in ems and lines depend; what is wrong
  /// with them is said when the body itself is read.
  private static func bodySize(_ body: YAMLNode?) -> (size: Double, pitch: Double) {
    let given = body?["size"]?.scalar.flatMap { Length($0) }?.points(em: 10, line: 15)
    let size = given.flatMap { $0 > 0 ? $0 : nil } ?? 10
    let pitch = body?["line-height"]?.scalar.flatMap { Length.pitch($0, size: size) }
    return (size, pitch ?? 1.5 * size)
  }

  private static func readPage(_ page: inout LayoutReader) -> PageShape {
    let size = page.value(
      "size", expected: "a4, a5, b5, letter, legal or WIDTHxHEIGHT", else: PaperSize.a4,
      PaperSize.size)
    let margin: Sides
    if page.yaml.node("margin")?.scalar != nil {
      let side = page.length("margin")
      margin = Sides(top: side, right: side, bottom: side, left: side)
    } else {
      margin = page.group("margin") { sides in
        Sides(
          top: sides.length("top"), right: sides.length("right"), bottom: sides.length("bottom"),
          left: sides.length("left"))
      }
    }
    return PageShape(size: size, margin: margin)
  }

  private static func readPatterns(_ patterns: inout LayoutReader) -> DateSettings.Patterns {
    DateSettings.Patterns(
      year: patterns.template("year", ["year"]),
      month: patterns.template("month", ["year", "month", "month2", "monthname"]),
      day: patterns.template("day", ["year", "month", "month2", "monthname", "day", "day2"]))
  }

  private static func readFurniture(_ furniture: inout LayoutReader) -> FurnitureSettings {
    let names = ["name", "title", "pages"]
    func line(_ line: inout LayoutReader) -> FurnitureSettings.Line {
      FurnitureSettings.Line(
        left: line.template("left", names), center: line.template("center", names),
        right: line.template("right", names),
        distance: line.length("distance"))
    }
    return FurnitureSettings(
      header: furniture.group("header", line), footer: furniture.group("footer", line),
      headerOnFirstPage: furniture.bool("header-on-first-page"),
      onSinglePage: furniture.bool("on-single-page"))
  }

  private static func readTable(_ table: inout LayoutReader) -> TableSettings {
    let text = table.textSettings()
    let columns = table.yaml.node("columns")
    var result: [TableSettings.Column] = []
    if case .sequence(let nodes)? = columns?.value, !nodes.isEmpty {
      for (index, node) in nodes.enumerated() {
        var column = LayoutReader(
          YAMLReader(node, path: table.yaml.path(of: "columns.\(index + 1)")),
          em: table.em, line: table.line)
        result.append(
          TableSettings.Column(
            field: column.text("field"), share: column.number("share", in: 0.1...100),
            alignment: column.choice("align") ?? .left))
        for diagnostic in column.yaml.finish() { table.yaml.report(diagnostic) }
      }
    } else {
      table.yaml.report(
        .wrongValue(
          columns, at: table.yaml.path(of: "columns"),
          expected: "a list of columns, each with field, share and align"))
    }
    return TableSettings(
      text: text, pitch: table.pitch("line-height", size: text.size), columns: result,
      gap: table.length("gap"), padding: table.length("padding"),
      frameRule: table.length("frame-rule"), headRule: table.length("head-rule"),
      rowRule: table.length("row-rule"))
  }

  private static func readRequired(_ kinds: inout LayoutReader) -> [RequiredFields] {
    EntryKind.allCases.compactMap { kind in
      guard kinds.yaml.node(kind.rawValue) != nil else { return nil }
      return kinds.yaml.texts(kind.rawValue).map { RequiredFields(kind: kind, fields: $0) }
    }
  }

  private static func readForms(_ kinds: inout LayoutReader) -> [KindForm] {
    // Only kinds of activities are asked for, so that any other key is an error.
    EntryKind.allCases.map(\.rawValue).compactMap { kind in
      guard kinds.yaml.node(kind) != nil else { return nil }
      return kinds.choice(kind).map { KindForm(kind: kind, form: $0) }
    }
  }
}
