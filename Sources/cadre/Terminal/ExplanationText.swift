import Needs
import Publishing
import Reference

/// How the figures of one need come about, as an indented tree and tables for a terminal.
struct ExplanationText {
    private let made: MadeStudy
    private let item: Int
    private let words: NeedsWords
    private let console: Console

    init(_ made: MadeStudy, item: Int, language: Language, console: Console) {
        self.made = made
        self.item = item
        words = NeedsWords(language)
        self.console = console
    }

    var lines: [String] {
        let own = made.asked.survey.items[item]
        let head = ["", console.strong("\(own.id)  \(title(item))  (\(own.competency))".asPlainLine)]
        guard let found = made.study.explanation(of: item) else { return head + [withoutFigures] }
        return head + warning + trees(found) + pairs(found) + missing(found) + countries(found) + rows
    }

    private var withoutFigures: String {
        guard made.study.hiddenItems.contains(item) else { return words.noAnswers }
        return words.say(
            "held back: fewer respondents or countries stand behind it than may be shown; --edition restricted shows it to "
                + "headquarters where there are enough respondents",
            "non publié : trop peu de répondants ou de pays ; --edition restricted le montre au siège si les répondants suffisent",
            "no publicado: muy pocos encuestados o países; --edition restricted lo muestra a la sede si bastan los encuestados",
            "محجوب: عدد المجيبين أو البلدان قليل جداً؛ ويعرضه الخيار --edition restricted للمقر إذا كفى عدد المجيبين"
        )
    }

    private var warning: [String] {
        [
            console.quiet(
                words.say(
                    "Counts of single countries: for the office that may see the answers.",
                    "Décomptes par pays : pour le service qui peut voir les réponses.",
                    "Recuentos por país: para la oficina que puede ver las respuestas.",
                    "أعداد بحسب البلد: للمكتب الذي يجوز له الاطلاع على الإجابات."
                )
            )
        ]
    }

    // MARK: The tree

    private func trees(_ found: NeedExplanation) -> [String] {
        let roots = [
            found.rank, found.score, found.limits?.lower, found.limits?.upper, found.gap, found.rankedDiscrepancy,
            found.pairs,
        ]
        return roots.compactMap(\.self).flatMap { [""] + tree($0, depth: 0) }
    }

    /// A step, and below it the steps that go into it but for those of single countries, which have a table of their own.
    private func tree(_ step: ExplanationStep, depth: Int) -> [String] {
        let margin = String(repeating: "  ", count: depth)
        let name = words.name(of: step.figure, title: title, country: country)
        let value = number(step.value)
        let working = step.written(longest: 6, number: number)
        let text = step.isCited || working == value ? "\(name) = \(value)" : "\(name) = \(working) = \(value)"
        let width = (console.width ?? 110) - margin.count - 4
        let own = text.asPlainLine.broken(to: max(width, 30)).enumerated()
            .map { margin + ($0 == 0 ? $1 : "    " + $1) }
        let parts = step.parts.filter { !$0.figure.isOfOneCountry && !($0.isCited && depth > 0) }
        return (depth == 0 ? own.map(console.strong) : own) + parts.flatMap { tree($0, depth: depth + 1) }
    }

    private func number(_ value: Double) -> String {
        value.rounded() == value && value.magnitude < 1e15
            ? words.number(value, digits: 0) : words.number(value, digits: 3)
    }

    // MARK: Counts

    private func pairs(_ found: NeedExplanation) -> [String] {
        let scale = found.table.scale
        let states = (0..<scale.states)
            .filter { state in
                (0..<scale.states)
                    .contains {
                        found.table.count(wanted: state, current: $0) > 0
                            || found.table.count(wanted: $0, current: state) > 0
                    }
            }
        let names = states.map { state in
            state < scale.points
                ? String(scale.lowest + state) : words.name(of: Mark.withoutPoint[state - scale.points])
        }
        let corner = words.say(
            "importance ↓  current level →",
            "importance ↓  niveau actuel →",
            "importancia ↓  nivel actual →",
            "الأهمية ↓  المستوى الحالي ←"
        )
        return table(
            words.say("Pairs of answers", "Paires de réponses", "Pares de respuestas", "أزواج الإجابات"),
            [corner] + names,
            zip(states, names)
                .map { wanted, name in
                    [.text(name)]
                        + states.map { current in
                            let count = found.table.count(wanted: wanted, current: current)
                            return .figure(count == 0 ? "·" : words.count(count))
                        }
                }
        )
    }

    private func missing(_ found: NeedExplanation) -> [String] {
        let rated = words.say("rated", "noté", "valorado", "مقيَّم")
        return table(
            words.say(
                "Pairs that are not complete",
                "Paires incomplètes",
                "Pares incompletos",
                "أزواج غير مكتملة"
            ),
            [
                words.name(of: NeedsAspect.importance), words.name(of: NeedsAspect.current),
                words.say("respondents", "répondants", "encuestados", "المجيبون"),
            ],
            found.missing.map { pair in
                [
                    .text(pair.importance.map { words.name(of: $0) } ?? rated),
                    .text(pair.current.map { words.name(of: $0) } ?? rated), .figure(words.count(pair.respondents)),
                ]
            }
        )
    }

    private func countries(_ found: NeedExplanation) -> [String] {
        table(
            words.say("What each country adds", "Apport de chaque pays", "Qué aporta cada país", "إسهام كل بلد"),
            [
                words.say("Country", "Pays", "País", "البلد"), "n", words.name(of: NeedsAspect.importance),
                words.name(of: NeedsAspect.current), words.say("share", "part", "parte", "النسبة"),
                words.say("pull (z)", "traction (z)", "arrastre (z)", "التأثير (z)"),
            ],
            found.countries.map { own in
                [
                    .text("\(own.country) \(country(own.country))"), .figure(words.count(own.pairs)),
                    .figure(words.number(own.importance)), .figure(words.number(own.current)),
                    .figure(words.percent(own.share, digits: 1)), .figure(words.number(own.influence)),
                ]
            }
        )
    }

    /// The files and how many of their rows stand behind the figures.
    private var rows: [String] {
        let receipt = made.receipt
        let files = receipt.files.map { file in
            let (rows, kept) = (words.count(file.rows), words.count(file.kept))
            return file.path.asPlainLine + words.colon
                + words.say(
                    "\(kept) of \(rows) rows",
                    "\(kept) lignes sur \(rows)",
                    "\(kept) de \(rows) filas",
                    "\(kept) من \(rows) من الصفوف"
                )
        }
        let tallies = receipt.tallies.map { tally in
            "\(tally.path.asPlainLine)\(words.colon)\(words.respondents(tally.respondents))"
        }
        let title = words.say("Rows behind it", "Lignes à l’origine", "Filas de origen", "الصفوف التي يستند إليها")
        return ["", console.strong(title)] + files + tallies
    }

    // MARK: Rows of a country

    /// The rows of one country that count, in files whose places are those of `files`.
    func lines(of answers: AnswerSet, in files: [FileReceipt], from code: CountryCode) -> [String] {
        let scale = answers.survey.scale
        let items = answers.survey.items.count
        func text(_ mark: Mark) -> String { scale.rating(of: mark).map(String.init) ?? words.name(of: mark) }
        let rows = answers.responses.enumerated().filter { $0.element.country == code }
            .map { position, response -> [Cell] in
                let marks = Array(answers.marks(of: position))
                let place = answers.places[position]
                let part = files[place.file].part.map { ", “\($0)”" } ?? ""
                return [
                    .text("\(files[place.file].path)\(part):\(place.line)"), .text(response.record ?? ""),
                    .text(response.respondent ?? ""),
                    .figure(text(marks[item])), .figure(text(marks[items + item])),
                ]
            }
        let title = words.say("Rows of", "Lignes de", "Filas de", "صفوف") + " " + country(code)
        guard !rows.isEmpty else { return [console.strong(title) + words.colon + words.noAnswers] }
        return Array(
            table(
                title,
                [
                    words.say("Row", "Ligne", "Fila", "الصف"),
                    words.say("Record", "Enregistrement", "Registro", "السجل"),
                    words.say("Respondent", "Répondant", "Encuestado", "المجيب"),
                    words.name(of: NeedsAspect.importance), words.name(of: NeedsAspect.current),
                ],
                rows
            )
            .dropFirst()
        )
    }

    // MARK: Pieces

    private enum Cell {
        case text(String)
        case figure(String)

        var cell: FittedTable.Cell {
            switch self {
            case .text(let text): FittedTable.Cell(lines: [text.asPlainLine])
            case .figure(let text): FittedTable.Cell(lines: [text.asPlainLine], isFigure: true)
            }
        }
    }

    private func table(_ title: String, _ head: [String], _ rows: [[Cell]]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let table = FittedTable(
            head: head.map { FittedTable.Cell(lines: [$0]) },
            rows: rows.map { $0.map(\.cell) }
        )
        return ["", console.strong(title.asPlainLine)] + table.lines(within: console.width, console)
    }

    private func title(_ item: Int) -> String {
        let competency = made.asked.survey.items[item].competency
        return made.asked.framework.competency(competency)?.title.words(for: words.language).text ?? competency.text
    }

    private func country(_ code: CountryCode) -> String {
        made.register.country(code)?.name.words(for: words.language).text ?? code.text
    }
}

extension ExplainedFigure {
    /// Whether it is a figure of a single country.
    fileprivate var isOfOneCountry: Bool {
        switch self {
        case .countryPairs, .countryImportanceSum, .countryCurrentSum, .countryImportance, .countryCurrent,
            .countryRankedDiscrepancy, .countryInfluence, .countryOfficers, .countryUrgency:
            true
        default: false
        }
    }
}
