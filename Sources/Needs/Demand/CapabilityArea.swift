/// What holds a competency back is a matter of one of these eight: the DOTMLPF-P list of capability planning.
package enum CapabilityArea: String, CaseIterable, Hashable, Sendable {
    /// How the work is done: doctrine, procedures, instructions.
    case doctrine

    /// How units are set up, and who answers for what.
    case organisation

    /// What people have learnt.
    case training

    /// Equipment, software and what keeps them going.
    case materiel

    /// How people are led, and how leaders are prepared.
    case leadership

    /// Whether there are enough people of the right kind, and whether they stay.
    case personnel

    /// Rooms, laboratories, networks.
    case facilities

    /// Law and policy.
    case policy

    /// The area that a choice of a cause question names, going by its value; `nil` where the value says nothing.
    package init?(value: String) {
        let words: [String: CapabilityArea] = [
            "procedure": .doctrine, "procedures": .doctrine, "organization": .organisation, "equipment": .materiel,
            "material": .materiel, "staff": .personnel, "law": .policy, "legislation": .policy,
        ]
        guard let area = CapabilityArea(rawValue: value.lowercased()) ?? words[value.lowercased()] else { return nil }
        self = area
    }

    /// Whether training courses can close such a gap unless the office says otherwise: training and leadership.
    package var isTrainable: Bool { self == .training || self == .leadership }
}
