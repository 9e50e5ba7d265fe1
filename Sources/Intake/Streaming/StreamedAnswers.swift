import Dispatch
import Exchange
import Needs
import Reference
import Synchronization

/// How the counting of a file is shared out.
package struct StreamWork: Sendable {
    /// How many threads count at once.
    package let threads: Int

    /// How many bytes are read at once; more where a row has more.
    package let blockSize: Int

    /// Shares counting out; at least one thread counts.
    package init(threads: Int = 1, blockSize: Int = 1 << 17) {
        self.threads = max(threads, 1)
        self.blockSize = max(blockSize, 1)
    }
}

/// The answers of one file, counted row by row.
///
/// Rows of respondents who have several, and rows that look alike, are found by hashes of what they have in common; only then
/// the file is read a second time, and those rows are kept and settled. Two rows with one hash cost that time and change
/// nothing.
struct StreamedAnswers {
    let tally: Tally
    let receipt: ImportReceipt

    /// Counts a table; `nil` where something in it has to be said that only a reading of the whole file can say.
    init?(_ table: StreamTable, _ blocks: FileBlocks, _ work: StreamWork) throws(DiagnosticsError) {
        var pass = try StreamPass(table, blocks, work, nil)
        guard let repeated = pass.map({ RepeatedRows($0.counters.map(\.notes)) }) else { return nil }
        if !repeated.isEmpty {
            // What was counted is let go before it is counted again.
            pass = nil
            pass = try StreamPass(table, blocks, work, repeated)
        }
        guard let pass else { return nil }
        (tally, receipt) = pass.settled(table)
    }
}

/// One reading of a file from its beginning to its end.
private struct StreamPass {
    let counters: [BlockCounter]

    /// The line on which each block begins.
    let firstLines: [Int]

    init?(
        _ table: StreamTable,
        _ blocks: FileBlocks,
        _ work: StreamWork,
        _ repeated: RepeatedRows?
    ) throws(DiagnosticsError) {
        if work.threads > 1, blocks.size > 2 * work.blockSize,
            let pass = try StreamPass(together: table, blocks, work, repeated)
        {
            self = pass
            return
        }
        var blocks = blocks
        blocks.go(to: table.rowsStart.offset)
        var counter = BlockCounter(table, repeated)
        var memory = BlockMemory(size: work.blockSize)
        var line = table.rowsStart.line
        while true {
            let got = try memory.fill(from: &blocks)
            let isLast = got == 0 || blocks.position >= blocks.size
            guard memory.isText(isLast: isLast) else { return nil }
            do throws(RecordWalk.Fault) {
                let counted = try memory.withBytes { block throws(RecordWalk.Fault) in
                    try counter.count(block, number: 0, firstLine: line, isLast: isLast)
                }
                line += counted.lines
                memory.drop(before: counted.end)
            } catch {
                return nil
            }
            if isLast { break }
            if memory.isFull { memory.grow() }
        }
        counter.finish()
        counters = [counter]
        firstLines = [0]
    }

    /// Reads with several threads; `nil` where the blocks were not cut where records end, or are no text.
    private init?(
        together table: StreamTable,
        _ blocks: FileBlocks,
        _ work: StreamWork,
        _ repeated: RepeatedRows?
    ) throws(DiagnosticsError) {
        let counters = (0..<work.threads).map { _ in ThreadCounter(BlockCounter(table, repeated)) }
        let shared = Mutex(SharedFeed(feed: BlockFeed(blocks, from: table.rowsStart.offset)))
        let first = table.rowsStart.line
        nonisolated(unsafe) let own = counters
        DispatchQueue.concurrentPerform(iterations: work.threads) { position in
            StreamPass.count(own[position], BlockMemory(size: work.blockSize), shared, first)
        }
        let (lines, fault, isCut) = shared.withLock { ($0.lines, $0.fault, $0.isWrong) }
        if let fault { throw fault }
        guard !isCut else { return nil }
        self.counters = counters.map(\.counter)
        var firstLines: [Int] = []
        var line = first
        for block in lines.keys.sorted() {
            firstLines.append(block == 0 ? 0 : line)
            line += lines[block] ?? 0
        }
        self.firstLines = firstLines
    }

    private struct SharedFeed: Sendable {
        var feed: BlockFeed

        /// How many line ends each block has.
        var lines: [Int: Int] = [:]
        var fault: DiagnosticsError?
        var isWrong = false
    }

    private static func count(
        _ own: ThreadCounter,
        _ memory: BlockMemory,
        _ shared: borrowing Mutex<SharedFeed>,
        _ firstLine: Int
    ) {
        var memory = memory
        while true {
            let block = shared.withLock { shared -> BlockFeed.Block? in
                guard shared.fault == nil, !shared.isWrong else { return nil }
                do throws(DiagnosticsError) {
                    return try shared.feed.next(into: &memory)
                } catch {
                    shared.fault = error
                    return nil
                }
            }
            guard let block else { return own.counter.finish() }
            var lines: Int?
            if memory.isText(isLast: true) {
                let counted = try? memory.withBytes { bytes throws(RecordWalk.Fault) in
                    // Lines count from the beginning of the file in the first block, and of the block in others.
                    try own.counter.count(
                        bytes,
                        number: block.number,
                        firstLine: block.number == 0 ? firstLine : 0,
                        isLast: block.isLast
                    )
                }
                if let counted, counted.end == memory.count { lines = counted.lines }
            }
            shared.withLock {
                if let lines { $0.lines[block.number] = lines } else { $0.isWrong = true }
            }
        }
    }

    // MARK: All together

    /// Adds up what was counted, and settles the rows that were kept.
    func settled(_ table: StreamTable) -> (Tally, ImportReceipt) {
        var tally = counters[0].tally
        var receipt = counters[0].receipt
        for counter in counters.dropFirst() {
            tally.merge(counter.tally)
            receipt.add(counted: counter.receipt)
        }
        receipt = receipt.withLines { StreamLine.resolved($0, firstLines) }
        receipt.decisions = table.options.countries.count
        var file = table.prepared.receipt
        if let line = table.tagLine { file.notes.append(.tags(at: Place(file: table.path, line: line))) }
        if let note = table.prepared.versionNote { file.notes.append(note) }
        file.rows = receipt.rows
        var lookalikes = LookalikeSearch()
        for row in counters.flatMap(\.notes.lookalikes) {
            lookalikes.add(row.content, line: StreamLine.resolved(row.line, firstLines))
        }
        settleDrafts(table, &tally, &receipt, &lookalikes)
        file.kept = receipt.kept
        receipt.files = [file]
        receipt.setAside.sort { $0.place < $1.place }
        receipt.lookalikes = lookalikes.found
        return (tally, receipt)
    }

    private func settleDrafts(
        _ table: StreamTable,
        _ tally: inout Tally,
        _ receipt: inout ImportReceipt,
        _ lookalikes: inout LookalikeSearch
    ) {
        let kept =
            counters.flatMap { counter in
                counter.drafts.map { kept in
                    (
                        kept, group: counter.tally.group(at: kept.draft.group),
                        line: StreamLine.resolved(kept.draft.place.line, firstLines)
                    )
                }
            }
            .sorted { $0.line < $1.line }
        let drafts = kept.map { kept in
            AnswerDraft(
                place: RowPlace(file: 0, line: kept.line),
                group: tally.place(of: kept.group),
                read: kept.0.draft.read,
                counts: kept.0.draft.counts
            )
        }
        let fates = Settlement(drafts, kept: [], dropped: []).fates
        var counted = ImportReceipt()
        for (position, draft) in drafts.enumerated() {
            if let fate = fates[position] {
                counted.setAside.append(fate)
                continue
            }
            tally.add(kept[position].0.states[...], at: draft.group)
            for number in kept[position].0.numbers { tally.add(number.number, to: number.question, at: draft.group) }
            counted.count(
                draft.read,
                draft.counts,
                at: draft.place.line,
                closing: table.survey.closingSecond,
                table.slots
            )
            if draft.counts.cells.rated >= Settlement.lookalikeRatings {
                lookalikes.add(draft.read.content.state, line: draft.place.line)
            }
        }
        receipt.add(counted: counted)
    }
}

/// What one of several threads counts.
private final class ThreadCounter {
    var counter: BlockCounter

    init(_ counter: BlockCounter) {
        self.counter = counter
    }
}

/// Finds rows that look alike among those that count.
private struct LookalikeSearch {
    private var rows: [(line: Int, content: UInt64)] = []

    mutating func add(_ content: UInt64, line: Int) { rows.append((line, content)) }

    /// The rows that have the same answers as an earlier one, in file order.
    var found: [Lookalike] {
        var first: [UInt64: Int] = [:]
        var found: [Lookalike] = []
        for row in rows.sorted(by: { $0.line < $1.line }) {
            if let earlier = first[row.content] {
                found.append(
                    Lookalike(row: RowPlace(file: 0, line: row.line), earlier: RowPlace(file: 0, line: earlier))
                )
            } else {
                first[row.content] = row.line
            }
        }
        return found
    }
}
