import Documents
import Needs
import Reference

/// Chapter 6: regions and other groups.
extension NeedsChapters {
    var groups: [Block] {
        [
            heading(
                say("Regions and groups", "Régions et groupes", "Regiones y grupos", "المناطق والمجموعات"),
                "groups"
            ), paragraph(groupsInWords),
        ] + study.contrasts.enumerated().flatMap { section($1, number: $0) }
    }

    private var groupsInWords: String {
        say(
            "Each group is compared with everybody else. With many groups and subjects some differ by chance alone; a difference is named here only if it passes a control over all comparisons of its table (false discovery rate, 5%). Figures that are held back are neither shown nor compared.",
            "Chaque groupe est comparé à tous les autres. Avec beaucoup de groupes et de sujets, certains diffèrent par simple hasard ; une différence n’est citée que si elle passe un contrôle sur toutes les comparaisons du tableau (taux de fausses découvertes, 5 %). Les chiffres non publiés ne sont ni montrés ni comparés.",
            "Cada grupo se compara con todos los demás. Con muchos grupos y temas, algunos difieren por puro azar; una diferencia solo se cita si supera un control sobre todas las comparaciones de su tabla (tasa de falsos descubrimientos, 5 %). Las cifras no publicadas ni se muestran ni se comparan.",
            "تُقارن كل مجموعة بسائر المجيبين. ومع كثرة المجموعات والبنود يختلف بعضها بمحض المصادفة؛ فلا يُذكر فرق هنا إلا إذا اجتاز ضبطاً يشمل جميع مقارنات جدوله (معدل الاكتشافات الخاطئة 5%). أما الأرقام المحجوبة فلا تُعرض ولا تُقارن."
        )
    }

    // MARK: One breakdown

    private func section(_ table: GroupTable<GroupKey>, number: Int) -> [Block] {
        guard !table.groups.isEmpty else { return [] }
        let title = title(of: table)
        let isAnyShown = table.groups.contains { group in survey.items.indices.contains { isShown($0, group) } }
        return [heading(title, "group-\(number)", level: 2)]
            + (isAnyShown ? map(of: table, title, number) + findings(of: table, title, number) : [minor(noneShown)])
    }

    /// "Role" or "Role × Language".
    func title(of table: GroupTable<GroupKey>) -> String {
        let traits = (table.groups.first?.parts ?? []).map { String($0.prefix { $0 != "=" }) }
        return traits.map { words.name(ofBreakdown: $0, survey: survey) }.joined(separator: " × ")
    }

    private func isShown(_ item: Int, _ group: GroupKey) -> Bool {
        study.release.protection(of: item, group) == .shown
    }

    private var noneShown: String {
        say(
            "No group of this kind is large enough to be shown.",
            "Aucun groupe de ce type n’est assez grand pour être publié.",
            "Ningún grupo de este tipo es lo bastante grande para publicarse.",
            "لا توجد مجموعة من هذا النوع كبيرة بما يكفي لعرضها."
        )
    }

    private func map(of table: GroupTable<GroupKey>, _ title: String, _ number: Int) -> [Block] {
        (heatMap(of: table, title)?.pieces(ofRows: 40) ?? []).enumerated()
            .flatMap { piece, map in figure(map, "map-\(number)-\(piece)") }
    }

    /// The gap of every need in every group; `nil` where no group is shown.
    func heatMap(of table: GroupTable<GroupKey>, _ title: String) -> HeatMap? {
        let items = study.order
        let cells = table.groups.map { group -> [HeatMap.Cell] in
            let figures = study.table(of: NeedScope(group))
            return items.map { item in
                switch figures?.cells[item] {
                case .shown(let figures): .figure(figures.gap)
                case .suppressed: .suppressed
                case .noAnswers, nil: .missing
                }
            }
        }
        let values = cells.joined()
            .compactMap { cell -> Double? in
                if case .figure(let value) = cell { value } else { nil }
            }
        guard let least = values.min(), let most = values.max() else { return nil }
        return HeatMap(
            title: wording(
                say("Gap by group", "Écart par groupe", "Brecha por grupo", "الفجوة بحسب المجموعة") + words.colon
                    + title
            ),
            scope: nil,
            rows: table.groups.map { wording(name(of: $0)) },
            columns: items.map(name(of:)),
            cells: cells,
            range: least < most ? least...most : least...(least + 1),
            format: .decimals(1)
        )
    }

    private func findings(of table: GroupTable<GroupKey>, _ title: String, _ number: Int) -> [Block] {
        let flagged = table.flagged(by: .falseDiscoveryRate).filter { isShown($0.item, $0.group) }
        guard !flagged.isEmpty else {
            return [
                minor(
                    say(
                        "No difference passes the control over all comparisons (\(table.comparisons)).",
                        "Aucune différence ne passe le contrôle sur toutes les comparaisons (\(table.comparisons)).",
                        "Ninguna diferencia supera el control sobre todas las comparaciones (\(table.comparisons)).",
                        "لا يجتاز أي فرق الضبط الشامل لجميع المقارنات (\(table.comparisons))."
                    )
                )
            ]
        }
        let rows = flagged.compactMap { found -> [TableCell]? in
            guard let mean = found.mean, let finding = found.comparison.finding else { return nil }
            return [
                cell(name(of: found.group)), cell(found.item),
                figure("\(words.number(mean.estimate.value)) (\(words.count(mean.respondents)))"),
                figure("\(words.number(finding.others.estimate.value)) (\(words.count(finding.others.respondents)))"),
                figure(
                    finding.contrast.difference,
                    finding.contrast.interval(confidence: study.uncertainty.settings.confidence)
                ), figure(finding.adjusted[.falseDiscoveryRate].map(probability) ?? words.none),
            ]
        }
        return self.table(
            say("Groups that differ", "Groupes qui diffèrent", "Grupos que difieren", "المجموعات المختلفة")
                + words.colon + title,
            "findings-\(number)",
            [
                (say("Group", "Groupe", "Grupo", "المجموعة"), 23), (needHead, 27),
                (say("Gap (n)", "Écart (n)", "Brecha (n)", "الفجوة (ن)"), 13),
                (say("Others (n)", "Autres (n)", "Otros (n)", "الآخرون (ن)"), 13),
                (say("Difference", "Différence", "Diferencia", "الفرق"), 14),
                (say("p, adjusted", "p ajusté", "p ajustada", "p معدلة"), 10),
            ],
            rows
        )
    }

    private func probability(_ value: Double) -> String {
        value < 0.001 ? "<" + words.number(0.001, digits: 3) : words.number(value, digits: 3)
    }
}
