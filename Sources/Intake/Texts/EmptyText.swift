import Exchange
import Needs
import Reference

/// Recognises texts that stand for no answer.
struct EmptyText {
    private let words: [String: EmptyAnswer]

    /// The survey's words, and what its tool writes.
    init(_ words: AnswerWords, _ habits: ToolHabits) {
        var known: [String: EmptyAnswer] = [:]
        for word in words.missing.union(habits.missing) { known[word] = .notAnswered }
        known[FormEntries.doesNotKnowValue] = .doesNotKnow
        for language in Language.allCases { known[FormEntries.doesNotKnow(in: language).lowercased()] = .doesNotKnow }
        for word in words.unknown { known[word] = .doesNotKnow }
        for word in words.refused { known[word] = .refused }
        for word in habits.notShown { known[word] = .notShown }
        if habits.tool == .cadre {
            for empty in EmptyAnswer.allCases { known[AnswerFile.text(of: empty)] = empty }
        }
        self.words = known
    }

    /// Why a text without marks at its ends is no answer; `nil` when it may be one.
    func reading(of text: String) -> EmptyAnswer? {
        text.isEmpty ? .notAnswered : words[text.lowercased()]
    }
}
