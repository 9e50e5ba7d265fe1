import CLibXML2
import Reference

/// An XML Schema (XSD 1.0).
///
/// It checks what we write; what strangers send is checked by typed readers.
@safe package struct XMLSchema: ~Copyable {
    private let schema: xmlSchemaPtr

    /// Reads a schema, or throws what is wrong with it.
    package init(_ bytes: [UInt8]) throws(Faults) {
        XMLLibrary.prepare()
        let faults = FaultSink()
        let parsed = unsafe bytes.withUnsafeBytes { memory -> xmlSchemaPtr? in
            guard
                let parser = unsafe xmlSchemaNewMemParserCtxt(
                    memory.bindMemory(to: CChar.self).baseAddress,
                    Int32(memory.count)
                )
            else { return nil }
            defer { unsafe xmlSchemaFreeParserCtxt(parser) }
            unsafe xmlSchemaSetParserStructuredErrors(parser, onFault, Unmanaged.passUnretained(faults).toOpaque())
            return unsafe xmlSchemaParse(parser)
        }
        guard let parsed = unsafe parsed else { throw Faults(messages: faults.messages) }
        unsafe schema = parsed
    }

    deinit {
        unsafe xmlSchemaFree(schema)
    }

    /// What is wrong with a document; nothing when it is valid.
    package func faults(in document: [UInt8]) -> [String] {
        XMLLibrary.prepare()
        let faults = FaultSink()
        unsafe document.withUnsafeBytes { memory in
            let tree = unsafe xmlReadMemory(
                memory.bindMemory(to: CChar.self).baseAddress,
                Int32(memory.count),
                nil,
                nil,
                Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
            )
            guard let tree = unsafe tree else {
                faults.messages.append("not well formed")
                return
            }
            defer { unsafe xmlFreeDoc(tree) }
            guard let validator = unsafe xmlSchemaNewValidCtxt(schema) else { return }
            defer { unsafe xmlSchemaFreeValidCtxt(validator) }
            unsafe xmlSchemaSetValidStructuredErrors(validator, onFault, Unmanaged.passUnretained(faults).toOpaque())
            let result = unsafe xmlSchemaValidateDoc(validator, tree)
            if result != 0, faults.messages.isEmpty { faults.messages.append("not valid (\(result))") }
        }
        return faults.messages
    }

    /// Why a schema cannot be used.
    package struct Faults: Error {
        /// What libxml2 says.
        package let messages: [String]
    }
}

private final class FaultSink {
    var messages: [String] = []
}

private let onFault: xmlStructuredErrorFunc = { user, error in
    guard let user = unsafe user, let error = unsafe error?.pointee else { return }
    let sink = unsafe Unmanaged<FaultSink>.fromOpaque(user).takeUnretainedValue()
    let message = unsafe error.message.map { unsafe String(cString: $0) } ?? "unknown fault"
    sink.messages.append("line \(unsafe error.line): \(message.trimmed)")
}
