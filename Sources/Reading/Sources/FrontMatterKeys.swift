internal import Activities
internal import Diagnostics
internal import YAMLValues

/// The keys of a page's front matter that Recto reads.
private let pageKeys = ["title", "author", "lang", "language", "locale"]

/// Keys of pages that Jekyll, its themes and other site generators read, and a document has no use for.
///
/// Other keys are passed over as well, unless they are near to one that Recto reads.
private let siteKeys: Set<String> = [
  "authors", "author_profile", "categories", "category", "class", "classes", "collection",
  "comments",
  "date", "description", "draft", "excerpt", "head", "header", "headline", "hidden", "id", "image",
  "lang-ref", "layout", "link", "locales", "modified", "name", "nav", "nav_order", "order",
  "permalink", "published", "redirect_from", "redirect_to", "ref", "search", "share", "sidebar",
  "slug",
  "subtitle", "summary", "tag", "tags", "tagline", "teaser", "tile", "tiles", "title_image",
  "titles",
  "toc", "type", "updated", "url", "version", "weight",
]

/// Keys of a file of a site's collection that tell of its page and not of the activity: where it is, how it
/// looks, how the site sorts it.
private let collectionPageKeys: Set<String> = [
  "abbr", "author_profile", "bibtex_show", "categories", "category", "class", "classes",
  "collection", "comments", "draft", "featured", "giscus_comments", "head", "header", "hidden",
  "id",
  "importance", "katex", "lang", "lang-ref", "language", "last_modified_at", "layout", "locale",
  "locales", "math", "mathjax", "modified", "nav", "nav_order", "order", "permalink", "pinned",
  "preview", "published", "read_time", "redirect_from", "redirect_to", "ref", "related", "search",
  "selected", "share", "show_date", "sidebar", "sitemap", "slug", "tag", "tags", "teaser", "toc",
  "toc_label", "toc_sticky", "updated", "weight",
]

/// Keys of an author that themes show and a document has no use for.
private let accountKeys: Set<String> = [
  "academia", "artstation", "behance", "bilibili", "bitbucket", "bluesky", "blogger", "codepen",
  "cv", "discord", "douban", "dribbble", "email_md5", "facebook", "flickr", "foursquare", "gitlab",
  "goodreads", "google_plus", "id", "impactstory", "inspire", "inspirehep", "instagram", "juejin",
  "kaggle", "keybase", "lastfm", "leetcode", "links", "mastodon", "matrix", "medium", "pinterest",
  "pronouns", "quora", "reddit", "rss", "segmentfault", "semantic", "semanticscholar", "skype",
  "slack", "soundcloud", "spotify", "ssrn", "stackexchange", "stackoverflow", "steam", "strava",
  "telegram", "threads", "tumblr", "twitch", "vine", "vimeo", "wikidata", "wikipedia", "x", "xing",
  "youtube", "zotero",
]

extension YAMLNode.Pair {
  /// Whether a key tells of the page, though the same key of an author would tell of a person: `title`.
  var isOfPage: Bool { pageKeys.contains(key) || siteKeys.contains(key.lowercased()) }

  /// Whether a key of a collection's file tells of its page alone.
  var isOfCollectionPage: Bool { collectionPageKeys.contains(key.lowercased()) }
}

extension FrontMatter {
  /// The keys that are most likely some of those that are read, mistyped.
  ///
  /// - Returns: A note for each.
  func mistypedKeys() -> [Diagnostic] {
    guard case .mapping(let pairs)? = node?.value else { return [] }
    return pairs.compactMap { pair in
      // A compound such as `author_en` is a key of somebody's own.
      guard pair.key.allSatisfy(\.isLetter), !pageKeys.contains(pair.key),
        !siteKeys.contains(pair.key.lowercased()),
        let nearest = nearestName(to: pair.key, in: pageKeys)
      else { return nil }
      return .unreadKey(pair, nearest: nearest)
    }
  }
}

extension Diagnostic {
  /// A key of front matter that is not read, with the one that is most likely meant.
  fileprivate static func unreadKey(_ pair: YAMLNode.Pair, nearest: String) -> Diagnostic {
    Diagnostic(
      "unknown-key", .note, at: pair.origin, "The key '\(pair.key)' says nothing to Recto",
      help: "Did you mean '\(nearest)'?")
  }

  /// A key of an author that is not read; nil for those of accounts that a document does not show.
  static func unreadAuthorKey(_ pair: YAMLNode.Pair, known: [String]) -> Diagnostic? {
    if accountKeys.contains(pair.key.lowercased()) { return nil }
    if let nearest = nearestName(to: pair.key, in: known) {
      return .unreadKey(pair, nearest: nearest)
    }
    return Diagnostic(
      "unknown-key", .note, at: pair.origin, "The key '\(pair.key)' of an author is not printed",
      help:
        "Give it as one of: name, titles, affiliations, interests, aliases, or a contact such as"
        + " email, phone, website, github, orcid")
  }
}
