package import Needs
package import Reference

/// Survey files: `cadre/survey/1`.
package enum SurveyFile {
    /// Reads a survey, or throws everything wrong with it.
    ///
    /// `framework` finds the framework that the survey names.
    package static func read(
        _ bytes: [UInt8],
        file: String,
        framework: (FrameworkID) throws(DiagnosticsError) -> CompetencyFramework
    ) throws(DiagnosticsError) -> Survey {
        let source = try YAMLFile(bytes, file: file).root
        let findings = RecordReader.Findings()
        let named = RecordReader(source, RecordReader.Findings()).identifier("framework", of: CompetencyFramework.self)
        let competencies = try named.map(framework)
        let places = SurveyPlaces()
        let survey = RecordReader(source, findings)
            .finished { reader -> Survey? in
                reader.expectFormat("cadre/survey/1")
                let id = reader.require("id", reader.identifier("id", of: Survey.self))
                let version = reader.require("version", reader.word("version"))
                _ = reader.require("framework", reader.identifier("framework", of: CompetencyFramework.self))
                let title = reader.require("title", reader.text("title"))
                let introduction = reader.require("introduction", reader.text("introduction"))
                let opens = reader.require("opens", reader.date("opens"))
                let closes = reader.require("closes", reader.date("closes"))
                let columns = reader.require("columns", reader.record("columns", SurveyFile.columns))
                let words = AnswerWords(
                    missing: reader.words("missing"),
                    unknown: reader.words("unknown"),
                    refused: reader.words("refused")
                )
                let opening = reader.records("opening", places.question)
                let needs = reader.require("needs", reader.record("needs", places.needs))
                let closing = reader.records("closing", places.question)
                let settings = FigureSettingsForm(columns: columns, opening: opening)
                let figures = reader.record("figures", settings.figures)
                places.settings = settings.places
                if let opens, let closes, closes < opens {
                    findings.error("value", at: reader.place(of: "closes"), "the survey closes before it opens")
                }
                guard findings.diagnostics.isEmpty, let id, let version, let title, let introduction, let opens,
                    let closes, let columns, let needs, let competencies
                else { return nil }
                do throws(SurveyFaults) {
                    return try Survey(
                        id: id,
                        version: version,
                        framework: competencies,
                        title: title,
                        introduction: introduction,
                        period: opens...closes,
                        opening: opening,
                        needs: needs,
                        closing: closing,
                        columns: columns,
                        words: words,
                        figures: figures
                    )
                } catch {
                    for fault in error.faults { findings.report(fault, competencies, places, otherwise: reader.place) }
                    return nil
                }
            }
        guard let survey, findings.diagnostics.isEmpty else { throw DiagnosticsError(findings.diagnostics) }
        return survey
    }

    private static func columns(_ reader: RecordReader) -> SurveyColumns? {
        let record = reader.word("record")
        let respondent = reader.word("respondent")
        let submitted = reader.word("submitted")
        let country = reader.require("country", reader.word("country"))
        let role = reader.word("role")
        let language = reader.word("language")
        return country.map {
            SurveyColumns(
                record: record,
                respondent: respondent,
                submitted: submitted,
                country: $0,
                role: role,
                language: language
            )
        }
    }
}
