import Needs

/// What is to be done with each column of a table while its rows are walked over, made ready once a file.
///
/// Ratings that are shown to everybody are read on the way; every other cell that matters is only noted, and read when the
/// row is over, by the rules that hold for all files.
struct ColumnProgram {
    /// Neighbouring columns with which the same is done.
    struct Run {
        let kind: Kind
        let first: Int
        let count: Int

        /// The digits of the lowest and the highest point of the scale, as bytes.
        let low: UInt8
        let high: UInt8

        /// The position of the mark of the first column, where the others follow it; below 0 where they do not.
        let firstOffset: Int

        enum Kind {
            case rating
            case noted
            case passed
        }
    }

    /// The columns, in order.
    let runs: [Run]

    /// For each column the position of its mark; 0 where it is no rating.
    let offsets: [Int32]

    /// For each column the position of its aspect.
    let aspects: [UInt8]

    /// The columns of ratings with the positions of their marks.
    var moves: [(column: Int, offset: Int)] {
        runs.filter { $0.kind == .rating }
            .flatMap { run in (run.first..<(run.first + run.count)).map { ($0, Int(offsets[$0])) } }
    }

    /// The questions that are read when a row is over.
    let steps: [ReadingStep]

    /// How many ratings are read on the way.
    let ratingCount: Int

    /// How many ratings the table does not have at all.
    let notAskedCount: Int

    /// The first columns, which may say that a row is one of totals.
    private static let firstColumns = 3

    init(_ file: FileReading) {
        let width = file.width
        var kinds = [Run.Kind](repeating: .passed, count: width)
        var offsets = [Int32](repeating: 0, count: width)
        var aspects = [UInt8](repeating: 0, count: width)
        var scales = [(low: UInt8, high: UInt8)](repeating: (.max, .max), count: width)
        for column in 0..<min(width, ColumnProgram.firstColumns) { kinds[column] = .noted }
        for column in file.notedColumns where column < width { kinds[column] = .noted }
        var steps: [ReadingStep] = []
        var notAsked = 0
        for step in file.steps {
            guard step.isRating, !step.hasConditions else {
                steps.append(step)
                continue
            }
            guard step.column >= 0 else {
                notAsked += 1
                continue
            }
            guard kinds[step.column] == .passed else {
                steps.append(step)
                continue
            }
            kinds[step.column] = .rating
            offsets[step.column] = Int32(step.offset)
            aspects[step.column] = UInt8(step.aspect)
            scales[step.column] = file.digits(ofAspect: step.aspect)
        }
        var runs: [Run] = []
        for column in 0..<width {
            let (low, high) = scales[column]
            let offset = Int(offsets[column])
            // Behind the last cell there is no separator: its column stands alone.
            if column + 1 < width, let last = runs.last, last.kind == kinds[column], last.low == low, last.high == high
            {
                runs[runs.count - 1] = Run(
                    kind: last.kind,
                    first: last.first,
                    count: last.count + 1,
                    low: low,
                    high: high,
                    firstOffset: last.firstOffset + last.count == offset ? last.firstOffset : -1
                )
            } else {
                runs.append(
                    Run(kind: kinds[column], first: column, count: 1, low: low, high: high, firstOffset: offset)
                )
            }
        }
        self.runs = runs
        self.offsets = offsets
        self.aspects = aspects
        self.steps = steps
        ratingCount = kinds.count { $0 == .rating }
        notAskedCount = notAsked
    }
}
