package import Reference

/// What became of every row and column of the files of answers.
///
/// Rows in the files = rows kept + rows set aside, each with its reason.
package struct ImportReceipt: Sendable {
    /// The files, in the order in which they were read.
    package var files: [FileReceipt] = []

    /// Tallies that were made earlier and added.
    package var tallies: [TallyReceipt] = []

    /// How many rows the files have, headers not counted.
    package var rows = 0

    /// How many rows were kept.
    package var kept = 0

    /// The rows that were set aside, in file order.
    package var setAside: [SetAside] = []

    /// How the rating cells of kept rows were read.
    package var cells = CellCounts()

    /// Texts in rating cells that are no point of the scale, each with how often it stands and where first.
    package var offScale: [String: Occurrence] = [:]

    /// Country texts that were read as a country with a slip of the pen.
    package var misspelt: [String: Reading] = [:]

    /// Country texts that a person settled, as far as rows have them.
    package var settled: [String: Reading] = [:]

    /// How many country texts a person settled.
    package var decisions = 0

    /// Kept rows whose country was recognised by its bureau's name.
    package var byBureau = 0

    /// Kept rows that arrived after the survey closed.
    package var late = 0

    /// Kept rows whose time of sending cannot be read.
    package var withoutTime = 0

    /// Rows with fewer fields than the header; the missing ones count as not answered.
    package var shortRows = 0

    /// Answers to other questions than ratings that could not be read, by the question's name and what was written.
    package var unreadable: [QuestionName: [String: Occurrence]] = [:]

    /// Rows that look like another one although nothing but their answers says so; all of them are kept.
    package var lookalikes: [Lookalike] = []

    /// Kept rows whose summary of a question with several choices contradicts the columns of the choices, which count.
    package var contradictions = 0

    /// Kept answers to questions that should not have been shown.
    package var notDue = 0

    /// Kept rows that the survey tool calls unfinished.
    package var unfinished = 0

    /// Formulas without a stored value, in cells of answers; they count as not answered.
    package var emptyFormulas = 0

    /// Dates that could be read in two orders, by what was written.
    package var ambiguousDates: [String: Occurrence] = [:]

    /// How many rows were set aside for each reason, reasons in a fixed order, none with zero.
    package var setAsideCounts: [(reason: SetAside.Reason, count: Int)] {
        SetAside.Reason.allCases.compactMap { reason in
            let count = setAside.count { $0.reason == reason }
            return count == 0 ? nil : (reason, count)
        }
    }

    /// How many times something stands in a file, and where first.
    package struct Occurrence: Hashable, Sendable {
        /// How many times.
        package var count: Int

        /// The line where it stands first.
        package let line: Int

        /// Creates an occurrence.
        package init(count: Int, line: Int) {
            self.count = count
            self.line = line
        }
    }

    /// A country text and what was made of it.
    package struct Reading: Hashable, Sendable {
        /// The country.
        package let country: CountryCode

        /// How many rows have the text.
        package var count: Int

        /// Creates a reading.
        package init(country: CountryCode, count: Int) {
            self.country = country
            self.count = count
        }
    }

    /// How rating cells were read.
    package struct CellCounts: Hashable, Sendable {
        /// Points of the scale.
        package var rated = 0

        /// Empty, or a word for "not answered".
        package var notAnswered = 0

        /// A word for "does not know".
        package var doesNotKnow = 0

        /// No point of the scale.
        package var offScale = 0

        /// A word for "does not want to say".
        package var refused = 0

        /// Empty, and earlier answers say that the question was not shown.
        package var notShown = 0

        /// The file does not have the question.
        package var notAsked = 0

        /// Points written in other digits, with a zero fraction or as a label of the scale; counted among the rated.
        package var converted = 0

        /// Creates counts of nothing.
        package init() {}
    }

    /// Starts a receipt.
    package init() {}
}

/// A row that has the same answers as an earlier one of the same country, under another name.
package struct Lookalike: Hashable, Sendable {
    /// The row.
    package let row: RowPlace

    /// The earlier row.
    package let earlier: RowPlace

    /// Creates a pair.
    package init(row: RowPlace, earlier: RowPlace) {
        self.row = row
        self.earlier = earlier
    }
}

/// Where a row stands: in which of the files, and in which line or row of it.
package struct RowPlace: Hashable, Comparable, Sendable {
    /// The position of the file in the receipt.
    package let file: Int

    /// The line of a text file, or the row of a sheet, where the row begins; from 1.
    package let line: Int

    /// Creates a place.
    package init(file: Int, line: Int) {
        self.file = file
        self.line = line
    }

    /// Files and lines in order.
    package static func < (first: RowPlace, second: RowPlace) -> Bool {
        (first.file, first.line) < (second.file, second.line)
    }
}

/// A row that does not count, and why.
package struct SetAside: Hashable, Sendable {
    /// Where the row stands.
    package let place: RowPlace

    /// The line where the row begins.
    package var line: Int { place.line }

    /// Why it does not count.
    package let reason: Reason

    /// What in the row led to it: the country text, or the line of the row that counts instead.
    package let detail: String

    /// Sets a row aside.
    package init(file: Int = 0, line: Int, reason: Reason, detail: String) {
        place = RowPlace(file: file, line: line)
        self.reason = reason
        self.detail = detail
    }

    /// Why a row does not count.
    package enum Reason: String, CaseIterable, Hashable, Sendable {
        /// It has more fields than the header, so nobody can say what belongs where.
        case ragged

        /// It is a row of totals, as a spreadsheet has below its data.
        case totals

        /// It has no answer in any rating column.
        case noRatings = "no_ratings"

        /// It names no country.
        case noCountry = "no_country"

        /// No member country is called so.
        case unknownCountry = "unknown_country"

        /// The text could be more than one country.
        case ambiguousCountry = "ambiguous_country"

        /// It was rated on another scale than the survey's.
        case otherScale = "other_scale"

        /// The same answers of the same respondent stand in an earlier row.
        case resent

        /// The same respondent sent a correction later.
        case superseded

        /// The same respondent sent different answers, and nothing says which came last.
        case conflicting

        /// An officer said that another row of the same respondent counts.
        case overruled

        /// An officer left it out.
        case dropped

        /// The reason as a person says it.
        package var words: String {
            switch self {
            case .ragged: "more fields than the header"
            case .totals: "row of totals"
            case .noRatings: "no ratings"
            case .noCountry: "no country"
            case .unknownCountry: "unknown country"
            case .ambiguousCountry: "country could be several"
            case .otherScale: "rated on another scale"
            case .resent: "sent twice"
            case .superseded: "corrected by a later row"
            case .conflicting: "contradicts another row of the same respondent"
            case .overruled: "another row was kept instead"
            case .dropped: "left out with --drop"
            }
        }

        /// What an officer can do about it.
        package var remedy: String? {
            switch self {
            case .ragged: "export the answers again, or quote the fields that hold the separator"
            case .noCountry, .unknownCountry, .ambiguousCountry: "settle with --country \"TEXT=CODE\""
            case .otherScale: "ask the respondent, or convert the row"
            case .conflicting: "ask the respondent which answers count, and keep that row with --keep LINE"
            case .superseded: "keep an earlier row instead with --keep LINE"
            case .totals, .noRatings, .resent, .overruled, .dropped: nil
            }
        }
    }
}

/// A tally that was made earlier and added.
package struct TallyReceipt: Hashable, Sendable {
    /// The file's path.
    package let path: String

    /// How many respondents it counts.
    package let respondents: Int

    /// Creates a receipt for a tally.
    package init(path: String, respondents: Int) {
        self.path = path
        self.respondents = respondents
    }
}
