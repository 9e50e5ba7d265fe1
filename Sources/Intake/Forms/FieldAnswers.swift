import Exchange
import OfficeOpenXML
import Reference

/// The answers in the fields of a Word form, each settled from what is seen and what the form's own part says.
struct FieldAnswers {
    /// An answer: its words, or nothing where the field is empty.
    struct Answer {
        let text: String
        let place: Place
    }

    private var answers: [String: Answer] = [:]

    /// How many fields were found.
    var count: Int { answers.count }

    /// Finds the fields of these names, and notes what is odd about them.
    init(_ form: WordForm, names: [FieldName], labels: LabelCatalogue, _ log: inout FormLog) {
        let settling = FieldSettling(form, labels: labels)
        let anchors = FieldAnchors(names)
        var found: [String: [WordControl]] = [:]
        var strangers = 0
        for control in form.controls {
            if let name = anchors.name(of: control) {
                found[name, default: []].append(control)
            } else if control.path != nil || control.bookmark != nil {
                strangers += 1
            }
        }
        if strangers > 0 {
            log.add(
                .warning,
                "stranger",
                Place(file: log.file),
                "\(strangers) fields are none of this survey's; they were left aside",
                hint: "compare the form with the one that was sent out"
            )
        }
        for name in names {
            guard let controls = found[name.text] else { continue }
            let settled = controls.map { (settling.settle($0, name, &log), $0.place) }
            let filled = settled.first { !$0.0.isEmpty } ?? settled[0]
            answers[name.text] = Answer(text: filled.0, place: filled.1)
            if Set(settled.map(\.0)).count > 1 {
                log.add(
                    .warning,
                    "twice",
                    filled.1,
                    "there are \(settled.count) fields for \(name.text) with different answers; “\(filled.0.excerpt)” was taken",
                    hint: "ask which one is meant"
                )
            } else if settled.count > 1 {
                log.add(
                    .note,
                    "twice",
                    filled.1,
                    "there are \(settled.count) fields for \(name.text), which say the same",
                    hint: "nothing is to be done"
                )
            }
        }
    }

    /// The answer in a field; `nil` when there is no such field.
    func answer(_ name: String) -> Answer? { answers[name] }
}

/// Finds out which field a control is: by the path of its binding, else by its tag, else by its bookmark.
private struct FieldAnchors {
    private var paths: [String: String] = [:]
    private var tags: [String: String] = [:]
    private var bookmarks: [String: String] = [:]

    init(_ names: [FieldName]) {
        for name in names {
            let anchor = WordAnchor(of: name.text)
            paths[anchor.path] = name.text
            tags[anchor.tag] = name.text
            bookmarks[anchor.bookmark] = name.text
        }
    }

    func name(of control: WordControl) -> String? {
        control.path.flatMap { paths[$0] } ?? control.tag.flatMap { tags[$0] }
            ?? control.bookmark.flatMap { bookmarks[$0.lowercased()] }
    }
}

/// Settles what stands in a field.
///
/// The form went out empty, so an empty part beside a filled field means a program that does not write back, and a filled
/// part beside an empty field one that writes there only, unless the document has lost the way to its part. Where both are
/// filled and differ, what a person saw is taken.
private struct FieldSettling {
    private let store: WordForm.Store?
    private let placeholders: Set<String>

    /// Whether the form's own part can be newer than what is seen.
    private var isLinked: Bool { store?.isLinked ?? false }

    init(_ form: WordForm, labels: LabelCatalogue) {
        store = form.store
        let keys = ["word_form_choose", "word_form_write", "word_form_date", "word_form_number"]
        placeholders = Set(keys.flatMap { key in Language.allCases.map { labels(key, in: $0) } })
    }

    /// The words of an answer; a box that is ticked gives "1".
    func settle(_ control: WordControl, _ name: FieldName, _ log: inout FormLog) -> String {
        if control.hasChanges {
            log.add(
                .note,
                "changes",
                control.place,
                "changes in \(name.text) that nobody accepted were taken as accepted",
                hint: "nothing is to be done"
            )
        }
        if case .box(let isTicked) = control.kind { return tick(control, isTicked, name, &log) }
        if case .bookmarkOnly = control.kind, let sees = control.seesTick { return sees ? "1" : "" }
        let seen = seen(control, name, &log)
        let kept = kept(control, name)
        check(seen.isEmpty && isLinked ? kept : seen, control, name, &log)
        guard !kept.isEmpty, kept != seen else { return seen }
        if seen.isEmpty {
            guard isLinked else { return "" }
            log.add(
                .note,
                "kept",
                control.place,
                "\(name.text) shows nothing, but the form keeps “\(kept.excerpt)”; that was taken",
                hint: "a program filled the form in and nobody opened it since"
            )
            return kept
        }
        log.add(
            isLinked ? .warning : .note,
            "disagree",
            control.place,
            "\(name.text) shows “\(seen.excerpt)”, but the form keeps “\(kept.excerpt)”; what it shows was taken",
            hint: "it was changed with a program that does not write back; look whether the answer is right"
        )
        return seen
    }

    // MARK: Boxes

    private func tick(_ control: WordControl, _ isTicked: Bool, _ name: FieldName, _ log: inout FormLog) -> String {
        let sees = control.seesTick ?? isTicked
        let keeps = ["true", "1"].contains(store?.values[name.text]?.lowercased() ?? "")
        if sees != isTicked {
            log.add(
                .warning,
                "disagree",
                control.place,
                "the box \(name.text) is \(sees ? "seen" : "said") to be ticked, but not \(sees ? "said" : "seen"); "
                    + "it was taken as ticked",
                hint: "look whether the answer is right"
            )
        }
        // The form went out without a tick: whatever says that there is one was changed.
        return sees || isTicked || keeps && isLinked ? "1" : ""
    }

    // MARK: What is seen

    private func seen(_ control: WordControl, _ name: FieldName, _ log: inout FormLog) -> String {
        let text = control.text
        if text.isEmpty || placeholders.contains(text) || isEmptyEntry(text, control) { return "" }
        if control.showsPlaceholder {
            guard !isProgramsPlaceholder(text) else { return "" }
            log.add(
                .warning,
                "placeholder",
                control.place,
                "\(name.text) says that nothing was filled in, but shows “\(text.excerpt)”; that was taken",
                hint: "look whether it is an answer"
            )
        }
        if name.isDate {
            var said: CalendarDate?
            if case .date(let date) = control.kind { said = date }
            return SeenDate(text, said: said)?.date.description ?? text
        }
        if case .choice(let entries) = control.kind {
            let folded = TextFolding.fold(text)
            return entries.first { $0.text == text || TextFolding.fold($0.text) == folded }?.text.trimmed ?? text
        }
        return text
    }

    private func isEmptyEntry(_ text: String, _ control: WordControl) -> Bool {
        guard case .choice(let entries) = control.kind else { return false }
        return entries.contains { $0.value.isEmpty && $0.text.trimmed == text }
    }

    /// What word processors put into an emptied field on their own account.
    private func isProgramsPlaceholder(_ text: String) -> Bool {
        [
            "Click or tap", "Click here", "Choose an item", "Enter ", "Cliquez ou appuyez", "Choisissez un élément",
            "Haga clic o pulse", "Elija un elemento", "انقر أو اضغط", "اختر عنصرًا",
        ]
        .contains { text.hasPrefix($0) }
    }

    // MARK: What is kept

    /// What the form's own part says, in words.
    private func kept(_ control: WordControl, _ name: FieldName) -> String {
        guard let value = store?.values[name.text]?.trimmed, !value.isEmpty else { return "" }
        if case .choice(let entries) = control.kind {
            return entries.first { $0.value == value }?.text.trimmed ?? value
        }
        if name.isDate { return CalendarDate(iso: value.prefix(10))?.description ?? value }
        return placeholders.contains(value) ? "" : value
    }

    // MARK: What may stand there

    private func check(_ text: String, _ control: WordControl, _ name: FieldName, _ log: inout FormLog) {
        guard !text.isEmpty else { return }
        if case .choice(let entries) = control.kind, !entries.contains(where: { $0.text.trimmed == text }) {
            log.add(
                .warning,
                "list",
                control.place,
                "\(name.text) says “\(text.excerpt)”, which is not in its list",
                hint: "correct the answer, or ask what is meant"
            )
        }
        if name.isDate, CalendarDate(iso: text) == nil {
            log.add(
                .warning,
                "date",
                control.place,
                "\(name.text) says “\(text.excerpt)”, which is no date that can be read without doubt",
                hint: "write it as 2026-03-31"
            )
        }
    }
}

extension String {
    /// Its beginning, to know it by.
    fileprivate var excerpt: String {
        let line = split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 60 ? line.prefix(59) + "…" : line
    }
}
