/// Characters that look like common ideographs and are others: Kangxi radicals and compatibility
/// ideographs, as they come from copied PDFs.
///
/// Searching and reading aloud fail on them.
enum LookAlike {
  /// The ideograph that a look-alike stands for, or nil where a scalar is none.
  static func ideograph(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x2F00...0x2FD5: kangxi[Int(scalar.value - 0x2F00)]
    case 0xF900...0xFA0D, 0xFA10, 0xFA12, 0xFA15...0xFA1E, 0xFA20, 0xFA22, 0xFA25...0xFA26,
      0xFA2A...0xFAD9, 0x2F800...0x2FA1D:
      unified(scalar)
    default: nil
    }
  }

  /// The unified ideograph that Unicode holds to be the same character.
  private static func unified(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    // Swift compares strings by canonical equivalence.
    let text = String(scalar)
    for range: ClosedRange<UInt32> in [0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF] {
      for value in range {
        if let other = Unicode.Scalar(value), String(other) == text { return other }
      }
    }
    return nil
  }

  /// The ideographs of the 214 radicals, in their order (Unicode Character Database).
  private static let kangxi = Array(
    """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀\
    寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋\
    比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸\
    缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛\
    辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻\
    黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
    """.unicodeScalars)
}
