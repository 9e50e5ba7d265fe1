import Archive
import Curriculum
package import Exchange
import Markup
package import OfficeOpenXML
package import Reference

/// A course package: every document of a course in the languages asked for, the course as XML, and a manifest.
package struct CoursePackage: Sendable {
    /// The files by name, the manifest last.
    package let files: [(name: String, bytes: [UInt8])]

    /// For each language, how many different texts are not translated in any of its documents.
    package let untranslated: [(language: Language, count: Int)]

    /// What a package may hold besides its Word documents.
    package enum Extra: String, CaseIterable, Sendable {
        /// A workbook: agenda, sessions, alignment, needs, checklist.
        case workbook

        /// Slides for each module, with the run sheets as speaker notes.
        case slides
    }

    /// Makes a package.
    ///
    /// The same edition and the same templates give the same bytes. `progress` is told the name of each file when it is
    /// made.
    package init(
        _ edition: CourseEdition,
        languages: [Language],
        extras: Set<Extra> = [],
        templates: OfficeTemplates = .none,
        progress: (String) -> Void = { _ in }
    ) {
        var files: [(name: String, bytes: [UInt8])] = []
        var untranslated: [(language: Language, count: Int)] = []
        for language in languages {
            var most = 0
            func add(_ name: String, _ bytes: [UInt8], _ missing: Int) {
                let path = "\(language.rawValue)/\(name)"
                files.append((path, bytes))
                most = max(most, missing)
                progress(path)
            }
            func add(_ edited: EditedDocument) {
                add(edited.name, WordDocument.bytes(edited.document, templates: templates), edited.untranslated)
            }
            add(edition.agendaDocument(in: language))
            add(edition.syllabus(in: language))
            for session in edition.course.sessions { add(edition.lessonPlan(of: session, in: language)) }
            add(edition.facilitatorGuide(in: language))
            if extras.contains(.workbook) {
                let (name, workbook, missing) = edition.workbook(in: language)
                add(name, SpreadsheetDocument.bytes(workbook, templates: templates), missing)
            }
            if extras.contains(.slides) {
                for module in edition.course.modules {
                    let (name, deck, missing) = edition.deck(of: module, in: language)
                    add(name, PresentationDocument.bytes(deck, templates: templates), missing)
                }
            }
            untranslated.append((language, most))
        }
        files.append(("course.xml", CourseFile.xml(edition.course)))
        progress("course.xml")
        files.append(("manifest.xml", PackageManifest.xml(of: files, edition)))
        self.files = files
        self.untranslated = untranslated
    }
}

/// `manifest.xml`: what a package holds, with the SHA-256 of each file.
package enum PackageManifest {
    static func xml(of files: [(name: String, bytes: [UInt8])], _ edition: CourseEdition) -> [UInt8] {
        let course = edition.course
        let xml = XMLWriter(indented: true)
        xml.element(
            "manifest",
            [
                "xmlns": "urn:cadre:manifest:1", "course": course.id.text, "version": course.profile.version,
                "revised": course.profile.revised.description,
            ]
        ) {
            if let marking = edition.marking(of: course.sessions) { xml.attribute("marking", marking.id.text) }
            for (name, bytes) in files {
                xml.element(
                    "file",
                    [
                        "path": name, "bytes": String(bytes.count), "sha256": SHA256Digest(of: bytes).description,
                    ]
                )
            }
        }
        return xml.finish()
    }

    /// The files that a manifest names, with their digests; none when it cannot be read.
    package static func files(in manifest: InputFile) -> [(name: String, digest: String)] {
        guard let root = try? XMLReader(manifest.bytes, file: manifest.path).root, root.name == "manifest" else {
            return []
        }
        return root.elements.compactMap { file in
            guard let name = file.attribute("path"), let digest = file.attribute("sha256"),
                !name.hasPrefix("/"), !name.split(separator: "/").contains("..")
            else { return nil }
            return (name, digest)
        }
    }

    /// Whether bytes are those that a manifest names.
    package static func isUnchanged(_ bytes: [UInt8], digest: String) -> Bool {
        SHA256Digest(of: bytes).description == digest
    }
}
