import Needs
import Reference

/// Tells whether a question was due, by the answers that stand earlier in the row.
struct RowConditions {
    private let tests: [[Test]]

    /// One test: which value it looks at, and how.
    private struct Test {
        let value: Int
        let kind: Kind

        enum Kind {
            case isOneOf(Set<Int>)
            case isNoneOf(Set<Int>)
            case isAtLeast(Double)
            case isAtMost(Double)
        }
    }

    /// Prepares the conditions of every question.
    init(_ slots: AnswerSlots) {
        tests = slots.all.map { slot in
            (slot.relevance?.conditions ?? [])
                .compactMap { condition in
                    guard let position = slots.position(of: condition.question.text),
                        case .value(let value) = slots.all[position].place
                    else { return nil }
                    let choices = slots.all[position].answer.choices
                    func positions(_ values: [Identifier<Choice>]) -> Set<Int> {
                        Set(values.compactMap { choices?.position(of: $0.text) })
                    }
                    let kind: Test.Kind =
                        switch condition.test {
                        case .isOneOf(let values): .isOneOf(positions(values))
                        case .isNoneOf(let values): .isNoneOf(positions(values))
                        case .isAtLeast(let number): .isAtLeast(number)
                        case .isAtMost(let number): .isAtMost(number)
                        }
                    return Test(value: value, kind: kind)
                }
        }
    }

    /// Whether a question has conditions at all.
    func areThere(for slot: Int) -> Bool { !tests[slot].isEmpty }

    /// Whether a question was shown; `nil` when an answer that decides was not asked or cannot be read.
    func wasShown(_ slot: Int, given values: ArraySlice<AnswerValue>) -> Bool? {
        var isSure = true
        for test in tests[slot] {
            switch RowConditions.passes(test, values[values.startIndex + test.value]) {
            case false?: return false
            case nil: isSure = false
            case true?: continue
            }
        }
        return isSure ? true : nil
    }

    private static func passes(_ test: Test, _ value: AnswerValue) -> Bool? {
        switch (value, test.kind) {
        case (.empty(.notAsked), _), (.unreadable, _): nil
        case (.choice(let choice), .isOneOf(let wanted)): wanted.contains(choice)
        case (.choice(let choice), .isNoneOf(let others)): !others.contains(choice)
        case (.choices(let chosen), .isOneOf(let wanted)): !wanted.isDisjoint(with: chosen)
        case (.choices(let chosen), .isNoneOf(let others)): chosen.contains { !others.contains($0) }
        case (.number(let number), .isAtLeast(let least)): number >= least
        case (.number(let number), .isAtMost(let most)): number <= most
        default: false
        }
    }
}
