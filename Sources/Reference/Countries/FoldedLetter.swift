/// What folding makes of a letter or a mark of the languages that most texts are in.
enum FoldedLetter {
    /// A letter or a digit, by its number in Unicode, below 800 in hexadecimal.
    case letter(UInt16)

    /// A mark or a blank between words.
    case separator

    /// A mark that is left out.
    case invisible

    /// Anything else: the tables of Unicode have to be asked.
    case other

    /// Reads the letter or mark at a place in well-formed UTF-8, and goes behind it.
    @inline(__always)
    init(of text: Span<UInt8>, at position: inout Int) {
        let first = text[position]
        switch first {
        case 0x00...0x7F:
            self.init(ascii: first)
            position += 1
        case 0x80...0xDF:
            self.init(twoBytes: UInt16(first & 0x1F) << 6 | UInt16(text[position + 1] & 0x3F))
            position += 2
        case 0xE0...0xEF:
            let middle = UInt16(text[position + 1] & 0x3F) << 6
            self.init(threeBytes: UInt16(first & 0x0F) << 12 | middle | UInt16(text[position + 2] & 0x3F))
            position += 3
        default:
            self = .other
            position += 4
        }
    }

    @inline(__always)
    private init(ascii letter: UInt8) {
        self =
            switch letter {
            case 0x61...0x7A, 0x30...0x39: .letter(UInt16(letter))
            case 0x41...0x5A: .letter(UInt16(letter + 0x20))
            default: .separator
            }
    }

    @inline(__always)
    private init(twoBytes letter: UInt16) {
        self =
            switch letter {
            case 0xC0...0x17F: FoldedLetter(latin: Int(letter) - 0xC0)
            case 0x621...0x655: FoldedLetter(arabic: letter)
            case 0x300...0x34E: .invisible
            case 0xA0, 0xA1, 0xA7, 0xAB, 0xB7, 0xBB, 0xBF: .separator
            case 0x60C, 0x61B, 0x61F: .separator
            default: .other
            }
    }

    @inline(__always)
    private init(threeBytes letter: UInt16) {
        self =
            switch letter {
            case 0x200E, 0x200F: .invisible
            case 0x2009, 0x2010...0x2022, 0x2026, 0x202F, 0x2039, 0x203A: .separator
            default: .other
            }
    }

    @inline(__always)
    private init(latin position: Int) {
        let letter = FoldedLetter.latin[position]
        self = letter == FoldedLetter.unknown ? .other : .letter(letter)
    }

    @inline(__always)
    private init(arabic letter: UInt16) {
        self =
            switch letter {
            case 0x622, 0x623, 0x625: .letter(0x627)
            case 0x624: .letter(0x648)
            case 0x626, 0x649: .letter(0x64A)
            case 0x629: .letter(0x647)
            case 0x63B...0x63F: .other
            case 0x640, 0x64B...0x655: .invisible
            default: .letter(letter)
            }
    }

    /// What the letters from À to ſ fold to, one for one; a full stop where that is more than one letter or none.
    private static let latin: [UInt16] = Array(
        ("aaaaaa.ceeeeiiiiðnooooo.ouuuuyþ.aaaaaa.ceeeeiiiiðnooooo.ouuuuyþy"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhħħiiiiiiiiii..jjkkĸllllll..llnnnnnn.ŋŋoooooo..rrrrrrssssssssttttŧŧ"
            + "uuuuuuuuuuuuwwyyyzzzzzzs")
            .utf16
    )

    private static let unknown: UInt16 = 0x2E
}
