import Documents
import Needs
import Reference

/// How everything was done.
extension NeedsSheets {
    /// Settings, methods with their formulas and sources, and what was hidden.
    var notes: Sheet {
        Sheet(
            name: words.notesName,
            headings: headings(words.notesName),
            columns: [
                SheetColumn(words.noteTopic, width: 22, emphasis: .quiet),
                SheetColumn(words.noteSubject, width: 44, emphasis: .strong),
                SheetColumn(words.noteText, width: 100),
            ],
            rows: SheetRows((settings + methods + hidden + asides).map { SheetRow($0) }),
            print: print
        )
    }

    // MARK: Steps

    private func note(_ topic: String, _ subject: String, _ text: Cell) -> [Cell] {
        [cell(topic), cell(subject), text]
    }

    private var settings: [[Cell]] {
        let settings = study.uncertainty.settings
        let topic = words.settingsTopic
        let survey = edition.survey
        var rows = [
            note(topic, words.surveySubject, .code("\(survey.id.text) \(survey.version) (\(survey.versionCode))")),
            note(topic, words.editionSubject, cell(words.name(of: study.options.edition))),
            note(topic, words.weightingSubject, cell(words.name(of: study.options.weighting))),
            note(topic, words.confidenceSubject, cell(words.percent(settings.confidence))),
            note(topic, words.drawsSubject, cell(words.draws(settings.draws, seed: settings.seed))),
            note(topic, words.topSubject, cell(words.needs(settings.top))),
            note(topic, words.answersSubject, cell(answers)),
            note(topic, words.smallestSubject, cell(words.smallestRule(study.options.smallest, study.options.edition))),
        ]
        if let plan = study.plan {
            rows.append(note(topic, words.budgetSubject, cell(words.sentence(on: plan))))
        }
        return rows
    }

    private var answers: String {
        let respondents = words.respondents(study.view.respondents.reduce(0, +))
        let countries = words.countries(study.view.countries.count)
        return words.list([respondents, "\(countries) / \(words.count(study.members))"])
    }

    private var methods: [[Cell]] {
        study.methods.flatMap { table -> [[Cell]] in
            let name = words.name(of: table.method)
            let answers = table.rows.map(\.answers).filter { $0 > 0 }
            let base = answers.min().flatMap { fewest in answers.max().map { fewest...$0 } }
            var rows = [
                note(words.formulaTopic, name, .code(table.method.formula)),
                note(
                    words.baseTopic,
                    name,
                    cell("n = \(base.map(words.places) ?? words.none), \(words.name(of: table.weighting))")
                ), note(words.criticismTopic, name, cell(words.criticism(of: table.method))),
            ]
            if let source = table.method.source { rows.insert(note(words.sourceTopic, name, .code(source)), at: 1) }
            if let lines = table.lines { rows.append(note(words.linesTopic, name, cell(words.sentence(on: lines)))) }
            return rows
        }
    }

    private var hidden: [[Cell]] {
        let cells = Array(study.release.protection.joined())
        let counts = CellProtection.hidden.compactMap { reason -> [Cell]? in
            let number = cells.count { $0 == reason }
            return number > 0
                ? note(words.hiddenTopic, words.name(of: reason) ?? "", cell(words.cells(number, of: cells.count)))
                : nil
        }
        let items = study.hiddenItems.sorted()
            .map { note(words.hiddenTopic, words.allCountries, .text(tables.title($0))) }
        return counts + items
    }

    /// What could not be done, and what is assumed.
    private var asides: [[Cell]] {
        var rows: [[Cell]] = []
        if case .failure(let failure) = study.weighted.raking {
            rows.append(note(words.limitsTopic, words.name(of: .raked), cell(words.sentence(on: failure))))
        }
        let assumed = study.response.assumed.count
        if assumed > 0 {
            rows.append(
                note(words.limitsTopic, words.name(of: .nonContact), cell(words.assumedSentence(assumed)))
            )
        }
        return rows
    }
}

extension NeedsMethod {
    /// Where the method was published; `nil` for one that needs no source.
    fileprivate var source: String? {
        switch self {
        case .gap: nil
        case .borich: "Borich (1980), Journal of Teacher Education 31(3)"
        case .rankedDiscrepancy: "Narine and Harder (2021), Advancements in Agricultural Development 2(2)"
        case .hennessyHicks: "Hicks and Hennessy, Training Needs Analysis Questionnaire and Manual (WHO)"
        case .decisionTable: "Difficulty, importance and frequency (DIF) analysis of tasks"
        case .importancePerformance, .isoLine: "Martilla and James (1977), Journal of Marketing 41(1)"
        case .locusForFocus: nil
        case .relevance, .urgency, .volume: "CEPOL, operational training needs analysis (OTNA)"
        case .capabilityGap: "Cybersecurity Capacity Maturity Model for Nations, Oxford (2021)"
        }
    }
}
