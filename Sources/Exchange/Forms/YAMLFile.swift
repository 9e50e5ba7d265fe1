import Markup
import Reference

/// A file in Cadre's YAML: one document, one mapping, no anchors.
struct YAMLFile {
    /// The mapping at the root.
    let root: YAMLRecord

    /// Reads a file.
    ///
    /// A file that is a list becomes a mapping of `listKey` to it, where one is given.
    init(_ given: [UInt8], file: String, listKey: String? = nil) throws(DiagnosticsError) {
        let bytes = given.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(given.dropFirst(3)) : given
        let node: YAMLNode?
        do throws(YAMLFault) {
            node = try YAMLReader.read(bytes)
        } catch {
            throw DiagnosticsError(error.diagnostic(in: bytes, of: file))
        }
        func refuse(_ rule: String, _ message: String, at place: Place, hint: String) -> DiagnosticsError {
            DiagnosticsError(Diagnostic(.error, rule: "yaml.\(rule)", at: place, message, hint: hint))
        }
        guard let node else {
            throw refuse("empty", "the file is empty", at: Place(file: file), hint: "write the file's keys")
        }
        let context = YAMLContext(file: file, lines: LineIndex(bytes))
        switch (node.content, listKey) {
        case (.mapping(let mapping), _): root = YAMLRecord(mapping: mapping, mark: node.mark, context: context)
        case (.sequence, let listKey?):
            root = YAMLRecord(mapping: YAMLMapping(listKey, node), mark: node.mark, context: context)
        default:
            let place = context.place(of: YAMLMark(line: 1, column: 1))
            throw refuse("shape", "the file is not a mapping of keys", at: place, hint: "start with `format:`")
        }
    }
}

/// Makes places of marks.
final class YAMLContext {
    private let file: String
    private let lines: LineIndex

    init(file: String, lines: LineIndex) {
        self.file = file
        self.lines = lines
    }

    func place(of mark: YAMLMark) -> Place { Place(file: file, line: mark.line, column: mark.column, in: lines) }
}

/// A mapping of a YAML file.
struct YAMLRecord: RecordSource {
    let mapping: YAMLMapping
    let mark: YAMLMark
    let context: YAMLContext

    var place: Place { context.place(of: mark) }

    var strays: [Place] { [] }

    func place(of key: String) -> Place? { mapping.entry(key).map { context.place(of: $0.mark) } }

    func fields(besides known: [String]) -> [FieldName] {
        var fields: [FieldName] = []
        for entry in mapping.entries where !known.contains(entry.key) {
            fields.append(FieldName(key: entry.key, place: context.place(of: entry.mark)))
        }
        return fields
    }

    func token(_ key: String) throws(ShapeFault) -> Token? {
        guard let node = mapping.entry(key)?.value else { return nil }
        return try token(node, "one word or number")
    }

    func tokens(_ key: String) throws(ShapeFault) -> [Token]? {
        guard let nodes = try list(key, "a list such as [a, b]") else { return nil }
        var tokens: [Token] = []
        for node in nodes { tokens.append(try token(node, "a list of words")) }
        return tokens
    }

    func text(_ key: String) throws(ShapeFault) -> TextEntry? {
        guard let node = mapping.entry(key)?.value else { return nil }
        return try text(node)
    }

    func texts(_ key: String) throws(ShapeFault) -> [TextEntry]? {
        guard let nodes = try list(key, "a list of texts") else { return nil }
        var texts: [TextEntry] = []
        for node in nodes { texts.append(try text(node)) }
        return texts
    }

    func record(_ key: String) throws(ShapeFault) -> (any RecordSource)? {
        guard let node = mapping.entry(key)?.value else { return nil }
        return try record(node)
    }

    func records(_ key: String) throws(ShapeFault) -> [any RecordSource]? {
        guard let nodes = try list(key, "a list of mappings") else { return nil }
        var records: [any RecordSource] = []
        for node in nodes { records.append(try record(node)) }
        return records
    }

    private func list(_ key: String, _ expected: String) throws(ShapeFault) -> [YAMLNode]? {
        guard let node = mapping.entry(key)?.value else { return nil }
        guard case .sequence(let nodes) = node.content else { throw fault(node, expected) }
        return nodes
    }

    private func token(_ node: YAMLNode, _ expected: String) throws(ShapeFault) -> Token {
        Token(text: try word(node, expected), place: context.place(of: node.mark))
    }

    private func word(_ node: YAMLNode, _ expected: String) throws(ShapeFault) -> String {
        guard case .scalar(let text) = node.content else { throw fault(node, expected) }
        return text
    }

    private func text(_ node: YAMLNode) throws(ShapeFault) -> TextEntry {
        let place = context.place(of: node.mark)
        switch node.content {
        case .scalar(let text): return TextEntry(place: place, content: .plain(text))
        case .mapping(let mapping):
            var entries: [(tag: Token, text: String)] = []
            for entry in mapping.entries {
                let tag = Token(text: entry.key, place: context.place(of: entry.mark))
                entries.append((tag, try word(entry.value, "a text in one language")))
            }
            return TextEntry(place: place, content: .languages(entries))
        case .sequence: throw fault(node, "a text, or a map of languages such as {en: …, fr: …}")
        }
    }

    private func record(_ node: YAMLNode) throws(ShapeFault) -> any RecordSource {
        guard case .mapping(let mapping) = node.content else { throw fault(node, "a mapping of keys") }
        return YAMLRecord(mapping: mapping, mark: node.mark, context: context)
    }

    private func fault(_ node: YAMLNode, _ expected: String) -> ShapeFault {
        ShapeFault(place: context.place(of: node.mark), expected: expected)
    }
}

extension YAMLFault {
    /// The fault of a file with these bytes.
    fileprivate func diagnostic(in bytes: [UInt8], of file: String) -> Diagnostic {
        let wording = wording
        var place = Place(file: file)
        if let mark {
            // What is nested too deep is the whole line.
            place = Place(
                file: file,
                line: mark.line,
                column: reason == .depth ? nil : mark.column,
                excerpt: LineIndex(bytes).text(ofLine: mark.line)
            )
        }
        return Diagnostic(.error, rule: "yaml.\(wording.rule)", at: place, wording.message, hint: wording.hint)
    }

    private var wording: (rule: String, message: String, hint: String?) {
        switch reason {
        case .size: ("size", "the file is larger than \(YAMLReader.largestSize >> 20) MB", nil)
        case .encoding: ("encoding", "the file is not UTF-8", "save it as UTF-8")
        case .character(let problem):
            ("form", "not YAML: \(problem)", "take the character out, and save the file as UTF-8")
        case .form(let context, let problem):
            ("form", "not YAML: \(context.map { "\($0) " } ?? "")\(problem)", YAMLFault.hint(for: problem))
        case .depth: ("depth", "brackets or indents are nested deeper than \(YAMLReader.deepestNesting)", nil)
        case .anchor:
            (
                "anchor", "anchors and aliases are not part of Cadre's YAML",
                "write the value out where it is needed"
            )
        case .tagDirectives: ("form", "the file defines too many tags", "take the lines with %TAG out")
        case .anotherDocument:
            ("form", "not YAML: expected a single document in the stream but found another document", nil)
        case .repeatedKey(let key): ("form", "`\(key)` stands twice in one mapping", "keep one of the two")
        case .key: ("form", "a key is a list or a mapping; expected a word", "put a key with brackets in it in quotes")
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
