package import Reference
package import Workshops

/// An agenda problem as a file: JSON, described in docs/file-formats.md.
package enum AgendaProblemFile {
    /// Whether a file may be one: it is JSON, where a course is YAML or XML.
    package static func isOne(_ bytes: [UInt8]) -> Bool {
        bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) } == 0x7B
    }

    /// Reads a problem, or throws everything that is wrong with it.
    package static func read(_ bytes: [UInt8], file: String) throws(DiagnosticsError) -> AgendaProblem {
        // JSON of this kind is YAML too, so one reader knows the line and column of everything.
        let source = try YAMLFile(bytes, file: file).root
        let findings = RecordReader.Findings()
        let form = AgendaProblemForm()
        let draft = RecordReader(source, findings).finished { form.draft($0) }
        guard let draft, findings.diagnostics.isEmpty else { throw DiagnosticsError(findings.diagnostics) }
        do throws(AgendaProblemFaults) {
            return try draft.problem()
        } catch {
            throw DiagnosticsError(error.faults.map(form.diagnostic))
        }
    }
}

/// What a file of a problem says, each value by itself as it should be.
private struct AgendaProblemDraft {
    var name: String
    var groupSizes: [Int]
    var days: [AgendaProblem.Day]
    var roomCapacities: [Int]
    var availability: [[Bool]]
    var longestLectureRun: Int
    var sessions: [AgendaProblem.Session]

    func problem() throws(AgendaProblemFaults) -> AgendaProblem {
        try AgendaProblem(
            name: name,
            groupSizes: groupSizes,
            days: days,
            roomCapacities: roomCapacities,
            availability: availability,
            longestLectureRun: longestLectureRun,
            sessions: sessions
        )
    }
}

/// Reads the records of a problem and remembers where each stands.
private final class AgendaProblemForm {
    private var root: RecordReader?
    private var days: [RecordReader] = []
    private var blocks: [[RecordReader]] = []
    private var rooms: [RecordReader] = []
    private var facilitators: [RecordReader] = []
    private var sessions: [RecordReader] = []
    private var wishes: [Int: RecordReader] = [:]

    private static let slots = 0...96
    private static let people = 0...100_000
    private static let positions = 0...100_000

    func draft(_ reader: RecordReader) -> AgendaProblemDraft? {
        root = reader
        let name = reader.word("name") ?? ""
        let streams = reader.require("streams", reader.integer("streams", in: 1...1_000))
        let sizes = reader.integers("group_size", in: AgendaProblemForm.people)
        if let streams, streams != sizes.count, reader.has("group_size") {
            reader.findings.error(
                "value",
                at: reader.place(of: "group_size"),
                "`group_size` has \(sizes.count) groups; there are \(streams) streams",
                hint: "give each stream the size of its group"
            )
        }
        let days = reader.records("days", day)
        let rooms = reader.records("rooms") { reader -> Int? in
            self.rooms.append(reader)
            return reader.require("cap", reader.integer("cap", in: AgendaProblemForm.people))
        }
        let availability = reader.records("facilitators") { reader -> [Bool]? in
            self.facilitators.append(reader)
            return reader.integers("half", in: 0...1).map { $0 == 1 }
        }
        let run = reader.require("max_lecture", reader.integer("max_lecture", in: AgendaProblemForm.slots))
        let sessions = reader.records("sessions", session)
        guard reader.findings.diagnostics.isEmpty, let run else { return nil }
        return AgendaProblemDraft(
            name: name,
            groupSizes: sizes,
            days: days,
            roomCapacities: rooms,
            availability: availability,
            longestLectureRun: run,
            sessions: sessions
        )
    }

    private func day(_ reader: RecordReader) -> AgendaProblem.Day? {
        days.append(reader)
        blocks.append([])
        let open = reader.require("open", reader.integer("open", in: AgendaProblemForm.slots))
        let close = reader.require("close", reader.integer("close", in: AgendaProblemForm.slots))
        let fixed = reader.records("fixed") { reader -> AgendaProblem.Block? in
            blocks[blocks.count - 1].append(reader)
            let start = reader.require("start", reader.integer("start", in: AgendaProblemForm.slots))
            let length = reader.require("len", reader.integer("len", in: AgendaProblemForm.slots))
            let kind = reader.require("kind", reader.choice("kind", of: AgendaProblem.Block.Kind.self))
            guard let start, let length, let kind else { return nil }
            return AgendaProblem.Block(start: start, length: length, kind: kind)
        }
        guard let open, let close else { return nil }
        return AgendaProblem.Day(open: open, close: close, fixed: fixed)
    }

    private func session(_ reader: RecordReader) -> AgendaProblem.Session? {
        let number = sessions.count
        sessions.append(reader)
        let id = reader.require("id", reader.integer("id", in: AgendaProblemForm.positions))
        if let id, id != number {
            reader.findings.error(
                "value",
                at: reader.place(of: "id"),
                "`id` is \(id); expected \(number)",
                hint: "sessions are numbered in order from 0"
            )
        }
        let length = reader.require("len", reader.integer("len", in: 1...96))
        let isPlenary = reader.word("stream") == "-1"
        let stream =
            isPlenary ? nil : reader.require("stream", reader.integer("stream", in: AgendaProblemForm.positions))
        let kind = reader.require("kind", reader.choice("kind", of: AgendaProblem.Session.Kind.self))
        let isSensitive = reader.word("sensitive") == "true"
        let debrief = reader.integerOrNull("debrief", in: AgendaProblemForm.positions)
        if isSensitive, debrief == nil {
            reader.findings.error(
                "value",
                at: reader.place(of: "sensitive"),
                "the session is sensitive and has no debrief",
                hint: "name in `debrief` the session that follows it"
            )
        }
        let wish = reader.record("pref") { reader -> (day: Int?, half: Int?, weight: Int)? in
            self.wishes[number] = reader
            return (
                reader.integerOrNull("day", in: AgendaProblemForm.positions), reader.integerOrNull("half", in: 0...1),
                reader.integer("w", in: 0...1_000) ?? 1
            )
        }
        let facilitators = reader.integers("facs", in: AgendaProblemForm.positions)
        let rooms = reader.integers("rooms", in: AgendaProblemForm.positions)
        let prerequisites = reader.integers("prereq", in: AgendaProblemForm.positions)
        let dayGroup = reader.integerOrNull("sameday", in: AgendaProblemForm.positions)
        let title = reader.word("title") ?? "\(number)"
        guard let length, let kind, isPlenary || stream != nil else { return nil }
        return AgendaProblem.Session(
            title: title,
            length: length,
            stream: stream,
            kind: kind,
            facilitators: facilitators,
            rooms: rooms,
            prerequisites: prerequisites,
            dayGroup: dayGroup,
            debrief: isSensitive ? debrief : nil,
            wishedDay: wish?.day,
            wishedHalf: wish?.half,
            weight: wish?.weight ?? 1
        )
    }

    // MARK: Faults

    func diagnostic(_ fault: AgendaProblemFaults.Fault) -> Diagnostic {
        Diagnostic(.error, rule: "agenda.problem", at: place(of: fault.place), subject(fault), hint: fault.hint)
    }

    private func subject(_ fault: AgendaProblemFaults.Fault) -> String {
        switch fault.place {
        case .problem: fault.message
        case .day(let day, _): "day \(day): \(fault.message)"
        case .block(let day, _, _): "day \(day): \(fault.message)"
        case .room(let room): "room \(room): \(fault.message)"
        case .facilitator(let person): "facilitator \(person): \(fault.message)"
        case .session(let session, _): "session \(session): \(fault.message)"
        }
    }

    private func place(of place: AgendaProblemFaults.Place) -> Place {
        let found: Place? =
            switch place {
            case .problem(let field): root?.place(of: field)
            case .day(let day, let field): days[day].place(of: field)
            case .block(let day, let block, let field): blocks[day][block].place(of: field)
            case .room(let room): rooms[room].place
            case .facilitator(let person): facilitators[person].place
            case .session(let session, let field):
                if field.hasPrefix("pref."), let wish = wishes[session] {
                    wish.place(of: String(field.dropFirst(5)))
                } else {
                    sessions[session].place(of: field)
                }
            }
        return found ?? Place(file: root?.place.file ?? "")
    }
}
