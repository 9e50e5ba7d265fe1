import Documents
import Needs
import Reference

/// Chapter 1: the priorities in plain words.
extension NeedsChapters {
    var summary: [Block] {
        let ranked = study.uncertainty.groups.order
        guard !ranked.isEmpty else { return [summaryHeading, notice(noFigures)] }
        let sentences =
            [answersInShort] + standingInShort + [methodsInShort, weightingsInShort] + silentInShort + causesInShort
            + demandInShort + hiddenInShort
        return [summaryHeading] + bullets(sentences.compactMap(\.self)) + firstNeeds
    }

    private var summaryHeading: Block { heading(say("In short", "En bref", "En resumen", "الخلاصة"), "summary") }

    private var noFigures: String {
        say(
            "No need has figures that may be shown: too few respondents or countries answered.",
            "Aucun besoin n’a de chiffres publiables : trop peu de répondants ou de pays.",
            "Ninguna necesidad tiene cifras publicables: muy pocos encuestados o países.",
            "لا توجد أرقام يجوز عرضها لأي احتياج: عدد المجيبين أو البلدان قليل جداً."
        )
    }

    // MARK: Sentences

    private var answersInShort: String {
        let answered = study.response.countries.count { !$0.isMissing }
        let (heard, all) = (words.count(answered), words.count(study.response.eligibleCountries))
        let rate = study.response.rates.responseRate6.map { words.percent($0) } ?? words.none
        let people = words.respondents(study.view.respondents.reduce(0, +))
        let countries = words.countries(study.view.countries.count)
        return say(
            "\(people) from \(countries) stand behind this report. Of \(all) countries that could have answered, \(heard) rated at least half of what was asked (\(rate)).",
            "Ce rapport repose sur \(people) de \(countries). Sur \(all) pays qui pouvaient répondre, \(heard) ont noté au moins la moitié de ce qui était demandé (\(rate)).",
            "Este informe se apoya en \(people) de \(countries). De \(all) países que podían responder, \(heard) valoraron al menos la mitad de lo preguntado (\(rate)).",
            "يستند هذا التقرير إلى \(people) من \(countries). ومن أصل \(all) من البلدان التي كان بوسعها الرد قيّم \(heard) منها نصف المطلوب على الأقل (\(rate))."
        )
    }

    /// Which needs stand alone, and which cannot be told apart.
    private var standingInShort: [String?] {
        let groups = study.uncertainty.groups
        guard let first = groups.order.first else { return [] }
        return [groups.breaks.contains(1) ? standsAlone(first) : groups.runs.first.map(cannotBeToldApart), border]
    }

    private func standsAlone(_ item: Int) -> String {
        let title = text(of: item)
        return say(
            "\(title) is the greatest need, and stands apart from all others.",
            "\(title) : c’est le plus grand besoin, nettement distinct de tous les autres.",
            "\(title): es la mayor necesidad, claramente distinta de todas las demás.",
            "\(title): هو أكبر احتياج، ويتميز بوضوح عن سائر الاحتياجات."
        )
    }

    /// A run of needs in a sentence.
    func cannotBeToldApart(_ run: NeedGroups.Run) -> String {
        let (titles, places) = (shortList(of: run.items), words.places(run.places))
        guard run.items.count > 1 else {
            return say(
                "Place \(places): \(titles) is told apart from its neighbours.",
                "Place \(places) : \(titles) se distingue de ses voisins.",
                "Puesto \(places): \(titles) se distingue de sus vecinos.",
                "المرتبة \(places): \(titles) يتميز عما يجاوره."
            )
        }
        return say(
            "Places \(places) cannot be told apart: \(titles). Their order among themselves may be chance.",
            "Les places \(places) ne peuvent être départagées : \(titles). Leur ordre peut être dû au hasard.",
            "Los puestos \(places) no pueden distinguirse: \(titles). Su orden puede deberse al azar.",
            "المراتب \(places) لا يمكن التمييز بينها: \(titles). وقد يكون ترتيبها فيما بينها من قبيل المصادفة."
        )
    }

    /// The names of needs, of many only the first.
    private func shortList(of items: [Int]) -> String {
        let most = 6
        guard items.count > most else { return texts(of: items) }
        let (first, rest) = (words.list(items.prefix(most - 1).map(text)), items.count - most + 1)
        return say(
            "\(first) and \(rest) more",
            "\(first) et \(rest) autres",
            "\(first) y \(rest) más",
            "\(first)، وغيرها (\(rest))"
        )
    }

    /// Whether a firm line runs somewhere through the order.
    private var border: String? {
        let groups = study.uncertainty.groups
        let breaks = groups.breaks.filter { $0 > 1 }
        if breaks.isEmpty {
            guard !groups.breaks.contains(1), groups.order.count > 1 else { return nil }
            return say(
                "Nowhere does a firm line part the needs above from those below: treat the order as a guide.",
                "Nulle part une limite nette ne sépare les besoins du haut de ceux du bas : l’ordre est indicatif.",
                "En ningún punto una línea firme separa las necesidades de arriba de las de abajo: el orden es orientativo.",
                "لا يفصل حد قاطع في أي موضع بين الاحتياجات العليا والدنيا: فالترتيب استرشادي."
            )
        }
        let places = words.listAnd(breaks.map(String.init))
        return say(
            "Firm lines run below these places: \(places). Every need above such a line is greater than every need below it.",
            "Des limites nettes passent sous les places suivantes : \(places). Tout besoin au-dessus dépasse tout besoin au-dessous.",
            "Hay líneas firmes bajo estos puestos: \(places). Toda necesidad por encima supera a toda la que está por debajo.",
            "تقع حدود قاطعة أسفل المراتب الآتية: \(places). وكل احتياج فوق الحد أكبر من كل احتياج تحته."
        )
    }

    private var methodsInShort: String? {
        guard study.comparison.methods.count > 1 else { return nil }
        let disputed = study.comparison.disputed.map(\.item)
        guard !disputed.isEmpty else {
            return say(
                "All formulas agree on what is a need and on the first \(top).",
                "Toutes les formules s’accordent sur les besoins et sur les \(top) premiers.",
                "Todas las fórmulas coinciden en qué es una necesidad y en las \(top) primeras.",
                "تتفق جميع الصيغ على الاحتياجات وعلى أول \(top) منها."
            )
        }
        let titles = texts(of: disputed)
        return say(
            "The choice of formula decides whether these are among the first \(top), or needs at all: \(titles).",
            "Le choix de la formule décide si ces sujets sont parmi les \(top) premiers, ou des besoins : \(titles).",
            "La elección de la fórmula decide si estos temas están entre los \(top) primeros, o si son necesidades: \(titles).",
            "يتوقف على اختيار الصيغة ما إذا كانت البنود الآتية ضمن أول \(top) أو احتياجات أصلاً: \(titles)."
        )
    }

    private var weightingsInShort: String? {
        let moved = Set(
            study.conflicts.compactMap { conflict -> Int? in
                if case .amongFirst(let item, _) = conflict.subject { item } else { nil }
            }
        )
        guard !moved.isEmpty else {
            return say(
                "Counting officers, countries or regions gives the same first \(top).",
                "Compter les agents, les pays ou les régions donne les mêmes \(top) premiers.",
                "Contar funcionarios, países o regiones da las mismas \(top) primeras.",
                "يعطي حساب الضباط أو البلدان أو المناطق أول \(top) نفسها."
            )
        }
        let titles = texts(of: study.order.filter(moved.contains))
        return say(
            "Who counts once decides whether these are among the first \(top): \(titles).",
            "La façon de compter (agents, pays, régions) décide si ces sujets sont parmi les \(top) premiers : \(titles).",
            "La forma de contar (funcionarios, países, regiones) decide si estos temas están entre los \(top) primeros: \(titles).",
            "تحدد وحدة الحساب (ضباط أو بلدان أو مناطق) ما إذا كانت البنود الآتية ضمن أول \(top): \(titles)."
        )
    }

    private var silentInShort: [String?] {
        let first = study.uncertainty.groups.order.prefix(top)
        let points = first.compactMap { item in study.tipping[item].place?.least.map { (item: item, least: $0) } }
        guard let weakest = points.min(by: { ($0.least, $0.item) < ($1.least, $1.item) }) else { return [] }
        let (number, title) = (words.countries(weakest.least), text(of: weakest.item))
        return [
            say(
                "Of the first \(top), \(title) hangs on the fewest silent countries: the worst answers of \(number) could push it out.",
                "Parmi les \(top) premiers, « \(title) » tient au plus petit nombre de pays silencieux : les pires réponses de \(number) pourraient l’en écarter.",
                "De las \(top) primeras, «\(title)» depende del menor número de países sin respuesta: las peores respuestas de \(number) podrían sacarla.",
                "من بين أول \(top) يتوقف «\(title)» على أقل عدد من البلدان التي لم تُجب: فقد تخرجه أسوأ إجابات \(number)."
            )
        ]
    }

    private var causesInShort: [String?] {
        guard let screening = study.screening else { return [] }
        let others = study.order.filter { item in
            if case .other = screening.needs[item].verdict { true } else { false }
        }
        guard !others.isEmpty else { return [] }
        let titles = texts(of: others)
        return [
            say(
                "Training cannot close these gaps, whose causes lie elsewhere: \(titles).",
                "La formation ne peut combler ces lacunes, dont les causes sont ailleurs : \(titles).",
                "La capacitación no puede cerrar estas brechas, cuyas causas son otras: \(titles).",
                "لا يستطيع التدريب سد الفجوات الآتية لأن أسبابها في غيره: \(titles)."
            )
        ]
    }

    private var demandInShort: [String?] {
        guard let plan = study.plan else { return [] }
        let courses = plan.courses.reduce(0) { $0 + $1.courses }
        let filled = words.officers(plan.courses.reduce(0) { $0 + $1.filled })
        let (cost, money) = (words.count(plan.cost), words.count(plan.budget.amount))
        return [
            say(
                "The budget holds \(courses) courses for \(filled), at \(cost) of \(money).",
                "Le budget permet \(courses) cours pour \(filled), à \(cost) sur \(money).",
                "El presupuesto permite \(courses) cursos para \(filled), por \(cost) de \(money).",
                "تتيح الميزانية عدداً من الدورات قدره \(courses) لعدد \(filled)، بتكلفة \(cost) من \(money)."
            )
        ]
    }

    private var hiddenInShort: [String?] {
        let hidden = study.release.protection.joined().count { !$0.isPrinted }
        guard hidden > 0 else { return [] }
        let number = words.count(hidden)
        return [
            say(
                "Figures held back so that nobody can be recognised: \(number). They appear in no table, place or chart of this report.",
                "Chiffres non publiés pour que personne ne soit reconnaissable : \(number). Ils ne figurent dans aucun tableau ni graphique.",
                "Cifras no publicadas para que nadie sea reconocible: \(number). No figuran en ninguna tabla ni gráfico.",
                "أرقام محجوبة كي لا يُعرف أحد: \(number). ولا تظهر في أي جدول أو رسم في هذا التقرير."
            )
        ]
    }

    // MARK: The first needs

    private var firstNeeds: [Block] {
        let rows = study.uncertainty.groups.order.prefix(max(top, 5))
            .compactMap { item -> [TableCell]? in
                guard let need = study.uncertainty.needs[item] else { return nil }
                return [
                    figure(need.place), figure(need.places.map(words.places) ?? words.none), cell(item),
                    figure(need.gap.value), chance(need.stability?.amongFirst), figure(need.countries),
                ]
            }
        let title = say("The first needs", "Les premiers besoins", "Las primeras necesidades", "الاحتياجات الأولى")
        return table(
            title,
            "first-needs",
            [
                (placeHead, 9), (placesHead, 13), (needHead, 42), (gapHead, 10), (amongFirstHead, 15),
                (countriesHead, 11),
            ],
            rows
        ) + [minor(placesNote)]
    }

    /// How to read places.
    private var placesNote: String {
        let share = words.percent(study.uncertainty.settings.confidence)
        return say(
            "“May be” gives the places that a need may really have, given the uncertainty of all needs at once (\(share)). The probability is the share of draws of countries in which the need is among the first \(top).",
            "« Peut être » donne les places qu’un besoin peut réellement avoir, compte tenu de l’incertitude de tous (\(share)). La probabilité est la part des tirages de pays où il est parmi les \(top) premiers.",
            "«Puede ser» da los puestos que una necesidad puede tener en realidad, dada la incertidumbre de todas (\(share)). La probabilidad es la parte de los sorteos de países en que está entre las \(top) primeras.",
            "يبين عمود «قد تكون» المراتب التي قد يحتلها الاحتياج فعلاً مع مراعاة عدم اليقين في جميع الاحتياجات (\(share)). والاحتمال هو نسبة عمليات سحب البلدان التي يكون فيها ضمن أول \(top)."
        )
    }
}
