import Needs
import Testing

/// Figures that Data/Survey/make_figures.py worked out from rows of officers.
struct ReferenceFigures {
    /// The records of one scope and weighting, item by item.
    let items: [DataRecord]
    let scope: String
    let weighting: Weighting

    /// The scopes of the figures.
    static let scopes = ["all", "africa", "americas", "asia_pacific", "europe", "mena"]

    private static let figures = Result { try DataFile("Survey/figures.csv").records }
    private static let summaries = Result {
        try DataFile("Survey/summaries.csv").records
            .reduce(into: [String: String]()) { summaries, record in
                let key = try ["scope", "weighting", "name"].map(record.text).joined(separator: "|")
                summaries[key] = try record.text("value")
            }
    }

    init(scope: String, weighting: Weighting) throws {
        self.scope = scope
        self.weighting = weighting
        items = try ReferenceFigures.figures.get()
            .filter { try $0.text("scope") == scope && $0.text("weighting") == weighting.rawValue }
        try #require(items.count == OfficerSurvey.items)
    }

    /// What the figures are called where one is wrong.
    func place(_ item: Int) -> String { "item \(item + 1) of \(scope) by \(weighting.rawValue)" }

    /// One number that takes more than one item, as it is written; empty for none.
    static func summary(_ name: String, scope: String = "all", weighting: Weighting? = nil) throws -> String {
        try #require(try summaries.get()["\(scope)|\(weighting?.rawValue ?? "")|\(name)"], "no \(name) of \(scope)")
    }
}

/// Expects a figure to be that of the reference to nine digits, or not to be there where the reference has none.
///
/// Figures between −1 and 1 have to agree to nine decimals, those far below to nine digits where `relative`.
func expect(
    _ value: Double?,
    is text: String,
    _ what: String,
    relative: Bool = false,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    switch (value, Double(text)) {
    case (nil, nil): break
    case (let value?, let expected?):
        let unit = relative ? abs(expected) : max(1, abs(expected))
        #expect(
            abs(value - expected) <= 1e-9 * unit,
            "\(what) is \(value), not \(expected)",
            sourceLocation: sourceLocation
        )
    default: Issue.record("\(what) is \(String(describing: value)), not “\(text)”", sourceLocation: sourceLocation)
    }
}
