import CLibXML2

/// Writes an XML document through libxml2's text writer.
///
/// Elements are opened and closed around a closure, so what is written is always well formed. Characters that XML forbids
/// are left out and counted.
@safe package final class XMLWriter {
    /// How many characters were left out because XML forbids them.
    package private(set) var droppedCharacters = 0

    private let buffer: xmlBufferPtr
    private let writer: xmlTextWriterPtr

    /// Starts a document in UTF-8.
    ///
    /// - Parameter standalone: whether the declaration says `standalone="yes"`, as Office writes it.
    package init(standalone: Bool = false) {
        XMLLibrary.prepare()
        guard let buffer = unsafe xmlBufferCreate(), let writer = unsafe xmlNewTextWriterMemory(buffer, 0) else {
            preconditionFailure("libxml2 has no memory for a writer")
        }
        unsafe self.buffer = buffer
        unsafe self.writer = writer
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
        unsafe xmlTextWriterStartElement(writer, name.utf8Start)
        for (name, value) in attributes { attribute(name, value) }
        content()
        unsafe xmlTextWriterEndElement(writer)
    }

    /// Writes an element that holds only text.
    package func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String) {
        element(name, attributes) { self.text(text) }
    }

    /// Writes an attribute of the element that was just opened.
    package func attribute(_ name: StaticString, _ value: String) {
        unsafe xmlTextWriterWriteAttribute(writer, name.utf8Start, filtered(value))
    }

    /// Writes text.
    package func text(_ text: String) {
        guard !text.isEmpty else { return }
        unsafe xmlTextWriterWriteString(writer, filtered(text))
    }

    /// Writes markup that never changes, as it is.
    ///
    /// It must be well formed.
    package func constant(_ markup: StaticString) {
        unsafe xmlTextWriterWriteRawLen(writer, markup.utf8Start, Int32(markup.utf8CodeUnitCount))
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
