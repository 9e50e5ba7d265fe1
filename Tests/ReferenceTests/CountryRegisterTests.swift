import Foundation
import Reference
import TestSupport
import Testing

@Suite("The country register, over the seeds")
struct CountryRegisterTests {
    private let register: CountryRegister

    init() throws {
        register = try Seeds.register.get()
    }

    /// A match as a short text: "CI", "CI as bureau", "CG or CD?", "unknown".
    private func reading(_ text: String) -> String {
        switch register.match(text) {
        case .country(let code, .name): code.text
        case .country(let code, .bureau): "\(code) as bureau"
        case .country(let code, .misspelling): "\(code) misspelt"
        case .country(let code, .decision): "\(code) settled"
        case .ambiguous(let codes): codes.map(\.text).joined(separator: " or ") + "?"
        case .unknown: "unknown"
        case .blank: "blank"
        }
    }

    @Test("has the 196 member countries in five regions")
    func hasAllMembers() {
        #expect(register.countries.count == 196)
        #expect(Region.allCases.map(register.memberCount) == [49, 38, 40, 51, 18])
        for (position, country) in register.countries.enumerated() {
            #expect(register.position(of: country.code) == position)
            #expect(register.country(country.code) == country)
        }
    }

    @Test("has a place for the codes of its members, from AA to ZZ, and for no other")
    func hasPlaces() {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        let codes = letters.flatMap { first in letters.compactMap { CountryCode("\(first)\($0)") } }
        let members = Dictionary(uniqueKeysWithValues: register.countries.enumerated().map { ($1.code, $0) })
        #expect(codes.count == 676)
        for code in codes { #expect(register.position(of: code) == members[code], "\(code)") }
    }

    @Test("knows every country by its codes")
    func knowsCodes() throws {
        let ambiguous = try Set(Seeds.aliases.get().filter(\.isAmbiguous).map { TextFolding.fold($0.text) })
        for country in register.countries {
            for code in [country.code.text, country.alpha3, country.alpha3.lowercased()] {
                let isFlagged = ambiguous.contains(TextFolding.fold(code))
                #expect(isFlagged ? reading(code).hasSuffix("?") : reading(code) == country.code.text, "\(code)")
            }
        }
    }

    @Test(
        "knows every country by its name, unless the aliases flag that name as ambiguous",
        arguments: Language.allCases
    )
    func knowsNames(language: Language) throws {
        let ambiguous = try Set(Seeds.aliases.get().filter(\.isAmbiguous).map { TextFolding.fold($0.text) })
        for country in register.countries {
            let name = try #require(country.name[language])
            for text in [name, " \(name)\u{A0}", name.uppercased(), name.decomposedStringWithCanonicalMapping] {
                let isFlagged = ambiguous.contains(TextFolding.fold(name))
                #expect(isFlagged ? reading(text).hasSuffix("?") : reading(text) == country.code.text, "\(text)")
            }
        }
    }

    @Test("knows every name after its UTF-8 was read as Windows-1252", arguments: Language.allCases)
    func knowsDamagedNames(language: Language) throws {
        for country in register.countries {
            let name = try #require(country.name[language])
            #expect(register.match(Mojibake.damage(name)) == register.match(name), "\(name)")
        }
    }

    @Test("knows every alias that is not flagged as ambiguous, and never decides one that is")
    func knowsAliases() throws {
        for alias in try Seeds.aliases.get() {
            let found = reading(alias.text)
            if alias.isAmbiguous {
                #expect(found.hasSuffix("?"), "\(alias.text)")
                for country in alias.countries { #expect(found.contains(country), "\(alias.text)") }
            } else {
                #expect(found == alias.countries.joined(), "\(alias.text)")
            }
        }
    }

    @Test(
        "knows every bureau by its city",
        arguments: [
            "NCB ", "ncb-", "IP ", "BCN ", "OCN ", "Interpol ", "INTERPOL: ", "National Central Bureau ",
            "Bureau central national ", "Oficina Central Nacional, ", "المكتب المركزي الوطني ",
        ]
    )
    func knowsBureaus(prefix: String) {
        for country in register.countries {
            #expect(
                reading(prefix + country.bureauCity) == "\(country.code) as bureau",
                "\(prefix)\(country.bureauCity)"
            )
        }
    }

    @Test(
        "keeps Niger and Nigeria, the Congos, the Koreas and the Guineas apart",
        arguments: [
            ("Niger", "NE or NG?"), ("Nigera", "NE or NG?"), ("Nigeria", "NG"), ("Nigéria", "NG"),
            ("النيجر", "NE or NG?"),
            ("نيجيريا", "NG"), ("NE", "NE"), ("NER", "NE"), ("NGA", "NG"), ("NCB Niamey", "NE as bureau"),
            ("NCB Abuja", "NG as bureau"), ("Republic of Niger", "NE"), ("Nigerr", "NE or NG?"),
            ("Nigeri", "NE or NG?"),
            ("Congo", "CD or CG?"), ("the Congo", "CD or CG?"), ("Le Congo", "CD or CG?"), ("NCB Congo", "CD or CG?"),
            ("Congo-Brazzaville", "CG"), ("Congo-Kinshasa", "CD"), ("DRC", "CD"), ("RDC", "CD"),
            ("Democratic Republic of the Congo", "CD"), ("Republic of the Congo", "CG"), ("DR", "CD or DO?"),
            ("NCB Kinshasa", "CD as bureau"), ("NCB Brazzaville", "CG as bureau"),
            ("Korea", "KR?"), ("South Korea", "KR"), ("Republic of Korea", "KR"), ("North Korea", "KR?"),
            ("DPRK", "KR?"),
            ("Nort Korea", "KR?"), ("Sorth Korea", "KR?"), ("Corea del Norte", "KR?"), ("Corea del Sur", "KR"),
            ("Guinea", "GN or GQ or GW or PG?"), ("Guinée", "GN or GQ or GW or PG?"), ("Guinea-Bissau", "GW"),
            ("Guinea Bisau", "GW"), ("Guinea Bisauu", "GW misspelt"), ("Equatorial Guinea", "GQ"),
            ("Guinée équatoriale", "GQ"),
            ("Papua New Guinea", "PG"), ("New Guinea", "PG?"), ("Guinea-Conakry", "GN"),
            ("NCB Conakry", "GN as bureau"),
            ("Guyana", "GY?"), ("Ghana", "GH"), ("Georgia", "GE or US?"), ("Dominica", "DM or DO?"),
            ("Dominican Republic", "DO"), ("Saint Marten", "SM or SX?"),
        ]
    )
    func keepsNeighboursApart(text: String, expected: String) {
        #expect(reading(text) == expected)
    }

    @Test(
        "reads a slip of one or two letters when one country alone is near",
        arguments: [
            ("Zimbabbwe", "ZW misspelt"), ("Afganistan", "AF"), ("Phillipines", "PH"), ("Luxemborg", "LU misspelt"),
            ("Morroco", "MA"), ("Argentnia", "AR misspelt"), ("Uzbekitsan", "UZ misspelt"), ("Irak", "IQ"),
            ("Irab", "unknown"), ("Austrlia", "AT or AU?"), ("Chda", "unknown"), ("Atlantis", "unknown"),
            ("Slovekia", "SI or SK?"), ("Slovakria", "SK misspelt"), ("Maurtania", "MR misspelt"),
        ]
    )
    func readsSlips(text: String, expected: String) {
        #expect(reading(text) == expected)
    }

    @Test("an empty text, blanks and marks are no country", arguments: ["", "  ", "\u{200F}", "—", "…"])
    func blankIsBlank(text: String) {
        #expect(register.match(text) == .blank)
    }

    @Test("a name with one letter wrong gives its own country or none", arguments: UInt64(1)...6)
    func neverDecidesWrongly(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let claims = try Seeds.claims.get()
        let names = claims.keys.sorted().filter { $0.count > 3 }
        for _ in 0..<40 {
            let name = try #require(names.randomElement(using: &dice))
            let slip = dice.slip(in: name)
            let own = claims[name, default: []]
            switch register.match(slip) {
            case .country(let code, .misspelling):
                #expect(own == [code.text], "seed \(seed): \(slip) from \(name)")
            case .country(let code, _):
                let known = claims[TextFolding.fold(slip)] ?? []
                #expect(own == [code.text] || !known.isEmpty, "seed \(seed): \(slip) from \(name)")
            case .ambiguous, .unknown, .blank:
                break
            }
        }
    }

    @Test("an ambiguous name with one letter wrong is not decided", arguments: UInt64(1)...3)
    func neverDecidesAmbiguousNames(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let names = try Seeds.aliases.get().filter(\.isAmbiguous).map { TextFolding.fold($0.text) }
        for _ in 0..<30 {
            let name = try #require(names.randomElement(using: &dice))
            let slip = dice.slip(in: name)
            if case .country(let code, .misspelling) = register.match(slip) {
                Issue.record("seed \(seed): \(slip) from \(name) was read as \(code)")
            }
        }
    }

    @Test("refuses a country that stands twice")
    func refusesRepetition() throws {
        let country = try #require(register.countries.first)
        let error = #expect(throws: RepeatedCountry.self) { try CountryRegister([country, country]) }
        #expect(error?.code == country.code)
    }

    @Test("a country code is two capital letters", arguments: ["", "A", "ABC", "ab", "A1", "É", "ÀB"])
    func codeIsTwoCapitals(text: String) {
        #expect(CountryCode(text) == nil)
    }
}

extension Dice {
    /// A name with one letter left out, put in, put wrong or swapped with the next.
    fileprivate mutating func slip(in name: String) -> String {
        let isArabic = name.unicodeScalars.contains { $0.value > 0x600 }
        let alphabet = Array(isArabic ? "ابتجحدرسشعفقكلمنهوي" : "abcdefghijklmnopqrstuvwxyz")
        var letters = Array(name)
        let position = Int.random(in: letters.indices, using: &self)
        let letter = alphabet.randomElement(using: &self) ?? "x"
        switch Int.random(in: 0..<4, using: &self) {
        case 0: letters.remove(at: position)
        case 1: letters.insert(letter, at: position)
        case 2: letters[position] = letter
        default: letters.swapAt(position, min(position + 1, letters.count - 1))
        }
        return String(letters)
    }
}
