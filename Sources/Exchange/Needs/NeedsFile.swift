package import Needs
package import Reference

/// What `cadre needs … --format json` writes, read back: a study, `cadre/needs-study/1`, or a ranking, `cadre/needs/1`, both
/// described in docs/file-formats.md.
///
/// Only the needs of all countries are read; the rest of the file may hold what it will.
package enum NeedsFile {
    /// Reads the needs, or throws everything that is wrong with them.
    package static func read(_ bytes: [UInt8], file: String) throws(DiagnosticsError) -> RecordedNeeds {
        // JSON of ours is YAML too, so one reader knows the line and column of everything.
        let reader = RecordReader(try YAMLFile(bytes, file: file).root, RecordReader.Findings())
        let needs = NeedsForm(reader).needs()
        guard let needs, reader.findings.diagnostics.isEmpty else {
            throw DiagnosticsError(reader.findings.diagnostics)
        }
        return needs
    }
}

/// Reads the fields of either form.
private struct NeedsForm {
    let reader: RecordReader

    init(_ reader: RecordReader) { self.reader = reader }

    func needs() -> RecordedNeeds? {
        switch reader.require("format", reader.word("format")) {
        case "cadre/needs-study/1": return study()
        case "cadre/needs/1": return ranking()
        case let format?:
            reader.findings.error(
                "format",
                at: reader.place(of: "format"),
                "`format` is “\(format)”; expected cadre/needs-study/1 or cadre/needs/1",
                hint: "write the file with `cadre needs certainty ANSWERS --survey SURVEY --format json`"
            )
            return nil
        case nil: return nil
        }
    }

    // MARK: The two forms

    private func study() -> RecordedNeeds? {
        let parts = ["survey", "settings", "tables"].map { reader.require($0, reader.reader(of: $0)) }
        guard let survey = parts[0], let settings = parts[1], let tables = parts[2] else { return nil }
        let id = survey.require("id", survey.word("id"))
        let framework = self.framework(survey)
        let confidence = self.confidence(settings)
        let first = settings.require("top", settings.integer("top", in: 0...most))
        let rows = self.rows("needs", in: tables, keys: .study)
        guard let id, let framework, let confidence else { return nil }
        return RecordedNeeds(survey: id, framework: framework, confidence: confidence, first: first, needs: rows)
    }

    private func ranking() -> RecordedNeeds? {
        let id = reader.require("survey", reader.word("survey"))
        let framework = self.framework(reader)
        let confidence = self.confidence(reader)
        let scopes = reader.require("scopes", reader.readers(of: "scopes"))
        let all = scopes?.first { $0.word("scope") == "all" }
        if let scopes, all == nil {
            reader.findings.error(
                "missing",
                at: reader.place(of: "scopes"),
                scopes.isEmpty ? "`scopes` is empty" : "no scope of `scopes` is “all”, that of all countries",
                hint: "write the file anew with `cadre needs … --format json`"
            )
        }
        let rows = all.map { self.rows("needs", in: $0, keys: .ranking) }
        guard let id, let framework, let confidence, let rows else { return nil }
        return RecordedNeeds(survey: id, framework: framework, confidence: confidence, first: nil, needs: rows)
    }

    private func framework(_ reader: RecordReader) -> FrameworkID? {
        reader.require("framework", reader.identifier("framework", of: CompetencyFramework.self))
    }

    private func confidence(_ reader: RecordReader) -> Double? {
        reader.require("confidence", reader.decimal("confidence", in: 0...1))
    }

    // MARK: Needs

    private func rows(_ key: String, in reader: RecordReader, keys: NeedKeys) -> [RecordedNeed] {
        var seen: Set<ItemID> = []
        let readers = reader.require(key, reader.readers(of: key)) ?? []
        return readers.compactMap { reader in
            let item = reader.require("item", reader.identifier("item", of: SurveyItem.self))
            let competency = reader.require("competency", reader.identifier("competency", of: Competency.self))
            let state = reader.require("state", reader.choice("state", of: NeedState.self))
            if let item, !seen.insert(item).inserted {
                reader.findings.error("repeated", at: reader.place(of: "item"), "item \(item) stands twice")
            }
            guard let item, let competency, let state, let finding = finding(state, reader, keys) else { return nil }
            return RecordedNeed(item: item, competency: competency, finding: finding)
        }
    }

    private func finding(_ state: NeedState, _ reader: RecordReader, _ keys: NeedKeys) -> RecordedNeed.Finding? {
        switch state {
        case .shown: figures(reader, keys).map { .shown($0) }
        case .unanswered: .unanswered
        default: .heldBack
        }
    }

    private func figures(_ reader: RecordReader, _ keys: NeedKeys) -> RecordedNeed.Figures? {
        let place = reader.require(keys.place, reader.integer(keys.place, in: 1...most))
        let gap = reader.require("gap", reader.decimal("gap", in: -100...100))
        let officers = reader.require("respondents", reader.integer("respondents", in: 0...most))
        let countries = reader.require("countries", reader.integer("countries", in: 0...most))
        guard let place, let gap, let officers, let countries else { return nil }
        return RecordedNeed.Figures(
            place: place,
            places: places(reader, keys.places),
            gap: gap,
            gapInterval: range(reader, ["gap_low", "gap_high"]) { reader.decimal($0, in: -100...100) },
            officers: officers,
            countries: countries,
            amongFirst: reader.decimal("probability_top", in: 0...1)
        )
    }

    private func places(_ reader: RecordReader, _ keys: [String]) -> ClosedRange<Int>? {
        guard keys.count == 1, let key = keys.first else {
            return range(reader, keys) { reader.integer($0, in: 1...most) }
        }
        guard reader.has(key) else { return nil }
        let ends = reader.integers(key, in: 1...most)
        guard ends.count == 2, ends[0] <= ends[1] else {
            turned(reader, key, "`\(key)` does not hold two numbers, the smaller first")
            return nil
        }
        return ends[0]...ends[1]
    }

    /// From one key's number to another's.
    private func range<Bound: Comparable>(
        _ reader: RecordReader,
        _ keys: [String],
        _ bound: (String) -> Bound?
    ) -> ClosedRange<Bound>? {
        guard let low = bound(keys[0]), let high = bound(keys[1]) else { return nil }
        guard low <= high else {
            turned(reader, keys[0], "`\(keys[0])` is above `\(keys[1])`")
            return nil
        }
        return low...high
    }

    private func turned(_ reader: RecordReader, _ key: String, _ message: String) {
        reader.findings.error("value", at: reader.place(of: key), message)
    }
}

/// What a file says of an item in place of figures, or that it has them.
private enum NeedState: String, CaseIterable {
    case shown
    case unanswered = "no_answers"
    case suppressed
    case tooFewRespondents = "too_few_respondents"
    case tooFewCountries = "too_few_countries"
    case hardlyChanged = "hardly_changed"
    case heldBackForOthers = "held_back_for_others"
}

/// The keys in which the two forms differ.
private struct NeedKeys {
    let place: String

    /// One key with a list of two, or two keys.
    let places: [String]

    static let study = NeedKeys(place: "place", places: ["place_low", "place_high"])
    static let ranking = NeedKeys(place: "rank", places: ["rankRange"])
}

/// The highest number of places, officers and countries that is taken.
private let most = 100_000_000
