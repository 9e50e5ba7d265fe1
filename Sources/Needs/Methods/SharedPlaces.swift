/// Places in an order in which equals share a place, as in sport: 1, 2, 2, 4.
enum SharedPlaces {
    /// The place of each key, or `nil` where there is none.
    static func places<Key>(of keys: [Key?], isBefore: (Key, Key) -> Bool) -> [Int?] {
        let known = keys.enumerated().compactMap { position, key in key.map { (position: position, key: $0) } }
        let ordered = known.sorted {
            isBefore($0.key, $1.key) || (!isBefore($1.key, $0.key) && $0.position < $1.position)
        }
        var places = [Int?](repeating: nil, count: keys.count)
        var place = 1
        for (number, entry) in ordered.enumerated() {
            if number > 0, isBefore(ordered[number - 1].key, entry.key) { place = number + 1 }
            places[entry.position] = place
        }
        return places
    }
}

extension Double {
    /// The value in whole billionths, so that two ways of adding up the same figure do not make a difference.
    var inBillionths: Double { (self * 1e9).rounded() }
}
