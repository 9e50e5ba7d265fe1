import Markup
import Reference

/// An element of one of our XML files, read as a record.
///
/// Words are attributes, and lists of words are attributes with blanks between; texts are elements with `xml:lang`;
/// records are elements, and lists of records are elements that hold them.
struct XMLRecord: RecordSource {
    let element: XMLElement
    let reader: XMLReader

    var place: Place { reader.place(of: element) }

    func place(of key: String) -> Place? { fields(besides: []).first { $0.key == key }?.place }

    func fields(besides known: [String]) -> [FieldName] {
        var seen: Set<String> = []
        let attributes = element.attributes.map { attribute in
            let name = attribute.namespace.isEmpty ? attribute.name : "{\(attribute.namespace)}\(attribute.name)"
            return FieldName(key: name, place: place)
        }
        let elements = element.elements.map { FieldName(key: $0.name, place: reader.place(of: $0)) }
        return (attributes + elements).filter { !known.contains($0.key) && seen.insert($0.key).inserted }
    }

    /// Text between the elements of a record, or of a list in it, is content that no reader would see.
    var strays: [Place] {
        ([element] + element.elements.filter { $0.languageTag == nil })
            .filter { !$0.text.trimmed.isEmpty }.map { reader.place(of: $0) }
    }

    func token(_ key: String) throws(ShapeFault) -> Token? {
        try attribute(key).map { Token(text: $0, place: place) }
    }

    func tokens(_ key: String) throws(ShapeFault) -> [Token]? {
        try attribute(key)?.split(separator: " ").map { Token(text: String($0), place: place) }
    }

    func text(_ key: String) throws(ShapeFault) -> TextEntry? {
        let elements = try elements(key)
        guard let first = elements.first else { return nil }
        return try XMLRecord.text(elements, at: reader.place(of: first), reader)
    }

    func texts(_ key: String) throws(ShapeFault) -> [TextEntry]? {
        guard let list = try onlyElement(key) else { return nil }
        var texts: [TextEntry] = []
        for item in list.elements {
            guard item.text.trimmed.isEmpty else {
                throw ShapeFault(place: reader.place(of: item), expected: "a list of entries with texts in xml:lang")
            }
            texts.append(try XMLRecord.text(item.elements, at: reader.place(of: item), reader))
        }
        return texts
    }

    func record(_ key: String) throws(ShapeFault) -> (any RecordSource)? {
        try onlyElement(key).map { XMLRecord(element: $0, reader: reader) }
    }

    func records(_ key: String) throws(ShapeFault) -> [any RecordSource]? {
        guard let list = try onlyElement(key) else { return nil }
        return list.elements.map { XMLRecord(element: $0, reader: reader) }
    }

    private func attribute(_ key: String) throws(ShapeFault) -> String? {
        if let misplaced = element.elements.first(where: { $0.name == key }) {
            throw ShapeFault(place: reader.place(of: misplaced), expected: "an attribute")
        }
        return element.attribute(key)
    }

    private func elements(_ key: String) throws(ShapeFault) -> [XMLElement] {
        if element.attribute(key) != nil { throw ShapeFault(place: place, expected: "an element") }
        return element.elements.filter { $0.name == key }
    }

    private func onlyElement(_ key: String) throws(ShapeFault) -> XMLElement? {
        let elements = try elements(key)
        if elements.count > 1 { throw ShapeFault(place: reader.place(of: elements[1]), expected: "one element") }
        return elements.first
    }

    private static func text(
        _ elements: [XMLElement],
        at place: Place,
        _ reader: XMLReader
    ) throws(ShapeFault) -> TextEntry {
        var entries: [(tag: Token, text: String)] = []
        for element in elements {
            guard let tag = element.languageTag else {
                throw ShapeFault(place: reader.place(of: element), expected: "a text with xml:lang")
            }
            if let inner = element.elements.first {
                throw ShapeFault(place: reader.place(of: inner), expected: "a text without elements in it")
            }
            guard element.elements.isEmpty else {
                throw ShapeFault(place: reader.place(of: element), expected: "a text without markup")
            }
            entries.append((Token(text: tag, place: reader.place(of: element)), element.text))
        }
        return TextEntry(place: place, content: .languages(entries))
    }
}
