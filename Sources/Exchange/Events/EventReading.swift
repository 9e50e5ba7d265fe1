package import Curriculum
package import Reference
package import Workshops

/// An event that was read, to be held against its course.
package struct EventReading {
    let draft: EventDraft
    let form: EventForm
    private let file: String

    init(draft: EventDraft, form: EventForm, file: String) {
        self.draft = draft
        self.form = form
        self.file = file
    }

    /// The course that is held.
    package var course: CourseID { draft.course }

    /// What binds the course's agenda, or everything in the event that does not fit the course, the zone or the calendar.
    ///
    /// `weeks` are the working weeks of all countries.
    package func conditions(for course: Course, weeks: WorkingWeeks) throws(DiagnosticsError) -> EventConditions {
        var faults: [Diagnostic] = []
        func add(_ rule: String, _ place: Place, _ message: String, _ hint: String?) {
            faults.append(Diagnostic(.error, rule: "event.\(rule)", at: place, message, hint: hint))
        }
        if course.id != draft.course {
            add(
                "course",
                form.place(of: "course"),
                "this is an event of \(draft.course); the course is \(course.id)",
                nil
            )
        }
        if draft.dates.count != course.programme.count {
            add(
                "dates",
                form.place(of: "dates"),
                "there are \(draft.dates.count) dates; \(course.id) has \(course.programme.count) days",
                "name a date for each day of the course"
            )
        }
        let sittings = sittings(of: course)
        checkLinks(to: course, sittings, add)
        checkGroups(of: course, sittings, add)
        checkRepetitions(add)
        let zones = zones(&faults)
        guard faults.isEmpty, let zone = zones[draft.venue.zone] else { throw DiagnosticsError(faults) }
        checkClocks(of: course, zone, add)
        var days: [EventConditions.Day] = []
        let host: HostCalendar
        do throws(RepeatedHoliday) {
            host = HostCalendar(
                country: draft.venue.country,
                weeks: weeks,
                holidays: try HolidayCalendar(draft.holidays)
            )
        } catch {
            add("holidays", form.place(of: "holidays"), "\(error.date) is a holiday twice", nil)
            throw DiagnosticsError(faults)
        }
        for (date, day) in zip(draft.dates, course.programme) {
            days.append(
                EventConditions.Day(
                    date: date,
                    closure: closure(host.day(date)),
                    isRamadan: IslamicCalendar.isRamadan(date),
                    pauses: pauses(on: date, day, zone, add),
                    remoteHours: remoteHours(on: date, zones, venue: zone)
                )
            )
        }
        guard faults.isEmpty else { throw DiagnosticsError(faults) }
        return EventConditions(
            days: days,
            people: draft.people.map(person),
            participants: participants(of: course),
            exposure: draft.exposure,
            interpretation: draft.interpretation,
            interpreterTeams: draft.interpreterTeams,
            breakShift: draft.breakShift,
            pins: draft.pins,
            levels: draft.levels,
            ownRules: draft.rules,
            accepted: draft.accepted,
            onlineSessions: Set(draft.online),
            streams: draft.streams.map { EventConditions.Stream(id: $0.id, participants: $0.participants) },
            attendance: attendance,
            rooms: draft.rooms.map(\.venue),
            features: features,
            wishes: draft.wishes
        )
    }

    // MARK: What is published

    /// What the event is called, where it is and in which version.
    ///
    /// It counts as published at noon in UTC on the day that the file says, or else on the day of the course's version.
    package func heading(of course: Course) throws(DiagnosticsError) -> EventHeading {
        guard let zone = ZoneName(draft.venue.zone),
            let published = Moment(iso: "\(draft.published ?? course.profile.revised)T12:00:00Z"),
            let heading = EventHeading(
                id: draft.id,
                title: draft.title ?? course.profile.title,
                organiser: EventOrganiser(name: draft.organiser),
                venue: EventVenue(
                    name: draft.venue.name,
                    city: draft.venue.city,
                    country: draft.venue.country,
                    zone: zone
                ),
                sequence: draft.version,
                published: published
            )
        else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "event.zone",
                    at: form.place(of: "venue"),
                    "the zone has no name that can be used"
                )
            )
        }
        return heading
    }

    /// Where a field of the event stands.
    package func place(of key: String) -> Place { form.place(of: key) }

    /// The dates of the event.
    package var dates: [CalendarDate] { draft.dates }

    /// Who takes part from elsewhere.
    package var delegations: [EventDelegation] {
        draft.remote.compactMap { group in
            ZoneName(group.zone)
                .flatMap {
                    EventDelegation(country: group.country, count: group.count, remoteCount: group.count, zone: $0)
                }
        }
    }

    /// The groups, the rooms and the people of the event.
    package var cast: EventCast {
        EventCast(
            streams: draft.streams.map { EventStream(id: $0.id, name: $0.name) },
            rooms: draft.rooms.compactMap { room in
                (room.name ?? LocalisedText(room.venue.id.text, in: .english))
                    .map { EventRoom(id: room.venue.id, name: $0) }
            },
            people: draft.people.compactMap { person in
                PersonID(person.id.text).map { EventCast.Member(id: $0, name: person.name, role: person.role) }
            }
        )
    }

    var attendance: [SessionID: EventConditions.Attendance] {
        var attendance: [SessionID: EventConditions.Attendance] = [:]
        for session in draft.sessions where session.isRepeated || !session.streams.isEmpty {
            attendance[session.session] = EventConditions.Attendance(
                streams: session.streams,
                isRepeated: session.isRepeated
            )
        }
        return attendance
    }

    private var features: [SessionID: Set<RoomFeature>] {
        Dictionary(draft.sessions.map { ($0.session, Set($0.features)) }, uniquingKeysWith: { $0.union($1) })
    }

    /// The clocks of the venue and of those who take part from elsewhere.
    package func clocks() throws(DiagnosticsError) -> (venue: ZoneRules, others: [ZoneRules]) {
        var faults: [Diagnostic] = []
        let zones = zones(&faults)
        guard faults.isEmpty, let venue = zones[draft.venue.zone] else {
            throw DiagnosticsError(faults)
        }
        let names = Set(draft.remote.map(\.zone)).subtracting([draft.venue.zone]).sorted()
        return (venue, names.compactMap { zones[$0] })
    }

    // MARK: Does it fit?

    private func checkLinks(to course: Course, _ sittings: Sittings, _ add: Complaint) {
        let sessions = course.sessions.map(\.id.text)
        func check(_ session: SessionID, at place: Place) {
            guard course.session(session) == nil else { return }
            let near = NearMiss.suggestion(for: session.text, among: sessions)
            add("session", place, "\(course.id) has no session \(session)", near.map { "did you mean \($0)?" })
        }
        for session in draft.online { check(session, at: form.place(of: "online")) }
        for (pin, reader) in zip(draft.pins, form.pins) {
            if sittings.course.session(pin.session) == nil { check(pin.session, at: reader.place(of: "session")) }
            if let day = pin.day, day > course.programme.count {
                add("day", reader.place(of: "day"), "\(course.id) has no day \(day)", nil)
            }
        }
        for (rule, reader) in zip(draft.rules, form.rules) {
            for session in rule.sessions.sorted() where sittings.course.session(session) == nil {
                check(session, at: reader.place(of: "sessions"))
            }
            for day in rule.days.sorted() where day > course.programme.count {
                add("day", reader.place(of: "days"), "\(course.id) has no day \(day)", nil)
            }
        }
        let roles = course.team.map(\.id.text)
        for (person, reader) in zip(draft.people, form.people) where !roles.contains(person.role.text) {
            let near = NearMiss.suggestion(for: person.role.text, among: roles)
            add(
                "role",
                reader.place(of: "role"),
                "the team of \(course.id) has no role \(person.role)",
                near.map { "did you mean \($0)?" } ?? "roles: \(roles.joined(separator: ", "))"
            )
        }
        for (acceptance, reader) in zip(draft.accepted, form.accepted) {
            switch acceptance.element {
            case .session(let id) where sittings.course.session(id) == nil: check(id, at: reader.place(of: "session"))
            case .day(let day) where day > course.programme.count:
                add("day", reader.place(of: "day"), "\(course.id) has no day \(day)", nil)
            default: break
            }
        }
        let known = EventRule.builtIn.map(\.id.text) + EventRule.together.map(\.id.text) + draft.rules.map(\.id.text)
        let named = (form.levels + form.accepted).compactMap { reader in reader.word("rule").map { ($0, reader) } }
        for (id, reader) in named where !known.contains(id) {
            let near = NearMiss.suggestion(for: id, among: known)
            add(
                "rule",
                reader.place(of: "rule"),
                "there is no rule \(id)",
                near.map { "did you mean \($0)?" } ?? "rules: \(known.joined(separator: ", "))"
            )
        }
    }

    /// What may stand once only and stands twice.
    private func checkRepetitions(_ add: Complaint) {
        checkOnce(draft.people.map(\.id.text), form.people, "the person", add)
        checkOnce(draft.pins.map(\.session.text), form.pins, "a pin of", key: "session", add)
        checkOnce(form.levels.compactMap { $0.word("rule") }, form.levels, "the level of", key: "rule", add)
        let builtIn = EventRule.builtIn.map(\.id.text) + EventRule.together.map(\.id.text)
        checkOnce(draft.rules.map(\.id.text), form.rules, "the rule", seen: Set(builtIn), add)
    }

    /// The rules of every zone that is named, by name.
    private func zones(_ faults: inout [Diagnostic]) -> [String: ZoneRules] {
        var named: [(name: String, place: Place)] = zip(draft.remote, form.remote)
            .map { ($0.zone, $1.place(of: "zone")) }
        if let venue = form.venue { named.insert((draft.venue.zone, venue.place(of: "zone")), at: 0) }
        let years = draft.dates.map(\.year)
        guard let first = years.min(), let last = years.max() else { return [:] }
        var zones: [String: ZoneRules] = [:]
        for (name, place) in named {
            do throws(DiagnosticsError) {
                zones[name] = try ZoneCatalogue.rules(named: name, years: first...last, at: place)
            } catch {
                faults += error.diagnostics
            }
        }
        return zones
    }

    /// Times that the clocks at the venue never show.
    private func checkClocks(of course: Course, _ zone: ZoneRules, _ add: Complaint) {
        for (number, (date, day)) in zip(draft.dates, course.programme).enumerated() {
            let blocks = [day.start, day.end] + day.fixed.flatMap { [$0.slot.start, $0.slot.end] }
            for time in blocks {
                guard case .never = zone.meaning(of: time, on: date) else { continue }
                add(
                    "clock",
                    form.place(of: "dates"),
                    "on \(date), day \(number + 1), the clocks of \(zone.name) never show \(time): they are put forward",
                    "choose another date, or another time in the course"
                )
            }
        }
        for (pin, reader) in zip(draft.pins, form.pins) {
            guard let start = pin.start, let day = pin.day, draft.dates.indices.contains(day - 1),
                case .never = zone.meaning(of: start, on: draft.dates[day - 1])
            else { continue }
            add(
                "clock",
                reader.place(of: "start"),
                "on \(draft.dates[day - 1]) the clocks of \(zone.name) never show \(start): they are put forward",
                "choose another time"
            )
        }
    }

    // MARK: Days

    private func closure(_ day: DayAtHost) -> String? {
        switch day {
        case .working, .halfDay: nil
        case .weekend(let weekday): "a \(weekday.name(in: .english)), when offices at the host's are closed"
        case .holiday(let holiday): "a holiday at the host's: \(holiday.name.words(for: .english).text)"
        }
    }

    private func pauses(
        on date: CalendarDate,
        _ day: CourseDay,
        _ zone: ZoneRules,
        _ add: Complaint
    ) -> [EventConditions.Pause] {
        guard let prayer = draft.prayer else { return [] }
        guard let position = draft.venue.position else {
            if date == draft.dates.first {
                add(
                    "position",
                    form.place(of: "venue"),
                    "times of prayer are asked for, and the venue has no coordinates",
                    "add `latitude:` and `longitude:` in degrees"
                )
            }
            return []
        }
        guard let window = TimeSlot(from: day.start, to: day.end) else { return [] }
        do throws(PrayerTimesFault) {
            return try PrayerTimes(on: date, at: position, zone: zone, by: prayer.settings)
                .pauses(in: window, lasting: prayer.lengths)
                .filter { $0.need == .duringTheDay }
                .compactMap(EventConditions.Pause.init)
        } catch {
            add("prayer", form.place(of: "prayer"), "times of prayer on \(date): \(error.message)", nil)
            return []
        }
    }

    /// The longest time at the venue, in steps of five minutes, during which it is between 08:00 and 20:00 for nine in ten of
    /// those who take part from elsewhere.
    private func remoteHours(on date: CalendarDate, _ zones: [String: ZoneRules], venue: ZoneRules) -> HoursElsewhere {
        let all = draft.remote.reduce(0) { $0 + $1.count }
        guard all > 0 else { return .allDay }
        func isGood(_ minute: Int) -> Bool {
            guard let clock = MinuteOfDay(minute), case .once(let here) = venue.meaning(of: clock, on: date) else {
                return false
            }
            let moment = date.daysSince1970 * 86_400 + minute * 60 - here.seconds
            let awake = draft.remote.reduce(0) { sum, group in
                guard let there = zones[group.zone]?.time(at: moment) else { return sum }
                return (480..<1_200).contains(there.minute.minutes) ? sum + group.count : sum
            }
            return awake * 10 >= all * 9
        }
        var best: (start: Int, end: Int) = (0, 0)
        var start = 0
        for minute in stride(from: 0, through: 1_440, by: 5) where minute == 1_440 || !isGood(minute) {
            if minute - start > best.end - best.start { best = (start, minute) }
            start = minute + 5
        }
        guard let from = MinuteOfDay(best.start), let to = MinuteOfDay(best.end) else { return .never }
        return TimeSlot(from: from, to: to).map { .within($0) } ?? .never
    }

    // MARK: People

    private func person(_ person: EventDraft.Person) -> EventConditions.Person {
        EventConditions.Person(
            id: person.id,
            name: person.name,
            role: person.role,
            presence: draft.dates.map { presence(of: person, on: $0) },
            travels: person.travels
        )
    }

    private func presence(of person: EventDraft.Person, on date: CalendarDate) -> TimeSlot? {
        var (start, end) = (person.hours?.start.minutes ?? 0, person.hours?.end.minutes ?? 1_440)
        if let arrival = person.arrives {
            if date < arrival.date { return nil }
            if date == arrival.date { start = max(start, arrival.time.minutes) }
        }
        if let departure = person.leaves {
            if departure.date < date { return nil }
            if departure.date == date { end = min(end, departure.time.minutes) }
        }
        guard let from = MinuteOfDay(start), let to = MinuteOfDay(end) else { return nil }
        return TimeSlot(from: from, to: to)
    }
}

extension EventConditions.Pause {
    /// A pause for a prayer, on whole steps of five minutes.
    ///
    /// A pause that fills its whole time, such as the Friday prayer, is made a little longer; any other time a little shorter.
    fileprivate init?(_ pause: PrayerPause) {
        let (first, last) = (pause.earliest.minutes, pause.latestEnd.minutes)
        let isWhole = last - first <= pause.length.count
        let start = isWhole ? first / 5 * 5 : (first + 4) / 5 * 5
        let end = isWhole ? (last + 4) / 5 * 5 : last / 5 * 5
        guard let from = MinuteOfDay(start), let to = MinuteOfDay(end), let window = TimeSlot(from: from, to: to) else {
            return nil
        }
        self.init(
            name: pause.prayer.rawValue,
            window: window,
            length: isWhole ? window.length : min(pause.length, window.length)
        )
    }
}
