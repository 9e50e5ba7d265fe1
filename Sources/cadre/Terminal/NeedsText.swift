import Needs
import Publishing
import Reference

/// Ranked needs as tables for a terminal.
struct NeedsText {
    private let report: NeedsReport
    private let words: NeedsWords
    private let top: Int
    private let console: Console

    /// Takes a report; a region's table shows its `top` first needs, or all for 0.
    init(_ report: NeedsReport, language: Language, top: Int, console: Console) {
        self.report = report
        words = NeedsWords(language)
        self.top = top
        self.console = console
    }

    var lines: [String] {
        let survey = report.survey
        var lines = wrapped(survey.title.words(for: words.language).text).map(console.strong) + wrapped(subject)
        for table in report.tables {
            lines.append("")
            lines += self.lines(of: table)
        }
        lines.append("")
        if let apart = whichCannotBeToldApart { lines += wrapped(apart) }
        let notes = [explanation, placesExplained] + (isNarrow ? [leftOut] : []) + [otherCommands]
        return lines + notes.flatMap(wrapped).map(console.quiet)
    }

    /// Below this width names would be cut to almost nothing, so columns from which the gap follows are left out.
    private static let wholeWidth = 100

    private var isNarrow: Bool { console.width.map { $0 < NeedsText.wholeWidth } ?? false }

    private func wrapped(_ text: String) -> [String] { text.asPlainLine.broken(to: console.width ?? 120) }

    // MARK: Sentences

    private var subject: String {
        let survey = report.survey
        let (low, high) = (survey.scale.lowest, survey.scale.highest)
        let facts = words.say(
            "survey \(survey.id), importance and current level from \(low) to \(high), ",
            "enquête \(survey.id), importance et niveau actuel de \(low) à \(high), ",
            "encuesta \(survey.id), importancia y nivel actual de \(low) a \(high), ",
            "الاستقصاء \(survey.id)، الأهمية والمستوى الحالي من \(low) إلى \(high)، "
        )
        return facts
            + (report.weighting == .countries
                ? words.say(
                    "each country counts once",
                    "chaque pays compte une fois",
                    "cada país cuenta una vez",
                    "يُحسب كل بلد مرة واحدة"
                )
                : words.say(
                    "each respondent counts once",
                    "chaque répondant compte une fois",
                    "cada encuestado cuenta una vez",
                    "يُحسب كل مجيب مرة واحدة"
                ))
    }

    /// The needs of all countries that may have the first place.
    private var whichCannotBeToldApart: String? {
        guard let table = report.tables.first else { return nil }
        let first = table.order.filter { table.cells[$0].figures?.rankRange?.lowerBound == 1 }
        guard let greatest = first.first, table.cells.count(where: { $0.figures != nil }) > 1 else { return nil }
        let name = self.name(of: greatest)
        guard first.count > 1 else {
            return words.say(
                "\(name) is the greatest need, and is told apart from all others.",
                "\(name) est le plus grand besoin, et se distingue de tous les autres.",
                "\(name) es la mayor necesidad y se distingue de todas las demás.",
                "\(name) هو أكبر احتياج ويتميز عن سائر الاحتياجات."
            )
        }
        let shown = words.list(first.prefix(8).map { report.survey.items[$0].competency.text })
        let more = first.count > 8 ? "\(words.comma)…" : ""
        return words.say(
            "Any of \(first.count) needs may be the greatest, they cannot be told apart: \(shown)\(more).",
            "Le plus grand besoin peut être l’un de \(first.count), impossibles à départager : \(shown)\(more).",
            "La mayor necesidad puede ser cualquiera de \(first.count), que no pueden distinguirse: \(shown)\(more).",
            "قد يكون أكبر احتياج أياً من الاحتياجات الآتية وعددها \(first.count)، إذ لا يمكن التمييز بينها: \(shown)\(more)."
        )
    }

    private var explanation: String {
        words.say(
            "MWDS = mean importance × mean gap (Borich). The interval is at 95 %, clustered by country.",
            "MWDS = importance moyenne × écart moyen (Borich). L’intervalle est à 95 %, par grappes de pays.",
            "MWDS = importancia media × brecha media (Borich). El intervalo es del 95 %, por conglomerados de países.",
            "MWDS = متوسط الأهمية × متوسط الفجوة (بوريتش). والفترة بثقة 95% مع تجميع الإجابات بحسب البلد."
        )
    }

    private var placesExplained: String {
        words.say(
            "Places: the ranks that a need may really have, each need taken by itself; needs whose places overlap cannot be "
                + "told apart. `certainty` holds all needs at once, and its places are usually wider.",
            "Places : les rangs qu’un besoin peut réellement avoir, chacun considéré seul ; si les places se recouvrent, les "
                + "besoins ne peuvent être départagés. `certainty` les considère tous à la fois, et ses places sont en général plus larges.",
            "Puestos: los que una necesidad puede tener en realidad, cada una por sí sola; si se solapan, no pueden "
                + "distinguirse. `certainty` las considera todas a la vez, y sus puestos suelen ser más amplios.",
            "المراتب: ما قد يحتله الاحتياج فعلاً إذا نُظر إليه وحده؛ والاحتياجات التي تتداخل مراتبها لا يمكن التمييز بينها. "
                + "ويراعي `certainty` جميع الاحتياجات معاً، فمراتبه أوسع عادة."
        )
    }

    private var leftOut: String {
        let width = NeedsText.wholeWidth
        return words.say(
            "Importance and current level are shown from \(width) columns on; --format csv has them too.",
            "L’importance et le niveau actuel s’affichent à partir de \(width) colonnes ; --format csv les donne aussi.",
            "La importancia y el nivel actual se muestran a partir de \(width) columnas; --format csv también los da.",
            "تظهر الأهمية والمستوى الحالي عندما يتسع السطر لعدد \(width) من الأعمدة؛ ويعطيهما أيضاً الخيار --format csv."
        )
    }

    private var otherCommands: String {
        words.say(
            "More: `cadre needs certainty` (how surely), `methods` (by other formulas), `groups`, `response`, `explain ITEM`.",
            "Voir aussi : `cadre needs certainty` (certitude), `methods` (autres formules), `groups`, `response`, `explain ITEM`.",
            "Véase también: `cadre needs certainty` (certeza), `methods` (otras fórmulas), `groups`, `response`, `explain ITEM`.",
            "انظر أيضاً: `cadre needs certainty` (اليقين) و`methods` (صيغ أخرى) و`groups` و`response` و`explain ITEM`."
        )
    }

    // MARK: Tables

    private func lines(of table: NeedsTable) -> [String] {
        let order = table.order
        let scope = name(of: table.scope)
        let hasFigures = order.contains { table.cells[$0].figures != nil }
        guard hasFigures else {
            let why = order.contains { table.cells[$0] == .suppressed } ? tooFewAnswers : words.noAnswers
            return ["\(console.strong(scope))\(words.colon)\(why)"]
        }
        let limit = table.scope == .all || top == 0 ? order.count : top
        var text = TextTable(
            [
                (words.say("rank", "rang", "rango", "الترتيب"), .right),
                (words.say("places", "places", "puestos", "المراتب"), .right),
                (words.say("need", "besoin", "necesidad", "الاحتياج"), .left),
                (words.say("n", "n", "n", "ن"), .right),
                (words.say("countries", "pays", "países", "البلدان"), .right),
            ] + ratings + [
                (words.say("gap", "écart", "brecha", "الفجوة"), .right), ("MWDS", .right),
                (words.say("95 % interval", "intervalle à 95 %", "intervalo del 95 %", "فترة الثقة 95%"), .right),
            ]
        )
        for item in order.prefix(limit) { text.add(cells(of: item, in: table)) }
        var lines = [console.strong(scope)] + text.lines(console)
        if order.count > limit {
            let rest = order.count - limit
            lines.append(
                console.quiet(
                    words.say(
                        "and \(rest) more; --top 0 shows all",
                        "et \(rest) autres ; --top 0 les montre tous",
                        "y \(rest) más; --top 0 las muestra todas",
                        "و\(rest) غيرها؛ يعرضها جميعاً الخيار --top 0"
                    )
                )
            )
        }
        return lines
    }

    private var tooFewAnswers: String {
        words.say(
            "too few answers to show",
            "trop peu de réponses à montrer",
            "muy pocas respuestas para mostrar",
            "الإجابات أقل من أن تُعرض"
        )
    }

    private var tooFew: String {
        words.say("too few to show", "trop peu à montrer", "muy pocas para mostrar", "أقل من أن تُعرض")
    }

    private var ratings: [(title: String, side: TextTable.Side)] {
        guard !isNarrow else { return [] }
        return [
            (words.say("importance", "importance", "importancia", "الأهمية"), .right),
            (words.say("current", "actuel", "actual", "الحالي"), .right),
        ]
    }

    private func cells(of item: Int, in table: NeedsTable) -> [String] {
        let name = "\(report.survey.items[item].competency) \(self.name(of: item))"
        let noRatings = ratings.map { _ in "" }
        switch table.cells[item] {
        case .noAnswers: return ["", "", name, "0", "0"] + noRatings + ["", "", words.noAnswers]
        case .suppressed: return ["", "", name, "", ""] + noRatings + ["", "", tooFew]
        case .shown(let figures):
            let interval = figures.interval.map {
                "\(words.number($0.lowerBound)) – \(words.number($0.upperBound))"
            }
            let means = [words.number(figures.importance), words.number(figures.current)]
            return [
                figures.rank.map(String.init) ?? "", figures.rankRange.map(words.places) ?? "", name,
                String(figures.respondents), String(figures.countries),
            ] + (isNarrow ? [] : means) + [
                words.number(figures.gap), words.number(figures.score.value), interval ?? "",
            ]
        }
    }

    private func name(of item: Int) -> String { report.title(ofItem: item, in: words.language) }

    private func name(of scope: NeedScope) -> String {
        switch scope {
        case .all: words.allCountries
        case .region(let region): words.name(of: region)
        case .group: scope.words
        }
    }
}
