package import Needs

/// Why methods disagree, in sentences.
extension NeedsWords {
    /// A reason in a sentence; `title` gives the name of an item.
    package func sentence(_ reason: DisagreementReason, title: (Int) -> String) -> String {
        switch reason {
        case .fewLargeGapsAgainstManySmallSurpluses(let shape): fewLargeGapsAgainstSurpluses(shape)
        case .manySmallGapsAgainstFewLargeSurpluses(let shape): manySmallGapsAgainstSurpluses(shape)
        case .asManyGapsAsSurpluses(let shape): asMany(shape)
        case .countriesWithFewAnswersTip(let shape): fewAnswersTip(shape)
        case .importanceLifts(let importance, let mean): importanceMoves(importance, mean, isLifted: true)
        case .importanceLowers(let importance, let mean): importanceMoves(importance, mean, isLifted: false)
        case .ownImportanceGoesWithGap(let covariance): ownImportance(covariance, isLifted: true)
        case .ownImportanceGoesAgainstGap(let covariance): ownImportance(covariance, isLifted: false)
        case .largerGaps(let shape): largerGaps(shape)
        case .smallerGaps(let shape): smallerGaps(shape)
        case .ties(let equal, let all): ties(equal, all)
        case .sharesEdge(let method, let items): sharesEdge(method, items)
        case .displaced(let method, let items): displaced(method, items.map(title))
        case .asksSomethingElse(let methods): asksSomethingElse(methods)
        case .differentAnswers(let fewest, let most): differentAnswers(fewest, most)
        }
    }

    /// "12 with a gap (mean 2.1), 3 equal, 20 with a surplus (mean 1.1)".
    package func words(of shape: GapShape) -> String {
        func part(
            _ count: Int,
            _ mean: Double?,
            _ english: String,
            _ french: String,
            _ spanish: String,
            _ arabic: String
        )
            -> String
        {
            let figure = mean.map {
                " (" + say("mean", "moyenne", "media", "المتوسط") + " " + number($0, digits: 1) + ")"
            }
            return "\(count) " + say(english, french, spanish, arabic) + (figure ?? "")
        }
        return list([
            part(shape.below, shape.meanGap, "with a gap", "avec un écart", "con brecha", "لديهم فجوة"),
            part(shape.equal, nil, "equal", "à égalité", "en equilibrio", "متساوون"),
            part(shape.above, shape.meanSurplus, "with a surplus", "avec un excédent", "con excedente", "لديهم فائض"),
        ])
    }

    private func fewLargeGapsAgainstSurpluses(_ shape: GapShape) -> String {
        let figures = words(of: shape)
        return say(
            "More respondents have a small surplus than a gap, but the gaps are larger: means say need, counts say none. \(figures).",
            "Plus de répondants ont un petit excédent qu’un écart, mais les écarts sont plus grands : les moyennes indiquent un besoin, les comptes non. \(figures).",
            "Más encuestados tienen un pequeño excedente que una brecha, pero las brechas son mayores: las medias indican necesidad, los recuentos no. \(figures).",
            "عدد من لديهم فائض صغير أكبر ممن لديهم فجوة، لكن الفجوات أكبر: تدل المتوسطات على احتياج، ولا تدل عليه الأعداد. \(figures)."
        )
    }

    private func manySmallGapsAgainstSurpluses(_ shape: GapShape) -> String {
        let figures = words(of: shape)
        return say(
            "More respondents have a small gap than a surplus, but the surpluses are larger: counts say need, means say none. \(figures).",
            "Plus de répondants ont un petit écart qu’un excédent, mais les excédents sont plus grands : les comptes indiquent un besoin, les moyennes non. \(figures).",
            "Más encuestados tienen una pequeña brecha que un excedente, pero los excedentes son mayores: los recuentos indican necesidad, las medias no. \(figures).",
            "عدد من لديهم فجوة صغيرة أكبر ممن لديهم فائض، لكن الفوائض أكبر: تدل الأعداد على احتياج، ولا تدل عليه المتوسطات. \(figures)."
        )
    }

    private func asMany(_ shape: GapShape) -> String {
        let figures = words(of: shape)
        return say(
            "As many respondents have a gap as a surplus, of different size. \(figures).",
            "Autant de répondants ont un écart qu’un excédent, d’ampleur différente. \(figures).",
            "Tantos encuestados tienen brecha como excedente, de distinto tamaño. \(figures).",
            "عدد من لديهم فجوة يساوي عدد من لديهم فائض، مع اختلاف الحجم. \(figures)."
        )
    }

    private func fewAnswersTip(_ shape: GapShape) -> String {
        let figures = words(of: shape)
        return say(
            "Respondents together point one way and the countries’ own means another: countries with few answers tip it. \(figures).",
            "Les répondants réunis vont dans un sens et les moyennes des pays dans l’autre : les pays à peu de réponses font basculer. \(figures).",
            "Los encuestados en conjunto apuntan en un sentido y las medias de los países en otro: los países con pocas respuestas lo inclinan. \(figures).",
            "يشير المجيبون مجتمعين إلى اتجاه ومتوسطات البلدان إلى آخر: ترجّحه البلدان قليلة الإجابات. \(figures)."
        )
    }

    private func importanceMoves(_ importance: Double, _ mean: Double, isLifted: Bool) -> String {
        let (own, all) = (number(importance), number(mean))
        return isLifted
            ? say(
                "Its importance (\(own), against \(all) on average) lifts it under the Borich score.",
                "Son importance (\(own), contre \(all) en moyenne) l’élève selon le score de Borich.",
                "Su importancia (\(own), frente a \(all) de media) lo eleva en la puntuación de Borich.",
                "ترفعه أهميته (\(own) مقابل متوسط قدره \(all)) في درجة بوريتش."
            )
            : say(
                "Its importance (\(own), against \(all) on average) holds it down under the Borich score.",
                "Son importance (\(own), contre \(all) en moyenne) l’abaisse selon le score de Borich.",
                "Su importancia (\(own), frente a \(all) de media) lo rebaja en la puntuación de Borich.",
                "تخفضه أهميته (\(own) مقابل متوسط قدره \(all)) في درجة بوريتش."
            )
    }

    private func ownImportance(_ covariance: Double, isLifted: Bool) -> String {
        let figure = number(covariance)
        return isLifted
            ? say(
                "Those who find it more important have the larger gaps (covariance \(figure)).",
                "Ceux qui le jugent plus important ont les écarts les plus grands (covariance \(figure)).",
                "Quienes lo consideran más importante tienen las brechas mayores (covarianza \(figure)).",
                "من يرونه أكثر أهمية لديهم الفجوات الأكبر (التغاير \(figure))."
            )
            : say(
                "Those who find it more important have the smaller gaps (covariance \(figure)).",
                "Ceux qui le jugent plus important ont les écarts les plus petits (covariance \(figure)).",
                "Quienes lo consideran más importante tienen las brechas menores (covarianza \(figure)).",
                "من يرونه أكثر أهمية لديهم الفجوات الأصغر (التغاير \(figure))."
            )
    }

    private func largerGaps(_ shape: GapShape) -> String {
        let figures = words(of: shape)
        return say(
            "Those who have a gap have a larger one than elsewhere; the ranked score counts heads, not size, and places it lower. \(figures).",
            "Ceux qui ont un écart en ont un plus grand qu’ailleurs ; le score ordonné compte les personnes, non l’ampleur, et le place plus bas. \(figures).",
            "Quienes tienen brecha la tienen mayor que en otros temas; la puntuación ordenada cuenta personas, no tamaño, y lo sitúa más abajo. \(figures).",
            "فجوة من لديهم فجوة أكبر منها في غيره؛ والدرجة الرتبية تعدّ الأشخاص لا الحجم فتضعه في مرتبة أدنى. \(figures)."
        )
    }

    private func smallerGaps(_ shape: GapShape) -> String {
        let figures = words(of: shape)
        return say(
            "Those who have a gap have a smaller one than elsewhere; the ranked score counts heads, not size, and places it higher. \(figures).",
            "Ceux qui ont un écart en ont un plus petit qu’ailleurs ; le score ordonné compte les personnes, non l’ampleur, et le place plus haut. \(figures).",
            "Quienes tienen brecha la tienen menor que en otros temas; la puntuación ordenada cuenta personas, no tamaño, y lo sitúa más arriba. \(figures).",
            "فجوة من لديهم فجوة أصغر منها في غيره؛ والدرجة الرتبية تعدّ الأشخاص لا الحجم فتضعه في مرتبة أعلى. \(figures)."
        )
    }

    private func ties(_ equal: Int, _ all: Int) -> String {
        say(
            "\(equal) of \(all) rate both alike; the ranked score divides by them and does not count them.",
            "\(equal) sur \(all) donnent la même note aux deux ; le score ordonné divise par eux sans les compter.",
            "\(equal) de \(all) valoran ambos por igual; la puntuación ordenada divide entre ellos y no los cuenta.",
            "\(equal) من \(all) يقيّمون الاثنين بالدرجة نفسها؛ تقسم الدرجة الرتبية عليهم ولا تعدّهم."
        )
    }

    private func sharesEdge(_ method: NeedsMethod, _ items: Int) -> String {
        let name = name(of: method)
        return say(
            "By “\(name)” it stands at the edge of the first places, which \(items) subjects share.",
            "Selon « \(name) », il est à la limite des premières places, que \(items) sujets partagent.",
            "Según «\(name)», está en el límite de los primeros puestos, que comparten \(items) temas.",
            "بحسب «\(name)» يقع عند حد المراتب الأولى التي يتقاسمها عدد من البنود: \(items)."
        )
    }

    private func displaced(_ method: NeedsMethod, _ titles: [String]) -> String {
        let (name, titles) = (name(of: method), listAnd(titles))
        return say(
            "The reason is not in its own figures: by “\(name)” others move ahead of it (\(titles)).",
            "La raison n’est pas dans ses propres chiffres : selon « \(name) », d’autres passent devant (\(titles)).",
            "La razón no está en sus propias cifras: según «\(name)», otros se adelantan (\(titles)).",
            "السبب ليس في أرقامه: بحسب «\(name)» تتقدم عليه بنود أخرى (\(titles))."
        )
    }

    private func asksSomethingElse(_ methods: [NeedsMethod]) -> String {
        let names = listAnd(methods.map { name(of: $0) })
        return say(
            "Other questions were asked, and say otherwise than the gap: \(names).",
            "D’autres questions ont été posées et disent autre chose que l’écart : \(names).",
            "Se hicieron otras preguntas, que dicen algo distinto de la brecha: \(names).",
            "طُرحت أسئلة أخرى، وإجاباتها تخالف الفجوة: \(names)."
        )
    }

    private func differentAnswers(_ fewest: Int, _ most: Int) -> String {
        say(
            "The methods rest on different numbers of answers: \(fewest) to \(most).",
            "Les méthodes reposent sur des nombres de réponses différents : de \(fewest) à \(most).",
            "Los métodos se apoyan en números distintos de respuestas: de \(fewest) a \(most).",
            "تستند الطرائق إلى أعداد مختلفة من الإجابات: من \(fewest) إلى \(most)."
        )
    }
}
