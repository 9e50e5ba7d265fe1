/// The name of a time zone in the IANA data base, such as `Africa/Nairobi`.
///
/// Whether the data base has it is the business of those who read it.
package struct ZoneName: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name.
    package let text: String

    /// Creates a name, or `nil` when the text does not have the form of one.
    package init?(_ text: String) {
        guard (1...64).contains(text.utf8.count), text.utf8.first.map(ZoneName.mayBegin) == true,
            text.utf8.allSatisfy({ ZoneName.mayBegin($0) || Set("0123456789/_+-".utf8).contains($0) })
        else { return nil }
        self.text = text
    }

    /// The name.
    package var description: String { text }

    /// Names sort by their bytes.
    package static func < (first: ZoneName, second: ZoneName) -> Bool { first.text < second.text }

    private static func mayBegin(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
