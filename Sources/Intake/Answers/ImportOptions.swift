package import Exchange
package import Needs
package import Reference

/// What an officer decides about the reading of answers.
package struct ImportOptions: Sendable {
    /// The survey tool, where it is not to be found out.
    package var tool: SurveyTool?

    /// The sheet of a workbook, where several hold answers.
    package var sheet: String?

    /// The encoding of text, where it is not to be found out.
    package var encoding: TextEncoding?

    /// The separator of columns, where it is not to be found out.
    package var separator: UInt8?

    /// What the columns and texts of a plain table mean.
    package var mapping: ColumnMapping?

    /// Countries that were settled for country texts, by folded text.
    package var countries: [String: CountryCode] = [:]

    /// Rows that count whatever other rows of the same respondent say: `12`, or `answers.csv:12`.
    package var keep: [String] = []

    /// Rows that are left out: `12`, or `answers.csv:12`.
    package var drop: [String] = []

    /// The order of dates that fit two.
    package var dateOrder: DateOrder?

    /// What of the answers is kept.
    package var purpose = Purpose.everything

    /// What divides respondents into the groups that are counted.
    package var grouping = TallyPlan.Grouping.traits

    /// Creates options that decide nothing.
    package init() {}

    /// What of the answers is kept.
    package enum Purpose: Hashable, Sendable {
        /// All answers.
        case everything

        /// Only how often each pair of ratings occurs: memory does not grow with other answers.
        case figures
    }
}
