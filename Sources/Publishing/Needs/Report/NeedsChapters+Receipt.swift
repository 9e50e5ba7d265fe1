import Documents
import Needs
import Reference

/// The annex of the receipt: what became of every row of the files; left out where none was kept.
extension NeedsChapters {
    var receipt: [Block] {
        guard let receipt = source.receipt else { return [] }
        let title = say(
            "Annex: receipt",
            "Annexe : reçu d’importation",
            "Anexo: recibo de importación",
            "مرفق: إيصال الاستيراد"
        )
        return [
            .heading(Heading(level: 1, text: [words.plain(title)], anchor: "receipt", startsPage: true)),
            paragraph(sum(receipt)),
        ] + files(receipt) + setAside(receipt) + cells(receipt)
    }

    private func sum(_ receipt: ImportReceipt) -> String {
        let (rows, kept, rest) = (
            words.count(receipt.rows), words.count(receipt.kept), words.count(receipt.setAside.count)
        )
        return say(
            "Rows in the files: \(rows) = \(kept) kept + \(rest) set aside, each with its reason.",
            "Lignes des fichiers : \(rows) = \(kept) retenues + \(rest) écartées, chacune avec son motif.",
            "Filas de los archivos: \(rows) = \(kept) conservadas + \(rest) apartadas, cada una con su motivo.",
            "صفوف الملفات: \(rows) = \(kept) محفوظة + \(rest) مستبعدة، ولكل منها سبب."
        )
    }

    private func files(_ receipt: ImportReceipt) -> [Block] {
        let rows =
            receipt.files.map { file -> [TableCell] in
                let path = file.part.map { "\(name(ofFile: file.path)) (\($0))" } ?? name(ofFile: file.path)
                return [figure(path), figure(file.layout), figure(file.rows), figure(file.kept)]
            }
            + receipt.tallies.map { tally -> [TableCell] in
                let kind = say("earlier tally", "décompte antérieur", "recuento anterior", "حصيلة سابقة")
                return [figure(name(ofFile: tally.path)), cell(kind), figure(words.none), figure(tally.respondents)]
            }
        return table(
            say("Files", "Fichiers", "Archivos", "الملفات"),
            "files",
            [
                (say("File", "Fichier", "Archivo", "الملف"), 42),
                (say("Read as", "Lu comme", "Leído como", "القراءة"), 32),
                (say("Rows", "Lignes", "Filas", "الصفوف"), 13),
                (say("Kept", "Retenues", "Conservadas", "المحفوظة"), 13),
            ],
            rows
        )
    }

    /// The name of a file without its folders, which say nothing to a reader.
    private func name(ofFile path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    private func setAside(_ receipt: ImportReceipt) -> [Block] {
        let counts = receipt.setAsideCounts
        guard !counts.isEmpty else { return [] }
        return table(
            say("Rows set aside", "Lignes écartées", "Filas apartadas", "الصفوف المستبعدة"),
            "set-aside",
            [(say("Reason", "Motif", "Motivo", "السبب"), 80), (say("Rows", "Lignes", "Filas", "الصفوف"), 20)],
            counts.map { [cell(words.name(of: $0.reason)), figure($0.count)] }
        )
    }

    private func cells(_ receipt: ImportReceipt) -> [Block] {
        let cells = receipt.cells
        let counts: [(String, Int)] = [
            (
                say("Points of the scale", "Points de l’échelle", "Puntos de la escala", "درجات على المقياس"),
                cells.rated
            ),
            (say("Not answered", "Sans réponse", "Sin respuesta", "دون إجابة"), cells.notAnswered),
            (say("Does not know", "Ne sait pas", "No sabe", "لا يعرف"), cells.doesNotKnow),
            (say("Refused", "Refus", "Rechazado", "رفض الإجابة"), cells.refused),
            (say("Not shown", "Non montré", "No mostrado", "لم يُعرض"), cells.notShown),
            (say("Not asked", "Non demandé", "No preguntado", "لم يُسأل"), cells.notAsked),
            (say("Off the scale", "Hors échelle", "Fuera de la escala", "خارج المقياس"), cells.offScale),
        ]
        return table(
            say(
                "Rating cells of rows kept",
                "Cases de notation des lignes retenues",
                "Celdas de valoración de filas conservadas",
                "خلايا التقييم في الصفوف المحفوظة"
            ),
            "rating-cells",
            [
                (say("Read as", "Lu comme", "Leído como", "القراءة"), 80),
                (say("Cells", "Cases", "Celdas", "الخلايا"), 20),
            ],
            counts.filter { $0.1 > 0 }.map { [cell($0.0), figure($0.1)] }
        )
    }
}
