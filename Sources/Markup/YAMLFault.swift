/// Why bytes cannot be read as a YAML document.
package struct YAMLFault: Error, Hashable, Sendable {
    /// What is wrong.
    package let reason: Reason

    /// Where, as far as it is known.
    package let mark: YAMLMark?

    /// What can be wrong with a document.
    package enum Reason: Hashable, Sendable {
        /// It has more bytes than are read.
        case size

        /// It is not UTF-8.
        case encoding

        /// It holds a character that no document may hold.
        case character(problem: String)

        /// It is not YAML: what was being read, where that matters, and the problem.
        case form(context: String?, problem: String)

        /// Its nodes are nested too deep.
        case depth

        /// It has an anchor, or an alias of one.
        case anchor

        /// It defines more shorthands of tags than anybody needs.
        case tagDirectives

        /// It is followed by another document.
        case anotherDocument

        /// A key stands twice in one mapping; the mark is that of the first.
        case repeatedKey(String)

        /// A key is a sequence or a mapping.
        case key
    }

    init(_ reason: Reason, at mark: YAMLMark? = nil) {
        self.reason = reason
        self.mark = mark
    }
}
