import CLibXML2

/// Writes an XML document through libxml2's text writer.
///
/// Elements are opened and closed around a closure, so what is written is always well formed. Characters that XML forbids
/// are left out and counted.
@safe package final class XMLWriter {
    /// How many characters were left out because XML forbids them.
    package private(set) var droppedCharacters = 0

    #if DEBUG
    /// Who sees what is written, while it is written; release builds know none.
    package var observer: (any XMLWriterObserver)?
    #endif

    private let buffer: xmlBufferPtr
    private let writer: xmlTextWriterPtr

    /// Starts a document in UTF-8.
    ///
    /// `standalone` says so in the declaration, as Office writes it. `indented` begins elements on lines of their own, for
    /// files that people open; elements with text in them stay on one line.
    package init(standalone: Bool = false, indented: Bool = false) {
        XMLLibrary.prepare()
        guard let buffer = unsafe xmlBufferCreate(), let writer = unsafe xmlNewTextWriterMemory(buffer, 0) else {
            preconditionFailure("libxml2 has no memory for a writer")
        }
        unsafe self.buffer = buffer
        unsafe self.writer = writer
        if indented {
            unsafe xmlTextWriterSetIndent(writer, 1)
            unsafe xmlTextWriterSetIndentString(writer, "  ")
        }
        unsafe xmlTextWriterStartDocument(writer, "1.0", "UTF-8", standalone ? "yes" : nil)
    }

    deinit {
        unsafe xmlFreeTextWriter(writer)
        unsafe xmlBufferFree(buffer)
    }

    /// Writes an element with what the closure writes in it; without a closure, an empty one.
    package func element(
        _ name: StaticString,
        _ attributes: KeyValuePairs<StaticString, String> = [:],
        content: () -> Void = {}
    ) {
        #if DEBUG
        observer?.begin(name)
        #endif
        unsafe xmlTextWriterStartElement(writer, name.utf8Start)
        for (name, value) in attributes { attribute(name, value) }
        content()
        #if DEBUG
        observer?.end()
        #endif
        unsafe xmlTextWriterEndElement(writer)
    }

    /// Writes an element that holds only text.
    package func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String) {
        element(name, attributes) { self.text(text) }
    }

    /// Writes an attribute of the element that was just opened.
    package func attribute(_ name: StaticString, _ value: String) {
        #if DEBUG
        observer?.attribute(name, value)
        #endif
        unsafe xmlTextWriterWriteAttribute(writer, name.utf8Start, filtered(value))
    }

    /// Writes text.
    package func text(_ text: String) {
        guard !text.isEmpty else { return }
        #if DEBUG
        observer?.text(text)
        #endif
        unsafe xmlTextWriterWriteString(writer, filtered(text))
    }

    /// Writes markup that never changes, as it is.
    ///
    /// It must be well formed.
    package func constant(_ markup: StaticString) {
        #if DEBUG
        observer?
            .markup(
                unsafe Array(UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
            )
        #endif
        unsafe xmlTextWriterWriteRawLen(writer, markup.utf8Start, Int32(markup.utf8CodeUnitCount))
    }

    /// Writes a piece of markup that was put together beforehand, between elements.
    package func fragment(_ fragment: XMLFragment) {
        droppedCharacters += fragment.droppedCharacters
        #if DEBUG
        observer?.markup(fragment.bytes)
        #endif
        unsafe xmlTextWriterWriteRawLen(writer, fragment.bytes, Int32(fragment.bytes.count))
    }

    /// Takes out what has been written so far and a piece of markup behind it, which is not copied through the writer.
    package func drain(with fragment: XMLFragment, to take: ([UInt8]) -> Void) {
        droppedCharacters += fragment.droppedCharacters
        #if DEBUG
        observer?.markup(fragment.bytes)
        #endif
        // Nothing is written, but the start tag before it is closed.
        unsafe xmlTextWriterWriteRawLen(writer, fragment.bytes, 0)
        take(drain())
        take(fragment.bytes)
    }

    /// Takes out what has been written so far, so that a long document need not be held here.
    ///
    /// What is written afterwards, up to `finish`, goes behind it.
    package func drain() -> [UInt8] {
        unsafe xmlTextWriterFlush(writer)
        defer { unsafe xmlBufferEmpty(buffer) }
        return unsafe Array(UnsafeBufferPointer(start: xmlBufferContent(buffer), count: Int(xmlBufferLength(buffer))))
    }

    /// Ends the document and returns its bytes.
    ///
    /// Nothing can be written after it.
    package func finish() -> [UInt8] {
        unsafe xmlTextWriterEndDocument(writer)
        unsafe xmlTextWriterFlush(writer)
        let count = Int(unsafe xmlBufferLength(buffer))
        guard let content = unsafe xmlBufferContent(buffer) else { return [] }
        return unsafe Array(UnsafeBufferPointer(start: content, count: count))
    }

    private func filtered(_ text: String) -> String {
        let (kept, dropped) = XMLCharacters.filter(text)
        droppedCharacters += dropped
        return kept
    }
}

/// A piece of markup that is put together outside a writer, which is quicker for many small elements with few names.
///
/// Its constants must be well formed when they are put together; texts are escaped and filtered as a writer does it.
package struct XMLFragment: Sendable {
    /// How many characters were left out because XML forbids them.
    package private(set) var droppedCharacters = 0

    /// How long it is in bytes.
    package var count: Int { bytes.count }

    fileprivate var bytes: [UInt8] = []

    /// Creates an empty piece.
    package init() {}

    /// Adds markup that never changes, as it is.
    package mutating func constant(_ markup: StaticString) {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// Adds another piece.
    package mutating func fragment(_ other: XMLFragment) {
        bytes.append(contentsOf: other.bytes)
        droppedCharacters += other.droppedCharacters
    }

    /// Adds a whole number.
    package mutating func integer(_ value: Int) {
        if (0...9).contains(value) { bytes.append(0x30 + UInt8(value)) } else { bytes += String(value).utf8 }
    }

    /// Adds text, for between elements or inside the quotation marks of an attribute.
    package mutating func text(_ text: String) {
        let start = bytes.count
        var copy = text
        let isPlain = copy.withUTF8 { utf8 in
            unsafe bytes.append(contentsOf: utf8)
            return unsafe utf8.reduce(true) { $0 && XMLFragment.isPlain($1) }
        }
        if !isPlain { escape(text, from: start) }
    }

    /// Empties it, and keeps its memory.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        droppedCharacters = 0
    }

    /// Whether a byte can stand as it is.
    ///
    /// 0xEF begins U+FFFE and U+FFFF, and much that is allowed.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != 0x22 && byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0xEF
    }

    private mutating func escape(_ text: String, from start: Int) {
        bytes.removeLast(bytes.count - start)
        let (kept, dropped) = XMLCharacters.filter(text)
        droppedCharacters += dropped
        for byte in kept.utf8 {
            switch byte {
            case 0x09: constant("&#9;")
            case 0x0A: constant("&#10;")
            case 0x0D: constant("&#13;")
            case 0x22: constant("&quot;")
            case 0x26: constant("&amp;")
            case 0x3C: constant("&lt;")
            case 0x3E: constant("&gt;")
            default: bytes.append(byte)
            }
        }
    }
}
