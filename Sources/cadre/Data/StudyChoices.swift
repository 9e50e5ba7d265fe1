import Needs
import Reference

/// What an officer says of the questions that divide respondents, checked against a survey.
struct StudyChoices {
    private let traits: [TallyPlan.Trait]
    private let survey: String

    init(_ traits: [TallyPlan.Trait], survey: String) {
        self.traits = traits
        self.survey = survey
    }

    /// The names of a cross such as `role,answer_language`, or why it is none.
    ///
    /// Regions are crossed with everything in any case, so `region` may be named and is left out.
    func cross(_ text: String) throws(DiagnosticsError) -> [String] {
        var names: [String] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) where part != "region" {
            let name = try trait(String(part).trimmed, option: "--by").name
            guard !names.contains(name) else { throw fault("by", "--by names “\(name)” twice: \(text)") }
            names.append(name)
        }
        guard names.count <= FigureSettings.mostBreakdowns else {
            throw fault("by", "--by crosses two or three questions; got \(names.count)")
        }
        return names
    }

    /// What the answers to a question should weigh, in their order, from `post=unit_head:30,examiner:70`.
    func margin(_ text: String) throws(DiagnosticsError) -> (trait: String, targets: [Double]) {
        guard let equals = text.firstIndex(of: "=") else {
            throw fault("target", "--target takes question=answer:weight,...; got “\(text)”")
        }
        let trait = try trait(String(text[..<equals]), option: "--target")
        var weights: [String: Double] = [:]
        for part in text[text.index(after: equals)...].split(separator: ",") {
            let pieces = part.split(separator: ":", maxSplits: 1).map(String.init)
            guard pieces.count == 2, let weight = Double(pieces[1]), weight >= 0, weight.isFinite else {
                throw fault("target", "“\(part)” is no answer with a weight of 0 or more", hint: "write answer:weight")
            }
            guard trait.values.contains(pieces[0]) else {
                throw unknown(pieces[0], among: trait.values, "an answer to \(trait.name)", option: "--target")
            }
            guard weights.updateValue(weight, forKey: pieces[0]) == nil else {
                throw fault("target", "--target gives \(trait.name)=\(pieces[0]) two weights")
            }
        }
        let missing = trait.values.filter { weights[$0] == nil }
        guard missing.isEmpty else {
            throw fault(
                "target",
                "--target says nothing of these answers to \(trait.name): \(missing.joined(separator: ", "))",
                hint: "give each its weight, 0 for none"
            )
        }
        guard weights.values.contains(where: { $0 > 0 }) else {
            throw fault("target", "--target gives no answer to \(trait.name) any weight")
        }
        return (trait.name, trait.values.map { weights[$0] ?? 0 })
    }

    private func trait(_ name: String, option: String) throws(DiagnosticsError) -> TallyPlan.Trait {
        guard let trait = traits.first(where: { $0.name == name }) else {
            throw unknown(name, among: traits.map(\.name), "a question that divides respondents", option: option)
        }
        return trait
    }

    private func unknown(_ text: String, among known: [String], _ what: String, option: String) -> DiagnosticsError {
        let nearest = NearMiss.suggestion(for: text, among: known)
        let all =
            known.isEmpty
            ? "the survey has none: `figures: breakdowns:` names them" : "known: \(known.joined(separator: ", "))"
        return fault(
            option == "--by" ? "by" : "target",
            "\(option) names “\(text)”, which is not \(what)",
            hint: nearest.map { "did you mean `\($0)`?" } ?? all
        )
    }

    private func fault(_ rule: String, _ message: String, hint: String? = nil) -> DiagnosticsError {
        DiagnosticsError(Diagnostic(.error, rule: "needs.\(rule)", at: Place(file: survey), message, hint: hint))
    }
}
