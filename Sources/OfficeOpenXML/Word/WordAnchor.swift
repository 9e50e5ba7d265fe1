import Archive

/// The names by which a field of a Word form is found again, whatever a program did to the file.
///
/// Word keeps all of them. LibreOffice drops tags, but keeps bookmarks and the paths of bindings.
package struct WordAnchor: Hashable, Sendable {
    /// What the control is tagged with; at most 64 characters, as Word allows.
    package let tag: String

    /// The hidden bookmark around the control; at most 40 characters, as Word allows.
    package let bookmark: String

    /// The path of the control's element in the form's own part.
    package let path: String

    /// The name of that element.
    let element: String

    /// The namespace of the form's own part.
    package static let namespace = "urn:cadre:form:1"

    /// Makes the anchors of a field.
    ///
    /// Different names have different anchors, long ones too: those are cut and told apart by a digest.
    package init(of name: String) {
        let digest = SHA256Digest(of: Array(name.utf8)).description.prefix(8)
        tag =
            name.utf16.count <= 64 && name.allSatisfy(WordAnchor.isPlain)
            ? name : "\(WordAnchor.word(name, 55))~\(digest)"
        // Word takes no account of letter case in the names of bookmarks.
        let isWord = name.utf8.allSatisfy { WordAnchor.isWordByte($0) && !(0x41...0x5A).contains($0) }
        bookmark =
            WordAnchor.bookmarkStart
            + (isWord && name.utf8.count <= 36 ? name : "\(WordAnchor.word(name, 27))_\(digest)")
        element = WordAnchor.element(of: name)
        path = "\(WordAnchor.pathStart)\(element)[1]"
    }

    /// The name of the field that a path leads to; `nil` for a path of another kind.
    package static func name(at path: String) -> String? {
        guard path.hasPrefix(pathStart), path.hasSuffix("[1]") else { return nil }
        let step = path.dropFirst(pathStart.count).dropLast(3)
        return step.contains("/") ? nil : name(of: step)
    }

    static let bookmarkStart = "_cd_"
    private static let pathStart = "/f:form[1]/f:"

    // MARK: Elements

    /// A name as an element of XML: what such a name may not hold is written as `.2F.`.
    ///
    /// Office writes `_x002F_`, which LibreOffice writes anew each time it saves.
    private static func element(of name: String) -> String {
        var element = ""
        for (position, scalar) in name.unicodeScalars.enumerated() {
            let byte = scalar.isASCII ? UInt8(scalar.value) : 0
            let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            // A name of XML begins with a letter or an underline.
            if position == 0, !isLetter { element = "_" }
            if isLetter || position > 0 && (isWordByte(byte) || byte == 0x2D) {
                element.unicodeScalars.append(scalar)
            } else {
                element += ".\(hex(scalar))."
            }
        }
        return element
    }

    /// The name that an element was made from.
    static func name(of element: Substring) -> String {
        var name = ""
        var rest = element.hasPrefix("_.") ? element.dropFirst() : element
        while let character = rest.first {
            let mark = rest.dropFirst().prefix { $0 != "." }
            if character == ".", rest.dropFirst(1 + mark.count).first == ".",
                let scalar = UInt32(mark, radix: 16).flatMap(Unicode.Scalar.init)
            {
                name.unicodeScalars.append(scalar)
                rest = rest.dropFirst(2 + mark.count)
            } else {
                name.append(character)
                rest.removeFirst()
            }
        }
        return name
    }

    private static func hex(_ scalar: Unicode.Scalar) -> String {
        String(scalar.value, radix: 16, uppercase: true)
    }

    // MARK: Letters

    /// The beginning of a name with underlines for what is neither a letter nor a digit.
    private static func word(_ name: String, _ length: Int) -> String {
        String(decoding: name.utf8.prefix(length).map { isWordByte($0) ? $0 : 0x5F }, as: UTF8.self)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
        default: false
        }
    }

    private static func isPlain(_ character: Character) -> Bool { !character.isWhitespace && !character.isNewline }
}
