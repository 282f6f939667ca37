import CLibYAML

/// What stands in a YAML text, one thing after another, as libyaml finds it (YAML 1.2, 3.1.1).
struct YAMLEvents: ~Copyable {
  /// A thing, and where it begins, counted in Unicode scalars from the start of the text.
  struct Event {
    var kind: Kind
    var place: Int
  }

  enum Kind {
    /// A text without its quotes; a plain one had none.
    case scalar(String, isPlain: Bool, anchor: String?)
    case sequenceStart(anchor: String?)
    case mappingStart(anchor: String?)
    /// The end of the list or group that began last.
    case end
    case alias(String)
    case documentStart
    case documentEnd
    case streamEnd
  }

  /// What libyaml does not understand, in its own words.
  struct Fault: Error {
    var problem: String
    /// Where, counted like ``Event/place``; nil if a byte is meant.
    var place: Int?
    /// Which byte of the text is meant; nil if a scalar is.
    var byte: Int?
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Begins a text, which stays where it is as long as its events are asked for.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else { preconditionFailure("out of memory") }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; behind the last one it is the end of the stream again.
  mutating func next() throws(Fault) -> Event {
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(parser, &event) == 1 else { throw fault }
      defer { yaml_event_delete(&event) }
      if let kind = Kind(event) { return Event(kind: kind, place: event.start_mark.index) }
    }
  }

  private var fault: Fault {
    let problem =
      parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read as YAML"
    return parser.pointee.error == YAML_READER_ERROR
      ? Fault(problem: problem, byte: parser.pointee.problem_offset)
      : Fault(problem: problem, place: parser.pointee.problem_mark.index)
  }
}

extension YAMLEvents.Kind {
  /// Nil for what says nothing of the text: the start of the stream.
  fileprivate init?(_ event: yaml_event_t) {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      self = .scalar(
        String(
          decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self),
        isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE, anchor: name(scalar.anchor))
    case YAML_SEQUENCE_START_EVENT:
      self = .sequenceStart(anchor: name(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT:
      self = .mappingStart(anchor: name(event.data.mapping_start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: self = .end
    case YAML_ALIAS_EVENT: self = .alias(name(event.data.alias.anchor) ?? "")
    case YAML_DOCUMENT_START_EVENT: self = .documentStart
    case YAML_DOCUMENT_END_EVENT: self = .documentEnd
    case YAML_STREAM_START_EVENT: return nil
    // After the end libyaml gives events without a type.
    default: self = .streamEnd
    }
  }
}

private func name(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
  text.map { String(cString: $0) }
}
