package import Needs

/// What methods are called, and what is wrong with each.
extension NeedsWords {
    /// A method with its variant.
    package func name(of method: NeedsMethod) -> String {
        switch method {
        case .gap: say("Mean gap", "Écart moyen", "Brecha media", "متوسط الفجوة")
        case .borich(.itemMean):
            say(
                "Borich score (item’s mean importance)",
                "Score de Borich (importance moyenne du sujet)",
                "Puntuación de Borich (importancia media del tema)",
                "درجة بوريتش (متوسط أهمية البند)"
            )
        case .borich(.ownRating):
            say(
                "Borich score (respondent’s own importance)",
                "Score de Borich (importance donnée par le répondant)",
                "Puntuación de Borich (importancia dada por el encuestado)",
                "درجة بوريتش (الأهمية التي حددها المجيب)"
            )
        case .rankedDiscrepancy:
            say(
                "Ranked discrepancy score",
                "Score de discordance ordonnée",
                "Puntuación de discrepancia ordenada",
                "درجة التباين الرتبي"
            )
        case .hennessyHicks: say("Hennessy-Hicks", "Hennessy-Hicks", "Hennessy-Hicks", "هينيسي-هيكس")
        case .decisionTable:
            say(
                "Decision table (difficulty, importance, frequency)",
                "Table de décision (difficulté, importance, fréquence)",
                "Tabla de decisión (dificultad, importancia, frecuencia)",
                "جدول القرار (الصعوبة والأهمية والتكرار)"
            )
        case .importancePerformance:
            say(
                "Importance-performance analysis",
                "Analyse importance-maîtrise",
                "Análisis de importancia y desempeño",
                "تحليل الأهمية والأداء"
            )
        case .isoLine:
            say(
                "Importance-performance, line of equality",
                "Importance-maîtrise, ligne d’égalité",
                "Importancia y desempeño, línea de igualdad",
                "الأهمية والأداء، خط التساوي"
            )
        case .locusForFocus: say("Locus for focus", "Foyer d’action", "Foco de actuación", "موضع التركيز")
        case .relevance:
            say(
                "Relevance (OTNA)",
                "Pertinence (OTNA)",
                "Pertinencia (OTNA)",
                "الصلة بالعمل (OTNA)"
            )
        case .urgency: say("Urgency (OTNA)", "Urgence (OTNA)", "Urgencia (OTNA)", "الاستعجال (OTNA)")
        case .volume:
            say(
                "Number of officers (OTNA)",
                "Nombre d’agents (OTNA)",
                "Número de funcionarios (OTNA)",
                "عدد الضباط (OTNA)"
            )
        case .capabilityGap:
            say(
                "Capability gap (shortfall only)",
                "Lacune de capacité (déficit seul)",
                "Brecha de capacidad (solo el déficit)",
                "فجوة القدرات (النقص وحده)"
            )
        }
    }

    /// A method in as few letters as the head of a narrow column takes.
    package func shortName(of method: NeedsMethod) -> String {
        switch method {
        case .gap: say("Gap", "Écart", "Brecha", "الفجوة")
        case .borich(.itemMean): say("Borich", "Borich", "Borich", "بوريتش")
        case .borich(.ownRating): say("Borich (own)", "Borich (propre)", "Borich (propia)", "بوريتش (ذاتي)")
        case .rankedDiscrepancy: say("RDS", "RDS", "RDS", "RDS")
        case .hennessyHicks: say("H-H", "H-H", "H-H", "H-H")
        case .decisionTable: say("DIF", "DIF", "DIF", "DIF")
        case .importancePerformance: say("IPA", "IPA", "IPA", "IPA")
        case .isoLine: say("I = A", "I = A", "I = A", "I = A")
        case .locusForFocus: say("Focus", "Foyer", "Foco", "التركيز")
        case .relevance: say("Relevance", "Pertinence", "Pertinencia", "الصلة")
        case .urgency: say("Urgency", "Urgence", "Urgencia", "الإلحاح")
        case .volume: say("Officers", "Agents", "Personas", "الضباط")
        case .capabilityGap: say("Capability", "Capacité", "Capacidad", "القدرات")
        }
    }

    /// What is wrong with a method, in a sentence.
    package func criticism(of method: NeedsMethod) -> String {
        switch method {
        case .gap:
            say(
                "It takes the mean of ratings that only have an order, and weighs a gap in something unimportant like any other.",
                "Il fait la moyenne de notes qui n’ont qu’un ordre et traite l’écart d’un sujet secondaire comme les autres.",
                "Promedia notas que solo tienen un orden y trata igual la brecha de un tema poco importante.",
                "يحسب متوسط درجات ليس لها سوى ترتيب، ويعامل فجوة ما لا أهمية له كغيرها."
            )
        case .borich:
            say(
                "Important subjects come first almost by construction, and the score by itself says nothing of its uncertainty.",
                "Les sujets importants arrivent en tête presque par construction, et le score ne dit rien de son incertitude.",
                "Los temas importantes quedan primero casi por construcción, y la puntuación no dice nada de su incertidumbre.",
                "تتقدم البنود المهمة بحكم طريقة الحساب تقريباً، ولا تدل الدرجة وحدها على مقدار عدم اليقين."
            )
        case .rankedDiscrepancy:
            say(
                "It counts heads and not the size of a gap, and has many ties.",
                "Il compte les personnes et non l’ampleur de l’écart, et produit beaucoup d’ex æquo.",
                "Cuenta personas y no el tamaño de la brecha, y produce muchos empates.",
                "يعدّ الأشخاص لا حجم الفجوة، وتكثر فيه حالات التساوي."
            )
        case .hennessyHicks:
            say(
                "Self-ratings crowd at the top of the scale, so that a place hangs on few people.",
                "Les auto-évaluations se pressent en haut de l’échelle : un rang dépend de peu de personnes.",
                "Las autoevaluaciones se agolpan en lo alto de la escala: una posición depende de pocas personas.",
                "تتكدس التقييمات الذاتية في أعلى المقياس، فيتوقف الترتيب على عدد قليل من الأشخاص."
            )
        case .decisionTable:
            say(
                "One table decides; experts who disagree vanish in the mean, and there is no uncertainty in it.",
                "Une seule table décide ; les désaccords d’experts se perdent dans la moyenne, sans mesure d’incertitude.",
                "Decide una sola tabla; los desacuerdos entre expertos se pierden en la media, sin medida de incertidumbre.",
                "يحسم الأمر جدول واحد؛ ويختفي اختلاف الخبراء في المتوسط دون بيان لعدم اليقين."
            )
        case .importancePerformance, .isoLine, .locusForFocus:
            say(
                "The quadrants depend on where the lines are drawn; they are printed with them.",
                "Les quadrants dépendent de l’endroit où passent les lignes, indiquées avec eux.",
                "Los cuadrantes dependen de dónde se trazan las líneas, que se indican con ellos.",
                "تتوقف الأرباع على موضع الخطين، وهو مبيَّن معها."
            )
        case .relevance, .urgency:
            say(
                "A percentage hides how few may have answered, and one answer of a country counts like ten.",
                "Un pourcentage masque le petit nombre de réponses possible, et la réponse unique d’un pays compte comme dix.",
                "Un porcentaje oculta lo pocas que pueden ser las respuestas, y una sola de un país cuenta como diez.",
                "تخفي النسبة المئوية قلة المجيبين المحتملة، وتُحسب إجابة واحدة من بلد كعشر إجابات."
            )
        case .volume:
            say(
                "Numbers of trainees are guesses, and they are multiplied.",
                "Les nombres d’agents à former sont des estimations, qui sont ensuite multipliées.",
                "Los números de participantes son estimaciones, que además se multiplican.",
                "أعداد المتدربين تقديرات، وهي تُضرب بعد ذلك."
            )
        case .capabilityGap:
            say(
                "A country sets its own requirement: who asks little of itself has no gap.",
                "Chaque pays fixe sa propre exigence : qui s’en fixe peu n’a pas de lacune.",
                "Cada país fija su propia exigencia: quien se exige poco no tiene brecha.",
                "يحدد كل بلد ما يتطلبه من نفسه: ومن يتطلب القليل لا فجوة له."
            )
        }
    }
}
