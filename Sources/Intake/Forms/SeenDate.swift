import Reference

/// A date as a person reads it in a field: "2026-03-02", "2 March 2026", "31/12/2026".
struct SeenDate {
    /// The date.
    let date: CalendarDate

    /// Reads a date, or `nil` when the words could mean several days or none.
    ///
    /// What the field says besides decides only where the words agree with it.
    init?(_ text: String, said: CalendarDate? = nil) {
        if let read = SeenDate.read(text) {
            date = read
            return
        }
        let numbers = SeenDate.numbers(in: text)
        guard let said, numbers.contains(said.year), numbers.contains(said.day) else { return nil }
        date = said
    }

    private static func read(_ text: String) -> CalendarDate? {
        let numbers = numbers(in: text)
        switch numbers.count {
        case 3 where numbers[0] > 31: return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
        case 3 where numbers[2] > 31 && (numbers[0] > 12 || numbers[0] == numbers[1]):
            return CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
        case 3 where numbers[2] > 31 && numbers[1] > 12:
            return CalendarDate(year: numbers[2], month: numbers[0], day: numbers[1])
        case 2: return named(numbers, in: text)
        default: return nil
        }
    }

    /// A day whose month has a name in one of our languages.
    private static func named(_ numbers: [Int], in text: String) -> CalendarDate? {
        guard let year = numbers.first(where: { $0 > 31 }), let day = numbers.first(where: { $0 <= 31 }) else {
            return nil
        }
        let folded = TextFolding.fold(digitsAsASCII(text))
        for month in 1...12 {
            guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
            if Language.allCases.contains(where: { TextFolding.fold(date.words(in: $0)) == folded }) { return date }
        }
        return nil
    }

    private static func numbers(in text: String) -> [Int] {
        digitsAsASCII(text).split { !("0"..."9").contains($0) }.prefix(4).map { Int($0.prefix(9)) ?? 0 }
    }

    /// The text with Arabic-Indic and Persian digits as ASCII.
    private static func digitsAsASCII(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0x660...0x669: Unicode.Scalar(UInt8(scalar.value - 0x660 + 0x30))
                    case 0x6F0...0x6F9: Unicode.Scalar(UInt8(scalar.value - 0x6F0 + 0x30))
                    default: scalar
                    }
                }
            )
        )
    }
}
