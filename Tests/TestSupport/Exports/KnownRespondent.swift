import Needs
package import Reference

/// Somebody who answered, and what survey tools note of it.
package struct KnownRespondent: Hashable, Sendable {
    /// The running number of the record, from 1.
    package let number: Int

    /// How they call themselves: digits that begin with zeros, or letters and digits.
    package let reference: String

    /// Their country.
    package let country: MemberCountry

    /// The language in which they answered.
    package let language: Language

    /// When the form was sent, to the second.
    package let sent: Moment

    /// The minutes by which their clock is ahead of UTC.
    package let zone: Int

    /// The identifier that a mobile tool gives a record, such as `5f0b6a9e-1c2d-4e3f-8a9b-0c1d2e3f4a5b`.
    package let instance: String

    init(
        _ position: Int,
        of survey: Survey,
        countries: [MemberCountry],
        languages: [Language],
        _ dice: inout Dice
    ) {
        number = position + 1
        reference =
            position.isMultiple(of: 3)
            ? "00\(400 + 7 * position)" : position % 3 == 1 ? "NCB-\(position)/A" : "\(1 + position)e5"
        guard let country = dice.pick(countries), let language = dice.pick(languages),
            let zone = dice.pick([-300, 0, 60, 180, 330])
        else { preconditionFailure("there are countries and languages") }
        self.country = country
        self.language = language
        self.zone = zone
        let days = survey.period.lowerBound.daysSince1970...survey.period.upperBound.daysSince1970
        let day = Int.random(in: days, using: &dice)
        sent = KnownRespondent.moment(day * 86_400 + dice.index(below: 86_400))
        let digits = Array("0123456789abcdef")
        instance = [8, 4, 4, 4, 12].map { dice.word(of: digits, lengths: $0...$0) }.joined(separator: "-")
    }

    /// What a tool calls a record by.
    package enum Record: Hashable, Sendable {
        /// Its running number.
        case number

        /// Its running number, written with zeros before it: `0007`.
        case paddedNumber

        /// The number that a server with many forms gave it.
        case serverNumber

        /// The identifier of the instance.
        case instance

        /// The same, with `uuid:` before it.
        case instanceAddress
    }

    /// The record's identifier.
    package func identifier(_ record: Record) -> String {
        switch record {
        case .number: String(number)
        case .paddedNumber: paddedNumber
        case .serverNumber: String(serverNumber)
        case .instance: instance
        case .instanceAddress: "uuid:\(instance)"
        }
    }

    /// The number that a server with many forms gave the record.
    package var serverNumber: Int { 104_200 + 3 * number }

    private var paddedNumber: String {
        let text = String(number)
        return String(repeating: "0", count: max(0, 4 - text.count)) + text
    }

    /// The moment some seconds before the form was sent.
    package func before(_ seconds: Int) -> Moment { KnownRespondent.moment(sent.secondsSince1970 - seconds) }

    /// The days of earlier visits, two at the most.
    ///
    /// A repeat group of the form asks for them; the survey does not know it.
    package var visits: [CalendarDate] { (0..<(number % 3)).map { ClockTime(before(86_400 * (30 + $0))).date } }

    private static func moment(_ seconds: Int) -> Moment {
        guard let date = CalendarDate(secondsSince1970: seconds) else { preconditionFailure("within the calendar") }
        let clock = ClockTime(date: date, secondOfDay: seconds - date.daysSince1970 * 86_400)
        guard let moment = Moment(iso: "\(date)T\(clock.text)Z") else { preconditionFailure("a day and a time") }
        return moment
    }
}
