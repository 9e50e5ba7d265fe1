package import Reference

/// A feast or fast that moves from year to year and that a planner should know of.
package enum MovableFeast: String, CaseIterable, Hashable, Sendable {
    /// The first day of Ramadan.
    case ramadan

    /// The feast at the end of Ramadan.
    case eidAlFitr = "eid-al-fitr"

    /// The feast of sacrifice.
    case eidAlAdha = "eid-al-adha"

    /// Easter Sunday of the Western churches.
    case easter

    /// Easter Sunday of the Orthodox churches.
    case orthodoxEaster = "orthodox-easter"

    /// How sure its computed date is.
    package enum Certainty: Hashable, Sendable {
        /// The rule is fixed.
        case exact

        /// The day depends on the Moon being seen, or on an authority; expect up to two days' difference.
        case approximate
    }

    /// How sure its computed date is.
    package var certainty: Certainty {
        switch self {
        case .ramadan, .eidAlFitr, .eidAlAdha: .approximate
        case .easter, .orthodoxEaster: .exact
        }
    }

    /// The days of a year on which it begins, in order; some years have two Ramadans.
    package func days(in year: Int) -> [CalendarDate] {
        switch self {
        case .ramadan: islamic(month: 9, day: 1, in: year)
        case .eidAlFitr: islamic(month: 10, day: 1, in: year)
        case .eidAlAdha: islamic(month: 12, day: 10, in: year)
        case .easter: [Easter.western(year)].compactMap { $0 }
        case .orthodoxEaster: [Easter.orthodox(year)].compactMap { $0 }
        }
    }

    /// Its name in a language.
    package func name(in language: Language) -> String {
        switch (self, language) {
        case (.ramadan, .english): "first day of Ramadan"
        case (.ramadan, .french): "premier jour de ramadan"
        case (.ramadan, .spanish): "primer día de ramadán"
        case (.ramadan, .arabic): "أول أيام رمضان"
        case (.eidAlFitr, .english): "Eid al-Fitr"
        case (.eidAlFitr, .french): "Aïd el-Fitr"
        case (.eidAlFitr, .spanish): "Eid al-Fitr"
        case (.eidAlFitr, .arabic): "عيد الفطر"
        case (.eidAlAdha, .english): "Eid al-Adha"
        case (.eidAlAdha, .french): "Aïd el-Adha"
        case (.eidAlAdha, .spanish): "Eid al-Adha"
        case (.eidAlAdha, .arabic): "عيد الأضحى"
        case (.easter, .english): "Easter Sunday"
        case (.easter, .french): "dimanche de Pâques"
        case (.easter, .spanish): "domingo de Pascua"
        case (.easter, .arabic): "عيد الفصح"
        case (.orthodoxEaster, .english): "Orthodox Easter Sunday"
        case (.orthodoxEaster, .french): "dimanche de Pâques orthodoxe"
        case (.orthodoxEaster, .spanish): "domingo de Pascua ortodoxa"
        case (.orthodoxEaster, .arabic): "عيد الفصح الأرثوذكسي"
        }
    }

    private func islamic(month: Int, day: Int, in year: Int) -> [CalendarDate] {
        guard let first = CalendarDate(year: year, month: 1, day: 1), let start = IslamicCalendar.date(of: first) else {
            return []
        }
        return (start.year...start.year + 2)
            .compactMap { IslamicCalendar.firstDay(ofMonth: month, year: $0)?.later(byDays: day - 1) }
            .filter { $0.year == year }
    }
}
