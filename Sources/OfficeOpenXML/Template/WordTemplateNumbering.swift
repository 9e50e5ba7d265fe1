import Documents
import Markup
import Reference

/// The numberings of a template, to which those of our lists are added.
struct WordTemplateNumbering: Sendable {
    /// The largest numbers that are taken.
    let lastNumber: Int
    let lastDefinition: Int

    /// The pictures of its marks.
    let relations: [OfficePackage.Relation]

    private let frame: PartFrame
    private let definitionsEnd: Int
    private let numbersEnd: Int

    /// Reads the part; `nil`, with a word about it, when it has nothing that can be used.
    init?(_ name: String, _ package: TemplatePackage, _ media: inout TemplateMedia, _ log: inout TemplateLog) {
        guard let clean = TemplateCleaning.clean(name, of: package, &media, &log), let frame = PartFrame(clean.bytes),
            let root = try? XMLReader(clean.bytes, file: name).root, root.name == "numbering"
        else { return nil }
        let spans = MarkupSpans(clean.bytes)
        func last(_ element: String, _ attribute: String) -> (number: Int, end: Int?) {
            let all = root.elements.filter { $0.name == element }
            let numbers = all.compactMap { one in
                one.attributes.first { $0.name == attribute }.flatMap { Int($0.value) }
            }
            return (numbers.max() ?? 0, all.last.flatMap { spans[$0.offset]?.whole.upperBound })
        }
        let definitions = last("abstractNum", "abstractNumId")
        let numbers = last("num", "numId")
        guard (0..<1_000_000).contains(definitions.number), (0..<1_000_000).contains(numbers.number) else {
            log.add(
                .warning,
                "numbering",
                name,
                "numberings have numbers that are too large; the template's numberings are not taken",
                hint: "save the template anew with Word"
            )
            return nil
        }
        lastNumber = numbers.number
        lastDefinition = definitions.number
        relations = clean.relations
        self.frame = frame
        // Definitions stand before all numbers (ISO/IEC 29500-1, 17.9.15), and pictures of marks before both.
        definitionsEnd = definitions.end ?? WordTemplateNumbering.firstNumber(root) ?? frame.content.upperBound
        numbersEnd = numbers.end ?? definitionsEnd
    }

    private static func firstNumber(_ root: XMLElement) -> Int? {
        root.elements.first { $0.name == "num" || $0.name == "numIdMacAtCleanup" }?.offset
    }

    /// The part with the lists of a document.
    func part(_ lists: WordLists, language: Language, _ palette: TemplatePalette) -> [UInt8] {
        let own = PartFrame.elements(
            of: WordFixedParts.numbering(
                lists,
                language: language,
                firstDefinition: lastDefinition + 1,
                takenNumbers: lastNumber,
                palette: palette
            )
        )
        var edits = MarkupEdits()
        edits.insert(frame.fitted(own.filter { $0.name == "abstractNum" }.map(\.bytes)), at: definitionsEnd)
        edits.insert(frame.fitted(own.filter { $0.name == "num" }.map(\.bytes)), at: numbersEnd)
        return edits.applied(to: frame.bytes)
    }
}
