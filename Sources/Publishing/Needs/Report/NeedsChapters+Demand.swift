import Documents
import Needs
import Reference

/// Chapter 9: course places by region under a budget; left out where the survey does not ask for officers.
extension NeedsChapters {
    var demand: [Block] {
        guard let demand = study.demand else { return [] }
        let title = heading(
            say("Demand for courses", "Demande de cours", "Demanda de cursos", "الطلب على الدورات"),
            "demand"
        )
        guard let plan = study.plan else {
            return [title, paragraph(withoutBudget)] + wanted(demand)
        }
        return [title, paragraph(planInWords(plan))] + terms(plan) + courses(plan) + unmet(plan)
    }

    private var withoutBudget: String {
        say(
            "No budget was given, so no courses are planned. The table shows the officers whom countries that answered want trained; silent countries count nothing.",
            "Aucun budget n’a été donné : aucun cours n’est prévu. Le tableau montre les agents que les pays entendus veulent former ; les silencieux ne comptent pas.",
            "No se dio presupuesto: no se planifica ningún curso. La tabla muestra los funcionarios que los países oídos quieren capacitar; los que no respondieron no cuentan.",
            "لم تُحدد ميزانية، فلم تُخطط أي دورات. ويبين الجدول الضباط الذين تريد البلدان المجيبة تدريبهم؛ ولا يُحسب شيء للبلدان التي لم تُجب."
        )
    }

    private func wanted(_ demand: DemandEstimate) -> [Block] {
        let rows = demand.lines.filter { !study.hiddenItems.contains($0.item) }
            .map { line -> [TableCell] in
                [
                    cell(words.name(of: line.region)), cell(line.item),
                    line.isHidden ? quiet(words.heldBack) : figure(line.wanted),
                    line.isHidden ? quiet(words.heldBack) : figure(line.officers.countries),
                    cell(words.name(of: line.screening.verdict)),
                ]
            }
        return table(
            say("Officers wanted", "Agents à former", "Funcionarios por capacitar", "الضباط المطلوب تدريبهم"),
            "wanted",
            [
                (regionHead, 24), (needHead, 34), (officersHead, 14), (countriesHead, 12),
                (say("Remedy", "Remède", "Remedio", "العلاج"), 16),
            ],
            rows
        )
    }

    private var officersHead: String { say("Officers", "Agents", "Funcionarios", "الضباط") }

    // MARK: The plan

    private func planInWords(_ plan: CoursePlan) -> String {
        let (cost, money, rest) = (
            words.count(plan.cost), words.count(plan.budget.amount), words.count(plan.rest)
        )
        let share = words.percent(plan.shareOfBound, digits: 1)
        let best =
            plan.isBest
            ? say(
                "No choice of courses is worth more.",
                "Aucun choix de cours ne vaut davantage.",
                "Ninguna elección de cursos vale más.",
                "لا يوجد اختيار للدورات أعلى قيمة."
            )
            : say(
                "It reaches at least \(share) of what any choice could be worth.",
                "Il atteint au moins \(share) de la valeur de tout choix possible.",
                "Alcanza al menos el \(share) de lo que podría valer cualquier elección.",
                "تبلغ قيمته \(share) على الأقل من أعلى قيمة يمكن أن يحققها أي اختيار."
            )
        return say(
            "Of a budget of \(money), \(cost) is planned and \(rest) is left. Whole courses are chosen so that filled places × weight is greatest; the weight of a place is its need (Borich score) × its urgency, 1 for the most pressing. \(best) Only officers whom countries asked for count, and of these the share whose gap training can close.",
            "Sur un budget de \(money), \(cost) sont prévus et il reste \(rest). Des cours entiers sont choisis pour que places occupées × poids soit maximal ; le poids d’une place est son besoin (score de Borich) × son urgence, 1 pour le plus pressant. \(best) Seuls comptent les agents demandés par les pays et, parmi eux, la part dont la formation peut combler la lacune.",
            "De un presupuesto de \(money), se planifican \(cost) y quedan \(rest). Se eligen cursos enteros de modo que plazas ocupadas × peso sea máximo; el peso de una plaza es su necesidad (puntuación de Borich) × su urgencia, 1 para la más apremiante. \(best) Solo cuentan los funcionarios que pidieron los países y, de ellos, la parte cuya brecha puede cerrar la capacitación.",
            "من ميزانية قدرها \(money) خُطط لمبلغ \(cost) وبقي \(rest). وتُختار دورات كاملة بحيث يبلغ حاصل ضرب المقاعد المشغولة في الوزن أقصاه؛ ووزن المقعد هو احتياجه (درجة بوريتش) × استعجاله، و1 للأشد إلحاحاً. \(best) ولا يُحسب إلا الضباط الذين طلبت البلدان تدريبهم، ومنهم النسبة التي يستطيع التدريب سد فجوتها."
        )
    }

    private func terms(_ plan: CoursePlan) -> [Block] {
        let rows = ProficiencyStep.allCases.compactMap { step -> [TableCell]? in
            plan.budget.terms[step]
                .map { terms in
                    [
                        cell(words.name(of: step)), cell(words.name(of: terms.delivery)), figure(terms.classSize),
                        figure(terms.smallestClass), figure(terms.costPerPlace), figure(terms.costOfCourse),
                    ]
                }
        }
        return table(
            say("Terms of courses", "Conditions des cours", "Condiciones de los cursos", "شروط الدورات"),
            "terms",
            [
                (levelHead, 24), (say("Held", "Forme", "Modalidad", "الشكل"), 18),
                (say("Places", "Places", "Plazas", "المقاعد"), 12),
                (say("Fewest", "Minimum", "Mínimo", "الحد الأدنى"), 14),
                (say("Cost of a place", "Coût par place", "Coste por plaza", "تكلفة المقعد"), 16),
                (say("Cost of a course", "Coût par cours", "Coste por curso", "تكلفة الدورة"), 16),
            ],
            rows
        )
    }

    private var levelHead: String { say("Level", "Niveau", "Nivel", "المستوى") }

    private func courses(_ plan: CoursePlan) -> [Block] {
        guard !plan.courses.isEmpty else {
            return [
                notice(
                    say(
                        "No course can be planned; the table below says why.",
                        "Aucun cours ne peut être prévu ; le tableau ci-dessous dit pourquoi.",
                        "No puede planificarse ningún curso; la tabla siguiente dice por qué.",
                        "لا يمكن التخطيط لأي دورة؛ ويبين الجدول أدناه السبب."
                    )
                )
            ]
        }
        let byRegion = Region.allCases.flatMap { region in plan.courses.filter { $0.line.region == region } }
        let rows = byRegion.map { planned -> [TableCell] in
            let courses: TableCell = figure("\(planned.courses) × \(planned.terms.classSize)")
            let grounds = TableCell(grounds(of: planned.line, weight: planned.weight))
            return [
                cell(words.name(of: planned.line.region)), cell(planned.line.item), cell(words.name(of: planned.step)),
                courses, figure(planned.filled), figure(planned.cost), grounds,
            ]
        }
        return table(
            say("Courses by region", "Cours par région", "Cursos por región", "الدورات بحسب المنطقة"),
            "courses",
            [
                (regionHead, 14), (needHead, 17), (levelHead, 13),
                (say("Courses", "Cours", "Cursos", "الدورات"), 11),
                (say("Filled", "Occupées", "Ocupadas", "المشغولة"), 13), (say("Cost", "Coût", "Coste", "التكلفة"), 11),
                (say("Stands on", "Repose sur", "Se apoya en", "الأساس"), 25),
            ],
            rows
        )
    }

    /// The figures that a row stands on.
    private func grounds(of line: DemandLine, weight: Double) -> [Paragraph] {
        let (wanted, countries) = (words.count(line.wanted), words.countries(line.officers.countries))
        var lines = [
            say("weight", "poids", "peso", "الوزن") + " " + words.number(weight),
            say(
                "\(wanted) officers, \(countries)",
                "\(wanted) agents, \(countries)",
                "\(wanted) funcionarios, \(countries)",
                "الضباط \(wanted)، \(countries)"
            ),
        ]
        if let need = line.need {
            let figures = "MWDS \(words.number(need.figure.score)), n \(words.count(need.figure.respondents))"
            lines.append("\(figures) (\(words.name(of: need.footing)))")
        }
        if let urgency = line.urgency,
            min(urgency.figure.respondents, urgency.figure.countries) >= smallest
        {
            lines.append(
                say("urgency", "urgence", "urgencia", "الاستعجال") + " \(words.number(urgency.figure.mean)), n "
                    + "\(words.count(urgency.figure.respondents)) (\(words.name(of: urgency.footing)))"
            )
        }
        return lines.map { Paragraph(.minor, [words.plain($0)]) }
    }

    private func unmet(_ plan: CoursePlan) -> [Block] {
        let rows = plan.unmet.filter { !study.hiddenItems.contains($0.line.item) }
            .map { unmet -> [TableCell] in
                [
                    cell(words.name(of: unmet.line.region)), cell(unmet.line.item),
                    unmet.officers.map { figure($0) } ?? quiet(words.heldBack), cell(words.name(of: unmet.reason)),
                ]
            }
        guard !rows.isEmpty else { return [] }
        return [
            heading(
                say("Demand that is not met", "Demande non satisfaite", "Demanda no atendida", "الطلب غير الملبى"),
                "unmet",
                level: 2
            )
        ]
            + table(
                say("Officers without a place", "Agents sans place", "Funcionarios sin plaza", "ضباط بلا مقاعد"),
                "unmet-table",
                [
                    (regionHead, 26), (needHead, 36), (officersHead, 13),
                    (say("Why", "Pourquoi", "Por qué", "السبب"), 25),
                ],
                rows
            )
    }
}
