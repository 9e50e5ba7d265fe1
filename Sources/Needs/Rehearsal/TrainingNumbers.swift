import Reference

/// Writes how many people a respondent would send to a course.
struct TrainingNumbers {
    let spread: SkewedSpread
    let inWords: Double

    /// The cell of one record.
    func cell(in language: Language, using generator: inout SeededGenerator) -> String {
        let number = TrainingNumbers.usual(spread.draw(using: &generator))
        let written = language == .arabic && generator.happens(0.15) ? String(number).withArabicDigits : String(number)
        guard generator.happens(inWords) else { return written }
        return generator.pick(TrainingNumbers.phrases(number, in: language)) ?? written
    }

    /// People name round numbers once they are large.
    static func usual(_ number: Double) -> Int {
        let step = number < 20 ? 1.0 : number < 100 ? 5 : 10
        return max(1, Int((number / step).rounded() * step))
    }

    static func phrases(_ number: Int, in language: Language) -> [String] {
        let range = "\(number)-\(number + 5)"
        return switch language {
        case .english: ["about \(number)", range, "all staff", "N/A"]
        case .french: ["environ \(number)", range, "une vingtaine", "tout le personnel", "s/o"]
        case .spanish: ["unos \(number)", range, "todo el personal", "N/A"]
        case .arabic: ["نحو \(number)", String(number).withArabicDigits, "جميع الموظفين", "لا ينطبق"]
        }
    }
}
