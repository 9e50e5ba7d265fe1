/// One of the member countries of the organisation.
package struct MemberCountry: Hashable, Sendable {
    /// Its ISO 3166-1 alpha-2 code.
    package let code: CountryCode

    /// Its ISO 3166-1 alpha-3 code.
    package let alpha3: String

    /// Its name.
    package let name: LocalisedText

    /// The region that it is counted in.
    package let region: Region

    /// The language of correspondence with its bureau.
    package let workingLanguage: Language

    /// The IANA time zone of its seat of government.
    package let timeZone: String

    /// The city by which its bureau is commonly called.
    package let bureauCity: String

    /// Creates a member country.
    package init(
        code: CountryCode,
        alpha3: String,
        name: LocalisedText,
        region: Region,
        workingLanguage: Language,
        timeZone: String,
        bureauCity: String
    ) {
        self.code = code
        self.alpha3 = alpha3
        self.name = name
        self.region = region
        self.workingLanguage = workingLanguage
        self.timeZone = timeZone
        self.bureauCity = bureauCity
    }
}

/// An ISO 3166-1 alpha-2 code: two capital letters.
package struct CountryCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The two letters as one number, the first above the second, so that codes sort as their numbers do.
    private let letters: UInt16

    /// Creates a code, or `nil` when the text is not two capital ASCII letters.
    package init?(_ text: some StringProtocol) {
        let text = String(text)
        self.init(utf8: text.utf8.span)
    }

    /// Creates a code, or `nil` when the bytes are not two capital ASCII letters.
    package init?(utf8 bytes: Span<UInt8>) {
        let capitals = UInt8(0x41)...0x5A
        guard bytes.count == 2, capitals.contains(bytes[0]), capitals.contains(bytes[1]) else { return nil }
        letters = UInt16(bytes[0]) << 8 | UInt16(bytes[1])
    }

    /// How many codes there are, from AA to ZZ.
    static let count = 26 * 26

    /// Which of all codes it is, from 0 for AA.
    var place: Int { (Int(letters >> 8) - 0x41) * 26 + Int(letters & 0xFF) - 0x41 }

    /// The two letters.
    package var text: String {
        String(unsafeUninitializedCapacity: 2) { bytes in
            bytes[0] = UInt8(letters >> 8)
            bytes[1] = UInt8(letters & 0xFF)
            return 2
        }
    }

    /// The two letters.
    package var description: String { text }

    /// Codes sort alphabetically.
    package static func < (first: CountryCode, second: CountryCode) -> Bool { first.letters < second.letters }
}

/// The five regions in which the organisation counts its members.
package enum Region: String, CaseIterable, Hashable, Sendable {
    case africa
    case americas
    case asiaAndPacific = "asia_pacific"
    case europe
    case middleEastAndNorthAfrica = "mena"

    /// The region's English name.
    package var name: String {
        switch self {
        case .africa: "Africa"
        case .americas: "Americas"
        case .asiaAndPacific: "Asia and South Pacific"
        case .europe: "Europe"
        case .middleEastAndNorthAfrica: "Middle East and North Africa"
        }
    }
}
