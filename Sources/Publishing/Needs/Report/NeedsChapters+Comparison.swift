import Documents
import Needs
import Reference

/// Chapter 5: what each method says, and where they disagree.
extension NeedsChapters {
    var comparison: [Block] {
        let chapter = comparisonOpening + places + flags + verdicts + agreement
        return isWide ? [.section(.landscape)] + chapter + [.section(.portrait)] : chapter
    }

    /// Whether there are more methods than an upright page has room for.
    private var isWide: Bool { methods.count > 6 }

    private var comparisonOpening: [Block] {
        [
            heading(
                say(
                    "Methods side by side",
                    "Les méthodes côte à côte",
                    "Los métodos, uno junto a otro",
                    "الطرائق جنباً إلى جنب"
                ),
                "comparison"
            ), paragraph(comparisonInWords),
        ]
    }

    private var methods: [NeedsMethod] { study.comparison.methods }

    private var comparisonInWords: String {
        say(
            "All methods work on the same answers. Equal figures share a place. Methods that compare importance with current level may be held against one another; the others ask something else.",
            "Toutes les méthodes portent sur les mêmes réponses. Des chiffres égaux partagent une place. Les méthodes qui comparent l’importance au niveau actuel peuvent être confrontées ; les autres posent une autre question.",
            "Todos los métodos trabajan con las mismas respuestas. Cifras iguales comparten puesto. Los métodos que comparan la importancia con el nivel actual pueden confrontarse; los demás preguntan otra cosa.",
            "تعمل جميع الطرائق على الإجابات نفسها. وتتقاسم الأرقام المتساوية مرتبة واحدة. ويمكن مقابلة الطرائق التي تقارن الأهمية بالمستوى الحالي بعضها ببعض؛ أما غيرها فيسأل عن أمر آخر."
        )
    }

    // MARK: Places

    private var places: [Block] {
        let rows = study.order.map { item -> [TableCell] in
            let compared = study.comparison.items[item]
            guard compared.places.contains(where: { $0 != nil }) else {
                return [cell(item), absence(of: item, span: methods.count + 1)]
            }
            let mark = compared.signDepends || compared.top == .dependsOnFormula ? "▲" : ""
            return [cell(item)] + compared.places.map { figure($0.map(String.init) ?? words.none) } + [figure(mark)]
        }
        let needs: Double = isWide ? 16 : 20
        let width = (96 - needs) / Double(max(methods.count, 1))
        return table(
            say(
                "The place of each need by each method",
                "La place de chaque besoin selon chaque méthode",
                "El puesto de cada necesidad según cada método",
                "مرتبة كل احتياج بحسب كل طريقة"
            ),
            "places-table",
            [(needHead, needs)] + methods.map { (words.shortName(of: $0), width) } + [("▲", 4)],
            rows
        ) + [
            minor(
                say(
                    "▲: the formula decides whether it is among the first \(top), or a need at all.",
                    "▲ : la formule décide si le sujet est parmi les \(top) premiers, ou un besoin.",
                    "▲: la fórmula decide si está entre los \(top) primeros, o si es una necesidad.",
                    "▲: تحدد الصيغة ما إذا كان ضمن أول \(top)، أو احتياجاً أصلاً."
                )
            )
        ]
    }

    // MARK: Flags and reasons

    private var flags: [Block] {
        let flagged = study.order.map { study.comparison.items[$0] }.filter { !$0.reasons.isEmpty }
        guard !flagged.isEmpty else { return [] }
        let entries = flagged.flatMap { compared -> [List.Entry] in
            let verdict = words.name(of: compared.top, top: top)
            let sign = compared.signDepends ? words.comma + signDepends : ""
            return [
                List.Entry([.words(name(of: compared.item), .strong), words.plain("\(words.colon)\(verdict)\(sign)")])
            ]
                + compared.reasons.map {
                    List.Entry([words.plain(words.sentence($0, title: text))], level: 2)
                }
        }
        return [
            heading(
                say(
                    "Where methods disagree, and why",
                    "Où et pourquoi les méthodes divergent",
                    "Dónde y por qué discrepan los métodos",
                    "أين تختلف الطرائق ولماذا"
                ),
                "disagreement",
                level: 2
            ), .list(List(.bullet, entries: entries)),
        ]
    }

    private var signDepends: String {
        say(
            "whether it is a need depends on the method",
            "le fait que ce soit un besoin dépend de la méthode",
            "que sea una necesidad depende del método",
            "كونه احتياجاً يتوقف على الطريقة"
        )
    }

    // MARK: Classes

    private var verdicts: [Block] {
        let tables = study.methods.filter { table in table.rows.contains { $0.verdict != nil } }
        guard !tables.isEmpty else { return [] }
        let rows = study.order.compactMap { item -> [TableCell]? in
            guard tables.contains(where: { $0.rows[item].verdict != nil }) else { return nil }
            return [cell(item)]
                + tables.map { quiet($0.rows[item].verdict.map { words.name(of: $0) } ?? words.none) }
        }
        return table(
            say(
                "What methods conclude",
                "Ce que concluent les méthodes",
                "Qué concluyen los métodos",
                "ما تخلص إليه الطرائق"
            ),
            "verdicts-table",
            [(needHead, 28)] + tables.map { (words.shortName(of: $0.method), 72 / Double(tables.count)) },
            rows
        )
    }

    // MARK: Agreement

    private var agreement: [Block] {
        guard methods.count > 1 else { return [] }
        let agreements = study.comparison.agreements
        let rows = methods.dropFirst()
            .map { method -> [TableCell] in
                [cell(words.shortName(of: method))]
                    + methods.dropLast()
                    .map { other in
                        guard let found = agreements.first(where: { $0.first == other && $0.second == method }) else {
                            return figure("")
                        }
                        let tau = found.tau.map { words.number($0) } ?? words.none
                        return TableCell([
                            Paragraph(.cell, [code(tau)]), Paragraph(.minor, [code("\(found.inBothTops)/\(top)")]),
                        ])
                    }
            }
        return table(
            say(
                "How far methods agree",
                "Concordance des méthodes",
                "Concordancia de los métodos",
                "مدى اتفاق الطرائق"
            ),
            "agreement-table",
            [(methodHead, 18)] + methods.dropLast().map { (words.shortName(of: $0), 82 / Double(methods.count - 1)) },
            rows
        ) + [
            minor(
                say(
                    "Kendall’s tau-b of the two orders: 1 the same order, 0 no relation, −1 reversed; below it, how many needs are among the first \(top) of both.",
                    "Tau-b de Kendall des deux ordres : 1 même ordre, 0 aucun lien, −1 ordre inverse ; au-dessous, nombre de besoins parmi les \(top) premiers des deux.",
                    "Tau-b de Kendall de los dos órdenes: 1 mismo orden, 0 sin relación, −1 orden inverso; debajo, cuántas necesidades están entre las \(top) primeras de ambos.",
                    "معامل كندال tau-b للترتيبين: 1 للترتيب نفسه، و0 لانعدام العلاقة، و\u{200E}−1 للترتيب المعكوس؛ وتحته عدد الاحتياجات الواقعة ضمن أول \(top) في كليهما."
                )
            )
        ]
    }
}
