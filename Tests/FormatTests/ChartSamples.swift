import Documents
import Reference

/// Charts of every kind for tests, with a figure missing in each.
enum ChartSamples {
    static let kinds: [Chart.Kind] = [
        .bars(.across), .bars(.upright), .stackedBars(.across, .total), .stackedBars(.upright, .total),
        .stackedBars(.across, .whole), .stackedBars(.upright, .whole), .dots, .line,
    ]

    /// A chart of a kind with words in a language; `nil` if it could not be made.
    static func chart(_ kind: Chart.Kind, _ language: Language = .english) -> Chart? {
        func words(_ texts: [Language: String]) -> Wording {
            Wording(text: texts[language] ?? "", language: language)
        }
        switch kind {
        case .dots:
            return Chart(
                .dots,
                title: words(needs),
                categories: topics.map(words),
                series: [ChartSeries(words(score), points: estimates)],
                values: ChartAxis(title: words(score), format: .decimals(2), range: nil) ?? .plain
            )
        case .line:
            return Chart(
                .line,
                title: words(ratings),
                categories: (2022...2026).map { Wording(text: String($0), language: language) },
                series: [
                    ChartSeries(words(before), [2.1, 2.3, nil, 2.4, 2.6]),
                    ChartSeries(words(after), [3.6, 3.9, 4.1, nil, 4.4]),
                ],
                categoryTitle: words(year),
                values: ChartAxis(title: words(rating), format: .decimals(1), range: 1...5) ?? .plain
            )
        case .scatter, .trend: return nil
        case .bars, .stackedBars:
            let series = [
                ChartSeries(words(lecture), [60, 45, 30, 30, nil]),
                ChartSeries(words(exercise), [90, 120, 60, nil, 180]),
                ChartSeries(words(discussion), [30, 15, 45, 60, 20]),
            ]
            return Chart(
                kind,
                title: words(minutes),
                categories: topics.prefix(5).map(words),
                series: kind == .bars(.across) ? Array(series.prefix(1)) : series,
                categoryTitle: kind == .bars(.upright) ? words(module) : nil,
                values: ChartAxis(title: words(minutesShort), format: .whole, range: nil) ?? .plain
            )
        }
    }

    private static let estimates: [ChartPoint?] = [
        ChartPoint(7.42, interval: 6.1...8.7), ChartPoint(6.9, interval: 6.2...7.6),
        ChartPoint(6.85, interval: 5.0...8.7), ChartPoint(5.5, interval: 4.9...6.1), ChartPoint(5.25), nil,
        ChartPoint(3.75, interval: 3.25...4.25), ChartPoint(2.5, interval: 1.5...3.5),
    ]

    private static let needs = text("Ranked needs", "Besoins classés", "Necesidades priorizadas", "الاحتياجات المرتبة")
    private static let score = text("Score", "Score", "Puntuación", "الدرجة")
    private static let ratings = text("Mean ratings", "Notes moyennes", "Valoraciones medias", "متوسط التقييمات")
    private static let before = text("Before", "Avant", "Antes", "قبل الدورة")
    private static let after = text("After", "Après", "Después", "بعد الدورة")
    private static let year = text("Year", "Année", "Año", "السنة")
    private static let rating = text("Rating", "Note", "Valoración", "التقييم")
    private static let minutes = text("Time by topic", "Temps par thème", "Tiempo por tema", "الوقت حسب الموضوع")
    private static let minutesShort = text("Minutes", "Minutes", "Minutos", "الدقائق")
    private static let lecture = text("Lecture", "Exposé", "Exposición", "محاضرة")
    private static let exercise = text("Exercise", "Exercice", "Ejercicio", "تمرين")
    private static let discussion = text("Discussion", "Débat", "Debate", "نقاش")
    private static let module = text("Topic", "Thème", "Tema", "الموضوع")

    private static let topics = [
        text("Interviewing", "Audition", "Entrevista", "إجراء المقابلات"),
        text(
            "Securing and documenting a crime scene",
            "Protéger et documenter une scène de crime",
            "Asegurar y documentar la escena del delito",
            "تأمين مسرح الجريمة وتوثيقه"
        ), text("Evidence", "Preuves", "Pruebas", "الأدلة"),
        text(
            "Requests for mutual legal assistance in cases with several countries and channels of communication",
            "Demandes d’entraide judiciaire dans les affaires de plusieurs pays et voies de communication",
            "Solicitudes de asistencia judicial en casos de varios países y canales de comunicación",
            "طلبات المساعدة القانونية المتبادلة في القضايا التي تشمل عدة بلدان وقنوات اتصال"
        ), text("INTERPOL notices", "Notices INTERPOL", "Notificaciones de INTERPOL", "نشرات INTERPOL"),
        text("Open sources", "Sources ouvertes", "Fuentes abiertas", "المصادر المفتوحة"),
        text("Planning", "Planification", "Planificación", "التخطيط"),
        text("Reports", "Rapports", "Informes", "التقارير"),
    ]

    private static func text(
        _ english: String,
        _ french: String,
        _ spanish: String,
        _ arabic: String
    ) -> [Language: String] {
        [.english: english, .french: french, .spanish: spanish, .arabic: arabic]
    }
}
