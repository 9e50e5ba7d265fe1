package import Documents
package import Reference

/// What reports of needs say, in each of the four languages.
package struct NeedsWords: Sendable {
    /// The language.
    package let language: Language

    /// The words of a language.
    package init(_ language: Language) { self.language = language }

    /// The words of one of the languages.
    package func say(_ english: String, _ french: String, _ spanish: String, _ arabic: String) -> String {
        switch language {
        case .english: english
        case .french: french
        case .spanish: spanish
        case .arabic: arabic
        }
    }

    /// Words as a piece of a line.
    package func plain(_ text: String) -> Inline { .plain(text, language) }

    /// Words that stand out, as a piece of a line.
    package func strong(_ text: String) -> Inline { .strong(text, language) }

    // MARK: Figures

    /// A number as readers of the language write it, rounded half away from zero.
    ///
    /// In Arabic a sign is kept before its digits.
    package func number(_ value: Double, digits: Int = 2) -> String {
        let text = value.written(digits: digits)
        return switch language {
        case .english: text
        case .french, .spanish: text.replacing(".", with: ",")
        case .arabic: text.hasPrefix("−") ? "\u{200E}" + text : text
        }
    }

    /// A whole number with its thousands apart.
    package func count(_ number: Int) -> String {
        let digits = String(number.magnitude)
        let mark = language == .english || language == .arabic ? "," : "\u{A0}"
        var groups: [Substring] = []
        var rest = digits[...]
        while rest.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        groups.insert(rest, at: 0)
        return (number < 0 ? "−" : "") + groups.joined(separator: mark)
    }

    /// A share from 0 to 1 as a percentage.
    ///
    /// What is neither nothing nor everything is never called so: "<1%" and ">99%".
    package func percent(_ share: Double, digits: Int = 0) -> String {
        let sign = say("%", "\u{A0}%", "\u{A0}%", "%")
        let step = digits == 0 ? 0.01 : 0.001
        if share > 0, share < step / 2 { return "<" + number(step * 100, digits: digits) + sign }
        if share < 1, share > 1 - step / 2 { return ">" + number((1 - step) * 100, digits: digits) + sign }
        return number(share * 100, digits: digits) + sign
    }

    /// A range of numbers: "0.4 to 2.5".
    package func interval(_ range: ClosedRange<Double>, digits: Int = 2) -> String {
        let (low, high) = (number(range.lowerBound, digits: digits), number(range.upperBound, digits: digits))
        return say("\(low) to \(high)", "\(low) à \(high)", "\(low) a \(high)", "\(low) إلى \(high)")
    }

    /// A range of places: "1–3", or one place.
    package func places(_ range: ClosedRange<Int>) -> String { range.words }

    /// Words with commas between.
    package func list(_ words: [String]) -> String { words.joined(separator: comma) }

    /// Words with commas between, and "and" before the last; names with commas or an "and" of their own are parted by
    /// semicolons, so that it stays clear where one ends.
    package func listAnd(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        let joint = say(" and ", " et ", " y ", " و")
        guard !words.contains(where: { $0.contains(comma) || $0.contains(joint) }) else {
            return words.joined(separator: say("; ", " ; ", "; ", "؛ "))
        }
        return words.dropLast().joined(separator: comma) + joint + last
    }

    /// What stands between the parts of a list.
    package var comma: String { language == .arabic ? "، " : ", " }

    /// A colon as the language sets it, with the space after it.
    package var colon: String { say(": ", " : ", ": ", ": ") }

    /// What stands where there is no figure.
    package var none: String { "–" }

    // MARK: Counted things

    /// How many countries: "3 countries".
    package func countries(_ number: Int) -> String {
        say(
            number == 1 ? "1 country" : "\(count(number)) countries",
            "\(count(number)) pays",
            number == 1 ? "1 país" : "\(count(number)) países",
            counted(number, one: "بلد واحد", two: "بلدان", few: "بلدان", many: "بلداً", hundred: "بلد")
        )
    }

    /// How many respondents: "12 respondents".
    package func respondents(_ number: Int) -> String {
        say(
            number == 1 ? "1 respondent" : "\(count(number)) respondents",
            number == 1 ? "1 répondant" : "\(count(number)) répondants",
            number == 1 ? "1 encuestado" : "\(count(number)) encuestados",
            counted(number, one: "مجيب واحد", two: "مجيبان", few: "مجيبين", many: "مجيباً", hundred: "مجيب")
        )
    }

    /// How many officers: "40 officers".
    package func officers(_ number: Int) -> String {
        say(
            number == 1 ? "1 officer" : "\(count(number)) officers",
            number == 1 ? "1 agent" : "\(count(number)) agents",
            number == 1 ? "1 funcionario" : "\(count(number)) funcionarios",
            counted(number, one: "ضابط واحد", two: "ضابطان", few: "ضباط", many: "ضابطاً", hundred: "ضابط")
        )
    }

    /// How many needs: "3 needs".
    package func needs(_ number: Int) -> String {
        say(
            number == 1 ? "1 need" : "\(count(number)) needs",
            number == 1 ? "1 besoin" : "\(count(number)) besoins",
            number == 1 ? "1 necesidad" : "\(count(number)) necesidades",
            counted(number, one: "احتياج واحد", two: "احتياجان", few: "احتياجات", many: "احتياجاً", hundred: "احتياج")
        )
    }

    /// A counted noun in Arabic, by the form that its number asks for.
    private func counted(
        _ number: Int,
        one: String,
        two: String,
        few: String,
        many: String,
        hundred: String
    ) -> String {
        switch (number, number % 100) {
        case (1, _): one
        case (2, _): two
        case (_, 3...10): "\(count(number)) \(few)"
        case (_, 11...99): "\(count(number)) \(many)"
        default: "\(count(number)) \(hundred)"
        }
    }
}
