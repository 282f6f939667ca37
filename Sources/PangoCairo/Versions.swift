import CPangoCairo

/// The versions of the libraries behind this target, for `--version`: name and number.
package var fontLibraryVersions: [(name: String, version: String)] {
  let fontconfig = FcGetVersion()
  return [
    ("Pango", String(cString: pango_version_string())),
    ("Cairo", String(cString: cairo_version_string())),
    ("HarfBuzz", String(cString: hb_version_string())),
    ("fontconfig", "\(fontconfig / 10000).\(fontconfig / 100 % 100).\(fontconfig % 100)"),
  ]
}
