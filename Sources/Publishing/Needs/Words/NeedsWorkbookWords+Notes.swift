import Needs

/// What the sheet of notes says.
extension NeedsWords {
    var notesName: String { say("Notes", "Notes", "Notas", "ملاحظات") }
    var noteTopic: String { say("What", "Quoi", "Qué", "الموضوع") }
    var noteSubject: String { say("Of", "Sur", "Sobre", "بشأن") }
    var noteText: String { say("Note", "Note", "Nota", "الملاحظة") }

    var settingsTopic: String { say("Setting", "Réglage", "Ajuste", "الإعداد") }
    var formulaTopic: String { say("Formula", "Formule", "Fórmula", "الصيغة") }
    var sourceTopic: String { say("Source", "Source", "Fuente", "المصدر") }
    var baseTopic: String { say("Base", "Base", "Base", "الأساس") }
    var criticismTopic: String { say("Criticism", "Critique", "Crítica", "النقد") }
    var linesTopic: String { say("Lines drawn", "Lignes tracées", "Líneas trazadas", "الخطوط المرسومة") }
    var hiddenTopic: String { say("Held back", "Non publié", "No publicado", "محجوب") }
    var limitsTopic: String { say("Limit", "Limite", "Límite", "الحدود") }

    var surveySubject: String {
        say("Survey and version", "Enquête et version", "Encuesta y versión", "الاستبيان وإصداره")
    }
    var editionSubject: String { say("Edition", "Édition", "Edición", "النسخة") }
    var weightingSubject: String { say("Who counts", "Qui compte", "Quién cuenta", "مَن يُحسب") }
    var confidenceSubject: String {
        say("Confidence of intervals", "Confiance des intervalles", "Confianza de los intervalos", "درجة ثقة الفترات")
    }
    var drawsSubject: String { say("Draws", "Tirages", "Sorteos", "عمليات السحب") }
    var topSubject: String { say("Head of the list", "Tête de liste", "Cabeza de lista", "صدارة القائمة") }
    var answersSubject: String { say("Answers", "Réponses", "Respuestas", "الإجابات") }
    var smallestSubject: String { say("Smallest group", "Plus petit groupe", "Grupo mínimo", "أصغر مجموعة") }
    var budgetSubject: String { say("Budget", "Budget", "Presupuesto", "الميزانية") }

    /// How often countries are drawn, and from which seed.
    func draws(_ draws: Int, seed: UInt64) -> String {
        say(
            "\(count(draws)) draws of countries with replacement, seed \(seed)",
            "\(count(draws)) tirages de pays avec remise, graine \(seed)",
            "\(count(draws)) sorteos de países con reposición, semilla \(seed)",
            "\(count(draws)) عملية سحب للبلدان مع الإرجاع، البذرة \(seed)"
        )
    }

    /// How small a group may be printed.
    func smallestRule(_ smallest: Int, _ edition: Edition) -> String {
        let (people, places) = (respondents(smallest), countries(smallest))
        return edition == .public
            ? say(
                "No figure of fewer than \(people) or \(places)",
                "Aucun chiffre de moins de \(people) ou de \(places)",
                "Ninguna cifra de menos de \(people) o \(places)",
                "لا رقم لأقل من \(people) أو \(places)"
            )
            : say(
                "No figure of fewer than \(people)",
                "Aucun chiffre de moins de \(people)",
                "Ninguna cifra de menos de \(people)",
                "لا رقم لأقل من \(people)"
            )
    }

    /// How many figures of how many.
    func cells(_ number: Int, of all: Int) -> String {
        say(
            "\(count(number)) of \(count(all)) figures",
            "\(count(number)) chiffres sur \(count(all))",
            "\(count(number)) de \(count(all)) cifras",
            "\(count(number)) من أصل \(count(all)) رقم"
        )
    }

    /// What a plan does with a budget.
    func sentence(on plan: CoursePlan) -> String {
        let (cost, budget) = (count(plan.cost), count(plan.budget.amount))
        let share = percent(plan.shareOfBound)
        return say(
            "\(cost) of \(budget) spent; worth \(share) of what no plan can exceed",
            "\(cost) sur \(budget) dépensés ; valeur : \(share) du maximum possible",
            "\(cost) de \(budget) gastados; valor: \(share) del máximo posible",
            "أُنفق \(cost) من \(budget)؛ والقيمة \(share) مما لا يمكن لأي خطة تجاوزه"
        )
    }

    /// The lines that a method drew.
    func sentence(on lines: MethodLines) -> String {
        switch lines {
        case .crossHair(let rule, let importance, let other):
            let (rule, one, two) = (name(of: rule), number(importance), number(other))
            return say(
                "Importance \(one), other axis \(two) (\(rule)); on the line counts as high",
                "Importance \(one), autre axe \(two) (\(rule)) ; sur la ligne compte comme élevé",
                "Importancia \(one), otro eje \(two) (\(rule)); en la línea cuenta como alto",
                "الأهمية \(one)، والمحور الآخر \(two) (\(rule))؛ وما على الخط يُعدّ مرتفعاً"
            )
        case .cuts(let difficulty, let importance, let frequency):
            let cuts = zip([NeedsAspect.difficulty, .importance, .frequency], [difficulty, importance, frequency])
                .map { aspect, cuts in
                    "\(name(of: aspect)) \(cuts.map { number($0, digits: 1) }.joined(separator: " / "))"
                }
            return list(cuts)
        case .relevantFrom(let rating):
            return say(
                "Relevant from an importance of \(rating)",
                "Pertinent à partir d’une importance de \(rating)",
                "Pertinente desde una importancia de \(rating)",
                "ذو صلة ابتداءً من أهمية قدرها \(rating)"
            )
        case .volume(let rule):
            return say(
                "Several numbers of a country: \(name(of: rule))",
                "Plusieurs nombres d’un pays : \(name(of: rule))",
                "Varios números de un país: \(name(of: rule))",
                "عدة أعداد من بلد واحد: \(name(of: rule))"
            )
        }
    }

    /// Why there are no raked means.
    func sentence(on failure: WeightingFailure) -> String {
        switch failure {
        case .noAnswers: say("There is nothing to weight", "Rien à pondérer", "No hay nada que ponderar", "لا شيء يُرجَّح")
        case .unusableTarget:
            say(
                "A target is negative or no number",
                "Une cible est négative ou n’est pas un nombre",
                "Un objetivo es negativo o no es un número",
                "أحد الأهداف سالب أو ليس عدداً"
            )
        case .emptyCategory:
            say(
                "A category that has a target has no answers; join it with another",
                "Une catégorie qui a une cible n’a pas de réponse ; la fusionner avec une autre",
                "Una categoría con objetivo no tiene respuestas; únala a otra",
                "فئة لها هدف بلا إجابات؛ ادمجها في غيرها"
            )
        case .unequalTotals:
            say(
                "The targets of two margins do not add up to the same",
                "Les cibles de deux marges n’ont pas le même total",
                "Los objetivos de dos márgenes no suman lo mismo",
                "مجموعا هدفي هامشين غير متساويين"
            )
        case .noConvergence(let rounds, _):
            say(
                "The targets were not met after \(rounds) rounds; together they may be impossible",
                "Cibles non atteintes après \(rounds) tours ; ensemble, elles sont peut-être impossibles",
                "Objetivos no alcanzados tras \(rounds) vueltas; juntos pueden ser imposibles",
                "لم تتحقق الأهداف بعد \(rounds) جولة؛ وقد يكون اجتماعها مستحيلاً"
            )
        case .capTooLow:
            say(
                "The cap of weights is too low to hold their total",
                "Le plafond des poids est trop bas pour leur total",
                "El tope de los pesos es demasiado bajo para su total",
                "سقف الأوزان أدنى من أن يتسع لمجموعها"
            )
        }
    }

    /// What is assumed of silent countries.
    func assumedSentence(_ number: Int) -> String {
        say(
            "Assumed of \(countries(number)) of which nothing is known",
            "Supposé pour \(countries(number)) dont on ne sait rien",
            "Supuesto para \(countries(number)) de los que nada se sabe",
            "مفترض لبلدان لا يُعرف عنها شيء: \(countries(number))"
        )
    }
}
