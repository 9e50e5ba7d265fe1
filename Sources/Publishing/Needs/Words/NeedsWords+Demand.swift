package import Needs

/// What causes, courses and demand are called.
extension NeedsWords {
    /// What a cause is a matter of.
    package func name(of area: CapabilityArea) -> String {
        switch area {
        case .doctrine:
            say("Doctrine and procedures", "Doctrine et procédures", "Doctrina y procedimientos", "العقيدة والإجراءات")
        case .organisation: say("Organisation", "Organisation", "Organización", "التنظيم")
        case .training: say("Training", "Formation", "Capacitación", "التدريب")
        case .materiel: say("Equipment", "Équipement", "Equipamiento", "المعدات")
        case .leadership: say("Leadership", "Encadrement", "Liderazgo", "القيادة")
        case .personnel: say("Personnel", "Personnel", "Personal", "الموظفون")
        case .facilities: say("Facilities", "Locaux et installations", "Instalaciones", "المرافق")
        case .policy: say("Law and policy", "Droit et politique", "Legislación y política", "التشريع والسياسات")
        }
    }

    /// Whether training can close a gap.
    package func name(of verdict: ScreenedNeed.Verdict) -> String {
        switch verdict {
        case .training: say("Training", "Formation", "Capacitación", "التدريب")
        case .mixed:
            say(
                "Training in part",
                "Formation en partie",
                "Capacitación en parte",
                "التدريب جزئياً"
            )
        case .other: say("Not training", "Pas la formation", "No la capacitación", "غير التدريب")
        case .unknown: say("Not known", "Inconnu", "Se desconoce", "غير معروف")
        }
    }

    /// A level at which courses are held.
    package func name(of step: ProficiencyStep) -> String {
        switch step {
        case .awareness: say("Awareness", "Sensibilisation", "Sensibilización", "التوعية")
        case .practitioner: say("Practitioner", "Praticien", "Profesional", "ممارس")
        case .advanced:
            say("Advanced practitioner", "Praticien confirmé", "Profesional avanzado", "ممارس متقدم")
        case .expert: say("Expert", "Expert", "Experto", "خبير")
        case .trainer:
            say("Train the trainer", "Formation de formateurs", "Formación de formadores", "تدريب المدربين")
        }
    }

    /// How courses are held.
    package func name(of delivery: CourseTerms.Delivery) -> String {
        switch delivery {
        case .inPerson: say("In person", "En présentiel", "Presencial", "حضورياً")
        case .online: say("Online", "En ligne", "En línea", "عن بُعد")
        case .blended: say("Blended", "Hybride", "Semipresencial", "مدمج")
        }
    }

    /// Why officers get no place.
    package func name(of reason: UnmetDemand.Reason) -> String {
        switch reason {
        case .noBudget:
            say("Beyond the budget", "Au-delà du budget", "Fuera del presupuesto", "يتجاوز الميزانية")
        case .tooFewForClass:
            say("Too few for a class", "Trop peu pour un cours", "Muy pocos para un curso", "العدد لا يكفي لدورة")
        case .notTraining:
            say(
                "Training is not the answer",
                "La formation n’est pas la réponse",
                "La capacitación no es la respuesta",
                "التدريب ليس الحل"
            )
        case .noGap: say("No gap", "Pas de lacune", "Sin brecha", "لا فجوة")
        case .levelNotOffered:
            say("Level not offered", "Niveau non proposé", "Nivel no ofrecido", "المستوى غير متاح")
        case .notRated: say("Not rated", "Non évalué", "Sin valorar", "غير مقيَّم")
        case .hidden: say("Number held back", "Nombre non publié", "Número no publicado", "العدد محجوب")
        }
    }

    /// Whose answers a figure rests on.
    package func name(of footing: Footing) -> String {
        switch footing {
        case .region: say("own region", "région", "región", "المنطقة")
        case .allCountries: say("all countries", "tous les pays", "todos los países", "جميع البلدان")
        }
    }

    /// What counts where a country gives several numbers.
    package func name(of rule: VolumeRule) -> String {
        switch rule {
        case .sum: say("sum", "somme", "suma", "المجموع")
        case .maximum: say("greatest number", "nombre le plus élevé", "número más alto", "العدد الأكبر")
        case .median: say("median", "médiane", "mediana", "الوسيط")
        }
    }
}
