import CSodium

/// A SHA-256 digest (FIPS 180-4), by libsodium.
package struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
    /// Its 32 bytes.
    package let bytes: [UInt8]

    /// Digests bytes.
    package init(of data: [UInt8]) {
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        unsafe crypto_hash_sha256(&digest, data, UInt64(data.count))
        bytes = digest
    }

    /// The digest as 64 lower-case hexadecimal digits.
    package var description: String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
