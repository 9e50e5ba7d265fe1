package import Needs
package import Reference

/// A tally as a file of our own: text in UTF-8, lines of fields between tabs, described in docs/file-formats.md.
///
/// The same tally gives the same bytes, however it was added up. A line for each group of respondents, and below it one for
/// each question with the states that occur and how often; a line with the name and `#` has the numbers that were
/// answered. Kinds of empty stand in square brackets, as in files of answers.
package enum TallyFile {
    /// What the file begins with.
    package static let format = "cadre/tally/1"

    /// Whether bytes begin like a tally.
    package static func isTally(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.starts(with: Array("\(format)\n".utf8))
    }

    /// Writes a tally.
    package static func write(_ tally: Tally) -> [UInt8] {
        let plan = tally.plan
        let words = plan.questions.map { StateWords($0.kind) }
        var text = Array("\(format)\nsurvey\t\(plan.code)\n".utf8)
        text += ("traits" + plan.traits.map { "\t\($0.name)" }.joined() + "\n").utf8
        for group in tally.sortedGroups {
            let traits = zip(plan.traits, group.traits).map { "\t" + StateWords.text(of: Int($1), among: $0.values) }
            text += "group\t\(group.country)\(traits.joined())\t\(tally.respondents(in: group))\n".utf8
            let counts = tally.counts(of: group)
            for (position, question) in plan.questions.enumerated() {
                text += question.name.utf8
                for (state, count) in counts.states(of: position).enumerated() where count > 0 {
                    text.append(0x09)
                    text += words[position].bytes[state]
                    text.append(0x09)
                    text += String(count).utf8
                }
                text.append(0x0A)
                let numbers = counts.numbers(of: position)
                guard !numbers.isEmpty else { continue }
                let pairs = numbers.map { "\t\($0.number.shortText)\t\($0.count)" }
                text += "\(question.name)#\(pairs.joined())\n".utf8
            }
        }
        return text
    }

    /// Reads a tally of a survey, or throws everything wrong with it.
    ///
    /// The counts of every question must add up to the respondents of their group.
    package static func read(
        _ bytes: [UInt8],
        file: String,
        survey: Survey,
        register: CountryRegister
    ) throws(DiagnosticsError) -> Tally {
        var reader = TallyReader(TallyPlan(survey), file: file, register: register)
        for (line, text) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard reader.take(text, line: line + 1) else { break }
        }
        return try reader.finished()
    }
}

/// What the states of a question are called in a tally.
struct StateWords {
    /// The words of each state, as bytes.
    let bytes: [[UInt8]]

    init(_ kind: TallyPlan.Kind) {
        let words: [String]
        switch kind {
        case .pair(let scale):
            let one = StateWords.words(of: scale)
            words = one.flatMap { wanted in one.map { "\(wanted)/\($0)" } }
        case .rating(let scale): words = StateWords.words(of: scale)
        case .choice(let values): words = values + StateWords.empty
        case .number, .text: words = ["[answered]"] + StateWords.empty
        }
        bytes = words.map { Array($0.utf8) }
    }

    /// The words of a state among values and, after them, the kinds of empty.
    static func text(of state: Int, among values: [String]) -> String {
        state < values.count ? values[state] : empty[state - values.count]
    }

    private static func words(of scale: RatingScale) -> [String] {
        (scale.lowest...scale.highest).map(String.init) + empty
    }

    /// The words of the marks without a point; "not answered" has some here, where an empty field would be lost.
    static let empty = Mark.withoutPoint.map { mark in
        EmptyAnswer(mark).map { "[\($0.rawValue)]" } ?? AnswerFile.notOnScale
    }
}
