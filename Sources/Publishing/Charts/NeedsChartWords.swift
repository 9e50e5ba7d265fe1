import Reference

/// What pictures of needs say by themselves in each of the four languages.
struct NeedsChartWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    private func say(_ english: String, _ french: String, _ spanish: String, _ arabic: String) -> Wording {
        let text =
            switch language {
            case .english: english
            case .french: french
            case .spanish: spanish
            case .arabic: arabic
            }
        return Wording(text: text, language: language)
    }

    /// How to read a ranked plot.
    func dotNotes(hasIntervals: Bool) -> [Wording] {
        let figures = say(
            "n: respondents who answered both questions. –: too few answers, or held back.",
            "n : répondants ayant répondu aux deux questions. – : trop peu de réponses, ou chiffre non publié.",
            "n: encuestados que respondieron a las dos preguntas. –: muy pocas respuestas o cifra no publicada.",
            "ن: عدد من أجابوا عن السؤالين. –: الإجابات قليلة جداً أو الرقم محجوب."
        )
        guard hasIntervals else { return [figures] }
        return [
            say(
                "Dot: estimate. Line and brackets: 95% confidence interval; needs whose lines overlap may well be equal.",
                "Point : estimation. Trait et crochets : intervalle de confiance à 95 % ; des besoins dont les traits se recouvrent peuvent être égaux.",
                "Punto: estimación. Línea y corchetes: intervalo de confianza del 95 %; las necesidades cuyas líneas se solapan pueden ser iguales.",
                "النقطة: التقدير. الخط والأقواس: فترة الثقة 95%؛ قد تتساوى الاحتياجات التي تتداخل خطوطها."
            ), figures,
        ]
    }

    // MARK: Importance and performance

    /// High importance, low performance.
    var concentrateHere: Wording {
        say("Concentrate here", "À traiter en priorité", "Concentrarse aquí", "ركّز هنا")
    }

    /// High importance, high performance.
    var keepUp: Wording {
        say("Keep up the good work", "À maintenir", "Mantener el buen trabajo", "حافظ على الأداء")
    }

    /// Low importance, low performance.
    var lowPriority: Wording {
        say("Low priority", "Priorité faible", "Prioridad baja", "أولوية منخفضة")
    }

    /// Low importance, high performance.
    var possibleOverkill: Wording {
        say("Possible overkill", "Effort peut-être excessif", "Posible exceso", "جهد زائد محتمل")
    }

    /// What the numbers of the points stand for.
    var key: Wording { say("Key", "Légende", "Clave", "المفتاح") }

    /// The heads of the table under the plot.
    var number: Wording { say("No.", "N°", "N.º", "م") }
    var need: Wording { say("Need", "Besoin", "Necesidad", "الاحتياج") }
    var quadrant: Wording { say("Quadrant", "Quadrant", "Cuadrante", "الربع") }
    var respondents: Wording { say("n", "n", "n", "ن") }

    /// How many respondents there are, as short as it can be said.
    func count(of respondents: Int?) -> Wording {
        let count = respondents.map(String.init) ?? "–"
        return say(
            "n\u{A0}=\u{A0}\(count)",
            "n\u{A0}=\u{A0}\(count)",
            "n\u{A0}=\u{A0}\(count)",
            "ن\u{A0}=\u{A0}\(count)"
        )
    }

    /// What the crossing lines are.
    func crossNote(across: String, upwards: String) -> Wording {
        say(
            "The lines stand at \(across) (performance) and \(upwards) (importance).",
            "Les lignes sont tracées à \(across) (maîtrise) et \(upwards) (importance).",
            "Las líneas están en \(across) (desempeño) y \(upwards) (importancia).",
            "يقع الخطان عند \(across) (الأداء) و\(upwards) (الأهمية)."
        )
    }

    // MARK: Heat map

    /// The head of the column of rows' names in a table.
    var group: Wording { say("Group", "Groupe", "Grupo", "المجموعة") }

    /// The key of a cell whose figure is held back.
    var suppressed: Wording {
        say(
            "· held back: too few respondents",
            "· non publié : trop peu de répondants",
            "· no publicado: muy pocos encuestados",
            "· محجوب: عدد المجيبين قليل جداً"
        )
    }

    /// The key of a cell without answers.
    var noAnswers: Wording { say("no answers", "aucune réponse", "sin respuestas", "لا إجابات") }

    /// What the grounds of a shaded table mean.
    func grounds(from low: String, to high: String) -> Wording {
        say(
            "The darker, the higher: from \(low) to \(high).",
            "Plus la case est foncée, plus le chiffre est élevé : de \(low) à \(high).",
            "Cuanto más oscura la celda, mayor la cifra: de \(low) a \(high).",
            "كلما كانت الخلية أغمق كان الرقم أعلى: من \(low) إلى \(high)."
        )
    }

    /// The key of a level of heat.
    func level(from low: String, to high: String) -> Wording {
        say("\(low) to \(high)", "de \(low) à \(high)", "de \(low) a \(high)", "من \(low) إلى \(high)")
    }

    /// What a heat map says in words: its size, its highest cell, and what is held back.
    func heatText(
        _ title: String,
        rows: Int,
        columns: Int,
        highest: (row: String, column: String, figure: String)?,
        suppressed: Int,
        missing: Int
    ) -> String {
        var sentences = [
            say(
                "Heat map: \(title).",
                "Carte de chaleur : \(title).",
                "Mapa de calor: \(title).",
                "خريطة حرارية: \(title)."
            )
            .text,
            say(
                "Rows: \(rows), columns: \(columns).",
                "Lignes : \(rows), colonnes : \(columns).",
                "Filas: \(rows), columnas: \(columns).",
                "الصفوف: \(rows)، الأعمدة: \(columns)."
            )
            .text,
        ]
        if let highest {
            let (row, column, figure) = highest
            sentences.append(
                say(
                    "Highest: \(row), \(column), \(figure).",
                    "Maximum : \(row), \(column), \(figure).",
                    "Máximo: \(row), \(column), \(figure).",
                    "الأعلى: \(row)، \(column)، \(figure)."
                )
                .text
            )
        }
        if suppressed > 0 {
            sentences.append(
                say(
                    "Figures held back: \(suppressed).",
                    "Chiffres non publiés : \(suppressed).",
                    "Cifras no publicadas: \(suppressed).",
                    "الأرقام المحجوبة: \(suppressed)."
                )
                .text
            )
        }
        if missing > 0 {
            sentences.append(
                say(
                    "Cells without answers: \(missing).",
                    "Cases sans réponse : \(missing).",
                    "Celdas sin respuestas: \(missing).",
                    "الخلايا بلا إجابات: \(missing)."
                )
                .text
            )
        }
        return sentences.joined(separator: " ")
    }

    // MARK: Trends

    /// How to read the intervals of trend lines.
    var trendNote: Wording {
        say(
            "Upright lines: 95% confidence intervals.",
            "Traits verticaux : intervalles de confiance à 95 %.",
            "Líneas verticales: intervalos de confianza del 95 %.",
            "الخطوط العمودية: فترات الثقة 95%."
        )
    }

    /// How to read the breaks of trend lines.
    var breakNote: Wording {
        say(
            "Upright dashed line: figures before and after must not be compared.",
            "Trait vertical discontinu : les chiffres avant et après ne se comparent pas.",
            "Línea vertical discontinua: las cifras de antes y después no son comparables.",
            "الخط العمودي المتقطع: لا تجوز المقارنة بين الأرقام قبله وبعده."
        )
    }
}
