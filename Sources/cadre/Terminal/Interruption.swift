import Glibc
import Synchronization

/// Whether the person at the terminal has asked to stop: the first Ctrl-C ends a search with what it has, the second ends
/// the command.
enum Interruption {
    private static let wasAsked = Atomic<Bool>(false)

    /// Begins to listen.
    static func listen() {
        signal(SIGINT) { _ in
            Interruption.wasAsked.store(true, ordering: .relaxed)
            signal(SIGINT, SIG_DFL)
        }
    }

    /// Whether it was asked.
    static var isAsked: Bool { wasAsked.load(ordering: .relaxed) }
}
