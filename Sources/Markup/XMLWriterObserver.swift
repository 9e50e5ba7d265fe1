#if DEBUG
/// Sees what a writer writes, while it is written.
///
/// It is there for those who know what may be written, and stop a debug build where something else is.
package protocol XMLWriterObserver: AnyObject {
    /// An element begins.
    func begin(_ element: StaticString)

    /// The element that just began has an attribute.
    func attribute(_ name: StaticString, _ value: String)

    /// The innermost element holds text; never empty.
    func text(_ text: String)

    /// The innermost element ends.
    func end()

    /// Markup that was put together beforehand is written as it is.
    func markup(_ bytes: [UInt8])
}
#endif
