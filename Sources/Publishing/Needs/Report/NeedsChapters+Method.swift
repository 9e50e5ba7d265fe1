import Documents
import Needs
import Reference

/// Chapter 2: how it was done.
extension NeedsChapters {
    var method: [Block] {
        [
            heading(
                say("How it was done", "Méthode", "Cómo se hizo", "كيف أُعدّ التقرير"),
                "method"
            ), paragraph(questions), paragraph(whoCounts), paragraph(uncertaintyInWords),
        ] + methodTable + lines + protection
    }

    private var questions: String {
        let aspects = words.listAnd(survey.needs.aspects.map { words.name(of: $0.aspect) })
        let (low, high) = (survey.scale.lowest, survey.scale.highest)
        let items = survey.items.count
        return say(
            "Each respondent rated \(items) subjects. Asked of each: \(aspects). Importance and current level are rated from \(low) to \(high). A pair is complete when both are rated; the gap is importance less current level over complete pairs, and n is their number.",
            "Chaque répondant a noté \(items) sujets. Demandé pour chacun : \(aspects). L’importance et le niveau actuel sont notés de \(low) à \(high). Une paire est complète si les deux sont notés ; l’écart est l’importance moins le niveau actuel sur les paires complètes, et n est leur nombre.",
            "Cada encuestado valoró \(items) temas. Se preguntó por cada uno: \(aspects). La importancia y el nivel actual se valoran de \(low) a \(high). Un par está completo si ambos están valorados; la brecha es la importancia menos el nivel actual en los pares completos, y n es su número.",
            "قيّم كل مجيب عدداً من البنود قدره \(items). وسُئل عن كل منها: \(aspects). وتُقيَّم الأهمية والمستوى الحالي من \(low) إلى \(high). ويكتمل الزوج بتقييم الاثنين؛ والفجوة هي الأهمية ناقص المستوى الحالي في الأزواج المكتملة، وعددها ن."
        )
    }

    private var whoCounts: String {
        let weighting = words.name(of: study.options.weighting)
        return say(
            "In means, \(weighting). Chapter 4 shows what other ways of counting would say.",
            "Dans les moyennes, \(weighting). Le chapitre 4 montre ce que donneraient d’autres façons de compter.",
            "En las medias, \(weighting). El capítulo 4 muestra qué dirían otras formas de contar.",
            "في المتوسطات \(weighting). ويبين الفصل 4 ما تعطيه طرائق الحساب الأخرى."
        )
    }

    private var uncertaintyInWords: String {
        let settings = study.uncertainty.settings
        let (share, draws, seed) = (words.percent(settings.confidence), words.count(settings.draws), settings.seed)
        return say(
            "Intervals hold the true figure with a confidence of \(share); answers of one country are not taken for independent (clustered by country, Student’s t). All members were invited, so what is missing are countries that did not answer. Places and probabilities come from \(draws) draws of countries with replacement (seed \(seed)): the same answers always give the same report. Two needs “cannot be told apart” when neither is above the other by more than chance would make likely, all pairs of needs being held to one level of error.",
            "Les intervalles contiennent la vraie valeur avec une confiance de \(share) ; les réponses d’un même pays ne sont pas tenues pour indépendantes (grappes par pays, t de Student). Tous les membres ont été invités : seuls manquent les pays qui n’ont pas répondu. Places et probabilités viennent de \(draws) tirages de pays avec remise (graine \(seed)) : les mêmes réponses donnent toujours le même rapport. Deux besoins « ne peuvent être départagés » quand aucun ne dépasse l’autre de plus que le hasard, toutes les paires étant tenues à un même niveau d’erreur.",
            "Los intervalos contienen la cifra verdadera con una confianza del \(share); las respuestas de un mismo país no se consideran independientes (conglomerados por país, t de Student). Se invitó a todos los miembros: solo faltan los países que no respondieron. Puestos y probabilidades proceden de \(draws) sorteos de países con reposición (semilla \(seed)): las mismas respuestas dan siempre el mismo informe. Dos necesidades «no pueden distinguirse» cuando ninguna supera a la otra más de lo que explicaría el azar, con un mismo nivel de error para todos los pares.",
            "تتضمن الفترات القيمة الحقيقية بدرجة ثقة \(share)؛ ولا تُعدّ إجابات البلد الواحد مستقلة (تجميع عنقودي بحسب البلد، توزيع t). وقد دُعي جميع الأعضاء، فلا ينقص إلا البلدان التي لم تُجب. وتأتي المراتب والاحتمالات من \(draws) عملية سحب للبلدان مع الإرجاع (البذرة \(seed)): فالإجابات نفسها تعطي التقرير نفسه دائماً. ويقال إن احتياجين «لا يمكن التمييز بينهما» حين لا يفوق أحدهما الآخر بأكثر مما قد تفسره المصادفة، مع إخضاع جميع الأزواج لمستوى خطأ واحد."
        )
    }

    // MARK: Methods

    private var methodTable: [Block] {
        let rows = study.methods.filter(hasAnswers)
            .map { table -> [TableCell] in
                [
                    cell(words.name(of: table.method)), figure(words.shortName(of: table.method)),
                    figure(table.method.formula), figure(answers(of: table)),
                ]
            }
        let title = say(
            "Methods and their formulas",
            "Méthodes et formules",
            "Métodos y fórmulas",
            "الطرائق وصيغها"
        )
        return table(
            title,
            "methods",
            [
                (methodHead, 42), (say("Short", "Abrégé", "Abreviado", "المختصر"), 16),
                (say("Formula", "Formule", "Fórmula", "الصيغة"), 28),
                (say("Answers", "Réponses", "Respuestas", "الإجابات"), 14),
            ],
            rows
        ) + [minor(signs)]
    }

    private func hasAnswers(_ table: MethodTable) -> Bool { table.rows.contains { $0.answers > 0 } }

    private func answers(of table: MethodTable) -> String {
        let answers = table.rows.map(\.answers).filter { $0 > 0 }
        guard let fewest = answers.min(), let most = answers.max() else { return words.none }
        return (fewest...most).words
    }

    private var signs: String {
        say(
            "I importance, A current level, R required level, a bar the mean, c a country; NR, TR and PR count pairs with A below, equal to and above I; A and B of Hennessy-Hicks are its two ratings; D, F difficulty and frequency; U urgency; V officers; k a cut. For the ranked discrepancy the most negative is the greatest need.",
            "I importance, A niveau actuel, R niveau requis, barre : moyenne, c un pays ; NR, TR et PR comptent les paires où A est inférieur, égal ou supérieur à I ; A et B de Hennessy-Hicks sont ses deux notes ; D, F difficulté et fréquence ; U urgence ; V agents ; k un seuil. Pour la discordance ordonnée, le plus négatif est le plus grand besoin.",
            "I importancia, A nivel actual, R nivel requerido, barra: media, c un país; NR, TR y PR cuentan los pares con A inferior, igual o superior a I; A y B de Hennessy-Hicks son sus dos notas; D, F dificultad y frecuencia; U urgencia; V funcionarios; k un corte. En la discrepancia ordenada, lo más negativo es la mayor necesidad.",
            "الأهمية I، والمستوى الحالي A، والمستوى المطلوب R، والخط فوق الحرف للمتوسط، والبلد c؛ وتعدّ NR وTR وPR الأزواج التي تكون فيها A أدنى من I أو مساوية لها أو أعلى منها؛ وA وB عند هينيسي-هيكس هما تقييماه؛ والصعوبة D والتكرار F والاستعجال U والضباط V والحد k. وفي التباين الرتبي يكون الأكثر سلبية هو الاحتياج الأكبر."
        )
    }

    /// The lines that methods drew, on which their classes depend.
    private var lines: [Block] {
        bullets(
            study.methods.filter(hasAnswers)
                .compactMap { table in
                    table.lines.map { "\(words.name(of: table.method))\(words.colon)\(sentence($0))" }
                }
        )
    }

    private func sentence(_ lines: MethodLines) -> String {
        switch lines {
        case .crossHair(let rule, let importance, let other):
            let (rule, one, two) = (words.name(of: rule), words.number(importance), words.number(other))
            return say(
                "lines at importance \(one) and \(two) on the other axis (\(rule)); a value on the line counts as high.",
                "lignes à \(one) pour l’importance et à \(two) sur l’autre axe (\(rule)) ; une valeur sur la ligne compte comme élevée.",
                "líneas en \(one) de importancia y \(two) en el otro eje (\(rule)); un valor en la línea cuenta como alto.",
                "الخطان عند الأهمية \(one) و\(two) على المحور الآخر (\(rule))؛ والقيمة الواقعة على الخط تُعدّ مرتفعة."
            )
        case .cuts(let difficulty, let importance, let frequency):
            let cuts = [difficulty, importance, frequency]
                .map { cuts in
                    cuts.map { words.number($0, digits: 1) }.joined(separator: " / ")
                }
            return say(
                "cut at difficulty \(cuts[0]), importance \(cuts[1]) and frequency \(cuts[2]), by medians.",
                "seuils : difficulté \(cuts[0]), importance \(cuts[1]), fréquence \(cuts[2]), sur les médianes.",
                "cortes: dificultad \(cuts[0]), importancia \(cuts[1]), frecuencia \(cuts[2]), sobre las medianas.",
                "الحدود: الصعوبة \(cuts[0])، الأهمية \(cuts[1])، التكرار \(cuts[2])، على أساس الوسيط."
            )
        case .relevantFrom(let rating):
            return say(
                "relevant from an importance of \(rating).",
                "pertinent à partir d’une importance de \(rating).",
                "pertinente desde una importancia de \(rating).",
                "يُعدّ البند ذا صلة ابتداءً من أهمية قدرها \(rating)."
            )
        case .volume(let rule):
            let rule = words.name(of: rule)
            return say(
                "where a country gives several numbers: \(rule).",
                "quand un pays donne plusieurs nombres : \(rule).",
                "cuando un país da varios números: \(rule).",
                "حين يقدم بلد عدة أعداد: \(rule)."
            )
        }
    }

    // MARK: What is hidden

    private var protection: [Block] {
        let cells = Array(study.release.protection.joined())
        let reasons: [CellProtection] = [.small, .narrow, .hardlyChanged, .companion]
        let counted = reasons.compactMap { reason -> String? in
            let number = cells.count { $0 == reason }
            return number > 0 ? words.name(of: reason).map { "\($0)\(words.colon)\(words.count(number))" } : nil
        }
        let people = words.respondents(smallest)
        let rule =
            study.options.edition == .public
            ? say(
                "No figure stands on fewer than \(people) or on fewer countries than that, and none that could be computed from what is printed, here or in earlier reports, does.",
                "Aucun chiffre ne repose sur moins de \(people) ni sur moins de pays, et aucun chiffre de ce genre ne peut être recalculé à partir de ce qui est publié, ici ou dans des rapports antérieurs.",
                "Ninguna cifra se apoya en menos de \(people) ni en menos países, ni puede calcularse una así a partir de lo publicado, aquí o en informes anteriores.",
                "لا يستند أي رقم إلى أقل من \(people) أو إلى عدد أقل من البلدان، ولا يمكن حساب رقم كهذا مما نُشر هنا أو في تقارير سابقة."
            )
            : say(
                "No figure stands on fewer than \(people), and none that could be computed from what is printed, here or in earlier reports, does. Country figures are for headquarters and the country itself.",
                "Aucun chiffre ne repose sur moins de \(people), et aucun chiffre de ce genre ne peut être recalculé à partir de ce qui est publié, ici ou auparavant. Les chiffres par pays sont réservés au siège et au pays concerné.",
                "Ninguna cifra se apoya en menos de \(people), ni puede calcularse una así a partir de lo publicado, aquí o antes. Las cifras por país son para la sede y el propio país.",
                "لا يستند أي رقم إلى أقل من \(people)، ولا يمكن حساب رقم كهذا مما نُشر هنا أو سابقاً. وأرقام البلدان مخصصة للمقر وللبلد المعني."
            )
        return [
            heading(
                say("What is held back", "Ce qui n’est pas publié", "Lo que no se publica", "ما هو محجوب"),
                "protection",
                level: 2
            ), paragraph(rule),
        ] + (counted.isEmpty ? [] : [paragraph(hiddenCounts(words.list(counted)))])
    }

    private func hiddenCounts(_ list: String) -> String {
        say(
            "Figures of groups held back, over all subjects: \(list).",
            "Chiffres de groupes non publiés, tous sujets confondus : \(list).",
            "Cifras de grupos no publicadas, en todos los temas: \(list).",
            "أرقام المجموعات المحجوبة في جميع البنود: \(list)."
        )
    }
}
