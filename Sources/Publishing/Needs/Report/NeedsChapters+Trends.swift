import Documents
import Needs
import Reference

/// Chapter 7: how needs changed since earlier rounds; left out where there are none.
extension NeedsChapters {
    var trends: [Block] {
        guard !study.trends.isEmpty else { return [] }
        return [
            heading(
                say(
                    "Since earlier rounds",
                    "Depuis les cycles précédents",
                    "Desde rondas anteriores",
                    "منذ الجولات السابقة"
                ),
                "trends"
            ), paragraph(trendsInWords),
        ] + figure(trendPlot, "trend-plot") + changes + breaks
    }

    private var trendsInWords: String {
        say(
            "The change is the mean change of the countries that answered both rounds; who came or left does not move it. Where the question, the scale or the competency changed, the series is broken and no change is worked out.",
            "La variation est celle, en moyenne, des pays ayant répondu aux deux cycles ; les arrivées et départs ne l’influencent pas. Si la question, l’échelle ou la compétence a changé, la série est rompue et aucune variation n’est calculée.",
            "El cambio es el cambio medio de los países que respondieron en ambas rondas; quién entra o sale no lo mueve. Si cambió la pregunta, la escala o la competencia, la serie se interrumpe y no se calcula ningún cambio.",
            "التغير هو متوسط تغير البلدان التي أجابت في الجولتين؛ ولا يؤثر فيه من دخل أو خرج. وحيثما تغير السؤال أو المقياس أو الكفاءة تنقطع السلسلة ولا يُحسب أي تغير."
        )
    }

    private var rounds: [String] {
        study.options.earlier.map(\.name)
            + [say("This round", "Ce cycle", "Esta ronda", "هذه الجولة")]
    }

    /// A round within a sentence.
    private func name(ofRound round: Int) -> String {
        let earlier = study.options.earlier
        guard earlier.indices.contains(round) else {
            return say("this round", "ce cycle", "esta ronda", "هذه الجولة")
        }
        return earlier[round].name
    }

    /// The points of a series that stand on enough countries.
    private func points(of series: TrendSeries) -> [ClusteredEstimate?] {
        series.points.map { $0.flatMap { $0.clusters >= smallest ? $0 : nil } }
    }

    // MARK: Picture

    /// The first needs, as many as can be told apart in one picture.
    var trendPlot: TrendPlot? {
        let items = study.order.filter { points(of: study.trends[$0]).contains { $0 != nil } }.prefix(min(top, 6))
        let series = items.map { item in
            ChartSeries(
                name(of: item),
                points: points(of: study.trends[item])
                    .map { point in
                        point.flatMap {
                            ChartPoint($0.value, interval: $0.interval(confidence: NeedsAnalysis.confidence))
                        }
                    }
            )
        }
        let broken = Set(
            items.flatMap { item in
                study.trends[item].links
                    .compactMap { link in
                        if case .broken = link.comparison { link.later } else { nil }
                    }
            }
        )
        let reason = say("question changed", "question modifiée", "pregunta cambiada", "تغير السؤال")
        return ChartAxis(title: wording(gapHead), format: .decimals(1), range: nil)
            .flatMap { axis in
                TrendPlot(
                    title: wording(
                        say(
                            "The gap of the first needs, round by round",
                            "L’écart des premiers besoins, cycle par cycle",
                            "La brecha de las primeras necesidades, ronda a ronda",
                            "فجوة الاحتياجات الأولى، جولة بعد جولة"
                        )
                    ),
                    scope: nil,
                    values: axis,
                    rounds: rounds.map(wording),
                    series: series,
                    breaks: broken.sorted().map { ChartBreak(before: $0, reason: wording(reason)) }
                )
            }
    }

    // MARK: Changes

    private var changes: [Block] {
        let rows = study.order.compactMap { item -> [TableCell]? in
            guard let link = study.trends[item].links.last, case .trend(let trend) = link.comparison else { return nil }
            let points = points(of: study.trends[item])
            let matched = trend.matched.count
            let isShown = matched >= smallest
            return [
                cell(item), figure(points[link.earlier]?.value), figure(points[link.later]?.value),
                isShown
                    ? trend.change.map { figure($0.value, $0.interval(confidence: NeedsAnalysis.confidence)) }
                        ?? figure(words.none) : quiet(words.heldBack),
                isShown ? figure(matched) : quiet(words.heldBack),
                share(isShown ? trend.overlap : nil),
            ]
        }
        guard !rows.isEmpty else { return [minor(nothingComparable)] }
        return table(
            say("Changes of the gap", "Variations de l’écart", "Cambios de la brecha", "تغيرات الفجوة"),
            "changes",
            [
                (needHead, 34), (say("Before", "Avant", "Antes", "قبل"), 11),
                (say("Now", "Maintenant", "Ahora", "الآن"), 13),
                (say("Change", "Variation", "Cambio", "التغير"), 18),
                (say("In both", "Aux deux", "En ambas", "في الجولتين"), 12),
                (say("Overlap", "Recouvrement", "Coincidencia", "التداخل"), 12),
            ],
            rows
        ) + [
            minor(
                say(
                    "“In both” counts the countries of both rounds; the overlap is their share of all that answered in either.",
                    "« Aux deux » compte les pays des deux cycles ; le recouvrement est leur part parmi tous ceux d’au moins un cycle.",
                    "«En ambas» cuenta los países de las dos rondas; la coincidencia es su parte entre todos los de alguna.",
                    "«في الجولتين» عدد البلدان المجيبة في كلتيهما؛ والتداخل نسبتها من كل ما أجاب في إحداهما."
                )
            )
        ]
    }

    private var nothingComparable: String {
        say(
            "No need can be compared with an earlier round.",
            "Aucun besoin n’est comparable à un cycle précédent.",
            "Ninguna necesidad es comparable con una ronda anterior.",
            "لا تجوز مقارنة أي احتياج بجولة سابقة."
        )
    }

    /// Needs that are broken between the same rounds for the same reasons share a sentence.
    private var breaks: [Block] {
        var items: [SeriesBreak: [Int]] = [:]
        var order: [SeriesBreak] = []
        for item in study.order {
            for link in study.trends[item].links {
                guard case .broken(let found) = link.comparison else { continue }
                let own = SeriesBreak(earlier: link.earlier, later: link.later, reasons: found.reasons)
                if items[own] == nil { order.append(own) }
                items[own, default: []].append(item)
            }
        }
        guard !order.isEmpty else { return [] }
        return [heading(say("Breaks", "Ruptures", "Interrupciones", "الانقطاعات"), "breaks", level: 2)]
            + bullets(order.map { sentence(of: $0, items: items[$0] ?? []) })
    }

    private func sentence(of found: SeriesBreak, items: [Int]) -> String {
        let reasons = words.list(found.reasons.map { words.words(of: $0) })
        let (earlier, later) = (name(ofRound: found.earlier), name(ofRound: found.later))
        let titles = texts(of: items)
        return say(
            "\(earlier) and \(later) cannot be compared (\(reasons)): \(titles).",
            "\(earlier) et \(later) ne sont pas comparables (\(reasons)) : \(titles).",
            "\(earlier) y \(later) no son comparables (\(reasons)): \(titles).",
            "لا تجوز المقارنة بين \(earlier) و\(later) (\(reasons)): \(titles)."
        )
    }
}

/// Two rounds that cannot be compared, and why.
private struct SeriesBreak: Hashable {
    /// The rounds, counted from 0.
    let earlier: Int
    let later: Int

    let reasons: [RoundBreak.Reason]
}
