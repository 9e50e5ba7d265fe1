import Exchange
import Intake
import Needs
import Reference
import TestSupport
import Testing

@Suite("Tally files")
struct TallyFileTests {
    private static func imported(_ name: String, _ bytes: [UInt8]? = nil) throws -> (AnswerImport, Survey) {
        let survey = try Project.survey(name)
        let input = try Project.file("seeds/samples/\(name).csv")
        var options = ImportOptions()
        options.purpose = .figures
        let imported = try AnswerImport(
            files: [InputFile(path: input.path, bytes: bytes ?? input.bytes)],
            survey: survey,
            framework: Project.framework(survey.framework),
            register: Project.register(),
            labels: Project.labels(),
            options: options
        )
        return (imported, survey)
    }

    @Test(
        "What is written is read again, and gives the same bytes and the same figures",
        arguments: ["sg-2026", "bio-2026"]
    )
    func roundTrip(_ name: String) throws {
        let (imported, survey) = try Self.imported(name)
        let bytes = TallyFile.write(imported.tally)
        let register = try Project.register()
        let read = try TallyFile.read(bytes, file: "a.tally", survey: survey, register: register)
        #expect(read == imported.tally)
        #expect(TallyFile.write(read) == bytes)
        #expect(read.respondentCount == imported.receipt.kept)
        #expect(
            NeedsAnalysis(of: read, register: register, weighting: .countries).tables()
                == NeedsAnalysis(of: imported.tally, register: register, weighting: .countries).tables()
        )
    }

    @Test("Tallies of parts add up to the tally of the whole, in any order")
    func parts() throws {
        let (whole, survey) = try Self.imported("bio-2026")
        let input = try Project.file("seeds/samples/bio-2026.csv")
        let table = try DelimitedText(input.bytes, file: input.path)
        // All rows of one respondent come to one part.
        let column = try #require(table.header.firstIndex(of: survey.columns.respondent ?? ""))
        var writers = (0..<3).map { _ in DelimitedTextWriter() }
        for part in writers.indices { writers[part].addAsItIs(table.header) }
        for record in table.peek(100_000).dropFirst() {
            let key = record.texts[column].lowercased()
            writers[key.utf8.reduce(0) { ($0 * 31 + Int($1)) % 3 }].addAsItIs(record.texts)
        }
        let parts = writers.map(\.bytes)
        let tallies = try parts.map { try Self.imported("bio-2026", $0).0.tally }
        for order in [[0, 1, 2], [2, 1, 0]] {
            var merged = Tally(TallyPlan(survey))
            for part in order { merged.merge(tallies[part]) }
            #expect(TallyFile.write(merged) == TallyFile.write(whole.tally))
        }
    }

    @Test("A tally says what every question was answered")
    func readable() throws {
        let (imported, _) = try Self.imported("sg-2026")
        let lines = String(decoding: TallyFile.write(imported.tally), as: UTF8.self).split(separator: "\n")
        #expect(lines[0] == "cadre/tally/1")
        #expect(lines[1].hasPrefix("survey\tSG-2026/"))
        let group = lines.first { $0.hasPrefix("group\t") }?.split(separator: "\t") ?? []
        let respondents = try #require(group.last.flatMap { Int($0) })
        let completion = lines.first { $0.hasPrefix("completion\t") }?.split(separator: "\t") ?? []
        let sum = stride(from: 2, to: completion.count, by: 2).compactMap { Int(completion[$0]) }.reduce(0, +)
        #expect(sum == respondents)
    }

    @Test(
        "What is wrong is told with its line",
        arguments: [
            ("cadre/tally/1", "cadre/tally/2", 1, "this is no tally"),
            ("survey\tSG-2026/", "survey\tSG-2025/", 2, "this counts answers to SG-2025/"),
            ("traits\t", "traits\tcolour\t", 3, "this divides respondents by colour"),
            ("completion\tcomplete\t", "completion\tcomplete\t9", nil, "add up to"),
            ("completion\tcomplete\t", "completion\tfinished\t", nil, "“finished” is no answer to completion"),
            ("completion\tcomplete\t", "completion\tcomplete\t-", nil, "is no number of respondents"),
            ("completion\tcomplete\t", "completion\tcomplete\t99999999999", nil, "is no number of respondents"),
            ("completion\t", "compliance\t", nil, "has no question “compliance”"),
            ("\ngroup\t", "\ngroup\tXX", nil, "is not the code of a member country"),
        ]
    )
    func refusals(_ old: String, _ new: String, _ line: Int?, _ message: String) throws {
        let (imported, survey) = try Self.imported("sg-2026")
        let text = String(decoding: TallyFile.write(imported.tally), as: UTF8.self)
        let range = try #require(text.firstRange(of: old))
        let damaged = String(text[..<range.lowerBound]) + new + String(text[range.upperBound...])
        let register = try Project.register()
        let error = #expect(throws: DiagnosticsError.self) {
            try TallyFile.read(Array(damaged.utf8), file: "x.tally", survey: survey, register: register)
        }
        let first = try #require(error?.diagnostics.first)
        #expect(first.message.contains(message), "\(first.message)")
        #expect(first.place?.file == "x.tally")
        if let line { #expect(first.place?.line == line) } else { #expect((first.place?.line ?? 0) > 3) }
    }

    @Test("A tally that is cut off, or damaged anywhere, is refused or reads as something that adds up")
    func damage() throws {
        let (imported, survey) = try Self.imported("sg-2026")
        let bytes = TallyFile.write(imported.tally)
        let register = try Project.register()
        var chance = SeededGenerator(seed: 5)
        var refused = 0
        for round in 0..<60 {
            var damaged = bytes
            if round % 3 == 0 {
                damaged = Array(bytes.prefix(chance.index(below: bytes.count)))
            } else {
                for _ in 0..<3 { damaged[chance.index(below: damaged.count)] = UInt8(chance.index(below: 256)) }
            }
            do {
                let tally = try TallyFile.read(damaged, file: "x", survey: survey, register: register)
                let again = TallyFile.write(tally)
                #expect(try TallyFile.read(again, file: "x", survey: survey, register: register) == tally)
            } catch { refused += 1 }
        }
        #expect(refused > 40)
    }
}
