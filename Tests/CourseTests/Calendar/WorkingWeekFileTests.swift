import Exchange
import Reference
import TestSupport
import Testing
import Workshops

@Suite("The file of working weeks")
struct WorkingWeekFileTests {
    @Test("says of every member country's weekend what the list of countries says")
    func agreesWithCountries() throws {
        let weeks = try WorkingWeekFile.read(Project.file("seeds/working_weeks.csv"))
        let today = try #require(CalendarDate(iso: "2026-06-01"))
        let file = try Project.file("seeds/countries.csv")
        let table = try DelimitedText(file.bytes, file: file.path)
        let column = try #require(table.header.firstIndex(of: "weekend_practice"))
        var practice: [String: String] = [:]
        try table.forEachRecord { _, fields in practice[table.text(fields[0])] = table.text(fields[column]) }
        #expect(practice.count == 196)
        for (code, weekend) in practice {
            let country = try #require(CountryCode(code))
            let ours = weeks.week(of: country, on: today).weekend.sorted().map { String($0.rawValue) }
            #expect(ours.joined(separator: " ") == weekend, "\(code)")
        }
        #expect(weeks.countries.allSatisfy { practice[$0.text] != nil })
    }

    @Test("takes the rule that was in force, whatever the order of the records")
    func takesTheRuleInForce() throws {
        let weeks = try read(["AE,6 7,5@12:00,2022-01-01,high,", "AE,4 5,,,low,", "AE,5 6,,2006-09-01,medium,"])
        let country = try #require(CountryCode("AE"))
        let weekends = try ["1999-01-01", "2006-08-31", "2006-09-01", "2021-12-31", "2022-01-01"]
            .map { text in
                try weeks.week(of: country, on: #require(CalendarDate(iso: text))).weekend
            }
        #expect(
            weekends == [
                [.thursday, .friday], [.thursday, .friday], [.friday, .saturday], [.friday, .saturday],
                [.saturday, .sunday],
            ]
        )
        #expect(try weeks.rule(of: country, on: #require(CalendarDate(iso: "2010-01-01")))?.confidence == .medium)
    }

    @Test("is refused with everything that is wrong, line by line")
    func isRefused() throws {
        let error = #expect(throws: DiagnosticsError.self) {
            try read([
                "uae,5 6,,,high,", "SA,5 8,,,high,", "SA,5 5,,,high,", "SA,5 6,5@noon,,high,", "SA,5 6,5@12:00,,high,",
                "SA,5 6,,2022,high,", "SA,5 6,,,sure,", "SA,5 6", "SA,1 2 3 4 5 6 7,,,high,",
            ])
        }
        #expect(
            error?.diagnostics.map { "\($0.place?.line ?? 0): \($0.message)" } == [
                "2: “uae” is no ISO 3166-1 alpha-2 code",
                "3: weekend “5 8”; expected weekday numbers from 1 to 7, each once",
                "4: weekend “5 5”; expected weekday numbers from 1 to 7, each once",
                "5: half days “5@noon”; expected a weekday number and a time, such as “5@12:00”",
                "6: weekend “5 6” and half days “5@12:00” leave no week that can be",
                "7: valid from “2022”; expected a date such as “2022-01-01”, or nothing",
                "8: confidence “sure”; expected “high”, “medium” or “low”",
                "9: the record has 2 cells; expected 6",
                "10: weekend “1 2 3 4 5 6 7” and half days “” leave no week that can be",
            ]
        )
    }

    @Test("is refused when a country has two weeks from the same day, or a column is missing")
    func isRefusedAsAWhole() {
        let twice = #expect(throws: DiagnosticsError.self) {
            try read(["SA,5 6,,2013-06-29,high,", "SA,4 5,,2013-06-29,high,"])
        }
        #expect(twice?.diagnostics.map(\.message) == ["SA has two working weeks from the same day"])
        let short = #expect(throws: DiagnosticsError.self) {
            try WorkingWeekFile.read(InputFile(path: "weeks.csv", bytes: Array("alpha2,weekend\nSA,5 6\n".utf8)))
        }
        #expect(
            short?.diagnostics.map(\.message) == [
                "the columns are “alpha2,weekend”; expected “alpha2,weekend,half_days,valid_from,confidence,note”"
            ]
        )
    }

    private func read(_ records: [String]) throws -> WorkingWeeks {
        let text = (["alpha2,weekend,half_days,valid_from,confidence,note"] + records).joined(separator: "\n") + "\n"
        return try WorkingWeekFile.read(InputFile(path: "weeks.csv", bytes: Array(text.utf8)))
    }
}
