package import Needs
package import Reference

/// Names that every report of needs uses.
extension NeedsWords {
    // MARK: Who counts

    /// Who counts once.
    package func name(of weighting: Weighting) -> String {
        switch weighting {
        case .countries:
            say(
                "every country counts once",
                "chaque pays compte une fois",
                "cada país cuenta una vez",
                "يُحسب كل بلد مرة واحدة"
            )
        case .respondents:
            say(
                "every respondent counts once",
                "chaque répondant compte une fois",
                "cada encuestado cuenta una vez",
                "يُحسب كل مجيب مرة واحدة"
            )
        }
    }

    /// Whose mean a figure is.
    package func name(of basis: WeightingBasis) -> String {
        switch basis {
        case .officers: say("Mean of officers", "Moyenne des agents", "Media de funcionarios", "متوسط الضباط")
        case .countries: say("Mean of countries", "Moyenne des pays", "Media de países", "متوسط البلدان")
        case .regions:
            say(
                "Mean of countries, regions by their members",
                "Moyenne des pays, régions selon leurs membres",
                "Media de países, regiones según sus miembros",
                "متوسط البلدان، والمناطق بحسب عدد أعضائها"
            )
        case .raked:
            say(
                "Mean of officers, raked",
                "Moyenne des agents, calée sur marges",
                "Media de funcionarios, calibrada por márgenes",
                "متوسط الضباط، بعد الترجيح التكراري"
            )
        }
    }

    // MARK: Countries and groups

    /// A region.
    package func name(of region: Region) -> String {
        switch region {
        case .africa: say("Africa", "Afrique", "África", "أفريقيا")
        case .americas: say("Americas", "Amériques", "Américas", "الأمريكتان")
        case .asiaAndPacific:
            say(
                "Asia and South Pacific",
                "Asie et Pacifique Sud",
                "Asia y Pacífico Sur",
                "آسيا وجنوب المحيط الهادئ"
            )
        case .europe: say("Europe", "Europe", "Europa", "أوروبا")
        case .middleEastAndNorthAfrica:
            say(
                "Middle East and North Africa",
                "Moyen-Orient et Afrique du Nord",
                "Oriente Medio y África del Norte",
                "الشرق الأوسط وشمال أفريقيا"
            )
        }
    }

    /// All countries together.
    package var allCountries: String { say("All countries", "Tous les pays", "Todos los países", "جميع البلدان") }

    /// Whose answers a table speaks of, in the words of the survey and the register.
    package func name(of scope: NeedScope, survey: Survey, register: CountryRegister) -> String {
        switch scope {
        case .all: allCountries
        case .region(let region): name(of: region)
        case .group(let key): name(of: key, survey: survey, register: register)
        }
    }

    /// What the respondents of a group have in common.
    package func name(of group: GroupKey, survey: Survey, register: CountryRegister) -> String {
        guard !group.parts.isEmpty else { return allCountries }
        let parts = group.parts.map { part -> (order: Int, words: String) in
            let pieces = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let (trait, answer) = (pieces.first ?? "", pieces.count > 1 ? pieces[1] : "")
            let order = trait == "region" || trait == "country" ? 0 : 1
            return (order, words(of: trait, answer: answer, survey, register))
        }
        return list(
            parts.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
                .map(\.element.words)
        )
    }

    /// What respondents are divided by.
    package func name(ofBreakdown trait: String, survey: Survey) -> String {
        if trait == "region" { return say("Region", "Région", "Región", "المنطقة") }
        if trait == "country" { return say("Country", "Pays", "País", "البلد") }
        if let question = survey.questions.first(where: { $0.name.text == trait }) {
            return question.label.words(for: language).text
        }
        if trait == "answer_language" { return say("Language", "Langue", "Idioma", "اللغة") }
        return trait
    }

    private func words(of trait: String, answer: String, _ survey: Survey, _ register: CountryRegister) -> String {
        if trait == "region", let region = Region(rawValue: answer) { return name(of: region) }
        if trait == "country", let country = register.countries.first(where: { $0.code.text == answer }) {
            return country.name.words(for: language).text
        }
        let question = survey.questions.first { $0.name.text == trait }
        let isLanguage = question == nil && trait == "answer_language"
        if answer.isEmpty {
            return name(ofBreakdown: trait, survey: survey) + colon
                + say("not answered", "sans réponse", "sin respuesta", "دون إجابة")
        }
        if isLanguage, let language = Language(rawValue: answer) { return name(of: language) }
        guard let choice = question?.kind.choices?.all.first(where: { $0.value.text == answer }) else { return answer }
        return choice.label.words(for: language).text
    }

    /// A language.
    package func name(of other: Language) -> String {
        switch other {
        case .english: say("English", "Anglais", "Inglés", "الإنكليزية")
        case .french: say("French", "Français", "Francés", "الفرنسية")
        case .spanish: say("Spanish", "Espagnol", "Español", "الإسبانية")
        case .arabic: say("Arabic", "Arabe", "Árabe", "العربية")
        }
    }

    // MARK: Response

    /// How an invitation ended.
    package func name(of disposition: Disposition) -> String {
        switch disposition {
        case .complete: say("Complete answer", "Réponse complète", "Respuesta completa", "إجابة كاملة")
        case .partial: say("Partial answer", "Réponse partielle", "Respuesta parcial", "إجابة جزئية")
        case .refusal: say("Refused or broken off", "Refus ou abandon", "Rechazo o abandono", "رفض أو انقطاع")
        case .nonContact: say("Not reached", "Non joint", "No contactado", "تعذر الاتصال")
        case .other:
            say("Reached, no answer", "Joint, sans réponse", "Contactado, sin respuesta", "تم الاتصال ولم يجب")
        case .unknownUnit:
            say(
                "Unknown whether anybody is eligible",
                "Éligibilité inconnue (service)",
                "Elegibilidad desconocida (servicio)",
                "أهلية الجهة غير معروفة"
            )
        case .unknownOther:
            say("Eligibility unknown", "Éligibilité inconnue", "Elegibilidad desconocida", "الأهلية غير معروفة")
        case .notEligible: say("Not eligible", "Non éligible", "No elegible", "غير مؤهل")
        }
    }

    // MARK: Protection

    /// Who a report is for.
    package func name(of edition: Edition) -> String {
        switch edition {
        case .public: say("Public edition", "Édition publique", "Edición pública", "النسخة العامة")
        case .restricted:
            say("Restricted edition", "Édition restreinte", "Edición restringida", "النسخة المقيدة")
        }
    }

    /// Why a cell is as it is; `nil` where it is shown.
    package func name(of protection: CellProtection) -> String? {
        switch protection {
        case .shown: nil
        case .empty: say("no answers", "aucune réponse", "sin respuestas", "لا إجابات")
        case .small:
            say("too few respondents", "trop peu de répondants", "muy pocos encuestados", "عدد المجيبين قليل جداً")
        case .narrow: say("too few countries", "trop peu de pays", "muy pocos países", "عدد البلدان قليل جداً")
        case .hardlyChanged:
            say(
                "hardly changed since an earlier report",
                "presque inchangé depuis un rapport antérieur",
                "casi sin cambios desde un informe anterior",
                "لم يتغير إلا قليلاً منذ تقرير سابق"
            )
        case .companion:
            say(
                "held back to protect another group",
                "non publié pour protéger un autre groupe",
                "no publicado para proteger a otro grupo",
                "محجوب لحماية مجموعة أخرى"
            )
        }
    }

    /// A figure that is not shown.
    package var heldBack: String { say("held back", "non publié", "no publicado", "محجوب") }

    /// A figure that nobody gave.
    package var noAnswers: String { say("no answers", "aucune réponse", "sin respuestas", "لا إجابات") }
}
