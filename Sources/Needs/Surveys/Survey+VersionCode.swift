import Reference

extension Survey {
    /// What names the questions of this survey in a form that is sent out, such as `SG-2026/1.0.0/5d8f3c21a0b4`.
    ///
    /// The last part is a hash of everything by which answers are read: names, kinds, choices, scales and conditions, not
    /// their words. A form with another code was made from another survey, or from this one before it was changed.
    /// FNV-1a, 64 bits, of which 48 are shown: it tells versions apart and protects nothing.
    package var versionCode: String {
        var structure = StructureHash()
        structure.add(framework.text)
        for question in opening { question.add(to: &structure) }
        for aspect in needs.aspects { aspect.add(to: &structure) }
        for item in items {
            structure.add("item", item.id.text, item.competency.text)
            item.relevance?.add(to: &structure)
        }
        for question in closing { question.add(to: &structure) }
        return "\(id.text)/\(version)/\(structure.digits)"
    }
}

/// A hash of texts in an order.
private struct StructureHash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ texts: String...) {
        for text in texts {
            for byte in text.utf8 { add(byte) }
            add(0)
        }
    }

    private mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    /// Twelve hexadecimal digits.
    var digits: String {
        let digits = String((state >> 16) & 0xFFFF_FFFF_FFFF, radix: 16)
        return String(repeating: "0", count: 12 - digits.count) + digits
    }
}

extension SurveyQuestion {
    fileprivate func add(to structure: inout StructureHash) {
        structure.add("question", name.text)
        switch kind {
        case .country: structure.add("country")
        case .selectOne(let choices):
            structure.add("one")
            choices.add(to: &structure)
        case .selectMultiple(let choices):
            structure.add("multiple")
            choices.add(to: &structure)
        case .wholeNumber(let range): structure.add("whole", "\(range.lowerBound)", "\(range.upperBound)")
        case .number(let range): structure.add("number", "\(range.lowerBound)", "\(range.upperBound)")
        case .date: structure.add("date")
        case .text, .comment: structure.add("text")
        }
        relevance?.add(to: &structure)
    }
}

extension AspectQuestion {
    fileprivate func add(to structure: inout StructureHash) {
        structure.add("aspect", aspect.rawValue)
        switch answer {
        case .rating(let scale): structure.add("\(scale.lowest)", "\(scale.highest)")
        case .count(let range): structure.add("\(range.lowerBound)", "\(range.upperBound)")
        case .choice(let choices): choices.add(to: &structure)
        }
    }
}

extension Choices {
    fileprivate func add(to structure: inout StructureHash) {
        for choice in all { structure.add(choice.value.text) }
    }
}

extension Relevance {
    fileprivate func add(to structure: inout StructureHash) {
        for condition in conditions {
            structure.add("if", condition.question.text)
            switch condition.test {
            case .isOneOf(let values): for value in values { structure.add("is", value.text) }
            case .isNoneOf(let values): for value in values { structure.add("is not", value.text) }
            case .isAtLeast(let number): structure.add("least", "\(number)")
            case .isAtMost(let number): structure.add("most", "\(number)")
            }
        }
    }
}
