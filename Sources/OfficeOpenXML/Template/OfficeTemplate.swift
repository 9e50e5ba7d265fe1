package import Reference

/// A template of an organisation that can be used: what it gives to the documents that Cadre makes.
///
/// A value that exists is usable. Nothing in a template is opened or run, nothing outside it is fetched, and macros,
/// objects and links never get into a document.
package struct OfficeTemplate: Sendable {
    /// What documents a template is for.
    package enum Kind: String, Sendable {
        /// Word documents.
        case word

        /// Slides.
        case slides

        /// Workbooks.
        case workbook
    }

    /// What it is for.
    package var kind: Kind {
        switch content {
        case .word: .word
        case .slides: .slides
        case .workbook: .workbook
        }
    }

    /// The name of its file.
    package let file: String

    /// What is to be said about it: warnings and notes, never an error.
    package let diagnostics: [Diagnostic]

    let content: Content

    enum Content: Sendable {
        case word(WordTemplate)
        case slides(SlideTemplate)
        case workbook(WorkbookTemplate)
    }

    /// Reads a template, or throws everything that is wrong with it.
    ///
    /// The kind is told by what is in the file and not by its name. Cost: each part is held in memory as a tree while
    /// it is read.
    package init(_ bytes: [UInt8], file: String) throws(DiagnosticsError) {
        var log = TemplateLog(file: file)
        let content = OfficeTemplate.content(bytes, &log)
        log.finish()
        guard let content, !log.hasErrors else { throw DiagnosticsError(log.diagnostics) }
        self.file = file
        self.content = content
        diagnostics = log.diagnostics
    }

    private static func content(_ bytes: [UInt8], _ log: inout TemplateLog) -> Content? {
        guard let package = TemplatePackage(bytes, &log) else { return nil }
        switch package.kind {
        case .word: return WordTemplate(package, &log).map(Content.word)
        case .slides: return SlideTemplate(package, &log).map(Content.slides)
        case .workbook: return WorkbookTemplate(package, &log).map(Content.workbook)
        }
    }

    /// The ending of files that are templates, without a dot.
    package static let fileExtensions = ["docx", "dotx", "pptx", "potx", "xlsx", "xltx"]

    /// The largest template that is read, in bytes.
    package static let largestFile = TemplatePackage.largestFile
}
