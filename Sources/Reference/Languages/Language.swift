/// One of the four languages in which Cadre writes everything that leaves an office.
package enum Language: String, CaseIterable, Hashable, Sendable, Comparable {
    case english = "en"
    case french = "fr"
    case spanish = "es"
    case arabic = "ar"

    /// The way its script runs.
    package var direction: WritingDirection { self == .arabic ? .rightToLeft : .leftToRight }

    /// The BCP 47 tag with the region whose conventions our documents follow.
    package var tag: String {
        switch self {
        case .english: "en-GB"
        case .french: "fr-FR"
        case .spanish: "es-ES"
        case .arabic: "ar-SA"
        }
    }

    /// The order in which languages are listed: English, French, Spanish, Arabic.
    package static func < (first: Language, second: Language) -> Bool {
        first.order < second.order
    }

    /// Where it stands in `allCases`, from 0.
    package var order: Int {
        switch self {
        case .english: 0
        case .french: 1
        case .spanish: 2
        case .arabic: 3
        }
    }
}

/// The way a script runs along a line.
package enum WritingDirection: Sendable {
    case leftToRight
    case rightToLeft
}
