package import Reference

/// What was made of one file of answers: how it was read, and what each of its columns is.
package struct FileReceipt: Sendable {
    /// The file's path.
    package let path: String

    /// The sheet of a workbook or the file in a container that was read; `nil` where there is only one.
    package let part: String?

    /// What kind of file it is, such as "CSV in UTF-8, separated by semicolon".
    package let form: String

    /// The survey tool and layout that it was read as, such as "KoboToolbox, question names".
    package let layout: String

    /// The line with the column headers; `nil` for a form that holds one answer.
    package let headerLine: Int?

    /// Every column, in file order.
    package let columns: [ColumnReceipt]

    /// Questions of the survey that have no column here.
    package let notAsked: [QuestionName]

    /// What somebody should know about the reading: guesses, sheets that were left, forms of another version.
    package var notes: [Diagnostic]

    /// How many rows it has, headers not counted.
    package var rows = 0

    /// How many of them were kept.
    package var kept = 0

    /// Creates a receipt for a file.
    package init(
        path: String,
        part: String?,
        form: String,
        layout: String,
        headerLine: Int?,
        columns: [ColumnReceipt],
        notAsked: [QuestionName],
        notes: [Diagnostic]
    ) {
        self.path = path
        self.part = part
        self.form = form
        self.layout = layout
        self.headerLine = headerLine
        self.columns = columns
        self.notAsked = notAsked
        self.notes = notes
    }

    /// The columns that were not used for anything, by their headers.
    package var unusedColumns: [String] {
        columns.compactMap { $0.use == .unused && !$0.header.isEmpty ? $0.header : nil }
    }
}

/// A column of a file of answers, and what it is.
package struct ColumnReceipt: Hashable, Sendable {
    /// Its header.
    package let header: String

    /// What it was used for.
    package let use: Use

    /// Creates a receipt for a column.
    package init(header: String, use: Use) {
        self.header = header
        self.use = use
    }

    /// What a column was used for.
    package enum Use: Hashable, Sendable {
        /// The answers to a question.
        case answers(QuestionName)

        /// Whether a choice of a question was ticked.
        case choice(QuestionName, Identifier<Choice>)

        /// What was written beside the choices of a question.
        case other(QuestionName)

        /// Who answered, or when: what of it.
        case about(About)

        /// Something that the survey tool adds for itself.
        case system

        /// Nothing: it is not part of the survey.
        case unused
    }

    /// What a column says about a record.
    package enum About: String, CaseIterable, Hashable, Sendable {
        case form
        case record
        case root
        case respondent
        case submitted
        case language
        case completion
    }
}
