import Reference

/// What is true of an item beyond its importance and current level, whoever answers.
///
/// Levels are from 0 to 1, from the lowest point of a scale to the highest. The numbers are planning assumptions.
struct ItemNature: Hashable {
    /// How far the required level lies from the mean of all items.
    let required: Double

    /// How often it is done.
    let frequency: Double

    /// How hard it is.
    let difficulty: Double

    /// How many officers it concerns, compared with other items.
    let breadth: Double

    /// The share of causes that training can close.
    let trainableShare: Double

    /// The other area that holds it back most.
    let mainObstacle: CapabilityArea

    /// How often each area holds it back.
    func share(of area: CapabilityArea) -> Double {
        if area.isTrainable { return trainableShare * (ItemNature.trainable[area] ?? 0) }
        let total = ItemNature.obstacles.reduce(0) { $0 + weight(of: $1.area) }
        return (1 - trainableShare) * weight(of: area) / total
    }

    /// Draws the items of a survey.
    ///
    /// A third is held back mostly by a lack of training, a third by other things, and the rest by both; over all items
    /// training and leadership have nearly half of the causes.
    static func draw(_ count: Int, _ streams: ChanceStreams) -> [ItemNature] {
        let lots = (0..<count)
            .map { item in
                var generator = streams.stream(.item, item, 0)
                return generator.unit()
            }
        let order = lots.indices.sorted { (lots[$0], $0) < (lots[$1], $1) }
        let learners = Set(order.prefix((count + 2) / 3))
        let others = Set(order.suffix(count / 3))
        return lots.indices.map { item in
            var generator = streams.stream(.item, item, 1)
            return ItemNature(
                trainableShare: learners.contains(item) ? 0.80 : others.contains(item) ? 0.16 : 0.45,
                using: &generator
            )
        }
    }

    private init(trainableShare: Double, using generator: inout SeededGenerator) {
        required = generator.normal(deviation: 0.05)
        frequency = 0.3 + 0.6 * generator.unit()
        difficulty = 0.25 + 0.5 * generator.unit()
        breadth = 0.5 + generator.unit()
        self.trainableShare = trainableShare + 0.06 * (generator.unit() - 0.5)
        mainObstacle = generator.choose(ItemNature.obstacles.map { ($0.area, $0.weight) }) ?? .materiel
    }

    private func weight(of area: CapabilityArea) -> Double {
        let usual = ItemNature.obstacles.first { $0.area == area }?.weight ?? 0
        return area == mainObstacle ? 3 * usual : usual
    }

    private static let trainable: [CapabilityArea: Double] = [.training: 0.93, .leadership: 0.07]

    private static let obstacles: [(area: CapabilityArea, weight: Double)] = [
        (.materiel, 0.30), (.personnel, 0.22), (.organisation, 0.18), (.policy, 0.12), (.doctrine, 0.10),
        (.facilities, 0.08),
    ]
}
