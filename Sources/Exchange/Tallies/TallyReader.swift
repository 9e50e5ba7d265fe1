import Needs
import Reference

/// Reads a tally line by line.
struct TallyReader {
    private let plan: TallyPlan
    private let file: String
    private let register: CountryRegister

    /// The states of each question by their words.
    private let states: [[ArraySlice<UInt8>: Int]]
    private let questions: [String: Int]

    private var tally: Tally
    private var group: OpenGroup?
    private var seen: Set<TallyGroup> = []
    private var lines = 0
    private var faults: [Diagnostic] = []

    /// A file that is wrong all over is described by its first faults.
    private static let mostFaults = 20

    private struct OpenGroup {
        let key: TallyGroup
        let respondents: Int
        let line: Int
        var counts: [UInt32]
        var numbers: [Int: [Double: Int]] = [:]
        var answered: Set<Int> = []
    }

    init(_ plan: TallyPlan, file: String, register: CountryRegister) {
        self.plan = plan
        self.file = file
        self.register = register
        states = plan.questions.map { question in
            let words = StateWords(question.kind).bytes.enumerated().map { ($1[...], $0) }
            return Dictionary(words, uniquingKeysWith: { first, _ in first })
        }
        questions = Dictionary(
            plan.questions.enumerated().map { ($1.name, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        tally = Tally(plan)
    }

    /// Takes a line; `false` when nothing more is worth reading.
    mutating func take(_ text: ArraySlice<UInt8>, line: Int) -> Bool {
        lines = line
        let fields = text.split(separator: 0x09, omittingEmptySubsequences: false)
        switch line {
        case 1: return takeFormat(text)
        case 2: return takeSurvey(fields)
        case 3: return takeTraits(fields)
        default:
            // What follows the last line end is no line.
            guard !text.isEmpty else { return true }
            if fields[0].elementsEqual("group".utf8) { takeGroup(fields) } else { takeQuestion(fields) }
            return faults.count < TallyReader.mostFaults
        }
    }

    /// The tally, or everything that was wrong.
    mutating func finished() throws(DiagnosticsError) -> Tally {
        closeGroup()
        if faults.isEmpty, lines < 4 { refuse("the file ends before it says whose answers it counts") }
        guard faults.isEmpty else { throw DiagnosticsError(faults) }
        return tally
    }

    // MARK: What the tally is of

    private mutating func takeFormat(_ text: ArraySlice<UInt8>) -> Bool {
        if text.elementsEqual(TallyFile.format.utf8) { return true }
        refuse(
            "this is no tally: its first line is not “\(TallyFile.format)”",
            hint: "`cadre needs tally` makes one of answers"
        )
        return false
    }

    private mutating func takeSurvey(_ fields: [ArraySlice<UInt8>]) -> Bool {
        let code = fields.count == 2 && fields[0].elementsEqual("survey".utf8) ? words(fields[1]) : nil
        if code == plan.code { return true }
        if let code {
            refuse(
                "this counts answers to \(code); the survey is \(plan.code)",
                hint: "name the survey, in the version that was answered"
            )
        } else {
            refuse("the second line does not say which survey was answered")
        }
        return false
    }

    private mutating func takeTraits(_ fields: [ArraySlice<UInt8>]) -> Bool {
        let names = fields.compactMap(words)
        if names == ["traits"] + plan.traits.map(\.name) { return true }
        let found = names.first == "traits" ? names.dropFirst().joined(separator: ", ") : "something else"
        let wanted = plan.traits.map(\.name).joined(separator: ", ")
        refuse(
            "this divides respondents by \(found.isEmpty ? "nothing" : found); the survey by \(wanted.isEmpty ? "nothing" : wanted)",
            hint: "tallies add up when they are made with the same survey file"
        )
        return false
    }

    // MARK: Groups

    private mutating func takeGroup(_ fields: [ArraySlice<UInt8>]) {
        closeGroup()
        guard fields.count == plan.traits.count + 3 else {
            return refuse("a group has a country, \(plan.traits.count) traits and a number of respondents")
        }
        guard let code = words(fields[1]).flatMap(CountryCode.init), register.country(code) != nil else {
            return refuse("“\(shown(fields[1]))” is not the code of a member country")
        }
        var traits: [UInt16] = []
        for (trait, field) in zip(plan.traits, fields.dropFirst(2)) {
            let words = trait.values + StateWords.empty
            guard let state = self.words(field).flatMap(words.firstIndex) else {
                return refuse("“\(shown(field))” is no answer to \(trait.name)")
            }
            traits.append(UInt16(state))
        }
        guard let respondents = count(fields[fields.count - 1]) else { return }
        let key = TallyGroup(country: code, traits: traits)
        guard seen.insert(key).inserted else { return refuse("this group stands twice") }
        group = OpenGroup(
            key: key,
            respondents: Int(respondents),
            line: lines,
            counts: [UInt32](repeating: 0, count: plan.cellCount)
        )
    }

    private mutating func closeGroup() {
        guard let closed = group else { return }
        group = nil
        for (position, question) in plan.questions.enumerated() {
            let counts = closed.counts[plan.cells(of: position)]
            let sum = counts.reduce(0) { $0 + Int($1) }
            if sum != closed.respondents {
                refuse(
                    "the counts of \(question.name) add up to \(sum), not to the \(closed.respondents) respondents",
                    line: closed.line
                )
            }
            guard question.kind == .number else { continue }
            let answered = Int(counts.first ?? 0)
            let numbers = (closed.numbers[position] ?? [:]).values.reduce(0, +)
            if numbers != answered {
                refuse("\(question.name) has \(numbers) numbers of \(answered) answers", line: closed.line)
            }
        }
        guard faults.isEmpty else { return }
        tally.add(closed.respondents, counts: closed.counts, numbers: closed.numbers, to: closed.key)
    }

    private mutating func takeQuestion(_ fields: [ArraySlice<UInt8>]) {
        guard group != nil else {
            // The line of the group was wrong, and has been told.
            if faults.isEmpty { refuse("there is no group before this line") }
            return
        }
        let isNumbers = fields[0].last == 0x23
        let name = shown(isNumbers ? fields[0].dropLast() : fields[0])
        guard let question = questions[name], !isNumbers || plan.questions[question].kind == .number else {
            return refuse("the survey has no question “\(shown(fields[0]))” that is counted so")
        }
        guard fields.count % 2 == 1 else { return refuse("a state and a number stand by twos") }
        if !isNumbers, group?.answered.insert(question).inserted == false { return refuse("\(name) stands twice") }
        for pair in stride(from: 1, to: fields.count, by: 2) {
            guard let count = count(fields[pair + 1]) else { return }
            if isNumbers { takeNumber(fields[pair], count, question) } else { takeState(fields[pair], count, question) }
        }
    }

    private mutating func takeState(_ field: ArraySlice<UInt8>, _ count: UInt32, _ question: Int) {
        guard let state = states[question][field] else {
            return refuse("“\(shown(field))” is no answer to \(plan.questions[question].name)")
        }
        let cell = plan.cells(of: question).lowerBound + state
        guard group?.counts[cell] == 0 else { return refuse("“\(shown(field))” stands twice") }
        group?.counts[cell] = count
    }

    private mutating func takeNumber(_ field: ArraySlice<UInt8>, _ count: UInt32, _ question: Int) {
        guard let number = words(field).flatMap(Double.init), number.isFinite else {
            return refuse("“\(shown(field))” is no number")
        }
        guard group?.numbers[question]?[number] == nil else { return refuse("“\(shown(field))” stands twice") }
        group?.numbers[question, default: [:]][number] = Int(count)
    }

    // MARK: Fields

    /// A number of respondents: at least one, and at most what adds up without harm.
    private mutating func count(_ field: ArraySlice<UInt8>) -> UInt32? {
        if let count = words(field).flatMap(UInt32.init), (1...TallyReader.mostRespondents).contains(count),
            field.first != 0x2B
        {
            return count
        }
        refuse("“\(shown(field))” is no number of respondents from 1 to \(TallyReader.mostRespondents)")
        return nil
    }

    private static let mostRespondents: UInt32 = 100_000_000

    private func words(_ field: ArraySlice<UInt8>) -> String? { String(validating: field, as: UTF8.self) }

    /// A field as it can be shown, however hostile it is.
    private func shown(_ field: ArraySlice<UInt8>) -> String {
        String(decoding: field.prefix(80), as: UTF8.self)
    }

    private mutating func refuse(_ message: String, line: Int? = nil, hint: String? = nil) {
        faults.append(
            Diagnostic(.error, rule: "tally", at: Place(file: file, line: line ?? lines), message, hint: hint)
        )
    }
}
