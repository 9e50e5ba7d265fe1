package import Needs
import Reference

/// Why the figures of two rounds cannot be compared.
extension NeedsWords {
    /// A reason in a few words.
    package func words(of reason: RoundBreak.Reason) -> String {
        switch reason {
        case .itemNotAsked(let side):
            say(
                "not asked \(name(of: side))",
                "non posé \(name(of: side))",
                "no preguntado \(name(of: side))",
                "لم يُسأل عنه \(name(of: side))"
            )
        case .frameworkChanged(let earlier, let later):
            say(
                "another framework (\(later.text) for \(earlier.text))",
                "un autre référentiel (\(later.text) au lieu de \(earlier.text))",
                "otro marco (\(later.text) en lugar de \(earlier.text))",
                "إطار كفاءات آخر (\(later.text) بدلاً من \(earlier.text))"
            )
        case .competencyChanged(let earlier, let later):
            say(
                "another competency (\(later.text) for \(earlier.text))",
                "une autre compétence (\(later.text) au lieu de \(earlier.text))",
                "otra competencia (\(later.text) en lugar de \(earlier.text))",
                "كفاءة أخرى (\(later.text) بدلاً من \(earlier.text))"
            )
        case .titleChanged(let languages):
            say("its name changed", "son nom a changé", "cambió su nombre", "تغير اسمه") + suffix(languages)
        case .shownToOthers:
            say(
                "asked of other respondents",
                "posé à d’autres répondants",
                "preguntado a otros encuestados",
                "وُجّه إلى مجيبين آخرين"
            )
        case .aspectNotAsked(let aspect, let side):
            say(
                "\(name(of: aspect)) not asked \(name(of: side))",
                "\(name(of: aspect)) : non demandé \(name(of: side))",
                "\(name(of: aspect)): no preguntado \(name(of: side))",
                "\(name(of: aspect)): لم يُسأل عنه \(name(of: side))"
            )
        case .wordingChanged(let aspect, let languages):
            name(of: aspect) + colon
                + say("asked in other words", "question reformulée", "pregunta reformulada", "تغيرت صياغة السؤال")
                + suffix(languages)
        case .pointsChanged(let aspect, let earlier, let later):
            name(of: aspect) + colon
                + say(
                    "scale \(later.words) instead of \(earlier.words)",
                    "échelle \(later.words) au lieu de \(earlier.words)",
                    "escala \(later.words) en lugar de \(earlier.words)",
                    "المقياس \(later.words) بدلاً من \(earlier.words)"
                )
        case .labelsChanged(let aspect, let languages):
            name(of: aspect) + colon
                + say(
                    "the points of the scale are named otherwise",
                    "les points de l’échelle ont d’autres noms",
                    "los puntos de la escala se llaman de otro modo",
                    "تغيرت تسميات درجات المقياس"
                ) + suffix(languages)
        }
    }

    /// One of the two rounds, as in "not asked in the earlier round".
    package func name(of side: RoundBreak.Side) -> String {
        switch side {
        case .earlier:
            say("in the earlier round", "au cycle précédent", "en la ronda anterior", "في الجولة السابقة")
        case .later: say("in the later round", "au cycle suivant", "en la ronda posterior", "في الجولة اللاحقة")
        }
    }

    /// What is asked about a competency.
    package func name(of aspect: NeedsAspect) -> String {
        switch aspect {
        case .importance: say("Importance", "Importance", "Importancia", "الأهمية")
        case .current: say("Current level", "Niveau actuel", "Nivel actual", "المستوى الحالي")
        case .required: say("Required level", "Niveau requis", "Nivel requerido", "المستوى المطلوب")
        case .frequency: say("Frequency", "Fréquence", "Frecuencia", "التكرار")
        case .difficulty: say("Difficulty", "Difficulté", "Dificultad", "الصعوبة")
        case .urgency: say("Urgency", "Urgence", "Urgencia", "الاستعجال")
        case .organisation:
            say("Change in the organisation", "Changement d’organisation", "Cambio organizativo", "التغيير التنظيمي")
        case .training: say("Training", "Formation", "Capacitación", "التدريب")
        case .officers:
            say("Officers to train", "Agents à former", "Funcionarios por capacitar", "الضباط المطلوب تدريبهم")
        case .cause: say("Main cause", "Cause principale", "Causa principal", "السبب الرئيسي")
        }
    }

    private func suffix(_ languages: [Language]) -> String {
        languages.isEmpty ? "" : " (" + list(languages.map { name(of: $0) }) + ")"
    }
}
