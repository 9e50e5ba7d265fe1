import Documents
import Needs
import Reference

/// Chapter 4: the needs in order, and how surely.
extension NeedsChapters {
    var priorities: [Block] {
        [heading(say("Priorities", "Priorités", "Prioridades", "الأولويات"), "priorities")]
            + priorityTable + figure(dotPlot, "dot-plot") + together + figure(importancePlot, "importance-plot")
            + intervals + weightings
    }

    // MARK: The table

    private var priorityTable: [Block] {
        let rows = study.order.map { item -> [TableCell] in
            guard let figures = study.overall.cells[item].figures, let need = study.uncertainty.needs[item] else {
                return [figure(words.none), figure(words.none), cell(item), absence(of: item, span: 6)]
            }
            return [
                figure(need.place), figure(need.places.map(words.places) ?? words.none), cell(item),
                counts(figures.respondents, figures.countries), figure(figures.importance), figure(figures.current),
                figure(figures.gap), figure(figures.score.value, figures.interval),
                chance(need.stability?.amongFirst),
            ]
        }
        let confidence = words.percent(study.uncertainty.settings.confidence)
        return table(
            say(
                "Needs of all countries, the greatest first",
                "Besoins de tous les pays, du plus grand au plus petit",
                "Necesidades de todos los países, de mayor a menor",
                "احتياجات جميع البلدان، الأكبر أولاً"
            ),
            "priority-table",
            [
                (placeHead, 10), (placesHead, 9), (needHead, 24), (nAndCountries, 12), (importanceHead, 11),
                (currentHead, 10), (gapHead, 11), (scoreHead, 16), (amongFirstHead, 11),
            ],
            rows
        ) + [
            minor(
                say(
                    "MWDS: mean weighted discrepancy score (Borich), importance × gap, with its interval (\(confidence)); n: complete pairs, and below it the countries they come from.",
                    "MWDS : score moyen de discordance pondérée (Borich), importance × écart, avec son intervalle (\(confidence)) ; n : paires complètes et, au-dessous, pays d’où elles viennent.",
                    "MWDS: puntuación media de discrepancia ponderada (Borich), importancia × brecha, con su intervalo (\(confidence)); n: pares completos y, debajo, los países de los que proceden.",
                    "MWDS: متوسط درجة التباين المرجحة (بوريتش)، الأهمية × الفجوة، مع فترتها (\(confidence))؛ ن: الأزواج المكتملة، وتحتها البلدان التي وردت منها."
                )
            )
        ]
    }

    private var nAndCountries: String { "\(respondentsHead) / \(countriesHead.lowercased())" }

    /// The answers behind a figure, and below them their countries.
    func counts(_ respondents: Int, _ countries: Int) -> TableCell {
        TableCell([
            Paragraph(.cell, [code(words.count(respondents))]), Paragraph(.minor, [code(words.count(countries))]),
        ])
    }

    // MARK: Pictures

    var dotPlot: RankedDotPlot? {
        let shown = study.order.filter { study.overall.cells[$0].figures != nil }.prefix(RankedDotPlot.mostRows)
        let rows = shown.compactMap { item -> RankedDotPlot.Row? in
            guard let figures = study.overall.cells[item].figures else { return nil }
            return RankedDotPlot.Row(
                label: name(of: item),
                rank: figures.rank,
                point: ChartPoint(figures.score.value, interval: figures.interval),
                respondents: figures.respondents
            )
        }
        return ChartAxis(title: wording(words.name(of: .borich(.itemMean))), format: .decimals(1), range: nil)
            .flatMap { axis in
                RankedDotPlot(
                    title: wording(
                        say("Needs by place", "Besoins par place", "Necesidades por puesto", "الاحتياجات بحسب المرتبة")
                    ),
                    scope: wording(words.allCountries),
                    values: axis,
                    rows: rows
                )
            }
    }

    var importancePlot: ImportancePerformancePlot? {
        guard let drawn = study.methods.first(where: { $0.method == .importancePerformance }),
            case .crossHair(_, let importance, let performance) = drawn.lines,
            let across = ChartAxis(
                title: wording(words.name(of: NeedsAspect.current)),
                format: .decimals(1),
                range: nil
            ),
            let upwards = ChartAxis(
                title: wording(words.name(of: NeedsAspect.importance)),
                format: .decimals(1),
                range: nil
            )
        else { return nil }
        let shown = study.order.filter { study.overall.cells[$0].figures != nil }
            .prefix(ImportancePerformancePlot.mostItems)
        return ImportancePerformancePlot(
            title: wording(words.name(of: NeedsMethod.importancePerformance)),
            scope: wording(words.allCountries),
            performance: across,
            importance: upwards,
            cross: (performance: performance, importance: importance),
            items: shown.map { item in
                let figures = study.overall.cells[item].figures
                return ImportancePerformancePlot.Item(
                    label: name(of: item),
                    performance: figures?.current,
                    importance: figures?.importance,
                    respondents: figures?.respondents ?? 0
                )
            }
        )
    }

    func wording(_ text: String) -> Wording { Wording(text: text, language: language) }

    // MARK: Which belong together

    private var together: [Block] {
        let groups = study.uncertainty.groups
        let runs = groups.runs.filter { $0.places.lowerBound <= max(top, 5) }
        guard !runs.isEmpty else { return [] }
        return [
            heading(
                say(
                    "Which needs cannot be told apart",
                    "Besoins impossibles à départager",
                    "Necesidades que no pueden distinguirse",
                    "احتياجات لا يمكن التمييز بينها"
                ),
                "together",
                level: 2
            )
        ] + bullets(runs.map(cannotBeToldApart))
    }

    // MARK: Intervals

    private var intervals: [Block] {
        let rows = study.order.compactMap { item -> [TableCell]? in
            guard let gap = study.uncertainty.needs[item]?.gap else { return nil }
            let intervals = [gap.intervals.simple, gap.intervals.clustered, gap.intervals.corrected]
            return [cell(item), figure(gap.value)]
                + intervals.map { figure($0.map { brackets($0.interval) } ?? words.none) }
                + [figure(gap.resampled.map { brackets($0.limits) } ?? words.none)]
        }
        return [
            heading(
                say(
                    "How surely each gap is known",
                    "Certitude de chaque écart",
                    "Con qué certeza se conoce cada brecha",
                    "مدى اليقين في كل فجوة"
                ),
                "intervals",
                level: 2
            ), paragraph(intervalsInWords),
        ]
            + table(
                say(
                    "The gap by four ways of reckoning its interval",
                    "L’écart et son intervalle calculé de quatre façons",
                    "La brecha y su intervalo calculado de cuatro maneras",
                    "الفجوة وفترتها محسوبة بأربع طرائق"
                ),
                "intervals-table",
                [
                    (needHead, 30), (gapHead, 10),
                    (say("People alone", "Personnes seules", "Solo personas", "الأشخاص فقط"), 15),
                    (say("By country", "Par pays", "Por país", "بحسب البلد"), 15),
                    (say("Member countries", "Pays membres", "Países miembros", "البلدان الأعضاء"), 15),
                    (say("Drawn anew", "Rééchantillonné", "Remuestreado", "إعادة السحب"), 15),
                ],
                rows
            )
    }

    private var intervalsInWords: String {
        say(
            "“People alone” takes every respondent as independent (paired t) and usually claims too much. “By country” clusters answers by country. “Member countries” adds that there are only so many members (finite population). “Drawn anew” resamples whole countries.",
            "« Personnes seules » tient chaque répondant pour indépendant (t apparié) et promet en général trop. « Par pays » regroupe les réponses par pays. « Pays membres » tient compte du nombre fini de membres. « Rééchantillonné » tire de nouveau des pays entiers.",
            "«Solo personas» toma a cada encuestado como independiente (t pareada) y suele prometer demasiado. «Por país» agrupa las respuestas por país. «Países miembros» añade que el número de miembros es finito. «Remuestreado» sortea de nuevo países enteros.",
            "«الأشخاص فقط» يعدّ كل مجيب مستقلاً (t للأزواج) ويبالغ عادة في الدقة. و«بحسب البلد» يجمع الإجابات بحسب البلد. و«البلدان الأعضاء» يراعي أن عدد الأعضاء محدود. و«إعادة السحب» يعيد سحب بلدان كاملة."
        )
    }
}
