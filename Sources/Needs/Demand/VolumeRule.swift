/// What counts where several respondents of one country say how many officers should be trained.
///
/// Source: the consolidation of CEPOL's operational training needs analysis.
package enum VolumeRule: String, CaseIterable, Hashable, Sendable {
    /// The sum: each speaks for an agency of its own.
    case sum

    /// The greatest answer: all speak for the same officers, and the greatest number holds the others.
    case maximum

    /// The middle answer: all speak for the same officers, and none is surer than another.
    case median
}
