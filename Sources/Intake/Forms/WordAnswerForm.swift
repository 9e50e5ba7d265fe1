import Exchange
package import Needs
import OfficeOpenXML
package import Reference

/// Reads Word forms of a survey that were filled in and sent back.
///
/// A field is found by the path of its binding, else by its tag, else by its bookmark; where a program has dropped all of
/// them, the answers are read from the tables, by the words of rows and columns.
package struct WordAnswerForm: Sendable {
    private let survey: Survey
    private let labels: LabelCatalogue
    private let slots: [AnswerSlots.Slot]

    /// Prepares reading forms of a survey; the labels are those of documents, which name the columns of tables.
    package init(of survey: Survey, labels: LabelCatalogue) {
        self.survey = survey
        self.labels = labels
        slots = AnswerSlots(survey).all
    }

    /// What stands in a form, or throws why nothing can be read from the file.
    package func read(_ bytes: [UInt8], file: String) throws(DiagnosticsError) -> FilledForm {
        let form = try WordForm(bytes, file: file)
        var log = FormLog(file: file)
        let fields = FieldAnswers(form, names: names, labels: labels, &log)
        let salvage = WordFormSalvage(form.tables, survey: survey, labels: labels)
        guard fields.count + salvage.count > 0 else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "form.kind",
                    at: Place(file: file),
                    "the document has no field of the survey \(survey.id)",
                    hint: "send the form of this survey; “cadre survey build” makes it"
                )
            )
        }
        noteOrigin(form, &log)
        var answers: [FilledForm.Answer] = []
        var salvaged = 0
        for slot in slots {
            if let answer = answer(to: slot, fields, file: file) {
                answers.append(answer)
            } else if let cell = salvage.answer(to: slot.name.text) {
                salvaged += 1
                answers.append(FilledForm.Answer(name: slot.name.text, text: cell.text, place: cell.place))
            } else {
                log.add(
                    .warning,
                    "missing",
                    Place(file: file),
                    "there is no field for \(slot.name)",
                    hint: "ask for the answer, or count it as not asked"
                )
            }
        }
        if salvaged > 0 {
            log.add(
                .warning,
                "salvaged",
                Place(file: file),
                "\(salvaged) of \(slots.count) questions have lost their fields; what stands in the tables was read",
                hint: "look through these answers, and ask for the form as it was sent to be filled in"
            )
        }
        return FilledForm(
            file: file,
            surveyID: form.id,
            versionCode: form.version,
            language: form.language,
            answers: answers,
            findings: form.findings + log.finished
        )
    }

    // MARK: Names

    /// The names of all fields.
    private var names: [FieldName] { slots.flatMap(WordAnswerForm.names) }

    /// The fields of a question: one, or a box for each of several choices.
    private static func names(of slot: AnswerSlots.Slot) -> [FieldName] {
        guard case .question(.selectMultiple(let choices)) = slot.answer else {
            return [FieldName(text: slot.name.text, isDate: slot.answer == .question(.date))]
        }
        return choices.all.map { FieldName(text: "\(slot.name)/\($0.value)", isDate: false) }
    }

    // MARK: Answers

    private func answer(
        to slot: AnswerSlots.Slot,
        _ fields: FieldAnswers,
        file: String
    ) -> FilledForm.Answer? {
        let name = slot.name.text
        guard case .question(.selectMultiple(let choices)) = slot.answer else {
            return fields.answer(name).map { FilledForm.Answer(name: name, text: $0.text, place: $0.place) }
        }
        // Some boxes may be lost: those that are left still say something.
        let boxes = choices.all.compactMap { choice in
            fields.answer("\(name)/\(choice.value)").map { (choice.value.text, $0) }
        }
        guard let first = boxes.first else { return nil }
        let ticked = boxes.filter { !$0.1.text.isEmpty }
        return FilledForm.Answer(
            name: name,
            text: ticked.map(\.0).joined(separator: " "),
            place: (ticked.first ?? first).1.place
        )
    }

    // MARK: Where the form comes from

    private func noteOrigin(_ form: WordForm, _ log: inout FormLog) {
        let place = Place(file: log.file)
        guard let id = form.id, !id.isEmpty else {
            return log.add(
                .warning,
                "origin",
                place,
                "the form does not say which survey it is of; its fields are those of \(survey.id)",
                hint: "make sure that it is the form that was sent out"
            )
        }
        guard id == survey.id.text else {
            return log.add(
                .error,
                "survey",
                place,
                "the form is of the survey \(id), not of \(survey.id)",
                hint: "read it with the survey \(id)"
            )
        }
        guard let version = form.version, version != survey.versionCode else { return }
        log.add(
            .warning,
            "version",
            place,
            "the form was made from another version of the survey: \(version), not \(survey.versionCode)",
            hint: "read it with the survey as it was then, or make sure that the questions are the same"
        )
    }
}

extension WordForm {
    /// The survey that the form is of.
    fileprivate var id: String? { properties[.id] ?? store?.id }

    /// The version code of the survey that it was made from.
    fileprivate var version: String? { properties[.version] ?? store?.version }

    /// The form's language.
    fileprivate var language: Language? { Language(rawValue: properties[.language] ?? store?.language ?? "") }
}

/// The name of a field, and whether it takes a date.
struct FieldName: Hashable {
    let text: String
    let isDate: Bool
}
