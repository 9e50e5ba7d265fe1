import Foundation
import Needs
import Reference

// usage: measure-bootstrap ANSWERS CELLS.csv [DRAWS]
//
// Makes up so many answers of 196 countries about 40 items, writes their cells for a peer, and draws countries anew, 1,000
// times if nothing else is asked. Prints the CPU seconds that the draws took (the median of 21 times), and for each item the
// standard deviation of its gap over the draws, by which the peer can be held against it.

let arguments = CommandLine.arguments.dropFirst().map(\.self)
guard arguments.count >= 2, let answers = Int(arguments[0]), let scale = RatingScale(lowest: 1, highest: 5) else {
    fatalError("usage: measure-bootstrap ANSWERS CELLS.csv [DRAWS]")
}
let draws = arguments.dropFirst(2).first.flatMap(Int.init) ?? 1_000
let cells = AnswerCells(answers: answers, items: 40, countries: 196, scale: scale, seed: 17)
try Data(cells.table.utf8).write(to: URL(fileURLWithPath: arguments[1]))

/// User and system seconds of this process, all threads together.
func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let bootstrap = CountryBootstrap(cells.moments, weighting: .countries)
var seconds: [Double] = []
var figures: [ResampledFigures] = []
for run in 0..<21 {
    let start = processorSeconds()
    figures = bootstrap.resample(0..<draws, seed: UInt64(run), [.gap, .score])
    seconds.append(processorSeconds() - start)
}
print(seconds.sorted()[seconds.count / 2])
for item in 0..<bootstrap.items {
    let values = figures[0].values(of: item)
    let mean = values.reduce(0, +) / Double(values.count)
    print((values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot())
}
