import Exchange
import Needs
import Reference

/// What became of a row that was read.
enum RowReading {
    /// It does not count, for a reason.
    case setAside(SetAside.Reason, String)

    /// It counts, unless another row of its respondent counts instead.
    case counts(ReadRow)
}

/// A row that can be counted: where it comes from, who sent it, and when.
struct ReadRow {
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
}

/// A row that can be counted, before the rows of one respondent are settled.
struct AnswerDraft {
    let place: RowPlace

    /// Where the tally counts its group.
    let group: Int
    let read: ReadRow
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

    /// Begins anew.
    mutating func clear() {
        cells = ImportReceipt.CellCounts()
        (betweenPoints, contradictions, notDue, emptyFormulas) = (0, 0, 0, 0)
        (isUnfinished, isShort, isWithoutTime) = (false, false, false)
        if !offScale.isEmpty { offScale.removeAll() }
        if !unreadable.isEmpty { unreadable.removeAll() }
        if !ambiguousDates.isEmpty { ambiguousDates.removeAll() }
    }

    /// Notes how the text of a rating was read; its mark is counted apart.
    mutating func note(_ rating: ReadRating) {
        if rating.mark == .notOnScale {
            offScale.append(rating.text)
            if rating.isBetweenPoints { betweenPoints += 1 }
        } else if rating.isConverted {
            cells.converted += 1
        }
    }
}

/// What the text of a rating was read as.
struct ReadRating {
    let mark: Mark
    let isConverted: Bool
    let isBetweenPoints: Bool

    /// What was written, where it is no point of the scale.
    let text: String

    init(_ reading: RatingText.Reading, _ text: String) {
        mark = reading.mark
        isConverted = reading.isConverted
        isBetweenPoints = reading.isBetweenPoints
        self.text = reading.mark == .notOnScale ? text.trimmedOfMarks : ""
    }
}

extension ImportReceipt.CellCounts {
    /// Counts a cell by its mark.
    mutating func count(_ mark: Mark) {
        // Nearly all marks are points, which are below all others.
        guard mark.rawValue >= Mark.notAsked.rawValue else {
            rated += 1
            return
        }
        switch mark {
        case .notAnswered: notAnswered += 1
        case .doesNotKnow: doesNotKnow += 1
        case .notOnScale: offScale += 1
        case .refused: refused += 1
        case .notShown: notShown += 1
        default: notAsked += 1
        }
    }
}
