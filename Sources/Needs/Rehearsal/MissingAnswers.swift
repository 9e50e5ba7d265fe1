import Reference

/// What a respondent leaves out: more towards the end, whole blocks without the function, the rest after breaking off.
struct MissingAnswers {
    let missing: SurveyProfile.Missing
    let blocks: SurveyBlocks

    /// Takes out of the answers what this respondent leaves out.
    func leaveOut(
        from answers: inout [ItemAnswer],
        _ standing: CountryStanding,
        kind: RecordKind,
        using generator: inout SeededGenerator
    ) {
        let end = kind == .partial ? breakingOff(answers.count, using: &generator) : answers.count
        for item in answers.indices {
            let block = blocks.blockOfItem[item]
            if item >= end || standing.skippedBlocks.contains(block) {
                answers[item] = ItemAnswer(importance: .notAnswered, current: .notAnswered)
            } else if generator.happens(chance(in: block)) {
                leaveOut(of: &answers[item], using: &generator)
            } else if generator.happens(0.01) {
                answers[item].current = .doesNotKnow
            }
        }
    }

    /// With the profile's figures 0.03 in the first block and 0.15 in the last: a sixth of the growth lies below the base.
    private func chance(in block: Int) -> Double {
        missing.base + missing.growth * (blocks.position(of: block) - 1.0 / 6)
    }

    private func breakingOff(_ count: Int, using generator: inout SeededGenerator) -> Int {
        max(1, Int(Double(count) * (0.2 + 0.6 * generator.unit())))
    }

    private func leaveOut(of answer: inout ItemAnswer, using generator: inout SeededGenerator) {
        let lot = generator.unit()
        if lot < 0.85 { answer.current = .notAnswered }
        if lot < 0.7 || lot >= 0.85 { answer.importance = .notAnswered }
    }
}
