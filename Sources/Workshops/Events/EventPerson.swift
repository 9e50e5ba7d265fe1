package import Reference

/// Somebody whom an agenda names: a speaker, a trainer, an interpreter, a chair.
package struct EventPerson: Hashable, Sendable {
    /// Their identifier.
    package let id: PersonID

    /// Their name, or the role of somebody who is not named yet.
    package let name: LocalisedText

    /// What they do at the event.
    package let role: LocalisedText?

    /// The country that they come from.
    package let country: CountryCode?

    /// Where invitations go.
    package let address: MailAddress?

    /// Where they take part.
    package let presence: Presence

    /// Creates a person.
    package init(
        id: PersonID,
        name: LocalisedText,
        role: LocalisedText? = nil,
        country: CountryCode? = nil,
        address: MailAddress? = nil,
        presence: Presence = .atTheVenue
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.country = country
        self.address = address
        self.presence = presence
    }

    /// Where somebody takes part.
    package enum Presence: Hashable, Sendable {
        /// At the venue.
        case atTheVenue

        /// From afar, on a clock of their own.
        case remote(ZoneName)
    }
}

/// The identifier of a person of an event.
package typealias PersonID = Identifier<EventPerson>

/// Those who come from one country.
package struct EventDelegation: Hashable, Sendable {
    /// The country.
    package let country: CountryCode

    /// How many take part in all.
    package let count: Int

    /// How many of them take part from afar.
    package let remoteCount: Int

    /// The clock of those who take part from afar.
    package let zone: ZoneName

    /// Creates a delegation, or `nil` when nobody comes or more take part from afar than in all.
    package init?(country: CountryCode, count: Int, remoteCount: Int, zone: ZoneName) {
        guard count >= 1, (0...count).contains(remoteCount) else { return nil }
        self.country = country
        self.count = count
        self.remoteCount = remoteCount
        self.zone = zone
    }
}

/// An address to which e-mail goes, such as `a.name@example.org`.
///
/// It holds only what RFC 5322 calls a dot-atom, an at sign and a host name: nothing that needs quoting anywhere.
package struct MailAddress: Hashable, Sendable, CustomStringConvertible {
    /// The address.
    package let text: String

    /// Creates an address, or `nil` when the text does not have the form of one.
    package init?(_ text: String) {
        // RFC 5321, 4.5.3.1: 64 octets before the sign, 255 after it.
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].count), (1...255).contains(parts[1].count),
            parts.allSatisfy({
                !$0.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).contains(where: \.isEmpty)
            }),
            parts[0].allSatisfy({ $0.isLetterOrDigit || MailAddress.marks.contains($0) }),
            parts[1].allSatisfy({ $0.isLetterOrDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") })
        else { return nil }
        self.text = text
    }

    /// The address.
    package var description: String { text }

    // RFC 5322, 3.2.3, atext, and the full stop; without what means something in addresses of the Web.
    private static let marks = Set(".!$'*+-_~".utf8)
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
