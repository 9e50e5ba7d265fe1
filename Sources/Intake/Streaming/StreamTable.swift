import Exchange
import Needs
import Reference

/// A table of answers in a file that can be counted row by row, of which only the beginning was read.
///
/// All counters of the file refer to it: it is much, and never changes.
final class StreamTable: Sendable {
    let prepared: PreparedTable
    let program: ColumnProgram
    let separator: UInt8

    /// Where the rows of answers begin: below the column headers, and below a row of HXL tags.
    let rowsStart: (offset: Int, line: Int)

    /// The line with HXL tags, where there is one.
    let tagLine: Int?
    let survey: Survey
    let slots: AnswerSlots
    let coding: TallyCoding
    let register: CountryRegister
    let options: ImportOptions

    /// The table's path, for notes.
    let path: String

    /// How many records the beginning has to have: the first thousand are looked at before anything is counted.
    private static let openingRecords = 1_100

    /// Looks at the beginning of a file; `nil` where it has to be read whole, which also says what is wrong with it.
    init?(
        _ blocks: FileBlocks,
        survey: Survey,
        framework: CompetencyFramework,
        register: CountryRegister,
        options: ImportOptions
    ) throws(DiagnosticsError) {
        guard options.keep.isEmpty, options.drop.isEmpty, options.encoding == nil || options.encoding == .utf8,
            let opening = try StreamTable.opening(of: blocks)
        else { return nil }
        let slots = AnswerSlots(survey)
        let planning = ColumnPlanning(
            survey: survey,
            slots: slots,
            finder: QuestionFinder(survey, framework, slots: slots),
            mapping: options.mapping
        )
        do throws(DiagnosticsError) {
            let table = try AnswerTables.delimited(opening, path: blocks.path, part: nil, options)
            guard case .delimited(let text) = table.rows, text.encoding == .utf8, !text.encodingIsGuess,
                opening.count == blocks.size || text.hasRecords(StreamTable.openingRecords)
            else { return nil }
            prepared = try TablePreparation(planning: planning, options: options).prepared(table)
            separator = text.separator
            let body = try text.startingAt(line: prepared.headerLine)
            if let first = body.firstRow, RowReader.areTags(first.texts.filter { !$0.isEmpty }) {
                (rowsStart, tagLine) = (first.end, first.line)
            } else {
                (rowsStart, tagLine) = (body.bodyStart, nil)
            }
        } catch {
            return nil
        }
        program = ColumnProgram(prepared.reading)
        self.survey = survey
        self.slots = slots
        coding = TallyCoding(survey, slots: slots, grouping: options.grouping)
        self.register = register
        self.options = options
        path = blocks.path
    }

    /// The first lines of a file, all of them where it is short; `nil` where it is no text or has no lines.
    private static func opening(of blocks: FileBlocks) throws(DiagnosticsError) -> [UInt8]? {
        // A record may have several lines; whether there are enough records is looked at later.
        let wanted = openingRecords * 5 / 4
        var room = 1 << 14
        while true {
            var opening = try blocks.opening(room)
            guard case .text = FileKind(opening) else { return nil }
            if opening.count == blocks.size { return opening }
            let (end, lines) = StreamTable.end(ofLines: wanted, in: opening.span)
            if lines == wanted || room > 16 << 20 {
                guard end > 0 else { return nil }
                opening.removeLast(opening.count - end)
                return opening
            }
            // As much as lines like these take and a tenth more; the first may be much longer than the others.
            room = min(max(2 * room, room / max(lines, 1) * wanted * 11 / 10), 32 * room)
        }
    }

    /// Where the first lines end, at most so many, and how many there are.
    private static func end(ofLines most: Int, in bytes: Span<UInt8>) -> (end: Int, lines: Int) {
        var (end, lines) = (0, 0)
        while lines < most, let lineFeed = bytes.firstIndex(of: RecordWalk.lineFeed, from: end) {
            end = lineFeed + 1
            lines += 1
        }
        return (end, lines)
    }
}
