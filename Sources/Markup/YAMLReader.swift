import CYAML
import Reference

/// Reads YAML from anywhere, safely: libyaml's events become one node.
///
/// Tags are passed over: every scalar is the text that it is written as. Anchors, aliases and keys that are not scalars are
/// refused, and size and depth are bounded.
package enum YAMLReader {
    /// The largest document, in bytes.
    package static let largestSize = 8 << 20

    /// How deep sequences and mappings may be nested.
    package static let deepestNesting = 64

    /// The most shorthands of tags, all of which libyaml compares with each other.
    private static let mostTagDirectives = 16

    /// Reads a document in UTF-8, or throws the first fault.
    ///
    /// It is `nil` when there is no document: no bytes, or only blanks and comments. Cost: linear in the bytes.
    package static func read(_ bytes: [UInt8]) throws(YAMLFault) -> YAMLNode? {
        guard bytes.count <= largestSize else { throw YAMLFault(.size) }
        guard bytes.firstInvalidUTF8Byte == nil else { throw YAMLFault(.encoding) }
        guard bytes.span.countOfTagDirectives <= mostTagDirectives else { throw YAMLFault(.tagDirectives) }
        return try unsafe bytes.withUnsafeBufferPointer { memory throws(YAMLFault) in
            try unsafe YAMLParse(memory).document()
        }
    }
}

/// One run of the parser over memory that outlives it.
@safe private final class YAMLParse {
    /// It points to itself, and so must not move.
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// The event that is looked at.
    private let event: UnsafeMutablePointer<yaml_event_t>

    init(_ memory: UnsafeBufferPointer<UInt8>) {
        unsafe parser = .allocate(capacity: 1)
        unsafe parser.initialize(to: yaml_parser_t())
        unsafe event = .allocate(capacity: 1)
        unsafe event.initialize(to: yaml_event_t())
        // Without memory it leaves the parser empty, whose first event is then none.
        guard unsafe yaml_parser_initialize(parser) == 1 else { return }
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, memory.baseAddress, memory.count)
    }

    deinit {
        unsafe yaml_event_delete(event)
        unsafe event.deallocate()
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
    }

    /// The root of the only document.
    func document() throws(YAMLFault) -> YAMLNode? {
        try advance()
        try advance()
        guard kind != YAML_STREAM_END_EVENT else { return nil }
        try advance()
        let root = try node(inside: 0)
        try advance()
        try advance()
        guard kind == YAML_STREAM_END_EVENT else { throw YAMLFault(.anotherDocument, at: mark) }
        return root
    }

    // MARK: Nodes

    /// The node that begins with this event, inside so many others.
    private func node(inside depth: Int) throws(YAMLFault) -> YAMLNode {
        let mark = mark
        switch kind {
        case YAML_SCALAR_EVENT: return YAMLNode(.scalar(try scalar()), at: mark)
        case YAML_SEQUENCE_START_EVENT:
            try enter(depth, hasAnchor: unsafe event.pointee.data.sequence_start.anchor != nil)
            return YAMLNode(.sequence(try elements(inside: depth + 1)), at: mark)
        case YAML_MAPPING_START_EVENT:
            try enter(depth, hasAnchor: unsafe event.pointee.data.mapping_start.anchor != nil)
            return YAMLNode(.mapping(YAMLMapping(try entries(inside: depth + 1))), at: mark)
        case YAML_ALIAS_EVENT: throw YAMLFault(.anchor, at: mark)
        default: throw YAMLFault(.form(context: nil, problem: "there is no node"), at: mark)
        }
    }

    private func enter(_ depth: Int, hasAnchor: Bool) throws(YAMLFault) {
        guard depth < YAMLReader.deepestNesting else { throw YAMLFault(.depth, at: mark) }
        guard !hasAnchor else { throw YAMLFault(.anchor, at: mark) }
    }

    private func elements(inside depth: Int) throws(YAMLFault) -> [YAMLNode] {
        var elements: [YAMLNode] = []
        try advance()
        while kind != YAML_SEQUENCE_END_EVENT {
            elements.append(try node(inside: depth))
            try advance()
        }
        return elements
    }

    private func entries(inside depth: Int) throws(YAMLFault) -> [YAMLMapping.Entry] {
        var entries: [YAMLMapping.Entry] = []
        var keys = YAMLKeys()
        try advance()
        while kind != YAML_MAPPING_END_EVENT {
            let mark = mark
            let key = try key()
            if let first = keys.add(key, at: mark, after: entries) { throw YAMLFault(.repeatedKey(key), at: first) }
            try advance()
            entries.append(YAMLMapping.Entry(key: key, mark: mark, value: try node(inside: depth)))
            try advance()
        }
        return entries
    }

    private func key() throws(YAMLFault) -> String {
        switch kind {
        case YAML_SCALAR_EVENT: return try scalar()
        case YAML_ALIAS_EVENT: throw YAMLFault(.anchor, at: mark)
        default: throw YAMLFault(.key, at: mark)
        }
    }

    private func scalar() throws(YAMLFault) -> String {
        let scalar = unsafe event.pointee.data.scalar
        guard unsafe scalar.anchor == nil else { throw YAMLFault(.anchor, at: mark) }
        return unsafe String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    }

    // MARK: Events

    private var kind: yaml_event_type_t { unsafe event.pointee.type }

    private var mark: YAMLMark { unsafe YAMLMark(event.pointee.start_mark) }

    /// Goes on to the next event.
    private func advance() throws(YAMLFault) {
        unsafe yaml_event_delete(event)
        guard unsafe yaml_parser_parse(parser, event) == 1 else { throw fault }
    }

    /// What the parser could not go on from.
    private var fault: YAMLFault {
        let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "there is not enough memory"
        switch unsafe parser.pointee.error {
        case YAML_READER_ERROR: return YAMLFault(.character(problem: problem))
        case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
            let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) }
            let mark = unsafe YAMLMark(parser.pointee.problem_mark)
            return YAMLFault(.form(context: context, problem: problem), at: mark)
        default: return YAMLFault(.form(context: nil, problem: problem))
        }
    }
}

/// The keys of a mapping that were read so far.
///
/// Few are compared one by one; many go into a table, so that the cost stays linear.
private struct YAMLKeys {
    private var marks: [String: YAMLMark] = [:]

    private static let fewKeys = 16

    /// Adds a key, or says where it stands already among the entries.
    mutating func add(_ key: String, at mark: YAMLMark, after entries: [YAMLMapping.Entry]) -> YAMLMark? {
        guard entries.count >= YAMLKeys.fewKeys else {
            for entry in entries where entry.key == key { return entry.mark }
            return nil
        }
        if marks.isEmpty {
            for entry in entries { marks[entry.key] = entry.mark }
        }
        return marks.updateValue(mark, forKey: key)
    }
}

extension YAMLMark {
    fileprivate init(_ mark: yaml_mark_t) { self.init(line: mark.line + 1, column: mark.column + 1) }
}

extension Span<UInt8> {
    /// How often `%TAG` stands in the bytes, whether or not as a directive.
    fileprivate var countOfTagDirectives: Int {
        var found = 0
        for offset in indices where self[offset] == 0x25 && offset + 4 <= count {
            if self[offset + 1] == 0x54, self[offset + 2] == 0x41, self[offset + 3] == 0x47 { found += 1 }
        }
        return found
    }
}
