import Exchange
import Reference
import Testing
import Workshops

@Suite("Times of prayer")
struct PrayerTimesTests {
    @Test("follow each other, whatever the place, the day and the method")
    func followEachOther() throws {
        for seed: UInt64 in 1...2_000 {
            var chance = SeededGenerator(seed: seed)
            let latitude = chance.unit() * 110 - 50
            let longitude = chance.unit() * 360 - 180
            let position = try #require(GeographicPosition(latitude: latitude, longitude: longitude))
            let offset = try #require(UTCOffset(minutes: Int((longitude / 15).rounded()) * 60))
            let day = 19_000 + chance.index(below: 4_000)
            let date = try #require(CalendarDate(daysSince1970: day))
            let settings = PrayerSettings(
                method: PrayerMethod.published[chance.index(below: PrayerMethod.published.count)],
                asr: AsrSchool.allCases[chance.index(below: AsrSchool.allCases.count)],
                highLatitude: HighLatitudeRule.allCases[chance.index(below: HighLatitudeRule.allCases.count)]
            )
            let times = try PrayerTimes(on: date, at: position, offset: offset, by: settings)
            let inOrder = Prayer.allCases.map { times[$0] }
            #expect(inOrder == inOrder.sorted(), "seed \(seed): \(inOrder)")
            #expect(times[.dhuhr].date == date, "seed \(seed)")
        }
    }

    @Test("put noon in the middle of the day where clocks are a day away from their longitude")
    func knowTheDateLine() throws {
        // Kiritimati, 157 degrees west, keeps UTC+14.
        let times = try times("2027-03-02", at: (1.87, -157.43), offset: 840, .muslimWorldLeague)
        #expect(times[.dhuhr].date == CalendarDate(year: 2_027, month: 3, day: 2))
        #expect((720...780).contains(times[.dhuhr].clock.minutes))
    }

    @Test("have the Hanafi afternoon prayer later than the others")
    func haveTwoAfternoons() throws {
        let shafii = try times("2027-03-02", at: (33.69, 73.05), offset: 300, .karachi)
        let hanafi = try times("2027-03-02", at: (33.69, 73.05), offset: 300, .karachi, asr: .hanafi)
        #expect(shafii[.asr] < hanafi[.asr])
        #expect(shafii[.maghrib] == hanafi[.maghrib])
    }

    @Test("have isha half an hour later in Ramadan by Umm al-Qura")
    func knowRamadan() throws {
        let before = try times("2027-02-07", at: (21.4225, 39.8262), offset: 180, .ummAlQura)
        let within = try times("2027-02-08", at: (21.4225, 39.8262), offset: 180, .ummAlQura)
        #expect(before[.isha].clock.minutes - before[.maghrib].clock.minutes == 90)
        #expect(within[.isha].clock.minutes - within[.maghrib].clock.minutes == 120)
    }

    @Test(
        "keep to a part of the night where twilight lasts all night",
        arguments: [
            (HighLatitudeRule.middleOfTheNight, 0.5), (.seventhOfTheNight, 1.0 / 7), (.angleShare, 18.0 / 60),
        ]
    )
    func keepToPartOfTheNight(rule: HighLatitudeRule, share: Double) throws {
        let times = try times("2027-06-21", at: (55.68, 12.57), offset: 120, .karachi, highLatitude: rule)
        let night = 1_440 - (times[.maghrib].clock.minutes - times[.sunrise].clock.minutes)
        let beforeSunrise = times[.sunrise].clock.minutes - times[.fajr].clock.minutes
        #expect(abs(Double(beforeSunrise) - Double(night) * share) <= 1)
    }

    @Test("say on which date a time after midnight falls")
    func sayTheDate() throws {
        let times = try times("2027-06-21", at: (55.68, 12.57), offset: 120, .karachi)
        #expect(times[.isha].date == CalendarDate(year: 2_027, month: 6, day: 22))
        #expect(times[.maghrib].date == CalendarDate(year: 2_027, month: 6, day: 21))
    }

    @Test("are refused where the Sun does not set, with what to do", arguments: ["2027-06-21", "2027-12-21"])
    func areRefused(date: String) throws {
        let day = try #require(CalendarDate(iso: date))
        #expect(throws: PrayerTimesFault.sunDoesNotRiseAndSet(day)) {
            try times(date, at: (69.65, 18.96), offset: 60, .muslimWorldLeague)
        }
        #expect(
            PrayerTimesFault.sunDoesNotRiseAndSet(day).message
                == "the Sun does not rise and set on \(date); take the times that the community there has agreed on"
        )
    }

    @Test("are read by clocks that change in the night")
    func knowSummerTime() throws {
        let zone = try ZoneCatalogue.rules(named: "Europe/Paris", years: 2_027...2_027)
        let lyon = try #require(GeographicPosition(latitude: 45.764, longitude: 4.8357))
        let settings = PrayerSettings(method: .muslimWorldLeague)
        let day = try #require(CalendarDate(iso: "2027-03-28"))
        let winter = try #require(UTCOffset(minutes: 60))
        let zoned = try PrayerTimes(on: day, at: lyon, zone: zone, by: settings)
        let fixed = try PrayerTimes(on: day, at: lyon, offset: winter, by: settings)
        #expect(zoned[.fajr].clock.minutes == fixed[.fajr].clock.minutes + 60)
        #expect(zoned[.isha].clock.minutes == fixed[.isha].clock.minutes + 60)
        let next = try #require(CalendarDate(iso: "2028-03-28"))
        #expect(throws: PrayerTimesFault.zoneDoesNotCover(year: 2_028)) {
            try PrayerTimes(on: next, at: lyon, zone: zone, by: settings)
        }
    }

    @Test("are worked out by methods that are possible only")
    func refuseMethods() {
        #expect(PrayerMethod(id: "x", fajrAngle: 90, isha: .angle(17)) == nil)
        #expect(PrayerMethod(id: "x", fajrAngle: 18, isha: .angle(0)) == nil)
        #expect(PrayerMethod(id: "x", fajrAngle: 18, isha: .afterMaghrib(minutes: 0, inRamadan: 120)) == nil)
        #expect(PrayerMethod(id: "x", fajrAngle: 18, isha: .angle(17), caution: [.dhuhr: 600]) == nil)
        #expect(PrayerMethod.published(id: "diyanet") == .diyanet)
        #expect(Set(PrayerMethod.published.map(\.id)).count == PrayerMethod.published.count)
    }

    @Test("are worked out for places on the Earth only", arguments: [(91.0, 0.0), (0, 181), (.nan, 0)])
    func refusePlaces(latitude: Double, longitude: Double) {
        #expect(GeographicPosition(latitude: latitude, longitude: longitude) == nil)
    }

    private func times(
        _ date: String,
        at place: (Double, Double),
        offset: Int,
        _ method: PrayerMethod,
        asr: AsrSchool = .shafii,
        highLatitude: HighLatitudeRule = .middleOfTheNight
    ) throws -> PrayerTimes {
        try PrayerTimes(
            on: #require(CalendarDate(iso: date)),
            at: #require(GeographicPosition(latitude: place.0, longitude: place.1)),
            offset: #require(UTCOffset(minutes: offset)),
            by: PrayerSettings(method: method, asr: asr, highLatitude: highLatitude)
        )
    }
}
