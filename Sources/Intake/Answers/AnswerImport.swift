package import Exchange
package import Needs
package import Reference

/// Reads survey answers, from whatever tool they come, settles them and counts them.
package struct AnswerImport {
    /// The answers that count, in the order of files and rows; none when only figures were asked for.
    package let answers: AnswerSet

    /// How often each answer occurs.
    package let tally: Tally

    /// What became of every row and column.
    package let receipt: ImportReceipt

    /// From how many cells off the scale a row counts as rated on another one.
    ///
    /// At least three such cells and one in ten of those answered, or all of them: a slip is one cell, another scale is
    /// many. (This product's default.)
    static let otherScaleCells = 3

    /// Counts the answers in files and keeps none of them: as reading for `.figures` does, but row by row where there is one
    /// file, it is text, and no row of it has to be kept or dropped by hand.
    ///
    /// The figures are the same for any number of threads. The labels are only asked for when the file may be a form.
    ///
    /// Cost: memory grows by some 16 bytes a row, and by what rows say of which a respondent has several. A file in which rows
    /// look alike, or a respondent has several, is read twice.
    package init(
        counting files: [FileBlocks],
        survey: Survey,
        framework: CompetencyFramework,
        register: CountryRegister,
        labels: () throws(DiagnosticsError) -> LabelCatalogue,
        options: ImportOptions = ImportOptions(),
        work: StreamWork = StreamWork()
    ) throws(DiagnosticsError) {
        var options = options
        options.purpose = .figures
        if files.count == 1 {
            let table = try StreamTable(
                files[0],
                survey: survey,
                framework: framework,
                register: register,
                options: options
            )
            if let table, let counted = try StreamedAnswers(table, files[0], work) {
                self.init(answers: AnswerSet(survey), tally: counted.tally, receipt: counted.receipt)
                return
            }
        }
        var whole: [InputFile] = []
        for file in files { whole.append(try file.whole()) }
        try self.init(
            files: whole,
            survey: survey,
            framework: framework,
            register: register,
            labels: labels(),
            options: options
        )
    }

    private init(answers: AnswerSet, tally: Tally, receipt: ImportReceipt) {
        self.answers = answers
        self.tally = tally
        self.receipt = receipt
    }

    /// Reads answers from files: exports of any tool, tables, and forms that were filled in.
    ///
    /// The labels are the words of
    /// forms.
    ///
    /// A file with the same bytes as an earlier one is passed over. Throws everything for which nothing can be read: nothing of any file
    /// is kept then.
    package init(
        files: [InputFile],
        survey: Survey,
        framework: CompetencyFramework,
        register: CountryRegister,
        labels: LabelCatalogue,
        options: ImportOptions = ImportOptions()
    ) throws(DiagnosticsError) {
        var reader = AnswerReader(survey, register: register, options: options)
        let planning = ColumnPlanning(
            survey: survey,
            slots: reader.slots,
            finder: QuestionFinder(survey, framework, slots: reader.slots),
            mapping: options.mapping
        )
        let forms = FormReading(survey: survey, framework: framework, labels: labels)
        var faults: [Diagnostic] = []
        for (position, file) in files.enumerated() {
            if let first = files[..<position].firstIndex(where: { $0.bytes == file.bytes }) {
                reader.pass(file, sameAs: files[first].path)
                continue
            }
            do throws(DiagnosticsError) {
                try AnswerFiles(planning: planning, forms: forms, options: options).read(file, with: &reader)
            } catch {
                faults += error.diagnostics
            }
        }
        guard faults.isEmpty else { throw DiagnosticsError(faults) }
        let rows = Set(reader.drafts.map(\.place))
        var references: (keep: Set<RowPlace>, drop: Set<RowPlace>) = ([], [])
        for text in options.keep {
            let row = try RowReference(text, option: "--keep", in: reader.receipt, rows: rows)
            references.keep.insert(row.place)
        }
        for text in options.drop {
            let row = try RowReference(text, option: "--drop", in: reader.receipt, rows: rows)
            references.drop.insert(row.place)
        }
        let settlement = Settlement(reader.drafts, kept: references.keep, dropped: references.drop)
        var counting = AnswerCounting(reader, survey: survey, options: options)
        for (position, fate) in settlement.fates.enumerated() { counting.count(position, fate) }
        counting.countNumbers(settlement.fates)
        counting.receipt.setAside.sort { $0.place < $1.place }
        counting.receipt.lookalikes = settlement.lookalikes
        (answers, tally, receipt) = (counting.answers, counting.tally, counting.receipt)
    }
}

/// Adds up what counts once all rows are settled.
private struct AnswerCounting {
    private(set) var answers: AnswerSet
    private(set) var tally: Tally
    var receipt: ImportReceipt

    private let reader: AnswerReader
    private let survey: Survey
    private let options: ImportOptions
    private let closing: Int
    private let slots: AnswerSlots

    init(_ reader: AnswerReader, survey: Survey, options: ImportOptions) {
        self.reader = reader
        self.survey = survey
        self.options = options
        slots = reader.slots
        answers = AnswerSet(survey)
        tally = reader.tally
        receipt = reader.receipt
        receipt.decisions = options.countries.count
        closing = survey.closingSecond
    }

    mutating func count(_ position: Int, _ fate: SetAside?) {
        if let fate {
            receipt.setAside.append(fate)
            return
        }
        let draft = reader.drafts[position]
        let questions = tally.plan.questions.count
        tally.add(reader.states[(position * questions)..<((position + 1) * questions)], at: draft.group)
        receipt.files[draft.place.file].kept += 1
        receipt.count(draft.read, draft.counts, at: draft.place.line, closing: closing, slots)
        guard options.purpose == .everything else { return }
        let start = position * slots.markCount
        let first = position * slots.valueCount
        answers.add(
            Response(
                record: draft.read.record,
                respondent: draft.read.respondent,
                country: draft.read.country,
                sent: draft.read.sent,
                language: draft.read.language
            ),
            from: draft.place,
            marks: reader.marks[start..<(start + slots.markCount)],
            values: reader.values[first..<(first + slots.valueCount)]
        )
    }

    /// Counts the numbers of the drafts that count.
    mutating func countNumbers(_ fates: [SetAside?]) {
        for number in reader.numbers where fates[number.draft] == nil {
            tally.add(number.number, to: number.question, at: reader.drafts[number.draft].group)
        }
    }
}
