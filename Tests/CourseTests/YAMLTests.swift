import Exchange
import Reference
import Testing

@Suite("Cadre’s YAML")
struct YAMLTests {
    /// What reading bytes as a framework finds wrong, one diagnostic a line.
    private func faults(_ bytes: [UInt8]) -> String {
        do throws(DiagnosticsError) {
            _ = try FrameworkFile.read(bytes, file: "test.yaml")
            return ""
        } catch {
            return error.diagnostics.map(\.shown).joined(separator: "\n")
        }
    }

    private func faults(_ text: String) -> String { faults(Array(text.utf8)) }

    @Test("of the small framework is read", arguments: ["\n", "\r\n"])
    func isRead(lineEnd: String) {
        #expect(faults(SmallCourse.framework.split(separator: "\n").joined(separator: lineEnd) + lineEnd) == "")
        #expect(faults("\u{FEFF}" + SmallCourse.framework) == "")
    }

    @Test(
        "with a fault is refused, with message, place and hint",
        arguments: [
            ("", "?"),
            ("# only a comment\n", "?"),
            ("---\n...\n", "?"),
            ("just words\n", "?"),
            ("- a\n- b\n", "?"),
            ("format: x\n\tid: F\n", "?"),
            ("format: x\nid: F\nformat: y\n", "?"),
            ("a: 1\nb: {c: 1, d: 2, c: 3}\n", "?"),
            ("title: One: two\n", "?"),
            ("title: @home\n", "?"),
            ("title: \"open\nid: F\n", "?"),
            ("title: [a, b\nid: F\n", "?"),
            ("title: a\n  id: F\n id: G\n", "?"),
            ("id F\ntitle: b\n", "?"),
            ("a: 1\n---\nb: 2\n", "?"),
            ("title: &x Field\n", "?"),
            ("a: &x Field\nb: *x\n", "?"),
            ("b: *x\n", "?"),
            ("title: a\u{0}b\n", "?"),
            ("title: a\u{1}b\n", "?"),
        ]
    )
    func isRefused(text: String, expected: String) {
        let found = faults(text)
        #expect(found == expected)
    }

    @Test(
        "with a wrong value says what is expected",
        arguments: [
            ("domains:", "domians:", "?"),
            ("version: 1.0.0", "version: 1.0.0\nstatus: new", "?"),
            ("title: Field", "title: [Field]", "?"),
            ("title: Field", "title: {en: {a: b}}", "?"),
            ("title: Field", "title: \"  \"", "?"),
            ("id: F\n", "id:\n", "?"),
            ("id: F\n", "id: [F]\n", "?"),
            ("id: F\n", "id: {a: F}\n", "?"),
            ("levels:\n  - {level: 1, title: Aware}", "levels: {level: 1, title: Aware}", "?"),
            ("levels:\n  - {level: 1, title: Aware}", "levels:\n  - Aware", "?"),
            ("{level: 1, title: Aware}", "{level: 10, title: Aware}", "?"),
            ("{level: 1, title: Aware}", "{level: +1, title: Aware}", "?"),
            ("{level: 1, title: Aware}", "{level: 99999999999999999999, title: Aware}", "?"),
            ("targets: {staff: 2}", "targets: {stuff: 2}", "?"),
            ("targets: {staff: 2}", "targets: [staff]", "?"),
            ("sources: [S1]", "sources: [S2]", "?"),
            ("- id: F-C2\n    domain: D1", "- id: F-C1\n    domain: D2", "?"),
            ("format: cadre/framework/1", "format: cadre/course/1", "?"),
            ("language: en", "language: english", "?"),
            ("language: en", "language: ar", "?"),
        ]
    )
    func saysWhatIsExpected(old: String, new: String, expected: String) throws {
        let found = try faults(SmallCourse.framework.planting(new, for: old))
        #expect(found == expected)
    }

    @Test("that is not UTF-8 is refused", arguments: [[0xFF, 0xFE, 0x61, 0], [0x61, 0x3A, 0x20, 0xE9, 0x0A]] as [[UInt8]])
    func isUTF8(bytes: [UInt8]) {
        #expect(faults(bytes) == "yaml.encoding: the file is not UTF-8 (save it as UTF-8)")
    }

    @Test("that is too large is refused unread")
    func isSmall() {
        #expect(faults([UInt8](repeating: 0x20, count: (8 << 20) + 1)) == "yaml.size: the file is larger than 8 MB")
    }

    @Test(
        "nested too deep is refused at its line",
        arguments: [
            (String(repeating: "[", count: 100_000), 1), ("a: 1\nb: " + String(repeating: "{a: ", count: 100_000), 2),
            (String(repeating: "- ", count: 100_000), 1), ("a:\n" + String(repeating: "- ", count: 100_000), 2),
            ("a:\r" + String(repeating: "- ", count: 100_000), 2),
            ("a: 1\r\nb:\r\n" + String(repeating: "- ", count: 100_000), 3),
            (String(repeating: "? ", count: 100_000), 1), ("a:\u{85}" + String(repeating: "- ", count: 100_000), 1),
            ("a:\u{2028}" + String(repeating: "- ", count: 100_000), 1),
            ((0..<400).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), 258),
        ]
    )
    func isShallow(text: String, line: Int) {
        #expect(faults(text) == "\(line) yaml.depth: brackets or indents are nested deeper than 64")
    }

    @Test(
        "of aliases that multiply is refused before they do",
        arguments: ["a9: *l30\n", "? *l30\n: 1\n", "? [*l30]\n: 1\n? [*l30]\n: 2\n"]
    )
    func isNoBomb(last: String) {
        var text = "l0: &l0 [ha, ha]\n"
        for level in 1...30 { text += "l\(level): &l\(level) [*l\(level - 1), *l\(level - 1)]\n" }
        #expect(
            faults(text + last) == "1:5 yaml.anchor: anchors and aliases are not part of Cadre's YAML "
                + "(write the value out where it is needed)"
        )
    }

    @Test("may hold ampersands and asterisks in its texts")
    func mayHoldSigns() throws {
        let text = try SmallCourse.framework.planting("title: R&D, Q & A *now*, 5 *x and &y", for: "title: Field")
        #expect(faults(text) == "")
    }
}
