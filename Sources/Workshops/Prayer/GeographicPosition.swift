/// A place on the Earth, at sea level.
package struct GeographicPosition: Hashable, Sendable {
    /// Degrees north of the equator, negative in the south: from −90 to 90.
    package let latitude: Double

    /// Degrees east of Greenwich, negative in the west: from −180 to 180.
    package let longitude: Double

    /// Creates a position, or `nil` when the Earth has no such place.
    package init?(latitude: Double, longitude: Double) {
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }
}
