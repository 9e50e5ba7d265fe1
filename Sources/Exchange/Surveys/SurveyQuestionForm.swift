import Needs
import Reference

/// Reads the questions of a survey file, and remembers where they stand.
final class SurveyPlaces {
    private(set) var places: [SurveyFaults.Subject: Place] = [:]

    /// Where the settings of the figures stand.
    var settings: [FigureSettings.Setting: Place] = [:]

    // MARK: Questions outside the needs block

    func question(_ reader: RecordReader) -> SurveyQuestion? {
        let name = reader.require("name", questionName("name", reader))
        let label = reader.require("label", reader.text("label"))
        let hint = reader.text("hint")
        let required = reader.choice("required", of: YesOrNo.self)
        let relevance = self.relevance(reader)
        let kind = reader.require("kind", reader.choice("kind", of: QuestionKind.self))
            .flatMap { self.kind($0, reader) }
        guard let name, let label, let kind else { return nil }
        places[.question(name)] = reader.place
        return SurveyQuestion(
            name: name,
            kind: kind,
            label: label,
            hint: hint,
            isRequired: required == .yes,
            relevance: relevance
        )
    }

    private func kind(_ kind: QuestionKind, _ reader: RecordReader) -> SurveyQuestion.Kind? {
        switch kind {
        case .country: return .country
        case .selectOne: return choices(reader).map(SurveyQuestion.Kind.selectOne)
        case .selectMultiple: return choices(reader).map(SurveyQuestion.Kind.selectMultiple)
        case .wholeNumber: return range(reader, otherwise: 0...1_000_000).map(SurveyQuestion.Kind.wholeNumber)
        case .number:
            let least = reader.decimal("least", in: -1e9...1e9) ?? 0
            let most = reader.decimal("most", in: -1e9...1e9) ?? 1e9
            guard least <= most else { return backwards(reader) }
            return .number(least...most)
        case .date: return .date
        case .text: return .text
        case .comment: return .comment
        }
    }

    private func range(_ reader: RecordReader, otherwise: ClosedRange<Int>) -> ClosedRange<Int>? {
        let least = reader.integer("least", in: 0...1_000_000_000) ?? otherwise.lowerBound
        let most = reader.integer("most", in: 0...1_000_000_000) ?? max(least, otherwise.upperBound)
        return least <= most ? least...most : backwards(reader)
    }

    private func backwards<Value>(_ reader: RecordReader) -> Value? {
        reader.findings.error("value", at: reader.place(of: "most"), "`most` is below `least`")
        return nil
    }

    private func choices(_ reader: RecordReader) -> Choices? {
        let before = reader.findings.diagnostics.count
        let all = reader.records("choices") { reader -> Choice? in
            let value = reader.require("value", reader.identifier("value", of: Choice.self))
            let label = reader.require("label", reader.text("label"))
            guard let value, let label else { return nil }
            return Choice(value: value, label: label)
        }
        if let choices = Choices(all) { return choices }
        if reader.findings.diagnostics.count == before {
            let values = all.map { $0.value.text.lowercased() }
            let twice = Set(values.filter { value in values.count { $0 == value } > 1 }).sorted()
            reader.findings.error(
                "choices",
                at: reader.place(of: "choices"),
                twice.isEmpty
                    ? "there are \(all.count) choices; expected 2 to \(Choices.most)"
                    : "the value “\(twice[0])” stands twice among the choices",
                hint: "give `choices:` a list of `{value: …, label: …}`"
            )
        }
        return nil
    }

    private func questionName(_ key: String, _ reader: RecordReader) -> QuestionName? {
        guard let text = reader.word(key) else { return nil }
        if let name = QuestionName(text) { return name }
        reader.findings.error(
            "name",
            at: reader.place(of: key),
            "“\(text)” cannot be the name of a question",
            hint:
                "use at most \(QuestionName.longest) small letters, digits and single underscores, a letter first; names that survey "
                + "tools use themselves, such as start or status, are taken"
        )
        return nil
    }

    // MARK: When something is shown

    private func relevance(_ reader: RecordReader) -> Relevance? {
        Relevance(reader.records("relevant", condition))
    }

    private func condition(_ reader: RecordReader) -> Relevance.Condition? {
        let question = reader.require("question", questionName("question", reader))
        let isOneOf = reader.identifiers("is", of: Choice.self)
        let isNoneOf = reader.identifiers("is-not", of: Choice.self)
        let least = reader.decimal("at-least", in: -1e9...1e9)
        let most = reader.decimal("at-most", in: -1e9...1e9)
        var tests: [Relevance.Test] = []
        if !isOneOf.isEmpty { tests.append(.isOneOf(isOneOf)) }
        if !isNoneOf.isEmpty { tests.append(.isNoneOf(isNoneOf)) }
        if let least { tests.append(.isAtLeast(least)) }
        if let most { tests.append(.isAtMost(most)) }
        guard tests.count == 1 else {
            reader.findings.error(
                "relevant",
                at: reader.place,
                "the condition has \(tests.count) tests; expected one",
                hint: "write one of `is: [values]`, `is-not: [values]`, `at-least: number`, `at-most: number`"
            )
            return nil
        }
        return question.map { Relevance.Condition(question: $0, test: tests[0]) }
    }

    // MARK: The needs block

    func needs(_ reader: RecordReader) -> NeedsBlock? {
        let before = reader.findings.diagnostics.count
        let lowest = reader.require("lowest", reader.integer("lowest", in: 0...100))
        let highest = reader.require("highest", reader.integer("highest", in: 0...100))
        let aspects = NeedsAspect.allCases.compactMap { aspect in
            reader.record(aspect.rawValue) { self.aspect(aspect, lowest: lowest, highest: highest, $0) }
        }
        for aspect in [NeedsAspect.importance, .current] {
            _ = reader.require(aspect.rawValue, asked(aspect, in: aspects))
        }
        let items = reader.records("items", item)
        if items.isEmpty, reader.findings.diagnostics.count == before {
            reader.findings.error("empty", at: reader.place(of: "items"), "the survey has no items")
        }
        guard reader.findings.diagnostics.count == before else { return nil }
        let block = NeedsBlock(aspects: aspects, items: items)
        if block == nil {
            reader.findings.error(
                "scale",
                at: reader.place,
                "importance, current and required level do not have the same points",
                hint:
                    "a gap is the difference of two ratings on one scale; take `lowest` and `highest` out of the aspects"
            )
        }
        return block
    }

    private func asked(_ aspect: NeedsAspect, in aspects: [AspectQuestion]) -> AspectQuestion? {
        aspects.first { $0.aspect == aspect }
    }

    private func aspect(
        _ aspect: NeedsAspect,
        lowest: Int?,
        highest: Int?,
        _ reader: RecordReader
    ) -> AspectQuestion? {
        let wording = reader.require("question", reader.text("question"))
        let answer: AspectQuestion.Answer?
        switch aspect.form {
        case .rating: answer = scale(reader, lowest: lowest, highest: highest).map(AspectQuestion.Answer.rating)
        case .count: answer = range(reader, otherwise: 0...100_000).map(AspectQuestion.Answer.count)
        case .choice: answer = choices(reader).map(AspectQuestion.Answer.choice)
        }
        guard let wording, let answer else { return nil }
        return AspectQuestion(aspect, wording: wording, answer: answer)
    }

    private func scale(_ reader: RecordReader, lowest: Int?, highest: Int?) -> RatingScale? {
        let lowest = reader.integer("lowest", in: 0...100) ?? lowest
        let highest = reader.integer("highest", in: 0...100) ?? highest
        let labels = reader.texts("labels")
        guard let lowest, let highest else { return nil }
        let scale = RatingScale(lowest: lowest, highest: highest, labels: labels)
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

    private func item(_ reader: RecordReader) -> SurveyItem? {
        let id = reader.require("id", reader.identifier("id", of: SurveyItem.self))
        let competency = reader.require("competency", reader.identifier("competency", of: Competency.self))
        let relevance = self.relevance(reader)
        guard let id, let competency else { return nil }
        places[.item(id)] = reader.place
        let item = SurveyItem(id: id, competency: competency, relevance: relevance)
        if item == nil {
            reader.findings.error(
                "name",
                at: reader.place(of: "id"),
                "no names of questions can be made of “\(id)”",
                hint: "use a short identifier with a letter first, such as C01"
            )
        }
        return item
    }
}

/// How a question is answered, as it is written in a file.
private enum QuestionKind: String, CaseIterable {
    case country
    case selectOne = "select-one"
    case selectMultiple = "select-multiple"
    case wholeNumber = "whole-number"
    case number
    case date
    case text
    case comment
}

/// A field that is yes or no.
enum YesOrNo: String, CaseIterable {
    case yes
    case no
}

extension RecordReader.Findings {
    func report(
        _ fault: SurveyFaults.Fault,
        _ framework: CompetencyFramework,
        _ places: SurveyPlaces,
        otherwise: Place
    ) {
        func place(_ subject: SurveyFaults.Subject) -> Place { places.places[subject] ?? otherwise }
        switch fault {
        case .repeatedItem(let id): error("repeated", at: place(.item(id)), "item \(id) stands twice")
        case .repeatedName(let subject, let name):
            error(
                "repeated",
                at: place(subject),
                "the name “\(name)” is used twice",
                hint: "rename one; survey tools keep only one of two columns of one name"
            )
        case .unknownCompetency(let id, let competency):
            let nearest = NearMiss.suggestion(for: competency.text, among: framework.competencies.map(\.id.text))
            error(
                "unknown",
                at: place(.item(id)),
                "item \(id) asks about \(competency), which framework \(framework.id) does not have",
                hint: nearest.map { "did you mean \($0)?" }
            )
        case .unknownQuestion(let subject, let name):
            error("relevant", at: place(subject), "the condition names “\(name)”, which is no question before this one")
        case .unsuitableTest(let subject, let name):
            error(
                "relevant",
                at: place(subject),
                "the answers to “\(name)” cannot be tested so",
                hint: "`is` and `is-not` suit choices, `at-least` and `at-most` numbers"
            )
        case .unknownChoice(let subject, let name, let value):
            error("relevant", at: place(subject), "“\(value)” is no choice of “\(name)”")
        case .figures(let fault): report(fault, at: places.settings[fault.setting] ?? otherwise)
        case .noCountryQuestion(let column):
            error(
                "country",
                at: otherwise,
                "no question of the opening is called “\(column)” and asks for a country",
                hint: "add `{name: \(column), kind: country, required: yes, label: …}` to `opening:`"
            )
        }
    }
}
