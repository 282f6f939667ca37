/// The codes of languages that keys and names of files may have, in lower case.
///
/// Those of ISO 639-1, and those of ISO 639-3 for languages without one in which works are named or
/// written: the languages of China, ancient languages, minority languages of Europe and the like. A
/// closed list, so that a mistyped `enn` is told and not taken for a language nobody meant.
let languageCodes: Set<Substring> = Set(
  """
  aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv \
  dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie \
  ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv \
  mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm \
  rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts \
  tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu \
  akk ang arc ast bho bug ceb chr cmn cop csb dng dsb egy fil frp fur gan gez got grc gsw hak haw hit \
  hmn hsb hsn jje kok lad lzh mai mnc mni mnp mul nan nap non och ota pal peo pli prs rom rue sah sat \
  scn sco sgs sma smj smn sms sog sux syc syr szl tet tpi txb txg und uga vec wuu xal xng xto yue zgh
  """.split(separator: " "))
