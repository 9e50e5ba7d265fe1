/// An encoding in which every byte is one character, the lower half being ASCII.
///
/// Source: the tables of Windows code pages at unicode.org, Public/MAPPINGS/VENDORS/MICSFT/WINDOWS. Bytes without a
/// character there have none here either.
package struct CodePage: Sendable {
    /// The encoding that the page is.
    package let encoding: TextEncoding

    /// The characters of bytes 0x80 to 0xFF; `nil` where the page defines none.
    package let upperHalf: [Unicode.Scalar?]

    /// The page of an encoding, if it is a code page.
    package init?(_ encoding: TextEncoding) {
        guard let page = CodePage.all.first(where: { $0.encoding == encoding }) else { return nil }
        self = page
    }

    /// Every page, in the order in which a tie between them is settled.
    package static let all = [
        CodePage(.windows1252, western), CodePage(.windows1256, arabic), CodePage(.windows1251, cyrillic),
    ]

    /// The character of a byte, if the page defines one.
    package func scalar(of byte: UInt8) -> Unicode.Scalar? {
        byte < 0x80 ? Unicode.Scalar(byte) : upperHalf[Int(byte) - 0x80]
    }

    private init(_ encoding: TextEncoding, _ characters: String) {
        self.encoding = encoding
        upperHalf = characters.unicodeScalars.map { $0 == "\u{0}" ? nil : $0 }
        precondition(upperHalf.count == 0x80, "a code page has 128 characters beyond ASCII")
    }

    private static let western =
        "€\u{0}‚ƒ„…†‡ˆ‰Š‹Œ\u{0}Ž\u{0}\u{0}‘’“”•–—˜™š›œ\u{0}žŸ"
        + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
        + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
        + "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"

    private static let arabic =
        "€\u{67E}‚ƒ„…†‡ˆ‰\u{679}‹Œ\u{686}\u{698}\u{688}\u{6AF}‘’“”•–—\u{6A9}™\u{691}›œ\u{200C}\u{200D}\u{6BA}"
        + "\u{A0}\u{60C}¢£¤¥¦§¨©\u{6BE}«¬\u{AD}®¯°±²³´µ¶·¸¹\u{61B}»¼½¾\u{61F}"
        + "\u{6C1}\u{621}\u{622}\u{623}\u{624}\u{625}\u{626}\u{627}\u{628}\u{629}\u{62A}\u{62B}\u{62C}\u{62D}\u{62E}"
        + "\u{62F}\u{630}\u{631}\u{632}\u{633}\u{634}\u{635}\u{636}×\u{637}\u{638}\u{639}\u{63A}\u{640}\u{641}\u{642}"
        + "\u{643}à\u{644}â\u{645}\u{646}\u{647}\u{648}çèéêë\u{649}\u{64A}îï\u{64B}\u{64C}\u{64D}\u{64E}ô\u{64F}"
        + "\u{650}÷\u{651}ù\u{652}ûü\u{200E}\u{200F}\u{6D2}"

    private static let cyrillic =
        "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{0}™љ›њќћџ"
        + "\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
        + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
        + "абвгдежзийклмнопрстуфхцчшщъыьэюя"
}
