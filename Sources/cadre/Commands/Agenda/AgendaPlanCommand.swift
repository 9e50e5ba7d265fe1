import ArgumentParser
import Curriculum
import Exchange
import Publishing
import Reference
import Workshops

/// `cadre agenda plan`: a timetable that keeps the hard rules.
struct AgendaPlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Plan a course's timetable, or an agenda problem.",
        discussion: """
            A course (YAML or XML): puts the sessions between the fixed blocks of the course's days so that every hard rule \
            is kept: what builds on what, who is there when, debriefs directly after sensitive sessions, rooms that seat \
            all. The designer's order is kept where the rules allow it.

            An agenda problem (JSON, docs/agenda.md): looks for the cheapest plan and says what is proven of it: OPTIMAL, \
            FEASIBLE with the gap, or, with exit status 65, a smallest set of sessions and rules that cannot hold together \
            and the cheapest ways out. Ctrl-C gives the best plan so far. With --from, a published plan is changed as \
            little as possible.
            """
    )

    /// The forms in which a plan comes out.
    enum Format: String, ChoiceArgument {
        case table
        case json
        case ics
        case xml
        case svg
        case docx

        /// What the file is called among those of an event in a language; `nil` for a table.
        func name(in language: Language) -> String? {
            switch self {
            case .table: nil
            case .json: "agenda.json"
            case .ics: "\(language.rawValue)/agenda.ics"
            case .xml: "\(language.rawValue)/schedule.xml"
            case .svg: "\(language.rawValue)/week-1.svg"
            case .docx: "\(language.rawValue)/agenda.docx"
            }
        }
    }

    @OptionGroup var common: CommonOptions

    @Argument(
        help: ArgumentHelp("The course, or the agenda problem.", valueName: "course"),
        completion: .file(extensions: ["yaml", "xml", "json"])
    )
    var course: String

    @Option(help: "The framework, where it is not found beside the course.", completion: .file(extensions: ["yaml"]))
    var framework: String?

    @Option(help: "The language of the timetable: en, fr, es or ar.")
    var language = Language.english

    @Option(
        help: """
            How the plan comes out: table or json; with --event also ics (calendar), xml (schedule), svg (the first week) or docx, in \
            the words of --language.
            """
    )
    var format = Format.table

    @Option(
        help: ArgumentHelp(
            "What is published and is to be changed as little as possible: a problem's plan, or the agenda.json of an event.",
            valueName: "file"
        ),
        completion: .file(extensions: ["json"])
    )
    var from: String?

    @Option(
        name: .customLong("pin"),
        help: ArgumentHelp("With --from: a session that stays where it is, by title or number.", valueName: "session")
    )
    var pins: [String] = []

    @Option(
        help: ArgumentHelp(
            "With --from: the first day that has not happened yet; days of a problem count from 0, of an event from 1.",
            valueName: "day"
        )
    )
    var today = 0

    @Option(
        help: "The event at which the course is held: venue, dates, people, prayer, rules and wishes.",
        completion: .file(extensions: ["yaml"])
    )
    var event: String?

    @Option(
        name: .customLong("export"),
        help: ArgumentHelp(
            "With --event: write the agenda to a folder as a document, calendars (.ics), schedule.xml, JSON and pictures.",
            valueName: "folder"
        ),
        completion: .directory
    )
    var exportFolder: String?

    @Option(help: "The languages of --export, with a comma between.")
    var languages = "en,fr,es,ar"

    @OptionGroup var search: AgendaSearchArguments

    @Option(name: .shortAndLong, help: "Write to a file instead of standard output.", completion: .file())
    var output: String?

    func validate() throws {
        guard from != nil || pins.isEmpty && today == 0 else {
            throw ValidationError("--pin and --today need --from, the plan that is published.")
        }
        guard today >= 0 else { throw ValidationError("--today takes 0 or more.") }
        guard exportFolder == nil || event != nil else { throw ValidationError("--export needs --event.") }
        if format == .docx, output == nil { throw ValidationError("--format docx needs --output.") }
        _ = try exportLanguages()
    }

    func run() throws {
        try common.run { console in
            let file = try InputFile(course)
            if AgendaProblemFile.isOne(file.bytes) {
                try plan(AgendaProblemReading(file), console)
            } else {
                try planCourse(console)
            }
        }
    }

    private func exportLanguages() throws -> [Language] {
        try languages.split(separator: ",")
            .map { part in
                guard let language = Language(rawValue: String(part).trimmed) else {
                    throw ValidationError("--languages takes en, fr, es and ar with a comma between; got “\(part)”.")
                }
                return language
            }
    }

    // MARK: A course

    private func planCourse(_ console: Console) throws {
        guard from == nil || event != nil else {
            throw ValidationError("--from needs --event, where a course is planned.")
        }
        guard format == .table || event != nil else {
            throw ValidationError("--format \(format.rawValue) needs --event, where a course is planned.")
        }
        let reading = try CourseReading(at: course, framework: framework, data: common.data)
        let held = try event.map { try HeldCourse(reading, event: $0, data: common.data) }
        let agenda = try held.map { try plan($0, console) } ?? reading.agenda()
        if let held, let name = format.name(in: language) {
            let press = EventPress(
                try EventExport(held, agenda, data: common.data).edition(),
                languages: [language]
            )
            guard let file = press.files.first(where: { $0.name == name }) else {
                preconditionFailure("an event has a document, a calendar, a schedule, a picture and a record")
            }
            return try put(file.make(), console)
        }
        let labels = try DataFolder(common.data).labels()
        let text = AgendaText(
            agenda,
            of: held?.sittings ?? Sittings(undivided: reading.course),
            cast: held?.event.cast ?? .none,
            division: held?.event.division,
            labels: labels,
            language: language,
            console: console,
            cutsNames: output == nil && console.isTerminal
        )
        try put(Array((text.lines.joined(separator: "\n") + "\n").utf8), console)
    }

    /// The course's timetable for an event; what its rules object to is reported.
    private func plan(_ held: HeldCourse, _ console: Console) throws -> Agenda {
        let reading = held.reading
        let published = try from.map { try held.published(at: $0) }
        let pinned = try Set(pins.map { try held.session($0) })
        guard today <= reading.course.programme.count + 1 else {
            throw ValidationError("--today takes 1 to \(reading.course.programme.count + 1) at this event.")
        }
        let planner = try held.planner(published: published, pinned: pinned, today: max(today, 1))
        let plan = try reading.plan(planner, search, console)
        let findings = plan.findings.filter { $0.level != .ignore }
        console.report(
            reading.diagnostics(findings, held.sittings)
                + planner.needlessAcceptances(beside: plan.findings)
                .map {
                    Diagnostic(
                        .warning,
                        rule: "event.accepted",
                        at: held.event.place(of: "accepted"),
                        "nothing warns with rule \($0.rule) of \($0.element.name), which \($0.officer) accepts",
                        hint: "take it out of `accepted`"
                    )
                }
        )
        let ignored = plan.findings.count - findings.count
        for part in plan.cost.parts { console.note("  \(part.cost)  \(part.reason.sentence)") }
        console.note(
            plan.isOptimal
                ? "OPTIMAL: no agenda that keeps the binding rules costs less than \(plan.cost.total)"
                : "FEASIBLE: cost \(plan.cost.total), and none costs less than \(plan.bound)"
        )
        if let published {
            for line in EventChangeText(held, console).lines(from: published, to: plan.agenda) {
                console.note(line)
            }
        }
        if ignored > 0 { console.note("\(ignored) objections of rules that are switched off are not shown") }
        let isBlocked = findings.contains { $0.level >= .blockRelease }
        if isBlocked { console.note("the agenda cannot be published as long as the errors stand") }
        guard !isBlocked || exportFolder == nil && format == .table else {
            throw ExitCode(DiagnosticsError.Cause.badData.exitStatus)
        }
        if let exportFolder {
            let edition = try EventExport(held, plan.agenda, data: common.data).edition()
            let languages = try exportLanguages()
            let press = EventPress(edition, languages: languages)
            let folder = try OutputFolder(exportFolder)
            let files = try press.files.map { (name: $0.name, bytes: try $0.make()) }
            try folder.write(files)
            console.note("wrote \(files.count) files to \(exportFolder)")
            let main = reading.course.profile.language
            for language in languages {
                let count = press.untranslated(in: language)
                if count > 0 {
                    console.note(
                        "\(language.rawValue): \(count) texts have no translation and stand in “\(main.rawValue)”"
                    )
                }
            }
        }
        return plan.agenda
    }

    // MARK: A problem

    private func plan(_ reading: AgendaProblemReading, _ console: Console) throws {
        guard format == .table || format == .json else {
            throw ValidationError("--format takes table or json, where a problem is planned.")
        }
        if let from { return try planAnew(reading, from, console) }
        switch try search.solve(reading.problem, console) {
        case .impossible(let conflict): throw reading.impossible(conflict)
        case .notFound(let isCut):
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "agenda.not-found",
                    at: Place(file: reading.path),
                    "no plan was found\(isCut ? " before the search was cut short" : ""), and none was shown to be impossible",
                    hint: "try longer with --steps or without --seconds, or loosen a rule"
                )
            )
        case .plan(let plan, let cost, let bound, let isCut):
            try put(bytes(of: plan, reading.problem, console), console)
            console.note(AgendaSentences(reading.problem).proof(cost: cost, bound: bound, isCut: isCut))
        }
    }

    private func planAnew(_ reading: AgendaProblemReading, _ from: String, _ console: Console) throws {
        let problem = reading.problem
        let published = try reading.anyPlan(at: from)
        let pinned = try Set(pins.map { try reading.session($0) })
        let kept = problem.sessions.indices.filter { pinned.contains($0) || published.places[$0].day < today }
        let replanning = AgendaReplanning(
            problem,
            published: published,
            pins: kept.map { AgendaReplanning.Pin(session: $0) },
            today: today
        )
        guard let plan = replanning.plan(search.effort(for: problem), isOver: search.stop()) else {
            if case .impossible(let conflict) = try search.solve(problem, console) {
                throw reading.impossible(conflict)
            }
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "agenda.not-found",
                    at: Place(file: from),
                    "no plan was found that keeps \(kept.isEmpty ? "the rules" : "the pins and what has happened")",
                    hint: "unpin a session, or plan without --from"
                )
            )
        }
        try put(bytes(of: plan, problem, console), console)
        let text = AgendaChangeText(problem, console)
        for line in text.lines(replanning.changes(in: plan)) { console.note(line) }
        console.note(
            "cost \(problem.cost(of: plan).total); distance to the published plan \(replanning.distance(of: plan))"
        )
    }

    private func bytes(of plan: AgendaPlan, _ problem: AgendaProblem, _ console: Console) -> [UInt8] {
        switch format {
        case .json: AgendaPlanFile.write(plan)
        case .table, .ics, .xml, .svg, .docx:
            Array((AgendaProblemText(problem, plan, console).lines.joined(separator: "\n") + "\n").utf8)
        }
    }

    private func put(_ bytes: [UInt8], _ console: Console) throws {
        if let output {
            try OutputFolder.writeFile(bytes, to: output, madeFrom: [course])
            console.note("wrote \(output)")
        } else {
            try format == .table ? console.show(String(decoding: bytes, as: UTF8.self)) : console.showBytes(bytes)
        }
    }
}
