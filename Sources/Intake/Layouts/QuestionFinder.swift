import Exchange
import Needs
import Reference

/// Finds the question that a column header means.
///
/// Tried in this order: the name; the name behind a group prefix, whatever the separator; a question and one of its choices
/// as each tool joins them; LimeSurvey's codes with brackets; the name without underscores; and last the words of the
/// question, in any language of the survey, alone or behind a prefix. Words that fit two questions fit none.
struct QuestionFinder {
    private let slots: [AnswerSlots.Slot]
    private let names: [String: Int]
    private let squeezed: [String: Int]
    private let multiple: [Int]
    private let vocabulary: Vocabulary
    private var words: [QuestionWords] { vocabulary.words }

    init(_ survey: Survey, _ framework: CompetencyFramework, slots: AnswerSlots) {
        self.slots = slots.all
        names = Dictionary(slots.all.enumerated().map { ($1.name.text, $0) }, uniquingKeysWith: { first, _ in first })
        var squeezed: [String: [Int]] = [:]
        for (position, slot) in slots.all.enumerated() {
            squeezed[slot.name.text.squeezed, default: []].append(position)
        }
        self.squeezed = squeezed.compactMapValues { $0.count == 1 ? $0[0] : nil }
        multiple = slots.all.indices.filter {
            if case .question(.selectMultiple) = slots.all[$0].answer { true } else { false }
        }
        vocabulary = Vocabulary(survey, framework, slots: slots)
    }

    /// What a header means: `nil` when no question.
    func meaning(of header: String) -> Meaning? {
        let code = header.codePart
        return byName(header) ?? (code == header ? nil : byName(code)) ?? byWords(header)
    }

    /// What a header means, by names alone, which is quick.
    func byName(_ header: String) -> Meaning? {
        let lower = header.lowercased()
        if let slot = names[lower] { return .answers(slot) }
        if let bracketed = bracketed(lower) { return bracketed }
        for slot in multiple {
            if let option = option(of: slot, in: lower) { return option }
        }
        if let slot = suffix(of: lower) { return .answers(slot) }
        return squeezed[lower.squeezed].map(Meaning.answers)
    }

    /// What a header means.
    enum Meaning: Hashable {
        /// The answers to a question.
        case answers(Int)

        /// Whether a choice was ticked.
        case choice(Int, Int)

        /// What was written beside the choices.
        case other(Int)
    }

    // MARK: Names

    /// The question whose name ends a text, after a separator.
    private func suffix(of text: String) -> Int? {
        var start = text.startIndex
        while let cut = text[start...].firstIndex(where: { !$0.isNameCharacter }) {
            start = text.index(after: cut)
            if let slot = names[String(text[start...])] { return slot }
        }
        return nil
    }

    /// A choice of a question with several: `uses/border`, `uses___border`, `uses_border`, `group/uses.border`.
    private func option(of slot: Int, in text: String) -> Meaning? {
        let name = slots[slot].name.text
        guard
            let range = text.ranges(of: name)
                .last(where: { range in
                    range.lowerBound == text.startIndex || !text[text.index(before: range.lowerBound)].isNameCharacter
                })
        else { return nil }
        var rest = text[range.upperBound...]
        guard let first = rest.first, !first.isLetter, !first.isNumber else { return nil }
        rest = rest.drop { !$0.isLetter && !$0.isNumber }
        guard let choices = slots[slot].answer.choices else { return nil }
        if let position = choices.position(of: String(rest)) { return .choice(slot, position) }
        if rest == "other" { return .other(slot) }
        let squeezed = String(rest).squeezed
        let found = choices.all.indices.filter { choices.all[$0].value.text.lowercased().squeezed == squeezed }
        return found.count == 1 ? .choice(slot, found[0]) : nil
    }

    /// LimeSurvey's `uses[border]`, `importance[C01]`, `needs[C01_importance]`.
    private func bracketed(_ text: String) -> Meaning? {
        guard text.last == "]", let open = text.firstIndex(of: "[") else { return nil }
        let base = String(text[..<open])
        let sub = String(text[text.index(after: open)...].dropLast())
        if let slot = names[base] ?? squeezed[base.squeezed], let choices = slots[slot].answer.choices,
            multiple.contains(slot)
        {
            if sub == "other" || sub.hasSuffix("comment") { return .other(slot) }
            let position =
                choices.position(of: sub)
                ?? choices.all.firstIndex { $0.value.text.lowercased().squeezed == sub.squeezed }
            return position.map { .choice(slot, $0) }
        }
        return (squeezed[(sub + base).squeezed] ?? squeezed[(base + sub).squeezed] ?? squeezed[sub.squeezed])
            .map(Meaning.answers)
    }

    // MARK: Words

    private func byWords(_ header: String) -> Meaning? {
        let folded = TextFolding.fold(header)
        // Ratings and codes are no words; looking for questions in every cell of the first rows would take long.
        guard folded.utf8.count >= 3, folded.utf8.contains(where: { !(0x30...0x39).contains($0) && $0 != 0x20 }) else {
            return nil
        }
        let bytes = Array(folded.utf8)
        let exact = words.filter { $0.isLabel(bytes) }
        if exact.count == 1 { return .answers(exact[0].slot) }
        guard exact.isEmpty else { return nil }
        if let option = optionByWords(bytes) { return option }
        let weights = words.map { $0.weight(in: bytes) }
        guard let heaviest = weights.max(), heaviest > 0 else { return nil }
        let best = weights.indices.filter { weights[$0] == heaviest }
        return best.count == 1 ? .answers(words[best[0]].slot) : nil
    }

    private func optionByWords(_ header: [UInt8]) -> Meaning? {
        var found: [Meaning] = []
        for slot in multiple where words[slot].isNamed(in: header) {
            for (position, labels) in words[slot].choices.enumerated()
            where labels.contains(where: { header.count > $0.count && header.ends(with: $0) }) {
                found.append(.choice(slot, position))
            }
        }
        return found.count == 1 ? found[0] : nil
    }
}

/// The words of all questions, which are only made ready when a header has no name of a question.
private final class Vocabulary {
    private let survey: Survey
    private let framework: CompetencyFramework
    private let slots: AnswerSlots

    init(_ survey: Survey, _ framework: CompetencyFramework, slots: AnswerSlots) {
        self.survey = survey
        self.framework = framework
        self.slots = slots
    }

    private(set) lazy var words: [QuestionWords] = {
        let needs = NeedsWords(survey, QuestionWording(survey, framework))
        return slots.all.enumerated().map { QuestionWords($1, at: $0, of: survey, needs) }
    }()
}

/// The words by which people know items and aspects, folded once for all questions about them.
private struct NeedsWords {
    private let wording: QuestionWording

    /// What names each item.
    let items: [[[UInt8]]]

    /// What names each aspect.
    private let aspects: [NeedsAspect: [[UInt8]]]

    init(_ survey: Survey, _ wording: QuestionWording) {
        self.wording = wording
        items = survey.items.indices.map { wording.title(ofItem: $0).folded }
        let aspects = survey.needs.aspects.map { question in
            let titles = question.aspect.title.folded
            return (question.aspect, question.wording.folded + titles)
        }
        self.aspects = Dictionary(aspects, uniquingKeysWith: { first, _ in first })
    }

    func words(of aspect: NeedsAspect) -> [[UInt8]] { aspects[aspect] ?? [] }

    /// Whether a folded header is the label of a question about an item.
    ///
    /// Labels begin with what names the item; hardly any header does, and for all others no label is put together.
    func isLabel(_ header: [UInt8], of question: AspectQuestion, ofItem item: Int) -> Bool {
        items[item].contains { header.starts(with: $0) }
            && wording.label(of: question, ofItem: item).folded.contains(header)
    }
}

/// The words by which people know a question, folded, as bytes.
private struct QuestionWords {
    let slot: Int

    /// The labels of its choices in every language, each after a blank.
    let choices: [[[UInt8]]]

    private let kind: Kind

    private enum Kind {
        /// A question about an item, whose words all of them share.
        case aspect(AspectQuestion, item: Int, NeedsWords)

        /// Any other, with its label in every language.
        case other(labels: [[UInt8]])
    }

    init(_ slot: AnswerSlots.Slot, at position: Int, of survey: Survey, _ needs: NeedsWords) {
        self.slot = position
        choices = slot.answer.choices?.all.map { $0.label.folded.map { [0x20] + $0 } } ?? []
        if let item = slot.item, case .aspect(let question) = slot.answer {
            kind = .aspect(question, item: item, needs)
        } else {
            kind = .other(labels: survey.questions.first { $0.name == slot.name }?.label.folded ?? [])
        }
    }

    /// Whether a folded header is the label, in any language.
    func isLabel(_ header: [UInt8]) -> Bool {
        switch kind {
        case .aspect(let question, let item, let needs): needs.isLabel(header, of: question, ofItem: item)
        case .other(let labels): labels.contains(header)
        }
    }

    /// Whether the label stands in a folded header; never for questions about items.
    func isNamed(in header: [UInt8]) -> Bool {
        guard case .other(let labels) = kind else { return false }
        return labels.contains { header.holdsWords($0) }
    }

    /// How many bytes of a folded header are words of this question; 0 when it is not meant.
    func weight(in header: [UInt8]) -> Int {
        switch kind {
        case .aspect(let question, let item, let needs):
            guard let title = header.longest(of: needs.items[item]),
                let words = header.longest(of: needs.words(of: question.aspect))
            else { return 0 }
            return title + words
        case .other(let labels):
            return labels.filter { $0.count > 3 && header.ends(with: [0x20] + $0) }.map(\.count).max() ?? 0
        }
    }
}

extension LocalisedText {
    /// The text in every language, folded, as bytes; none that is empty.
    fileprivate var folded: [[UInt8]] {
        languages.compactMap { self[$0].map { Array(TextFolding.fold($0).utf8) } }.filter { !$0.isEmpty }
    }
}

extension String {
    /// The text without anything but letters and digits.
    var squeezed: String {
        guard utf8.allSatisfy({ $0 < 0x80 }) else { return filter { $0.isLetter || $0.isNumber } }
        return String(decoding: utf8.filter(\.isLetterOrDigit), as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}

extension [UInt8] {
    /// Whether these bytes end so.
    fileprivate func ends(with other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }

    /// How many bytes the longest of some words has that stand in these; `nil` where none does.
    fileprivate func longest(of texts: [[UInt8]]) -> Int? {
        var longest: Int?
        for words in texts where words.count > longest ?? 0 && holdsWords(words) { longest = words.count }
        return longest
    }

    /// Whether words stand in this folded text, whole.
    fileprivate func holdsWords(_ words: [UInt8]) -> Bool {
        guard let first = words.first, count >= words.count else { return false }
        for start in 0...(count - words.count) where self[start] == first {
            let end = start + words.count
            guard start == 0 || self[start - 1] == 0x20, end == count || self[end] == 0x20 else { continue }
            if self[start..<end].elementsEqual(words) { return true }
        }
        return false
    }
}

extension Character {
    /// Whether it can stand in the name of a question.
    fileprivate var isNameCharacter: Bool { self == "_" || isASCII && (isLetter || isNumber) }
}
