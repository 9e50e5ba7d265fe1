import Foundation
import Needs
import Testing

@Suite("Student’s t")
struct StudentTTests {
    /// Quantiles as printed in tables of the t distribution, such as Abramowitz and Stegun (1964), table 26.10.
    private static let printed: [(probability: Double, freedom: Double, value: Double)] = [
        (0.75, 1, 1.000), (0.90, 1, 3.078), (0.95, 1, 6.314), (0.975, 1, 12.706), (0.995, 1, 63.657),
        (0.90, 2, 1.886), (0.975, 2, 4.303), (0.995, 2, 9.925), (0.975, 3, 3.182), (0.9995, 3, 12.924),
        (0.975, 4, 2.776), (0.95, 5, 2.015), (0.975, 5, 2.571), (0.995, 5, 4.032), (0.975, 6, 2.447),
        (0.975, 7, 2.365), (0.975, 8, 2.306), (0.975, 9, 2.262), (0.90, 10, 1.372), (0.95, 10, 1.812),
        (0.975, 10, 2.228), (0.995, 10, 3.169), (0.975, 15, 2.131), (0.975, 20, 2.086), (0.975, 25, 2.060),
        (0.995, 30, 2.750), (0.975, 30, 2.042), (0.975, 40, 2.021), (0.975, 60, 2.000), (0.975, 120, 1.980),
    ]

    @Test("has the quantiles of the printed tables", arguments: printed)
    func hasPrintedQuantiles(probability: Double, freedom: Double, value: Double) {
        #expect(abs(StudentT.quantile(probability, freedom: freedom) - value) < 0.000_51)
        #expect(abs(StudentT.quantile(1 - probability, freedom: freedom) + value) < 0.000_51)
    }

    @Test("has the probabilities of the printed tables", arguments: printed)
    func hasPrintedProbabilities(probability: Double, freedom: Double, value: Double) {
        #expect(abs(StudentT.cumulative(value, freedom: freedom) - probability) < 0.000_06)
        #expect(abs(StudentT.cumulative(-value, freedom: freedom) - (1 - probability)) < 0.000_06)
    }

    @Test("agrees with scipy")
    func agreesWithScipy() throws {
        let table = try DataFile("student_t.csv")
        #expect(table.records.count == 99)
        for record in table.records {
            let freedom = try record.number("freedom")
            let (t, cumulative) = try (record.number("t"), record.number("cumulative"))
            let (probability, quantile) = try (record.number("probability"), record.number("quantile"))
            let found = (
                cumulative: StudentT.cumulative(t, freedom: freedom),
                quantile: StudentT.quantile(probability, freedom: freedom)
            )
            #expect(abs(found.cumulative - cumulative) < 1e-12, "t \(t), freedom \(freedom)")
            #expect(
                abs(found.quantile - quantile) < 1e-10 * max(1, abs(quantile)),
                "p \(probability), freedom \(freedom)"
            )
        }
    }

    @Test("for one degree of freedom is Cauchy’s distribution", arguments: [-50.0, -1, -0.01, 0, 0.5, 1, 7, 1_000])
    func isCauchy(t: Double) {
        #expect(abs(StudentT.cumulative(t, freedom: 1) - (0.5 + atan(t) / .pi)) < 1e-13)
    }

    @Test(
        "quantile and cumulative undo each other",
        arguments: [0.5, 0.6, 0.9, 0.975, 0.9999],
        [1.0, 2.5, 7, 40, 195]
    )
    func undoEachOther(probability: Double, freedom: Double) {
        let quantile = StudentT.quantile(probability, freedom: freedom)
        #expect(abs(StudentT.cumulative(quantile, freedom: freedom) - probability) < 1e-12)
    }
}
