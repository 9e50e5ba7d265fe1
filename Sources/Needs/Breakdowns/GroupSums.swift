/// The sums of a country's complete pairs that a comparison needs; those of a part can be taken from those of the whole.
struct GroupSums {
    let count: Int
    let wanted: Int
    let current: Int

    init(_ moments: PairMoments) {
        (count, wanted, current) = (moments.count, moments.wanted, moments.current)
    }

    /// The sums of those who are in the whole and not in the part.
    init(_ whole: PairMoments, without part: PairMoments) {
        precondition(part.count <= whole.count, "a group is a part of all respondents")
        count = whole.count - part.count
        wanted = whole.wanted - part.wanted
        current = whole.current - part.current
    }
}
