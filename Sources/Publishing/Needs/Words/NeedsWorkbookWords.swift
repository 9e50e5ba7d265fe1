import Needs

/// What the sheets and columns of a study's workbook are called.
extension NeedsWords {
    /// A sheet.
    func name(of table: StudyTableName) -> String {
        switch table {
        case .needs: say("Needs", "Besoins", "Necesidades", "الاحتياجات")
        case .intervals: say("Intervals", "Intervalles", "Intervalos", "الفترات")
        case .weightings: say("Weightings", "Pondérations", "Ponderaciones", "الترجيحات")
        case .conflicts: say("Other orders", "Autres ordres", "Otros órdenes", "ترتيبات أخرى")
        case .groups: say("Groups", "Groupes", "Grupos", "المجموعات")
        case .countries: say("Countries", "Pays", "Países", "البلدان")
        case .countryFigures: say("Country figures", "Chiffres par pays", "Cifras por país", "أرقام البلدان")
        case .methods: say("Method values", "Valeurs par méthode", "Valores por método", "قيم الطرائق")
        case .disagreements: say("Methods", "Méthodes", "Métodos", "الطرائق")
        case .agreement: say("Agreement", "Concordance", "Concordancia", "التوافق")
        case .response: say("Response", "Participation", "Participación", "الاستجابة")
        case .silence: say("Silent countries", "Pays silencieux", "Países sin respuesta", "البلدان التي لم تجب")
        case .screening: say("Can training help", "Formation utile", "Utilidad de capacitar", "جدوى التدريب")
        case .causes: say("Causes", "Causes", "Causas", "الأسباب")
        case .recommendations: say("Recommendations", "Recommandations", "Recomendaciones", "التوصيات")
        case .demand: say("Demand", "Demande", "Demanda", "الطلب")
        case .unmet: say("Unmet demand", "Demande non couverte", "Demanda no cubierta", "الطلب غير الملبى")
        case .trends: say("Trends", "Évolution", "Evolución", "الاتجاهات")
        case .rounds: say("Rounds", "Enquêtes successives", "Rondas", "الجولات")
        }
    }

    /// How an interval was reckoned.
    func name(of basis: IntervalBasis) -> String {
        switch basis {
        case .simple:
            say(
                "Respondents alone (paired t)",
                "Répondants seuls (t apparié)",
                "Solo encuestados (t pareada)",
                "المجيبون وحدهم (t للأزواج)"
            )
        case .clustered:
            say("Clustered by country", "En grappes par pays", "Conglomerados por país", "عنقودي بحسب البلد")
        case .corrected:
            say(
                "For the member countries that there are",
                "Pour les pays membres existants",
                "Para los países miembros existentes",
                "للبلدان الأعضاء القائمة"
            )
        case .resampled:
            say("Countries drawn anew", "Tirages répétés de pays", "Nuevos sorteos de países", "سحب البلدان من جديد")
        }
    }

    /// How the end of an invitation is known.
    func name(of basis: CountryResponse.Basis) -> String {
        switch basis {
        case .answers: say("By its answers", "Par ses réponses", "Por sus respuestas", "من إجاباته")
        case .officer: say("An officer said so", "Indiqué par un agent", "Lo indicó un funcionario", "أفاد به ضابط")
        case .assumed:
            say("Assumed: nothing came", "Supposé : rien reçu", "Supuesto: no llegó nada", "افتراض: لم يصل شيء")
        }
    }

    /// A figure that is shown.
    var shown: String { say("shown", "publié", "publicado", "معروض") }

    /// That an item is among the first on one weighting only.
    func amongFirstOnOneOnly(_ places: Int) -> String {
        say(
            "Among the first \(places) on one only",
            "Parmi les \(places) premiers d’un seul côté",
            "Entre los \(places) primeros en una sola",
            "ضمن أول \(places) في إحداهما فقط"
        )
    }

    /// That two items change their order.
    var orderTurns: String { say("The order turns", "L’ordre s’inverse", "El orden se invierte", "ينعكس الترتيب") }

    var yes: String { say("yes", "oui", "sí", "نعم") }

    var no: String { say("no", "non", "no", "لا") }

    // MARK: Columns

    /// The head of a column.
    func head(of key: StudyKey) -> String {
        aboutHead(key) ?? figureHead(key) ?? placeHead(key) ?? comparisonHead(key) ?? responseHead(key)
            ?? demandHead(key) ?? roundHead(key) ?? key.rawValue
    }
}
