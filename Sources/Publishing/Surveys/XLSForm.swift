package import Documents
import Exchange
import Needs
import Reference

extension SurveyEdition {
    /// The survey as an XLSForm, which KoboToolbox, ODK and SurveyCTO take, in all languages of the survey.
    ///
    /// Each item is a group of its own, and every question has a name that no other has: tools that make one column of two
    /// questions of one name lose answers. What a survey has no words for in a language stands in its own language, for a tool
    /// would show “-” there. Source: XLSForm.org, reference.
    package func xlsForm() -> Workbook {
        let form = XLSFormRows(edition: self)
        let properties = DocumentProperties(
            title: survey.title.original,
            subject: survey.id.text,
            keywords: [survey.id.text, survey.version],
            language: survey.title.main,
            date: survey.period.lowerBound
        )
        return Workbook(
            properties: properties,
            sheets: [form.questionSheet(), form.choiceSheet(), form.settingSheet()]
        )
    }
}

/// The rows of an XLSForm.
private struct XLSFormRows {
    let edition: SurveyEdition
    let languages: [Language]

    /// Names of what is no question: groups and notes, unlike any question's.
    private let names: XLSFormNames

    private let wording: QuestionWording

    private var survey: Survey { edition.survey }

    init(edition: SurveyEdition) {
        self.edition = edition
        let main = edition.survey.title.main
        // The first language is the one that is shown first.
        languages = [main] + edition.survey.languages.filter { $0 != main }
        names = XLSFormNames(edition.survey)
        wording = QuestionWording(edition.survey, edition.framework)
    }

    // MARK: Words

    /// What a column of words in a language is called: "label::English (en)".
    private func header(_ kind: String, _ language: Language) -> String { "\(kind)::\(XLSFormRows.name(of: language))" }

    private static func name(of language: Language) -> String {
        switch language {
        case .english: "English (en)"
        case .french: "Français (fr)"
        case .spanish: "Español (es)"
        case .arabic: "العربية (ar)"
        }
    }

    /// A text in every language.
    private func words(_ text: LocalisedText) -> [String] { languages.map { text.words(for: $0).text } }

    private func label(_ key: String, x: String = "", y: String = "") -> [String] {
        languages.map { edition.labels(key, in: $0, x: x, y: y) }
    }

    // MARK: The sheet of questions

    func questionSheet() -> Sheet {
        var rows: [QuestionRow] = [
            QuestionRow("note", names.introduction, label: words(survey.introduction)),
            QuestionRow("begin_group", names.opening, label: label("form_opening")),
        ]
        rows += survey.opening.map(row)
        rows.append(QuestionRow("end_group", names.opening))
        rows.append(QuestionRow("begin_group", names.needs, label: label("needs")))
        for (position, item) in survey.items.enumerated() { rows += self.rows(of: item, at: position) }
        rows.append(QuestionRow("end_group", names.needs))
        if !survey.closing.isEmpty {
            rows.append(QuestionRow("begin_group", names.closing, label: label("form_closing")))
            rows += survey.closing.map(row)
            rows.append(QuestionRow("end_group", names.closing))
        }
        rows.append(
            QuestionRow("calculate", FormAnchor.calculation, calculation: "'\(survey.versionCode)'")
        )
        let plain = ["type", "name"]
        let words = ["label", "hint", "constraint_message"].flatMap { kind in languages.map { header(kind, $0) } }
        let logic = ["required", "relevant", "constraint", "appearance", "calculation"]
        return sheet("survey", plain + words + logic, rows.map { $0.cells(languages.count) })
    }

    private func row(of question: SurveyQuestion) -> QuestionRow {
        var row = QuestionRow("text", question.name.text, label: words(question.label))
        row.hint = question.hint.map(words)
        row.required = question.isRequired ? "yes" : nil
        row.relevant = question.relevance.map(relevant)
        switch question.kind {
        case .country:
            row.type = "select_one \(XLSFormNames.countries)"
            row.appearance = "minimal autocomplete"
        case .selectOne: row.type = "select_one \(question.name)"
        case .selectMultiple: row.type = "select_multiple \(question.name)"
        case .wholeNumber(let range):
            row.type = "integer"
            (row.constraint, row.constraintMessage) = bounds(of: range)
        case .number(let range):
            row.type = "decimal"
            let (low, high) = (range.lowerBound.plainText, range.upperBound.plainText)
            row.constraint = ". >= \(low) and . <= \(high)"
            row.constraintMessage = label("form_number", x: low, y: high)
        case .date: row.type = "date"
        case .text: break
        case .comment: row.appearance = "multiline"
        }
        return row
    }

    private func bounds(of range: ClosedRange<Int>) -> (constraint: String, message: [String]) {
        (
            ". >= \(range.lowerBound) and . <= \(range.upperBound)",
            label("form_whole_number", x: String(range.lowerBound), y: String(range.upperBound))
        )
    }

    /// An item: a group that is shown together, in it a question for each aspect.
    private func rows(of item: SurveyItem, at position: Int) -> [QuestionRow] {
        let statement = edition.framework.competency(item.competency).map { words($0.statement) }
        let title = words(wording.title(ofItem: position))
        let group = names.group(of: item)
        var begin = QuestionRow("begin_group", group, label: title)
        begin.appearance = "field-list"
        begin.relevant = item.relevance.map(relevant)
        let questions = survey.needs.aspects.enumerated()
            .map { number, aspect -> QuestionRow in
                // Exports that have labels for headers have one for each question.
                let label = words(wording.label(of: aspect, ofItem: position))
                var row = QuestionRow("integer", item.column(aspect.aspect).text, label: label)
                if number == 0 { row.hint = statement }
                switch aspect.answer {
                case .rating, .choice: row.type = "select_one \(names.list(of: aspect.aspect))"
                case .count(let range): (row.constraint, row.constraintMessage) = bounds(of: range)
                }
                return row
            }
        return [begin] + questions + [QuestionRow("end_group", group)]
    }

    /// The conditions of a relevance in XPath.
    private func relevant(_ relevance: Relevance) -> String {
        relevance.conditions
            .map { condition in
                let name = "${\(condition.question)}"
                func selected(_ values: [Identifier<Choice>]) -> String {
                    let terms = values.map { "selected(\(name), '\($0)')" }
                    return terms.isEmpty ? "false()" : "(\(terms.joined(separator: " or ")))"
                }
                let choices = survey.questions.first { $0.name == condition.question }?.kind.choices
                switch condition.test {
                case .isOneOf(let values):
                    // A condition may write a value with other capitals than its choice.
                    return selected(
                        values.compactMap { choices?.position(of: $0.text) }.compactMap { choices?.all[$0].value }
                    )
                case .isNoneOf(let values):
                    let without = Set(values.compactMap { choices?.position(of: $0.text) })
                    return selected(
                        (choices?.all ?? []).enumerated().filter { !without.contains($0.offset) }.map(\.element.value)
                    )
                case .isAtLeast(let bound): return "\(name) >= \(bound.plainText)"
                case .isAtMost(let bound): return "(\(name) != '' and \(name) <= \(bound.plainText))"
                }
            }
            .joined(separator: " and ")
    }

    // MARK: The sheet of choices

    func choiceSheet() -> Sheet {
        var rows: [[Cell]] = []
        func add(_ list: String, _ value: String, _ words: [String]) {
            rows.append(
                [list, value].map(XLSFormRows.code)
                    + zip(languages, words).map { Cell.text(XLSFormRows.literal($1), $0) }
            )
        }
        func add(_ list: String, _ choices: Choices, allowsNotKnowing: Bool) {
            let entries = languages.map { FormEntries.entries(of: choices, in: $0) }
            for (position, choice) in choices.all.enumerated() {
                add(list, choice.value.text, entries.map { $0[position] })
            }
            if allowsNotKnowing, choices.position(of: FormEntries.doesNotKnowValue) == nil {
                add(list, FormEntries.doesNotKnowValue, languages.map(FormEntries.doesNotKnow))
            }
        }
        let codes = edition.countries(in: survey.title.main).map(\.code)
        for country in codes.compactMap(edition.register.country) {
            add(XLSFormNames.countries, country.code.text, words(country.name))
        }
        for question in survey.questions {
            switch question.kind {
            case .selectOne(let choices):
                add(question.name.text, choices, allowsNotKnowing: !question.isRequired)
            case .selectMultiple(let choices): add(question.name.text, choices, allowsNotKnowing: false)
            default: continue
            }
        }
        for aspect in survey.needs.aspects {
            let list = names.list(of: aspect.aspect)
            switch aspect.answer {
            case .rating(let scale):
                for point in scale.lowest...scale.highest {
                    add(list, String(point), languages.map { FormEntries.rating(point, on: scale, in: $0) })
                }
                add(list, FormEntries.doesNotKnowValue, languages.map(FormEntries.doesNotKnow))
            case .choice(let choices): add(list, choices, allowsNotKnowing: true)
            case .count: continue
            }
        }
        return sheet("choices", ["list_name", "name"] + languages.map { header("label", $0) }, rows)
    }

    // MARK: The sheet of settings

    func settingSheet() -> Sheet {
        let row = [
            survey.title.original, survey.id.text, survey.versionCode, XLSFormRows.name(of: survey.title.main), "pages",
        ]
        return sheet(
            "settings",
            ["form_title", "form_id", "version", "default_language", "style"],
            [row.map(XLSFormRows.code)]
        )
    }

    // MARK: Cells

    private func sheet(_ name: String, _ headers: [String], _ rows: [[Cell]]) -> Sheet {
        Sheet(
            name: name,
            style: .data,
            columns: headers.map { SheetColumn($0, width: $0.contains("::") ? 40 : 18) },
            rows: SheetRows(rows.map { SheetRow($0) })
        )
    }

    private static func code(_ text: String) -> Cell { text.isEmpty ? .empty : .code(text) }

    /// Words in which a tool sees no reference to a question.
    static func literal(_ text: String) -> String { text.replacing("${", with: "$ {") }

    /// A row of the sheet of questions.
    private struct QuestionRow {
        var type: String
        let name: String
        var label: [String]?
        var hint: [String]?
        var constraintMessage: [String]?
        var required: String?
        var relevant: String?
        var constraint: String?
        var appearance: String?
        var calculation: String?

        init(_ type: String, _ name: String, label: [String]? = nil, calculation: String? = nil) {
            self.type = type
            self.name = name
            self.label = label
            self.calculation = calculation
        }

        func cells(_ languages: Int) -> [Cell] {
            let blank = [String](repeating: "", count: languages)
            let words = [label, hint, constraintMessage].flatMap { $0 ?? blank }.map(XLSFormRows.literal)
            let logic = [required, relevant, constraint, appearance, calculation].map { $0 ?? "" }
            return ([type, name] + words + logic).map(XLSFormRows.code)
        }
    }
}

/// Names in an XLSForm of what is no question: no two are alike, and none is that of a question.
private struct XLSFormNames {
    /// The list of countries; no question's list is called so, for names of questions have no two underscores in a row.
    static let countries = "member__countries"

    let introduction: String
    let opening: String
    let needs: String
    let closing: String

    private let groups: [ItemID: String]

    init(_ survey: Survey) {
        var taken = Set(survey.questions.map(\.name.text))
        for item in survey.items { taken.formUnion(survey.needs.aspects.map { item.column($0.aspect).text }) }
        taken.insert(FormAnchor.calculation)
        func free(_ name: String) -> String {
            var candidate = name
            var number = 1
            while !taken.insert(candidate).inserted {
                number += 1
                candidate = "\(name)_group\(number)"
            }
            return candidate
        }
        introduction = free("introduction")
        opening = free("opening")
        needs = free("needs")
        closing = free("closing")
        groups = Dictionary(survey.items.map { ($0.id, free($0.stem)) }, uniquingKeysWith: { first, _ in first })
    }

    /// The name of an item's group.
    func group(of item: SurveyItem) -> String { groups[item.id] ?? item.stem }

    /// The name of an aspect's list of choices.
    func list(of aspect: NeedsAspect) -> String { "aspect__\(aspect.rawValue)" }
}

extension Double {
    /// The number in decimal digits, without an exponent: XPath 1.0 knows none.
    fileprivate var plainText: String {
        let text = shortText
        guard text.contains("e") else { return text }
        return written(digits: 12).replacing("−", with: "-")
    }
}
