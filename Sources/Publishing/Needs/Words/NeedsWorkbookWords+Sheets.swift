import Needs

/// What stands at the head of the sheets of a study's workbook.
extension NeedsWords {
    /// What kind of document the workbook is.
    var workbookKind: String {
        say(
            "Training needs: figures",
            "Besoins de formation : chiffres",
            "Necesidades de capacitación: cifras",
            "الاحتياجات التدريبية: الأرقام"
        )
    }

    var total: String { say("Total", "Total", "Total", "المجموع") }

    var placesName: String { say("Places", "Places", "Puestos", "المراتب") }

    var sideBySide: String { say("Side by side", "Côte à côte", "Lado a lado", "مقارنة الترجيحات") }

    var placesByMethod: String {
        say("Places by method", "Places par méthode", "Puestos por método", "المراتب بحسب الطريقة")
    }

    func placesByMethodNote(_ top: Int) -> String {
        say(
            "The place of each need under each method, 1 being the greatest need; the first \(top) are marked. The next sheet says why methods disagree.",
            "La place de chaque besoin selon chaque méthode, 1 étant le plus grand ; les \(top) premiers sont signalés. La feuille suivante dit pourquoi les méthodes divergent.",
            "El puesto de cada necesidad según cada método; 1 es la mayor. Se señalan los \(top) primeros. La hoja siguiente dice por qué difieren los métodos.",
            "مرتبة كل احتياج بحسب كل طريقة، والمرتبة 1 للاحتياج الأكبر؛ وأول \(top) مميزة. وتبين الورقة التالية سبب اختلاف الطرائق."
        )
    }

    var heatMap: String { say("Heat map", "Carte des écarts", "Mapa de brechas", "خريطة الفجوات") }

    var countryHeatMap: String {
        say("Heat map of countries", "Carte des écarts par pays", "Mapa de brechas por país", "خريطة فجوات البلدان")
    }

    func heatMapNote(_ smallest: Int) -> String {
        say(
            "Mean gap, importance less current level; the darker, the greater. “\(heldBack)”: fewer than \(respondents(smallest)), or a figure from which such a group could be computed.",
            "Écart moyen, importance moins niveau actuel ; plus c’est foncé, plus il est grand. « \(heldBack) » : moins de \(respondents(smallest)), ou un chiffre qui permettrait de calculer un tel groupe.",
            "Brecha media, importancia menos nivel actual; cuanto más oscuro, mayor. «\(heldBack)»: menos de \(respondents(smallest)), o una cifra que permitiría calcular un grupo así.",
            "متوسط الفجوة، أي الأهمية ناقص المستوى الحالي؛ وكلما اشتد اللون كبرت. «\(heldBack)»: أقل من \(respondents(smallest))، أو رقم يمكن أن تُحسب منه مجموعة كهذه."
        )
    }

    /// How a table is to be read; empty where its heads say it.
    func note(on table: StudyTableName, _ study: NeedsStudy) -> String {
        switch table {
        case .needs: needsNote(study)
        case .intervals: intervalsNote(study)
        case .weightings, .conflicts: weightingsNote
        case .groups: groupsNote
        case .countries:
            study.options.edition == .public
                ? say(
                    "This edition says of countries whether they answered, and nothing more.",
                    "Cette édition indique seulement si un pays a répondu.",
                    "Esta edición solo indica si un país respondió.",
                    "لا تذكر هذه النسخة عن البلدان سوى ما إذا أجابت."
                ) : countryNote
        case .countryFigures: countryNote
        case .methods, .agreement, .disagreements: methodsNote
        case .response: responseNote
        case .silence: silenceNote(study)
        case .screening, .causes, .recommendations: causesNote
        case .demand, .unmet: demandNote
        case .trends, .rounds: trendsNote
        }
    }

    // MARK: Notes

    private func needsNote(_ study: NeedsStudy) -> String {
        let share = percent(study.uncertainty.settings.confidence)
        let top = study.uncertainty.settings.top
        return say(
            "A place goes with the places that the need may really have (\(share), all needs at once). “Among the first”: the first \(top). MWDS: importance × gap (Borich). RDS: ranked discrepancy, the most negative being the greatest need. n: complete pairs.",
            "Une place va avec les places que le besoin peut réellement avoir (\(share), tous besoins à la fois). Tête : les \(top) premiers. MWDS : importance × écart (Borich). RDS : discordance ordonnée, le plus négatif étant le plus grand besoin. n : paires complètes.",
            "Un puesto va con los puestos que la necesidad puede tener en realidad (\(share), todas a la vez). Cabeza: los \(top) primeros. MWDS: importancia × brecha (Borich). RDS: discrepancia ordenada; lo más negativo es la mayor necesidad. n: pares completos.",
            "تقترن المرتبة بالمراتب التي قد تكون للاحتياج فعلاً (\(share)، لجميع الاحتياجات معاً). الصدارة: أول \(top). MWDS: الأهمية × الفجوة (بوريتش). RDS: التباين الرتبي، والأكثر سلبية هو الاحتياج الأكبر. ن: الأزواج المكتملة."
        )
    }

    private func intervalsNote(_ study: NeedsStudy) -> String {
        let share = percent(study.uncertainty.settings.confidence)
        return say(
            "The same figure with its interval (\(share)) reckoned in several ways. Answers of one country are alike, so the interval clustered by country is the one to go by; the others show what it hangs on.",
            "Le même chiffre avec son intervalle (\(share)) calculé de plusieurs façons. Les réponses d’un pays se ressemblent : l’intervalle en grappes par pays fait foi ; les autres montrent de quoi il dépend.",
            "La misma cifra con su intervalo (\(share)) calculado de varias maneras. Las respuestas de un país se parecen: vale el intervalo por conglomerados de país; los demás muestran de qué depende.",
            "الرقم نفسه مع فترته (\(share)) محسوبة بطرائق عدة. إجابات البلد الواحد متشابهة، فالمعتمد هو الفترة العنقودية بحسب البلد؛ وتبين الأخرى ما تتوقف عليه."
        )
    }

    private var weightingsNote: String {
        say(
            "Whose mean is it? Where weightings order needs differently, the choice of who counts decides, and has to be defended.",
            "De qui est-ce la moyenne ? Là où les pondérations ordonnent autrement les besoins, le choix de qui compte décide et doit être justifié.",
            "¿De quién es la media? Donde las ponderaciones ordenan de otro modo las necesidades, decide la elección de quién cuenta, que debe justificarse.",
            "متوسط مَن؟ حيث تختلف الترجيحات في ترتيب الاحتياجات يكون اختيار مَن يُحسب هو الحاسم، ويجب تعليله."
        )
    }

    private var groupsNote: String {
        say(
            "Difference: the group’s gap less that of everybody else. With many groups some differ by chance alone; “more than chance” holds the share of false findings to 5 %.",
            "Différence : écart du groupe moins celui de tous les autres. Avec beaucoup de groupes, certains diffèrent par hasard ; « plus que le hasard » limite à 5 % la part de fausses trouvailles.",
            "Diferencia: brecha del grupo menos la de todos los demás. Con muchos grupos, algunos difieren por azar; «más que azar» limita al 5 % los falsos hallazgos.",
            "الفرق: فجوة المجموعة ناقص فجوة سائر المجيبين. ومع كثرة المجموعات يختلف بعضها مصادفة؛ و«أكثر من المصادفة» يحصر حصة النتائج الخاطئة في 5%."
        )
    }

    private var countryNote: String {
        say(
            "For headquarters and the country itself. Small numbers are held back.",
            "Réservé au siège et au pays concerné. Les petits nombres ne sont pas publiés.",
            "Para la sede y el propio país. Los números pequeños no se publican.",
            "للمقر وللبلد المعني. والأعداد الصغيرة محجوبة."
        )
    }

    private var methodsNote: String {
        say(
            "Values are in each method’s own unit and can’t be compared between methods; places can. Tau-b: 1 for the same order, −1 for the reverse.",
            "Chaque méthode a son unité : on ne compare pas les valeurs entre méthodes, mais les places. Tau-b : 1 pour le même ordre, −1 pour l’inverse.",
            "Cada método tiene su unidad: los valores no se comparan entre métodos; los puestos, sí. Tau-b: 1 para el mismo orden, −1 para el inverso.",
            "لكل طريقة وحدتها، فلا تُقارن القيم بين الطرائق بل المراتب. تاو-ب: 1 للترتيب نفسه و−1 لعكسه."
        )
    }

    private var responseNote: String {
        say(
            "Rates of the AAPOR Standard Definitions, of member countries. All were invited; silent ones of which nothing is known are taken as not reached (NC). RR1 is the lowest response rate, RR6 the highest.",
            "Taux des Standard Definitions de l’AAPOR, par pays membre. Tous ont été invités ; les silencieux dont on ne sait rien comptent comme non joints (NC). RR1 est le taux le plus bas, RR6 le plus élevé.",
            "Tasas de las Standard Definitions de AAPOR, por país miembro. Se invitó a todos; los silenciosos de los que nada se sabe cuentan como no contactados (NC). RR1 es la tasa más baja; RR6, la más alta.",
            "معدلات تعاريف AAPOR المعيارية للبلدان الأعضاء. دُعيت جميعها؛ وما لا يُعرف عنه شيء من البلدان التي لم تجب يُعدّ تعذر اتصال (NC). وRR1 أدنى معدل وRR6 أعلاه."
        )
    }

    private func silenceNote(_ study: NeedsStudy) -> String {
        let gap = number(study.options.actionGap, digits: 1)
        return say(
            "From and to: the figure if all silent countries had answered at one end of the scale or the other. A gap calls for action above \(gap). Empty where even all silent countries could not change it.",
            "De et à : le chiffre si tous les pays silencieux avaient répondu à une extrémité de l’échelle ou à l’autre. Un écart est à traiter au-dessus de \(gap). Vide si même tous les pays silencieux n’y changeraient rien.",
            "Desde y hasta: la cifra si todos los países silenciosos hubieran respondido en un extremo u otro de la escala. Una brecha se trata por encima de \(gap). Vacío si ni todos ellos podrían cambiarlo.",
            "من وإلى: الرقم لو أجابت جميع البلدان الصامتة عند أحد طرفي المقياس. وتستدعي الفجوة العمل فوق \(gap). وتُترك الخانة فارغة إن لم تكفِ كل هذه البلدان لتغييره."
        )
    }

    private var causesNote: String {
        say(
            "What respondents name as holding people back. A share that rests on few people is held back with the next smallest, so that it can’t be computed.",
            "Ce qui freine, selon les répondants. Une part qui repose sur peu de personnes n’est pas publiée, ni la plus petite suivante, afin qu’on ne puisse la calculer.",
            "Lo que frena, según los encuestados. Una proporción que se apoya en pocas personas no se publica, ni la siguiente menor, para que no pueda calcularse.",
            "ما يعيق العمل في رأي المجيبين. وتُحجب النسبة المستندة إلى عدد قليل ومعها الأصغر التالية كي لا يمكن حسابها."
        )
    }

    private var demandNote: String {
        say(
            "Officers that the countries that answered want trained. “If the silent were alike” is an assumption; no course is planned for it.",
            "Agents que les pays ayant répondu souhaitent former. « Si tous étaient semblables » est une hypothèse ; aucun cours n’est prévu sur cette base.",
            "Funcionarios que quieren capacitar los países que respondieron. «Si todos fueran iguales» es un supuesto; no se planifica ningún curso con él.",
            "الضباط الذين تريد البلدان المجيبة تدريبهم. و«لو تماثلت البلدان» افتراض لا تُخطط عليه أي دورة."
        )
    }

    private var trendsNote: String {
        say(
            "The change is that of countries that answered in both rounds. Where something else was asked, no change is worked out.",
            "L’évolution est celle des pays qui ont répondu aux deux enquêtes. Si la question a changé, aucune évolution n’est calculée.",
            "El cambio es el de los países que respondieron en ambas rondas. Si se preguntó otra cosa, no se calcula.",
            "التغير هو تغير البلدان التي أجابت في الجولتين. وإذا تغير السؤال فلا يُحسب أي تغير."
        )
    }
}
