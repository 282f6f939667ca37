import Activities
import Diagnostics
import Measuring
import Testing

@testable import Reading

@Suite("BibTeX files")
struct BibTeXParserTests {
  @Test("Front matter, comments, preambles and macros are no entries")
  func surroundings() {
    let found = works(
      """
      ---
      contact: a@example.org
      ---
      Papers, see someone@example.org. % @article{old, title = {Old}}
      @comment{ @misc{x, title = {No}} }
      @preamble{ "\\newcommand{\\x}{}" # "y" }
      @STRING(acl = "Annual Meeting")
      @string{ full = acl # { of the } # "Example Society" }
      @InProceedings(one, Title = "The {T}itle", booktitle = full # " " # 2024, Year = 2024)
      @misc{two,title={Second},year=2023}
      """)
    #expect(found.map(\.key) == ["one", "two"])
    #expect(found.first?.container.plain == "Annual Meeting of the Example Society 2024")
    #expect(found.first?.title.plain == "The Title")
    #expect(found.map(\.type) == [.conference, .other])
  }

  @Test("What a % takes out is told")
  func commentedOut() {
    let result = bibliography("% @article{old, title = {Old}}\n@misc{a, title = {New}}\n")
    #expect(places(result) == ["1:1 commented-entry"])
  }

  @Test("Values hold nested braces, quotes in braces and braces in quotes")
  func values() {
    let found = works(
      """
      @misc{a, title = {One {two {three}} "four"}, note = "a {"} b", my-number = 7, month = jan}
      """)
    #expect(found.first?.title.plain == "One two three \"four\"")
    #expect(
      found.first?.extra.map { "\($0.name)=\($0.value.plain)" } == ["my-number=7", "month=January"])
  }

  @Test(
    "A broken entry is told with its place and what was expected; its fields so far and the rest stay",
    arguments: [
      ("@misc{a, title = {Kept}, year 2024}", "1:31 broken-bibtex", "= behind 'year'"),
      (
        "@misc{a, title = {Kept} year = 2024}", "1:25 broken-bibtex",
        ", behind the value of 'title'"
      ),
      ("@misc{a, title {Kept}, year = 2024}", "1:16 broken-bibtex", "= behind 'title'"),
      ("@misc{a, title = {Kept}, year = , }", "1:33 broken-bibtex", "a value in braces"),
      ("@misc{a title = {Kept}, year = 2024}", "1:8 broken-bibtex", ", behind the key 'a'"),
      ("@misc{title = {Kept}, year = 2024}", "1:7 broken-bibtex", "the key of the entry"),
      ("@misc{a, title = {Kept}, = {x}, }", "1:26 broken-bibtex", "the name of a field"),
      ("@misc{a, title = {Kept}, year = {2024\n", "1:33 unclosed-value", "Expected }"),
      ("@misc{a, title = {Kept}, year = {2024}\n", "1:7 unclosed-entry", "never closed"),
      ("@misc{a, title = \"Kept, \n year = 2024}", "1:18 unclosed-value", "Expected \""),
      ("@misc a, title = {x}\n@misc{a, title = {Kept}}", "1:7 broken-bibtex", "{ or ( behind"),
    ])
  func broken(_ text: String, _ place: String, _ words: String) {
    let result = bibliography(text + "\n@misc{next, title = {Next}, year = 2020}\n")
    #expect(places(result).filter { !$0.contains("no-citation") }.first == place)
    #expect(result.diagnostics.contains { $0.summary.contains(words) })
    // What is kept is printed, so nothing here may stop that.
    #expect(!result.diagnostics.contains { $0.severity == .error })
    let titles = result.dossier.sections.flatMap(\.entries).map(\.title.plain)
    #expect(titles == ["Kept", "Next"])
  }

  @Test("A value without its closing brace swallows none of the fields behind it")
  func swallowedFields() {
    let result = bibliography(
      """
      @article{a, author={Wu, S.}, title={Broken, and more, journal = {X}, year={2017}}
      @article{b, title={Next}, journal={Y}, year=2016}
      """)
    let works = result.dossier.sections.flatMap(\.entries).compactMap(\.reference)
    #expect(works.map(\.title.plain) == ["Broken, and more", "Next"])
    #expect(works.map(\.container.plain) == ["X", "Y"])
    #expect(works.first?.issued?.dump == "2017")
    #expect(places(result) == ["1:36 unclosed-value"])
  }

  @Test("A key taken twice and a field given twice are told; both works stay")
  func duplicates() {
    let result = bibliography(
      """
      @misc{a, title = {First work}, title = {Again}}
      @misc{A, title = {Second work}}
      """)
    #expect(places(result) == ["1:40 repeated-field", "2:7 duplicate-key"])
    #expect(
      result.dossier.sections.flatMap(\.entries).map(\.title.plain) == [
        "First work", "Second work",
      ])
  }

  @Test("A macro that nobody defined is told with the nearest name, and stays as text")
  func unknownMacro() {
    let result = bibliography("@string{aclmeeting = {ACL}}\n@misc{a, title = aclmeetin}\n")
    #expect(places(result) == ["2:18 unknown-macro"])
    #expect(result.diagnostics.first?.help?.contains("'aclmeeting'") == true)
    #expect(result.dossier.sections.first?.entries.first?.title.plain == "aclmeetin")
  }

  @Test("Entries inherit from parents, in chains, and not in circles")
  func crossReferences() {
    let result = bibliography(
      """
      @inproceedings{p, title = {Paper}, author = {San Zhang}, crossref = {Conf}, pages = {1--2}}
      @proceedings{conf, title = {Proceedings of X}, editor = {Li, Si}, year = 2024, xdata = {pub}}
      @xdata{pub, publisher = {Example Press}, location = {Dalian}}
      @misc{c, title = {Circle}, crossref = {d}}
      @misc{d, title = {Back}, crossref = {c}}
      @misc{e, title = {Orphan}, crossref = {nowhere}}
      """)
    let paper = result.dossier.sections.first?.entries.first?.reference
    #expect(paper?.container.plain == "Proceedings of X")
    #expect(paper?.publisher.plain == "Example Press")
    #expect(paper?.place.plain == "Dalian")
    #expect(paper?.issued?.start.year == 2024)
    #expect(paper?.contributors.map(\.role) == [.author, .editor])
    #expect(
      result.dossier.sections.flatMap(\.entries).compactMap(\.reference?.key) == [
        "p", "c", "d", "e",
      ])
    #expect(places(result) == ["5:37 crossref-loop", "6:39 no-parent-entry"])
  }

  @Test("A loop of several entries is told once, also where others lead into it")
  func loops() {
    let text = """
      @misc{a, title = {A}, crossref = {b}}
      @misc{b, title = {B}, crossref = {c}}
      @misc{c, title = {C}, crossref = {d}}
      @misc{d, title = {D}, crossref = {b}}
      @misc{e, title = {E}, crossref = {e}}
      """
    #expect(places(bibliography(text)) == ["4:34 crossref-loop", "5:34 crossref-loop"])
    // To inherit the same by two ways is no loop.
    let diamond = """
      @misc{a, title = {A}, xdata = {b,c}}
      @xdata{b, note = {B}, xdata = {d}}
      @xdata{c, year = 2024, xdata = {d}}
      @xdata{d, publisher = {D}}
      """
    #expect(places(bibliography(diamond)) == [])
  }

  @Test(
    "Near misses of types and fields are told with what is meant; what others keep there is not")
  func nearMisses() {
    let result = bibliography(
      """
      @artcle{a, titel = {A}, jounral = {J}, author = {Zhang, San}, year = 2024}
      @article{b, title = {B}, author = {Zhang, San}, year = 2024, abbr = {X}, owner = {me},
        timestamp = {2024}, bdsk-url-1 = {x}, my-own-field = {x}, author_zh = {x}, file = {a.pdf}, selected = {true}}
      @talk{c, title = {C}, author = {Zhang, San}, yaer = 2024}
      """)
    #expect(
      result.diagnostics.filter { $0.id.hasPrefix("unknown-") }.map { diagnostic in
        guard case .range(let range) = diagnostic.place else { return diagnostic.id }
        return "\(range.start.line):\(range.start.column) \(diagnostic.id) \(diagnostic.help ?? "")"
      } == [
        "1:1 unknown-type Did you mean '@article'?", "1:12 unknown-field Did you mean 'title'?",
        "1:25 unknown-field Did you mean 'journal'?", "4:46 unknown-field Did you mean 'year'?",
      ])
  }

  @Test("Braces a thousand deep are an error in bounded time, and the rest is read")
  func deepBraces() {
    let deep = String(repeating: "{", count: 100_000) + String(repeating: "}", count: 100_000)
    let result = bibliography("@misc{a, title = {x\(deep)}, year = 2020}\n@misc{b, title = {Rest}}")
    #expect(places(result).contains("1:18 nested-too-deep"))
    #expect(result.dossier.sections.first?.entries.last?.title.plain == "Rest")
    let open = String(repeating: "{", count: 200_000)
    #expect(bibliography("@misc{a, title = \(open)").diagnostics.hasErrors)
  }

  @Test("On one line, too, an entry that is never closed takes no other with it")
  func tornLine() {
    let text = "@misc{a, title = {One @misc{b, title = {Two @misc{c, title = {Three}}"
    let result = bibliography(text)
    let titles = result.dossier.sections.flatMap(\.entries).map(\.title.plain)
    #expect(titles == ["One", "Two", "Three"])
    #expect(result.diagnostics.contains { $0.id == "unclosed-entry" && $0.severity == .warning })
  }

  @Test("A file without entries, or of something else, is an error")
  func nothing() {
    #expect(bibliography("Only words.\n").diagnostics.contains { $0.id == "empty-bibliography" })
    #expect(bibliography("").diagnostics.contains { $0.id == "empty-bibliography" })
  }

  @Test("Cost is linear in size, however broken the file is")
  func linear() {
    let whole = """
      @article{k, author = {Zhang, San and M{\\"u}ller, J. and others}, title = {A {BERT} \\emph{title} of
        some length}, journal = {Journal of Examples}, year = {2020}, volume = 3, pages = {1--10}},

      """
    let texts = [
      whole, "@misc{a, title = {x\n", "@misc{a, title = {x ", "@a{b,c=\"{", "{@", "@comment{ ",
    ]
    for text in texts {
      func time(_ count: Int) -> Duration {
        let source = SourceFile(name: "a.bib", text: String(repeating: text, count: count))
        return processorTime { _ = readBibliography(source) }
      }
      let (few, many) = (time(250), time(4000))
      // Sixteen times the text: in quadratic time it would take 256 times as long.
      #expect(many < max(few, .milliseconds(2)) * 70, "\(text): \(few) \(many)")
    }
  }

  @Test("No mutation of a file makes reading fail", arguments: 0..<60)
  func mutations(_ seed: Int) {
    let text = Array(
      """
      @string{a = "b"}
      @article{k, author = {Zhang, San and {\\"O}z, J.\\ and others}, title = {A {BERT} $x_2$ <i>b</i>},
        journal = a # { c}, date = {2020-01/2021~}, month = jan, url = {\\url{https://e.org/\\_}}}

      """.utf8)
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<60 {
      var bytes = text
      for _ in 0...next(3) {
        let signs = Array("{}\"@#,=\\$%()~^_ \n".utf8)
        switch next(3) {
        case 0: bytes.remove(at: next(bytes.count))
        case 1: bytes.insert(signs[next(signs.count)], at: next(bytes.count))
        default: bytes.removeLast(next(bytes.count))
        }
        if bytes.isEmpty { bytes = [0x40] }
      }
      let result = bibliography(String(decoding: bytes, as: UTF8.self) + "\n@misc{z, title={Last}}")
      let last = result.dossier.sections.flatMap(\.entries).last
      // The entry that follows a broken one is always read.
      #expect(last != nil)
    }
  }

  @Test("Macros of macros do not fill the memory")
  func macroBomb() {
    var text = "@string{a0 = \"xxxxxxxxxx\"}\n"
    for level in 1...10 {
      let joined = Array(repeating: "a\(level - 1)", count: 10).joined(separator: " # ")
      text += "@string{a\(level) = \(joined)}\n"
    }
    let result = bibliography(text + "@article{k, title = {示例}, note = a10, year = 2024}")
    #expect(result.diagnostics.contains { $0.id == "macro-too-long" })
    #expect(result.dossier.sections.flatMap(\.entries).count == 1)
  }
}
