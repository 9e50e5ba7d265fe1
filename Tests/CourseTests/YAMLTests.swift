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
            ("", "yaml.empty: the file is empty (write the file's keys)"),
            ("# only a comment\n", "yaml.empty: the file is empty (write the file's keys)"),
            ("---\n...\n", "1:1 yaml.shape: the file is not a mapping of keys (start with `format:`)"),
            ("just words\n", "1:1 yaml.shape: the file is not a mapping of keys (start with `format:`)"),
            ("- a\n- b\n", "1:1 yaml.shape: the file is not a mapping of keys (start with `format:`)"),
            (
                "format: x\n\tid: F\n",
                "2:1 yaml.form: not YAML: while scanning a plain scalar found a tab character that violates "
                    + "indentation (indent with blanks, not tabs)"
            ),
            (
                "format: x\nid: F\nformat: y\n",
                "1:1 yaml.form: `format` stands twice in one mapping (keep one of the two)"
            ),
            ("a: 1\nb: {c: 1, d: 2, c: 3}\n", "2:5 yaml.form: `c` stands twice in one mapping (keep one of the two)"),
            (
                "title: One: two\n",
                "1:11 yaml.form: not YAML: mapping values are not allowed in this context (put the text in "
                    + "quotes: a colon and a blank inside it start a new key)"
            ),
            (
                "title: @home\n",
                "1:8 yaml.form: not YAML: while scanning for the next token found character that cannot start "
                    + "any token (indent with blanks, not tabs; quote a leading @ or `)"
            ),
            (
                "title: \"open\nid: F\n",
                "3:1 yaml.form: not YAML: while scanning a quoted scalar found unexpected end of stream (close the quote where the text ends)"
            ),
            (
                "title: [a, b\nid: F\n",
                "2:3 yaml.form: not YAML: while parsing a flow sequence did not find expected ',' or ']'"
            ),
            (
                "title: a\n  id: F\n id: G\n",
                "2:5 yaml.form: not YAML: mapping values are not allowed in this context (put the text in "
                    + "quotes: a colon and a blank inside it start a new key)"
            ),
            (
                "id F\ntitle: b\n",
                "2:6 yaml.form: not YAML: mapping values are not allowed in this context (put the text in "
                    + "quotes: a colon and a blank inside it start a new key)"
            ),
            (
                "a: 1\n---\nb: 2\n",
                "2:1 yaml.form: not YAML: expected a single document in the stream but found another document"
            ),
            (
                "title: &x Field\n",
                "1:8 yaml.anchor: anchors and aliases are not part of Cadre's YAML "
                    + "(write the value out where it is needed)"
            ),
            (
                "a: &x Field\nb: *x\n",
                "1:4 yaml.anchor: anchors and aliases are not part of Cadre's YAML (write the value out where "
                    + "it is needed)"
            ),
            (
                "b: *x\n",
                "1:4 yaml.anchor: anchors and aliases are not part of Cadre's YAML (write the value out where it is needed)"
            ),
            (
                "a: 1\n? [b, c]\n: 2\n",
                "2:3 yaml.form: a key is a list or a mapping; expected a word (put a key with brackets in it in quotes)"
            ),
            (
                "title: a\u{0}b\n",
                "yaml.form: not YAML: control characters are not allowed "
                    + "(take the character out, and save the file as UTF-8)"
            ),
            (
                "title: a\u{1}b\n",
                "yaml.form: not YAML: control characters are not allowed "
                    + "(take the character out, and save the file as UTF-8)"
            ),
        ]
    )
    func isRefused(text: String, expected: String) {
        let found = faults(text)
        #expect(found == expected)
    }

    @Test(
        "with a wrong value says what is expected",
        arguments: [
            (
                "domains:", "domians:",
                "13:5 file.unknown: F-C1 stands in a domain that is not listed\n23:5 file.unknown: F-C2 stands "
                    + "in a domain that is not listed\n10:1 file.unknown-key: `domians` is not a key that belongs "
                    + "here (did you mean `domains`?)"
            ),
            (
                "version: 1.0.0", "version: 1.0.0\nstatus: new",
                "4:1 file.unknown-key: `status` is not a key that belongs here (known keys: audiences, "
                    + "competencies, domains, format, id, language, levels, note, sources, title, version)"
            ),
            (
                "title: Field", "title: [Field]",
                "5:8 file.shape: `title` is not a text, or a map of languages such as {en: …, fr: …} (write a "
                    + "text, or a map of languages such as {en: …, fr: …})"
            ),
            (
                "title: Field", "title: {en: {a: b}}",
                "5:13 file.shape: `title` is not a text in one language (write a text in one language)"
            ),
            (
                "title: Field", "title: \"  \"",
                "5:8 file.text: `title` has no words in “en”, the language of this file (add `en:` to it)"
            ),
            ("id: F\n", "id:\n", "2:4 file.empty: `id` is empty (give it a value, or take the key out)"),
            ("id: F\n", "id: [F]\n", "2:5 file.shape: `id` is not one word or number (write one word or number)"),
            ("id: F\n", "id: {a: F}\n", "2:5 file.shape: `id` is not one word or number (write one word or number)"),
            (
                "levels:\n  - {level: 1, title: Aware}", "levels: {level: 1, title: Aware}",
                "6:9 file.shape: `levels` is not a list of mappings (write a list of mappings)"
            ),
            (
                "levels:\n  - {level: 1, title: Aware}", "levels:\n  - Aware",
                "7:5 file.shape: `levels` is not a mapping of keys (write a mapping of keys)"
            ),
            (
                "{level: 1, title: Aware}", "{level: 10, title: Aware}",
                "7:13 file.value: `level` is “10”; expected a whole number from 0 to 9"
            ),
            (
                "{level: 1, title: Aware}", "{level: +1, title: Aware}",
                "7:13 file.value: `level` is “+1”; expected a whole number from 0 to 9"
            ),
            (
                "{level: 1, title: Aware}", "{level: 99999999999999999999, title: Aware}",
                "7:13 file.value: `level` is “99999999999999999999”; expected a whole number from 0 to 9"
            ),
            (
                "targets: {staff: 2}", "targets: {stuff: 2}",
                "20:15 file.unknown-key: `stuff` is not a key that belongs here (did you mean `staff`?)"
            ),
            (
                "targets: {staff: 2}", "targets: [staff]",
                "20:14 file.shape: `targets` is not a mapping of keys (write a mapping of keys)"
            ),
            (
                "sources: [S1]", "sources: [S2]",
                "13:5 file.unknown: F-C1 names source “S2”, which is not listed under `sources`"
            ),
            (
                "- id: F-C2\n    domain: D1", "- id: F-C1\n    domain: D2",
                "23:5 file.repeated: competency F-C1 stands twice\n23:5 file.unknown: F-C1 stands in a domain "
                    + "that is not listed"
            ),
            (
                "format: cadre/framework/1", "format: cadre/course/1",
                "1:1 file.format: the file is “cadre/course/1”; expected “cadre/framework/1” (check that it is "
                    + "the right file)"
            ),
            (
                "language: en", "language: english",
                "4:11 file.value: `language` is “english”; expected one of en, fr, es, ar"
            ),
        ]
    )
    func saysWhatIsExpected(old: String, new: String, expected: String) throws {
        let found = try faults(SmallCourse.framework.planting(new, for: old))
        #expect(found == expected)
    }

    @Test(
        "that is not UTF-8 is refused",
        arguments: [[0xFF, 0xFE, 0x61, 0], [0x61, 0x3A, 0x20, 0xE9, 0x0A]] as [[UInt8]]
    )
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
            // To libyaml, these two end lines as well.
            ("a:\u{85}" + String(repeating: "- ", count: 100_000), 2),
            ("a:\u{2028}" + String(repeating: "- ", count: 100_000), 2),
            ((0..<400).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), 65),
        ]
    )
    func isShallow(text: String, line: Int) {
        #expect(faults(text) == "\(line) yaml.depth: brackets or indents are nested deeper than 64")
    }

    @Test("with keys nested too deep is refused at the first")
    func hasShallowKeys() {
        let found = faults(String(repeating: "? ", count: 100_000))
        #expect(found.hasPrefix("1:3 yaml.form: a key is a list or a mapping; expected a word"))
    }

    @Test("that defines many tags is refused unread")
    func hasFewTags() {
        let directives = (0..<17).map { "%TAG !\($0)! a\n" }.joined()
        let found = faults(directives + "---\na: 1\n")
        #expect(found == "yaml.form: the file defines too many tags (take the lines with %TAG out)")
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
