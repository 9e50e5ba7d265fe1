import Exchange
import Reference
import Testing

@Suite("The files of the register")
struct SeedFilesTests {
    private static let countries = """
        alpha2,alpha3,name_en,name_fr,name_es,name_ar,interpol_region,working_language,tz_main,bureau_city
        TD,TCD,Chad,Tchad,Chad,تشاد,africa,fr,Africa/Ndjamena,N’Djamena
        NE,NER," Niger ",Niger,Níger,النيجر,africa,fr,Africa/Niamey,Niamey

        """
    private static let aliases = """
        alias,alpha2,lang,kind,ambiguous_with
        Republic of Chad,TD,en,variant,
        "The ""old"" Niger", NE ,en,variant,
        \u{A0}Lake Chad\u{A0},TD,en, ambiguous ,NE

        """

    private func register(
        _ countries: String = SeedFilesTests.countries,
        _ aliases: String = SeedFilesTests.aliases
    ) throws(DiagnosticsError) -> CountryRegister {
        try SeedFiles.register(
            countries: InputFile(path: "countries.csv", bytes: Array(countries.utf8)),
            aliases: InputFile(path: "aliases.csv", bytes: Array(aliases.utf8))
        )
    }

    private func faults(
        _ countries: String = SeedFilesTests.countries,
        _ aliases: String = SeedFilesTests.aliases
    ) -> [String] {
        do throws(DiagnosticsError) {
            _ = try register(countries, aliases)
            return []
        } catch {
            return error.diagnostics.map { "\($0.place?.file ?? ""):\($0.place?.line ?? 0) \($0.rule): \($0.message)" }
        }
    }

    @Test("give countries and names without quotes and blanks around them")
    func areRead() throws {
        let register = try register()
        let chad = try #require(CountryCode("TD"))
        let niger = try #require(CountryCode("NE"))
        #expect(register.countries.map(\.name.original) == ["Chad", "Niger"])
        #expect(register.country(chad)?.bureauCity == "N’Djamena")
        #expect(register.match("republic of chad") == .country(chad, .name))
        #expect(register.match("the old niger") == .country(niger, .name))
        #expect(register.match("Lake Chad") == .ambiguous([niger, chad]))
        #expect(register.match("NCB N'Djamena") == .country(chad, .bureau))
    }

    @Test(
        "are refused without a column",
        arguments: ["alpha2", "alpha3", "name_en", "name_ar", "interpol_region", "tz_main", "bureau_city"]
    )
    func needColumns(column: String) {
        let countries = SeedFilesTests.countries.replacing(column, with: "other")
        #expect(faults(countries) == ["countries.csv:1 seeds.column: column “\(column)” is missing"])
    }

    @Test("are refused without a column of names", arguments: ["alias", "alpha2", "kind", "ambiguous_with"])
    func needColumnsOfNames(column: String) {
        let aliases = SeedFilesTests.aliases.replacing("\(column),", with: "other,")
            .replacing("\(column)\n", with: "\n")
        #expect(
            faults(SeedFilesTests.countries, aliases) == ["aliases.csv:1 seeds.column: column “\(column)” is missing"]
        )
    }

    @Test("are refused with every record that cannot be read, of both files")
    func areReadable() {
        let countries =
            SeedFilesTests.countries + """
                Ne,NER,Niger,,,,africa,fr,Africa/Niamey,Niamey
                ML,MLI, ,Mali,,,africa,fr,Africa/Bamako,Bamako
                ML,MLI,Mali,,,,sahel,fr,Africa/Bamako,Bamako
                ML,MLI,Mali,,,,africa,pt,Africa/Bamako,Bamako
                ML
                """
        let aliases =
            SeedFilesTests.aliases + """
                \u{A0} ,TD,en,variant,
                Chad,TDX,en,variant,
                Tchad
                —,TD,en,variant,
                """
        #expect(
            faults(countries, aliases)
                == [4, 5, 6, 7, 8].map { "countries.csv:\($0) seeds.record: the record cannot be read" }
                + [5, 6, 7].map { "aliases.csv:\($0) seeds.record: the record cannot be read" }
        )
    }

    @Test("are refused when a country stands twice")
    func areDistinct() {
        let countries = SeedFilesTests.countries + "TD,TCD,Chad,,,,africa,fr,Africa/Ndjamena,N’Djamena\n"
        #expect(faults(countries) == ["countries.csv:0 seeds.repeated: TD stands twice"])
    }
}
