import Needs
import Reference

/// The needs of regions, groups and countries.
extension StudyTables {
    /// One row for each region or group and each need.
    var groups: StudyTable {
        let level = 1 - study.uncertainty.settings.confidence
        let cells = Dictionary(
            study.contrasts.flatMap(\.cells).map { (GroupItem(group: $0.group, item: $0.item), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let rows = groupRows { !$0.isAll && !$0.isCountry }
        // Differences are told of what is shown, and of nothing else.
        let finding = { (row: GroupRow) -> GroupFinding? in
            guard row.figures != nil, let group = row.scope.group else { return nil }
            return cells[GroupItem(group: group, item: row.item)]?.comparison.finding
        }
        var draft = StudyTableDraft(.groups, of: rows)
        draft.term(.scope, width: 22) { term($0.breakdown, name(ofBreakdown: $0)) }
        addFigures(to: &draft)
        draft.number(.difference) { finding($0)?.contrast.difference }
        draft.range(.differenceLow, .differenceHigh) { finding($0)?.contrast.interval(confidence: 1 - level) }
        draft.number(.probability, digits: 4) { finding($0)?.probability }
        draft.number(.falseDiscovery, digits: 4) { finding($0)?.adjusted[.falseDiscoveryRate] }
        draft.number(.familywise, digits: 4) { finding($0)?.adjusted[.familywiseError] }
        draft.truth(.differs) { finding($0)?.isFlagged(by: .falseDiscoveryRate, level: level) }
        return draft.table
    }

    /// One row for each country and each need; `nil` in the public edition.
    var countryFigures: StudyTable? {
        guard edition.isRestricted else { return nil }
        var draft = StudyTableDraft(.countryFigures, of: groupRows(\.isCountry))
        addFigures(to: &draft)
        return draft.table
    }

    /// One row a member country: whether it answered, and for headquarters how its invitation ended.
    var countries: StudyTable {
        let rows = study.response.countries
        var draft = StudyTableDraft(.countries, of: rows)
        draft.code(.country, width: 9) { $0.country.text }
        draft.words(.name, width: 34) { edition.name(of: $0.country, in: words.language) }
        draft.term(.region, width: 26) { term($0.region) }
        draft.truth(.answered) { !$0.isMissing }
        guard edition.isRestricted else { return draft.table }
        draft.term(.disposition, width: 28) { term($0.disposition.rawValue, words.name(of: $0.disposition)) }
        draft.term(.known, width: 28) { term($0.basis.key, words.name(of: $0.basis)) }
        draft.count(.complete) { told($0.completions.complete) }
        draft.count(.partial) { told($0.completions.partial) }
        draft.count(.brokenOff) { told($0.completions.brokenOff) }
        let profiles = shownProfiles
        guard !profiles.isEmpty else { return draft.table }
        draft.number(.shortfall) { profiles[$0.country]?.gap?.shortfall }
        draft.number(.surplus) { profiles[$0.country]?.gap?.surplus }
        draft.count(.stage) { profiles[$0.country]?.maturity?.reached }
        return draft.table
    }

    // MARK: Steps

    /// The rows of some of the study's tables, table by table and in each by place.
    private func groupRows(_ isWanted: (NeedScope) -> Bool) -> [GroupRow] {
        study.tables.indices.filter { isWanted(study.tables[$0].scope) }
            .flatMap { number in
                let table = study.tables[number]
                return table.order.map { item in
                    GroupRow(
                        scope: table.scope,
                        item: item,
                        figures: table.cells[item].figures,
                        protection: protection(of: item, inTable: number)
                    )
                }
            }
    }

    private func addFigures(to draft: inout StudyTableDraft<GroupRow>) {
        draft.term(.group, width: 30) { term($0.scope.group ?? .everybody) }
        draft.count(.place, width: 9) { $0.figures?.rank }
        draft.places(.placeLow, .placeHigh) { $0.figures?.rankRange }
        addItem(to: &draft, \.item)
        draft.term(.state, width: 24) { term($0.protection) }
        draft.count(.respondents) { $0.figures?.respondents }
        draft.count(.countries) { $0.figures?.countries }
        draft.number(.importance) { $0.figures?.importance }
        draft.number(.current) { $0.figures?.current }
        draft.number(.gap) { $0.figures?.gap }
        draft.number(.score) { $0.figures?.score.value }
        draft.range(.scoreLow, .scoreHigh) { $0.figures?.interval }
    }

    private func name(ofBreakdown row: GroupRow) -> String {
        words.list(row.breakdown.split(separator: ",").map { words.name(ofBreakdown: String($0), survey: survey) })
    }

    /// How capable countries are, of those whose every rated item is shown.
    private var shownProfiles: [CountryCode: CapabilityProfile] {
        var shown: [CountryCode: CapabilityProfile] = [:]
        for profile in study.capabilities where profile.respondents >= smallest {
            let country = study.view.countries[profile.country]
            guard let table = study.table(of: NeedScope(.country(country))),
                !table.cells.contains(.suppressed)
            else { continue }
            shown[country] = profile
        }
        return shown
    }
}

/// A group's figures of one item.
private struct GroupRow {
    let scope: NeedScope
    let item: Int
    let figures: NeedFigures?
    let protection: CellProtection

    /// The questions by which respondents are divided, with commas between.
    var breakdown: String {
        let names = (scope.group?.parts ?? []).map { String($0.prefix { $0 != "=" }) }
        // The region comes first, whatever the others are called.
        return (names.filter { $0 == "region" } + names.filter { $0 != "region" }).joined(separator: ",")
    }
}

private struct GroupItem: Hashable {
    let group: GroupKey
    let item: Int
}

extension NeedScope {
    /// The group.
    var group: GroupKey? {
        switch self {
        case .all: nil
        case .region(let region): .region(region)
        case .group(let group): group
        }
    }

    /// Whether it is all countries together.
    var isAll: Bool { self == .all }

    /// Whether it is a country.
    var isCountry: Bool { group?.parts.contains { $0.hasPrefix("country=") } ?? false }
}

extension CountryResponse.Basis {
    /// What it is called in data.
    var key: String {
        switch self {
        case .answers: "answers"
        case .officer: "officer"
        case .assumed: "assumed"
        }
    }
}
