import Documents
import Needs
import Reference

/// The part of chapter 4 on who counts once.
extension NeedsChapters {
    var weightings: [Block] {
        let bases = WeightingBasis.allCases.filter { basis in
            study.weighted.items.contains { $0.figures[basis] != nil }
        }
        guard !bases.isEmpty else { return [] }
        let rows = study.order.compactMap { item -> [TableCell]? in
            let needs = study.weighted.items[item]
            guard !needs.figures.isEmpty else { return nil }
            return [cell(item)]
                + bases.map { basis in
                    guard let value = needs.figures[basis]?.gap.value, let place = needs.places[basis] else {
                        return figure(words.none)
                    }
                    if !mayShow(basis, of: item) { return quiet(words.heldBack) }
                    return figure("\(words.number(value)) (\(place))")
                }
        }
        return [
            heading(
                say("Who counts once", "Qui compte une fois", "Quién cuenta una vez", "من يُحسب مرة واحدة"),
                "weights",
                level: 2
            ),
            paragraph(weightsInWords),
        ]
            + table(
                say(
                    "The gap, and in brackets the place, by who counts once",
                    "L’écart et, entre parenthèses, la place, selon qui compte",
                    "La brecha y, entre paréntesis, el puesto, según quién cuenta",
                    "الفجوة، وبين قوسين المرتبة، بحسب وحدة الحساب"
                ),
                "weights-table",
                [(needHead, 32)] + bases.map { (words.name(of: $0), 17) },
                rows
            ) + raking + conflicts
    }

    /// Whether a mean can be shown beside the others.
    ///
    /// Means of the same answers by other weights are further equations about the parts that are weighted: where one of
    /// those parts is hidden, they could give it away.
    private func mayShow(_ basis: WeightingBasis, of item: Int) -> Bool {
        switch basis {
        case .officers, .countries: true
        case .regions:
            Region.allCases.allSatisfy { study.release.protection(of: item, .region($0))?.isPrinted ?? true }
        case .raked: study.release.protection[item].allSatisfy(\.isPrinted)
        }
    }

    private var weightsInWords: String {
        say(
            "The mean of officers and the mean of countries answer two questions: what officers need, and what countries need. Regions can also be weighted by their number of members. Places are by the Borich score.",
            "La moyenne des agents et celle des pays répondent à deux questions : ce dont les agents ont besoin et ce dont les pays ont besoin. Les régions peuvent aussi peser selon leur nombre de membres. Les places suivent le score de Borich.",
            "La media de funcionarios y la de países responden a dos preguntas: qué necesitan los funcionarios y qué necesitan los países. Las regiones también pueden ponderarse por su número de miembros. Los puestos siguen la puntuación de Borich.",
            "يجيب متوسط الضباط ومتوسط البلدان عن سؤالين: ما يحتاج إليه الضباط، وما تحتاج إليه البلدان. ويمكن أيضاً ترجيح المناطق بعدد أعضائها. والمراتب بحسب درجة بوريتش."
        )
    }

    private var raking: [Block] {
        switch study.weighted.raking {
        case .success(let raked):
            let summary = raked.weights.summary
            let effect = words.number(summary.designEffect)
            let size = words.number(summary.effectiveSize, digits: 0)
            return [
                minor(
                    say(
                        "Raked weights have a design effect of \(effect): as precise as \(size) equal answers.",
                        "Les poids calés ont un effet de plan de \(effect) : aussi précis que \(size) réponses égales.",
                        "Los pesos calibrados tienen un efecto de diseño de \(effect): tan precisos como \(size) respuestas iguales.",
                        "للأوزان المرجحة أثر تصميم قدره \(effect): أي بدقة \(size) من الإجابات المتساوية."
                    )
                )
            ]
        case .failure:
            return [
                minor(
                    say(
                        "No raked weights meet all targets; that mean is left out.",
                        "Aucun poids calé ne satisfait toutes les marges ; cette moyenne est omise.",
                        "Ningún peso calibrado cumple todos los márgenes; esa media se omite.",
                        "لا توجد أوزان تحقق جميع الأهداف؛ وقد حُذف هذا المتوسط."
                    )
                )
            ]
        case nil: return []
        }
    }

    private var conflicts: [Block] {
        guard !study.conflicts.isEmpty else { return [] }
        let most = 12
        let sentences = study.conflicts.prefix(most).map(sentence)
        let rest = study.conflicts.count - sentences.count
        return [
            notice(
                say(
                    "The order depends on who counts once. Say which mean a decision follows.",
                    "L’ordre dépend de qui compte. Précisez quelle moyenne fonde une décision.",
                    "El orden depende de quién cuenta. Indique qué media sigue una decisión.",
                    "يتوقف الترتيب على وحدة الحساب. يرجى بيان المتوسط الذي يستند إليه القرار."
                )
            )
        ] + bullets(Array(sentences))
            + (rest > 0
                ? [
                    minor(
                        say(
                            "Further differences of order: \(rest).",
                            "Autres différences d’ordre : \(rest).",
                            "Otras diferencias de orden: \(rest).",
                            "اختلافات أخرى في الترتيب: \(rest)."
                        )
                    )
                ] : [])
    }

    private func sentence(_ conflict: OrderConflict) -> String {
        let (first, second) = (words.name(of: conflict.first), words.name(of: conflict.second))
        switch conflict.subject {
        case .amongFirst(let item, let places):
            let isFirst = (study.weighted.items[item].places[conflict.first] ?? .max) <= places
            let (one, other, title) = (isFirst ? first : second, isFirst ? second : first, text(of: item))
            return say(
                "\(title): among the first \(places) by “\(one)”, not by “\(other)”.",
                "\(title) : parmi les \(places) premiers selon « \(one) », pas selon « \(other) ».",
                "\(title): entre los \(places) primeros según «\(one)», no según «\(other)».",
                "\(title): ضمن أول \(places) بحسب «\(one)»، لا بحسب «\(other)»."
            )
        case .pair(let higher, let lower):
            let (one, other) = (text(of: higher), text(of: lower))
            return say(
                "\(one) stands above \(other) by “\(first)”, below it by “\(second)”.",
                "\(one) est au-dessus de \(other) selon « \(first) », au-dessous selon « \(second) ».",
                "\(one) está por encima de \(other) según «\(first)», por debajo según «\(second)».",
                "\(one) أعلى من \(other) بحسب «\(first)»، وأدنى منه بحسب «\(second)»."
            )
        }
    }
}
