import Archive
import Exchange
import Markup
import Needs
package import OfficeOpenXML
package import Reference

/// Makes the files of a needs report: a Word document, a workbook and pictures in each language, the figures as JSON and CSV,
/// what was released, and a manifest.
package struct NeedsPress {
    private let document: NeedsDocument
    private let languages: [Language]
    private let templates: OfficeTemplates

    /// Prepares the files of a report in some languages; figures in JSON and CSV have the names of the first.
    package init(_ document: NeedsDocument, languages: [Language], templates: OfficeTemplates = .none) {
        precondition(!languages.isEmpty, "a report has a language")
        self.document = document
        self.languages = languages
        self.templates = templates
    }

    /// The name of the file that a later report is held against.
    package static let releaseName = "release.json"

    /// Makes all files, the manifest last.
    package func files(_ progress: (String) -> Void = { _ in }) throws -> [(name: String, bytes: [UInt8])] {
        var files: [(name: String, bytes: [UInt8])] = []
        func add(_ name: String, _ make: () throws -> [UInt8]) rethrows {
            progress(name)
            files.append((name, try make()))
        }
        let edition = StudyEdition(
            document.study,
            framework: document.framework,
            register: document.register,
            receipt: document.receipt,
            marking: document.marking,
            date: document.date
        )
        for language in languages {
            let folder = language.rawValue
            add("\(folder)/needs-report.docx") {
                WordDocument.bytes(document.document(in: language), templates: templates)
            }
            add("\(folder)/needs.xlsx") {
                SpreadsheetDocument.bytes(edition.workbook(in: language), templates: templates)
            }
            for (name, bytes) in document.pictures(in: language) { add("\(folder)/charts/\(name)") { bytes } }
        }
        try add("needs.json") { try edition.json(in: languages[0]) }
        for (name, bytes) in edition.csv(in: languages[0]) { add("csv/\(name)") { bytes } }
        add(NeedsPress.releaseName) { ReleaseFile.write(document.study.release.record) }
        return files + [("manifest.xml", manifest(of: files))]
    }

    private func manifest(of files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        let survey = document.study.survey
        return PackageManifest.xml(
            of: files.map { ($0.name, $0.bytes.count, SHA256Digest(of: $0.bytes)) },
            about: [
                "survey": survey.id.text, "version": survey.version, "date": document.date.description,
                "edition": document.study.options.edition.rawValue,
            ],
            marking: document.marking
        )
    }
}
