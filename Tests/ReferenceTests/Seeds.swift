import Exchange
import Foundation
import Reference
import Testing

/// The reference data of the repository.
enum Seeds {
    static let register = Result {
        try SeedFiles.register(countries: file("countries.csv"), aliases: file("country_aliases.csv"))
    }

    /// The alias file as it stands, read without the register.
    static let aliases = Result { () throws -> [SeedAlias] in
        let file = try Seeds.file("country_aliases.csv")
        let table = try DelimitedText(file.bytes, file: file.path)
        var aliases: [SeedAlias] = []
        try table.forEachRecord { _, fields in
            let texts = fields.map { table.text($0) }
            aliases.append(
                SeedAlias(
                    text: texts[0],
                    countries: ([texts[1]] + texts[4].split(separator: " ").map(String.init)).sorted(),
                    isAmbiguous: texts[3] == "ambiguous"
                )
            )
        }
        return aliases
    }

    /// Every known name, folded, with the countries that it may mean.
    static let claims = Result { () throws -> [String: Set<String>] in
        var claims: [String: Set<String>] = [:]
        for country in try register.get().countries {
            let names = Language.allCases.compactMap { country.name[$0] } + [country.code.text, country.alpha3]
            for name in names { claims[TextFolding.fold(name), default: []].insert(country.code.text) }
        }
        for alias in try aliases.get() {
            claims[TextFolding.fold(alias.text), default: []].formUnion(alias.countries)
        }
        return claims
    }

    static func file(_ name: String) throws -> InputFile {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try InputFile(root.path + "/seeds/" + name)
    }
}

struct SeedAlias: Sendable {
    let text: String
    let countries: [String]
    let isAmbiguous: Bool
}
