package import Needs
import Reference

/// What methods conclude, and where they disagree.
extension NeedsWords {
    /// The class into which a method sorts an item.
    package func name(of verdict: MethodVerdict) -> String {
        switch verdict {
        case .training(let level): name(of: level)
        case .remedy(let remedy): name(of: remedy)
        case .quadrant(let quadrant): name(of: quadrant)
        case .side(let side): name(of: side)
        case .focus(let quadrant): name(of: quadrant)
        }
    }

    /// How much training a task calls for.
    package func name(of level: TrainingLevel) -> String {
        switch level {
        case .trainAndRefresh:
            say("Train and refresh", "Former et recycler", "Capacitar y actualizar", "تدريب مع دورات تنشيطية")
        case .train: say("Train", "Former", "Capacitar", "تدريب")
        case .trainOrDrill: say("Train or drill", "Former ou exercer", "Capacitar o ejercitar", "تدريب أو تمرين")
        case .jobAid: say("Job aid", "Aide-mémoire", "Ayuda de trabajo", "دليل عمل مساعد")
        case .noFormalTraining:
            say("No formal training", "Pas de formation formelle", "Sin capacitación formal", "لا تدريب رسمياً")
        case .nothing: say("Nothing", "Rien", "Nada", "لا شيء")
        }
    }

    /// What would close a gap, by Hennessy-Hicks.
    package func name(of remedy: MethodVerdict.Remedy) -> String {
        switch remedy {
        case .train: say("Train", "Former", "Capacitar", "تدريب")
        case .changeOrganisation:
            say("Change the organisation", "Modifier l’organisation", "Cambiar la organización", "تغيير التنظيم")
        case .unknown: say("Remedy not known", "Remède inconnu", "Remedio desconocido", "العلاج غير معروف")
        case .notNeeded: say("Not needed", "Pas nécessaire", "No hace falta", "لا حاجة")
        }
    }

    /// A quadrant of importance and performance.
    package func name(of quadrant: MethodVerdict.Quadrant) -> String {
        let words = NeedsChartWords(language)
        return switch quadrant {
        case .concentrateHere: words.concentrateHere.text
        case .keepUp: words.keepUp.text
        case .lowPriority: words.lowPriority.text
        case .possibleOverkill: words.possibleOverkill.text
        }
    }

    /// A side of the line on which importance and performance are equal.
    package func name(of side: MethodVerdict.LineSide) -> String {
        switch side {
        case .above:
            say(
                "More important than well done",
                "Plus important que maîtrisé",
                "Más importante que dominado",
                "أهميته تفوق أداءه"
            )
        case .on: say("As important as well done", "À l’équilibre", "En equilibrio", "متساويان")
        case .below:
            say(
                "Better done than important",
                "Mieux maîtrisé qu’important",
                "Más dominado que importante",
                "أداؤه يفوق أهميته"
            )
        }
    }

    /// A quadrant of importance and gap.
    package func name(of quadrant: MethodVerdict.FocusQuadrant) -> String {
        switch quadrant {
        case .focus: say("Focus", "Prioritaire", "Prioritario", "موضع التركيز")
        case .gapOnly: say("Gap only", "Écart seul", "Solo brecha", "فجوة فقط")
        case .importanceOnly: say("Importance only", "Importance seule", "Solo importancia", "أهمية فقط")
        case .neither: say("Neither", "Ni l’un ni l’autre", "Ninguno", "لا هذا ولا ذاك")
        }
    }

    /// Whether an item is a need.
    package func name(of sign: NeedSign) -> String {
        switch sign {
        case .need: say("Need", "Besoin", "Necesidad", "احتياج")
        case .balanced: say("Balanced", "Équilibre", "Equilibrio", "توازن")
        case .surplus: say("Surplus", "Excédent", "Excedente", "فائض")
        }
    }

    /// Whether an item is in the top under every method.
    package func name(of dependence: ItemComparison.TopDependence, top: Int) -> String {
        switch dependence {
        case .alwaysIn:
            say(
                "Among the first \(top) by every method",
                "Parmi les \(top) premiers selon toutes les méthodes",
                "Entre los \(top) primeros con todos los métodos",
                "ضمن أول \(top) بكل الطرائق"
            )
        case .neverIn:
            say(
                "Among the first \(top) by none",
                "Parmi les \(top) premiers selon aucune",
                "Entre los \(top) primeros con ninguno",
                "ليس ضمن أول \(top) بأي طريقة"
            )
        case .dependsOnFormula:
            say("The formula decides", "La formule décide", "Decide la fórmula", "تحسمه الصيغة")
        case .dependsOnQuestion:
            say("The question decides", "La question décide", "Decide la pregunta", "يحسمه السؤال")
        }
    }

    /// Where "high" begins.
    package func name(of rule: CrossHairRule) -> String {
        switch rule {
        case .midpoint: say("middle of the scale", "milieu de l’échelle", "mitad de la escala", "منتصف المقياس")
        case .mean: say("mean of all subjects", "moyenne des sujets", "media de los temas", "متوسط جميع البنود")
        case .median: say("median of all subjects", "médiane des sujets", "mediana de los temas", "وسيط جميع البنود")
        }
    }
}
