import Workshops

extension PublishedTimetable {
    /// Days that were looked at only after the methods were settled, from the same sources as `all`.
    ///
    /// Qatar, Malaysia, Indonesia and Wifaqul Ulama don't say what minutes of caution they add: theirs were read off the days in
    /// `all`, so other days must show that they hold.
    static let heldOut: [PublishedTimetable] = [
        PublishedTimetable(
            city: "Doha, other days",
            position: (25.283897, 51.528770),
            offset: 180,
            settings: PrayerSettings(method: .qatar),
            rows: """
                2016-03-01 04:41 05:57 11:46 15:07 17:37 19:07
                2016-05-01 03:37 04:58 11:31 15:00 18:05 19:35
                2016-07-01 03:18 04:47 11:38 15:01 18:29 19:59
                2016-11-01 04:24 05:41 11:17 14:29 16:54 18:24
                """
        ),
        PublishedTimetable(
            city: "Jakarta, other days",
            position: (-6.1751, 106.8272),
            offset: 420,
            settings: PrayerSettings(method: .indonesia),
            rows: """
                2026-10-02 04:22 05:34 11:46 - 17:50 18:59
                2026-10-10 04:18 05:30 11:43 14:44 17:49 18:58
                2026-10-20 04:13 05:27 11:41 14:49 17:49 18:58
                2026-11-01 04:09 05:23 11:40 14:55 17:49 19:00
                2026-11-20 04:05 05:23 11:42 15:04 17:54 19:07
                2026-12-10 04:09 05:28 11:49 15:15 18:03 19:18
                """
        ),
        PublishedTimetable(
            city: "Malacca, other days",
            position: (2.38333, 101.98333),
            offset: 480,
            settings: PrayerSettings(method: .malaysia),
            rows: """
                2026-02-10 06:15 07:25 13:28 16:47 19:28 20:39
                2026-03-10 06:11 07:19 13:24 16:34 19:26 20:34
                2026-07-20 05:58 07:11 13:20 16:44 19:26 20:40
                2026-09-01 05:58 07:07 13:14 16:23 19:17 20:27
                2026-09-20 05:54 07:02 13:07 16:09 19:10 20:18
                2026-12-25 05:58 07:12 13:14 16:37 19:12 20:27
                """
        ),
        // Isha of 1 September, 21:16, is left out: it follows the summer's local rule and is eleven minutes off.
        PublishedTimetable(
            city: "London, other days",
            position: (51.507194, -0.116711),
            offset: 60,
            settings: PrayerSettings(method: .unitedKingdom, asr: .hanafi),
            rows: """
                2022-04-01 04:36 06:35 13:09 17:31 19:39 21:09
                2022-09-01 04:09 06:14 13:05 17:40 19:51 -
                2022-10-01 05:10 07:02 12:55 16:43 18:42 20:09
                """
        ),
    ]
}
