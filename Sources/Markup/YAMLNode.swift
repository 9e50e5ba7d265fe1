/// A scalar, a sequence or a mapping of a YAML document, and where it begins.
package struct YAMLNode: Hashable, Sendable {
    /// What it holds.
    package let content: Content

    /// Where it begins.
    package let mark: YAMLMark

    /// What a node holds.
    package enum Content: Hashable, Sendable {
        /// A text, with quotes and escapes taken away; empty where nothing is written.
        case scalar(String)

        /// The elements of a list.
        case sequence([YAMLNode])

        /// Keys and their values.
        case mapping(YAMLMapping)
    }

    /// Creates a node.
    package init(_ content: Content, at mark: YAMLMark) {
        self.content = content
        self.mark = mark
    }
}

/// The entries of a mapping, in the order of the file: no key stands twice.
package struct YAMLMapping: Hashable, Sendable {
    /// The entries.
    package let entries: [Entry]

    /// A key and its value.
    package struct Entry: Hashable, Sendable {
        /// The key, which is always a scalar.
        package let key: String

        /// Where the key begins.
        package let mark: YAMLMark

        /// What stands under the key.
        package let value: YAMLNode
    }

    /// Creates a mapping of entries whose keys differ.
    init(_ entries: [Entry]) { self.entries = entries }

    /// Creates a mapping of a single key that a document leaves out: it stands where its value stands.
    package init(_ key: String, _ value: YAMLNode) {
        self.init([Entry(key: key, mark: value.mark, value: value)])
    }

    /// The entry of a key; `nil` when there is none.
    package func entry(_ key: String) -> Entry? {
        for entry in entries where entry.key == key { return entry }
        return nil
    }
}

/// A place in a YAML document.
package struct YAMLMark: Hashable, Sendable {
    private let lineNumber: UInt32
    private let columnNumber: UInt32

    /// The line, from 1.
    package var line: Int { Int(lineNumber) }

    /// The column in Unicode scalars, from 1.
    package var column: Int { Int(columnNumber) }

    /// Creates a mark.
    package init(line: Int, column: Int) {
        lineNumber = UInt32(line)
        columnNumber = UInt32(column)
    }
}
