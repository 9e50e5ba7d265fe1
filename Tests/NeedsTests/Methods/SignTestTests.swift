import Needs
import Testing

@Suite("The sign test")
struct SignTestTests {
    @Test(
        "is exact",
        arguments: [(5, 3, 93.0 / 128), (0, 1, 1.0), (0, 5, 0.0625), (1, 9, 11.0 / 512), (4, 4, 1.0), (9, 10, 1.0)]
    )
    func small(_ first: Int, _ second: Int, _ expected: Double) throws {
        #expect(isClose(SignTest.probability(first, against: second), expected, within: 1e-14))
        #expect(SignTest.probability(first, against: second) == SignTest.probability(second, against: first))
    }

    @Test("says nothing when everybody is tied")
    func ties() {
        #expect(SignTest.probability(0, against: 0) == nil)
    }

    /// Against whole numbers: rows of Pascal's triangle up to 60 fit.
    @Test("agrees with Pascal's triangle for every division of up to 60 pairs")
    func pascal() throws {
        var row: [UInt64] = [1]
        for pairs in 1...60 {
            row = zip([0] + row, row + [0]).map { $0 + $1 }
            let all = Double(UInt64(1) << UInt64(pairs))
            for rarer in 0...(pairs / 2) {
                let tail = row[...rarer].reduce(0, +)
                let expected = min(1, 2 * Double(tail) / all)
                let probability = try #require(SignTest.probability(rarer, against: pairs - rarer))
                #expect(abs(probability - expected) <= 1e-13 * expected, "\(rarer) of \(pairs)")
            }
        }
    }

    /// Expected: twice the sum of math.comb(n, i) over 2**n in whole numbers of any size.
    @Test(
        "stays exact for tens of thousands of pairs",
        arguments: [
            (19_400, 19_800, 0.04387663442021577), (24_500, 25_500, 7.902628543393206e-06),
            (9_000, 11_000, 1.9540827705828963e-45),
        ]
    )
    func large(_ first: Int, _ second: Int, _ expected: Double) throws {
        let probability = try #require(SignTest.probability(first, against: second))
        #expect(abs(probability - expected) <= 1e-10 * expected)
    }

    @Test("is 0 where no number of this machine is small enough, and never less")
    func tiny() {
        #expect(SignTest.probability(0, against: 39_200) == 0)
    }
}
