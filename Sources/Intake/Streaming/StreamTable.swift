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
            let start = StreamTable.start(in: opening, of: blocks, text, below: prepared.headerLine)
            guard let start else { return nil }
            (rowsStart, tagLine) = start
        } catch {
            return nil
        }
        program = ColumnProgram(prepared.reading)
        self.survey = survey
        self.slots = slots
        coding = TallyCoding(survey, slots: slots)
        self.register = register
        self.options = options
        path = blocks.path
    }

    /// Where the rows below a line of column headers begin, and the line with tags that was passed over; `nil` where something
    /// before that cannot be read.
    private static func start(
        in opening: [UInt8],
        of blocks: FileBlocks,
        _ text: DelimitedText,
        below headerLine: Int
    ) -> (rows: (offset: Int, line: Int), tagLine: Int?)? {
        var memory = BlockMemory(size: opening.count)
        memory.take(opening)
        return try? memory.withBytes { block throws(RecordWalk.Fault) in
            guard let bytes = block.baseAddress else { throw .malformed }
            var walk = RecordWalk(
                bytes: bytes.assumingMemoryBound(to: UInt8.self),
                count: block.count,
                separator: text.separator,
                isLast: opening.count == blocks.size
            )
            (walk.position, walk.line) = text.bodyStart
            while try walk.skipEmptyLines() {
                let start = (walk.position, walk.line)
                var fields: [StreamField] = []
                try walk.nextRecord { fields.append($0) }
                guard start.1 > headerLine else { continue }
                let isTags = fields.withUnsafeBufferPointer {
                    RowReader.isTags(StreamRow(block: block, fields: $0, count: $0.count))
                }
                return isTags ? ((walk.position, walk.line), start.1) : (start, nil)
            }
            return ((walk.position, walk.line), nil)
        }
    }

    /// The first lines of a file, all of them where it is short; `nil` where it is no text or has no lines.
    private static func opening(of blocks: FileBlocks) throws(DiagnosticsError) -> [UInt8]? {
        var room = 1 << 19
        while true {
            var opening = try blocks.opening(room)
            guard case .text = FileKind(opening) else { return nil }
            if opening.count == blocks.size { return opening }
            let lines = opening.count { $0 == RecordWalk.lineFeed }
            guard let last = opening.lastIndex(of: RecordWalk.lineFeed) else { return nil }
            // A record may have several lines; whether there are enough records is looked at later.
            if lines > openingRecords * 5 / 4 || room > 16 << 20 {
                opening.removeLast(opening.count - last - 1)
                return opening
            }
            room *= 2
        }
    }
}
