package import Reference

/// Practice answers to a survey as its tool would export them, and what is true of them.
package struct RehearsalAnswers: Hashable, Sendable {
    /// The names of the columns.
    package let header: [String]

    /// The records in the order of their arrival: a cell for each column.
    package let records: [[String]]

    /// What is true of each record, in the same order.
    package let key: [AnswerKeyEntry]
}

/// What is true of one practice record, and what an import ought to do with it.
package struct AnswerKeyEntry: Hashable, Sendable {
    /// The record's number.
    package let record: String

    /// The country that answered; `nil` for a test entry.
    package let country: CountryCode?

    /// How the country is written; `nil` for a test entry.
    package let countryForm: CountryForm?

    /// What else happened to the text of the country.
    package let textDamage: [TextDamage]

    /// What it has to do with another record.
    package let relation: RecordRelation?

    /// The scale of its ratings; `nil` without ratings.
    package let scale: ScaleForm?

    /// Whether its comment holds planted personal data, all of it fictional.
    package let holdsPersonalData: Bool

    /// What an import ought to do with it.
    package let fate: RecordFate

    /// The names of the columns of a key, in the order of `cells`.
    package static let header = [
        "record_id", "true_country", "country_form", "text_damage", "supersedes", "repeats", "conflicts_with",
        "other_unit_of", "true_scale", "must_redact", "expected_fate",
    ]

    /// The entry as cells of a table.
    package var cells: [String] {
        [
            record, country?.text ?? "", countryForm?.rawValue ?? "",
            textDamage.map(\.rawValue).joined(separator: " "),
        ] + RecordRelation.cells(of: relation) + [
            scale?.rawValue ?? "", holdsPersonalData ? "yes" : "no", fate.rawValue,
        ]
    }
}

/// What a record has to do with an earlier one.
package enum RecordRelation: Hashable, Sendable {
    /// The same respondent, later, with some answers changed.
    case supersedes(String)

    /// The same respondent with the same answers.
    case repeats(String)

    /// The same respondent at the same time with other answers.
    case conflicts(with: String)

    /// Another unit of the same country; both count.
    case isOtherUnit(of: String)

    fileprivate static func cells(of relation: RecordRelation?) -> [String] {
        switch relation {
        case .supersedes(let record): [record, "", "", ""]
        case .repeats(let record): ["", record, "", ""]
        case .conflicts(let record): ["", "", record, ""]
        case .isOtherUnit(let record): ["", "", "", record]
        case nil: ["", "", "", ""]
        }
    }
}

/// What an import ought to do with a record: keep it, or set it aside for a reason.
///
/// Where several reasons hold, the first in this order counts: a test, no ratings, the country, another scale, and last
/// what the record has to do with others. Only records that stand for themselves can make others re-sent, superseded or
/// conflicting; of conflicting records none is kept.
package enum RecordFate: String, CaseIterable, Hashable, Sendable {
    case kept
    case test
    case noRatings = "no ratings"
    case noCountry = "no country"
    case ambiguousCountry = "ambiguous country"
    case unknownCountry = "unknown country"
    case otherScale = "other scale"
    case resent = "re-sent"
    case superseded
    case conflicting
}
