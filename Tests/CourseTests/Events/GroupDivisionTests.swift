import Reference
import TestSupport
import Testing
import Workshops

@Suite("Delegations over groups")
struct GroupDivisionTests {
    private static func division(_ counts: [Int], _ sizes: [Int]) throws -> [[Int]]? {
        let codes = try counts.indices.map { number in
            try #require(
                CountryCode(
                    "\(Character(UnicodeScalar(65 + UInt8(number / 26))))\(Character(UnicodeScalar(65 + UInt8(number % 26))))"
                )
            )
        }
        return GroupDivision(Array(zip(codes, counts)).map { (country: $0, count: $1) }, over: sizes)?.rows
            .map(\.counts)
    }

    @Test(arguments: 1...300 as ClosedRange<UInt64>)
    func groupsAreFullAndEveryCountryIsSpreadAsEvenlyAsCanBe(_ seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let counts = (0..<Int.random(in: 1...40, using: &dice)).map { _ in Int.random(in: 1...6, using: &dice) }
        let total = counts.reduce(0, +)
        var sizes: [Int] = []
        for _ in 1..<Int.random(in: 2...5, using: &dice) {
            sizes.append(Int.random(in: 0...max(total - sizes.reduce(0, +), 0), using: &dice))
        }
        sizes.append(total - sizes.reduce(0, +))
        let rows = try #require(try Self.division(counts, sizes))
        #expect(rows.map { $0.reduce(0, +) } == counts)
        #expect(sizes.indices.map { group in rows.reduce(0) { $0 + $1[group] } } == sizes)
        for (count, row) in zip(counts, rows) {
            for (size, number) in zip(sizes, row) {
                let share = count * size
                #expect(number == share / total || number == (share + total - 1) / total)
            }
        }
    }

    @Test func aFewAreDividedAsByHand() throws {
        #expect(try Self.division([4, 2, 2], [4, 4]) == [[2, 2], [1, 1], [1, 1]])
        #expect(try Self.division([3, 3, 2], [4, 4])?.map { $0.max() } == [2, 2, 1])
    }

    @Test func thoseWhoAreTooManyOrTooFewAreNotDivided() throws {
        #expect(try Self.division([3, 3], [4, 4]) == nil)
        #expect(try Self.division([], []) == nil)
    }
}
