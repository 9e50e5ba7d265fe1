import Documents
import Needs
package import Reference

extension NeedsDocument {
    /// The pictures of the report in a language, each as an SVG document with a name such as `needs.svg`.
    package func pictures(in language: Language) -> [(name: String, bytes: [UInt8])] {
        let chapters = NeedsChapters(self, NeedsWords(language))
        var charts: [(String, (any NeedsChart)?)] = [
            ("needs", chapters.dotPlot), ("importance-performance", chapters.importancePlot),
            ("trend", study.trends.isEmpty ? nil : chapters.trendPlot),
        ]
        for table in study.contrasts where !table.groups.isEmpty {
            let names = (table.groups.first?.parts ?? []).map { String($0.prefix { $0 != "=" }) }
            let map = chapters.heatMap(of: table, chapters.title(of: table))
            for (number, piece) in (map?.pieces(ofRows: 60) ?? []).enumerated() {
                let part = number == 0 ? "" : "-\(number + 1)"
                charts.append(("gap-by-\(names.joined(separator: "-"))\(part)", piece))
            }
        }
        return charts.compactMap { name, chart in chart.map { ("\(name).svg", $0.svg(in: language)) } }
    }
}
