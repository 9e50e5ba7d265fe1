internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
    /// What becomes of each element, in the same order, by as many threads at once as there are processors.
    package func mapConcurrently<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        let results = Mutex<[Int: Result]>([:])
        DispatchQueue.concurrentPerform(iterations: count) { position in
            let result = transform(self[position])
            results.withLock { $0[position] = result }
        }
        return results.withLock { results in indices.compactMap { results[$0] } }
    }
}
