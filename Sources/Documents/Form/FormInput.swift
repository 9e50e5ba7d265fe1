package import Reference

/// A cell of a form that may be filled in; all others are locked.
package struct FormInput: Hashable, Sendable {
    /// The name by which relevances refer to it, unique in its form; `nil` for a cell on which nothing depends.
    package let id: String?

    /// What may be filled in; an empty cell always is.
    package let rule: Rule

    /// The question that it answers, as tallies count it.
    ///
    /// Cells of one question count once. `nil` where none counts it.
    package let question: String?

    /// When it is to be filled in; `nil` for always.
    package let relevance: FormRelevance?

    /// What is shown beside a cell that is chosen.
    package let prompt: CellValidation.Message?

    /// What is said when something else is typed; without it, the program speaks for itself.
    package let refusal: CellValidation.Message?

    /// How many lines of text it shows when it is empty, 1 to 20.
    package let lines: Int

    /// Creates a cell that may be filled in.
    package init(
        _ rule: Rule,
        id: String? = nil,
        question: String?,
        relevance: FormRelevance? = nil,
        prompt: CellValidation.Message? = nil,
        refusal: CellValidation.Message? = nil,
        lines: Int = 1
    ) {
        precondition((1...20).contains(lines), "a cell shows 1 to 20 lines")
        self.id = id
        self.rule = rule
        self.question = question
        self.relevance = relevance
        self.prompt = prompt
        self.refusal = refusal
        self.lines = lines
    }

    /// What may be filled in.
    package enum Rule: Hashable, Sendable {
        /// One of these values, from a list that drops down.
        case oneOf(ListValues)

        /// A value of the list of that name.
        case listed(DefinedName)

        /// A whole number in a range.
        case whole(ClosedRange<Int>)

        /// A number in a range.
        case decimal(ClosedRange<Double>)

        /// A date in a range.
        case date(ClosedRange<CalendarDate>)

        /// Words of at most so many characters.
        case words(longest: Int)
    }
}

/// What other cells must hold so that a question is to be answered.
///
/// A form says it in words; this gives the cells their looks where it does not hold.
package struct FormRelevance: Hashable, Sendable {
    /// What must hold, all of it.
    package let clauses: [Clause]

    /// Creates a relevance.
    package init(_ clauses: [Clause]) {
        self.clauses = clauses
    }

    /// Of these, one at least must hold.
    package struct Clause: Hashable, Sendable {
        /// The terms.
        package let terms: [Term]

        /// Creates a clause.
        package init(_ terms: [Term]) {
            self.terms = terms
        }
    }

    /// What one input must hold; an empty one passes none of these.
    package enum Term: Hashable, Sendable {
        /// The input of this name holds these words, without regard to case.
        case holds(String, words: String)

        /// The input of this name holds a number of at least this.
        case isAtLeast(String, Double)

        /// The input of this name holds a number of at most this.
        case isAtMost(String, Double)

        /// The name of the input.
        package var input: String {
            switch self {
            case .holds(let input, _), .isAtLeast(let input, _), .isAtMost(let input, _): input
            }
        }
    }
}

/// How many questions are answered, counted by the spreadsheet program while the form is filled in.
package struct FormTally: Hashable, Sendable {
    /// The questions that are counted.
    package let questions: Set<String>

    /// The words before the number of answers, between it and the number of questions, and after that.
    package let words: Words

    /// The language of the words.
    package let language: Language

    /// Creates a tally from words with `{x}` for how many are answered and `{y}` for how many there are.
    package init(of questions: Set<String>, _ words: String, in language: Language) {
        self.questions = questions
        self.words = Words(words)
        self.language = language
    }

    /// The words as they stand for some number of answers.
    package func text(answered: Int) -> String {
        "\(words.before)\(answered)\(words.between)\(questions.count)\(words.after)"
    }

    /// Words around two numbers.
    package struct Words: Hashable, Sendable {
        package let before: String
        package let between: String
        package let after: String

        /// Takes words with `{x}` and `{y}`, at most 100 characters; where one is missing the two numbers are written as 3 / 7.
        init(_ words: String) {
            let words = words.onOneLine.cut(to: 100)
            guard let first = words.firstRange(of: "{x}"), let second = words.firstRange(of: "{y}"),
                first.upperBound <= second.lowerBound
            else {
                (before, between, after) = ("", " / ", "")
                return
            }
            before = String(words[..<first.lowerBound])
            between = String(words[first.upperBound..<second.lowerBound])
            after = String(words[second.upperBound...])
        }
    }
}
