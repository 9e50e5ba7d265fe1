import Needs
import Reference

/// Heads of columns that several tables have.
extension NeedsChapters {
    var placeHead: String { say("Place", "Place", "Puesto", "الرتبة") }
    var placesHead: String { say("May be", "Peut être", "Puede ser", "قد تكون") }
    var needHead: String { say("Need", "Besoin", "Necesidad", "الاحتياج") }
    var importanceHead: String { say("Import­ance", "Import­ance", "Impor­tancia", "الأهمية") }
    var currentHead: String { say("Current", "Actuel", "Actual", "الحالي") }
    var gapHead: String { say("Gap", "Écart", "Brecha", "الفجوة") }
    var scoreHead: String { say("MWDS", "MWDS", "MWDS", "MWDS") }
    var respondentsHead: String { say("n", "n", "n", "ن") }
    var countriesHead: String { say("Countries", "Pays", "Países", "البلدان") }
    var regionHead: String { say("Region", "Région", "Región", "المنطقة") }
    var methodHead: String { say("Method", "Méthode", "Método", "الطريقة") }

    var amongFirstHead: String {
        say("In first \(top)", "Dans les \(top) 1ers", "Entre \(top) 1.as", "ضمن أول \(top)")
    }
}
