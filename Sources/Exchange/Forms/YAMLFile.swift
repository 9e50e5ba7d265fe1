import Reference
import Yams

/// A file in Cadre's YAML: one document, one mapping, no anchors.
struct YAMLFile {
    /// The mapping at the root.
    let root: YAMLRecord

    /// The largest file that is read, in bytes.
    static let largestSize = 8 << 20

    /// Reads a file.
    ///
    /// A file that is a list becomes a mapping of `listKey` to it, where one is given.
    init(_ given: [UInt8], file: String, listKey: String? = nil) throws(DiagnosticsError) {
        guard given.count <= YAMLFile.largestSize else {
            let message = "the file is larger than 8 MB"
            throw DiagnosticsError(Diagnostic(.error, rule: "yaml.size", at: Place(file: file), message))
        }
        let bytes = given.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(given.dropFirst(3)) : given
        let lines = LineIndex(bytes)
        func refuse(_ rule: String, _ message: String, line: Int?, column: Int?, hint: String?) -> DiagnosticsError {
            let place = Place(
                file: file,
                line: line,
                column: column,
                excerpt: line.flatMap { lines.text(ofLine: $0) }
            )
            return DiagnosticsError(Diagnostic(.error, rule: "yaml.\(rule)", at: place, message, hint: hint))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw refuse("encoding", "the file is not UTF-8", line: nil, column: nil, hint: "save it as UTF-8")
        }
        if let line = YAMLFile.firstTooDeepLine(of: bytes) {
            let message = "brackets or indents are nested deeper than \(YAMLFile.deepestNesting)"
            throw refuse("depth", message, line: line, column: nil, hint: nil)
        }
        func refuseAnchor(line: Int?, column: Int?) -> DiagnosticsError {
            refuse(
                "anchor",
                "anchors and aliases are not part of Cadre's YAML",
                line: line,
                column: column,
                hint: "write the value out where it is needed"
            )
        }
        if let offset = YAMLFile.firstUsedAnchor(in: bytes) {
            let place = lines.place(of: offset, in: file)
            throw refuseAnchor(line: place.line, column: place.column)
        }
        let node: Node?
        let anchored: Node?
        do {
            let parser = try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8)
            node = try parser.singleRoot()
            // Nodes hold their anchors weakly: without the parser there are none. An anchor begins with `&`.
            anchored = withExtendedLifetime(parser) {
                bytes.contains(0x26) ? node.flatMap { YAMLFile.firstAnchor(in: $0) } : nil
            }
        } catch let error as YamlError {
            let fault = error.fault
            throw refuse("form", fault.message, line: fault.mark?.line, column: fault.mark?.column, hint: fault.hint)
        } catch {
            throw refuse("form", "the file cannot be read as YAML", line: nil, column: nil, hint: nil)
        }
        guard let node else {
            throw refuse("empty", "the file is empty", line: nil, column: nil, hint: "write the file's keys")
        }
        let context = YAMLContext(file: file, lines: lines)
        if let listKey, case .sequence = node, anchored == nil {
            root = YAMLRecord(mapping: Node.Mapping([(Node(listKey), node)]), context: context)
            return
        }
        guard case .mapping(let mapping) = node else {
            throw refuse("shape", "the file is not a mapping of keys", line: 1, column: 1, hint: "start with `format:`")
        }
        if let anchored {
            throw refuseAnchor(line: anchored.mark?.line, column: anchored.mark?.column)
        }
        root = YAMLRecord(mapping: mapping, context: context)
    }

    private static let deepestNesting = 64

    /// A rough bound before parsing, so that a hostile file cannot exhaust the stack: brackets opened and not closed
    /// again, and the number of list dashes or blanks that a line begins with.
    private static func firstTooDeepLine(of bytes: [UInt8]) -> Int? {
        var (line, brackets, lead) = (1, 0, 0)
        var leading = true
        for (offset, byte) in bytes.enumerated() {
            switch byte {
            case 0x0A, 0x0D, 0x85, 0xA8, 0xA9:
                // YAML 1.1 ends lines at CR, NEL, LS and PS too; of those three this is the last byte.
                if byte == 0x0A || byte == 0x0D && bytes.dropFirst(offset + 1).first != 0x0A { line += 1 }
                lead = 0
                leading = true
                continue
            case 0x5B, 0x7B: brackets += 1
            case 0x5D, 0x7D: brackets = max(0, brackets - 1)
            default: break
            }
            if leading {
                if byte == 0x20 || byte == 0x2D || byte == 0x3F || byte == 0x3A { lead += 1 } else { leading = false }
            }
            if brackets > deepestNesting || lead > 4 * deepestNesting { return line }
        }
        return nil
    }

    /// The first `&name` that a `*name` stands for, found before parsing: the parser hashes the keys of mappings, and a
    /// key that is an alias of aliases may stand for more than memory holds.
    private static func firstUsedAnchor(in bytes: [UInt8]) -> Int? {
        var anchors: [ArraySlice<UInt8>: Int] = [:]
        var aliases: Set<ArraySlice<UInt8>> = []
        var before: UInt8 = 0x0A
        for (offset, byte) in bytes.enumerated() {
            defer { before = byte }
            guard byte == 0x26 || byte == 0x2A, startsToken(after: before) else { continue }
            let name = bytes[(offset + 1)...].prefix { isNamePart($0) }
            guard !name.isEmpty else { continue }
            if byte == 0x2A { aliases.insert(name) } else { anchors[name] = min(anchors[name] ?? offset, offset) }
        }
        return anchors.filter { aliases.contains($0.key) }.values.min()
    }

    /// Whether a token may start after a byte: a blank, a line end, the end of a character outside ASCII, or a sign of flow style.
    private static func startsToken(after byte: UInt8) -> Bool {
        byte <= 0x20 || byte >= 0x80 || [0x5B, 0x7B, 0x2C, 0x3A, 0x3F].contains(byte)
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
    }

    /// The first anchor.
    ///
    /// Aliases share their anchor, so the walk ends before it could go round.
    private static func firstAnchor(in node: Node) -> Node? {
        if node.anchor != nil { return node }
        switch node {
        case .mapping(let mapping):
            for (key, value) in mapping {
                if let found = firstAnchor(in: key) ?? firstAnchor(in: value) { return found }
            }
        case .sequence(let sequence):
            for element in sequence {
                if let found = firstAnchor(in: element) { return found }
            }
        default: break
        }
        return nil
    }
}

/// Makes places of marks.
struct YAMLContext {
    let file: String
    let lines: LineIndex

    func place(of node: Node) -> Place {
        guard let mark = node.mark else { return Place(file: file) }
        return Place(file: file, line: mark.line, column: mark.column, excerpt: lines.text(ofLine: mark.line))
    }
}

/// A mapping of a YAML file.
struct YAMLRecord: RecordSource {
    let mapping: Node.Mapping
    let context: YAMLContext

    var place: Place { context.place(of: .mapping(mapping)) }

    var fields: [FieldName] {
        mapping.map { FieldName(key: $0.key.string ?? "", place: context.place(of: $0.key)) }
    }

    var strays: [Place] { [] }

    func token(_ key: String) throws(ShapeFault) -> Token? {
        guard let node = mapping[key] else { return nil }
        return try token(node, "one word or number")
    }

    func tokens(_ key: String) throws(ShapeFault) -> [Token]? {
        guard let node = mapping[key] else { return nil }
        guard case .sequence(let sequence) = node else { throw fault(node, "a list such as [a, b]") }
        var tokens: [Token] = []
        for element in sequence { tokens.append(try token(element, "a list of words")) }
        return tokens
    }

    func text(_ key: String) throws(ShapeFault) -> TextEntry? {
        guard let node = mapping[key] else { return nil }
        return try text(node)
    }

    func texts(_ key: String) throws(ShapeFault) -> [TextEntry]? {
        guard let node = mapping[key] else { return nil }
        guard case .sequence(let sequence) = node else { throw fault(node, "a list of texts") }
        var texts: [TextEntry] = []
        for element in sequence { texts.append(try text(element)) }
        return texts
    }

    func record(_ key: String) throws(ShapeFault) -> (any RecordSource)? {
        guard let node = mapping[key] else { return nil }
        return try record(node)
    }

    func records(_ key: String) throws(ShapeFault) -> [any RecordSource]? {
        guard let node = mapping[key] else { return nil }
        guard case .sequence(let sequence) = node else { throw fault(node, "a list of mappings") }
        var records: [any RecordSource] = []
        for element in sequence { records.append(try record(element)) }
        return records
    }

    private func token(_ node: Node, _ expected: String) throws(ShapeFault) -> Token {
        Token(text: try word(node, expected), place: context.place(of: node))
    }

    private func word(_ node: Node, _ expected: String) throws(ShapeFault) -> String {
        guard case .scalar(let scalar) = node else { throw fault(node, expected) }
        return scalar.string
    }

    private func text(_ node: Node) throws(ShapeFault) -> TextEntry {
        switch node {
        case .scalar(let scalar):
            return TextEntry(place: context.place(of: node), content: .plain(scalar.string))
        case .mapping(let mapping):
            var entries: [(tag: Token, text: String)] = []
            for (key, value) in mapping {
                let tag = try token(key, "a language tag")
                entries.append((tag, try word(value, "a text in one language")))
            }
            return TextEntry(place: context.place(of: node), content: .languages(entries))
        default: throw fault(node, "a text, or a map of languages such as {en: …, fr: …}")
        }
    }

    private func record(_ node: Node) throws(ShapeFault) -> any RecordSource {
        guard case .mapping(let mapping) = node else { throw fault(node, "a mapping of keys") }
        return YAMLRecord(mapping: mapping, context: context)
    }

    private func fault(_ node: Node, _ expected: String) -> ShapeFault {
        ShapeFault(place: context.place(of: node), expected: expected)
    }
}

extension YamlError {
    fileprivate var fault: (message: String, mark: Mark?, hint: String?) {
        switch self {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let what = context.map { "\($0.text.trimmed) " } ?? ""
            return ("not YAML: \(what)\(problem)", mark, YamlError.hint(for: problem))
        case .reader(let problem, _, _, _):
            return ("not YAML: \(problem)", nil, "take the character out, and save the file as UTF-8")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.map { "`\($0)`" }.joined(separator: ", ")
            return ("\(keys) stands twice in one mapping", context.mark, "keep one of the two")
        default: return ("the file cannot be read as YAML", nil, nil)
        }
    }

    private static func hint(for problem: String) -> String? {
        if problem.contains("mapping values are not allowed") {
            return "put the text in quotes: a colon and a blank inside it start a new key"
        }
        if problem.contains("could not find expected ':'") { return "end the key with a colon, or indent the text" }
        if problem.contains("block end") { return "check the indents: keys of one mapping start in one column" }
        if problem.contains("tab character") { return "indent with blanks, not tabs" }
        if problem.contains("unexpected end of stream") { return "close the quote where the text ends" }
        if problem.contains("cannot start any token") { return "indent with blanks, not tabs; quote a leading @ or `" }
        return nil
    }
}
