/// How an authority works out its timetable of prayers.
package struct PrayerMethod: Hashable, Sendable {
    /// A short name for files.
    package let id: String

    /// Degrees of the Sun below the horizon at fajr.
    package let fajrAngle: Double

    /// When isha begins.
    package let isha: Isha

    /// Minutes of caution that the authority adds to a time, or takes off it.
    package let caution: [Prayer: Int]

    /// How a time comes to a whole minute.
    package let rounding: Rounding

    /// Creates a method, or `nil` when an angle is not between 6 and 24 degrees, or a wait or a caution is not within
    /// three hours.
    package init?(
        id: String,
        fajrAngle: Double,
        isha: Isha,
        caution: [Prayer: Int] = [:],
        rounding: Rounding = .nearest
    ) {
        guard PrayerMethod.angles.contains(fajrAngle), isha.isPossible,
            caution.values.allSatisfy({ (-180...180).contains($0) })
        else { return nil }
        self.init(known: id, fajrAngle, isha, caution, rounding)
    }

    fileprivate static let angles = 6.0...24.0

    private init(
        known id: String,
        _ fajrAngle: Double,
        _ isha: Isha,
        _ caution: [Prayer: Int] = [:],
        _ rounding: Rounding = .nearest
    ) {
        self.id = id
        self.fajrAngle = fajrAngle
        self.isha = isha
        self.caution = caution
        self.rounding = rounding
    }

    /// When isha begins.
    package enum Isha: Hashable, Sendable {
        /// When the Sun is so many degrees below the horizon.
        case angle(Double)

        /// So many minutes after maghrib; in Ramadan another number.
        case afterMaghrib(minutes: Int, inRamadan: Int)

        fileprivate var isPossible: Bool {
            switch self {
            case .angle(let degrees): PrayerMethod.angles.contains(degrees)
            case .afterMaghrib(let minutes, let inRamadan):
                (1...180).contains(minutes) && (1...180).contains(inRamadan)
            }
        }
    }

    /// How a time comes to a whole minute.
    package enum Rounding: Hashable, Sendable {
        /// To the nearest minute.
        case nearest

        /// To the next whole minute.
        case up
    }
}

extension PrayerMethod {
    /// Muslim World League, in use in much of Europe and Africa.
    package static let muslimWorldLeague = PrayerMethod(known: "mwl", 18, .angle(17))

    /// Egyptian General Authority of Survey.
    package static let egypt = PrayerMethod(known: "egypt", 19.5, .angle(17.5))

    /// Umm al-Qura University, Makkah: isha 90 minutes after maghrib, 120 in Ramadan.
    package static let ummAlQura = PrayerMethod(known: "umm-al-qura", 18.5, .afterMaghrib(minutes: 90, inRamadan: 120))

    /// Ministry of Awqaf, Qatar; a minute of caution at sunset, read off its timetable of 2016.
    package static let qatar = PrayerMethod(
        known: "qatar",
        18,
        .afterMaghrib(minutes: 90, inRamadan: 90),
        [.maghrib: 1]
    )

    /// Ministry of Awqaf, Kuwait.
    package static let kuwait = PrayerMethod(known: "kuwait", 18, .angle(17.5))

    /// General Authority of Islamic Affairs, United Arab Emirates; three minutes of caution around the Sun's times.
    package static let emirates = PrayerMethod(
        known: "emirates",
        18.2,
        .angle(18.2),
        [.sunrise: -3, .dhuhr: 3, .asr: 3, .maghrib: 3]
    )

    /// University of Islamic Sciences, Karachi.
    package static let karachi = PrayerMethod(known: "karachi", 18, .angle(18))

    /// Islamic Society of North America.
    package static let northAmerica = PrayerMethod(known: "isna", 15, .angle(15))

    /// Presidency of Religious Affairs, Türkiye, with its minutes of caution (temkin).
    package static let diyanet = PrayerMethod(
        known: "diyanet",
        18,
        .angle(17),
        [.sunrise: -7, .dhuhr: 5, .asr: 4, .maghrib: 7]
    )

    /// Union of Islamic Organisations of France, now Musulmans de France.
    package static let france = PrayerMethod(known: "uoif", 12, .angle(12))

    /// Islamic Religious Council of Singapore (MUIS).
    package static let singapore = PrayerMethod(known: "muis", 20, .angle(18), [.dhuhr: 1], .up)

    /// Department of Islamic Development, Malaysia (JAKIM); minutes of caution read off its timetable of 2026.
    package static let malaysia = PrayerMethod(known: "jakim", 18, .angle(18), [.dhuhr: 2, .maghrib: 1])

    /// Ministry of Religious Affairs, Indonesia (Kemenag); minutes of caution (ihtiyat) read off its timetable of 2026.
    package static let indonesia = PrayerMethod(
        known: "kemenag",
        20,
        .angle(18),
        [.fajr: 2, .sunrise: -3, .dhuhr: 3, .asr: 3, .maghrib: 3, .isha: 2]
    )

    /// Ministry of Habous and Islamic Affairs, Morocco.
    package static let morocco = PrayerMethod(known: "morocco", 19, .angle(17), [.sunrise: -3, .dhuhr: 5, .maghrib: 5])

    /// Wifaqul Ulama, United Kingdom, from October to March, read off its timetable; in summer its fajr and isha follow local
    /// rules.
    package static let unitedKingdom = PrayerMethod(known: "wifaqul-ulama", 18, .angle(15), [.dhuhr: 5, .maghrib: 5])

    /// The methods by name, in the order of their ids.
    package static let published: [PrayerMethod] = [
        diyanet, egypt, emirates, northAmerica, malaysia, karachi, indonesia, kuwait, morocco, singapore,
        muslimWorldLeague, qatar, ummAlQura, france, unitedKingdom,
    ]
    .sorted { $0.id < $1.id }

    /// The published method with an id.
    package static func published(id: String) -> PrayerMethod? { published.first { $0.id == id } }
}
