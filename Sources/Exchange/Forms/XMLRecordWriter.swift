import Markup
import Reference

/// Writes records in the form that `XMLRecord` reads.
///
/// In each record words come first, then texts and records.
struct XMLRecordWriter {
    let xml: XMLWriter

    func token(_ key: StaticString, _ value: some CustomStringConvertible) {
        xml.attribute(key, value.description)
    }

    func token(_ key: StaticString, _ value: (some CustomStringConvertible)?) {
        if let value { xml.attribute(key, value.description) }
    }

    func tokens(_ key: StaticString, _ values: [some CustomStringConvertible]) {
        if !values.isEmpty { xml.attribute(key, values.map(\.description).joined(separator: " ")) }
    }

    func text(_ key: StaticString, _ text: LocalisedText?) {
        guard let text else { return }
        for language in text.languages {
            xml.element(key, ["xml:lang": language.rawValue], text: text[language] ?? "")
        }
    }

    func texts(_ key: StaticString, _ texts: [LocalisedText]) {
        guard !texts.isEmpty else { return }
        xml.element(key) {
            for text in texts {
                xml.element("entry") { self.text("text", text) }
            }
        }
    }

    func record(_ key: StaticString, _ write: () -> Void) {
        xml.element(key, content: write)
    }

    func records<Value>(_ key: StaticString, _ item: StaticString, _ values: [Value], _ write: (Value) -> Void) {
        guard !values.isEmpty else { return }
        xml.element(key) {
            for value in values {
                xml.element(item) { write(value) }
            }
        }
    }
}
