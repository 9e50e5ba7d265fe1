import Reference
import TestSupport
import Testing

@Suite("The names of countries")
struct CountryNamesTests {
    /// A way to add a name: whose it is, whose else, and whether it may mean something that is no member.
    struct Addition: Sendable {
        let country: String
        let others: [String]
        let isAmbiguous: Bool

        init(_ country: String, _ others: [String] = [], isAmbiguous: Bool = false) {
            self.country = country
            self.others = others
            self.isAmbiguous = isAmbiguous
        }
    }

    @Test(
        "need a decision when more than one country lays claim to them, or they are said to be ambiguous",
        arguments: [
            ([Addition("CG")], "CG"),
            ([Addition("CG"), Addition("CG")], "CG"),
            ([Addition("CG", ["CG"])], "CG"),
            ([Addition("CG"), Addition("CD")], "CD CG?"),
            ([Addition("CG", ["CD", "AO"])], "AO CD CG?"),
            ([Addition("CG", isAmbiguous: true)], "CG?"),
            ([Addition("CG", isAmbiguous: true), Addition("CG")], "CG?"),
            ([Addition("CG"), Addition("CG", isAmbiguous: true)], "CG?"),
            ([Addition("CG"), Addition("AO", ["CG"], isAmbiguous: true), Addition("CD")], "AO CD CG?"),
        ]
    )
    func needDecision(additions: [Addition], expected: String) throws {
        for additions in [additions, additions.reversed()] {
            var names = CountryNames()
            for addition in additions {
                names.add(
                    "Le Congo".utf8Span,
                    of: try #require(CountryCode(addition.country)),
                    others: addition.others.compactMap { CountryCode($0) },
                    isAmbiguous: addition.isAmbiguous
                )
            }
            let found =
                switch try CountryRegister([], aliases: names).match("LE CONGO") {
                case .country(let code, .name): code.text
                case .ambiguous(let codes): codes.map(\.text).joined(separator: " ") + "?"
                default: "nothing"
                }
            #expect(found == expected)
        }
    }
}
