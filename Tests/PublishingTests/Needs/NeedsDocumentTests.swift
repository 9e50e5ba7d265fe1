import Documents
import Foundation
import Needs
import OfficeOpenXML
import Publishing
import Reference
import Testing

/// The needs report as a document.
@Suite("Needs reports as documents")
struct NeedsDocumentTests {
    private func report(_ edition: Edition = .public) throws -> NeedsStudySample {
        try edition == .public
            ? NeedsStudySample.publicEdition.get() : NeedsStudySample.restrictedEdition.get()
    }

    @Test("a report is sound and accessible in every language", arguments: Language.allCases)
    func sound(_ language: Language) throws {
        let isChecked: [Edition] = language == .french ? Edition.allCases : [.public]
        for edition in isChecked {
            let document = try report(edition).document.document(in: language)
            #expect(AccessibilityReview(of: document).findings == [])
            let bytes = WordDocument.bytes(document)
            #expect(OfficeCheck.findings(in: bytes, file: "needs.docx", strict: true) == [])
            if let folder = ProcessInfo.processInfo.environment["NEEDS_REPORTS"] {
                try Data(bytes)
                    .write(to: URL(fileURLWithPath: "\(folder)/needs-\(edition.rawValue)-\(language.rawValue).docx"))
            }
        }
    }

    @Test("nothing of a report is left in another language", arguments: Language.allCases)
    func translated(_ language: Language) throws {
        let sample = try report()
        let lines = DocumentLines(sample.document.document(in: language))
        #expect(lines.languages == [language])
        #expect(sample.document.untranslated(in: language) == 0)
        guard language != .english else { return }
        let english = Set(DocumentLines(sample.document.document(in: .english)).sentences)
        let same = lines.sentences.filter(english.contains)
        #expect(same == [], "said in English in \(language)")
    }

    @Test("figures of a group that is too small are nowhere in a public report", arguments: Language.allCases)
    func hidden(_ language: Language) throws {
        let sample = try report()
        // Everybody of the small region has a gap of −4; nobody else has one below 0.
        let item = sample.study.order[0]
        let small = try #require(sample.study.table(of: .region(NeedsStudySample.small)))
        #expect(small.cells.allSatisfy { $0.figures == nil })
        #expect(sample.study.release.protection(of: item, .region(NeedsStudySample.small)) != .shown)
        let lines = DocumentLines(sample.document.document(in: language))
        #expect(!lines.all.contains { $0.contains("−4.0") || $0.contains("−4,0") })
        let held = NeedsWords(language).heldBack
        #expect(lines.all.contains { $0.contains(held) })
    }

    @Test("a report has its chapters in order, and says how many stand behind it")
    func chapters() throws {
        let sample = try report()
        let headings = DocumentLines(sample.document.document(in: .english)).headings
        #expect(
            headings == [
                "1. In short", "2. How it was done", "3. Who answered", "4. Priorities", "5. Methods side by side",
                "6. Regions and groups", "7. Causes and remedies", "8. Demand for courses", "9. Limits",
                "Annex: countries",
            ]
        )
    }

    @Test("the figures of a report are those of its study, the greatest need first")
    func figures() throws {
        let sample = try report()
        let study = sample.study
        let document = sample.document.document(in: .french)
        let rows = DocumentLines(document).rows(under: "priority-table")
        #expect(rows.count == study.survey.items.count)
        for (row, item) in zip(rows, study.order) {
            let figures = try #require(study.overall.cells[item].figures)
            let need = try #require(study.uncertainty.needs[item])
            let words = NeedsWords(.french)
            #expect(row[0] == "\(need.place)")
            #expect(row[3] == "\(figures.respondents) \(figures.countries)")
            #expect(row[4] == words.number(figures.importance))
            #expect(row[6] == words.number(figures.gap))
            #expect(row[7].hasPrefix(words.number(figures.score.value)))
            #expect(need.places.map { row[1] == words.places($0) } ?? true)
        }
    }

    @Test(
        "every planned course stands with the figures that it rests on, and every officer without a place has a reason"
    )
    func courses() throws {
        let sample = try report()
        let plan = try #require(sample.study.plan)
        let lines = DocumentLines(sample.document.document(in: .english))
        let rows = lines.rows(under: "courses")
        #expect(!rows.isEmpty && rows.count == plan.courses.count)
        #expect(rows.allSatisfy { $0[6].contains("weight") && $0[6].contains("MWDS") && $0[6].contains("countries") })
        #expect(rows.compactMap { Int($0[4]) }.reduce(0, +) == plan.courses.reduce(0) { $0 + $1.filled })
        #expect(lines.rows(under: "unmet-table").count == plan.unmet.count)
    }

    @Test("only the restricted edition has figures of countries, and of none that is too small")
    func countries() throws {
        let (open, restricted) = (try report(), try report(.restricted))
        let openLines = DocumentLines(open.document.document(in: .english))
        let closedLines = DocumentLines(restricted.document.document(in: .english))
        #expect(!openLines.all.contains { $0.hasPrefix("Greatest needs by country") })
        #expect(!openLines.all.contains { $0.hasPrefix("All figures held back") })
        #expect(closedLines.all.contains("Greatest needs by country: Europe"))
        #expect(closedLines.rows(under: "figures-\(NeedsStudySample.small.rawValue)").isEmpty)
        #expect(
            closedLines.all.contains("All figures held back, since too few answered: Algeria, Bahrain, Egypt, Iran.")
        )
        let others = closedLines.rows(under: "figures-\(Region.europe.rawValue)")
        #expect(others.contains { $0[1] == "6" })
    }

    @Test("names that look like formulas or markup stay text, and earlier rounds make a chapter of their own")
    func hostileNamesAndRounds() throws {
        let name = "=1+1 <b>&amp; {x}"
        let sample = try NeedsStudySample(.public, hostileName: name, isCompared: true)
        for language in Language.allCases {
            let document = sample.document.document(in: language)
            #expect(AccessibilityReview(of: document).findings == [])
            let lines = DocumentLines(document)
            #expect(lines.rows(under: "changes").count == sample.study.survey.items.count)
            #expect(lines.headings[6].hasPrefix("7. "))
            guard language == .english else { continue }
            #expect(lines.all.contains(name))
            #expect(OfficeCheck.findings(in: WordDocument.bytes(document), file: "needs.docx", strict: true) == [])
        }
    }

    @Test("a survey without answers makes a report that says so")
    func empty() throws {
        let sample = try NeedsStudySample(.public, respondents: 0)
        for language in Language.allCases {
            let document = sample.document.document(in: language)
            #expect(AccessibilityReview(of: document).findings == [])
        }
        let lines = DocumentLines(sample.document.document(in: .english))
        #expect(lines.all.contains { $0.hasPrefix("No need has figures that may be shown") })
    }
}
