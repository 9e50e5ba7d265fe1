package import Needs
package import Reference

/// What an officer says about the columns and the texts of a table that does not explain itself: `cadre/mapping/1`.
package struct ColumnMapping: Hashable, Sendable {
    /// The survey that was answered.
    package let survey: SurveyID

    /// Columns by their headers, and what each holds.
    package let columns: [MappedColumn]

    /// Headers of columns that are left alone.
    package let ignored: [String]

    /// Texts that stand for a point of a scale.
    package let points: [MappedPoint]

    /// Texts that stand for a choice of a question.
    package let choices: [MappedChoice]

    /// Creates a mapping.
    package init(
        survey: SurveyID,
        columns: [MappedColumn],
        ignored: [String] = [],
        points: [MappedPoint] = [],
        choices: [MappedChoice] = []
    ) {
        self.survey = survey
        self.columns = columns
        self.ignored = ignored
        self.points = points
        self.choices = choices
    }

    /// A column and what it holds.
    package struct MappedColumn: Hashable, Sendable {
        /// Its header.
        package let header: String

        /// What it holds.
        package let meaning: Meaning

        /// Where the file says so.
        package let place: Place

        /// What a column holds.
        package enum Meaning: Hashable, Sendable {
            /// The answers to a question.
            case question(QuestionName)

            /// Whether a choice of a question was ticked.
            case choice(QuestionName, Identifier<Choice>)

            /// Something about the record.
            case about(ColumnReceipt.About)
        }
    }

    /// A text that stands for a point of an aspect's scale.
    package struct MappedPoint: Hashable, Sendable {
        package let aspect: NeedsAspect
        package let text: String
        package let point: Int
    }

    /// A text that stands for a choice of a question.
    package struct MappedChoice: Hashable, Sendable {
        package let question: QuestionName
        package let text: String
        package let value: Identifier<Choice>
    }
}

extension ColumnMapping {
    /// Reads a mapping, or throws everything wrong with it.
    ///
    /// What it names must be part of the survey.
    package static func read(
        _ bytes: [UInt8],
        file: String,
        survey: Survey
    ) throws(DiagnosticsError) -> ColumnMapping {
        let source = try YAMLFile(bytes, file: file).root
        let findings = RecordReader.Findings()
        let form = MappingForm(survey: survey)
        let mapping = RecordReader(source, findings)
            .finished { reader -> ColumnMapping? in
                reader.expectFormat("cadre/mapping/1")
                let id = reader.require("survey", reader.identifier("survey", of: Survey.self))
                if let id, id != survey.id {
                    findings.error(
                        "survey",
                        at: reader.place(of: "survey"),
                        "this maps answers to \(id), not to \(survey.id)"
                    )
                }
                let columns = reader.records("columns", form.column)
                let ignored = reader.words("ignore")
                let points = reader.records("points", form.point)
                let choices = reader.records("choices", form.choice)
                return id.map {
                    ColumnMapping(survey: $0, columns: columns, ignored: ignored, points: points, choices: choices)
                }
            }
        guard let mapping, findings.diagnostics.isEmpty else { throw DiagnosticsError(findings.diagnostics) }
        return mapping
    }
}

/// Reads the entries of a mapping against a survey.
private struct MappingForm {
    let slots: AnswerSlots
    let survey: Survey

    init(survey: Survey) {
        self.survey = survey
        slots = AnswerSlots(survey)
    }

    func column(_ reader: RecordReader) -> ColumnMapping.MappedColumn? {
        let header = reader.require("header", reader.word("header"))
        let name = question(reader)
        let value = reader.identifier("choice", of: Choice.self)
        let about = reader.choice("about", of: ColumnReceipt.About.self)
        let meaning: ColumnMapping.MappedColumn.Meaning
        switch (name, value, about) {
        case (let name?, nil, nil): meaning = .question(name)
        case (let name?, let value?, nil):
            guard isChoice(value, of: name, reader) else { return nil }
            meaning = .choice(name, value)
        case (nil, nil, let about?): meaning = .about(about)
        default:
            reader.findings.error(
                "mapping",
                at: reader.place,
                "the entry says neither what the column asks nor what it is about",
                hint: "write `question: NAME`, `question: NAME` with `choice: VALUE`, or `about: respondent`"
            )
            return nil
        }
        return header.map { ColumnMapping.MappedColumn(header: $0, meaning: meaning, place: reader.place) }
    }

    func point(_ reader: RecordReader) -> ColumnMapping.MappedPoint? {
        let aspect = reader.require("aspect", reader.choice("aspect", of: NeedsAspect.self))
        let text = reader.require("text", reader.word("text"))
        guard let aspect, let scale = survey.needs.scale(of: aspect) else {
            if let aspect {
                reader.findings.error("mapping", at: reader.place, "the survey does not rate “\(aspect.rawValue)”")
            }
            return nil
        }
        let point = reader.require("point", reader.integer("point", in: scale.lowest...scale.highest))
        guard let text, let point else { return nil }
        return ColumnMapping.MappedPoint(aspect: aspect, text: text, point: point)
    }

    func choice(_ reader: RecordReader) -> ColumnMapping.MappedChoice? {
        let name = reader.require("question", question(reader))
        let text = reader.require("text", reader.word("text"))
        let value = reader.require("value", reader.identifier("value", of: Choice.self))
        guard let name, let text, let value, isChoice(value, of: name, reader) else { return nil }
        return ColumnMapping.MappedChoice(question: name, text: text, value: value)
    }

    private func question(_ reader: RecordReader) -> QuestionName? {
        guard let text = reader.word("question") else { return nil }
        if let position = slots.position(of: text) { return slots.all[position].name }
        let nearest = NearMiss.suggestion(for: text, among: slots.all.map(\.name.text))
        reader.findings.error(
            "mapping",
            at: reader.place(of: "question"),
            "survey \(survey.id) has no question “\(text)”",
            hint: nearest.map { "did you mean `\($0)`?" }
        )
        return nil
    }

    private func isChoice(_ value: Identifier<Choice>, of name: QuestionName, _ reader: RecordReader) -> Bool {
        let choices = slots.position(of: name.text).flatMap { slots.all[$0].answer.choices }
        if choices?.position(of: value.text) != nil { return true }
        reader.findings.error("mapping", at: reader.place, "“\(value)” is no choice of “\(name)”")
        return false
    }
}
