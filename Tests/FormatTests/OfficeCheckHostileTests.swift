import Archive
import OfficeOpenXML
import Reference
import TestSupport
import Testing

@Suite("The linter before files that are meant to harm")
struct OfficeCheckHostileTests {
    private let workbook = SmallPackage.workbook.bytes

    private func rules(_ bytes: [UInt8], strict: Bool = false) -> [OfficeRule] {
        OfficeCheck.findings(in: bytes, file: "needs.xlsx", strict: strict).map(\.rule)
    }

    /// The workbook with bytes changed in its nth record of a signature.
    private func changed(
        _ signature: [UInt8],
        _ number: Int,
        _ offset: Int,
        to bytes: [UInt8]
    ) throws -> [UInt8] {
        let starts = workbook.indices.filter { workbook[$0...].starts(with: [0x50, 0x4B] + signature) }
        let start = try #require(starts.dropFirst(number).first) + offset
        var changed = workbook
        changed.replaceSubrange(start..<(start + bytes.count), with: bytes)
        return changed
    }

    // MARK: Containers

    @Test("names what is no container", arguments: [[], Array("hello".utf8), [0xD0, 0xCF, 0x11, 0xE0]] as [[UInt8]])
    func noContainer(bytes: [UInt8]) {
        #expect(rules(bytes) == [.container])
    }

    @Test func namesAFileThatIsCutOff() {
        for end in stride(from: 0, to: workbook.count, by: 97) {
            #expect(rules(Array(workbook[..<end])) == [.container], "\(end) bytes")
        }
    }

    @Test func namesWrongHeaders() throws {
        #expect(try rules(changed([1, 2], 1, 46, to: Array("[content_types].xml".utf8.prefix(11)))) == [.localHeader])
        #expect(try rules(changed([3, 4], 2, 30, to: Array("evil".utf8))) == [.localHeader])
        #expect(try rules(changed([1, 2], 2, 10, to: [12, 0])) == [.entryMethod])
        #expect(try rules(changed([1, 2], 2, 8, to: [1, 0])) == [.entryMethod])
        #expect(try rules(changed([1, 2], 2, 24, to: [0, 0, 0, 0x20])) == [.unpackedSize])
        #expect(try rules(changed([1, 2], 2, 24, to: [1, 0, 0, 0])) == [.container])
        #expect(try rules(changed([1, 2], 2, 16, to: [1, 2, 3, 4])) == [.container])
        #expect(try rules(changed([1, 2], 2, 42, to: [0, 0, 0, 0])) == [.localHeader, .localHeader])
    }

    @Test(
        "names entries that lead out of the container",
        arguments: ["../w", "/xl/", "x\\wo", "x/\u{1}w", "C:/w", "x//w", "./wo"]
    )
    func entryNames(start: String) throws {
        let bytes = Array(start.utf8)
        #expect(try rules(changed([1, 2], 2, 46, to: bytes)).contains(.entryName))
    }

    @Test func namesTwoEntriesOfOneName() {
        var bytes = ZIPWriter.container([("[Content_Types].xml", []), ("one.xml", []), ("Two.xml", [])])
        for start in bytes.indices.filter({ bytes[$0...].starts(with: Array("Two".utf8)) }) {
            bytes.replaceSubrange(start..<(start + 3), with: Array("ONE".utf8))
        }
        #expect(rules(bytes) == [.repeatedEntry])
    }

    @Test func namesWhatIsNotReproducible() throws {
        #expect(try rules(changed([1, 2], 3, 12, to: [0x20, 0x10]), strict: true) == [.timeStamp])
        #expect(rules(Array(workbook.dropLast(2)) + [1, 0, 0x21], strict: true) == [.extraField])
        var reordered = SmallPackage.workbook
        reordered.parts.append(reordered.parts.removeFirst())
        #expect(reordered.findings(strict: true).map(\.rule) == [.firstEntry])
        #expect(reordered.findings(strict: false).isEmpty)
    }

    @Test("survives any damaged byte", arguments: [0x01, 0xFF] as [UInt8])
    func damagedBytes(mask: UInt8) {
        for position in stride(from: Int(mask) % 5, to: workbook.count, by: 41) {
            var damaged = workbook
            damaged[position] ^= mask
            _ = rules(damaged, strict: true)
        }
    }

    // MARK: XML

    @Test("refuses what would open files or eat memory, quickly")
    func heavyMarkup() throws {
        let deep = String(repeating: "<w:p>", count: 50_000)
        let wide = "<w:p \((0..<5_000).map { "w:a\($0)=\"\"" }.joined(separator: " "))/>"
        let entities = "<!DOCTYPE a [<!ENTITY b \"\(String(repeating: "b", count: 5_000))\">]><a>&b;</a>"
        for (markup, rule) in [(deep, OfficeRule.wellFormed), (wide, .wellFormed), (entities, .documentType)] {
            let package = try SmallPackage.word.replacing(
                "<w:body>",
                in: "word/document.xml",
                with: "<w:body>\(markup)"
            )
            #expect(package.findings(strict: true).map(\.rule).contains(rule))
        }
    }

    @Test(
        "survives numbers that are too large",
        arguments: ["9223372036854775807", "-9223372036854775808", "99999999999999999999", "1e999", "", "٣", "\u{301}"]
    )
    func hugeNumbers(number: String) throws {
        let word = "word/document.xml"
        let sheet = "xl/worksheets/sheet1.xml"
        let packages = try [
            SmallPackage.word.replacing("<w:gridSpan w:val=\"2\"", in: word, with: "<w:gridSpan w:val=\"\(number)\""),
            SmallPackage.word.replacing("w:id w:val=\"12\"", in: word, with: "w:id w:val=\"\(number)\""),
            SmallPackage.word.replacing(
                "<w:outlineLvl w:val=\"0\"",
                in: "word/styles.xml",
                with: "<w:outlineLvl w:val=\"\(number)\""
            ),
            SmallPackage.workbook.replacing("<row r=\"1\">", in: sheet, with: "<row r=\"\(number)\"><c/></row><row>"),
            SmallPackage.workbook.replacing("r=\"B3\"", in: sheet, with: "r=\"XFD\(number)\""),
            SmallPackage.workbook.replacing("<v>2</v>", in: sheet, with: "<v>\(number)</v>"),
            SmallPackage.workbook.replacing(
                "ref=\"A1:B3\"",
                in: "xl/tables/table1.xml",
                with: "ref=\"A1:ZZZ\(number)\""
            ),
            SmallPackage.presentation.replacing("id=\"256\"", in: "ppt/presentation.xml", with: "id=\"\(number)\""),
        ]
        for package in packages { _ = package.findings(strict: true) }
    }

    @Test("survives elements that are taken out, doubled and moved", arguments: 0..<12)
    func shuffledElements(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        for name in ["word", "arabic", "workbook", "presentation"] {
            var package = try SmallPackage.named(name)
            for _ in 0..<3 {
                let part = Int.random(in: package.parts.indices, using: &dice)
                let text = String(decoding: package.parts[part].content, as: UTF8.self)
                let pieces = text.split(separator: "<", omittingEmptySubsequences: false)
                var shuffled = pieces
                let from = Int.random(in: shuffled.indices, using: &dice)
                let to = Int.random(in: shuffled.indices, using: &dice)
                if Bool.random(using: &dice) { shuffled.swapAt(from, to) } else { shuffled[to] = pieces[from] }
                package.parts[part].content = Array(shuffled.joined(separator: "<").utf8)
            }
            for finding in package.findings(strict: true) { #expect(!finding.message.isEmpty, "seed \(seed)") }
        }
    }

    @Test func keepsTheFirstThousandFaultsAndCountsAll() throws {
        let many = String(repeating: "<w:paragraph/>", count: 3_000)
        let package = try SmallPackage.word.replacing("<w:body>", in: "word/document.xml", with: "<w:body>\(many)")
        let check = OfficeCheck(package.bytes, file: "many.docx", strict: false)
        #expect(check.findings.count == 1_000)
        #expect(check.count == 3_000)
    }
}
