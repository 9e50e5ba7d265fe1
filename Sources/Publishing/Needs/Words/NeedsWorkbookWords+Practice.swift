import Needs

/// The heads of columns about response, causes, demand and rounds.
extension NeedsWords {
    func responseHead(_ key: StudyKey) -> String? {
        switch key {
        case .answered: say("Answered", "A répondu", "Respondió", "أجاب")
        case .disposition: say("Outcome", "Issue", "Resultado", "النتيجة")
        case .known: say("Known how", "Source", "Cómo se sabe", "المصدر")
        case .complete: say("Complete (I)", "Complètes (I)", "Completas (I)", "كاملة (I)")
        case .partial: say("Partial (P)", "Partielles (P)", "Parciales (P)", "جزئية (P)")
        case .brokenOff: say("Broken off", "Abandons", "Abandonos", "متوقفة")
        case .invited: say("Invited", "Invités", "Invitados", "المدعوون")
        case .refusal: say("Refused (R)", "Refus (R)", "Rechazos (R)", "رفض (R)")
        case .nonContact: say("Not reached (NC)", "Non joints (NC)", "No contactados (NC)", "تعذر الاتصال (NC)")
        case .other: say("Other (O)", "Autres (O)", "Otros (O)", "أخرى (O)")
        case .unknownUnit: say("Unknown (UH)", "Inconnus (UH)", "Desconocidos (UH)", "غير معروف (UH)")
        case .unknownOther: say("Unknown (UO)", "Inconnus (UO)", "Desconocidos (UO)", "غير معروف (UO)")
        case .notEligible: say("Not eligible (NE)", "Non éligibles (NE)", "No elegibles (NE)", "غير مؤهل (NE)")
        case .eligibleShare: say("e (eligible share)", "e (part éligible)", "e (parte elegible)", "e (حصة المؤهلين)")
        case .responseRate1: "RR1"
        case .responseRate2: "RR2"
        case .responseRate3: "RR3"
        case .responseRate4: "RR4"
        case .responseRate5: "RR5"
        case .responseRate6: "RR6"
        case .cooperation: "COOP1"
        case .refusalRate: "REF1"
        case .contact: "CON1"
        default: silenceHead(key)
        }
    }

    private func silenceHead(_ key: StudyKey) -> String? {
        switch key {
        case .heard: say("Countries heard", "Pays entendus", "Países oídos", "بلدان أجابت")
        case .silent: say("Countries silent", "Pays silencieux", "Países silenciosos", "بلدان لم تجب")
        case .actionHolds: say("Gap calls for action", "Écart à traiter", "Brecha por tratar", "فجوة تستدعي العمل")
        case .actionTipping:
            say("Silent countries to change it", "Pays pour l’inverser", "Países para cambiarlo", "بلدان تكفي لتغييره")
        case .topHolds: say("Among the first", "En tête", "En cabeza", "في الصدارة")
        case .topTipping:
            say(
                "Silent countries to change that",
                "Pays pour changer cela",
                "Países para cambiar eso",
                "بلدان تكفي لتغيير ذلك"
            )
        case .shortfall: say("Capability shortfall", "Déficit de capacité", "Déficit de capacidad", "عجز القدرات")
        case .surplus: say("Surplus", "Excédent", "Excedente", "الفائض")
        case .stage: say("Stage reached", "Stade atteint", "Etapa alcanzada", "المرحلة المبلوغة")
        default: nil
        }
    }

    func demandHead(_ key: StudyKey) -> String? {
        switch key {
        case .cause: say("Cause", "Cause", "Causa", "السبب")
        case .area: say("A matter of", "Relève de", "Asunto de", "المجال")
        case .trainable: say("Training can help", "Formation utile", "La capacitación ayuda", "التدريب مفيد")
        case .share: say("Share", "Part", "Proporción", "النسبة")
        case .organisation: say("Change (C)", "Changement (C)", "Cambio (C)", "التغيير (C)")
        case .training: say("Training (D)", "Formation (D)", "Capacitación (D)", "التدريب (D)")
        case .besideTraining: say("Beside training", "Avec la formation", "Junto a capacitación", "إلى جانب التدريب")
        case .officers: say("Officers", "Agents", "Funcionarios", "الضباط")
        case .members: say("Member countries", "Pays membres", "Países miembros", "البلدان الأعضاء")
        case .extrapolated:
            say(
                "If the silent were alike",
                "Si tous étaient semblables",
                "Si todos fueran iguales",
                "لو تماثلت البلدان"
            )
        case .extrapolatedLow: say("Alike: from", "Semblables : de", "Iguales: desde", "عند التماثل: من")
        case .extrapolatedHigh: say("Alike: to", "Semblables : à", "Iguales: hasta", "عند التماثل: إلى")
        case .planned: say("For courses", "Pour des cours", "Para cursos", "للدورات")
        case .footing: say("MWDS of", "MWDS de (base)", "MWDS de", "أساس MWDS")
        case .level: say("Course level", "Niveau du cours", "Nivel del curso", "مستوى الدورة")
        case .urgency: say("Urgency (0–100)", "Urgence (0–100)", "Urgencia (0–100)", "الاستعجال (0–100)")
        case .weight: say("Weight", "Poids", "Peso", "الوزن")
        case .courses: say("Courses", "Cours", "Cursos", "الدورات")
        case .delivery: say("Held", "Modalité", "Modalidad", "طريقة التقديم")
        case .places: say("Places", "Places", "Plazas", "المقاعد")
        case .filled: say("Places filled", "Places pourvues", "Plazas ocupadas", "المقاعد المشغولة")
        case .cost: say("Cost", "Coût", "Costo", "التكلفة")
        case .reason: say("Reason", "Motif", "Motivo", "السبب")
        default: nil
        }
    }

    func roundHead(_ key: StudyKey) -> String? {
        switch key {
        case .round: say("Round", "Enquête", "Ronda", "الجولة")
        case .from: say("From round", "Depuis", "Desde la ronda", "من الجولة")
        case .to: say("To round", "Jusqu’à", "Hasta la ronda", "إلى الجولة")
        case .comparable: say("Comparable", "Comparable", "Comparable", "قابل للمقارنة")
        case .matched: say("Countries in both", "Pays dans les deux", "Países en ambas", "بلدان في الجولتين")
        case .onlyEarlier: say("Only before", "Avant seulement", "Solo antes", "سابقاً فقط")
        case .onlyLater: say("Only now", "Maintenant seulement", "Solo ahora", "حالياً فقط")
        case .overlap: say("Overlap", "Recouvrement", "Coincidencia", "التداخل")
        case .change: say("Change", "Évolution", "Cambio", "التغير")
        default: nil
        }
    }
}
