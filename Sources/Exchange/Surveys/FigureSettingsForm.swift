import Needs
import Reference

/// Reads how a survey's figures are worked out, and remembers where each setting stands.
final class FigureSettingsForm {
    private(set) var places: [FigureSettings.Setting: Place] = [:]
    private let columns: SurveyColumns?
    private let opening: [SurveyQuestion]

    /// Prepares to read the settings of a survey with these columns, where they could be read.
    init(columns: SurveyColumns?, opening: [SurveyQuestion]) {
        self.columns = columns
        self.opening = opening
    }

    func figures(_ reader: RecordReader) -> FigureSettings? {
        note([.breakdowns, .byLanguage, .agency, .relevantFrom], in: reader)
        let breakdowns = reader.words("breakdowns").compactMap { name($0, of: "breakdowns", reader) }
        let byLanguage = reader.choice("by-language", of: YesOrNo.self)
        let agency = reader.word("agency").flatMap { name($0, of: "agency", reader) }
        guard let methods = self.methods(reader) else { return nil }
        return FigureSettings(
            breakdowns: reader.has("breakdowns")
                ? breakdowns : columns.map { FigureSettings.usualBreakdowns($0, opening) } ?? [],
            byLanguage: byLanguage.map { $0 == .yes } ?? (columns?.language != nil),
            agency: agency,
            methods: methods
        )
    }

    private func methods(_ reader: RecordReader) -> MethodSettings? {
        let before = reader.findings.diagnostics.count
        let usual = MethodSettings()
        let top = reader.integer("top", in: 1...100)
        let borich = reader.choices("borich", of: BorichWeight.self)
        let crossHair = reader.choice("cross-hair", of: CrossHairRule.self)
        let relevantFrom = reader.integer("relevant-from", in: 0...100)
        let volume = reader.choice("volume", of: VolumeRule.self)
        let decisions = reader.record("decisions", self.decisions)
        let maturity = reader.record("maturity", self.maturity)
        if Set(borich).count != borich.count || (reader.has("borich") && borich.isEmpty) {
            reader.findings.error(
                "value",
                at: reader.place(of: "borich"),
                "`borich` names no variant, or one twice",
                hint: "write `borich: [item-mean]`, `[own-rating]` or both, or take the key out"
            )
        }
        guard reader.findings.diagnostics.count == before else { return nil }
        return MethodSettings(
            top: top ?? usual.top,
            borich: borich.isEmpty ? usual.borich : borich,
            crossHair: crossHair ?? usual.crossHair,
            relevantFrom: relevantFrom,
            volume: volume ?? usual.volume,
            decisions: decisions?.table ?? usual.decisions,
            cuts: decisions?.cuts ?? [:],
            weights: maturity?.weights ?? [:],
            stages: maturity?.stages
        )
    }

    // MARK: Difficulty, importance and frequency

    private struct Decisions {
        let table: DecisionTable
        let cuts: [NeedsAspect: [Double]]
    }

    private func decisions(_ reader: RecordReader) -> Decisions? {
        note([.cuts], in: reader)
        let levels = DecisionTable.Levels(rawValue: reader.integer("levels", in: 2...3) ?? 2) ?? .two
        let cuts = reader.record("cuts", self.cuts) ?? [:]
        let cells = reader.record("table") { self.cells($0, levels) }
        if levels == .three { _ = reader.require("table", cells) }
        guard let table = cells.flatMap({ DecisionTable(levels: levels, cells: $0) }) ?? usual(levels) else {
            return nil
        }
        return Decisions(table: table, cuts: cuts)
    }

    private func usual(_ levels: DecisionTable.Levels) -> DecisionTable? { levels == .two ? .usual : nil }

    /// The cells of a table: with two levels the usual ones where the file gives none, with three all of them.
    private func cells(_ reader: RecordReader, _ levels: DecisionTable.Levels) -> [TrainingLevel]? {
        let keys = DecisionTable.keys(levels)
        let cells = keys.enumerated()
            .compactMap { position, key -> TrainingLevel? in
                let cell = reader.choice(key, of: TrainingLevel.self)
                return reader.has(key) || levels == .three
                    ? reader.require(key, cell) : DecisionTable.usual.cells[position]
            }
        return cells.count == keys.count ? cells : nil
    }

    private func cuts(_ reader: RecordReader) -> [NeedsAspect: [Double]] {
        var cuts: [NeedsAspect: [Double]] = [:]
        for aspect in DecisionTable.aspects {
            let numbers = reader.decimals(aspect.rawValue, in: 0...100)
            guard reader.has(aspect.rawValue) else { continue }
            if zip(numbers, numbers.dropFirst()).contains(where: { $0 >= $1 }) {
                reader.findings.error(
                    "value",
                    at: reader.place(of: aspect.rawValue),
                    "the cuts of `\(aspect.rawValue)` do not ascend"
                )
            }
            cuts[aspect] = numbers
        }
        return cuts
    }

    // MARK: Capability

    private struct Maturity {
        let weights: [ItemID: Double]
        let stages: [CapabilityStage]?
    }

    private func maturity(_ reader: RecordReader) -> Maturity {
        note([.weights, .stages], in: reader)
        var weights: [ItemID: Double] = [:]
        _ = reader.records("weights") { reader -> Void? in
            let item = reader.require("item", reader.identifier("item", of: SurveyItem.self))
            let weight = reader.require("weight", reader.decimal("weight", in: 0.001...1_000))
            guard let item, let weight else { return nil }
            if weights.updateValue(weight, forKey: item) != nil {
                reader.findings.error("repeated", at: reader.place, "item \(item) has two weights")
            }
            return ()
        }
        let stages = reader.records("stages", stage)
        if stages.isEmpty, reader.has("stages") {
            reader.findings.error(
                "empty",
                at: reader.place(of: "stages"),
                "there are no stages",
                hint: "give `stages:` a list of `{level: 3}`, lowest first, or take the key out"
            )
        }
        return Maturity(weights: weights, stages: stages.isEmpty ? nil : stages)
    }

    private func stage(_ reader: RecordReader) -> CapabilityStage? {
        let threshold =
            reader.word("level") == "required"
            ? CapabilityStage.Threshold.required
            : reader.integer("level", in: 0...100).map(CapabilityStage.Threshold.level)
        let items = reader.identifiers("items", of: SurveyItem.self)
        guard let threshold = reader.require("level", threshold) else { return nil }
        let stage = CapabilityStage(threshold: threshold, items: reader.has("items") ? items : nil)
        if stage == nil {
            reader.findings.error(
                "value",
                at: reader.place(of: "items"),
                "the stage asks of no item, or of one twice",
                hint: "take `items` out for a stage that asks of all items"
            )
        }
        return stage
    }

    // MARK: Steps

    private func note(_ settings: [FigureSettings.Setting], in reader: RecordReader) {
        for setting in settings { places[setting] = reader.place(of: setting.rawValue) }
    }

    private func name(_ text: String, of key: String, _ reader: RecordReader) -> QuestionName? {
        if let name = QuestionName(text) { return name }
        reader.findings.error("name", at: reader.place(of: key), "“\(text)” cannot be the name of a question")
        return nil
    }
}

extension RecordReader.Findings {
    /// Reports why settings of figures do not suit their survey.
    func report(_ fault: FigureSettings.Fault, at place: Place) {
        switch fault {
        case .tooManyBreakdowns(let count):
            error(
                "figures",
                at: place,
                "there are \(count) breakdowns; expected at most \(FigureSettings.mostBreakdowns)",
                hint: "the more breakdowns, the fewer respondents stand behind each figure"
            )
        case .repeatedBreakdown(let name): error("figures", at: place, "the breakdown “\(name)” stands twice")
        case .unsuitableBreakdown(let name):
            error(
                "figures",
                at: place,
                "“\(name)” cannot break figures down",
                hint: "name a question of `opening:` with `kind: select-one`"
            )
        case .agencyIsNoBreakdown(let name):
            error(
                "figures",
                at: place,
                "the agency “\(name)” is none of the breakdowns",
                hint: "add `\(name)` to `breakdowns:`"
            )
        case .noLanguage:
            error(
                "figures",
                at: place,
                "the survey does not know in which language it was answered",
                hint: "name the column under `columns:` as `language:`, or write `by-language: no`"
            )
        case .ratingOffScale(_, let rating, let aspect):
            let written = rating == rating.rounded() ? String(Int(rating)) : String(rating)
            error("figures", at: place, "\(written) does not divide the scale of \(aspect.rawValue)")
        case .notAsked(_, let aspect):
            error("figures", at: place, "the survey does not rate “\(aspect.rawValue)”")
        case .wrongNumberOfCuts(let aspect, let expected):
            error(
                "figures",
                at: place,
                "`\(aspect.rawValue)` has not the cuts that the table needs; expected \(expected)",
                hint: "two levels need one cut, three levels two"
            )
        case .unknownItem(_, let item): error("figures", at: place, "the survey has no item “\(item)”")
        }
    }
}
