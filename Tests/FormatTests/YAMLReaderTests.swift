import Markup
import Reference
import TestSupport
import Testing

@Suite("The reader of YAML")
struct YAMLReaderTests {
    /// What is read, on one line: every scalar in quotes, and before every node and key where it begins.
    private func read(_ bytes: [UInt8]) -> String {
        do throws(YAMLFault) {
            return try YAMLReader.read(bytes).map(shown) ?? "nothing"
        } catch {
            return "\(error.mark.map { "\($0.line):\($0.column) " } ?? "")\(error.reason)"
        }
    }

    private func read(_ text: String) -> String { read(Array(text.utf8)) }

    private func shown(_ node: YAMLNode) -> String {
        let place = shown(node.mark)
        switch node.content {
        case .scalar(let text): return place + text.debugDescription
        case .sequence(let nodes): return "\(place)[\(nodes.map(shown).joined(separator: " "))]"
        case .mapping(let mapping):
            let entries = mapping.entries.map { "\(shown($0.mark))\($0.key): \(shown($0.value))" }
            return "\(place){\(entries.joined(separator: " "))}"
        }
    }

    private func shown(_ mark: YAMLMark) -> String { "\(mark.line):\(mark.column) " }

    @Test(
        "gives nodes with their places",
        arguments: [
            ("a: 1", "1:1 {1:1 a: 1:4 \"1\"}"),
            ("a: 1\nb:\n  - c\n  - d: é\n", "1:1 {1:1 a: 1:4 \"1\" 2:1 b: 3:3 [3:5 \"c\" 4:5 {4:5 d: 4:8 \"é\"}]}"),
            ("a: 1\r\nb: 2\r\n", "1:1 {1:1 a: 1:4 \"1\" 2:1 b: 2:4 \"2\"}"),
            ("a: 1\rb: 2\r", "1:1 {1:1 a: 1:4 \"1\" 2:1 b: 2:4 \"2\"}"),
            ("a: 1\u{85}b: 2\u{2028}c: 3", "1:1 {1:1 a: 1:4 \"1\" 2:1 b: 2:4 \"2\" 3:1 c: 3:4 \"3\"}"),
            ("é: {ü: 1, n: 2}", "1:1 {1:1 é: 1:4 {1:5 ü: 1:8 \"1\" 1:11 n: 1:14 \"2\"}}"),
            ("{a: 1, b: [], c: {}}", "1:1 {1:2 a: 1:5 \"1\" 1:8 b: 1:11 [] 1:15 c: 1:18 {}}"),
            ("- a\n-\n- c\n", "1:1 [1:3 \"a\" 2:2 \"\" 3:3 \"c\"]"),
            ("a:\nb: ~\n", "1:1 {1:1 a: 1:3 \"\" 2:1 b: 2:4 \"~\"}"),
            ("# first\n\na: 1 # one\n", "3:1 {3:1 a: 3:4 \"1\"}"),
            ("---\na: 1\n...\n# last\n", "2:1 {2:1 a: 2:4 \"1\"}"),
            ("? a\n: 1\n", "1:1 {1:3 a: 2:3 \"1\"}"),
            ("just words", "1:1 \"just words\""),
            ("---\n...\n", "2:1 \"\""),
        ]
    )
    func givesPlaces(text: String, expected: String) {
        let found = read(text)
        #expect(found == expected)
    }

    @Test(
        "gives scalars as they are meant",
        arguments: [
            ("a: one\n  two\n\n  three", "one two\nthree"),
            ("a: |\n  one\n   two\n\n  three\n\n", "one\n two\n\nthree\n"),
            ("a: >\n  one\n  two\n\n  three\n", "one two\nthree\n"), ("a: |-\n  one\n", "one"),
            ("a: >-\r\n  one\r\n  two\r\n", "one two"), ("a: |+\n  one\n\n", "one\n\n"),
            ("a: 'it''s \\n'", "it's \\n"), ("a: \"\\x41\\u00e9\\U0001F30D\\t\\\"\\0\"", "Aé🌍\t\"\0"),
            ("a: \"one\n  two\"", "one two"), ("a: \"\"", ""), ("a: R&D *now* &y", "R&D *now* &y"),
            ("a: !!binary aGk=", "aGk="), ("a: !own word", "word"), ("a: ! 12", "12"), ("a: !!str", ""),
            ("a: yes", "yes"), ("a: 0x1F", "0x1F"), ("a: null", "null"), ("a: x\ty", "x\ty"),
            ("a: e\u{301}", "e\u{301}"),
        ]
    )
    func givesScalars(text: String, expected: String) throws {
        let node = try #require(try YAMLReader.read(Array(text.utf8)))
        guard case .mapping(let mapping) = node.content, case .scalar(let found) = mapping.entry("a")?.value.content
        else {
            Issue.record("there is no scalar")
            return
        }
        #expect(Array(found.utf8) == Array(expected.utf8))
    }

    @Test("gives nothing where no document stands", arguments: ["", " ", "\n\n", "# words\n", "\u{FEFF}"])
    func givesNothing(text: String) {
        let found = read(text)
        #expect(found == "nothing")
    }

    @Test(
        "refuses what is no part of our YAML, at its place",
        arguments: [
            ("a: &x 1", "1:4 anchor"), ("a: &x [1]", "1:4 anchor"), ("a: &x {b: 1}", "1:4 anchor"),
            ("&x a: 1", "1:1 anchor"), ("a: *x", "1:4 anchor"), ("*x : 1", "1:1 anchor"), ("- *x", "1:3 anchor"),
            ("a: 1\nb: 2\na: 3", "1:1 repeatedKey(\"a\")"), ("a: {b: 1, 'b': 2}", "1:5 repeatedKey(\"b\")"),
            ("a: {e\u{301}: 1, é: 2}", "1:5 repeatedKey(\"é\")"), ("a: {'': 1, \"\": 2}", "1:5 repeatedKey(\"\")"),
            ("!!str a: 1\n!own a: 2", "1:1 repeatedKey(\"a\")"),
            ("? [a]\n: 1", "1:3 key"), ("? {a: 1}\n: 1", "1:3 key"), ("[a]: 1", "1:1 key"), ("{{a: 1}: 1}", "1:2 key"),
            ("a: 1\n---\nb: 2", "2:1 anotherDocument"), ("a: 1\n...\n---\nb", "3:1 anotherDocument"),
            ("---\n---\n", "2:1 anotherDocument"),
        ]
    )
    func refuses(text: String, expected: String) {
        let found = read(text)
        #expect(found == expected)
    }

    @Test(
        "refuses what is not YAML",
        arguments: [
            "a: \"open\n", "a: 'open\n", "a: [1, 2\n", "a: {b: 1\n", "a: ]\n", "a: 1\n  b: 2\n", "\ta: 1\n", "a: @b\n",
            "a: `b\n", "a: \"\\q\"\n", "a: \"\\uD800\"\n", "a: |x\n", "a: !<tag\n", "a: 1\n b\nc\n", "- a\nb: 1\n",
            "%YAML 2.0\n",
            "%TAG ! tag:\n",
        ]
    )
    func refusesForm(text: String) {
        let found = read(text)
        #expect(found.contains(" form("))
    }

    @Test("refuses characters that no document may hold", arguments: [0x00, 0x01, 0x08, 0x0B, 0x1F, 0x7F] as [UInt8])
    func refusesCharacters(byte: UInt8) {
        #expect(read([0x61, 0x3A, 0x20, byte]) == "character(problem: \"control characters are not allowed\")")
    }

    @Test(
        "refuses what is not UTF-8",
        arguments: [[0xFF], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0xE9], [0xC0, 0x80], [0xED, 0xA0, 0x80]] as [[UInt8]]
    )
    func refusesEncoding(bytes: [UInt8]) {
        #expect(read(bytes) == "encoding")
    }

    @Test("reads 64 levels and no more", arguments: ["[", "{a: ", "- "])
    func boundsDepth(level: String) {
        let closing = level == "[" ? "]" : level == "- " ? "" : "}"
        func nested(_ depth: Int) -> String {
            read(String(repeating: level, count: depth) + "x" + String(repeating: closing, count: depth))
        }
        #expect(nested(64).hasSuffix("\"x\"" + String(repeating: level == "{a: " ? "}" : "]", count: 64)))
        #expect(nested(65) == "1:\(64 * level.count + 1) depth")
        #expect(nested(100_000) == "1:\(64 * level.count + 1) depth")
        #expect(read(String(repeating: level, count: 100_000)) == "1:\(64 * level.count + 1) depth")
    }

    @Test("reads many siblings, many keys and long scalars")
    func readsMuch() throws {
        let list = try #require(try YAMLReader.read(Array(String(repeating: "- [a]\n", count: 20_000).utf8)))
        guard case .sequence(let nodes) = list.content else {
            Issue.record("there is no sequence")
            return
        }
        #expect(nodes.count == 20_000)
        let keys = (0..<20_000).map { "k\($0): \($0)\n" }.joined()
        #expect(read(keys + "k15: x") == "16:1 repeatedKey(\"k15\")")
        #expect(read(keys + "k19999: x") == "20000:1 repeatedKey(\"k19999\")")
        let long = String(repeating: "word ", count: 400_000) + "end"
        let node = try #require(try YAMLReader.read(Array(("- " + long).utf8)))
        #expect(node.content == .sequence([YAMLNode(.scalar(long), at: YAMLMark(line: 1, column: 3))]))
    }

    @Test("refuses documents that are too large, and too many shorthands of tags")
    func boundsSize() {
        #expect(read([UInt8](repeating: 0x20, count: YAMLReader.largestSize)) == "nothing")
        #expect(read([UInt8](repeating: 0x20, count: YAMLReader.largestSize + 1)) == "size")
        func directives(_ count: Int) -> String { (0..<count).map { "%TAG !\($0)! a\n" }.joined() + "---\na" }
        #expect(read(directives(16)) == "18:1 \"a\"")
        #expect(read(directives(17)) == "tagDirectives")
    }

    @Test("reads or refuses a damaged course, and never fails otherwise", arguments: 0..<8)
    func survivesDamage(seed: Int) throws {
        let whole = Array(try Project.courseText("bio5").utf8.prefix(6_000))
        let signs = Array("&*!|>'\"%@`[]{},:?-#<= \n\r\t\\x0".utf8) + [0x00, 0x7F, 0x80, 0xC3, 0xE2, 0xFF]
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<400 {
            let start = generator.index(below: whole.count - 1_500)
            var bytes = Array(whole[start..<(start + 1_500)])
            for _ in 0...generator.index(below: 6) {
                let place = generator.index(below: bytes.count - 40)
                let sign = signs[generator.index(below: signs.count)]
                switch generator.index(below: 4) {
                case 0: bytes[place] = sign
                case 1: bytes.insert(sign, at: place)
                case 2: bytes.removeSubrange(place..<(place + 40))
                default: bytes.insert(contentsOf: bytes[place..<(place + 40)], at: generator.index(below: place + 1))
                }
            }
            let lines = LineIndex(bytes).lineCount
            do throws(YAMLFault) {
                _ = try YAMLReader.read(bytes)
            } catch {
                #expect(error.mark.map { (1...lines).contains($0.line) } ?? true, "seed \(seed)")
            }
        }
    }
}
