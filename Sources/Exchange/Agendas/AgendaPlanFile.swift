package import Reference
package import Workshops

/// A plan of an agenda problem as a file: a JSON list with a place for each session, described in docs/file-formats.md.
package enum AgendaPlanFile {
    /// Writes a plan, one line for each session.
    package static func write(_ plan: AgendaPlan) -> [UInt8] {
        let lines = plan.places.enumerated()
            .map { number, place in
                """
                {"id": \(number), "day": \(place.day), "start": \(place.start), "room": \(place.room), \
                "fac": \(place.facilitator)}
                """
            }
        return Array("[\n\(lines.joined(separator: ",\n"))\n]\n".utf8)
    }

    /// Reads a plan of a problem, or throws everything that is wrong with it.
    package static func read(
        _ bytes: [UInt8],
        file: String,
        of problem: AgendaProblem
    ) throws(DiagnosticsError) -> AgendaPlan {
        let source = try YAMLFile(bytes, file: file, listKey: "plan").root
        let findings = RecordReader.Findings()
        var places: [Int: AgendaPlan.Place] = [:]
        let read = RecordReader(source, findings)
            .finished { reader -> Bool? in
                _ = reader.records("plan") { reader -> Bool? in
                    guard let (id, place) = AgendaPlanFile.place(reader, problem) else { return nil }
                    if places.updateValue(place, forKey: id) != nil {
                        findings.error("value", at: reader.place(of: "id"), "session \(id) has two places")
                    }
                    return true
                }
                return true
            }
        // A place that could not be read is not missing.
        if findings.diagnostics.isEmpty {
            for id in problem.sessions.indices where places[id] == nil {
                findings.error("missing", at: Place(file: file), "session \(id) has no place")
            }
        }
        guard read != nil, findings.diagnostics.isEmpty else { throw DiagnosticsError(findings.diagnostics) }
        return AgendaPlan(places: problem.sessions.indices.compactMap { places[$0] })
    }

    private static func place(_ reader: RecordReader, _ problem: AgendaProblem) -> (Int, AgendaPlan.Place)? {
        func position(_ key: String, below count: Int) -> Int? {
            reader.require(key, reader.integer(key, in: 0...max(count - 1, 0)))
        }
        let id = position("id", below: problem.sessions.count)
        let day = position("day", below: problem.days.count)
        let start = reader.require("start", reader.integer("start", in: 0...1_000))
        let room = position("room", below: problem.roomCapacities.count)
        let facilitator = position("fac", below: problem.availability.count)
        guard let id, let day, let start, let room, let facilitator else { return nil }
        return (id, AgendaPlan.Place(day: day, start: start, room: room, facilitator: facilitator))
    }
}
