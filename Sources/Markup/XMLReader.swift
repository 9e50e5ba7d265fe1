import CLibXML2
package import Reference

/// Reads XML from anywhere, safely.
///
/// It is the only way in which XML comes into Cadre.
///
/// A DOCTYPE is refused, nothing else is ever opened, and depth, size and counts are bounded.
package struct XMLReader: Sendable {
    /// Bounds on what is read.
    package struct Limits: Sendable {
        /// The largest document, in bytes.
        package var bytes = 64 << 20

        /// The deepest nesting of elements.
        package var depth = 128

        /// The most attributes of an element.
        package var attributes = 256

        /// The most elements in a document.
        package var elements = 2_000_000

        /// Creates the default bounds.
        package init() {}
    }

    /// The document's root element.
    package let root: XMLElement

    private let lines: LineIndex
    private let file: String

    /// Reads a document in UTF-8, or throws every fault with its line and column.
    ///
    /// Diagnostics call the document by the name of its file.
    package init(_ bytes: [UInt8], file: String, limits: Limits = Limits()) throws(DiagnosticsError) {
        let lines = LineIndex(bytes)
        func refuse(_ rule: String, _ message: String, at offset: Int?, hint: String? = nil) -> DiagnosticsError {
            let place = offset.map { lines.place(of: $0, in: file) } ?? Place(file: file)
            return DiagnosticsError(Diagnostic(.error, rule: "xml.\(rule)", at: place, message, hint: hint))
        }
        guard bytes.count <= limits.bytes else {
            throw refuse("size", "the document has \(bytes.count) bytes; at most \(limits.bytes) are read", at: nil)
        }
        if let offset = bytes.firstInvalidUTF8Byte {
            throw refuse(
                "encoding",
                "byte \(offset + 1) is not UTF-8",
                at: offset,
                hint: "save the document as UTF-8"
            )
        }
        if let offset = bytes.firstIndex(of: 0) {
            throw refuse("nul", "the document holds a NUL, which XML forbids", at: offset, hint: "save it as UTF-8")
        }
        for forbidden in ["<!DOCTYPE", "<!ENTITY"] {
            if let offset = bytes.firstOffset(of: Array(forbidden.utf8)) {
                throw refuse(
                    "doctype",
                    "the document declares a document type, which is never read",
                    at: offset,
                    hint: "take \(forbidden) out; Cadre's formats need none"
                )
            }
        }
        let parse = XMLParse(bytes, limits: limits)
        parse.run()
        guard parse.faults.isEmpty else {
            throw DiagnosticsError(
                parse.faults.prefix(20)
                    .map { fault in
                        let line = max(fault.line, 1)
                        let place = Place(
                            file: file,
                            line: line,
                            column: max(fault.column, 1),
                            excerpt: lines.text(ofLine: line)
                        )
                        return Diagnostic(.error, rule: "xml.form", at: place, fault.message)
                    }
            )
        }
        guard let root = parse.root else { throw refuse("form", "the document has no element", at: nil) }
        self.root = root
        self.lines = lines
        self.file = file
    }

    /// Where an element begins.
    package func place(of element: XMLElement) -> Place { lines.place(of: element.offset, in: file) }
}

/// One run of the parser: builds the tree as libxml2 reports what it reads.
@safe private final class XMLParse {
    struct Fault {
        let line: Int
        let column: Int
        let message: String
    }

    private(set) var root: XMLElement?
    private(set) var faults: [Fault] = []

    private let bytes: [UInt8]
    private let limits: XMLReader.Limits
    private var open: [XMLElement] = []
    private var pendingText: [UInt8] = []
    private var count = 0
    private var context: xmlParserCtxtPtr?

    init(_ bytes: [UInt8], limits: XMLReader.Limits) {
        self.bytes = bytes
        self.limits = limits
    }

    func run() {
        XMLLibrary.prepare()
        unsafe bytes.withUnsafeBytes { memory in
            guard
                let context = unsafe xmlCreateMemoryParserCtxt(
                    memory.bindMemory(to: CChar.self).baseAddress,
                    Int32(memory.count)
                )
            else {
                faults.append(Fault(line: 1, column: 1, message: "the document is empty"))
                return
            }
            defer {
                unsafe self.context = nil
                unsafe xmlFreeParserCtxt(context)
            }
            unsafe self.context = context
            unsafe context.pointee.sax.pointee = XMLParse.handler
            unsafe context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
            // Nothing but NONET: never NOENT, DTDLOAD, DTDATTR, XINCLUDE, HUGE or RECOVER.
            unsafe xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
            unsafe xmlParseDocument(context)
            if let name = declaredEncoding, !["UTF-8", "US-ASCII", "ASCII"].contains(name) {
                // What libxml2 made of the bytes in that encoding is not worth reporting.
                faults = [Fault(line: 1, column: 1, message: "the document says it is \(name), but it is UTF-8")]
            }
            if unsafe context.pointee.wellFormed == 0, faults.isEmpty {
                faults.append(Fault(line: 1, column: 1, message: "the document is not well formed"))
            }
        }
    }

    /// The encoding that the document says it has.
    ///
    /// libxml2 keeps one that it converts from on the input.
    private var declaredEncoding: String? {
        guard let context = unsafe context else { return nil }
        let name = unsafe context.pointee.input?.pointee.encoding ?? context.pointee.encoding
        return unsafe name.map { unsafe String(cString: $0).uppercased() }
    }

    // MARK: What the parser reports

    func begin(name: String, namespace: String, attributes: [XMLAttribute]) {
        keepText()
        count += 1
        guard open.count < limits.depth else { return stop("elements are nested deeper than \(limits.depth)") }
        guard attributes.count <= limits.attributes else {
            return stop("an element has more than \(limits.attributes) attributes")
        }
        guard count <= limits.elements else { return stop("there are more than \(limits.elements) elements") }
        open.append(XMLElement(namespace: namespace, name: name, attributes: attributes, offset: tagStart))
    }

    func end() {
        keepText()
        guard let element = open.popLast() else { return }
        if open.isEmpty { root = element } else { open[open.count - 1].children.append(.element(element)) }
    }

    func add(text: UnsafeBufferPointer<UInt8>) {
        unsafe pendingText.append(contentsOf: text)
    }

    func note(line: Int, column: Int, message: String) {
        let sentence = message.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
        faults.append(Fault(line: line, column: column, message: sentence.isEmpty ? "not well formed" : sentence))
    }

    func stop(_ message: String) {
        guard let context = unsafe context else { return }
        note(
            line: Int(unsafe xmlSAX2GetLineNumber(context)),
            column: Int(unsafe xmlSAX2GetColumnNumber(context)),
            message: message
        )
        unsafe xmlStopParser(context)
    }

    private func keepText() {
        guard !pendingText.isEmpty, !open.isEmpty else { return }
        open[open.count - 1].children.append(.text(String(decoding: pendingText, as: UTF8.self)))
        pendingText.removeAll(keepingCapacity: true)
    }

    /// The start of the tag that was just read.
    ///
    /// A start tag holds no other `<`.
    private var tagStart: Int {
        guard let context = unsafe context else { return 0 }
        var offset = min(max(Int(unsafe xmlByteConsumed(context)), 0), bytes.count - 1)
        while offset > 0, bytes[offset] != 0x3C { offset -= 1 }
        return offset
    }

    // MARK: The handler

    private static func parse(_ user: UnsafeMutableRawPointer?) -> XMLParse? {
        unsafe user.map { unsafe Unmanaged<XMLParse>.fromOpaque($0).takeUnretainedValue() }
    }

    /// The value of an attribute.
    ///
    /// Unless it replaces entities, libxml2 hands every `&` over as `&#38;`.
    private static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        // By bytes: as characters, a combining mark after it would hide the semicolon.
        guard unsafe bytes.contains(0x26) else { return unsafe String(decoding: bytes, as: UTF8.self) }
        return unsafe String(decoding: Array(bytes).replacing(Array("&#38;".utf8), with: [0x26]), as: UTF8.self)
    }

    private static var handler: xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe handler.startElementNs = { user, name, _, namespace, _, _, count, _, values in
            guard let parse = unsafe XMLParse.parse(user), let name = unsafe name else { return }
            var attributes: [XMLAttribute] = []
            if let values = unsafe values {
                for position in 0..<Int(count) {
                    // Five pointers an attribute: name, prefix, namespace, start and end of the value.
                    guard let name = unsafe values[position * 5], let start = unsafe values[position * 5 + 3],
                        let end = unsafe values[position * 5 + 4]
                    else { continue }
                    attributes.append(
                        XMLAttribute(
                            namespace: unsafe values[position * 5 + 2].map { unsafe String(cString: $0) } ?? "",
                            name: unsafe String(cString: name),
                            value: unsafe XMLParse.value(UnsafeBufferPointer(start: start, count: end - start))
                        )
                    )
                }
            }
            parse.begin(
                name: unsafe String(cString: name),
                namespace: unsafe namespace.map { unsafe String(cString: $0) } ?? "",
                attributes: attributes
            )
        }
        unsafe handler.endElementNs = { user, _, _, _ in unsafe XMLParse.parse(user)?.end() }
        let onText: charactersSAXFunc = { user, text, count in
            unsafe XMLParse.parse(user)?.add(text: UnsafeBufferPointer(start: text, count: Int(count)))
        }
        unsafe handler.characters = onText
        unsafe handler.ignorableWhitespace = onText
        unsafe handler.cdataBlock = onText
        unsafe handler.internalSubset = { user, _, _, _ in
            unsafe XMLParse.parse(user)?.stop("the document declares a document type, which is never read")
        }
        unsafe handler.serror = { user, error in
            guard let parse = unsafe XMLParse.parse(user), let error = unsafe error?.pointee else { return }
            guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
            parse.note(
                line: Int(unsafe error.line),
                column: Int(unsafe error.int2),
                message: unsafe error.message.map { unsafe String(cString: $0) } ?? ""
            )
        }
        return unsafe handler
    }
}

extension [UInt8] {
    /// Where some bytes stand first: a plain scan for the first of them, then a comparison.
    func firstOffset(of pattern: [UInt8]) -> Int? {
        guard let first = pattern.first, count >= pattern.count else { return nil }
        var start = 0
        while start <= count - pattern.count {
            if self[start] == first, self[start..<(start + pattern.count)].elementsEqual(pattern) { return start }
            start += 1
        }
        return nil
    }
}
