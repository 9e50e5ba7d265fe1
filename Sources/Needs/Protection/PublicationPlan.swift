/// One way of dividing all respondents into disjoint groups, and the cells of the report that each group counts in.
package struct Breakdown: Hashable, Sendable {
    /// One of the disjoint groups.
    package struct Part: Hashable, Sendable {
        /// The group.
        package let group: GroupKey

        /// The printed cells that the whole group counts in: everybody, its region and so on.
        package let cells: [GroupKey]

        /// Creates a part.
        package init(_ group: GroupKey, in cells: [GroupKey]) {
            self.group = group
            self.cells = cells
        }
    }

    /// The groups.
    ///
    /// Together they are all respondents; those who did not answer a question have a group of their own.
    package let parts: [Part]

    /// Creates a breakdown.
    package init(_ parts: [Part]) {
        self.parts = parts
    }
}

/// Which cells a report has, and the groups of respondents that add up to each.
///
/// The smallest groups are **atoms**. A cell that occurs in several breakdowns has several **readings**: all countries
/// of Africa, and all roles in Africa, are the same respondents. That is how an attacker connects one table of a report
/// with another.
///
/// Breakdowns of which each crosses region with one trait, or countries alone, may stand side by side: given the
/// regions they tell nothing more of one another (a decomposable model, Dobra and Fienberg 2000). Where a report crosses
/// several pairs of three traits, it should have the breakdown by all three as well.
package struct PublicationPlan: Hashable, Sendable {
    /// One printed cell.
    package struct Cell: Hashable, Sendable {
        /// Whose answers stand in it.
        package let group: GroupKey

        /// The atoms that add up to it, by index, ascending; one list for each breakdown in which it occurs.
        package let readings: [[Int]]

        /// Creates a cell, which a plan checks against its atoms.
        package init(group: GroupKey, readings: [[Int]]) {
            self.group = group
            self.readings = readings
        }
    }

    /// The smallest groups, in the order of the breakdowns.
    package let atoms: [GroupKey]

    /// The cells, in the order in which the breakdowns name them.
    package let cells: [Cell]

    /// Creates a plan of all cells that breakdowns name.
    package init(_ breakdowns: [Breakdown]) {
        var atoms: [GroupKey] = []
        var numbers: [GroupKey: Int] = [:]
        var cells: [GroupKey] = []
        var readings: [GroupKey: [[Int]]] = [:]
        for breakdown in breakdowns {
            var members: [GroupKey: [Int]] = [:]
            for part in breakdown.parts {
                let atom = numbers[part.group] ?? atoms.count
                if numbers.updateValue(atom, forKey: part.group) == nil { atoms.append(part.group) }
                for cell in part.cells {
                    if readings.updateValue(readings[cell] ?? [], forKey: cell) == nil { cells.append(cell) }
                    members[cell, default: []].append(atom)
                }
            }
            for (cell, reading) in members where readings[cell]?.contains(reading.sorted()) == false {
                readings[cell]?.append(reading.sorted())
            }
        }
        self.atoms = atoms
        self.cells = cells.map { Cell(group: $0, readings: readings[$0] ?? []) }
    }

    /// Takes a plan as it was kept, or `nil` when a group stands twice among the atoms or among the cells, a cell has no
    /// reading or one twice, or a reading is empty, not ascending or names an atom that there is not.
    package init?(atoms: [GroupKey], cells: [Cell]) {
        func areDifferent(_ values: [some Hashable]) -> Bool { Set(values).count == values.count }
        func isReading(_ reading: [Int]) -> Bool {
            guard let last = reading.last, atoms.indices.contains(reading[0]), last < atoms.count else { return false }
            return zip(reading, reading.dropFirst()).allSatisfy { $0 < $1 }
        }
        guard areDifferent(atoms), areDifferent(cells.map(\.group)),
            cells.allSatisfy({ cell in
                !cell.readings.isEmpty && areDifferent(cell.readings) && cell.readings.allSatisfy(isReading)
            })
        else { return nil }
        self.atoms = atoms
        self.cells = cells
    }
}
