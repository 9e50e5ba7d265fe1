package import OfficeOpenXML

/// A course package in memory: every document of a course in the languages asked for, the course as XML, and a manifest.
package struct CoursePackage: Sendable {
    /// The files by name, the manifest last.
    package let files: [(name: String, bytes: [UInt8])]

    /// What is to be said of them.
    package let remarks: PackageRemarks

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
        languages: [PackageLanguage],
        extras: Set<Extra> = [],
        templates: OfficeTemplates = .none,
        progress: @escaping (String) -> Void = { _ in }
    ) {
        let press = PackagePress(
            edition,
            languages: languages,
            extras: extras,
            templates: templates,
            progress: progress
        )
        files = press.files.map { ($0.name, $0.make()) }
        remarks = press.remarks
    }
}
