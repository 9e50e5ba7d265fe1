// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "cadre",
    products: [
        .executable(name: "cadre", targets: ["cadre"]),
        // What the package in Fuzz feeds with strange input.
        .library(name: "CadreReaders", targets: ["Exchange", "OfficeOpenXML"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // Floor 7: the command. Options, one call, what is shown.
        .executableTarget(
            name: "cadre",
            dependencies: [
                "Documents", "Exchange", "Intake", "OfficeOpenXML", "Publishing", "Workshops", "Curriculum", "Needs",
                "Reference",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // Floor 5: the services. What others made comes in, documents go out.
        .target(name: "Intake", dependencies: ["Exchange", "OfficeOpenXML", "Archive", "Needs", "Reference"]),
        .target(
            name: "Publishing",
            dependencies: [
                "Archive", "Documents", "Exchange", "Markup", "OfficeOpenXML", "Curriculum", "Workshops", "Needs",
                "Reference",
            ]
        ),

        // Floor 4: our own papers, reader and writer side by side.
        .target(
            name: "Exchange",
            dependencies: ["Curriculum", "Workshops", "Needs", "Reference", "Markup", "Archive"]
        ),

        // Floor 3: the workshop: its agenda, the rules it keeps, who and where.
        .target(
            name: "Workshops",
            dependencies: ["Curriculum", "Needs", "Reference"],
            // A search that places some hundred thousand sessions a second: without optimising, tests would take many minutes.
            swiftSettings: [.unsafeFlags(["-O"], .when(configuration: .debug))]
        ),

        // Floor 2: the course, and Office documents.
        .target(name: "Curriculum", dependencies: ["Needs", "Reference"]),
        .target(name: "OfficeOpenXML", dependencies: ["Documents", "Markup", "Archive", "Reference"]),

        // Floor 1: needs figures; format-neutral documents; XML and YAML; ZIP.
        .target(
            name: "Needs",
            dependencies: ["Reference"],
            // Thousands of small linear programmes and resamples: without optimising, tests would take many minutes.
            swiftSettings: [.unsafeFlags(["-O"], .when(configuration: .debug))]
        ),
        .target(name: "Documents", dependencies: ["Reference"]),
        .target(
            name: "Markup",
            dependencies: ["CLibXML2", "CYAML", "Reference"],
            swiftSettings: [.strictMemorySafety()]
        ),
        .target(
            name: "Archive",
            dependencies: ["CDeflate", "CZlib", "CSodium", "Reference"],
            swiftSettings: [.strictMemorySafety()]
        ),

        // Floor 0: languages, countries, frameworks, identifiers, diagnostics.
        .target(name: "Reference", dependencies: ["CUTF8Proc"]),

        // Below the house: C libraries of the system. Reference, Markup and Archive wrap them; nobody else sees them.
        // The pkg-config file of utf8proc has a flag that the package manager warns about, so it is not asked.
        .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),

        // Measured beside peer programs by Benchmarks/run; no part of the command.
        .executableTarget(
            name: "measure-office",
            dependencies: ["Documents", "OfficeOpenXML", "Exchange", "Archive", "Reference"],
            path: "Benchmarks/Office"
        ),
        .executableTarget(name: "measure-intake", dependencies: ["Exchange"], path: "Benchmarks/Intake"),
        .executableTarget(name: "measure-coverage", dependencies: ["Needs", "Reference"], path: "Benchmarks/Coverage"),
        .executableTarget(
            name: "measure-bootstrap",
            dependencies: ["Needs", "Reference"],
            path: "Benchmarks/Bootstrap"
        ),
        .executableTarget(name: "measure-protection", dependencies: ["TestSupport"], path: "Benchmarks/Protection"),

        // Tests: one target a floor's room, one that runs the whole command, and what they share.
        .target(
            name: "TestSupport",
            dependencies: ["Exchange", "Curriculum", "Workshops", "Needs", "Markup", "Archive", "Reference"],
            path: "Tests/TestSupport",
            // It tries every plan of hundreds of small agenda problems.
            swiftSettings: [.unsafeFlags(["-O"], .when(configuration: .debug))]
        ),
        .testTarget(name: "ReferenceTests", dependencies: ["TestSupport", "Reference", "Exchange"]),
        .testTarget(name: "NeedsTests", dependencies: ["TestSupport", "Needs", "Reference"], exclude: ["Data"]),
        .testTarget(
            name: "FormatTests",
            dependencies: ["TestSupport", "Markup", "Archive", "Documents", "OfficeOpenXML", "Reference"],
            exclude: ["Golden"]
        ),
        .testTarget(
            name: "CourseTests",
            dependencies: ["TestSupport", "Curriculum", "Workshops", "Exchange", "Markup", "Needs", "Reference"]
        ),
        .testTarget(name: "WorkshopsTests", dependencies: ["TestSupport", "Workshops", "Exchange", "Reference"]),
        .testTarget(
            name: "IntakeTests",
            dependencies: [
                "TestSupport", "Intake", "Publishing", "OfficeOpenXML", "Archive", "Documents", "Exchange", "Needs",
                "Reference",
            ]
        ),
        .testTarget(
            name: "PublishingTests",
            dependencies: [
                "TestSupport", "Publishing", "OfficeOpenXML", "Archive", "Markup", "Documents", "Exchange",
                "Curriculum", "Workshops",
                "Needs",
                "Reference",
            ]
        ),
        .testTarget(name: "CommandTests", dependencies: ["TestSupport", "cadre", "Archive", "Markup", "Exchange"]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .treatAllWarnings(as: .error),
        ]
}
