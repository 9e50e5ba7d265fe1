package import Reference

/// What is said about charts in each of the four languages.
package struct ChartWords: Sendable {
    private let language: Language

    /// The words of a language.
    package init(_ language: Language) { self.language = language }

    /// The words for the four languages, in the order English, French, Spanish, Arabic.
    private func say(_ english: String, _ french: String, _ spanish: String, _ arabic: String) -> String {
        switch language {
        case .english: english
        case .french: french
        case .spanish: spanish
        case .arabic: arabic
        }
    }

    // MARK: Names

    /// What a kind of chart is called.
    func name(of kind: Chart.Kind) -> String {
        switch kind {
        case .bars(.across): say("Bar chart", "Graphique à barres", "Gráfico de barras", "مخطط شريطي")
        case .bars(.upright): say("Column chart", "Graphique à colonnes", "Gráfico de columnas", "مخطط عمودي")
        case .stackedBars(.across, .total):
            say("Stacked bar chart", "Graphique à barres empilées", "Gráfico de barras apiladas", "مخطط شريطي مكدّس")
        case .stackedBars(.upright, .total):
            say(
                "Stacked column chart",
                "Graphique à colonnes empilées",
                "Gráfico de columnas apiladas",
                "مخطط عمودي مكدّس"
            )
        case .stackedBars(.across, .whole):
            say(
                "Bar chart of shares of 100%",
                "Graphique à barres des parts de 100 %",
                "Gráfico de barras de partes del 100 %",
                "مخطط شريطي للنسب من 100%"
            )
        case .stackedBars(.upright, .whole):
            say(
                "Column chart of shares of 100%",
                "Graphique à colonnes des parts de 100 %",
                "Gráfico de columnas de partes del 100 %",
                "مخطط عمودي للنسب من 100%"
            )
        case .dots:
            say("Dot chart", "Graphique à points", "Gráfico de puntos", "مخطط نقطي")
        case .line: say("Line chart", "Graphique en courbes", "Gráfico de líneas", "مخطط خطي")
        case .scatter:
            say("Scatter plot", "Nuage de points", "Gráfico de dispersión", "مخطط انتشار")
        case .trend:
            say("Trend lines", "Courbes d’évolution", "Líneas de evolución", "خطوط التطور")
        }
    }

    /// The name of the sheet that holds the figures of a chart.
    package var dataSheetName: String {
        say("Chart data", "Données du graphique", "Datos del gráfico", "بيانات المخطط")
    }

    /// What stands at the head of a column of a chart's figures.
    func header(of content: ChartSheet.Content, in chart: Chart) -> String {
        switch content {
        case .categories: chart.categoryTitle?.text ?? say("Category", "Catégorie", "Categoría", "الفئة")
        case .values(let series): chart.series[series].name.text
        case .low(let series):
            of(series, in: chart, say("Interval, low", "Intervalle, bas", "Intervalo, mínimo", "أدنى الفترة"))
        case .high(let series):
            of(series, in: chart, say("Interval, high", "Intervalle, haut", "Intervalo, máximo", "أعلى الفترة"))
        case .place(let series): of(series, in: chart, say("Place", "Place", "Posición", "الموضع"))
        case .placeAgain(let series):
            of(series, in: chart, say("Place again", "Place (bis)", "Posición (bis)", "الموضع مكرراً"))
        case .label: say("Label", "Étiquette", "Etiqueta", "التسمية")
        case .round: say("Round", "Cycle", "Ronda", "الجولة")
        case .breakPlace: say("Break", "Rupture", "Interrupción", "الانقطاع")
        case .breakEnd: say("Break, ends", "Rupture, extrémités", "Interrupción, extremos", "طرفا الانقطاع")
        case .cornerAcross: say("Corner, across", "Coin, abscisse", "Esquina, horizontal", "الركن الأفقي")
        case .cornerUpwards: say("Corner, upwards", "Coin, ordonnée", "Esquina, vertical", "الركن العمودي")
        }
    }

    /// A header of one series: with its name where there are several.
    private func of(_ series: Int, in chart: Chart, _ header: String) -> String {
        chart.series.count == 1 ? header : "\(chart.series[series].name.text)\(comma)\(header)"
    }

    // MARK: Sentences

    /// "Bar chart: Hours by method." and how many categories there are.
    func opening(_ chart: Chart) -> [String] {
        let kind = name(of: chart.kind)
        let title = chart.title.text
        let count = String(chart.categories.count)
        return [
            say("\(kind): \(title).", "\(kind) : \(title).", "\(kind): \(title).", "\(kind): \(title)."),
            say("Categories: \(count).", "Catégories : \(count).", "Categorías: \(count).", "عدد الفئات: \(count)."),
        ]
    }

    /// The names of the series.
    func series(_ names: [String]) -> String {
        let names = names.joined(separator: comma)
        return say("Series: \(names).", "Séries : \(names).", "Series: \(names).", "السلاسل: \(names).")
    }

    /// The highest or the only figure, with what it is about.
    func highest(_ what: String, _ figure: String) -> String {
        say(
            "Highest: \(what), \(figure).",
            "Maximum : \(what), \(figure).",
            "Máximo: \(what), \(figure).",
            "الأعلى: \(what)، \(figure)."
        )
    }

    /// The lowest figure, with what it is about.
    func lowest(_ what: String, _ figure: String) -> String {
        say(
            "Lowest: \(what), \(figure).",
            "Minimum : \(what), \(figure).",
            "Mínimo: \(what), \(figure).",
            "الأدنى: \(what)، \(figure)."
        )
    }

    /// The interval of a figure, with what it is about.
    func interval(of what: String, from low: String, to high: String) -> String {
        say(
            "Interval of \(what): \(low) to \(high).",
            "Intervalle pour \(what) : de \(low) à \(high).",
            "Intervalo de \(what): de \(low) a \(high).",
            "الفترة الخاصة بـ«\(what)»: من \(low) إلى \(high)."
        )
    }

    /// What the two axes of a scatter show.
    func axes(across: String, upwards: String) -> String {
        say(
            "Across: \(across). Upwards: \(upwards).",
            "En abscisse : \(across). En ordonnée : \(upwards).",
            "Eje horizontal: \(across). Eje vertical: \(upwards).",
            "المحور الأفقي: \(across). المحور العمودي: \(upwards)."
        )
    }

    /// How many categories lie in a quadrant, and the names of the first of them.
    func quadrant(_ name: String, _ count: Int, _ first: [String]) -> String {
        let names = first.joined(separator: comma) + (count > first.count ? "…" : "")
        let colon = say(":", " :", ":", ":")
        return count == 0 ? "\(name)\(colon) 0." : "\(name)\(colon) \(count) (\(names))."
    }

    /// Before which rounds a trend is broken, and why.
    func broken(before category: String, _ reason: String) -> String {
        say(
            "Broken before \(category): \(reason).",
            "Rupture avant \(category) : \(reason).",
            "Interrupción antes de \(category): \(reason).",
            "انقطاع قبل \(category): \(reason)."
        )
    }

    /// How many figures are missing.
    func missing(_ count: Int) -> String {
        say(
            "Missing figures: \(count).",
            "Valeurs manquantes : \(count).",
            "Valores ausentes: \(count).",
            "القيم غير المتوفرة: \(count)."
        )
    }

    /// What stands between the parts of a list.
    package var comma: String { language == .arabic ? "، " : ", " }

    // MARK: Figures

    /// A figure as readers of the language write it: with a decimal comma in French and Spanish, in Western digits.
    package func figure(_ value: Double, _ format: NumberFormat) -> String {
        switch format {
        case .whole: digits(value, 0)
        case .decimals(let count): digits(value, min(max(count, 1), 9))
        case .percent: digits(value * 100, 0) + say("%", "\u{A0}%", "\u{A0}%", "%")
        case .unit(let unit): digits(value, 0) + "\u{A0}" + unit
        case .general, .text, .mark, .duration, .date, .time: general(value)
        }
    }

    /// A figure with up to two decimals, without noughts at its end.
    private func general(_ value: Double) -> String {
        for count in 0...1 where abs(value - ChartWords.rounded(value, count)) < 0.0005 { return digits(value, count) }
        return digits(value, 2)
    }

    private static func rounded(_ value: Double, _ count: Int) -> Double {
        let scale = (0..<count).reduce(1.0) { power, _ in power * 10 }
        return (value * scale).rounded() / scale
    }

    /// A figure with a number of decimals, rounded half away from zero.
    private func digits(_ value: Double, _ count: Int) -> String {
        // Figures of charts stay below 10^15; with decimals they are kept within what a whole number holds.
        var scale = 1.0
        var kept = 0
        while kept < count, abs(value) * scale * 10 < 9e18 {
            scale *= 10
            kept += 1
        }
        let scaled = Int((abs(value) * scale).rounded())
        let (whole, rest) = scaled.quotientAndRemainder(dividingBy: Int(scale))
        let sign = value < 0 && scaled != 0 ? "−" : ""
        guard kept > 0 else { return sign + String(whole) }
        let tail = String(rest)
        let mark = say(".", ",", ",", ".")
        return "\(sign)\(whole)\(mark)\(String(repeating: "0", count: kept - tail.count))\(tail)"
    }
}
