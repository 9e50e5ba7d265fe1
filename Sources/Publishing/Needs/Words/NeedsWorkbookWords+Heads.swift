/// The heads of columns about what a row is of, about figures and about places.
extension NeedsWords {
    func aboutHead(_ key: StudyKey) -> String? {
        switch key {
        case .item: say("Code", "Code", "Código", "الرمز")
        case .competency: say("Competency", "Compétence", "Competencia", "الكفاءة")
        case .need: say("Need", "Besoin", "Necesidad", "الاحتياج")
        case .otherItem: say("Other code", "Autre code", "Otro código", "الرمز الآخر")
        case .otherNeed: say("Other need", "Autre besoin", "Otra necesidad", "الاحتياج الآخر")
        case .scope: say("Divided by", "Réparti selon", "Dividido por", "مقسَّم بحسب")
        case .group: say("Group", "Groupe", "Grupo", "المجموعة")
        case .region: say("Region", "Région", "Región", "المنطقة")
        case .country: say("Code", "Code", "Código", "الرمز")
        case .name: say("Country", "Pays", "País", "البلد")
        case .state: say("Shown or held back", "Publié ou non", "Publicado o no", "معروض أم محجوب")
        case .respondents: say("Respondents (n)", "Répondants (n)", "Encuestados (n)", "المجيبون (ن)")
        case .countries: say("Countries", "Pays", "Países", "البلدان")
        case .answers: say("Answers (n)", "Réponses (n)", "Respuestas (n)", "الإجابات (ن)")
        default: nil
        }
    }

    func figureHead(_ key: StudyKey) -> String? {
        switch key {
        case .figure: say("Figure", "Chiffre", "Cifra", "الرقم")
        case .value: say("Value", "Valeur", "Valor", "القيمة")
        case .low: say("From", "De", "Desde", "من")
        case .high: say("To", "À", "Hasta", "إلى")
        case .standardError: say("Standard error", "Erreur type", "Error estándar", "الخطأ المعياري")
        case .freedom: say("Degrees of freedom", "Degrés de liberté", "Grados de libertad", "درجات الحرية")
        case .importance: say("Importance", "Importance", "Importancia", "الأهمية")
        case .current: say("Current level", "Niveau actuel", "Nivel actual", "المستوى الحالي")
        case .gap: say("Gap", "Écart", "Brecha", "الفجوة")
        case .gapLow: say("Gap from", "Écart de", "Brecha desde", "الفجوة من")
        case .gapHigh: say("Gap to", "Écart à", "Brecha hasta", "الفجوة إلى")
        case .score: say("MWDS", "MWDS", "MWDS", "MWDS")
        case .scoreLow: say("MWDS from", "MWDS de", "MWDS desde", "MWDS من")
        case .scoreHigh: say("MWDS to", "MWDS à", "MWDS hasta", "MWDS إلى")
        case .rankedDiscrepancy: say("RDS", "RDS", "RDS", "RDS")
        case .meanOfMedians:
            say("Gap by country medians", "Écart par médianes", "Brecha por medianas", "الفجوة بوسيط البلدان")
        case .basis: say("Reckoned how", "Mode de calcul", "Cómo se calculó", "طريقة الحساب")
        case .otherBasis: say("Against", "Par rapport à", "Frente a", "مقابل")
        case .kind: say("What differs", "Ce qui diffère", "Qué difiere", "ما يختلف")
        default: nil
        }
    }

    func placeHead(_ key: StudyKey) -> String? {
        switch key {
        case .place: say("Place", "Place", "Puesto", "المرتبة")
        case .placeLow: say("May be from", "Au mieux", "Como mejor", "قد تكون من")
        case .placeHigh: say("May be to", "Au pire", "Como peor", "قد تكون إلى")
        case .placeAloneLow: say("Alone: from", "Seul : de", "Solo: desde", "منفرداً: من")
        case .placeAloneHigh: say("Alone: to", "Seul : à", "Solo: hasta", "منفرداً: إلى")
        case .alikeFrom: say("Not told apart: from", "Indistincts : de", "Indistintos: desde", "دون تمييز: من")
        case .alikeTo: say("Not told apart: to", "Indistincts : à", "Indistintos: hasta", "دون تمييز: إلى")
        case .expectedPlace: say("Mean place", "Place moyenne", "Puesto medio", "متوسط المرتبة")
        case .probabilityFirst: say("P(first)", "P(premier)", "P(primero)", "احتمال الأول")
        case .probabilityTop: say("P(among the first)", "P(en tête)", "P(en cabeza)", "احتمال الصدارة")
        default: nil
        }
    }

    func comparisonHead(_ key: StudyKey) -> String? {
        switch key {
        case .difference: say("Difference", "Différence", "Diferencia", "الفرق")
        case .differenceLow: say("Difference from", "Différence de", "Diferencia desde", "الفرق من")
        case .differenceHigh: say("Difference to", "Différence à", "Diferencia hasta", "الفرق إلى")
        case .probability: say("p alone", "p seul", "p individual", "p منفرداً")
        case .falseDiscovery:
            say("p (false findings)", "p (fausses trouvailles)", "p (falsos hallazgos)", "p (نتائج خاطئة)")
        case .familywise: say("p (any false finding)", "p (toute erreur)", "p (cualquier error)", "p (أي خطأ)")
        case .differs: say("More than chance", "Plus que le hasard", "Más que azar", "أكثر من المصادفة")
        case .method: say("Method", "Méthode", "Método", "الطريقة")
        case .otherMethod: say("Other method", "Autre méthode", "Otro método", "الطريقة الأخرى")
        case .verdict: say("Conclusion", "Conclusion", "Conclusión", "الخلاصة")
        case .signDepends:
            say(
                "Need or surplus by method",
                "Besoin ou excédent selon la méthode",
                "Necesidad o excedente según método",
                "احتياج أو فائض بحسب الطريقة"
            )
        case .top: say("Head of the list", "Tête de liste", "Cabeza de lista", "صدارة القائمة")
        case .reasons: say("Why", "Pourquoi", "Por qué", "السبب")
        case .tau: say("Kendall’s tau-b", "Tau-b de Kendall", "Tau-b de Kendall", "تاو-ب لكندال")
        case .inBothTops: say("Among the first of both", "Dans les deux têtes", "En ambas cabezas", "في الصدارتين")
        default: nil
        }
    }
}
