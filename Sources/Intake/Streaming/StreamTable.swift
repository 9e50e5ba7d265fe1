import Exchange
import Needs
import Reference

/// A table of answers in a file that can be counted row by row, of which only the beginning was read.
struct StreamTable {
    let prepared: PreparedTable
    let program: ColumnProgram
    let separator: UInt8

    /// Where the records behind the first one begin.
    let bodyStart: (offset: Int, line: Int)
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
            bodyStart = text.bodyStart
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
