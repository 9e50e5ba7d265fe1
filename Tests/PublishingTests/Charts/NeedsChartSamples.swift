import Documents
import Publishing
import Reference

/// Pictures of needs for tests, with figures missing, held back and below zero.
enum NeedsChartSamples {
    static func all(_ language: Language) -> [any NeedsChart] {
        let made: [(any NeedsChart)?] = [
            dots(language), importance(language), heat(language, rows: 9, columns: 7),
            heat(language, rows: 4, columns: 34), trend(language),
        ]
        return made.compactMap(\.self)
    }

    static func dots(_ language: Language, count: Int = 24) -> RankedDotPlot? {
        RankedDotPlot(
            title: title(language),
            scope: scope(language),
            values: ChartAxis(title: score(language), format: .decimals(2), range: nil) ?? .plain,
            rows: (0..<count)
                .map { row in
                    let value = 7 - Double(row) * 0.375
                    return RankedDotPlot.Row(
                        label: topic(row, language),
                        rank: row == 20 ? nil : row + 1,
                        point: row == 20 ? nil : ChartPoint(value, interval: value - 0.5...value + 0.25),
                        respondents: 7 + row * 41
                    )
                }
        )
    }

    static func importance(_ language: Language, seed: UInt64 = 4, count: Int = 30) -> ImportancePerformancePlot? {
        var chance = SeededGenerator(seed: seed)
        return ImportancePerformancePlot(
            title: title(language),
            scope: scope(language),
            performance: ChartAxis(title: score(language), format: .decimals(2), range: 1...5) ?? .plain,
            importance: ChartAxis(title: scope(language), format: .decimals(2), range: 1...5) ?? .plain,
            cross: (2.8, 3.6),
            items: (0..<count)
                .map { row in
                    ImportancePerformancePlot.Item(
                        label: topic(row, language),
                        performance: row == 7 ? nil : Double.random(in: 1...5, using: &chance),
                        importance: Double.random(in: 1...5, using: &chance),
                        respondents: 12 + row
                    )
                }
        )
    }

    /// A map whose figures rise from cell to cell; every fifth is held back, every seventh is missing.
    static func heat(_ language: Language, rows: Int, columns: Int) -> HeatMap? {
        HeatMap(
            title: title(language),
            scope: scope(language),
            rows: (0..<rows).map { topic($0, language) },
            columns: (0..<columns).map { topic($0 + 1, language) },
            cells: (0..<rows)
                .map { row in
                    (0..<columns)
                        .map { column in
                            let number = row * columns + column
                            if number % 5 == 4 { return .suppressed }
                            if number % 7 == 6 { return .missing }
                            return .figure(10 * Double(number) / Double(rows * columns))
                        }
                },
            range: 0...10,
            format: .decimals(1)
        )
    }

    static func trend(_ language: Language) -> TrendPlot? {
        func points(_ base: Double, without gap: Int?) -> [ChartPoint?] {
            (0..<6)
                .map {
                    $0 == gap
                        ? nil
                        : ChartPoint(base + Double($0), interval: base + Double($0) - 0.5...base + Double($0) + 0.5)
                }
        }
        return TrendPlot(
            title: title(language),
            scope: nil,
            values: ChartAxis(title: score(language), format: .decimals(1), range: nil) ?? .plain,
            rounds: (2021...2026).map { Wording(text: String($0), language: language) },
            series: [
                ChartSeries(topic(0, language), points: points(1, without: nil)),
                ChartSeries(topic(1, language), points: points(-1, without: 4)),
            ],
            breaks: [ChartBreak(before: 3, reason: scope(language))]
        )
    }

    // MARK: Words

    static func topic(_ number: Int, _ language: Language) -> Wording {
        let texts = language == .arabic ? arabicTopics : topics
        return Wording(text: texts[number % texts.count], language: language)
    }

    private static func title(_ language: Language) -> Wording {
        Wording(text: language == .arabic ? "الاحتياجات حسب الأولوية" : "Needs & <priorities>", language: language)
    }

    private static func scope(_ language: Language) -> Wording {
        Wording(text: language == .arabic ? "أفريقيا، 31 من 54 بلداً" : "Africa, 31 of 54 countries", language: language)
    }

    private static func score(_ language: Language) -> Wording {
        Wording(text: language == .arabic ? "متوسط الدرجة" : "Mean score", language: language)
    }

    private static let topics = [
        "Interviewing", "Securing and documenting a crime scene", "Evidence",
        "Requests for mutual legal assistance in cases with several countries and channels of communication",
        "INTERPOL notices", "Open sources", "Planning", "Reports", "Mobile devices", "Chain of custody", "Gold",
    ]

    private static let arabicTopics = [
        "إجراء المقابلات", "تأمين مسرح الجريمة وتوثيقه", "الأدلة",
        "طلبات المساعدة القانونية المتبادلة في القضايا التي تشمل عدة بلدان وقنوات اتصال", "نشرات INTERPOL",
        "المصادر المفتوحة", "التخطيط", "التقارير", "الأجهزة المحمولة", "تسلسل حيازة الأدلة", "الذهب",
    ]
}
