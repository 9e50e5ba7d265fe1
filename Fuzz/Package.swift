// swift-tools-version: 6.2
import PackageDescription

// Feeds the readers of outside input with what nobody would write. Built with libFuzzer and address sanitizer:
//
//   cd Fuzz
//   swift build -c release -Xswiftc -enable-testing -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
//   mkdir -p .build/corpus
//   .build/release/FuzzDelimitedText -max_total_time=600 .build/corpus
//   .build/release/FuzzSpreadsheet seeds .build/sheets
//   .build/release/FuzzSpreadsheet -max_total_time=600 .build/sheets
//
// The floors show themselves to their own package only; so they are imported as tests import them.
let package = Package(
    name: "cadre-fuzz",
    dependencies: [.package(name: "cadre", path: "..")],
    targets: [],
    swiftLanguageModes: [.v6]
)

for name in ["FuzzDelimitedText", "FuzzSpreadsheet"] {
    package.targets.append(
        .executableTarget(name: name, dependencies: [.product(name: "CadreReaders", package: "cadre")])
    )
}
