import Documents
import Needs
import Reference

extension NeedsChapters {
    /// The title, the report in a few facts, and its contents.
    var opening: [Block] {
        let edition = words.name(of: study.options.edition)
        let untranslated = source.untranslated(in: language)
        return [
            .paragraph(Paragraph(.kicker, [words.plain("\(kind) · \(survey.id.text)")])),
            .paragraph(Paragraph(.title, [.words(survey.title.words(for: language), .none)])),
            .paragraph(Paragraph(.subtitle, [words.plain("\(edition) · \(source.date.words(in: language))")])),
        ] + (untranslated == 0 ? [] : [minor(untranslatedNote(untranslated))]) + [
            facts,
            .contents(title: say("Contents", "Sommaire", "Índice", "المحتويات"), depth: 1),
        ]
    }

    private func untranslatedNote(_ count: Int) -> String {
        say(
            "Texts that nobody has translated yet appear in their own language: \(count).",
            "Textes pas encore traduits, laissés dans leur langue : \(count).",
            "Textos aún sin traducir, que figuran en su propio idioma: \(count).",
            "النصوص التي لم تُترجم بعد وتظهر بلغتها: \(count)."
        )
    }

    private var facts: Block {
        let period = survey.period
        let (opens, closes) = (period.lowerBound.words(in: language), period.upperBound.words(in: language))
        let answered = study.view.countries.count
        let facts: [(String, String)] = [
            (say("Survey", "Enquête", "Encuesta", "الاستقصاء"), "\(survey.id.text) \(survey.version)"),
            (
                say("Answers due", "Période de réponse", "Plazo de respuesta", "فترة الرد"),
                say(
                    "\(opens) to \(closes)",
                    "du \(opens) au \(closes)",
                    "del \(opens) al \(closes)",
                    "من \(opens) إلى \(closes)"
                )
            ),
            (
                say("Respondents", "Répondants", "Encuestados", "المجيبون"),
                words.count(study.view.respondents.reduce(0, +))
            ),
            (
                say(
                    "Member countries heard",
                    "Pays membres entendus",
                    "Países miembros con respuesta",
                    "البلدان الأعضاء المجيبة"
                ),
                words.say(
                    "\(answered) of \(study.members)",
                    "\(answered) sur \(study.members)",
                    "\(answered) de \(study.members)",
                    "\(answered) من \(study.members)"
                )
            ),
            (say("Who counts", "Qui compte", "Quién cuenta", "وحدة الحساب"), words.name(of: study.options.weighting)),
            (
                say("Smallest group shown", "Plus petit groupe publié", "Grupo mínimo publicado", "أصغر مجموعة تُعرض"),
                words.respondents(smallest)
            ),
        ]
        let rows = facts.map { name, value in
            TableRow([TableCell(.cellHeader, [words.plain(name)]), cell(value)])
        }
        return .table(
            Table(
                .facts,
                columns: [32, 68],
                headerRows: 0,
                rows: rows,
                title: kind,
                description: say(
                    "Facts about the report: names and values",
                    "Informations sur le rapport : noms et valeurs",
                    "Datos del informe: nombres y valores",
                    "بيانات عن التقرير: الأسماء والقيم"
                )
            )
        )
    }
}
