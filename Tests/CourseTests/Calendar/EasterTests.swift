import Reference
import Testing
import Workshops

@Suite("Easter")
struct EasterTests {
    // Public holidays of France and of Greece; 1961 and 2000 for the West are examples in Meeus, chapter 8, and so are 179 and
    // 711 for the East, which lie outside this calendar.
    @Test(
        "falls on the days that the churches keep",
        arguments: [
            (1_961, "1961-04-02", "1961-04-09"), (2_000, "2000-04-23", "2000-04-30"),
            (2_019, "2019-04-21", "2019-04-28"), (2_023, "2023-04-09", "2023-04-16"),
            (2_024, "2024-03-31", "2024-05-05"), (2_025, "2025-04-20", "2025-04-20"),
            (2_026, "2026-04-05", "2026-04-12"), (2_027, "2027-03-28", "2027-05-02"),
            (2_028, "2028-04-16", "2028-04-16"), (2_029, "2029-04-01", "2029-04-08"),
            (2_030, "2030-04-21", "2030-04-28"),
        ]
    )
    func fallsOn(year: Int, western: String, orthodox: String) {
        #expect(MovableFeast.easter.days(in: year) == [western].compactMap { CalendarDate(iso: $0) })
        #expect(MovableFeast.orthodoxEaster.days(in: year) == [orthodox].compactMap { CalendarDate(iso: $0) })
    }

    @Test("is a Sunday in every year, between 22 March and 25 April in the West")
    func isASunday() throws {
        for year in 1_900...2_999 {
            let western = try #require(Easter.western(year))
            #expect(western.weekday == .sunday)
            #expect((western.month, western.day) >= (3, 22) && (western.month, western.day) <= (4, 25))
            #expect(try #require(Easter.orthodox(year)).weekday == .sunday)
        }
        #expect(Easter.western(3_000) == nil)
    }
}
