package import Curriculum
package import Reference

/// What binds the agenda of a course when it is held at a place and on dates.
package struct EventConditions: Hashable, Sendable {
    /// The days of the event, one for each day of the course.
    package var days: [Day]

    /// Who fills the roles of the course's team.
    package var people: [Person]

    /// How many people take part.
    package var participants: Int

    /// How much sensitive material a person sees in a day, at most; `nil` where nothing is said.
    package var exposure: Minutes?

    /// How much a team of interpreters works in a day, at most; `nil` where nobody interprets.
    package var interpretation: Minutes?

    /// How many teams of interpreters there are.
    package var interpreterTeams: Int

    /// How far a break may move to where it is needed, to both sides.
    package var breakShift: Minutes

    /// What stays where an officer put it.
    package var pins: [Pin]

    /// The levels that the office has changed.
    package var levels: [EventRuleID: ImpactLevel]

    /// The event's own rules.
    package var ownRules: [OwnRule]

    /// The warnings that an officer accepts.
    package var accepted: [AcceptedWarning]

    /// The sessions in which people take part from elsewhere.
    package var onlineSessions: Set<SessionID>

    /// The groups of participants that work side by side; none where all attend everything.
    package var streams: [Stream]

    /// Which streams attend a session, where that is not all of them together.
    package var attendance: [SessionID: Attendance]

    /// The rooms of the venue.
    package var rooms: [VenueRoom]

    /// What the room of a session must have.
    package var features: [SessionID: Set<RoomFeature>]

    /// What wishes weigh.
    package var wishes: EventWishes

    /// Creates conditions.
    package init(
        days: [Day],
        people: [Person] = [],
        participants: Int,
        exposure: Minutes? = nil,
        interpretation: Minutes? = nil,
        interpreterTeams: Int = 1,
        breakShift: Minutes = .zero,
        pins: [Pin] = [],
        levels: [EventRuleID: ImpactLevel] = [:],
        ownRules: [OwnRule] = [],
        accepted: [AcceptedWarning] = [],
        onlineSessions: Set<SessionID> = [],
        streams: [Stream] = [],
        attendance: [SessionID: Attendance] = [:],
        rooms: [VenueRoom] = [],
        features: [SessionID: Set<RoomFeature>] = [:],
        wishes: EventWishes = EventWishes()
    ) {
        self.days = days
        self.people = people
        self.participants = participants
        self.exposure = exposure
        self.interpretation = interpretation
        self.interpreterTeams = interpreterTeams
        self.breakShift = breakShift
        self.pins = pins
        self.levels = levels
        self.ownRules = ownRules
        self.accepted = accepted
        self.onlineSessions = onlineSessions
        self.streams = streams
        self.attendance = attendance
        self.rooms = rooms
        self.features = features
        self.wishes = wishes
    }

    /// The conditions with more that stays where it is.
    package func pinning(_ more: [Pin]) -> EventConditions {
        var conditions = self
        conditions.pins += more
        return conditions
    }

    /// One day of the event.
    package struct Day: Hashable, Sendable {
        /// Its date.
        package internal(set) var date: CalendarDate

        /// Why nobody works at the host's on it, in a word or two; `nil` on a working day.
        package let closure: String?

        /// Whether it is in Ramadan.
        package let isRamadan: Bool

        /// When people have to be free for prayer.
        package let pauses: [Pause]

        /// When it is between 08:00 and 20:00 for nine in ten of those who take part from elsewhere.
        package let remoteHours: HoursElsewhere

        /// Creates a day.
        package init(
            date: CalendarDate,
            closure: String? = nil,
            isRamadan: Bool = false,
            pauses: [Pause] = [],
            remoteHours: HoursElsewhere = .allDay
        ) {
            self.date = date
            self.closure = closure
            self.isRamadan = isRamadan
            self.pauses = pauses
            self.remoteHours = remoteHours
        }
    }

    /// A prayer that needs a break.
    package struct Pause: Hashable, Sendable {
        /// Its name.
        package let name: String

        /// From when it may begin, and by when it is over.
        package let window: TimeSlot

        /// How long it takes.
        package let length: Minutes

        /// Creates a pause.
        package init(name: String, window: TimeSlot, length: Minutes) {
            self.name = name
            self.window = window
            self.length = length
        }
    }

    /// Somebody who fills a role.
    package struct Person: Hashable, Sendable {
        /// What the person is called in the event's file.
        package let id: Identifier<Person>

        /// The name.
        package let name: String

        /// The role.
        package let role: TeamRoleID

        /// For each day when the person is there; `nil` where they are not.
        package internal(set) var presence: [TimeSlot?]

        /// Whether each day of theirs costs travel.
        package let travels: Bool

        /// Creates a person.
        package init(
            id: Identifier<Person>,
            name: String,
            role: TeamRoleID,
            presence: [TimeSlot?],
            travels: Bool
        ) {
            self.id = id
            self.name = name
            self.role = role
            self.presence = presence
            self.travels = travels
        }
    }

    /// What an officer has fixed.
    package struct Pin: Hashable, Sendable {
        /// The session.
        package let session: SessionID

        /// Its day, from 1; `nil` where that is free.
        package internal(set) var day: Int?

        /// When it begins; `nil` where that is free.
        package let start: MinuteOfDay?

        /// Its room at the venue; `nil` where that is free.
        package let room: RoomID?

        /// Who leads it; `nil` where that is free.
        package let leader: Identifier<Person>?

        /// Who fixed it.
        package let officer: String

        /// Why.
        package let reason: String

        /// Fixes a session.
        package init(
            session: SessionID,
            day: Int?,
            start: MinuteOfDay?,
            room: RoomID? = nil,
            leader: Identifier<Person>? = nil,
            officer: String,
            reason: String
        ) {
            self.session = session
            self.day = day
            self.start = start
            self.room = room
            self.leader = leader
            self.officer = officer
            self.reason = reason
        }
    }

    /// A warning that an officer accepts.
    package struct AcceptedWarning: Hashable, Sendable {
        /// The rule that warns.
        package let rule: EventRuleID

        /// The session or the day that it warns of.
        package let element: CourseElement

        /// Who accepts it.
        package let officer: String

        /// Why.
        package let reason: String

        /// Accepts a warning.
        package init(rule: EventRuleID, element: CourseElement, officer: String, reason: String) {
            self.rule = rule
            self.element = element
            self.officer = officer
            self.reason = reason
        }
    }

    /// A rule of an event's own: when some sessions may not be.
    package struct OwnRule: Hashable, Sendable {
        /// What it is called.
        package let id: EventRuleID

        /// Why it is there, in a sentence.
        package let sentence: String

        /// The sessions that it binds; all where there are none.
        package let sessions: Set<SessionID>

        /// The kinds of session that it binds; all where there are none.
        package let kinds: Set<SessionKind>

        /// The days, from 1, on which they may be; all where there are none.
        package internal(set) var days: Set<Int>

        /// They do not begin before.
        package let notBefore: MinuteOfDay?

        /// They are over by then.
        package let notAfter: MinuteOfDay?

        /// What it does.
        package let level: ImpactLevel

        /// Creates a rule.
        package init(
            id: EventRuleID,
            sentence: String,
            sessions: Set<SessionID> = [],
            kinds: Set<SessionKind> = [],
            days: Set<Int> = [],
            notBefore: MinuteOfDay? = nil,
            notAfter: MinuteOfDay? = nil,
            level: ImpactLevel
        ) {
            self.id = id
            self.sentence = sentence
            self.sessions = sessions
            self.kinds = kinds
            self.days = days
            self.notBefore = notBefore
            self.notAfter = notAfter
            self.level = level
        }
    }
}

/// What wishes weigh; nothing costs anything at 0.
package struct EventWishes: Hashable, Sendable {
    /// A session is on another day than its designer meant.
    package var otherDay = 6

    /// A session is on the right day, in the other half of it.
    package var otherHalf = 2

    /// A session is in the right half of the day at another time.
    package var otherTime = 1

    /// A lecture comes straight after lunch.
    package var lectureAfterLunch = 3

    /// A lecture directly follows another one.
    package var lecturesBackToBack = 1

    /// Five minutes pass without anything between the first session of a day and the last.
    package var idle = 1

    /// A module is spread over one more day than it need be.
    package var moduleDay = 2

    /// Somebody who travels is needed on one more day.
    package var expertDay = 4

    /// A rule that blocks the release objects to a session's place.
    package var blockingObjection = 12

    /// A rule that only warns objects to a session's place.
    package var warning = 4

    /// The usual weights.
    package init() {}
}

/// The identifier of a rule of an event.
package typealias EventRuleID = Identifier<EventRule>
