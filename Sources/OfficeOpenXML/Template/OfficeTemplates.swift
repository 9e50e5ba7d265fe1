package import Reference

/// The templates of an organisation: at most one for each kind of document.
package struct OfficeTemplates: Sendable {
    private(set) var word: WordTemplate?
    private(set) var slides: SlideTemplate?
    private(set) var workbook: WorkbookTemplate?

    /// No templates: documents have Cadre's own looks.
    package static let none = OfficeTemplates()

    private init() {}

    /// Takes templates, or throws when two are for one kind of document.
    package init(_ templates: [OfficeTemplate]) throws(DiagnosticsError) {
        var files: [OfficeTemplate.Kind: String] = [:]
        var faults: [Diagnostic] = []
        for template in templates {
            if let other = files[template.kind] {
                faults.append(
                    Diagnostic(
                        .error,
                        rule: "template.second",
                        at: Place(file: template.file),
                        "\(other) is a template for the same kind of documents",
                        hint: "name one template for Word documents, one for slides and one for workbooks"
                    )
                )
            }
            files[template.kind] = template.file
            switch template.content {
            case .word(let word): self.word = word
            case .slides(let slides): self.slides = slides
            case .workbook(let workbook): self.workbook = workbook
            }
        }
        guard faults.isEmpty else { throw DiagnosticsError(faults) }
    }
}
