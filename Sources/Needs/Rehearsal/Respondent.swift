/// What a respondent does.
package enum RespondentRole: String, CaseIterable, Hashable, Sendable {
    case headOfBureau = "head_of_ncb"
    case bureauOfficer = "ncb_officer"
    case childProtectionUnitHead = "crimes_against_children_unit_head"
    case victimIdentificationOfficer = "victim_identification_officer"
    case socialLiaison = "child_protection_or_social_liaison"
    case biometricUnitHead = "biometric_or_afis_unit_head"
    case fingerprintExaminer = "fingerprint_examiner"
    case laboratoryManager = "dna_or_forensic_laboratory_manager"
    case academy = "training_academy_or_hr"
    case dataProtectionOfficer = "data_protection_or_legal_officer"
    case notStated = "other_or_not_stated"
}

/// What a respondent would have rather than anything else.
package enum PreferredRemedy: String, CaseIterable, Hashable, Sendable {
    case course = "in_person_course"
    case trainers = "training_of_trainers"
    case mentoring = "on_site_mentoring"
    case eLearning = "e_learning"
    case equipment = "equipment_first"
    case procedure = "procedure_or_law_first"
    case nothing = "none"
}

/// What kind of record somebody sends.
package enum RecordKind: String, CaseIterable, Hashable, Sendable {
    /// Answered to the end.
    case complete

    /// Broken off half way.
    case partial

    /// Opened and sent without an answer.
    case emptyShell = "empty_shell"

    /// Sent by those who set the survey up.
    case testEntry = "test_entry"

    /// No ratings, but a message why.
    case declined = "declined_with_message"

    /// Whether there are ratings in it.
    var hasRatings: Bool { self != .emptyShell && self != .declined }
}
