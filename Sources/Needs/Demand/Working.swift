/// How a figure is worked out, with its numbers put in.
package indirect enum Working: Hashable, Sendable {
    /// Something counted in answers.
    case count(Int)

    /// A number that the method sets, such as the 100 of a percentage.
    case number(Double)

    /// The value of the step's part at this position.
    case part(Int)

    /// Terms added up; 0 without terms.
    case sum([Working])

    /// The first less the second.
    case difference(Working, Working)

    /// Factors multiplied; 1 without factors.
    case product([Working])

    /// The first divided by the second, which is not 0.
    case quotient(Working, Working)

    /// The square root of something not below 0.
    case squareRoot(Working)

    /// A square.
    case square(Working)

    /// The nearest whole number, halves away from 0.
    case rounded(Working)

    /// The greatest of some; 0 without any.
    case maximum([Working])

    /// The middle of some, or the mean of the two in the middle; 0 without any.
    case median([Working])

    /// The value that a share of Student's t distribution lies below, with degrees of freedom.
    case studentQuantile(share: Double, freedom: Working)

    /// The value, given those of the parts.
    package func value(_ parts: [Double]) -> Double {
        switch self {
        case .count(let count): Double(count)
        case .number(let number): number
        case .part(let position): parts[position]
        case .sum(let terms): terms.reduce(0) { $0 + $1.value(parts) }
        case .difference(let first, let second): first.value(parts) - second.value(parts)
        case .product(let factors): factors.reduce(1) { $0 * $1.value(parts) }
        case .quotient(let first, let second): first.value(parts) / second.value(parts)
        case .squareRoot(let square): square.value(parts).squareRoot()
        case .square(let base): base.value(parts) * base.value(parts)
        case .rounded(let exact): exact.value(parts).rounded(.toNearestOrAwayFromZero)
        case .maximum(let values): values.map { $0.value(parts) }.max() ?? 0
        case .median(let values): Working.median(values.map { $0.value(parts) })
        case .studentQuantile(let share, let freedom): StudentT.quantile(share, freedom: freedom.value(parts))
        }
    }

    private static func median(_ values: [Double]) -> Double {
        let ascending = values.sorted()
        guard !ascending.isEmpty else { return 0 }
        return (ascending[(ascending.count - 1) / 2] + ascending[ascending.count / 2]) / 2
    }
}

extension Working {
    /// Writes the working on one line in signs that all languages share, such as `4.5 × (4.5 − 2.5)`.
    ///
    /// It takes the values of the step's parts, and how a number is written. A sum of more than `longest` terms, at least 3,
    /// has `…` in its middle.
    package func written(_ parts: [Double], longest: Int = 12, number: @escaping (Double) -> String) -> String {
        let writer = WorkingWriter(parts: parts, longest: max(3, longest), number: number)
        return writer.text(self)
    }
}

/// Writes a working, with brackets where signs of lower rank stand within higher ones.
private struct WorkingWriter {
    let parts: [Double]
    let longest: Int
    let number: (Double) -> String

    func text(_ working: Working) -> String {
        switch working {
        case .count, .number, .part: number(working.value(parts))
        case .sum(let terms): terms.isEmpty ? number(0) : listed(terms.map(term), " + ")
        case .difference(let first, let second): "\(text(first)) − \(factor(second))"
        case .product(let factors): factors.isEmpty ? number(1) : listed(factors.map(factor), " × ")
        case .quotient(let first, let second): "\(factor(first)) / \(atom(second))"
        case .squareRoot(let square): "√(\(text(square)))"
        case .square(let base): "\(atom(base))²"
        case .rounded(let exact): "round(\(text(exact)))"
        case .maximum(let values): "max(\(listed(values.map(text), "; ")))"
        case .median(let values): "median(\(listed(values.map(text), "; ")))"
        case .studentQuantile(let share, let freedom): "t(\(number(share)); \(text(freedom)))"
        }
    }

    private func term(_ working: Working) -> String {
        if case .difference = working { return "(\(text(working)))" }
        return bracketed(working)
    }

    private func factor(_ working: Working) -> String {
        switch working {
        case .sum(let terms) where terms.count > 1: "(\(text(working)))"
        case .difference: "(\(text(working)))"
        default: bracketed(working)
        }
    }

    private func atom(_ working: Working) -> String {
        switch working {
        case .product, .quotient: "(\(text(working)))"
        default: factor(working)
        }
    }

    /// Numbers below 0 stand in brackets after a sign.
    private func bracketed(_ working: Working) -> String {
        switch working {
        case .count, .number, .part: working.value(parts) < 0 ? "(\(text(working)))" : text(working)
        default: text(working)
        }
    }

    private func listed(_ texts: [String], _ sign: String) -> String {
        guard texts.count > longest else { return texts.joined(separator: sign) }
        return (texts.prefix(longest - 2) + ["…"] + texts.suffix(1)).joined(separator: sign)
    }
}
