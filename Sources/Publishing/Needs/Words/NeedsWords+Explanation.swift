package import Needs
package import Reference

/// What figures are called where their working is shown.
extension NeedsWords {
    /// A figure; `title` gives the name of an item, `country` that of a country.
    package func name(
        of figure: ExplainedFigure,
        title: (Int) -> String,
        country: (CountryCode) -> String
    ) -> String {
        switch figure {
        case .scoreOfItem(let item): "MWDS\(colon)\(title(item))"
        case .countryPairs(let code): ofCountry(say("pairs", "paires", "pares", "الأزواج"), country(code))
        case .countryImportanceSum(let code): ofCountry(importanceSum, country(code))
        case .countryCurrentSum(let code): ofCountry(currentSum, country(code))
        case .countryImportance(let code):
            ofCountry(say("mean importance", "importance moyenne", "importancia media", "متوسط الأهمية"), country(code))
        case .countryCurrent(let code):
            ofCountry(
                say("mean current level", "niveau actuel moyen", "nivel actual medio", "متوسط المستوى الحالي"),
                country(code)
            )
        case .countryRankedDiscrepancy(let code): ofCountry(name(of: NeedsMethod.rankedDiscrepancy), country(code))
        case .countryInfluence(let code):
            ofCountry(
                say(
                    "pull on the score (z)",
                    "traction sur le score (z)",
                    "arrastre de la puntuación (z)",
                    "التأثير في الدرجة (z)"
                ),
                country(code)
            )
        case .countryOfficers(let code):
            ofCountry(say("officers", "agents", "funcionarios", "الضباط"), country(code))
        case .countryUrgency(let code):
            ofCountry(say("mean urgency", "urgence moyenne", "urgencia media", "متوسط الاستعجال"), country(code))
        default: name(ofWhole: figure)
        }
    }

    private func ofCountry(_ figure: String, _ country: String) -> String { country + colon + figure }

    private var importanceSum: String {
        say("sum of importance", "somme de l’importance", "suma de la importancia", "مجموع الأهمية")
    }

    private var currentSum: String {
        say(
            "sum of current levels",
            "somme des niveaux actuels",
            "suma de los niveles actuales",
            "مجموع المستويات الحالية"
        )
    }

    /// A figure of all countries.
    private func name(ofWhole figure: ExplainedFigure) -> String {
        switch figure {
        case .rank: say("Place", "Place", "Puesto", "المرتبة")
        case .score:
            say(
                "MWDS (Borich), mean importance × gap",
                "MWDS (Borich), importance moyenne × écart",
                "MWDS (Borich), importancia media × brecha",
                "MWDS (بوريتش)، متوسط الأهمية × الفجوة"
            )
        case .lowerLimit:
            say("Lower limit (95%)", "Limite inférieure (95 %)", "Límite inferior (95 %)", "الحد الأدنى (95%)")
        case .upperLimit:
            say("Upper limit (95%)", "Limite supérieure (95 %)", "Límite superior (95 %)", "الحد الأعلى (95%)")
        case .standardError:
            say(
                "Standard error, by country",
                "Erreur type, par pays",
                "Error estándar, por país",
                "الخطأ المعياري بحسب البلد"
            )
        case .quantile: say("Student’s t", "t de Student", "t de Student", "t لستيودنت")
        case .importance: say("Mean importance", "Importance moyenne", "Importancia media", "متوسط الأهمية")
        case .current:
            say("Mean current level", "Niveau actuel moyen", "Nivel actual medio", "متوسط المستوى الحالي")
        case .gap: say("Gap", "Écart", "Brecha", "الفجوة")
        case .rankedDiscrepancy: name(of: NeedsMethod.rankedDiscrepancy)
        case .pairs: say("Complete pairs (n)", "Paires complètes (n)", "Pares completos (n)", "الأزواج المكتملة (ن)")
        case .pairsBelow:
            say(
                "Pairs with a gap",
                "Paires avec un écart",
                "Pares con brecha",
                "أزواج فيها فجوة"
            )
        case .pairsAbove:
            say("Pairs with a surplus", "Paires avec un excédent", "Pares con excedente", "أزواج فيها فائض")
        case .countries: say("Countries", "Pays", "Países", "البلدان")
        case .importanceSum: importanceSum
        case .currentSum: currentSum
        case .officers: name(of: NeedsAspect.officers)
        case .trainableShare:
            say(
                "Share that training can close",
                "Part que la formation peut combler",
                "Parte que la capacitación puede cerrar",
                "النسبة التي يستطيع التدريب سدها"
            )
        case .places: say("Places planned for", "Places prévues", "Plazas previstas", "المقاعد المخططة")
        case .placeWeight: say("Weight of a place", "Poids d’une place", "Peso de una plaza", "وزن المقعد")
        case .urgencyWeight:
            say("Weight of the urgency", "Poids de l’urgence", "Peso de la urgencia", "وزن الاستعجال")
        case .urgencyIndex: say("Urgency index", "Indice d’urgence", "Índice de urgencia", "مؤشر الاستعجال")
        case .urgency: say("Mean urgency", "Urgence moyenne", "Urgencia media", "متوسط الاستعجال")
        case .scoreOfItem, .countryPairs, .countryImportanceSum, .countryCurrentSum, .countryImportance,
            .countryCurrent, .countryRankedDiscrepancy, .countryInfluence, .countryOfficers, .countryUrgency:
            none
        }
    }

    /// Why there is no rating.
    package func name(of mark: Mark) -> String {
        switch mark {
        case .notAnswered: say("not answered", "sans réponse", "sin respuesta", "دون إجابة")
        case .doesNotKnow: say("does not know", "ne sait pas", "no sabe", "لا يعرف")
        case .notOnScale: say("off the scale", "hors échelle", "fuera de la escala", "خارج المقياس")
        case .refused: say("refused", "refus", "rechazado", "رفض الإجابة")
        case .notShown: say("not shown", "non montré", "no mostrado", "لم يُعرض")
        case .notAsked: say("not asked", "non demandé", "no preguntado", "لم يُسأل")
        default: none
        }
    }
}
