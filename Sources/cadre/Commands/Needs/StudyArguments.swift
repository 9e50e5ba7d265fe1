import ArgumentParser
import Exchange
import Intake
import Needs
import Publishing
import Reference

/// The answers that a study of needs is made of, and what an officer decides about it.
struct StudyArguments: ParsableArguments {
    @OptionGroup(title: "Answers") var input: AnswerArguments

    @Option(help: "The survey that was answered.", completion: .file(extensions: ["yaml"]))
    var survey: String

    @Option(help: "The framework, where it is not found beside the survey.", completion: .file(extensions: ["yaml"]))
    var framework: String?

    @Option(help: "Who counts once: countries or respondents.")
    var weight = Weighting.countries

    @Option(help: "Who will read it: public, or restricted, which has countries.")
    var edition = Edition.public

    @Option(
        name: .customLong("by"),
        help: ArgumentHelp(
            "Divide respondents by two or three questions at once: role,answer_language. Give it once for each cross.",
            valueName: "questions"
        )
    )
    var crosses: [String] = []

    @Option(help: "How often countries are drawn anew.")
    var draws = 2_000

    @Option(help: "The seed of chance; the same gives the same figures.")
    var seed: UInt64 = 2_026

    @Option(
        help: ArgumentHelp(
            "How invitations ended, as far as you know: CSV with the columns country and disposition.",
            valueName: "file"
        ),
        completion: .file(extensions: ["csv"])
    )
    var dispositions: String?

    @Option(
        name: .customLong("target"),
        help: ArgumentHelp(
            "What each answer to a question should weigh: post=unit_head:30,examiner:50,technician:20. Regions weigh what they "
                + "have of member countries in any case.",
            valueName: "question=answer:weight,..."
        )
    )
    var targets: [String] = []

    @Option(help: ArgumentHelp("Cut weights off at so many times their mean; with --target.", valueName: "times"))
    var cap: Double?

    @Option(
        name: .customLong("released"),
        help: ArgumentHelp(
            "The release.json of a report of this survey that was given out before, the oldest first.",
            valueName: "file"
        ),
        completion: .file(extensions: ["json"])
    )
    var released: [String] = []

    @Option(help: "The language of names and sentences: en, fr, es or ar.")
    var language = Language.english

    /// The forms in which a study comes out.
    enum Format: String, ChoiceArgument {
        case table
        case json
    }

    @Option(help: "How figures come out: table, or json for all of the study. `report` writes CSV too.")
    var format = Format.table

    func validate() throws {
        guard (100...100_000).contains(draws) else {
            throw ValidationError("--draws takes 100 to 100000; got \(draws).")
        }
        if let cap {
            guard cap >= 1, cap.isFinite else { throw ValidationError("--cap takes 1 or more, times the mean weight.") }
            guard !targets.isEmpty else { throw ValidationError("--cap cuts off the weights that --target makes.") }
        }
    }
}

extension StudyArguments {
    /// Reads and counts the answers, and makes a study of them.
    ///
    /// Throws everything wrong with what was named, and refuses where a small group could be had in spite of all that is
    /// hidden.
    func make(
        _ common: CommonOptions,
        _ rest: (inout StudyOptions, AskedSurvey, CountryRegister) throws -> Void = { _, _, _ in }
    ) throws
        -> MadeStudy
    {
        let asked = try AskedSurvey(survey, framework: framework, data: common.data)
        let register = try DataFolder(common.data).register()
        var options = try options(asked, register)
        common.console.progress("working out the figures")
        defer { common.console.endProgress() }
        try rest(&options, asked, register)
        let counted = try input.count(asked, register: register, data: common.data)
        common.console.report(SurveyDoubts(asked.survey).diagnostics(about: counted.receipt))
        guard counted.tally.respondentCount > 0 else { throw noAnswers(counted.receipt) }
        options.data = TallyFile.fingerprint(of: counted.tally)
        do throws(ProtectedRelease.Refusal) {
            let study = try NeedsStudy(of: counted.tally, survey: asked.survey, register: register, options: options)
            return MadeStudy(study: study, asked: asked, register: register, receipt: counted.receipt)
        } catch {
            throw DiagnosticsError(error.diagnostics(at: survey))
        }
    }

    private func options(_ asked: AskedSurvey, _ register: CountryRegister) throws(DiagnosticsError) -> StudyOptions {
        let traits = TallyPlan(asked.survey).traits
        var options = StudyOptions()
        options.weighting = weight
        options.edition = edition
        options.draws = draws
        options.seed = seed
        options.crosses =
            try crosses.map { text throws(DiagnosticsError) in
                try StudyChoices(traits, survey: survey).cross(text)
            }
            .filter { $0.count > 1 }
        options.margins = try targets.map { text throws(DiagnosticsError) in
            try StudyChoices(traits, survey: survey).margin(text)
        }
        options.cap = cap.map { .timesMean($0) }
        if let dispositions {
            options.dispositions = try DispositionFile.read(InputFile(dispositions), register: register)
        }
        options.released = try released.map { path throws(DiagnosticsError) in
            try release(path, of: asked.survey)
        }
        return options
    }

    /// A report that was given out before; one that shares no item with the survey is of another.
    private func release(_ path: String, of asked: Survey) throws(DiagnosticsError) -> ReleaseRecord {
        let record = try ReleaseFile.read(InputFile(path).bytes, file: path)
        guard !Set(record.items.map(\.item)).isDisjoint(with: asked.items.map(\.id.text)) else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "release.survey",
                    at: Place(file: path),
                    "this report has no item of \(asked.id), so it is of another survey",
                    hint: "--released takes the release.json of reports of this survey"
                )
            )
        }
        return record
    }

    private func noAnswers(_ receipt: ImportReceipt) -> DiagnosticsError {
        DiagnosticsError(
            Diagnostic(
                .error,
                rule: "answers.none",
                at: Place(file: input.answers.first ?? survey),
                receipt.rows > 0
                    ? "none of the \(receipt.rows) rows counts, so there is nothing to say"
                    : "there are no answers here, so there is nothing to say",
                hint: receipt.rows > 0 ? "`cadre needs` says of each row why" : nil
            )
        )
    }
}

/// A study with all that it was made of.
struct MadeStudy {
    let study: NeedsStudy
    let asked: AskedSurvey
    let register: CountryRegister
    let receipt: ImportReceipt

    /// The report of the study; it bears the day on which the survey closes unless another is given.
    func document(marking: Marking? = nil, date: CalendarDate? = nil) -> NeedsDocument {
        NeedsDocument(
            study,
            framework: asked.framework,
            register: register,
            receipt: receipt,
            marking: marking,
            date: date ?? asked.survey.period.upperBound
        )
    }

    /// Shows chapters of the report, after a line that says what they rest on, or all of the study as JSON.
    func show(_ chapters: [NeedsDocument.Chapter], as study: StudyArguments, _ console: Console) throws {
        switch study.format {
        case .table: try show(chapters, in: study.language, console)
        case .json: try console.showBytes(edition.json(in: study.language))
        }
    }

    private var edition: StudyEdition {
        StudyEdition(
            study,
            framework: asked.framework,
            register: register,
            receipt: receipt,
            date: asked.survey.period.upperBound
        )
    }

    /// Shows chapters of the report.
    func show(_ chapters: [NeedsDocument.Chapter], in language: Language, _ console: Console) throws {
        let document = document()
        let blocks = chapters.flatMap { document.blocks(of: $0, in: language) }
        let lines = StudyHead(self, language, console).lines + [""] + DocumentText(console: console).lines(of: blocks)
        console.note(ShortReceiptText(receipt, language: language, console: console).sum + "\n")
        try console.show(lines.joined(separator: "\n") + "\n")
    }
}
