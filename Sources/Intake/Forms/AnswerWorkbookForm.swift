import Exchange
package import Needs
import OfficeOpenXML
package import Reference

/// Reads workbooks of a survey that were filled in and sent back.
///
/// A row says by its anchor which question or item it is of, a column which aspect; so an answer is found wherever its row
/// and its column were moved. Where anchors are lost, the words of the form tell.
package struct AnswerWorkbookForm: Sendable {
    private let survey: Survey
    private let wording: FormWords
    private let slots: [AnswerSlots.Slot]

    /// Prepares reading workbooks of a survey; the labels are those of documents.
    package init(of survey: Survey, framework: CompetencyFramework, labels: LabelCatalogue) {
        self.survey = survey
        wording = FormWords(survey, framework, labels)
        slots = AnswerSlots(survey).all
    }

    /// What stands in a workbook, or throws why nothing can be read from the file.
    package func read(_ bytes: [UInt8], file: String) throws(DiagnosticsError) -> FilledForm {
        let workbook = try FilledWorkbook(bytes, file: file)
        var log = FormLog(file: file)
        let maps = workbook.sheets.map { FormSheetMap($0, wording) }
        let origin = FormOrigin(maps, workbook.properties)
        guard maps.contains(where: \.hasPlaces) else { throw notAForm(file, origin) }
        let isOurs = note(origin, &log)
        var cells = PlacedCells()
        for map in maps {
            map.collect(into: &cells, survey: survey, file: file)
            note(map, wording, isCurrent: isOurs && origin.versionCode == survey.versionCode, origin.language, &log)
        }
        return FilledForm(
            file: file,
            surveyID: origin.surveyID,
            versionCode: origin.versionCode,
            language: origin.language,
            answers: isOurs ? answers(cells, &log) : [],
            findings: workbook.findings + log.finished
        )
    }

    private func notAForm(_ file: String, _ origin: FormOrigin) -> DiagnosticsError {
        DiagnosticsError(
            Diagnostic(
                .error,
                rule: "form.kind",
                at: Place(file: file),
                "the workbook has no place for an answer to the survey \(survey.id)",
                hint: "send the workbook of this survey; “cadre survey build” makes it"
            )
        )
    }

    // MARK: Answers

    private func answers(_ cells: PlacedCells, _ log: inout FormLog) -> [FilledForm.Answer] {
        var answers: [FilledForm.Answer] = []
        for slot in slots {
            let name = slot.name.text
            let answer: FilledForm.Answer?
            if case .question(.selectMultiple(let choices)) = slot.answer {
                answer = chosen(of: choices, slot.name, cells, &log)
            } else {
                answer = cells.settle(name, &log)
                    .map { cell in
                        let text = slot.answer == .question(.date) ? date(cell, name, &log) : cell.text
                        return FilledForm.Answer(name: name, text: text, place: cell.place)
                    }
            }
            if let answer {
                answers.append(answer)
            } else {
                log.add(
                    .warning,
                    "missing",
                    Place(file: log.file),
                    "there is no cell for \(name)",
                    hint: "ask for the answer, or count it as not asked"
                )
            }
        }
        noteStrangers(cells, &log)
        return answers
    }

    /// The text of a date, without the beginning of the day: a number of days, where a cell has lost its format, is the date that it stood for.
    private func date(_ cell: PlacedCells.PlacedCell, _ name: String, _ log: inout FormLog) -> String {
        if cell.text.hasSuffix("T00:00:00") { return String(cell.text.dropLast(9)) }
        guard let days = Int(cell.text), (367...109_574).contains(days),
            let date = CalendarDate(secondsSince1970: (days - 25_569) * 86_400)
        else { return cell.text }
        log.add(
            .note,
            "date",
            cell.place,
            "\(name) holds the number \(days), which was read as the day \(date)",
            hint: "look at the cell if that cannot be"
        )
        return date.description
    }

    /// The codes of the choices that are chosen.
    private func chosen(
        of choices: Choices,
        _ name: QuestionName,
        _ cells: PlacedCells,
        _ log: inout FormLog
    ) -> FilledForm.Answer? {
        var found: [(value: String, isChosen: Bool, place: Place)] = []
        for choice in choices.all {
            guard let cell = cells.settle(FormWords.key(name, choice.value), &log) else { continue }
            let says = cell.text.isEmpty ? false : FormEntries.isYes(cell.text)
            if says == nil {
                log.add(
                    .warning,
                    "choice",
                    cell.place,
                    "“\(cell.text.prefix(40))” says neither yes nor no to \(choice.value) of \(name); it was taken for no",
                    hint: "ask what is meant"
                )
            }
            found.append((choice.value.text, says ?? false, cell.place))
        }
        guard let first = found.first else { return nil }
        let chosen = found.filter(\.isChosen)
        return FilledForm.Answer(
            name: name.text,
            text: chosen.map(\.value).joined(separator: " "),
            place: (chosen.first ?? first).place
        )
    }

    private func noteStrangers(_ cells: PlacedCells, _ log: inout FormLog) {
        var known: Set<String> = []
        for slot in slots {
            if case .question(.selectMultiple(let choices)) = slot.answer {
                known.formUnion(choices.all.map { FormWords.key(slot.name, $0.value) })
            } else {
                known.insert(slot.name.text)
            }
        }
        for name in cells.names where !known.contains(name) {
            guard let cell = cells.settle(name, &log) else { continue }
            log.add(
                .warning,
                "stranger",
                cell.place,
                "the form asks for \(name), which the survey \(survey.id) does not have; it was left aside",
                hint: "compare the form with the one that was sent out"
            )
        }
    }

    // MARK: What is said of it

    /// Says where the form comes from, and whether it is of the survey.
    private func note(_ origin: FormOrigin, _ log: inout FormLog) -> Bool {
        let place = Place(file: log.file)
        guard let id = origin.surveyID else {
            log.add(
                .warning,
                "origin",
                place,
                "the workbook does not say which survey it is of; its cells are those of \(survey.id)",
                hint: "make sure that it is the workbook that was sent out"
            )
            return true
        }
        guard id == survey.id.text else {
            log.add(
                .error,
                "survey",
                place,
                "the workbook is of the survey \(id), not of \(survey.id)",
                hint: "read it with the survey \(id)"
            )
            return false
        }
        if origin.codes.count > 1 {
            log.add(
                .warning,
                "mixed",
                place,
                "the sheets come from different forms: \(origin.codes.sorted().joined(separator: ", "))",
                hint: "ask for the workbook as it was filled in"
            )
        }
        if let version = origin.versionCode, version != survey.versionCode {
            log.add(
                .warning,
                "version",
                place,
                "the workbook was made from another version of the survey: \(version), not \(survey.versionCode)",
                hint: "read it with the survey as it was then, or make sure that the questions are the same"
            )
        }
        return true
    }

    private func note(
        _ map: FormSheetMap,
        _ wording: FormWords,
        isCurrent: Bool,
        _ language: Language?,
        _ log: inout FormLog
    ) {
        if map.salvaged > 0 {
            log.add(
                .warning,
                "salvaged",
                map.place(nil, log.file),
                "\(map.salvaged) rows or columns of the sheet have lost their hidden names; they were known by their words",
                hint: "look through these answers, and ask for the workbook as it was sent to be filled in"
            )
        }
        for (row, column) in map.outside {
            log.add(
                .warning,
                "outside",
                map.place((row, column), log.file),
                "“\(map.text(row, column).prefix(40))” stands outside the cells for answers; it was not read",
                hint: "ask which question it answers"
            )
        }
        guard isCurrent, let language else { return }
        for (row, expected) in map.changed(wording, in: language) {
            log.add(
                .warning,
                "words",
                map.place((row, map.firstColumn), log.file),
                "the words “\(expected.prefix(60))” of the form were changed; the answer may be to something else",
                hint: "compare the row with the form that was sent out"
            )
        }
    }
}

/// The cells for answers, by the name of what is answered.
struct PlacedCells {
    private var cells: [String: [PlacedCell]] = [:]

    /// The names in the order in which they were found.
    private(set) var names: [String] = []

    /// A cell for an answer.
    struct PlacedCell {
        let text: String
        let isComputed: Bool
        let place: Place
    }

    /// Takes a cell.
    mutating func add(_ name: String, _ text: String, isComputed: Bool, _ place: Place) {
        if cells[name] == nil { names.append(name) }
        cells[name, default: []].append(PlacedCell(text: text, isComputed: isComputed, place: place))
    }

    /// The cell that counts: the only one, or the first that is filled in where a row or a sheet was copied.
    func settle(_ name: String, _ log: inout FormLog) -> PlacedCell? {
        guard let found = cells[name], let first = found.first else { return nil }
        let filled = found.filter { !$0.text.isEmpty }
        for cell in found where cell.isComputed {
            let value =
                cell.text.isEmpty ? "it has no stored value" : "its stored value “\(cell.text.prefix(40))” was taken"
            log.add(
                .warning,
                "formula",
                cell.place,
                "a formula stands where \(name) is answered; \(value)",
                hint: "ask for the answer itself"
            )
        }
        guard found.count > 1 else { return first }
        let taken = filled.first ?? first
        let differs = Set(filled.map(\.text)).count > 1
        log.add(
            differs ? .warning : .note,
            "twice",
            taken.place,
            differs
                ? "there are \(found.count) cells for \(name) with different answers; “\(taken.text.prefix(40))” was taken"
                : "there are \(found.count) cells for \(name), which do not differ",
            hint: differs ? "ask which one is meant" : "nothing is to be done"
        )
        return taken
    }
}
