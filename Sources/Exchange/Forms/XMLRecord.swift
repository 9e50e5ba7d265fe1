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

    var fields: [FieldName] {
        var seen: Set<String> = []
        return
            (element.attributes.map { FieldName(key: $0.name, place: place) }
            + element.elements.map { FieldName(key: $0.name, place: reader.place(of: $0)) })
            .filter { seen.insert($0.key).inserted }
    }

    func token(_ key: String) throws(ShapeFault) -> Token? {
        guard let value = element.attribute(key) else { return nil }
        return Token(text: value, place: place)
    }

    func tokens(_ key: String) throws(ShapeFault) -> [Token]? {
        guard let value = element.attribute(key) else { return nil }
        return value.split(separator: " ").map { Token(text: String($0), place: place) }
    }

    func text(_ key: String) throws(ShapeFault) -> TextEntry? {
        let elements = element.elements.filter { $0.name == key }
        guard let first = elements.first else { return nil }
        return try XMLRecord.text(elements, at: reader.place(of: first), reader)
    }

    func texts(_ key: String) throws(ShapeFault) -> [TextEntry]? {
        guard let list = element.elements.first(where: { $0.name == key }) else { return nil }
        var texts: [TextEntry] = []
        for item in list.elements {
            texts.append(try XMLRecord.text(item.elements, at: reader.place(of: item), reader))
        }
        return texts
    }

    func record(_ key: String) throws(ShapeFault) -> (any RecordSource)? {
        element.elements.first { $0.name == key }.map { XMLRecord(element: $0, reader: reader) }
    }

    func records(_ key: String) throws(ShapeFault) -> [any RecordSource]? {
        guard let list = element.elements.first(where: { $0.name == key }) else { return nil }
        return list.elements.map { XMLRecord(element: $0, reader: reader) }
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
            entries.append((Token(text: tag, place: reader.place(of: element)), element.text))
        }
        return TextEntry(place: place, content: .languages(entries))
    }
}
