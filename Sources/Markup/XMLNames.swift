/// The names that the reader of a stream asks for, numbered from 1 in the order in which they stand here.
///
/// Every other name has the number 0.
package struct XMLNames: Sendable {
    /// A name that is asked for.
    package struct Name: Sendable {
        let local: String
        let space: Int

        /// An element, or an attribute with a prefix, in one of the namespaces that the list numbers from 1.
        package init(_ local: String, in space: Int) {
            precondition(space > 0, "namespaces are numbered from 1")
            self.local = local
            self.space = space
        }

        /// An attribute without a prefix, or an element in no namespace.
        package init(plain local: String) {
            self.local = local
            space = 0
        }
    }

    let spaces: [[String]]
    let names: [Name]

    /// The number of a name that was not asked for.
    package static let other: UInt8 = 0

    /// Creates a list of at most 100 names.
    ///
    /// Each entry of `spaces` is one namespace in all its spellings, as strict and transitional files have them.
    package init(spaces: [[String]], _ names: [Name]) {
        precondition(names.count <= 100 && spaces.joined().count <= 16, "a list of names is short")
        precondition(names.allSatisfy { $0.space <= spaces.count }, "a name is in one of the namespaces")
        self.spaces = spaces
        self.names = names
    }
}

/// Something that the reader of a stream came upon.
package struct XMLEvent: Sendable {
    /// What it is.
    package enum Kind: UInt8, Sendable {
        /// A start tag. The attributes that were asked for follow it at once.
        case start

        /// An attribute of the start tag before it.
        case attribute

        /// Text; it goes on in the next event when that is text as well.
        case text

        /// An end tag.
        case end
    }

    /// What it is.
    package let kind: Kind

    /// The number of its name; 0 for text, and for a name that was not asked for.
    package let name: UInt8

    /// How many attributes follow a start tag.
    package internal(set) var attributes: UInt16 = 0

    let from: UInt32
    var to: UInt32

    init(_ kind: Kind, _ name: UInt8 = 0, _ from: Int = 0, _ to: Int = 0) {
        self.kind = kind
        self.name = name
        self.from = UInt32(truncatingIfNeeded: from)
        self.to = UInt32(truncatingIfNeeded: to)
    }

    /// Where its text, or the value of the attribute, stands in the bytes of the stream.
    package var range: Range<Int> { Int(from)..<Int(to) }
}
