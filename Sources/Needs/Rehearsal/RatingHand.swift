import Reference

/// The scale on which a respondent rates.
package enum ScaleForm: String, CaseIterable, Hashable, Sendable {
    /// The survey's own.
    case asAsked = "one_to_five"
    case zeroToFour = "zero_to_four"
    case oneToTen = "one_to_ten"
    case percent
    case words = "words_high_medium_low"
    case ticks = "ticks_or_crosses"
    case freeText = "free_text"
}

/// How one respondent writes ratings down; it stays the same through a record.
struct RatingHand {
    let form: ScaleForm
    private var scale: RatingScale
    let language: Language
    private let writesArabicDigits: Bool
    private let fraction: Fraction
    private let writesPercentSign: Bool
    private let usualToken: String
    private let otherTokens: [String]
    private let words: AnswerWords
    private let levelWords: (low: String, medium: String, high: String)

    init(
        _ form: ScaleForm,
        scale: RatingScale,
        language: Language,
        words: AnswerWords,
        tokens: [String],
        using generator: inout SeededGenerator
    ) {
        self.form = form
        self.language = language
        self.scale = scale
        self.words = words
        writesArabicDigits = language == .arabic && generator.happens(0.15)
        fraction = Fraction.draw(language, using: &generator)
        otherTokens = tokens.filter { RatingHand.belongs($0, to: language) && ($0 == "0" || words.explain($0)) }
        let habits = otherTokens.filter { $0 != "0" && $0 != "?" }
        usualToken = generator.happens(0.6) ? "" : generator.pick(habits) ?? ""
        writesPercentSign = generator.happens(0.5)
        levelWords = generator.pick(RatingHand.words(in: language)) ?? ("", "", "")
    }

    /// A difference between two levels that shows on the scale.
    var step: Double {
        switch form {
        case .asAsked: scale.points < 5 ? 0.5 : 0.25
        case .zeroToFour, .oneToTen, .percent: 0.25
        case .words, .ticks, .freeText: 0.5
        }
    }

    /// All ratings as they are written: importance and current level of each item in turn.
    ///
    /// Where nothing is rated the cells are empty: nobody writes "N/A" in a form that is sent back as it came.
    func cells(for answers: [ItemAnswer], using generator: inout SeededGenerator) -> [String] {
        guard answers.contains(where: { !$0.levels.isEmpty }) else { return answers.flatMap { _ in ["", ""] } }
        var answers = answers
        if form == .zeroToFour { showZeros(in: &answers) }
        var cells: [String] = []
        cells.reserveCapacity(answers.count * 2)
        for answer in answers {
            cells.append(cell(for: answer.importance, using: &generator))
            cells.append(cell(for: answer.current, using: &generator))
        }
        slip(in: &cells, answers, using: &generator)
        return cells
    }

    /// One rating as it is written.
    func cell(for answer: RatingAnswer, using generator: inout SeededGenerator) -> String {
        switch answer {
        case .level(let level): digits(text(of: level, using: &generator))
        case .notAnswered: usualToken
        case .doesNotKnow: RatingHand.doesNotKnow(in: language)
        case .refused: RatingHand.refuses(in: language, among: words)
        case .notShown: ""
        }
    }

    /// The same hand on the points of another question.
    func on(_ scale: RatingScale) -> RatingHand {
        var hand = self
        hand.scale = scale
        return hand
    }

    /// The same for the aspects beyond importance and current level: the lowest fifth of their ratings becomes 0, and
    /// no fewer than three.
    func showZeros(in answers: inout [[AspectAnswer]], of aspects: [AspectQuestion]) {
        guard form == .zeroToFour else { return }
        var rated: [(level: Double, item: Int, aspect: Int)] = []
        for (item, given) in answers.enumerated() {
            for (aspect, answer) in given.enumerated() {
                guard case .rating(.level(let level)) = answer, aspects[aspect].aspect.isFurther else { continue }
                rated.append((level, item, aspect))
            }
        }
        for (_, item, aspect) in rated.sorted(by: <).prefix(max(3, (rated.count + 4) / 5)) {
            answers[item][aspect] = .rating(.level(0))
        }
    }

    /// Nobody could tell a scale from 0 to 4 that hardly shows a 0, so as many of the lowest current levels become 0 as
    /// make a fifth of all ratings.
    private func showZeros(in answers: inout [ItemAnswer]) {
        let ratings = answers.reduce(0) { $0 + $1.levels.count }
        let rated = answers.indices.compactMap { item in
            answers[item].current.level.map { (level: $0, item: item) }
        }
        for (_, item) in rated.sorted(by: <).prefix(max(3, (ratings + 4) / 5)) { answers[item].current = .level(0) }
    }

    /// Now and then one cell that was left out says so in another way than the rest: 0 is only ever such a single cell.
    private func slip(in cells: inout [String], _ answers: [ItemAnswer], using generator: inout SeededGenerator) {
        let missing = answers.indices.filter { answers[$0].current == .notAnswered }
        guard generator.happens(0.4), let item = generator.pick(missing) else { return }
        cells[2 * item + 1] = generator.pick(otherTokens) ?? ""
    }

    private func text(of level: Double, using generator: inout SeededGenerator) -> String {
        switch form {
        case .asAsked: point(level, using: &generator)
        case .zeroToFour: String(Int((level * 4).rounded()))
        case .oneToTen: String(1 + Int((level * 9).rounded()))
        case .percent: "\(Int((level * 20).rounded()) * 5)\(writesPercentSign ? "%" : "")"
        case .words: level < 1 / 3.0 ? levelWords.low : level < 2 / 3.0 ? levelWords.medium : levelWords.high
        case .ticks: level < 0.5 ? "" : language == .arabic ? "✓" : "x"
        case .freeText: RatingHand.phrase(level, in: language)
        }
    }

    private func point(_ level: Double, using generator: inout SeededGenerator) -> String {
        let steps = level * Double(scale.points - 1)
        let point = scale.lowest + Int(steps.rounded())
        switch fraction {
        case .none: return String(point)
        case .zero(let mark): return "\(point)\(mark)0"
        case .halves(let mark):
            guard generator.happens(0.08), point < scale.highest else { return String(point) }
            return "\(point)\(mark)5"
        }
    }

    /// Digits in the script that the respondent uses.
    func digits(_ text: String) -> String { writesArabicDigits ? text.withArabicDigits : text }

    /// What stands after the whole number.
    private enum Fraction {
        case none

        /// Every number with a zero after the mark, as some tools write them.
        case zero(String)

        /// A half now and then.
        case halves(String)

        static func draw(_ language: Language, using generator: inout SeededGenerator) -> Fraction {
            let mark = language == .french || language == .spanish ? "," : "."
            let lot = generator.unit()
            return lot < 0.03 ? .zero(mark) : lot < 0.06 ? .halves(mark) : .none
        }
    }
}

extension RatingHand {
    /// What a respondent of a language writes who does not know.
    private static func doesNotKnow(in language: Language) -> String {
        switch language {
        case .english: "?"
        case .french: "NSP"
        case .spanish: "NS/NC"
        case .arabic: "لا أعرف"
        }
    }

    /// What a respondent of a language writes who does not want to say; nothing where the survey knows no such words.
    private static func refuses(in language: Language, among words: AnswerWords) -> String {
        let text =
            switch language {
            case .english: "Prefer not to say"
            case .french: "Ne souhaite pas répondre"
            case .spanish: "Prefiere no responder"
            case .arabic: "يفضل عدم الإجابة"
            }
        return words.refused.contains(text.lowercased()) ? text : ""
    }

    /// Whether a text for "left out" is one that people of a language write.
    private static func belongs(_ token: String, to language: Language) -> Bool {
        switch token {
        case "NSP", "s/o": language == .french
        case "ND": language == .french || language == .spanish
        case "none", "n.a.": language == .english
        case "لا ينطبق": language == .arabic
        default: true
        }
    }

    private static func words(in language: Language) -> [(low: String, medium: String, high: String)] {
        switch language {
        case .english: [("Low", "Medium", "High"), ("weak", "fair", "strong")]
        case .french: [("Faible", "Moyen", "Élevé"), ("faible", "moyen", "fort")]
        case .spanish: [("Bajo", "Medio", "Alto"), ("poco", "regular", "mucho")]
        case .arabic: [("منخفض", "متوسط", "مرتفع"), ("ضعيف", "متوسط", "عال")]
        }
    }

    private static func phrase(_ level: Double, in language: Language) -> String {
        let phrases =
            switch language {
            case .english: ["not yet", "to be improved", "well in hand"]
            case .french: ["pas encore", "à améliorer", "bien maîtrisé"]
            case .spanish: ["todavía no", "por mejorar", "bien encaminado"]
            case .arabic: ["ليس بعد", "يحتاج إلى تحسين", "جيد"]
            }
        return phrases[min(Int(level * 3), 2)]
    }
}

extension String {
    /// The text with Arabic-Indic digits.
    var withArabicDigits: String {
        var written = UnicodeScalarView()
        for scalar in unicodeScalars {
            let isDigit = (0x30...0x39).contains(scalar.value)
            written.append(isDigit ? Unicode.Scalar(scalar.value + 0x630) ?? scalar : scalar)
        }
        return String(written)
    }
}
