/// A fact about a file that travels with it, outside its pages: what an Office program lists as a custom property.
///
/// A name has letters, digits, full stops and underscores of ASCII; a value has at most 255 characters, for dialogs show no
/// more.
package struct CustomProperty: Hashable, Sendable {
    /// Its name, unique in its file without regard to case.
    package let name: String

    /// What it says.
    package let value: String

    /// The most characters of a value.
    package static let longest = 255

    /// Creates a property; a value that is too long is cut.
    package init(_ name: String, _ value: String) {
        precondition(
            (1...64).contains(name.utf8.count) && name.utf8.allSatisfy(CustomProperty.isPlain),
            "a property's name has letters, digits, full stops and underscores of ASCII"
        )
        self.name = name
        self.value = value.onOneLine.cut(to: CustomProperty.longest)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F: true
        default: false
        }
    }
}
