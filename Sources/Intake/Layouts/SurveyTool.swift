/// Where a file of answers comes from.
package enum SurveyTool: String, CaseIterable, Hashable, Sendable {
    /// Cadre's own file of settled answers.
    case cadre

    /// A form of Cadre's that one respondent filled in: a workbook or a Word document.
    case form

    /// KoboToolbox, current and older exports.
    case kobotoolbox

    /// ODK Central, a zip of CSV files or one of them.
    case odkCentral = "odk-central"

    case limesurvey
    case surveycto
    case redcap

    /// Any other table: columns by name, by label, or by a mapping file.
    case plain

    /// What people call it.
    package var name: String {
        switch self {
        case .cadre: "Cadre"
        case .form: "form of Cadre's"
        case .kobotoolbox: "KoboToolbox"
        case .odkCentral: "ODK Central"
        case .limesurvey: "LimeSurvey"
        case .surveycto: "SurveyCTO"
        case .redcap: "REDCap"
        case .plain: "plain table"
        }
    }
}
