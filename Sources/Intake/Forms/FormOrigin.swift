import Exchange
import Needs
import Reference

/// What a workbook says of the survey that it was made from: on its sheets, and in its properties.
struct FormOrigin {
    /// The version codes on its sheets, or else that of its properties.
    let codes: Set<String>

    /// The identifier of the survey.
    let surveyID: String?

    /// The version code of the survey.
    let versionCode: String?

    /// The language of the form.
    let language: Language?

    /// Gathers it; sheets are believed before properties, for they are what was filled in.
    init(_ sheets: [FormSheetMap], _ properties: [String: String]) {
        let forms = sheets.flatMap(\.forms)
        let property = properties[FormAnchor.Property.version.rawValue]
        codes = forms.isEmpty ? Set([property].compactMap(\.self)) : Set(forms.map(\.code))
        // The sheets with answers come from the form that counts; of several, the one of most sheets.
        let counts = Dictionary(forms.map { ($0.code, 1) }, uniquingKeysWith: +)
        let most = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key
        versionCode = most ?? property
        surveyID =
            versionCode.flatMap { $0.split(separator: "/").first.map(String.init) }
            ?? properties[FormAnchor.Property.survey.rawValue]
        language =
            forms.first { $0.code == most }?.language
            ?? properties[FormAnchor.Property.language.rawValue].flatMap(Language.init)
    }
}
