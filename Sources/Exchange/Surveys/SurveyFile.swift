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
        var places: [ItemID: Place] = [:]
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
                let scale = reader.require("scale", reader.record("scale", SurveyFile.scale))
                let questions = reader.require("questions", reader.record("questions", SurveyFile.questions))
                let columns = reader.require("columns", reader.record("columns", SurveyFile.columns))
                let missing = reader.words("missing")
                let unknown = reader.words("unknown")
                let items = reader.records("items") { reader -> SurveyItem? in
                    let item = SurveyFile.item(reader)
                    if let item { places[item.id] = reader.place }
                    return item
                }
                if items.isEmpty, findings.diagnostics.isEmpty {
                    findings.error("empty", at: reader.place(of: "items"), "the survey has no items")
                }
                if let opens, let closes, closes < opens {
                    findings.error("value", at: reader.place(of: "closes"), "the survey closes before it opens")
                }
                guard findings.diagnostics.isEmpty, let id, let version, let title, let introduction, let opens,
                    let closes,
                    let scale, let questions, let columns, let competencies
                else { return nil }
                do throws(SurveyFaults) {
                    return try Survey(
                        id: id,
                        version: version,
                        framework: competencies,
                        title: title,
                        introduction: introduction,
                        period: opens...closes,
                        scale: scale,
                        importanceQuestion: questions.importance,
                        currentQuestion: questions.current,
                        columns: columns,
                        missingWords: Set(missing.map { $0.trimmed.lowercased() }),
                        unknownWords: Set(unknown.map { $0.trimmed.lowercased() }),
                        items: items
                    )
                } catch {
                    for fault in error.faults { findings.report(fault, competencies) { places[$0] ?? reader.place } }
                    return nil
                }
            }
        guard let survey, findings.diagnostics.isEmpty else { throw DiagnosticsError(findings.diagnostics) }
        return survey
    }

    private static func scale(_ reader: RecordReader) -> RatingScale? {
        let lowest = reader.require("lowest", reader.integer("lowest", in: 0...100))
        let highest = reader.require("highest", reader.integer("highest", in: 0...100))
        let importance = reader.texts("importance")
        let current = reader.texts("current")
        guard let lowest, let highest else { return nil }
        let scale = RatingScale(
            lowest: lowest,
            highest: highest,
            importanceLabels: importance,
            currentLabels: current
        )
        if scale == nil {
            reader.findings.error(
                "value",
                at: reader.place,
                "the scale from \(lowest) to \(highest) cannot be used",
                hint: "a scale has 2 to 11 points, and as many labels or none"
            )
        }
        return scale
    }

    private static func questions(_ reader: RecordReader) -> (importance: LocalisedText, current: LocalisedText)? {
        let importance = reader.require("importance", reader.text("importance"))
        let current = reader.require("current", reader.text("current"))
        guard let importance, let current else { return nil }
        return (importance, current)
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

    private static func item(_ reader: RecordReader) -> SurveyItem? {
        let id = reader.require("id", reader.identifier("id", of: SurveyItem.self))
        let competency = reader.require("competency", reader.identifier("competency", of: Competency.self))
        let importance = reader.require("importance", reader.word("importance"))
        let current = reader.require("current", reader.word("current"))
        guard let id, let competency, let importance, let current else { return nil }
        return SurveyItem(id: id, competency: competency, importanceColumn: importance, currentColumn: current)
    }
}

extension RecordReader.Findings {
    fileprivate func report(
        _ fault: SurveyFaults.Fault,
        _ framework: CompetencyFramework,
        at place: (ItemID) -> Place
    ) {
        switch fault {
        case .repeatedItem(let id): error("repeated", at: place(id), "item \(id) stands twice")
        case .repeatedColumn(let id, let column):
            error("repeated", at: place(id), "column “\(column)” of item \(id) is used twice")
        case .unknownCompetency(let id, let competency):
            let nearest = NearMiss.suggestion(for: competency.text, among: framework.competencies.map(\.id.text))
            error(
                "unknown",
                at: place(id),
                "item \(id) asks about \(competency), which framework \(framework.id) does not have",
                hint: nearest.map { "did you mean \($0)?" }
            )
        }
    }
}
