import Exchange
import Needs
import Reference
import TestSupport
import Testing

/// What a report printed, as a file.
@Suite("Release files")
struct ReleaseFileTests {
    /// A small record: two regions, one of them hidden for one of two items.
    static func record(name: String = "first", data: String = "abc") throws -> ReleaseRecord {
        let plan = PublicationPlan([
            Breakdown([
                Breakdown.Part(.region(.africa), in: [.everybody, .region(.africa)]),
                Breakdown.Part(.region(.europe), in: [.everybody, .region(.europe)]),
            ])
        ])
        return try #require(
            ReleaseRecord(
                name: name,
                data: data,
                edition: .public,
                plan: plan,
                items: [
                    ReleaseRecord.Item(
                        "C01",
                        cells: [
                            AggregateSums(count: 12, wanted: 48, current: 30), nil,
                            AggregateSums(count: 7, wanted: 30, current: 14),
                        ]
                    ), ReleaseRecord.Item("C01/officers", cells: [nil, nil, AggregateSums(count: 5)]),
                ]
            )
        )
    }

    @Test func aRecordIsWrittenSoThatAPersonCanReadIt() throws {
        let text = String(decoding: ReleaseFile.write(try Self.record()), as: UTF8.self)
        #expect(
            text == """
                {
                  "format": "cadre/release/1",
                  "name": "first",
                  "data": "abc",
                  "edition": "public",
                  "atoms": [
                    {"group": ["region=africa"]},
                    {"group": ["region=europe"]}
                  ],
                  "cells": [
                    {"group": [], "readings": [{"atoms": [0, 1]}]},
                    {"group": ["region=africa"], "readings": [{"atoms": [0]}]},
                    {"group": ["region=europe"], "readings": [{"atoms": [1]}]}
                  ],
                  "items": [
                    {"item": "C01",
                     "printed": [0, 2],
                     "respondents": [12, 7],
                     "wanted": [48, 30],
                     "current": [30, 14]},
                    {"item": "C01/officers",
                     "printed": [2],
                     "respondents": [5],
                     "wanted": [0],
                     "current": [0]}
                  ]
                }

                """
        )
    }

    @Test(arguments: [
        "", "plain", "=1+1", "a \"quote\" and a \\", "tab\tand\nline\r", "عربي — “x”", "{}[],: #&*!|>'%@`", "- a", "~",
        "null",
        "\u{1}\u{85}\u{2028}\u{FEFF}", "👮🏽‍♀️",
    ])
    func readingWhatWasWrittenGivesTheSameRecord(text: String) throws {
        let record = try Self.record(name: text, data: text)
        #expect(try ReleaseFile.read(ReleaseFile.write(record), file: "r.json") == record)
    }

    @Test(arguments: [Edition.public, .restricted])
    func theRecordOfAStudySurvives(edition: Edition) throws {
        let record = try StudySample("afis-2026").study(StudySample.options(edition)).release.record
        let bytes = ReleaseFile.write(record)
        let read = try ReleaseFile.read(bytes, file: "r.json")
        #expect(read == record)
        #expect(ReleaseFile.write(read) == bytes)
        #expect(record.items.contains { $0.cells.contains(nil) })
    }

    @Test func aStudyAfterAReleaseThatWasKeptIsProtectedLikeOneAfterTheReleaseItself() throws {
        let sample = try StudySample("afis-2026", countries: 30)
        let first = try sample.study(StudySample.options(.public)).release.record
        let later = try StudySample("afis-2026", countries: 31)
        var options = StudySample.options(.public)
        options.data = "later"
        options.released = [first]
        let direct = try later.study(options).release
        options.released = [try ReleaseFile.read(ReleaseFile.write(first), file: "r.json")]
        #expect(try later.study(options).release.protection == direct.protection)
    }

    @Test func theReaderOfJSONWithoutBlanksReadsItToo() throws {
        let record = try Self.record()
        let text = String(decoding: ReleaseFile.write(record), as: UTF8.self)
        let dense = text.replacing("\n", with: "").replacing(" ", with: "")
        #expect(try ReleaseFile.read(Array(dense.utf8), file: "r.json") == record)
    }

    @Test(arguments: [
        ("cadre/release/1", "cadre/release/2", "2: the file is “cadre/release/2”; expected “cadre/release/1”"),
        ("\"public\"", "\"open\"", "5: `edition` is “open”; expected one of public, restricted"),
        ("\"edition\"", "\"editions\"", "1: `edition` is missing"),
        ("[0, 1]", "[1, 0]", "11: a reading is a list of the positions of atoms, ascending, at least one"),
        ("[0, 1]", "[]", "11: a reading is a list of the positions of atoms, ascending, at least one"),
        ("[0, 1]", "[0, 2]", "11: `atoms` is “2”; expected a whole number from 0 to 1"),
        (
            "{\"atoms\": [0, 1]}", "{\"atoms\": [0, 1]}, {\"atoms\": [0, 1]}",
            "11: a cell has at least one reading, and none twice"
        ),
        ("{\"group\": [\"region=europe\"]}\n", "{\"group\": [\"region=africa\"]}\n", "8: the group stands twice"),
        ("\"C01/officers\"", "\"C01\"", "21: “C01” stands twice"),
        ("[0, 2]", "[2, 0]", "17: `printed` holds the positions of cells, ascending"),
        ("[0, 2]", "[0, 3]", "17: `printed` is “3”; expected a whole number from 0 to 2"),
        ("[12, 7]", "[12]", "18: `respondents` has 1 numbers for 2 printed cells"),
        ("[12, 7]", "[12, -7]", "18: `respondents` is “-7”; expected a whole number from 0 to 100000000"),
        ("[12, 7]", "[12, 7.5]", "18: `respondents` is “7.5”; expected a whole number from 0 to 100000000"),
        ("[48, 30]", "[48, 701]", "19: 7 respondents cannot have ratings that add up to 701"),
        ("[48, 30]", "{}", "19: `wanted` is not a list such as [a, b]"),
        ("\"printed\": [0, 2],", "", "16: `printed` is missing"),
        ("\"data\": \"abc\",", "\"data\": \"abc\", \"data\": \"abc\",", "4: `data` stands twice in one mapping"),
        (
            "\"region=africa\"]}", "\"africa\"]}",
            "7: “africa” does not say what a group has in common, as “region=africa” does"
        ),
    ])
    func aFaultIsNamedWithItsLine(old: String, new: String, message: String) throws {
        let text = String(decoding: ReleaseFile.write(try Self.record()), as: UTF8.self)
        let broken = text.replacing(old, with: new, maxReplacements: 1)
        try #require(broken != text)
        let error = #expect(throws: DiagnosticsError.self) {
            try ReleaseFile.read(Array(broken.utf8), file: "r.json")
        }
        let found = (error?.diagnostics ?? []).map { "\($0.place?.line ?? 0): \($0.message)" }
        #expect(found.contains(message), "\(found)")
        #expect(error?.diagnostics.allSatisfy { $0.place?.file == "r.json" } ?? false)
    }

    @Test func nothingThatIsCutOffOrStrangeIsReadOrBreaksTheReader() throws {
        let bytes = ReleaseFile.write(try Self.record())
        var dice = Dice(seed: 11)
        var refused = 0
        for length in stride(from: 0, to: bytes.count - 3, by: 7) {
            #expect(throws: DiagnosticsError.self) {
                try ReleaseFile.read(Array(bytes.prefix(length)), file: "r.json")
            }
        }
        for _ in 0..<300 {
            var strange = bytes
            strange[dice.index(below: strange.count)] = UInt8(dice.index(below: 256))
            do {
                _ = try ReleaseFile.read(strange, file: "r.json")
            } catch {
                refused += 1
            }
        }
        #expect(refused > 100)
    }

    @Test func aPlanIsMadeOfAtomsThatThereAre() {
        let africa = GroupKey.region(.africa)
        func plan(_ readings: [[Int]], atoms: [GroupKey] = [.region(.africa), .region(.europe)]) -> PublicationPlan? {
            PublicationPlan(atoms: atoms, cells: [PublicationPlan.Cell(group: africa, readings: readings)])
        }
        #expect(plan([[0, 1]]) != nil)
        #expect(plan([]) == nil)
        #expect(plan([[]]) == nil)
        #expect(plan([[0], [0]]) == nil)
        #expect(plan([[1, 0]]) == nil)
        #expect(plan([[0, 0]]) == nil)
        #expect(plan([[-1]]) == nil)
        #expect(plan([[2]]) == nil)
        #expect(plan([[0]], atoms: [africa, africa]) == nil)
        let cell = PublicationPlan.Cell(group: africa, readings: [[0]])
        #expect(PublicationPlan(atoms: [africa], cells: [cell, cell]) == nil)
        #expect(PublicationPlan(atoms: [], cells: []) != nil)
    }
}
