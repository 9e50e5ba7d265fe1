import ArgumentParser
import Exchange
import Intake
import Needs
import Reference

/// One of some words on the command line.
///
/// The parser finds the words of any such type by itself, but by ways that the runtime has to look up for each type and at
/// each start. Here they are written out.
protocol ChoiceArgument: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension ChoiceArgument {
    static var allValueStrings: [String] { allCases.map { $0.rawValue } }

    static var allValueDescriptions: [String: String] { [:] }
}

extension AnswerSpread: ChoiceArgument {}
extension CourseTerms.Delivery: ChoiceArgument {}
extension DateOrder: ChoiceArgument {}
extension Edition: ChoiceArgument {}
extension Language: ChoiceArgument {}
extension SurveyTool: ChoiceArgument {}
extension Weighting: ChoiceArgument {}
