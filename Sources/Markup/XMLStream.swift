import CLibXML2
package import Reference

/// Reads XML from anywhere piece by piece, as safely as ``XMLReader``, in memory that does not grow with the document.
///
/// After each piece `events` holds what it brought, and `bytes` the texts and values that the events point into. A
/// DOCTYPE is refused wherever pieces part it, nothing else is ever opened, and depth, size and counts are bounded. A
/// column is counted in bytes.
@safe package final class XMLStream {
    /// Bounds on what is read.
    package struct Limits: Sendable {
        /// The largest document, in bytes.
        package var bytes = 256 << 20

        /// The deepest nesting of elements.
        package var depth = 128

        /// The most attributes of an element.
        package var attributes = 256

        /// The most elements in a document.
        package var elements = 24_000_000

        /// Creates the default bounds.
        package init() {}
    }

    /// What the last piece brought, in the order of the document.
    package var events: [XMLEvent] { record.events }

    /// The texts and values of the events, in UTF-8, end to end.
    package var bytes: [UInt8] { record.bytes }

    private let file: String
    private let limits: Limits
    private let context: xmlParserCtxtPtr
    private var record: XMLRecord
    private var faults: [Diagnostic] = []
    private var isStopped = false

    /// How many bytes were handed to libxml2, on which line they end, and where that begins.
    private var passed = 0
    private var line = 1
    private var lineStart = 0

    /// The last bytes that were handed over, in which a forbidden declaration may have begun.
    private var before: [UInt8] = []

    /// The start of a character whose end has not come yet.
    private var unfinished: [UInt8] = []

    private static let forbidden = ["<!DOCTYPE", "<!ENTITY"].map { Array($0.utf8) }

    /// Starts a document, which diagnostics call by the name of its file.
    package init(_ names: XMLNames, file: String, limits: Limits = Limits()) {
        XMLLibrary.prepare()
        guard let context = unsafe xmlCreatePushParserCtxt(nil, nil, nil, 0, nil) else {
            preconditionFailure("libxml2 has memory for a parser")
        }
        unsafe self.context = context
        self.file = file
        self.limits = limits
        record = unsafe XMLRecord(names, limits: limits, dictionary: context.pointee.dict)
        unsafe context.pointee.sax.pointee = XMLStream.handler
        unsafe context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        // Nothing but NONET: never NOENT, DTDLOAD, DTDATTR, XINCLUDE, HUGE or RECOVER.
        unsafe xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    }

    deinit {
        unsafe xmlFreeParserCtxt(context)
    }

    /// Reads on, or throws what is wrong so far; nothing can be read after that.
    package func append(_ piece: ArraySlice<UInt8>) throws(DiagnosticsError) {
        record.forget()
        var piece = piece
        while !unfinished.isEmpty, let byte = piece.first {
            guard byte & 0xC0 == 0x80, unfinished.count < XMLStream.length(startedBy: unfinished[0]) else {
                try pass(take(&unfinished))
                break
            }
            unfinished.append(byte)
            piece = piece.dropFirst()
            if unfinished.count == XMLStream.length(startedBy: unfinished[0]) { try pass(take(&unfinished)) }
        }
        guard !piece.isEmpty else { return }
        // Only whole characters are handed over.
        let tail = piece.suffix(3)
        if let start = tail.lastIndex(where: { $0 & 0xC0 != 0x80 }), piece.endIndex - start < length(at: start, piece) {
            unfinished = Array(piece[start...])
            piece = piece[..<start]
        }
        try pass(piece)
    }

    /// Ends the document, or throws what is wrong with it.
    package func finish() throws(DiagnosticsError) {
        record.forget()
        if !unfinished.isEmpty { try pass(take(&unfinished)) }
        guard passed > 0 else { throw refusal("form", "the document is empty", line: 1, column: 1) }
        unsafe xmlParseChunk(context, nil, 0, 1)
        if unsafe context.pointee.wellFormed == 0, faults.isEmpty {
            throw refusal("form", "the document is not well formed", line: 1, column: 1)
        }
        try throwFaults()
    }

    // MARK: Pieces

    private func take(_ bytes: inout [UInt8]) -> ArraySlice<UInt8> {
        defer { bytes = [] }
        return bytes[...]
    }

    private func length(at index: Int, _ piece: ArraySlice<UInt8>) -> Int { XMLStream.length(startedBy: piece[index]) }

    private static func length(startedBy byte: UInt8) -> Int {
        switch byte {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    private func pass(_ piece: ArraySlice<UInt8>) throws(DiagnosticsError) {
        guard !piece.isEmpty else { return }
        guard passed + piece.count <= limits.bytes else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "xml.size",
                    at: Place(file: file),
                    "the document has more than \(limits.bytes) bytes, the most that are read"
                )
            )
        }
        try check(piece)
        unsafe piece.withUnsafeBytes { memory in
            let start = unsafe memory.bindMemory(to: CChar.self).baseAddress
            unsafe xmlParseChunk(context, start, Int32(truncatingIfNeeded: memory.count), 0)
        }
        count(piece)
        try throwFaults()
    }

    /// Looks at the bytes themselves before libxml2 sees them.
    private func check(_ piece: ArraySlice<UInt8>) throws(DiagnosticsError) {
        var bits: UInt8 = 0
        var hasNUL = false
        var hasMark = false
        unsafe piece.withUnsafeBufferPointer { memory in
            for place in 0..<memory.count {
                let byte = unsafe memory[place]
                bits |= byte
                hasNUL = hasNUL || byte == 0
                hasMark = hasMark || byte == 0x21
            }
        }
        if bits >= 0x80, String(validating: piece, as: UTF8.self) == nil {
            let offset = Array(piece).firstInvalidUTF8Byte ?? 0
            throw refusal(
                "encoding",
                "byte \(passed + offset + 1) is not UTF-8",
                at: offset,
                of: piece,
                hint: "save the document as UTF-8"
            )
        }
        if hasNUL, let index = piece.firstIndex(of: 0) {
            throw refusal(
                "nul",
                "the document holds a NUL, which XML forbids",
                at: index - piece.startIndex,
                of: piece,
                hint: "save it as UTF-8"
            )
        }
        let seam = before + piece.prefix(8)
        for pattern in XMLStream.forbidden {
            var found = seam.firstOffset(of: pattern).map { $0 - before.count }
            if found == nil, hasMark { found = Array(piece).firstOffset(of: pattern) }
            guard let found else { continue }
            throw refusal(
                "doctype",
                XMLStream.doctypeRefusal,
                at: found,
                of: piece,
                hint: "take \(String(decoding: pattern, as: UTF8.self)) out; Cadre's formats need none"
            )
        }
        before = piece.count >= 8 ? Array(piece.suffix(8)) : Array((before + piece).suffix(8))
    }

    private static let doctypeRefusal = "the document declares a document type, which is never read"

    private func count(_ piece: ArraySlice<UInt8>) {
        var rest = piece
        while let end = rest.firstIndex(of: 0x0A) {
            line += 1
            lineStart = passed + end + 1 - piece.startIndex
            rest = rest[(end + 1)...]
        }
        passed += piece.count
    }

    /// A refusal at a byte of a piece that has not been handed over; before it, the byte is negative.
    private func refusal(
        _ rule: String,
        _ message: String,
        at offset: Int,
        of piece: ArraySlice<UInt8>,
        hint: String
    ) -> DiagnosticsError {
        let text = offset > 0 ? piece.prefix(offset) : []
        let start = text.lastIndex(of: 0x0A).map { passed + $0 + 1 - piece.startIndex } ?? lineStart
        return refusal(
            rule,
            message,
            line: line + text.count { $0 == 0x0A },
            column: max(passed + offset - start, 0) + 1,
            hint: hint
        )
    }

    private func refusal(
        _ rule: String,
        _ message: String,
        line: Int,
        column: Int,
        hint: String? = nil
    ) -> DiagnosticsError {
        DiagnosticsError(diagnostic(rule, message, line: line, column: column, hint: hint))
    }

    private func diagnostic(
        _ rule: String,
        _ message: String,
        line: Int,
        column: Int,
        hint: String? = nil
    ) -> Diagnostic {
        let place = Place(file: file, line: max(line, 1), column: max(column, 1))
        return Diagnostic(.error, rule: "xml.\(rule)", at: place, message, hint: hint)
    }

    private func throwFaults() throws(DiagnosticsError) {
        guard !faults.isEmpty else { return }
        if let name = declaredEncoding {
            // What libxml2 made of the bytes in that encoding is not worth reporting.
            throw refusal("form", "the document says it is \(name), but it is UTF-8", line: 1, column: 1)
        }
        throw DiagnosticsError(faults)
    }

    /// The encoding that the document says it has, if that is not UTF-8.
    private var declaredEncoding: String? {
        let name = unsafe context.pointee.input?.pointee.encoding ?? context.pointee.encoding
        let text = unsafe name.map { unsafe String(cString: $0).uppercased() }
        return ["UTF-8", "US-ASCII", "ASCII"].contains(text) ? nil : text
    }

    // MARK: What the parser reports

    private func note(_ message: String, line: Int, column: Int) {
        guard faults.count < 20 else { return }
        let sentence = message.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
        faults.append(
            diagnostic("form", sentence.isEmpty ? "not well formed" : sentence, line: line, column: column)
        )
    }

    private func stop(_ message: String) {
        guard !isStopped else { return }
        isStopped = true
        note(
            message,
            line: Int(unsafe xmlSAX2GetLineNumber(context)),
            column: Int(unsafe xmlSAX2GetColumnNumber(context))
        )
        unsafe xmlStopParser(context)
    }

    private func begin(_ tag: XMLTag) {
        if let reason = unsafe record.begin(tag) { return stop(reason) }
        // The declaration has been read: what libxml2 makes of another encoding is not to be read on.
        if record.elements == 1, let name = declaredEncoding { stop("the document says it is \(name)") }
    }

    private static func stream(_ user: UnsafeMutableRawPointer?) -> XMLStream? {
        unsafe user.map { unsafe Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
    }

    private static var handler: xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe handler.startElementNs = { user, name, _, namespace, _, _, count, _, values in
            guard let name = unsafe name else { return }
            unsafe XMLStream.stream(user)?
                .begin(XMLTag(name: name, namespace: namespace, count: Int(count), values: values))
        }
        unsafe handler.endElementNs = { user, name, _, namespace in
            guard let name = unsafe name else { return }
            unsafe XMLStream.stream(user)?.record.end(name, namespace)
        }
        let onText: charactersSAXFunc = { user, text, count in
            unsafe XMLStream.stream(user)?.record.add(text: UnsafeBufferPointer(start: text, count: Int(count)))
        }
        unsafe handler.characters = onText
        unsafe handler.ignorableWhitespace = onText
        unsafe handler.cdataBlock = onText
        unsafe handler.internalSubset = { user, _, _, _ in
            unsafe XMLStream.stream(user)?.stop(XMLStream.doctypeRefusal)
        }
        unsafe handler.serror = { user, error in
            guard let stream = unsafe XMLStream.stream(user), let error = unsafe error?.pointee else { return }
            guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
            stream.note(
                unsafe error.message.map { unsafe String(cString: $0) } ?? "",
                line: Int(unsafe error.line),
                column: Int(unsafe error.int2)
            )
        }
        return unsafe handler
    }
}

/// A start tag, as libxml2 reports it.
@unsafe private struct XMLTag {
    let name: UnsafePointer<xmlChar>
    let namespace: UnsafePointer<xmlChar>?
    let count: Int

    /// Five pointers an attribute: name, prefix, namespace, start and end of the value.
    let values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
}

/// What a piece brings, written down while libxml2 reads it.
///
/// libxml2 keeps each name once, in a dictionary: two names are the same where their addresses are.
@safe private struct XMLRecord {
    var events: [XMLEvent] = []
    var bytes: [UInt8] = []
    private(set) var elements = 0

    private let limits: XMLStream.Limits
    private var depth = 0

    /// The addresses of the names that are asked for, spread over twice as many places and more, and their numbers.
    private var addresses = [UInt](repeating: 0, count: 256)
    private var locals = [UInt8](repeating: 0, count: 256)

    /// The addresses of the namespaces, and their numbers.
    private var spaces: [(address: UInt, number: Int)] = []

    /// The numbers of the names, by the number of the local name and of the namespace.
    private var numbers: [UInt8] = []
    private let width: Int

    init(_ names: XMLNames, limits: XMLStream.Limits, dictionary: xmlDictPtr?) {
        self.limits = limits
        width = names.spaces.count + 1
        func address(_ text: String) -> UInt {
            let bytes = Array(text.utf8)
            return unsafe UInt(bitPattern: xmlDictLookup(dictionary, bytes, Int32(bytes.count)))
        }
        for (number, spellings) in names.spaces.enumerated() {
            for spelling in spellings { spaces.append((address(spelling), number + 1)) }
        }
        var count = 0
        numbers = [UInt8](repeating: XMLNames.other, count: width)
        for (number, name) in names.names.enumerated() {
            let key = address(name.local)
            var local = find(key)
            if local == 0 {
                count += 1
                local = count
                var place = XMLRecord.place(key)
                while addresses[place] != 0 { place = (place + 1) & 255 }
                addresses[place] = key
                locals[place] = UInt8(local)
                numbers += [UInt8](repeating: XMLNames.other, count: width)
            }
            numbers[local * width + name.space] = UInt8(number + 1)
        }
    }

    mutating func forget() {
        events.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Writes a start tag down, or says why it is not read.
    mutating func begin(_ tag: XMLTag) -> String? {
        elements += 1
        depth += 1
        guard depth <= limits.depth else { return "elements are nested deeper than \(limits.depth)" }
        guard unsafe tag.count <= limits.attributes else {
            return "an element has more than \(limits.attributes) attributes"
        }
        guard elements <= limits.elements else { return "there are more than \(limits.elements) elements" }
        let start = events.count
        events.append(XMLEvent(.start, unsafe number(tag.name, tag.namespace)))
        guard events[start].name != XMLNames.other, let values = unsafe tag.values else { return nil }
        for position in 0..<(unsafe tag.count) {
            guard let name = unsafe values[position * 5], let from = unsafe values[position * 5 + 3],
                let to = unsafe values[position * 5 + 4]
            else { continue }
            let number = unsafe number(name, values[position * 5 + 2])
            guard number != XMLNames.other else { continue }
            let first = bytes.count
            unsafe add(value: UnsafeBufferPointer(start: from, count: to - from))
            events.append(XMLEvent(.attribute, number, first, bytes.count))
            events[start].attributes += 1
        }
        return nil
    }

    mutating func end(_ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) {
        depth -= 1
        events.append(XMLEvent(.end, unsafe number(name, namespace)))
    }

    mutating func add(text: UnsafeBufferPointer<UInt8>) {
        let first = bytes.count
        unsafe bytes.append(contentsOf: text)
        if let last = events.indices.last, events[last].kind == .text {
            events[last].to = UInt32(truncatingIfNeeded: bytes.count)
        } else {
            events.append(XMLEvent(.text, XMLNames.other, first, bytes.count))
        }
    }

    /// Adds the value of an attribute.
    ///
    /// Unless it replaces entities, libxml2 hands every `&` over as `&#38;`.
    private mutating func add(value: UnsafeBufferPointer<UInt8>) {
        guard unsafe value.contains(0x26) else { return unsafe bytes.append(contentsOf: value) }
        unsafe bytes += Array(value).replacing(Array("&#38;".utf8), with: [0x26])
    }

    private func number(_ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> UInt8 {
        var space = 0
        if let namespace = unsafe namespace {
            let address = UInt(bitPattern: namespace)
            for known in spaces where known.address == address { space = known.number }
            // A namespace that was not asked for is not the absence of one.
            if space == 0 { return XMLNames.other }
        }
        return numbers[find(UInt(bitPattern: name)) * width + space]
    }

    /// The number of a local name; 0 when it is not asked for.
    private func find(_ address: UInt) -> Int {
        var place = XMLRecord.place(address)
        while addresses[place] != 0 {
            if addresses[place] == address { return Int(locals[place]) }
            place = (place + 1) & 255
        }
        return 0
    }

    private static func place(_ address: UInt) -> Int { Int(truncatingIfNeeded: address ^ address >> 8) & 255 }
}
