package import Needs
package import Reference

/// Profiles of practice answers: `cadre/survey-profile/1`.
package enum SurveyProfileFile {
    /// Reads a profile, or throws everything wrong with it.
    ///
    /// Every key is known and asked for, those included that only explain: a misspelt one is found.
    package static func read(_ bytes: [UInt8], file: String) throws(DiagnosticsError) -> SurveyProfile {
        let findings = RecordReader.Findings()
        let profile = RecordReader(try YAMLFile(bytes, file: file).root, findings).finished(SurveyProfileFile.profile)
        guard let profile, findings.diagnostics.isEmpty else { throw DiagnosticsError(findings.diagnostics) }
        return profile
    }

    private static func profile(_ reader: RecordReader) -> SurveyProfile? {
        reader.expectFormat("cadre/survey-profile/1")
        let version = reader.require("version", reader.word("version"))
        let response = reader.require("response", reader.record("response", SurveyProfileFile.response))
        let forms = reader.require("file_forms", reader.record("file_forms", SurveyProfileFile.dayFirstShare))
        let timing = reader.require(
            "timing",
            reader.record("timing") { SurveyProfileFile.timing($0, dayFirst: forms ?? 0) }
        )
        let roles = reader.require("respondents", reader.record("respondents", SurveyProfileFile.roles))
        let latent = reader.require("latent_model", reader.record("latent_model", SurveyProfileFile.latent))
        let scales = reader.require("mixed_scales", reader.shares("mixed_scales", of: ScaleForm.self, notes: ["note"]))
        let ratings = reader.require("ratings", reader.record("ratings") { SurveyProfileFile.ratings($0, scales) })
        let missing = reader.require("missingness", reader.record("missingness", SurveyProfileFile.missing))
        let repeats = reader.require("duplicates", reader.shares("duplicates", of: RepeatKind.self))
        let countryForms = reader.require("country_field", reader.shares("country_field", of: CountryForm.self))
        let damage = reader.require(
            "text_damage",
            reader.shares("text_damage", of: TextDamage.self, notes: ["spreadsheet_auto_date", rowDamage])
        )
        let comments = reader.require("comments", reader.record("comments", SurveyProfileFile.comments))
        askForWhatOnlyExplains(reader)
        guard let version, let response, let timing, let roles, let latent, let ratings, let missing, let repeats,
            let countryForms, let damage, let comments
        else { return nil }
        return SurveyProfile(
            version: version,
            response: response,
            timing: timing,
            roles: roles,
            latent: latent,
            ratings: ratings,
            missing: missing,
            repeats: repeats,
            countryForms: countryForms,
            textDamage: damage,
            comments: comments
        )
    }

    /// Damage to whole rows and columns, which spreadsheet programs do to files and the generator does not.
    private static let rowDamage = "merged_or_shifted_rows_per_file"

    // MARK: Who and when

    private static func response(_ reader: RecordReader) -> SurveyProfile.Response? {
        _ = reader.record("overall_country_rate") { $0.words(["low", "typical", "high"]) }
        let rates = reader.require(
            "country_rate_by_region",
            reader.shares("country_rate_by_region", of: Region.self, in: 0.01...0.99)
        )
        let modifiers = reader.require(
            "modifiers",
            reader.shares("modifiers", of: ResponseModifier.self, in: 0.01...100)
        )
        let records = reader.require(
            "records_per_responding_country",
            reader.record("records_per_responding_country", SurveyProfileFile.recordsOfCountry)
        )
        let kinds = reader.require("kinds_of_record", reader.shares("kinds_of_record", of: RecordKind.self))
        guard let rates, let modifiers, let records, let kinds else { return nil }
        return SurveyProfile.Response(rates: rates, modifiers: modifiers, recordsOfCountry: records, kinds: kinds)
    }

    /// The shares of countries with one record, two records and so on to five.
    private static func recordsOfCountry(_ reader: RecordReader) -> [Double]? {
        let shares = (1...5)
            .compactMap { count in
                reader.require("\(count)", reader.decimal("\(count)", in: 0...1))
            }
        return shares.count == 5 ? shares : nil
    }

    private static func timing(_ reader: RecordReader, dayFirst: Double) -> SurveyProfile.Timing? {
        let days = reader.require("wave_days", reader.decimals("wave_days", ofEach: WaveDay.self, in: 0...366))
        let waves = reader.require("arrival_share", reader.shares("arrival_share", of: ArrivalWave.self))
        reader.words(["deadline_peak_hours", "clock"])
        guard let days, let waves else { return nil }
        return SurveyProfile.Timing(days: days, waves: waves, dayFirst: dayFirst)
    }

    /// How many records come with the day before the month: a share of those that no online tool exported.
    private static func dayFirstShare(_ reader: RecordReader) -> Double? {
        let online = reader.require("online_export_csv_utf8", reader.decimal("online_export_csv_utf8", in: 0...1))
        reader.words(
            ["spreadsheet_comma", "spreadsheet_semicolon_decimal_comma", "word_form_transcribed", "scanned_and_typed"]
        )
        let dayFirst = reader.record("dates") { reader in
            reader.words(["iso", "mm/dd/yyyy", "long_text", "hijri"])
            return reader.require("dd/mm/yyyy", reader.decimal("dd/mm/yyyy", in: 0...1))
        }
        guard let online, let dayFirst = reader.require("dates", dayFirst) else { return nil }
        return (1 - online) * dayFirst
    }

    private static func roles(_ reader: RecordReader) -> Shares<RespondentRole>? {
        _ = reader.record("years_in_role") { $0.words(["distribution", "median", "p90", "missing"]) }
        _ = reader.record("sex") { $0.words(["female", "male", "not_stated"]) }
        return reader.require("role_share", reader.shares("role_share", of: RespondentRole.self))
    }

    // MARK: What they answer

    private static func latent(_ reader: RecordReader) -> SurveyProfile.Latent? {
        let capacity = reader.require("country_capacity", reader.record("country_capacity", SurveyProfileFile.capacity))
        let domain = reader.require("domain_effect_sd", reader.decimal("domain_effect_sd", in: 0...5))
        let respondent = reader.require("respondent_effect_sd", reader.decimal("respondent_effect_sd", in: 0...5))
        let correlations = reader.decimals("inter_item_correlation_within_domain", in: 0...1)
        let correlation = reader.require(
            "inter_item_correlation_within_domain",
            correlations.isEmpty ? nil : correlations.reduce(0, +) / Double(correlations.count)
        )
        guard let capacity, let domain, let respondent, let correlation else { return nil }
        return SurveyProfile.Latent(
            capacity: capacity.means,
            capacityDeviation: capacity.deviation,
            domainDeviation: domain,
            respondentDeviation: respondent,
            correlation: correlation
        )
    }

    private static func capacity(_ reader: RecordReader) -> (means: [Region: Double], deviation: Double)? {
        let means = reader.require("mean_by_region", reader.decimals("mean_by_region", ofEach: Region.self, in: -5...5))
        let deviation = reader.require("sd", reader.decimal("sd", in: 0.01...5))
        guard let means, let deviation else { return nil }
        return (means, deviation)
    }

    private static func ratings(_ reader: RecordReader, _ scales: Shares<ScaleForm>?) -> SurveyProfile.Ratings? {
        _ = reader.words("questions")
        _ = reader.integers("canonical_scale", in: 0...100)
        let current = reader.require(
            "current_level",
            reader.record("current_level") { SurveyProfileFile.spread($0, note: "shape") }
        )
        let importance = reader.require(
            "importance",
            reader.record("importance") { SurveyProfileFile.spread($0, note: "share_at_top") }
        )
        let required = reader.require(
            "required_level",
            reader.record("required_level") { SurveyProfileFile.spread($0, note: "share_at_top") }
        )
        let below = reader.require("required_below_current", reader.decimal("required_below_current", in: 0...1))
        let styles = reader.require("styles", reader.shares("styles", of: AnswerStyle.self))
        let remedies = reader.require(
            "preferred_remedy_share",
            reader.shares("preferred_remedy_share", of: PreferredRemedy.self)
        )
        let number = reader.require(
            "number_to_train",
            reader.record("number_to_train", SurveyProfileFile.numberToTrain)
        )
        guard let current, let importance, let required, let below, let styles, let scales, let remedies, let number
        else { return nil }
        return SurveyProfile.Ratings(
            current: current,
            importance: importance,
            required: required,
            requiredBelowCurrent: below,
            styles: styles,
            scales: scales,
            remedies: remedies,
            numberToTrain: number.spread,
            numberInWords: number.inWords
        )
    }

    private static func spread(_ reader: RecordReader, note: String) -> SurveyProfile.Spread? {
        let mean = reader.require("mean", reader.decimal("mean", in: 1...5))
        let deviation = reader.require("sd", reader.decimal("sd", in: 0...4))
        reader.words([note])
        guard let mean, let deviation else { return nil }
        return SurveyProfile.Spread(mean: mean, deviation: deviation)
    }

    private static func numberToTrain(_ reader: RecordReader) -> (spread: SkewedSpread, inWords: Double)? {
        let spread = skewedSpread(reader)
        _ = reader.words("text_forms")
        let inWords = reader.require("text_share", reader.decimal("text_share", in: 0...1))
        guard let spread, let inWords else { return nil }
        return (spread, inWords)
    }

    private static func skewedSpread(_ reader: RecordReader) -> SkewedSpread? {
        reader.words(["distribution"])
        let median = reader.require("median", reader.decimal("median", in: 0...100_000))
        let high = reader.require("p95", reader.decimal("p95", in: 0...100_000))
        guard let median, let high else { return nil }
        let spread = SkewedSpread(median: median, ninetyFifthPercentile: high)
        if spread == nil {
            reader.findings.error("value", at: reader.place(of: "p95"), "`p95` is not above `median`, or that is 0")
        }
        return spread
    }

    // MARK: What they leave out, and what they add

    private static func missing(_ reader: RecordReader) -> SurveyProfile.Missing? {
        let base = reader.require("item_base", reader.decimal("item_base", in: 0...1))
        let growth = reader.require("growth_to_last_block", reader.decimal("growth_to_last_block", in: 0...1))
        let skips = reader.require(
            "block_skip_no_such_function",
            reader.shares("block_skip_no_such_function", of: SpecialFunction.self)
        )
        reader.words(["not_at_random"])
        let tokens = reader.words("tokens")
        guard let base, let growth, let skips else { return nil }
        return SurveyProfile.Missing(base: base, growth: growth, skips: skips, tokens: tokens)
    }

    private static func comments(_ reader: RecordReader) -> SurveyProfile.Comments? {
        let share = reader.require("share_of_records_with_any", reader.decimal("share_of_records_with_any", in: 0...1))
        let words = reader.require("words", reader.record("words", SurveyProfileFile.skewedSpread))
        let topics = reader.require("topics", reader.shares("topics", of: CommentTopic.self))
        let mustRedact = reader.require("must_redact", reader.decimal("must_redact", in: 0...1))
        let contradicts = reader.require("contradicts_rating", reader.decimal("contradicts_rating", in: 0...1))
        guard let share, let words, let topics, let mustRedact, let contradicts else { return nil }
        return SurveyProfile.Comments(
            share: share,
            words: words,
            topics: topics,
            mustRedact: mustRedact,
            contradicts: contradicts
        )
    }

    /// Asks for the keys that tell people how the profile is meant, so that only unknown keys are reported.
    private static func askForWhatOnlyExplains(_ reader: RecordReader) {
        _ = reader.record("population") { $0.words(["countries", "questionnaire_per", "fixed_seed", "identities"]) }
        _ = reader.records("basis") { $0.words(["fact", "source"]) }
        _ = reader.record("answer_language") { $0.words(["rule"]) }
        _ = reader.record("answer_key") { reader in
            _ = reader.words("fields")
            reader.words(["emit", "use"])
        }
        _ = reader.record("expected_results_for_tests") { reader in
            reader.words(["matching_accuracy_without_human", "silent_loss_of_records", "ranking_stability"])
        }
    }
}

extension RecordReader {
    /// Fields of one word each that must be there and are only for people.
    fileprivate func words(_ keys: [String]) {
        for key in keys { _ = require(key, word(key)) }
    }

    /// A record of shares, one for every case of a choice.
    ///
    /// `notes` are further keys of that record, which give no share.
    fileprivate func shares<Choice: RawRepresentable & CaseIterable & Hashable & Sendable>(
        _ key: String,
        of _: Choice.Type,
        in range: ClosedRange<Double> = 0...1,
        notes: [String] = []
    ) -> Shares<Choice>? where Choice.RawValue == String {
        guard let shares = decimals(key, ofEach: Choice.self, in: range, notes: notes) else { return nil }
        if let shares = Shares(shares) { return shares }
        findings.error("value", at: place(of: key), "every number of `\(key)` is 0")
        return nil
    }
}
