import Exchange
import Needs
import Reference

/// What the texts of cells stand for, each read once by the rules that hold for all rows and looked up from then on.
///
/// A text of which something has to be said of each row is not known here.
struct QuickTexts {
    /// A country that a row may have without a word about it.
    struct Country {
        /// Its number among those of the file.
        let number: Int

        /// What it adds to the content of the row.
        let content: UInt64
    }

    /// An answer of one question.
    struct Answer {
        let question: Int

        /// The rank of its state.
        let rank: UInt8
        let number: Double?

        /// What it adds to the content of the row.
        let content: UInt64
    }

    /// A rating that is more than a digit, or none.
    struct Rating {
        let mark: Mark
        let isConverted: Bool
        let isBetweenPoints: Bool

        /// Its place among the texts that are no point of the scale; 0 where it is none of those.
        let offScale: Int

        /// Whether it makes a pair rare.
        let isRare: Bool
    }

    /// The countries, by their numbers.
    private(set) var countries: [CountryCode] = []

    /// The texts that are no point of the scale, by their places.
    private(set) var offScale: [String] = []

    private let table: StreamTable
    private var knownCountries = TextCache<Country>(most: QuickPlan.mostCountries)
    private var numbers: [CountryCode: Int] = [:]
    private var knownAnswers: [TextCache<Answer>]
    private var knownLanguages = TextCache<UInt8>(most: 1_000)
    private var knownRatings: [TextCache<Rating>]

    init(_ table: StreamTable) {
        self.table = table
        knownAnswers = (0..<table.slots.valueCount).map { _ in TextCache(most: 1_000) }
        knownRatings = NeedsAspect.allCases.map { _ in TextCache(most: 10_000) }
    }

    /// The country in a cell; `nil` where the row has to be read otherwise.
    @inline(__always)
    mutating func country(_ column: Int, in row: StreamRow, _ reader: inout RowReader) -> Country? {
        row.withBytes(column) { knownCountries.value(of: $0) ?? newCountry(column, in: row, $0, &reader) }
    }

    /// The answer in a cell; `nil` where the row has to be read otherwise.
    @inline(__always)
    mutating func answer(_ cell: QuickPlan.ValueCell, in row: StreamRow) -> Answer? {
        row.withBytes(cell.column) { knownAnswers[cell.offset].value(of: $0) ?? newAnswer(cell, in: row, $0) }
    }

    /// The rank of the language that a cell names.
    @inline(__always)
    mutating func language(_ column: Int, in row: StreamRow) -> UInt8 {
        row.withBytes(column) { knownLanguages.value(of: $0) ?? newLanguage(row, $0) }
    }

    /// The rating in a cell; `nil` where the row has to be read otherwise.
    @inline(__always)
    mutating func rating(_ field: StreamField, aspect: Int, in block: UnsafeRawBufferPointer) -> Rating? {
        field.withBytes(of: block) { knownRatings[aspect].value(of: $0) ?? newRating($0, aspect) }
    }

    // MARK: Texts that are new

    private mutating func newCountry(
        _ column: Int,
        in row: StreamRow,
        _ bytes: UnsafeRawBufferPointer,
        _ reader: inout RowReader
    ) -> Country? {
        let text = row.trimmed(column)
        guard case .country(let code, let way) = reader.country(text, table.prepared.reading.habits.tool),
            way != .bureau, way != .decision, way != .misspelling,
            !RowReader.isWordForTotals(text), numbers.count < QuickPlan.mostCountries
        else { return nil }
        let number = numbers[code] ?? countries.count
        if number == countries.count {
            numbers[code] = number
            countries.append(code)
        }
        let country = Country(number: number, content: code.content)
        knownCountries.keep(country, for: bytes)
        return country
    }

    private mutating func newAnswer(
        _ cell: QuickPlan.ValueCell,
        in row: StreamRow,
        _ bytes: UnsafeRawBufferPointer
    ) -> Answer? {
        let reading = table.prepared.reading.reading(of: cell.slot, table.slots.all[cell.slot].answer, in: row)
        guard reading.leftOver == nil, !reading.contradicts, !reading.isEmptyFormula else { return nil }
        let coding = table.coding
        var answer: Answer?
        coding.code(reading.value, at: cell.offset) { question, state, number in
            let rank = coding.rank(of: state, question: question)
            answer = Answer(question: question, rank: rank, number: number, content: reading.value.content)
        }
        guard let answer, answer.rank > 0 else { return nil }
        knownAnswers[cell.offset].keep(answer, for: bytes)
        return answer
    }

    private mutating func newLanguage(_ row: StreamRow, _ bytes: UnsafeRawBufferPointer) -> UInt8 {
        let language = table.prepared.reading.about(.language, in: row).flatMap { RowReader.language(of: $0) }
        let (question, state) = table.coding.code(language)
        let rank = table.coding.rank(of: state, question: question)
        knownLanguages.keep(rank, for: bytes)
        return rank
    }

    private mutating func newRating(_ bytes: UnsafeRawBufferPointer, _ aspect: Int) -> Rating? {
        let text = String(decoding: bytes, as: UTF8.self)
        let read = ReadRating(table.prepared.reading.rating(aspect).reading(of: text), text)
        guard offScale.count < QuickTexts.mostOffScale else { return nil }
        if read.mark == .notOnScale {
            if offScale.isEmpty { offScale.append("") }
            offScale.append(read.text)
        }
        let rating = Rating(
            mark: read.mark,
            isConverted: read.isConverted,
            isBetweenPoints: read.isBetweenPoints,
            offScale: read.mark == .notOnScale ? offScale.count - 1 : 0,
            isRare: TallyCoding.isRare(read.mark)
        )
        knownRatings[aspect].keep(rating, for: bytes)
        return rating
    }

    /// How many texts that are no point are kept.
    private static let mostOffScale = 10_000
}
