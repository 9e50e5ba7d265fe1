import Exchange
import Glibc
import Reference
import Workshops

/// The folder with `seeds` and `curricula` that comes with Cadre.
struct DataFolder {
    let path: String

    /// Finds the folder: the one asked for, else `CADRE_DATA`, else beside the program (`../share/cadre`), else the first
    /// folder above the program that has `seeds`.
    init(_ asked: String?) throws(DiagnosticsError) {
        if let asked = asked ?? Environment["CADRE_DATA"] {
            guard DataFolder.isOne(asked) else { throw DataFolder.missing(at: asked) }
            path = asked
            return
        }
        guard let program = DataFolder.program else { throw DataFolder.missing(at: ".") }
        var folder = FolderPath(of: program)
        let shared = "\(folder.above)/share/cadre"
        if DataFolder.isOne(shared) {
            path = shared
            return
        }
        while !folder.isRoot {
            if DataFolder.isOne("\(folder)") {
                path = "\(folder)"
                return
            }
            folder = folder.above
        }
        throw DataFolder.missing(at: shared)
    }

    /// The member countries and their names.
    func register() throws(DiagnosticsError) -> CountryRegister {
        try SeedFiles.register(
            countries: InputFile("\(path)/seeds/countries.csv"),
            aliases: InputFile("\(path)/seeds/country_aliases.csv")
        )
    }

    /// The labels of documents.
    func labels() throws(DiagnosticsError) -> LabelCatalogue {
        try SeedFiles.labels(InputFile("\(path)/seeds/labels.csv"))
    }

    /// The markings of the organisation, the lowest first.
    func markings() throws(DiagnosticsError) -> MarkingScheme {
        try SeedFiles.markings(InputFile("\(path)/seeds/markings.csv"))
    }

    /// The working weeks of countries that have another than most.
    func workingWeeks() throws(DiagnosticsError) -> WorkingWeeks {
        try WorkingWeekFile.read(InputFile("\(path)/seeds/working_weeks.csv"))
    }

    /// The absolute path of the program; `nil` on systems that do not tell it.
    private static var program: String? {
        guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func isOne(_ path: String) -> Bool { access("\(path)/seeds/countries.csv", R_OK) == 0 }

    private static func missing(at path: String) -> DiagnosticsError {
        DiagnosticsError(
            Diagnostic(
                .error,
                rule: "data.folder",
                at: Place(file: path),
                "there is no `seeds/countries.csv` here, so this is not Cadre's data folder",
                hint: "name the folder that has `seeds` and `curricula` with --data, or in CADRE_DATA"
            ),
            cause: .noInput
        )
    }
}

/// Finds frameworks by identifier: in `frameworks` beside the folder of the file that names one, else in the data folder.
struct FrameworkShelf {
    let file: String
    let asked: String?
    let data: String?

    func framework(_ id: FrameworkID) throws(DiagnosticsError) -> CompetencyFramework {
        if let asked { return try checked(asked, id) }
        let name = id.text.lowercased() + ".yaml"
        let beside = FolderPath(of: file).above.path(of: "frameworks/\(name)")
        if access(beside, R_OK) == 0 { return try checked(beside, id) }
        let shared = try "\(DataFolder(data).path)/curricula/frameworks/\(name)"
        guard access(shared, R_OK) == 0 else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "data.framework",
                    at: Place(file: file),
                    "framework \(id) is not at \(beside), nor with Cadre's own",
                    hint: "name its file with --framework"
                ),
                cause: .noInput
            )
        }
        return try checked(shared, id)
    }

    private func checked(_ path: String, _ id: FrameworkID) throws(DiagnosticsError) -> CompetencyFramework {
        let framework = try FrameworkFile.read(InputFile(path).bytes, file: path)
        guard framework.id == id else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "data.framework",
                    at: Place(file: path),
                    "this is framework \(framework.id); \(file) names \(id)"
                )
            )
        }
        return framework
    }
}
