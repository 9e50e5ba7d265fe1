extension MethodLibrary {
    /// By how much countries fall short of what they require; `nil` where the required level is not asked.
    ///
    /// A capability is the country's: the difference of its means decides whether it falls short, and one country's
    /// surplus makes up for no other's shortfall. The value is the mean shortfall over countries or, where respondents
    /// count once, with each country weighing as much as it has complete pairs.
    var capabilityRows: [MethodRow]? {
        view.requirements
            .map { requirements in
                items.indices.map { item in
                    let countries = requirements[item].map(\.moments).filter { $0.count > 0 }
                    guard let required = weighting.mean(of: countries.map { (sum: $0.wanted, count: $0.count) }),
                        let current = weighting.mean(of: countries.map { (sum: $0.current, count: $0.count) })
                    else { return MethodRow(withoutAnswers: item) }
                    let levels = countries.map { country in
                        let size = Double(country.count)
                        return (
                            required: Double(country.wanted) / size, current: Double(country.current) / size,
                            weight: weighting == .countries ? 1 : size
                        )
                    }
                    return CapabilityGap(levels)
                        .map { gap in
                            MethodRow(
                                item: item,
                                value: gap.shortfall,
                                answers: countries.reduce(0) { $0 + $1.count },
                                countries: countries.count,
                                basis: .capability(
                                    required: required,
                                    current: current,
                                    shortfall: gap.shortfall,
                                    surplus: gap.surplus
                                )
                            )
                        } ?? MethodRow(withoutAnswers: item)
                }
            }
    }

    /// What the stages ask, lowest first: as set, or of every item one point more than the stage below.
    package var stages: [CapabilityStage] {
        settings.stages
            ?? scale.map { scale in
                ((scale.lowest + 1)...scale.highest).compactMap { CapabilityStage(threshold: .level($0)) }
            } ?? []
    }

    /// How capable each country of the view is, in its order.
    package var capabilities: [CapabilityProfile] {
        let stages = self.stages
        return view.countries.indices.map { country in
            let moments = items.indices.map { view.requirements?[$0][country].moments }
            return CapabilityProfile(
                country: country,
                respondents: view.respondents[country],
                gaps: moments.map { moments in
                    moments.flatMap { moments in
                        moments.meanWanted.flatMap { wanted in moments.meanCurrent.map { wanted - $0 } }
                    }
                },
                gap: CapabilityGap(
                    zip(items, moments)
                        .compactMap { item, moments in
                            guard let required = moments?.meanWanted, let current = moments?.meanCurrent else {
                                return nil
                            }
                            return (required: required, current: current, weight: settings.weights[item] ?? 1)
                        }
                ),
                maturity: maturity(of: country, stages)
            )
        }
    }

    /// The stages of a country, or `nil` where nobody rated anything or a stage has no indicator.
    ///
    /// An indicator of a stage is an item: it is met where the country's median level reaches the threshold. An item that
    /// nobody rated is not met, because nothing shows that it is; one that was shown to nobody is no indicator.
    private func maturity(of country: Int, _ stages: [CapabilityStage]) -> StagedMaturity? {
        let levels = items.indices.map { CountryLevel(view, item: $0, country: country) }
        guard levels.contains(where: { $0.current != nil }) else { return nil }
        let counts = stages.map { stage -> IndicatorCount? in
            let asked = items.indices.filter { (stage.items?.contains(items[$0]) ?? true) && !levels[$0].isNotShown }
            return IndicatorCount(met: asked.count { levels[$0].meets(stage.threshold) }, of: asked.count)
        }
        let known = counts.compactMap(\.self)
        return known.count == counts.count ? StagedMaturity(known) : nil
    }
}

/// What a country's respondents say of its level in one item.
private struct CountryLevel {
    let current: Double?
    let required: Double?
    let isNotShown: Bool

    init(_ view: TallyView, item: Int, country: Int) {
        let marks = view.pairs[item][country].currentMarks
        current = marks.median
        required = view.requirements?[item][country].wantedMarks.median
        let notShown = marks.counts[marks.scale.state(of: .notShown)]
        let notAsked = marks.counts[marks.scale.state(of: .notAsked)]
        isNotShown = notShown > 0 && notShown + notAsked == marks.counts.reduce(0, +)
    }

    func meets(_ threshold: CapabilityStage.Threshold) -> Bool {
        guard let current else { return false }
        return switch threshold {
        case .level(let level): current >= Double(level)
        case .required: required.map { current >= $0 } ?? false
        }
    }
}
