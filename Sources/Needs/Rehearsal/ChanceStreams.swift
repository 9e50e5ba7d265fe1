import Reference

/// Streams of chance that depend on nothing but the seed and what they are for.
///
/// Importance, current levels, countries and arrivals draw from one stream, one after the other. What else a survey asks
/// draws from these, so that asking more never changes what is answered to the rest.
struct ChanceStreams: Hashable {
    let seed: UInt64

    /// What a stream is for.
    enum Subject: UInt64 {
        /// What is true of an item, whoever answers.
        case item = 1

        /// What is true of a country, whoever answers for it.
        case country

        /// How a respondent differs from others.
        case respondent

        /// What a respondent says of an item.
        case rating

        /// What a respondent says to a question outside the needs block.
        case question

        /// How a respondent writes an answer down.
        case writing
    }

    /// The stream for a subject, and for the numbers that say which one.
    func stream(_ subject: Subject, _ numbers: Int...) -> SeededGenerator {
        var state = seed
        for number in [Int(subject.rawValue)] + numbers {
            var step = SeededGenerator(seed: state ^ (UInt64(bitPattern: Int64(number)) &* 0xD6E8_FEB8_6659_FD93))
            state = step.next()
        }
        return SeededGenerator(seed: state)
    }
}

extension CountryCode {
    /// A number of its own, for streams of chance.
    var streamNumber: Int { text.utf8.reduce(0) { $0 * 256 + Int($1) } }
}
