import Curriculum
import Exchange
import Foundation
import Reference
import Testing

/// A small framework and a small good course, in which tests plant their faults.
enum SmallCourse {
    static let framework = """
        format: cadre/framework/1
        id: F
        version: 1.0.0
        language: en
        title: Field
        levels:
          - {level: 1, title: Aware}
        audiences:
          - {id: staff, title: Staff}
        domains:
          - {id: D1, title: Domain}
        competencies:
          - id: F-C1
            domain: D1
            title: One
            statement: Draft one
            verb: draft
            bloom: apply
            sensitivity: 1
            targets: {staff: 2}
            evidence: [a draft]
            sources: [S1]
          - id: F-C2
            domain: D1
            title: Two
            statement: Explain two
            verb: explain
            bloom: understand
            sensitivity: 2
        sources:
          - {id: S1, reference: A text}

        """

    static let yaml = """
        format: cadre/course/1
        id: K
        version: 1.0.0
        revised: 2026-03-02
        language: en
        framework: F
        title: {en: Course, fr: Cours}
        aim: {en: Aim, fr: But}
        audience: [staff]
        participants: {min: 12, max: 24}
        trainer_ratio: 12
        languages: [en, fr]
        outcomes:
          - id: K-O1
            condition: {en: Given a file, fr: À partir d’un dossier}
            performance: {en: draft a note, fr: rédiger une note}
            standard: {en: without error, fr: sans erreur}
            verb: draft
            bloom: apply
            competencies: [F-C1]
          - id: K-O2
            condition: {en: Given a case, fr: À partir d’un cas}
            performance: {en: explain the steps, fr: expliquer les étapes}
            standard: {en: all five, fr: toutes les cinq}
            verb: explain
            bloom: understand
        modules:
          - id: K-M1
            title: {en: Module, fr: Module}
            objective: {en: Draft and explain, fr: Rédiger et expliquer}
            minutes: 150
            sessions:
              - id: K-S1
                title: {en: Drafting, fr: Rédaction}
                kind: practical
                minutes: 60
                methods: [lecture, group_work]
                objective: {en: Draft a note, fr: Rédiger une note}
                outcomes: [K-O1]
                competencies: [F-C1]
                materials: [Slides]
                sensitivity: 1
                led_by: [trainers]
                room: hall
                lesson:
                  relevance: It matters
                  steps:
                    - {minutes: 20, title: Talk, method: lecture, facilitator: Talks, participants: Listen}
                    - {minutes: 40, title: Work, method: group_work, facilitator: Helps, participants: Draft}
                  assessment: {evidence: The note}
              - id: K-S2
                title: {en: A hard case, fr: Un cas difficile}
                kind: lecture
                minutes: 45
                methods: [case_study]
                objective: {en: Draft it again, fr: Le rédiger encore}
                outcomes: [K-O1]
                sensitivity: 2
                debrief: K-S3
                after: [K-S1]
                lesson:
                  relevance: It is real
                  steps:
                    - {minutes: 45, title: Case, method: case_study, facilitator: Asks, participants: Answer}
                  assessment: {evidence: The answers}
                  wellbeing: Anybody may step out
              - id: K-S3
                title: {en: Settling, fr: Retour au calme}
                kind: debrief
                minutes: 15
                objective: {en: Name what helps, fr: Nommer ce qui aide}
                sensitivity: 1
              - id: K-S4
                title: {en: Steps, fr: Étapes}
                kind: lecture
                minutes: 30
                objective: {en: Explain the steps, fr: Expliquer les étapes}
                outcomes: [K-O2]
                sensitivity: 1
        assessments:
          - id: K-A1
            title: {en: Note, fr: Note}
            kind: product
            level: 2
            when: At the end
            owner: Lead trainer
            outcomes: [K-O1, K-O2]
        team:
          - {id: trainers, role: Trainer, count: 2}
        rooms:
          - {id: hall, name: Hall, capacity: 30}
        programme:
          - theme: {en: The day, fr: La journée}
            start: "09:00"
            end: "13:00"
            fixed:
              - {kind: coffee, start: "10:00", minutes: 15}
              - {kind: lunch, start: "11:15", minutes: 45}
            sessions: [K-S1, K-S2, K-S3, K-S4]
        control:
          author: {en: A}
          reviewer: {en: B}
          approver: {en: C}
          next_review: 2027-03-02

        """

    static func readFramework(_ text: String = framework) throws -> CompetencyFramework {
        try FrameworkFile.read(Array(text.utf8), file: "framework.yaml")
    }

    static func read(_ text: String = yaml) throws -> CourseReading {
        let framework = try readFramework()
        return try CourseFile.read(Array(text.utf8), file: "course.yaml") { _ in framework }
    }

    /// What reading finds wrong, one diagnostic a line.
    static func faults(_ text: String) throws -> String {
        do {
            _ = try read(text)
            return ""
        } catch let error as DiagnosticsError {
            #expect(!error.diagnostics.isEmpty)
            return error.diagnostics.map(\.shown).joined(separator: "\n")
        }
    }
}

/// The courses and frameworks of the repository.
enum Curricula {
    static let courses = ["bio3", "bio5", "sg3", "sg5"]

    /// Each course, read once.
    private static let readings = Dictionary(
        uniqueKeysWithValues: courses.map { name in (name, Result { try read(name) }) }
    )

    static func bytes(_ path: String) throws -> [UInt8] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try InputFile(root.path + "/curricula/" + path).bytes
    }

    static func framework(_ id: FrameworkID) throws(DiagnosticsError) -> CompetencyFramework {
        guard let bytes = try? bytes("frameworks/\(id.text.lowercased()).yaml") else {
            throw DiagnosticsError(Diagnostic(.error, rule: "test", "there is no framework \(id)"))
        }
        return try FrameworkFile.read(bytes, file: "\(id).yaml")
    }

    static func course(_ name: String) throws -> CourseReading { try #require(readings[name]).get() }

    private static func read(_ name: String) throws -> CourseReading {
        try CourseFile.read(bytes("courses/\(name).yaml"), file: "\(name).yaml", framework: framework)
    }
}

extension String {
    /// The text with one place of it changed, which must be there once.
    func planting(_ new: String, for old: String) throws -> String {
        try #require(components(separatedBy: old).count == 2, "“\(old)” is not there once")
        return replacingOccurrences(of: old, with: new)
    }
}

extension Diagnostic {
    /// The diagnostic as one line for comparisons: "2:5 file.value: message (hint)".
    var shown: String {
        let place = [place?.line, place?.column].compactMap { $0.map(String.init) }.joined(separator: ":")
        return "\(place.isEmpty ? "" : place + " ")\(rule): \(message)\(hint.map { " (\($0))" } ?? "")"
    }
}
