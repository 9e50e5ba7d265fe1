import Needs

/// What the sheet about the answers says.
extension NeedsWords {
    var receiptName: String { say("Receipt", "Récépissé", "Recibo", "إيصال الاستيراد") }
    var receiptWhat: String { say("What", "Quoi", "Qué", "الموضوع") }
    var receiptDetail: String { say("Where or why", "Où ou pourquoi", "Dónde o por qué", "أين أو لماذا") }
    var receiptMore: String { say("Detail", "Détail", "Detalle", "التفصيل") }
    var receiptNumber: String { say("Number", "Nombre", "Número", "العدد") }
    var fileRead: String {
        say("File: rows kept", "Fichier : lignes retenues", "Archivo: filas conservadas", "ملف: صفوف محتفظ بها")
    }
    var tallyAdded: String { say("Tally added", "Décompte ajouté", "Recuento añadido", "حصيلة مضافة") }
    var setAside: String { say("Rows set aside", "Lignes écartées", "Filas apartadas", "صفوف مستبعدة") }
    var rowSetAside: String { say("Row set aside", "Ligne écartée", "Fila apartada", "صف مستبعد") }

    var receiptNote: String {
        say(
            "Rows in the files = rows kept + rows set aside, each with its reason.",
            "Lignes des fichiers = lignes retenues + lignes écartées, chacune avec son motif.",
            "Filas de los archivos = filas conservadas + filas apartadas, cada una con su motivo.",
            "صفوف الملفات = الصفوف المحتفظ بها + الصفوف المستبعدة، ولكل منها سببه."
        )
    }

    /// The counts of a receipt.
    func counts(of receipt: ImportReceipt) -> [(name: String, count: Int)] {
        let cells = receipt.cells
        return [
            (say("Rows read", "Lignes lues", "Filas leídas", "صفوف مقروءة"), receipt.rows),
            (say("Rows kept", "Lignes retenues", "Filas conservadas", "صفوف محتفظ بها"), receipt.kept),
            (say("Ratings read", "Notes lues", "Notas leídas", "تقييمات مقروءة"), cells.rated),
            (say("Not answered", "Sans réponse", "Sin respuesta", "دون إجابة"), cells.notAnswered),
            (say("Does not know", "Ne sait pas", "No sabe", "لا يعرف"), cells.doesNotKnow),
            (say("Refused", "Refus", "Rechazado", "مرفوض"), cells.refused),
            (say("No point of the scale", "Hors échelle", "Fuera de escala", "خارج المقياس"), cells.offScale),
            (say("Not shown", "Non affiché", "No mostrado", "لم يُعرض"), cells.notShown),
            (say("Not asked", "Non demandé", "No preguntado", "لم يُسأل"), cells.notAsked),
            (
                say("Countries read with a slip", "Pays mal orthographiés", "Países mal escritos", "بلدان مكتوبة بخطأ"),
                receipt.misspelt.values.map(\.count).reduce(0, +)
            ),
            (say("Late answers kept", "Réponses tardives", "Respuestas tardías", "إجابات متأخرة"), receipt.late),
            (
                say("Unfinished answers", "Réponses inachevées", "Respuestas inacabadas", "إجابات غير منتهية"),
                receipt.unfinished
            ),
        ]
    }
}
