internal import Activities

/// A letter with an accent put on its first character; composed where Unicode has it so.
func accented(_ base: String, _ accent: String) -> String {
  guard let form = latexAccents[accent], let first = base.first else { return base }
  if let composed = form.composed[first] { return String(composed) + base.dropFirst() }
  return String(first) + String(form.combining) + base.dropFirst()
}

/// The accents by their commands.
let latexAccents: [String: (combining: Unicode.Scalar, composed: [Character: Character])] = {
  let forms: [(String, Unicode.Scalar, String)] = [
    ("`", "\u{300}", "AÀEÈIÌOÒUÙaàeèiìoòuùNǸnǹüǜÂẦâầÊỀêềÔỒôồ"),
    ("'", "\u{301}", "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźGǴgǵKḰkḱMḾmḿüǘÂẤâấÊẾêếÔỐôố"),
    ("^", "\u{302}", "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑ"),
    ("~", "\u{303}", "AÃNÑOÕaãnñoõIĨiĩUŨuũEẼeẽYỸyỹ"),
    ("\"", "\u{308}", "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸ"),
    ("=", "\u{304}", "AĀEĒIĪOŌUŪaāeēiīoōuūYȲyȳGḠgḡüǖ"),
    (".", "\u{307}", "CĊcċEĖeėGĠgġIİZŻzżBḂbḃDḊdḋHḢhḣMṀmṁNṄnṅSṠsṡTṪtṫ"),
    ("u", "\u{306}", "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭ"),
    ("v", "\u{30C}", "CČcčDĎdďEĚeěNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔGǦgǧKǨkǩLĽlľjǰüǚ"),
    ("H", "\u{30B}", "OŐoőUŰuű"),
    ("c", "\u{327}", "CÇcçSŞsşTŢtţGĢgģKĶkķLĻlļNŅnņRŖrŗEȨeȩDḐdḑHḨhḩ"),
    ("d", "\u{323}", "AẠaạEẸeẹIỊiịOỌoọUỤuụSṢsṣTṬtṭHḤhḥDḌdḍLḶlḷMṂmṃNṆnṇRṚrṛZẒzẓ"),
    ("k", "\u{328}", "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
    ("r", "\u{30A}", "AÅaåUŮuů"),
    ("b", "\u{331}", "DḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯ"),
    ("t", "\u{361}", ""),
  ]
  return Dictionary(
    uniqueKeysWithValues: forms.map { name, combining, pairs in
      let characters = Array(pairs)
      let composed = stride(from: 0, to: characters.count - 1, by: 2).map {
        (characters[$0], characters[$0 + 1])
      }
      return (name, (combining, Dictionary(uniqueKeysWithValues: composed)))
    })
}()

/// Letters and signs by their commands.
let latexSymbols: [String: String] = [
  "ss": "ß", "SS": "ẞ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ",
  "OE": "Œ", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ",
  "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
  "textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…", "textellipsis": "…",
  "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
  "textquotesingle": "'", "textquotedbl": "\"", "guillemotleft": "«", "guillemotright": "»",
  "copyright": "©", "textcopyright": "©", "texttrademark": "™", "textregistered": "®",
  "S": "§", "P": "¶", "dag": "†", "ddag": "‡", "textdagger": "†", "textdaggerdbl": "‡",
  "dagger": "†", "ddagger": "‡", "ast": "*", "star": "⋆", "textasteriskcentered": "*",
  "Letter": "✉", "envelope": "✉", "Envelope": "✉", "faEnvelope": "✉",
  "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textunderscore": "_",
  "textbar": "|", "textless": "<", "textgreater": ">", "textdollar": "$", "pounds": "£",
  "textsterling": "£", "euro": "€", "texteuro": "€", "textyen": "¥", "textdegree": "°",
  "textmu": "µ", "textperiodcentered": "·", "cdot": "·", "cdots": "⋯", "textbullet": "•",
  "bullet": "•", "times": "×", "texttimes": "×", "div": "÷", "pm": "±", "textpm": "±", "mp": "∓",
  "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "ne": "≠", "approx": "≈", "sim": "∼",
  "equiv": "≡", "infty": "∞", "partial": "∂", "nabla": "∇", "sum": "∑", "prod": "∏", "int": "∫",
  "in": "∈", "notin": "∉", "subset": "⊂", "subseteq": "⊆", "cup": "∪", "cap": "∩", "emptyset": "∅",
  "forall": "∀", "exists": "∃", "neg": "¬", "land": "∧", "wedge": "∧", "lor": "∨", "vee": "∨",
  "to": "→", "rightarrow": "→", "leftarrow": "←", "leftrightarrow": "↔", "Rightarrow": "⇒",
  "Leftarrow": "⇐", "uparrow": "↑", "downarrow": "↓", "langle": "⟨", "rangle": "⟩", "ell": "ℓ",
  "circ": "∘", "degree": "°", "prime": "′", "otimes": "⊗", "oplus": "⊕", "perp": "⊥", "ll": "≪",
  "gg": "≫", "propto": "∝", "lbrace": "{", "rbrace": "}", "mid": "|", "vert": "|",
  "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε",
  "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ",
  "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ",
  "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "ϕ", "varphi": "φ", "chi": "χ",
  "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ",
  "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
  "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX", "quad": " ", "qquad": " ", "space": " ",
  "newline": " ", "log": "log", "min": "min", "max": "max", "exp": "exp", "lim": "lim",
  "dim": "dim",
]

/// Commands that set their argument apart.
let latexStyles: [String: InlineStyle] = [
  "emph": .emphasis, "textit": .emphasis, "textsl": .emphasis, "mkbibemph": .emphasis,
  "textbf": .strong, "mathbf": .strong, "mkbibbold": .strong, "texttt": .code, "mathtt": .code,
  "textsuperscript": .superscript, "textsubscript": .subscript, "mkbibsuperscript": .superscript,
]

/// Commands that set apart what follows them in their group.
let latexDeclarations: [String: InlineStyle] = [
  "em": .emphasis, "it": .emphasis, "itshape": .emphasis, "sl": .emphasis, "bf": .strong,
  "bfseries": .strong, "tt": .code, "ttfamily": .code,
]

/// Commands that say nothing about the text they stand before.
let latexTransparent: Set<String> = [
  "textrm", "textsf", "textsc", "textup", "textmd", "textnormal", "text", "mbox", "hbox", "mathrm",
  "mathsf", "mathcal", "mathbb", "mathit", "mathfrak", "operatorname", "underline", "uline",
  "protect", "relax", "rm", "sc", "sf", "scshape", "rmfamily", "sffamily", "normalfont", "upshape",
  "bibinfo", "natexlab", "boldsymbol", "bm", "left", "right", "displaystyle", "limits", "hat",
  "tilde", "bar", "vec", "widehat", "overline", "penalty", "newblock", "noindent", "hfill", "cite",
  "MakeUppercase", "MakeLowercase", "uppercase", "lowercase", "bibstring", "textcolor", "color",
  "small", "footnotesize", "large", "selectlanguage", "foreignlanguage", "autocap",
  "mkbibnamefamily",
]
