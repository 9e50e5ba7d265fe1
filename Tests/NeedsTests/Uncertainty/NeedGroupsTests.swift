import Needs
import Testing

@Suite("Needs that cannot be told apart")
struct NeedGroupsTests {
    /// Groups needs, given by letters in order of place, of which the listed pairs can be told apart.
    private func groups(_ count: Int, apart: Set<Set<Int>>) -> NeedGroups {
        NeedGroups(order: Array((0..<count).map { 10 + $0 })) { apart.contains([$0 - 9, $1 - 9]) }
    }

    @Test("are one run where nothing is known")
    func oneRun() {
        let groups = groups(3, apart: [])
        #expect(groups.runs.map(\.places) == [1...3])
        #expect(groups.runs[0].items == [10, 11, 12])
        #expect(groups.breaks.isEmpty && groups.exceptions.isEmpty)
    }

    @Test("follow a first need that stands alone")
    func firstAlone() {
        let groups = groups(5, apart: [[1, 2], [1, 3], [1, 4], [1, 5]])
        #expect(groups.runs.map(\.places) == [1...1, 2...5])
        #expect(groups.breaks == [1])
        #expect(groups.run(of: 12)?.places == 2...5)
    }

    @Test("overlap where the ends of a chain differ")
    func overlap() {
        let groups = groups(4, apart: [[1, 3], [1, 4], [2, 4]])
        #expect(groups.runs.map(\.places) == [1...2, 2...3, 3...4])
        #expect(groups.breaks.isEmpty)
        #expect(groups.run(of: 11)?.places == 1...2)
    }

    @Test("are named where a need known better lies between them")
    func exceptions() {
        let groups = groups(3, apart: [[1, 2], [2, 3]])
        #expect(groups.runs.map(\.places) == [1...1, 2...2, 3...3])
        #expect(groups.exceptions.map { [$0.upper, $0.lower] } == [[1, 3]])
        #expect(groups.breaks.isEmpty)
    }

    @Test("are none of no needs")
    func nothing() {
        let groups = groups(0, apart: [])
        #expect(groups.runs.isEmpty && groups.breaks.isEmpty)
        #expect(groups.run(of: 10) == nil)
    }

    @Test("hold all that is known, whatever it is")
    func everyPattern() {
        let pairs = (1...4).flatMap { second in (1..<second).map { Set([$0, second]) } }
        for pattern in 0..<64 {
            let apart = Set(pairs.enumerated().filter { pattern >> $0.offset & 1 == 1 }.map(\.element))
            let groups = groups(4, apart: apart)
            for pair in pairs {
                let inOneRun = groups.runs.contains { run in pair.allSatisfy { run.places.contains($0) } }
                let isException = groups.exceptions.contains { pair == [$0.upper, $0.lower] }
                #expect(apart.contains(pair) == !(inOneRun || isException), "pattern \(pattern)")
                #expect(!(inOneRun && isException), "pattern \(pattern)")
            }
            for place in 1..<4 {
                let isClean = pairs.allSatisfy { pair in
                    apart.contains(pair) || pair.allSatisfy { $0 <= place } || pair.allSatisfy { $0 > place }
                }
                #expect(groups.breaks.contains(place) == isClean, "pattern \(pattern)")
            }
        }
    }
}
