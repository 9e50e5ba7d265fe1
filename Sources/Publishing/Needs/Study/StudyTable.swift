import Documents
import Needs
import Reference

/// A table of a study: what a sheet of its workbook, a CSV file and a list in its JSON are made of.
struct StudyTable: Sendable {
    /// Which table it is.
    let name: StudyTableName

    /// Its columns.
    let columns: [Column]

    /// Its rows, each with one value a column.
    let rows: [[StudyValue]]

    /// A column.
    struct Column: Sendable {
        /// What it is called in data.
        let key: StudyKey

        /// How its numbers are shown.
        let format: NumberFormat

        /// How wide it is on a sheet, in characters.
        let width: Double
    }
}

/// One value of a table.
enum StudyValue: Hashable, Sendable {
    /// Nothing, because there is nothing to say or it may not be said.
    case nothing

    /// A whole number.
    case count(Int)

    /// A number.
    case number(Double)

    /// Yes or no.
    case truth(Bool)

    /// A code, which is the same in all languages.
    case code(String)

    /// Words that are the same in data as for readers.
    case words(Wording)

    /// One of some cases: a key in data, words for readers.
    case term(StudyTerm)
}

/// One of some cases, as it is called in data and by readers.
struct StudyTerm: Hashable, Sendable {
    /// What it is called in data.
    let key: String

    /// What readers call it.
    let words: Wording

    init(_ key: String, _ words: Wording) {
        self.key = key
        self.words = words
    }
}

/// Makes a table column by column, each from what its rows are about.
struct StudyTableDraft<Subject> {
    private let name: StudyTableName
    private let subjects: [Subject]
    private var columns: [StudyTable.Column] = []
    private var rows: [[StudyValue]]

    /// Begins a table with a row for each subject.
    init(_ name: StudyTableName, of subjects: [Subject]) {
        self.name = name
        self.subjects = subjects
        rows = subjects.map { _ in [] }
    }

    /// The table.
    var table: StudyTable { StudyTable(name: name, columns: columns, rows: rows) }

    /// Adds a column of whole numbers.
    mutating func count(_ key: StudyKey, width: Double = 11, _ value: (Subject) -> Int?) {
        add(key, .whole, width) { value($0).map(StudyValue.count) }
    }

    /// Adds a column of numbers.
    mutating func number(_ key: StudyKey, digits: Int = 2, width: Double = 11, _ value: (Subject) -> Double?) {
        add(key, digits == 0 ? .whole : .decimals(digits), width) { value($0).map(StudyValue.number) }
    }

    /// Adds a column of shares from 0 to 1, shown as percentages.
    mutating func share(_ key: StudyKey, width: Double = 11, _ value: (Subject) -> Double?) {
        add(key, .percent, width) { value($0).map(StudyValue.number) }
    }

    /// Adds two columns with the ends of a range of numbers.
    mutating func range(
        _ low: StudyKey,
        _ high: StudyKey,
        digits: Int = 2,
        _ value: (Subject) -> ClosedRange<Double>?
    ) {
        number(low, digits: digits) { value($0)?.lowerBound }
        number(high, digits: digits) { value($0)?.upperBound }
    }

    /// Adds two columns with the ends of a range of places.
    mutating func places(_ low: StudyKey, _ high: StudyKey, _ value: (Subject) -> ClosedRange<Int>?) {
        count(low, width: 10) { value($0)?.lowerBound }
        count(high, width: 10) { value($0)?.upperBound }
    }

    /// Adds a column of yes and no.
    mutating func truth(_ key: StudyKey, width: Double = 13, _ value: (Subject) -> Bool?) {
        add(key, .text, width) { value($0).map(StudyValue.truth) }
    }

    /// Adds a column of codes.
    mutating func code(_ key: StudyKey, width: Double = 10, _ value: (Subject) -> String?) {
        add(key, .text, width) { value($0).map(StudyValue.code) }
    }

    /// Adds a column of words.
    mutating func words(_ key: StudyKey, width: Double, _ value: (Subject) -> Wording?) {
        add(key, .text, width) { value($0).map(StudyValue.words) }
    }

    /// Adds a column of cases.
    mutating func term(_ key: StudyKey, width: Double = 18, _ value: (Subject) -> StudyTerm?) {
        add(key, .text, width) { value($0).map(StudyValue.term) }
    }

    private mutating func add(
        _ key: StudyKey,
        _ format: NumberFormat,
        _ width: Double,
        _ value: (Subject) -> StudyValue?
    ) {
        columns.append(StudyTable.Column(key: key, format: format, width: width))
        for (row, subject) in subjects.enumerated() { rows[row].append(value(subject) ?? .nothing) }
    }
}
