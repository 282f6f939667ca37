internal import Activities
internal import Diagnostics
internal import YAMLValues

extension RecordReader {
  /// Reads who the person is, from RenderCV's `cv` or JSON Resume's `basics`.
  ///
  /// - Parameter record: The keys; those of sections are taken already.
  /// - Returns: The person, and what stands in no line of a head.
  mutating func person(_ record: inout Record) -> (person: Person, introduction: [Block]) {
    var person = Person(origin: record.origin)
    person.name = name(&record)
    while let title = record.take(["headline", "label", "title"]) {
      person.titles += texts(in: title.value)
    }
    while let place = record.take(["affiliation", "affiliations", "organization", "institution"]) {
      person.affiliations += texts(in: place.value)
    }
    if let photo = record.take(["photo", "image", "picture", "avatar"]) {
      person.photo = photo.value.scalar
      note("photo", .photo(photo))
    }
    for (keys, kind) in [
      (["email", "emails"], "email"), (["phone", "phones", "tel"], "phone"),
      (["location", "address"], "location"),
      (["website", "url", "websites", "homepage"], "website"),
    ] {
      while let pair = record.take(keys) {
        person.contacts += contacts(pair.value, ContactForm.of(kind) ?? ContactForm(kind))
      }
    }
    while let pair = record.take(["socialnetworks", "profiles", "social"]) {
      person.contacts += networks(pair.value)
    }
    while let pair = record.take(["customconnections", "connections"]) {
      person.contacts += connections(pair.value)
    }
    var introduction: [Block] = []
    while let text = record.take(["summary", "bio", "biography", "about"]) {
      let blocks = blocks(of: text.value)
      let lines = blocks.compactMap { block in
        if case .paragraph(let text) = block { text } else { nil }
      }
      if person.biography.isEmpty, lines.count == blocks.count {
        person.biography = localized(lines.joined(by: isChinese ? "" : " "), language)
      } else {
        introduction += blocks
      }
    }
    let form = ContactForm.all
    for pair in record.rest {
      _ = record.take([pair.key.plainKey])
      if let known = form.first(where: { $0.keys.contains(pair.key.lowercased()) }) {
        person.contacts += contacts(pair.value, known)
      } else if pair.value.scalar != nil {
        let text = labelled(label(of: pair.key), texts.inline(pair.value))
        person.contacts.append(
          Contact(kind: pair.key, text: localized(text, language), target: nil))
      } else {
        introduction += blocks(of: YAMLNode(.mapping([pair]), origin: pair.origin))
      }
    }
    return (person, introduction)
  }

  /// The name, in one key or in one for each of its parts, and as other languages have it.
  private mutating func name(_ record: inout Record) -> LocalizedText {
    var name = localized(texts.inline(record.takeScalar(["name", "fullname"])), language)
    if name.isEmpty {
      let parts = [
        ["firstname", "givenname"], ["middlename"], ["lastname", "familyname", "surname"],
      ]
      .compactMap { record.takeScalar($0) }.map { texts.inline($0) }
      let isHan = parts.allSatisfy(\.plain.containsHan)
      name = localized(isHan ? parts.reversed().joined(by: "") : parts.joined(by: " "), language)
    }
    for (keys, language) in [
      (["nameen", "englishname", "enname"], Language.english),
      (["namezh", "namecn", "chinesename", "cnname"], .chinese),
    ] {
      if let node = record.takeScalar(keys), name[language] == nil {
        name[language] = texts.inline(node)
      }
    }
    return name
  }

  /// The texts of a value that is one or a list of them.
  private mutating func texts(in node: YAMLNode) -> [LocalizedText] {
    var result: [LocalizedText] = []
    for node in node.items {
      let text = line(of: node)
      if !text.isEmpty { result.append(localized(text, language)) }
    }
    return result
  }

  private mutating func contacts(_ node: YAMLNode, _ form: ContactForm) -> [Contact] {
    var result: [Contact] = []
    for node in node.items where !node.isBlank {
      guard let value = node.scalar?.trimmed, form.kind != "location" else {
        let text = form.kind == "location" ? location(node) : line(of: node)
        result.append(Contact(kind: form.kind, text: localized(text, language)))
        continue
      }
      // RenderCV writes telephone numbers as addresses.
      let shown = value.withoutPrefix(["tel:"])
      let text = InlineText(form.text(shown), origin: node.place(of: value))
      result.append(
        Contact(kind: form.kind, text: localized(text, language), target: form.target(shown)))
    }
    return result
  }

  /// Accounts: the network and the name there, as `GitHub: example`.
  private mutating func networks(_ node: YAMLNode) -> [Contact] {
    guard case .sequence(let nodes) = node.value else {
      guard case .mapping(let pairs) = node.value else { return [] }
      return pairs.flatMap { pair in
        let user = pair.value.scalar?.trimmed
        return account(pair.key, user, address: nil, at: pair.value.place(of: user ?? ""))
      }
    }
    var result: [Contact] = []
    for node in nodes {
      guard var record = Record(node) else {
        if let text = node.scalar { result += account("", text, address: text, at: node.origin) }
        continue
      }
      let network = record.takeScalar(["network", "name", "platform"])?.scalar?.trimmed ?? ""
      let user = record.takeScalar(["username", "user", "handle", "id"])
      let address = record.takeScalar(RecordKeys.addresses)
      let (name, target) = (user?.scalar?.trimmed, address?.scalar?.trimmed)
      let place = (user ?? address)?.place(of: name ?? target ?? "")
      result += account(network, name, address: target, at: place)
      for pair in record.rest where !RecordKeys.looks.contains(pair.key.plainKey) {
        let text = labelled(label(of: pair.key), line(of: pair.value))
        result.append(Contact(kind: pair.key, text: localized(text, language)))
      }
    }
    return result
  }

  private func account(
    _ network: String, _ user: String?, address: String?, at place: SourceRange?
  ) -> [Contact] {
    let form = ContactForm.all.first { $0.keys.contains(network.plainKey) }
    let kind = form?.kind ?? (network.isEmpty ? "website" : network.plainKey)
    guard let shown = (user?.isEmpty ?? true) ? address : user, !shown.isEmpty else { return [] }
    let website = ContactForm.of("website")
    let isAddress = shown.isAddress
    let target =
      address.flatMap { $0.isEmpty ? nil : website?.target($0) }
      ?? (isAddress ? shown : networkAddress(network.plainKey, shown) ?? form?.target(shown))
    var text = InlineText(isAddress ? website?.text(shown) ?? shown : shown, origin: place)
    if isAddress, let name = form?.name {
      // The address of such an account says nothing to readers.
      text = InlineText(name, origin: place)
    } else if !network.isEmpty {
      text = labelled(network, text)
    }
    return [Contact(kind: kind, text: localized(text, language), target: target)]
  }

  private mutating func connections(_ node: YAMLNode) -> [Contact] {
    guard case .sequence(let nodes) = node.value else { return [] }
    var result: [Contact] = []
    for node in nodes {
      guard var record = Record(node) else { continue }
      let target = record.takeScalar(RecordKeys.addresses)?.scalar?.trimmed
      let words = texts.inline(record.takeScalar(["placeholder", "text", "label", "name"]))
      let text = words.isEmpty ? InlineText(target ?? "") : words
      if !text.isEmpty {
        result.append(
          Contact(kind: "website", text: localized(text, language), target: target))
      }
    }
    return result
  }

  private func labelled(_ label: String, _ text: InlineText) -> InlineText {
    var result = InlineText(label + (isChinese && label.containsHan ? "：" : ": "))
    result.append(text)
    return result
  }
}

/// The address of an account on networks for which ``ContactForm`` has none.
private func networkAddress(_ network: String, _ user: String) -> String? {
  let bases = [
    "gitlab": "https://gitlab.com/", "instagram": "https://instagram.com/",
    "stackoverflow": "https://stackoverflow.com/users/", "youtube": "https://youtube.com/@",
    "telegram": "https://t.me/", "whatsapp": "https://wa.me/",
    "leetcode": "https://leetcode.com/u/",
    "x": "https://x.com/", "bluesky": "https://bsky.app/profile/", "imdb": "https://imdb.com/name/",
    "reddit": "https://www.reddit.com/user/", "facebook": "https://www.facebook.com/",
  ]
  if network == "mastodon" {
    // @user@server
    let parts = user.split(separator: "@")
    return parts.count == 2 ? "https://\(parts[1])/@\(parts[0])" : nil
  }
  return bases[network].map { $0 + user }
}

extension Diagnostic {
  fileprivate static func photo(_ pair: YAMLNode.Pair) -> Diagnostic {
    Diagnostic("picture", .note, at: pair.origin, "The photo is left out")
  }
}
