import Archive
import Curriculum
package import Documents
import Exchange
package import OfficeOpenXML
package import Reference

/// What is to be said of a package once it is made.
package struct PackageRemarks: Sendable {
    /// For each language, how many different texts are not translated in any of its documents.
    package fileprivate(set) var untranslated: [(language: Language, count: Int)] = []

    /// What in its documents keeps people who cannot see from finding their way, with the file it is in.
    package fileprivate(set) var accessibility: [(file: String, finding: AccessibilityFinding)] = []

    fileprivate mutating func note(untranslated count: Int, in language: Language) {
        if let known = untranslated.firstIndex(where: { $0.language == language }) {
            untranslated[known].count = max(untranslated[known].count, count)
        } else {
            untranslated.append((language, count))
        }
    }
}

/// Makes the files of a package one after the other, so that no more than one need be held.
package final class PackagePress {
    /// The files by name, the manifest last; each is made when it is asked for, in this order and once.
    package var files: [(name: String, make: () -> [UInt8])] {
        plan.map { name, make in (name, { make(self) }) }
    }

    /// What is to be said of the files that were made.
    package private(set) var remarks = PackageRemarks()

    private var plan: [(name: String, make: (PackagePress) -> [UInt8])] = []
    private let edition: CourseEdition
    private let templates: OfficeTemplates
    private let progress: (String) -> Void
    private var made: [PackageManifest.Entry] = []

    /// Prepares the files of a package.
    package init(
        _ edition: CourseEdition,
        languages: [PackageLanguage],
        extras: Set<CoursePackage.Extra> = [],
        templates: OfficeTemplates = .none,
        progress: @escaping (String) -> Void = { _ in }
    ) {
        self.edition = edition
        self.templates = templates
        self.progress = progress
        for language in languages {
            addDocuments(in: language)
            for extra in CoursePackage.Extra.allCases where extras.contains(extra) { add(extra, in: language) }
        }
        plan.append(("course.xml", { $0.finish("course.xml", CourseFile.xml(edition.course)) }))
        plan.append(("manifest.xml", { PackageManifest.xml(of: $0.made, edition) }))
    }

    // MARK: Documents

    private func addDocuments(in language: PackageLanguage) {
        let sessions = edition.course.sessions
        addDocument("agenda.docx", language) { $0.agendaDocument(in: $1) }
        addDocument("syllabus.docx", language) { $0.syllabus(in: $1) }
        for session in sessions {
            addDocument("lesson-plans/\(session.id).docx", language) { $0.lessonPlan(of: session, in: $1) }
        }
        addDocument("facilitator-guide.docx", language) { $0.facilitatorGuide(in: $1) }
    }

    private func addDocument(
        _ name: String,
        _ language: PackageLanguage,
        _ edit: @escaping (CourseEdition, Language) -> EditedDocument
    ) {
        let path = "\(language.folder)/\(name)"
        plan.append((path, { $0.document(path, language, edit) }))
    }

    private func document(
        _ path: String,
        _ language: PackageLanguage,
        _ edit: (CourseEdition, Language) -> EditedDocument
    ) -> [UInt8] {
        let editions = language.languages.map { edit(edition, $0) }
        for (edited, language) in zip(editions, language.languages) {
            remarks.note(untranslated: edited.untranslated, in: language)
        }
        let document =
            editions.count == 1
            ? editions[0].document : BilingualDocument(editions[0].document, editions[1].document).document
        note(AccessibilityReview(of: document), path)
        return finish(path, WordDocument.bytes(document, templates: templates))
    }

    // MARK: Workbook and slides

    /// Workbooks and slides have one language each: where two stand beside each other, there is one in each.
    private func add(_ extra: CoursePackage.Extra, in language: PackageLanguage) {
        for own in language.languages {
            let suffix = language.languages.count > 1 ? "-\(own.rawValue)" : ""
            switch extra {
            case .workbook:
                let path = "\(language.folder)/course-workbook\(suffix).xlsx"
                plan.append((path, { $0.workbook(path, own) }))
            case .slides:
                for module in edition.course.modules {
                    let path = "\(language.folder)/slides/\(module.id)\(suffix).pptx"
                    plan.append((path, { $0.slides(path, module, own) }))
                }
            }
        }
    }

    private func workbook(_ path: String, _ language: Language) -> [UInt8] {
        let (_, workbook, missing) = edition.workbook(in: language)
        remarks.note(untranslated: missing, in: language)
        note(AccessibilityReview(of: workbook), path)
        return finish(path, SpreadsheetDocument.bytes(workbook, templates: templates))
    }

    private func slides(_ path: String, _ module: CourseModule, _ language: Language) -> [UInt8] {
        let (_, deck, missing) = edition.deck(of: module, in: language)
        remarks.note(untranslated: missing, in: language)
        note(AccessibilityReview(of: deck), path)
        return finish(path, PresentationDocument.bytes(deck, templates: templates))
    }

    // MARK: Steps

    private func note(_ review: AccessibilityReview, _ path: String) {
        remarks.accessibility += review.findings.map { (path, $0) }
    }

    private func finish(_ path: String, _ bytes: [UInt8]) -> [UInt8] {
        made.append((path, bytes.count, SHA256Digest(of: bytes)))
        progress(path)
        return bytes
    }
}
