internal import CUTF8Proc

extension String {
    /// The text with every letter taken apart into its base and its marks (NFD of Unicode Standard Annex 15).
    package var canonicallyDecomposed: String { decomposed(UTF8PROC_STABLE) }

    /// The same, and with plain letters for those that only look otherwise: ligatures, full-width letters and the shapes that
    /// Arabic letters take within a word (NFKD of Unicode Standard Annex 15).
    package var compatiblyDecomposed: String {
        decomposed(utf8proc_option_t(UTF8PROC_STABLE.rawValue | UTF8PROC_COMPAT.rawValue))
    }

    private func decomposed(_ options: utf8proc_option_t) -> String {
        var text = self
        return text.withUTF8 { bytes in
            var memory: UnsafeMutablePointer<UInt8>?
            let how = utf8proc_option_t(options.rawValue | UTF8PROC_DECOMPOSE.rawValue)
            let count = utf8proc_map(bytes.baseAddress, bytes.count, &memory, how)
            defer { free(memory) }
            // A Swift string is well-formed, and nothing else is refused.
            guard let memory, count >= 0 else {
                preconditionFailure("decomposing \(bytes.count) bytes failed: \(count)")
            }
            return String(decoding: UnsafeBufferPointer(start: memory, count: count), as: UTF8.self)
        }
    }
}
