import Needs
import Reference

/// A row that can be counted, before the rows of one respondent are settled.
struct AnswerDraft {
    let place: RowPlace

    /// Where the tally counts its group.
    let group: Int
    let country: CountryCode
    let way: CountryMatch.Way
    let countryText: String

    /// The number that the survey tool gave the record.
    let record: String?

    /// The identifier that stays the same when a record is edited.
    let root: String?

    /// Who answered, as they wrote it.
    let respondent: String?
    let sent: Moment?
    let language: Language?

    /// What was answered, country included.
    let content: ContentHash
    let counts: RowCounts
}

/// How the cells of a row were read.
struct RowCounts {
    var cells = ImportReceipt.CellCounts()

    /// Ratings off the scale that lie between two of its points, such as 3.5: no sign of another scale.
    var betweenPoints = 0

    /// Ratings off the scale, as they were written.
    var offScale: [String] = []

    /// Other answers that could not be read, by question.
    var unreadable: [(slot: Int, text: String)] = []
    var ambiguousDates: [String] = []
    var contradictions = 0
    var notDue = 0
    var emptyFormulas = 0
    var isUnfinished = false
    var isShort = false
    var isWithoutTime = false
}
