import Curriculum
import Exchange
import Reference
import TestSupport
import Testing
import Workshops

@Suite("Files of events")
struct EventFileTests {
    private static func course() throws -> Course { try Project.course("sg3").course }

    @Test func everythingInAFileThatCannotBeReadIsSaidAtOnce() throws {
        let text = """
            format: cadre/event/2
            id: "-"
            organiser: Office
            course: SG3
            venue:
              name: Centre
              country: Nigeria
              zone: Africa/Lagos
              latitude: 91
            participants: -3
            dates: [2027-04-14, 2027-04-13, 2027-02-30]
            prayer: {method: mlw, minutes: 20, friday: 60}
            break_shift: -5
            exposure: 4
            holydays: []
            people:
              - {id: a, role: course-manager, travels: yes, hours: {from: "17:00", to: "09:00"}}
              - {id: b, name: B, role: facilitators, arrives: 2027-04-14 08:00, leaves: 2027-04-13 18:00}
              - {id: c, name: C, role: facilitators, arrives: tomorrow}
            remote:
              - {country: FR, count: 0, zone: Europe/Paris}
            pins:
              - {session: SG3-S1.1, by: A, reason: R}
              - {session: SG3-S1.1, start: "09:47", by: A, reason: R}
            levels:
              - {rule: order, level: block}
            rules:
              - {id: own, sentence: S, level: warn, kinds: [lecturing]}
            wishes: {other_day: -1, idel: 3}
            """
        let course = try Self.course()
        #expect(
            EventText.faults(text, for: course) == """
                1:1 file.format: the file is “cadre/event/2”; expected “cadre/event/1” (check that it is the right \
                file)
                2:5 file.identifier: “-” is not an identifier (use 1 to 60 letters, digits, full stops, hyphens and \
                underscores, starting with a letter or digit)
                6:3 file.missing: `city` is missing (add `city:`)
                7:3 file.value: `country` is “Nigeria”; expected two capital letters, such as NG
                9:13 file.value: `latitude` is “91”; expected a number from -90.0 to 90.0
                11:33 file.value: `dates` has “2027-02-30”; expected dates such as 2026-03-02
                11:1 file.value: 2027-04-13 stands behind 2027-04-14 in `dates` (name each date once, in order)
                10:15 file.value: `participants` is “-3”; expected a whole number from 1 to 10000
                12:10 file.value: `method` is “mlw”; expected one of diyanet, egypt, emirates, isna, jakim, karachi, \
                kemenag, kuwait, morocco, muis, mwl, qatar, umm-al-qura, uoif, wifaqul-ulama (did you mean `mwl`?)
                14:11 file.value: `exposure` is “4”; expected a whole number from 5 to 1275
                13:14 file.value: `break_shift` is “-5”; expected a whole number from 0 to 120
                17:5 file.missing: `name` is missing (add `name:`)
                17:35 file.value: `travels` is “yes”; expected true or false
                17:56 file.value: the hours end at 09:00, before they begin at 17:00
                18:69 file.value: they leave on 2027-04-13 at 18:00, not after they arrive on 2027-04-14 at 08:00
                19:51 file.value: `arrives` is “tomorrow”; expected a date and a time such as 2027-03-08 11:30
                21:26 file.value: `count` is “0”; expected a whole number from 1 to 10000
                23:5 file.missing: the pin fixes nothing (add `day:`, `start:`, `room:` or `led_by:`)
                24:25 file.value: `start` is 09:47; the planner works in steps of five minutes (round it)
                26:26 file.value: `level` is “block”; expected one of ignore, warn, block_release, block_scheduling
                28:49 file.value: `kinds` is “lecturing”; expected one of lecture, practical, debrief (did you mean \
                `lecture`?)
                29:21 file.value: `other_day` is “-1”; expected a whole number from 0 to 1000
                29:25 file.unknown-key: `idel` is not a key that belongs here (did you mean `idle`?)
                15:1 file.unknown-key: `holydays` is not a key that belongs here (did you mean `holidays`?)
                """
        )
    }

    @Test func everythingThatDoesNotFitTheCourseIsSaidAtOnce() throws {
        let text = EventText.event(
            course: "SG5",
            dates: ["2027-04-13", "2027-04-14"],
            zone: "Africa/Lagoss",
            """
            people:
              - {id: a, name: A, role: course-manger}
              - {id: a, name: B, role: pilot}
            remote:
              - {country: FR, count: 2, zone: Europe/Pari}
            online: [SG3-S1.1, SG3-S1.22]
            pins:
              - {session: SG3-S1.3, day: 4, by: A, reason: R}
              - {session: SG3-S1.3, day: 1, by: A, reason: R}
            levels:
              - {rule: ordr, level: warn}
              - {rule: own, level: warn}
              - {rule: own, level: ignore}
            rules:
              - {id: own, sentence: S, level: warn, sessions: [SG3-S9.9], days: [4]}
              - {id: order, sentence: S, level: warn}
            """
        )
        let course = try Self.course()
        #expect(
            EventText.faults(text, for: course) == """
                4:1 event.course: this is an event of SG5; the course is SG3
                10:1 event.dates: there are 2 dates; SG3 has 3 days (name a date for each day of the course)
                16:1 event.session: SG3 has no session SG3-S1.22 (did you mean SG3-S1.2?)
                18:6 event.session: SG3 has no session SG3-S1.3 (did you mean SG3-S1.1?)
                18:25 event.day: SG3 has no day 4
                19:6 event.session: SG3 has no session SG3-S1.3 (did you mean SG3-S1.1?)
                25:41 event.session: SG3 has no session SG3-S9.9 (did you mean SG3-S1.1?)
                25:63 event.day: SG3 has no day 4
                12:22 event.role: the team of SG3 has no role course-manger (did you mean course-manager?)
                13:22 event.role: the team of SG3 has no role pilot (roles: course-manager, facilitators, \
                interview-specialist, support-person, resource-persons)
                21:6 event.rule: there is no rule ordr (did you mean order?)
                13:6 event.repeated: the person a stands twice (take one of them out)
                19:6 event.repeated: a pin of SG3-S1.3 stands twice (take one of them out)
                23:6 event.repeated: the level of own stands twice (take one of them out)
                26:6 event.repeated: the rule order stands twice (take one of them out)
                9:3 zone.unknown: no time zone is called “Africa/Lagoss” (did you mean “Africa/Lagos”?)
                15:29 zone.unknown: no time zone is called “Europe/Pari” (did you mean “Europe/Paris”?)
                """
        )
    }

    @Test func groupsRoomsAndPeopleThatDoNotFitAreSaidAtOnce() throws {
        let text = EventText.event(
            course: "SG3",
            dates: ["2027-04-13", "2027-04-14", "2027-04-15"],
            """
            participants: 20
            interpreters: 2
            streams:
              - {id: A, name: First, participants: 8}
              - {id: A, name: Second, participants: 8}
            rooms:
              - {id: breakout, seats: 8, serves: [plenari], features: [booth]}
              - {id: north, seats: 8, serves: [breakout]}
            sessions:
              - {session: SG3-S4.3, streams: [C], repeated: true}
              - {session: SG3-S9.9, repeated: true}
            people:
              - {id: manager, name: Luc Martin, role: course-manager}
              - {id: facilitators, name: Amina Bello, role: support-person}
            pins:
              - {session: SG3-S5.2, room: plenary, by: Luc Martin, reason: it is larger}
              - {session: SG3-S4.3, led_by: manager, by: Luc Martin, reason: I know it}
            levels:
              - {rule: interpreter-blocks, level: block_scheduling}
            accepted:
              - {rule: orders, day: 4, by: Luc Martin, reason: it is fine}
            """
        )
        #expect(
            try EventText.faults(text, for: Self.course()) == """
                31:20 event.day: SG3 has no day 4
                31:6 event.rule: there is no rule orders (did you mean order?)
                15:6 event.repeated: the stream A stands twice (take one of them out)
                11:1 event.participants: there are 20 participants; the streams have 16 together (leave \
                `participants` out, or correct the streams)
                20:25 event.name: there is no stream C (did you mean A?)
                20:39 event.streams: SG3-S4.3 is repeated for one stream (leave `repeated` out, or name more \
                streams)
                21:6 event.name: SG3 has no session SG3-S9.9 (did you mean SG3-S1.1?)
                17:30 event.name: SG3 has no room plenari (did you mean plenary?)
                17:6 event.room: breakout is a room of SG3, and this one does not serve as it (call it something \
                else, or name it in `serves`)
                26:25 event.name: SG3-S5.2 cannot be in a room plenary (there are: north)
                27:25 event.name: among those who lead SG3-S4.3 nobody is manager
                24:6 event.person: facilitators is a role for which nobody is named (call the person something else)
                12:1 event.interpretation: there are teams of interpreters, and not how long they work in a day \
                (add `interpretation:` in minutes)
                29:32 event.level: the planner does not keep interpreter-blocks, it only says where it is broken \
                (choose block_release, warn or ignore)
                """
        )
    }

    @Test func aHolidayThatStandsTwiceIsSaid() throws {
        let text = EventText.event(
            course: "SG3",
            dates: ["2027-04-13", "2027-04-14", "2027-04-15"],
            """
            holidays:
              - {date: 2027-04-14, name: First}
              - {date: 2027-04-14, name: Second}
            """
        )
        #expect(
            try EventText.faults(text, for: Self.course())
                == "11:1 event.holidays: 2027-04-14 is a holiday twice"
        )
    }

    @Test func timesOfPrayerNeedCoordinates() throws {
        let text = EventText.event(
            course: "SG3",
            dates: ["2027-04-13", "2027-04-14", "2027-04-15"],
            "prayer: {minutes: 20, friday: 60}"
        )
        #expect(
            try EventText.faults(text, for: Self.course()) == """
                5:1 event.position: times of prayer are asked for, and the venue has no coordinates (add `latitude:` and \
                `longitude:` in degrees)
                """
        )
    }

    @Test(arguments: ["minutes: 20", "friday: 60"])
    func howLongPeopleNeedIsAskedAndNotAssumed(_ half: String) throws {
        let text = EventText.event(
            course: "SG3",
            dates: ["2027-04-13", "2027-04-14", "2027-04-15"],
            "prayer: {\(half)}"
        )
        let missing = half.hasPrefix("minutes") ? "friday" : "minutes"
        #expect(
            try EventText.faults(text, for: Self.course())
                == "11:9 file.missing: `\(missing)` is missing (add `\(missing):`)"
        )
    }

    // In Paris the clocks go from 02:00 to 03:00 on 28 March 2027.
    @Test func timesThatTheClocksSkipAreSaid() throws {
        let night = SmallCourse.yaml
            .replacing("start: \"09:00\"", with: "start: \"01:00\"").replacing("end: \"13:00\"", with: "end: \"05:00\"")
            .replacing("start: \"10:00\"", with: "start: \"02:00\"")
            .replacing("start: \"11:15\"", with: "start: \"03:15\"")
        let course = try SmallCourse.read(night).course
        func event(_ date: String) -> String {
            EventText.event(
                course: "K",
                dates: [date],
                zone: "Europe/Paris",
                country: "FR",
                """
                pins:
                  - {session: K-S4, day: 1, start: "02:30", by: A, reason: R}
                """
            )
        }
        #expect(
            EventText.faults(event("2027-03-28"), for: course) == """
                10:1 event.clock: on 2027-03-28, day 1, the clocks of Europe/Paris never show 02:00: they are put forward (choose \
                another date, or another time in the course)
                10:1 event.clock: on 2027-03-28, day 1, the clocks of Europe/Paris never show 02:15: they are put forward (choose \
                another date, or another time in the course)
                12:29 event.clock: on 2027-03-28 the clocks of Europe/Paris never show 02:30: they are put forward (choose another \
                time)
                """
        )
        #expect(EventText.faults(event("2027-03-27"), for: course).isEmpty)
        #expect(EventText.faults(event("2027-10-31"), for: course).isEmpty, "what clocks show twice can be planned")
    }

    @Test func thePresenceOfPeopleIsThatOfTheirFlightsAndHours() throws {
        let text = EventText.event(
            course: "SG3",
            dates: ["2027-04-13", "2027-04-14", "2027-04-15"],
            """
            people:
              - {id: a, name: A, role: facilitators, arrives: 2027-04-14 11:30, leaves: 2027-04-15 12:00}
              - {id: b, name: B, role: facilitators, hours: {from: "10:00", to: "16:00"}}
              - {id: c, name: C, role: facilitators, arrives: 2027-04-14 11:30, hours: {from: "08:00", to: "11:00"}}
              - {id: d, name: D, role: facilitators}
            """
        )
        let people = try EventText.conditions(text, for: Self.course()).people
        #expect(
            people.map { $0.presence.map { $0?.description ?? "-" }.joined(separator: " ") } == [
                "- 11:30–24:00 00:00–12:00", "10:00–16:00 10:00–16:00 10:00–16:00", "- - 08:00–11:00",
                "00:00–24:00 00:00–24:00 00:00–24:00",
            ]
        )
    }

    @Test func closuresAreThoseOfTheHost() throws {
        // 2027-04-16 is a Friday: offices in Amman are closed then, those in Abuja are not.
        func closures(_ country: String, _ zone: String) throws -> [String?] {
            let text = EventText.event(
                course: "SG3",
                dates: ["2027-04-15", "2027-04-16", "2027-04-18"],
                zone: zone,
                country: country,
                """
                holidays:
                  - {date: 2027-04-15, name: Founders' day}
                """
            )
            return try EventText.conditions(text, for: Self.course()).days.map(\.closure)
        }
        let holiday = "a holiday at the host's: Founders' day"
        #expect(
            try closures("JO", "Asia/Amman") == [holiday, "a Friday, when offices at the host's are closed", nil]
        )
        #expect(
            try closures("NG", "Africa/Lagos") == [holiday, nil, "a Sunday, when offices at the host's are closed"]
        )
    }

    @Test(arguments: [
        ("{country: FR, count: 9, zone: Europe/Paris}", "07:00–19:00"),
        ("{country: JM, count: 9, zone: America/Jamaica}", "14:00–24:00"),
        // One in ten may be outside, two may not.
        (
            "{country: FR, count: 9, zone: Europe/Paris}\n  - {country: JM, count: 1, zone: America/Jamaica}",
            "07:00–19:00"
        ),
        (
            "{country: FR, count: 8, zone: Europe/Paris}\n  - {country: JM, count: 2, zone: America/Jamaica}",
            "14:00–19:00"
        ),
        // A quarter of an hour off the full hour.
        ("{country: NP, count: 1, zone: Asia/Kathmandu}", "03:15–15:15"),
        // Twelve hours apart it is never day in both.
        (
            "{country: NZ, count: 5, zone: Pacific/Auckland}\n  - {country: GH, count: 5, zone: Africa/Accra}",
            "never"
        ),
    ])
    func remoteHoursAreThoseOfNineInTen(_ remote: String, _ hours: String) throws {
        // Lagos is an hour ahead of UTC all year; in April Paris is two hours ahead, Jamaica five behind.
        let text = EventText.event(
            course: "SG3",
            dates: ["2027-04-13", "2027-04-14", "2027-04-15"],
            "remote:\n  - \(remote)"
        )
        let days = try EventText.conditions(text, for: Self.course()).days
        #expect(days.map { Self.words($0.remoteHours) } == [hours, hours, hours])
    }

    @Test func whereAllAreAtTheVenueAllHoursWillDo() throws {
        let text = EventText.event(course: "SG3", dates: ["2027-04-13", "2027-04-14", "2027-04-15"], "")
        let days = try EventText.conditions(text, for: Self.course()).days
        #expect(days.map(\.remoteHours) == [.allDay, .allDay, .allDay])
    }

    @Test func elsewhereItMayStillBeTheOldYear() throws {
        // Honolulu is eleven hours behind Lagos.
        let text = EventText.event(
            course: "SG3",
            dates: ["2028-01-01", "2028-01-02", "2028-01-03"],
            "remote:\n  - {country: US, count: 1, zone: Pacific/Honolulu}"
        )
        let days = try EventText.conditions(text, for: Self.course()).days
        #expect(days.map { Self.words($0.remoteHours) } == ["00:00–07:00", "00:00–07:00", "00:00–07:00"])
    }

    private static func words(_ hours: HoursElsewhere) -> String {
        switch hours {
        case .allDay: "all day"
        case .within(let slot): slot.description
        case .never: "never"
        }
    }

    @Test(arguments: ["sg3-abuja-2027", "bio3-amman-2027"])
    func ourEventsAreGoodAndFitTheirCourses(_ name: String) throws {
        let file = try Project.file("curricula/workshops/\(name).yaml")
        let event = try EventFile.read(file.bytes, file: file.path)
        let course = try Project.course(event.course.text.lowercased()).course
        let weeks = try WorkingWeekFile.read(Project.file("seeds/working_weeks.csv"))
        let plan = try PlannedCourse.plan(course, event.conditions(for: course, weeks: weeks))
        #expect(plan.isOptimal)
        #expect(!plan.findings.contains { $0.level >= .blockRelease })
    }

    private static let pieces = ["{", "]", "- ", ": ", "\"", "&a *a", "\n", "\u{0}", "-1", "\u{202E}", "!!map "]

    @Test(arguments: 1...300 as ClosedRange<UInt64>)
    func hostileBytesAreRefusedOrReadAndNeverCrash(_ seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let name = ["sg3-abuja-2027", "bio3-amman-2027"].randomElement(using: &dice) ?? "sg3-abuja-2027"
        var bytes = try Project.file("curricula/workshops/\(name).yaml").bytes
        for _ in 0..<Int.random(in: 1...6, using: &dice) {
            let place = Int.random(in: 0..<bytes.count, using: &dice)
            switch Int.random(in: 0..<4, using: &dice) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
            case 1: bytes.removeSubrange(place..<min(place + Int.random(in: 1...40, using: &dice), bytes.count))
            case 2: bytes.insert(contentsOf: Array("99999999999999999999".utf8), at: place)
            default: bytes.insert(contentsOf: Array((Self.pieces.randomElement(using: &dice) ?? "").utf8), at: place)
            }
            if bytes.isEmpty { return }
        }
        let weeks = try WorkingWeekFile.read(Project.file("seeds/working_weeks.csv"))
        do throws(DiagnosticsError) {
            let event = try EventFile.read(bytes, file: "event.yaml")
            _ = try event.conditions(
                for: Project.course(event.course.text == "BIO3" ? "bio3" : "sg3").course,
                weeks: weeks
            )
        } catch {
            #expect(!error.diagnostics.isEmpty, "seed \(seed)")
            #expect(error.diagnostics.allSatisfy { $0.place != nil }, "seed \(seed)")
        }
    }
}
