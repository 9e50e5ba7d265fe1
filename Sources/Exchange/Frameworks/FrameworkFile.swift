package import Reference

/// Framework files: `cadre/framework/1`.
package enum FrameworkFile {
    /// Reads a framework, or throws everything wrong with it.
    package static func read(_ bytes: [UInt8], file: String) throws(DiagnosticsError) -> CompetencyFramework {
        let source = try YAMLFile(bytes, file: file).root
        let findings = RecordReader.Findings()
        var places: [CompetencyID: Place] = [:]
        let framework = RecordReader(source, findings)
            .finished { reader -> CompetencyFramework? in
                reader.expectFormat("cadre/framework/1")
                let id = reader.require("id", reader.identifier("id", of: CompetencyFramework.self))
                let version = reader.require("version", reader.word("version"))
                let title = reader.require("title", reader.text("title"))
                _ = reader.text("note")
                let levels = reader.records("levels") { reader -> ProficiencyLevel? in
                    let level = reader.require("level", reader.integer("level", in: 0...9))
                    let title = reader.require("title", reader.text("title"))
                    let description = reader.text("description")
                    guard let level, let title else { return nil }
                    return ProficiencyLevel(level: level, title: title, description: description?.original)
                }
                let audiences = reader.records("audiences") { reader -> Audience? in
                    let id = reader.require("id", reader.identifier("id", of: Audience.self))
                    let title = reader.require("title", reader.text("title"))
                    guard let id, let title else { return nil }
                    return Audience(id: id, title: title)
                }
                let domains = reader.records("domains") { reader -> Domain? in
                    let id = reader.require("id", reader.identifier("id", of: Domain.self))
                    let title = reader.require("title", reader.text("title"))
                    guard let id, let title else { return nil }
                    return Domain(id: id, title: title)
                }
                let competencies = reader.records("competencies") { reader -> Competency? in
                    let competency = FrameworkFile.competency(reader, audiences: audiences)
                    if let competency { places[competency.id] = reader.place }
                    return competency
                }
                let sources = reader.records("sources") { reader -> Source? in
                    let key = reader.require("id", reader.word("id"))
                    let reference = reader.require("reference", reader.text("reference"))
                    guard let key, let reference else { return nil }
                    return Source(key: key, reference: reference.original)
                }
                guard findings.diagnostics.isEmpty, let id, let version, let title else { return nil }
                do throws(FrameworkFaults) {
                    return try CompetencyFramework(
                        id: id,
                        version: version,
                        title: title,
                        levels: levels,
                        audiences: audiences,
                        domains: domains,
                        competencies: competencies,
                        sources: sources
                    )
                } catch {
                    for fault in error.faults { findings.report(fault, at: { places[$0] ?? reader.place }) }
                    return nil
                }
            }
        guard let framework, findings.diagnostics.isEmpty else { throw DiagnosticsError(findings.diagnostics) }
        return framework
    }

    private static func competency(_ reader: RecordReader, audiences: [Audience]) -> Competency? {
        let id = reader.require("id", reader.identifier("id", of: Competency.self))
        let domain = reader.require("domain", reader.identifier("domain", of: Domain.self))
        let title = reader.require("title", reader.text("title"))
        let statement = reader.require("statement", reader.text("statement"))
        let verb = reader.require("verb", reader.word("verb"))
        let bloom = reader.require("bloom", reader.choice("bloom", of: BloomLevel.self))
        let sensitivity = reader.require("sensitivity", reader.choice(numbered: "sensitivity", of: Sensitivity.self))
        let targets = reader.record("targets") { reader -> [AudienceID: Int]? in
            var targets: [AudienceID: Int] = [:]
            targets.reserveCapacity(audiences.count)
            for audience in audiences {
                targets[audience.id] = reader.integer(audience.id.text, in: 0...9)
            }
            return targets
        }
        let evidence = reader.texts("evidence").map(\.original)
        let sources = reader.words("sources")
        guard let id, let domain, let title, let statement, let verb, let bloom, let sensitivity else { return nil }
        return Competency(
            id: id,
            domain: domain,
            title: title,
            statement: statement,
            verb: verb,
            bloom: bloom,
            sensitivity: sensitivity,
            targets: targets ?? [:],
            evidence: evidence,
            sources: sources
        )
    }
}

extension RecordReader {
    /// Reads `format` and `language`, which every file of ours begins with.
    func expectFormat(_ format: String) {
        let found = require("format", word("format"))
        if let found, found != format {
            findings.error(
                "format",
                at: place(of: "format"),
                "the file is “\(found)”; expected “\(format)”",
                hint: "check that it is the right file"
            )
        }
        if let language = choice("language", of: Language.self) { findings.language = language }
    }
}

extension RecordReader.Findings {
    fileprivate func report(_ fault: FrameworkFaults.Fault, at place: (CompetencyID) -> Place) {
        switch fault {
        case .repeatedCompetency(let id): error("repeated", at: place(id), "competency \(id) stands twice")
        case .unknownDomain(let id): error("unknown", at: place(id), "\(id) stands in a domain that is not listed")
        case .unknownAudience(let id, let audience):
            error("unknown", at: place(id), "\(id) sets a target for \(audience), which is not an audience here")
        case .unknownSource(let id, let source):
            error("unknown", at: place(id), "\(id) names source “\(source)”, which is not listed under `sources`")
        }
    }
}
