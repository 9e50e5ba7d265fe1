import Foundation
import Reference
import Testing
import Workshops

@Suite("The Islamic calendar")
struct IslamicCalendarTests {
    // 2021, 2023, 2026: Presidency of Religious Affairs of Türkiye, as printed by gundem13.com, sabah.com.tr and
    // ekonomist.com.tr. 2019, 2020, 2023 (Eid al-Adha): Supreme Court of Saudi Arabia, as printed by ksaexpats.com,
    // younewsng.com and dohanews.co. 2024 (Ramadan): Türkiye, ntv.com.tr. The rest of 2024 to 2030: Umm al-Qura, from the table
    // in ICU, the Unicode Consortium's library.
    @Test(
        "has the feasts within a day of the published dates",
        arguments: [
            (MovableFeast.eidAlFitr, 2_019, ["2019-06-04"]), (.eidAlFitr, 2_020, ["2020-05-24"]),
            (.ramadan, 2_021, ["2021-04-13"]), (.eidAlFitr, 2_021, ["2021-05-13"]),
            (.ramadan, 2_023, ["2023-03-23"]), (.eidAlFitr, 2_023, ["2023-04-21"]),
            (.eidAlAdha, 2_023, ["2023-06-28"]),
            (.ramadan, 2_024, ["2024-03-11"]), (.eidAlFitr, 2_024, ["2024-04-10"]),
            (.eidAlAdha, 2_024, ["2024-06-16"]),
            (.ramadan, 2_025, ["2025-03-01"]), (.eidAlFitr, 2_025, ["2025-03-30"]),
            (.eidAlAdha, 2_025, ["2025-06-06"]),
            (.ramadan, 2_026, ["2026-02-19"]), (.eidAlFitr, 2_026, ["2026-03-20"]),
            (.eidAlAdha, 2_026, ["2026-05-27"]),
            (.ramadan, 2_027, ["2027-02-08"]), (.eidAlFitr, 2_027, ["2027-03-09"]),
            (.eidAlAdha, 2_027, ["2027-05-16"]),
            (.ramadan, 2_028, ["2028-01-28"]), (.eidAlFitr, 2_028, ["2028-02-26"]),
            (.eidAlAdha, 2_028, ["2028-05-05"]),
            (.ramadan, 2_029, ["2029-01-16"]), (.eidAlFitr, 2_029, ["2029-02-14"]),
            (.eidAlAdha, 2_029, ["2029-04-24"]),
            (.ramadan, 2_030, ["2030-01-05", "2030-12-26"]), (.eidAlFitr, 2_030, ["2030-02-04"]),
            (.eidAlAdha, 2_030, ["2030-04-13"]),
        ]
    )
    func hasFeasts(feast: MovableFeast, year: Int, published: [String]) throws {
        let computed = feast.days(in: year)
        try #require(computed.count == published.count, "\(computed)")
        for (day, text) in zip(computed, published) {
            let expected = try #require(CalendarDate(iso: text))
            #expect(abs(day.daysSince1970 - expected.daysSince1970) <= 1, "\(feast): \(day), published \(text)")
        }
        #expect(feast.certainty == .approximate)
    }

    @Test("begins its months as Umm al-Qura does, all but one of the 312 from 1425 to 1450, and that one a day beside")
    func beginsMonths() throws {
        var table = Calendar(identifier: .islamicUmmAlQura)
        table.timeZone = try #require(TimeZone(identifier: "UTC"))
        var differences: [Int: Int] = [:]
        for year in 1_425...1_450 {
            for month in 1...12 {
                let first = try #require(table.date(from: DateComponents(year: year, month: month, day: 1)))
                let printed = Int((first.timeIntervalSince1970 / 86_400).rounded(.down))
                let computed = try #require(IslamicCalendar.firstDay(ofMonth: month, year: year))
                differences[computed.daysSince1970 - printed, default: 0] += 1
            }
        }
        #expect(differences == [0: 311, -1: 1])
    }

    @Test("has months of 29 or 30 days, and every day in one of them")
    func hasWholeMonths() throws {
        var (last, firstDays) = (0, [Int]())
        for day in 10_957...25_000 {
            let gregorian = try #require(CalendarDate(daysSince1970: day))
            let date = try #require(IslamicCalendar.date(of: gregorian))
            #expect(last == 0 || date.day == 1 || date.day == last + 1, "\(gregorian)")
            if date.day == 1 { firstDays.append(day) }
            last = date.day
        }
        let lengths = zip(firstDays, firstDays.dropFirst()).map { $1 - $0 }
        #expect(lengths.count > 470)
        #expect(Set(lengths) == [29, 30])
    }

    @Test(
        "knows Ramadan",
        arguments: [
            ("2027-02-07", false), ("2027-02-08", true), ("2027-03-08", true), ("2027-03-09", false),
            ("2030-12-26", true),
        ]
    )
    func knowsRamadan(day: String, expected: Bool) throws {
        #expect(try IslamicCalendar.isRamadan(#require(CalendarDate(iso: day))) == expected)
    }

    @Test("has no thirteenth month and no thirty-first day")
    func refusesDates() {
        #expect(IslamicDate(year: 1_448, month: 13, day: 1) == nil)
        #expect(IslamicDate(year: 1_448, month: 9, day: 31) == nil)
        #expect(IslamicCalendar.firstDay(ofMonth: 0, year: 1_448) == nil)
        #expect(IslamicCalendar.firstDay(ofMonth: 9, year: 1) == nil)
    }
}
