package import Curriculum
import Markup
package import Reference

/// Course files, as YAML (`cadre/course/1`) and as XML (`urn:cadre:course:1`): one reader for both.
package enum CourseFile {
    /// The namespace of course XML.
    package static let namespace = "urn:cadre:course:1"

    /// Reads a course from YAML or XML, whichever the bytes are, or throws everything wrong with it.
    ///
    /// `framework` finds the framework that the course names.
    package static func read(
        _ bytes: [UInt8],
        file: String,
        framework: (FrameworkID) throws(DiagnosticsError) -> CompetencyFramework
    ) throws(DiagnosticsError) -> CourseReading {
        let source: any RecordSource
        let isXML = bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF } == UInt8(ascii: "<")
        if isXML {
            let reader = try XMLReader(bytes, file: file)
            guard reader.root.name == "course", reader.root.namespace == namespace else {
                throw DiagnosticsError(
                    Diagnostic(
                        .error,
                        rule: "file.format",
                        at: reader.place(of: reader.root),
                        "the document is <\(reader.root.name)> in “\(reader.root.namespace)”; expected <course> in "
                            + "“\(namespace)”"
                    )
                )
            }
            source = XMLRecord(element: reader.root, reader: reader)
        } else {
            source = try YAMLFile(bytes, file: file).root
        }
        let named = RecordReader(source, RecordReader.Findings()).identifier("framework", of: CompetencyFramework.self)
        let found = try named.map(framework)
        let form = CourseForm()
        let course = RecordReader(source, form.findings).finished { reader in form.course(reader, framework: found) }
        guard let course, let found, form.findings.diagnostics.isEmpty else {
            throw DiagnosticsError(form.findings.diagnostics)
        }
        return CourseReading(course: course, framework: found, places: form.places, file: file)
    }
}

/// A course that was read, with the places of its parts in the file.
package struct CourseReading: Sendable {
    /// The course.
    package let course: Course

    /// The framework that it builds on.
    package let framework: CompetencyFramework

    private let places: [CourseSubject: Place]
    private let file: String

    init(course: Course, framework: CompetencyFramework, places: [CourseSubject: Place], file: String) {
        self.course = course
        self.framework = framework
        self.places = places
        self.file = file
    }

    /// What the alignment rules have to say, at its places.
    package func review() -> [Diagnostic] {
        Alignment.review(course, framework: framework)
            .map { finding in
                Diagnostic(
                    finding.severity,
                    rule: finding.rule,
                    at: place(of: finding.subject),
                    finding.message,
                    hint: finding.hint
                )
            }
    }

    /// Where a part of the course stands in its file.
    package func place(of subject: CourseSubject) -> Place {
        places[subject] ?? places[CourseSubject(subject.element)] ?? Place(file: file)
    }
}
