package import Documents
import Exchange
import Needs
package import Reference

extension SurveyEdition {
    /// The survey as a workbook that is filled in and sent back, in one language.
    ///
    /// Every place for an answer can be found again by its anchors: the row says which question or item it is of, the column
    /// which aspect. `untranslated` counts the texts that stand in the survey's own language because nobody has translated
    /// them.
    package func answerWorkbook(in language: Language) -> (workbook: FormWorkbook, untranslated: Int) {
        let phrases = Phrasebook(labels, language: language)
        let sheets = AnswerSheets(edition: self, phrases: phrases)
        let title = phrases.wording(survey.title)
        let workbook = FormWorkbook(
            properties: DocumentProperties(
                title: title.text,
                subject: phrases("form_fillable_workbook"),
                keywords: [survey.id.text, survey.version],
                language: language,
                date: survey.period.lowerBound
            ),
            customProperties: [
                CustomProperty(FormAnchor.Property.survey.rawValue, survey.id.text),
                CustomProperty(FormAnchor.Property.version.rawValue, survey.versionCode),
                CustomProperty(FormAnchor.Property.language.rawValue, language.rawValue),
            ],
            sheets: [sheets.start()] + sheets.parts.map(sheets.sheet),
            lists: sheets.countryList.map { [$0] } ?? [],
            marking: marking.map { $0.title.words(for: language) }
        )
        return (workbook, phrases.untranslated.count)
    }
}

/// The sheets of a survey.
private struct AnswerSheets {
    let edition: SurveyEdition
    let phrases: Phrasebook
    private let answers: AnswerCells

    init(edition: SurveyEdition, phrases: Phrasebook) {
        self.edition = edition
        self.phrases = phrases
        answers = AnswerCells(edition: edition, phrases: phrases)
    }

    private var survey: Survey { edition.survey }

    /// The list of countries.
    var countryList: NamedList? {
        ListValues(edition.countries(in: phrases.language).map(\.name))
            .map { NamedList(name: AnswerCells.countries, values: $0) }
    }

    /// The parts that have questions, in order.
    var parts: [Part] {
        [Part.opening, .needs, .closing]
            .filter { part in
                switch part {
                case .opening: true
                case .needs: !survey.items.isEmpty
                case .closing: !survey.closing.isEmpty
                }
            }
    }

    /// A part of a survey, on a sheet of its own.
    enum Part: Equatable {
        case opening
        case needs
        case closing
    }

    private func name(of part: Part) -> String {
        switch part {
        case .opening: phrases("form_opening")
        case .needs: phrases("needs")
        case .closing: phrases("form_closing")
        }
    }

    /// The questions of a part that count: those that everybody is asked, and not those for words of one's own.
    private func counted(_ part: Part) -> Set<String> {
        switch part {
        case .opening: Set(survey.opening.filter(\.isCounted).map(\.name.text))
        case .closing: Set(survey.closing.filter(\.isCounted).map(\.name.text))
        case .needs:
            Set(
                survey.items.filter { $0.relevance == nil }
                    .flatMap { item in survey.needs.aspects.map { item.column($0.aspect).text } }
            )
        }
    }

    private func progress(of parts: [Part]) -> FormTally {
        FormTally(
            of: parts.reduce(into: []) { $0.formUnion(counted($1)) },
            phrases("form_progress", x: "{x}", y: "{y}"),
            in: phrases.language
        )
    }

    // MARK: Pieces

    private func own(_ text: String, _ role: FormCell.Role, across span: Int = 1) -> FormCell {
        .words(CellText(text, in: phrases.language), role, across: span)
    }

    private func words(_ text: LocalisedText, _ role: FormCell.Role, across span: Int = 1) -> FormCell {
        let wording = phrases.wording(text)
        return .words(CellText(wording.text, in: wording.language), role, across: span)
    }

    private func anchor(_ anchor: FormAnchor) -> FormCell { .words(CellText(anchor.text, in: nil), .anchor) }

    /// What stands before the cells of a row in which nothing is answered.
    private var fixed: FormCell { anchor(.words) }

    private func quoted(_ text: String) -> String { phrases("form_quoted", x: text) }

    /// The hidden row at the head of every sheet: what the form is, and what its columns are for.
    private func anchors(_ columns: [FormAnchor]) -> FormRow {
        let form = anchor(.form(versionCode: survey.versionCode, phrases.language))
        return FormRow([form] + columns.map(anchor), visibility: .hidden)
    }

    private func print(_ orientation: PageOrientation) -> PrintSetup {
        PrintSetup(
            orientation: orientation,
            header: PageLine(leading: [phrases.words(survey.title)], trailing: [.code(survey.id.text)]),
            footer: PageLine(
                leading: [.code(survey.versionCode)],
                trailing: phrases.line("page_x_of_y", x: .pageNumber, y: .pageCount)
            )
        )
    }

    // MARK: The first sheet

    func start() -> FormSheet {
        let names = parts.map { quoted(name(of: $0)) }
        let how = [
            phrases("form_how_cells"), phrases("form_how_lists"),
            phrases("form_how_blank", x: FormEntries.doesNotKnow(in: phrases.language)), phrases("form_how_save"),
        ]
        var rows: [FormRow] = [
            anchors([.words, .words]), [fixed, words(survey.title, .title, across: 2)],
            [
                fixed,
                own(
                    phrases("form_deadline", x: survey.period.upperBound.words(in: phrases.language)),
                    .progress,
                    across: 2
                ),
            ],
            [], [fixed, words(survey.introduction, .text, across: 2)], [],
            [fixed, own(phrases("form_how"), .section, across: 2)],
        ]
        rows += how.enumerated().map { [fixed, own("\($0.offset + 1). \($0.element)", .text, across: 2)] }
        rows.append([])
        rows.append([fixed, own(phrases("form_so_far"), .section), .tally(progress(of: parts), .sectionNote)])
        rows += zip(parts, names)
            .map { part, name in [fixed, own(self.name(of: part), .label), .tally(progress(of: [part]), .hint)] }
        rows.append([])
        if let first = names.first {
            rows.append([fixed, own(phrases("form_next", x: first), .progress, across: 2)])
        }
        rows.append([])
        rows.append([fixed, .words(CellText(survey.versionCode, in: nil), .note, across: 2)])
        return FormSheet(
            name: phrases("form_start"),
            columns: [FormColumn(width: 12, visibility: .hidden), FormColumn(width: 60), FormColumn(width: 36)],
            rows: rows,
            print: print(.portrait)
        )
    }

    // MARK: Sheets of questions

    func sheet(_ part: Part) -> FormSheet {
        switch part {
        case .opening: questions(survey.opening, part)
        case .closing: questions(survey.closing, part)
        case .needs: needs()
        }
    }

    /// What stands below the last question of a part.
    private func end(of part: Part, across span: Int) -> [FormRow] {
        let position = parts.firstIndex(of: part) ?? 0
        let words =
            position + 1 < parts.count
            ? phrases("form_next", x: quoted(name(of: parts[position + 1])))
            : phrases("form_thanks", x: quoted(phrases("form_start")))
        return [[], [fixed, own(words, .progress, across: span)]]
    }

    private func questions(_ questions: [SurveyQuestion], _ part: Part) -> FormSheet {
        let header: FormRow = [
            fixed, own(phrases("question"), .columnHeader), own(phrases("form_answer"), .columnHeader),
            own(phrases("form_remarks"), .columnHeader),
        ]
        let rows: [FormRow] =
            [
                anchors([.words, .answers, .words]), [fixed, own(name(of: part), .title, across: 3)],
                [fixed, .tally(progress(of: [part]), .progress, across: 3)], [], header,
            ] + questions.flatMap(rows) + end(of: part, across: 3)
        return FormSheet(
            name: name(of: part),
            columns: [
                FormColumn(width: 12, visibility: .hidden), FormColumn(width: 46), FormColumn(width: 42),
                FormColumn(width: 46),
            ],
            rows: rows,
            frozenRows: 5,
            repeatedRows: 4...4,
            print: print(.portrait)
        )
    }

    private func rows(of question: SurveyQuestion) -> [FormRow] {
        let label = words(question.label, .label)
        let remarks = own(answers.remarks(on: question), .hint)
        guard case .selectMultiple(let choices) = question.kind else {
            return [[anchor(.question(question.name)), label, .input(answers.input(for: question)), remarks]]
        }
        // The words of a question with several choices stand above them.
        let entries = FormEntries.entries(of: choices, in: phrases.language)
        let head = FormRow([fixed, label, .empty(.label), remarks])
        return [head]
            + zip(choices.all, entries)
            .map { choice, entry in
                _ = phrases.wording(choice.label)
                return [
                    anchor(.choice(question.name, choice.value)), own(entry, .choice),
                    .input(answers.input(for: choice, of: question)), .empty(.hint),
                ]
            }
    }

    // MARK: The needs block

    /// A row for each item, a column for each aspect; the statements of the competencies stand beside them where there is
    /// room.
    private func needs() -> FormSheet {
        let aspects = survey.needs.aspects
        let isRoomy = aspects.count <= 3
        let width = 1 + (isRoomy ? 1 : 0) + aspects.count
        var header = [fixed, own(phrases("competency").capitalisedFirst, .columnHeader)]
        if isRoomy { header.append(own(phrases("form_statement"), .columnHeader)) }
        header += aspects.map { aspect in
            _ = phrases.wording(aspect.wording)
            return own(FormEntries.header(of: aspect, in: phrases.language), .columnHeader)
        }
        let hidden =
            [FormAnchor](repeating: .words, count: isRoomy ? 2 : 1) + aspects.map { FormAnchor.aspect($0.aspect) }
        let rows =
            [
                anchors(hidden), [fixed, own(name(of: .needs), .title, across: width)],
                [fixed, .tally(progress(of: [.needs]), .progress, across: width)], [], FormRow(header),
            ] + survey.items.map { row(of: $0, isRoomy: isRoomy) } + end(of: .needs, across: width)
        return FormSheet(
            name: name(of: .needs),
            columns: [FormColumn(width: 12, visibility: .hidden), FormColumn(width: 40)]
                + (isRoomy ? [FormColumn(width: 58)] : [])
                + aspects.map { FormColumn(width: $0.aspect == .officers ? 14 : isRoomy ? 25 : 19) },
            rows: rows,
            frozenRows: 5,
            frozenColumns: 2,
            repeatedRows: 4...4,
            print: print(.landscape)
        )
    }

    private func row(of item: SurveyItem, isRoomy: Bool) -> FormRow {
        let competency = edition.framework.competency(item.competency)
        var cells = [
            anchor(.item(item.id)), competency.map { words($0.title, .label) } ?? own(item.id.text, .label),
        ]
        if isRoomy { cells.append(own(answers.remarks(on: item), .hint)) }
        cells += survey.needs.aspects.map { .input(answers.input(for: $0, of: item)) }
        return FormRow(cells)
    }
}

extension SurveyQuestion {
    /// Whether it counts among the questions that are to be answered.
    fileprivate var isCounted: Bool {
        switch kind {
        case .text, .comment: isRequired && relevance == nil
        default: relevance == nil
        }
    }
}

extension String {
    /// The text with a capital first letter, where its script has capitals.
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
