import Reference

/// What a comment speaks of.
package enum CommentTopic: String, CaseIterable, Hashable, Sendable {
    case equipment = "equipment_and_consumables"
    case funding
    case turnover = "staff_turnover"
    case language = "language_of_training"
    case law = "legal_framework"
    case practice = "practical_not_theoretical"
    case connectivity
    case welfare = "welfare_and_workload"
    case cooperation = "co_operation_between_agencies"
    case thanks = "thanks_or_courtesy"
    case unrelated = "unrelated_request"
}

/// The comment of a record.
struct RehearsalComment: Hashable {
    let text: String

    /// Whether it holds planted personal data, which must not leave the office; all of it is evidently fictional.
    let holdsPersonalData: Bool
}

/// Writes comments from short sentences.
struct RehearsalComments {
    private let comments: SurveyProfile.Comments

    init(_ comments: SurveyProfile.Comments) {
        self.comments = comments
    }

    /// The comment of a record, if it has one: the reason of those who decline, and what some of the others add.
    func comment(
        _ kind: RecordKind,
        in language: Language,
        using generator: inout SeededGenerator
    ) -> RehearsalComment? {
        switch kind {
        case .declined: RehearsalComment(text: refusal(in: language, using: &generator), holdsPersonalData: false)
        case .emptyShell, .testEntry: nil
        case .complete, .partial:
            generator.happens(comments.share) ? remark(in: language, using: &generator) : nil
        }
    }

    private func refusal(in language: Language, using generator: inout SeededGenerator) -> String {
        generator.pick(RehearsalComments.refusals(in: language)) ?? ""
    }

    private func remark(in language: Language, using generator: inout SeededGenerator) -> RehearsalComment {
        var sentences = topicSentences(in: language, using: &generator)
        if generator.happens(comments.contradicts) { sentences = [RehearsalComments.contradiction(in: language)] }
        let holdsPersonalData = generator.happens(comments.mustRedact)
        if holdsPersonalData { sentences.append(RehearsalComments.personalData(in: language)) }
        return RehearsalComment(
            text: sentences.joined(separator: generator.happens(0.1) ? "\n" : " "),
            holdsPersonalData: holdsPersonalData
        )
    }

    /// One to four sentences, no more than the drawn number of words asks for.
    private func topicSentences(in language: Language, using generator: inout SeededGenerator) -> [String] {
        var rest = Int(comments.words.draw(using: &generator))
        var sentences: [String] = []
        repeat {
            let topic = comments.topics.draw(using: &generator)
            guard let sentence = generator.pick(topic.sentences(in: language)) else { break }
            if !sentences.contains(sentence) { sentences.append(sentence) }
            rest -= max(1, sentence.split(separator: " ").count)
        } while rest > 0 && sentences.count < 4
        return sentences
    }
}
