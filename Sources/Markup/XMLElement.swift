/// An element that was read, with everything in it.
package struct XMLElement: Sendable {
    /// Its namespace; empty when it has none.
    package let namespace: String

    /// Its name without prefix.
    package let name: String

    /// Its attributes in document order; namespace declarations are not among them.
    package let attributes: [XMLAttribute]

    /// What stands in it, in order.
    package internal(set) var children: [Child] = []

    /// Where its start tag begins, in bytes from the start of the document.
    package let offset: Int

    /// Something inside an element.
    package enum Child: Sendable {
        case element(XMLElement)
        case text(String)
    }

    /// The elements directly in it.
    package var elements: [XMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The text directly in it, put together.
    package var text: String {
        children.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }
    }

    /// The value of an attribute without namespace.
    package func attribute(_ name: String) -> String? {
        attributes.first { $0.name == name && $0.namespace.isEmpty }?.value
    }

    /// The value of `xml:lang`.
    package var languageTag: String? {
        attributes.first { $0.name == "lang" && $0.namespace == "http://www.w3.org/XML/1998/namespace" }?.value
    }
}

/// An attribute that was read.
package struct XMLAttribute: Sendable {
    /// Its namespace; empty when it has none.
    package let namespace: String

    /// Its name without prefix.
    package let name: String

    /// Its value.
    package let value: String
}
