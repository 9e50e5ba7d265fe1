import Documents
import Needs
import Reference

/// Chapter 8: what holds needs back, and what other than training is asked for.
extension NeedsChapters {
    var causes: [Block] {
        let title = heading(
            say("Causes and remedies", "Causes et remèdes", "Causas y remedios", "الأسباب والحلول"),
            "causes"
        )
        guard let screening = study.screening else { return [title, paragraph(causesNotAsked)] }
        return [title, paragraph(causesInWords)] + screened(screening) + recommendations(screening)
    }

    private var causesNotAsked: String {
        say(
            "The survey did not ask what holds needs back. Whether training can close a gap is therefore not known: ask before planning a course.",
            "L’enquête n’a pas demandé ce qui freine. On ne sait donc pas si la formation peut combler une lacune : à vérifier avant de prévoir un cours.",
            "La encuesta no preguntó qué lo dificulta. No se sabe, pues, si la capacitación puede cerrar una brecha: pregunte antes de planificar un curso.",
            "لم يسأل الاستقصاء عما يعيق. ولذلك لا يُعرف هل يستطيع التدريب سد الفجوة: يرجى السؤال قبل التخطيط لأي دورة."
        )
    }

    private var causesInWords: String {
        say(
            "A course closes a gap only where knowledge or skill is missing. Causes are sorted by the DOTMLPF-P list; training and leadership are what courses can change. The others become recommendations of another kind.",
            "Un cours ne comble une lacune que si des connaissances ou un savoir-faire manquent. Les causes sont classées selon la liste DOTMLPF-P ; un cours peut agir sur la formation et l’encadrement. Les autres donnent des recommandations d’un autre ordre.",
            "Un curso solo cierra una brecha si faltan conocimientos o destrezas. Las causas se ordenan según la lista DOTMLPF-P; un curso puede actuar sobre la capacitación y el liderazgo. Las demás dan recomendaciones de otro tipo.",
            "لا تسد الدورة فجوة إلا حيث تنقص المعرفة أو المهارة. وتُصنف الأسباب وفق قائمة DOTMLPF-P؛ وما تغيره الدورات هو التدريب والقيادة. أما غيرهما فتصدر بشأنه توصيات من نوع آخر."
        )
    }

    // MARK: Screening

    private func screened(_ screening: NeedScreening) -> [Block] {
        let rows = study.order.filter { !study.hiddenItems.contains($0) }
            .map { item -> [TableCell] in
                let need = screening.needs[item]
                switch need.evidence {
                case .causes(let figures):
                    let main = list(of: figures)
                    return [
                        cell(item), cell(words.name(of: need.verdict)), share(need.trainableShare), quiet(main),
                        counts(figures.respondents, figures.countries),
                    ]
                case .remedies(let figures):
                    let (change, learning) = (words.number(figures.organisation), words.number(figures.training))
                    let ratings = min(figures.organisationRatings, figures.trainingRatings)
                    return [
                        cell(item), cell(words.name(of: need.verdict)), figure(words.none),
                        quiet("C \(change)\(words.comma)D \(learning)"), counts(ratings, figures.countries),
                    ]
                case .none:
                    return [
                        cell(item), cell(words.name(of: need.verdict)), figure(words.none), quiet(words.none),
                        figure(words.none),
                    ]
                }
            }
        return table(
            say(
                "What training can close",
                "Ce que la formation peut combler",
                "Qué puede cerrar la capacitación",
                "ما يستطيع التدريب سده"
            ),
            "screening",
            [
                (needHead, 32), (say("Remedy", "Remède", "Remedio", "العلاج"), 17),
                (say("Trainable", "Par formation", "Con capacitación", "بالتدريب"), 13),
                (say("Named most", "Le plus cité", "Lo más citado", "الأكثر ذكراً"), 27), (respondentsHead, 11),
            ],
            rows
        )
    }

    /// The causes that were named most, those that too few named left out.
    private func list(of figures: CauseFigures) -> String {
        guard case .choice(let choices) = survey.needs.question(about: .cause)?.answer else { return words.none }
        let named = figures.shares.indices.filter { figures.counts[$0] >= smallest }
            .sorted { (-figures.shares[$0], $0) < (-figures.shares[$1], $1) }
        let causes = named.prefix(2)
            .map { position in
                let label = choices.all[position].label.words(for: language).text
                return "\(label) (\(words.percent(figures.shares[position])))"
            }
        return causes.isEmpty ? words.none : words.list(causes)
    }

    // MARK: Recommendations

    private func recommendations(_ screening: NeedScreening) -> [Block] {
        let shown = screening.recommendations.filter { !study.hiddenItems.contains($0.item) }
        guard !shown.isEmpty else { return [] }
        let areas = CapabilityArea.allCases.map(Optional.some) + [nil]
        let entries = areas.flatMap { area -> [List.Entry] in
            let found = study.order.flatMap { item in shown.filter { $0.area == area && $0.item == item } }
            guard !found.isEmpty else { return [] }
            let other = say("Other causes", "Autres causes", "Otras causas", "أسباب أخرى")
            return [List.Entry([words.strong(area.map { words.name(of: $0) } ?? other)])]
                + found.map { List.Entry([words.plain(sentence($0))], level: 2) }
        }
        return [
            heading(
                say(
                    "Recommendations other than training",
                    "Recommandations hors formation",
                    "Recomendaciones distintas de la capacitación",
                    "توصيات غير تدريبية"
                ),
                "recommendations",
                level: 2
            ), .list(List(.bullet, entries: entries)),
        ]
    }

    private func sentence(_ recommendation: CapabilityRecommendation) -> String {
        let title = text(of: recommendation.item)
        let beside =
            recommendation.isBesideTraining
            ? words.comma
                + say("beside training", "outre la formation", "además de la capacitación", "إلى جانب التدريب") : ""
        let isSmall = recommendation.respondents < smallest
        guard let share = recommendation.share, !isSmall else {
            return title + beside
                + (isSmall && recommendation.share != nil ? " (\(words.heldBack))" : "")
        }
        let (part, people) = (words.percent(share), words.respondents(recommendation.respondents))
        return say(
            "\(title): named in \(part) of answers (\(people))\(beside)",
            "\(title) : cité dans \(part) des réponses (\(people))\(beside)",
            "\(title): citado en el \(part) de las respuestas (\(people))\(beside)",
            "\(title): ورد في \(part) من الإجابات (\(people))\(beside)"
        )
    }
}
