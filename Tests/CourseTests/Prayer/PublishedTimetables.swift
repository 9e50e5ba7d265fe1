import Workshops

extension PublishedTimetable {
    /// Times as authorities published them, and where each was read.
    ///
    /// "Adhan" is the open-source project batoulapps/adhan-js or batoulapps/adhan-swift, whose tests keep tables with the
    /// address of the authority's page; only the times, which are facts, were taken, as the authority gave them and without that
    /// project's own corrections.
    static let all: [PublishedTimetable] = [
        // Umm al-Qura calendar, ummulqura.org.sa, 2016; read in Adhan, Makkah-UmmAlQura.json, “source”.
        PublishedTimetable(
            city: "Makkah",
            position: (21.427009, 39.828685),
            offset: 180,
            settings: PrayerSettings(method: .ummAlQura),
            rows: """
                2016-01-05 05:39 06:59 12:26 15:32 17:53 19:23
                2016-02-04 05:39 06:57 12:35 15:49 18:13 19:43
                2016-03-05 05:22 06:37 12:33 15:55 18:27 19:57
                2016-04-03 04:55 06:11 12:24 15:50 18:37 20:07
                2016-05-02 04:27 05:48 12:18 15:39 18:47 20:17
                2016-06-04 04:11 05:37 12:20 15:37 19:01 20:31
                2016-07-08 04:18 05:44 12:26 15:43 19:07 20:37
                2016-08-02 04:32 05:54 12:27 15:46 19:00 20:30
                2016-09-04 04:48 06:04 12:20 15:45 18:34 20:04
                2016-10-06 04:58 06:13 12:09 15:32 18:04 19:34
                2016-11-05 05:09 06:26 12:05 15:19 17:43 19:13
                2016-12-04 05:24 06:44 12:12 15:17 17:38 19:08
                """
        ),
        // Egyptian General Authority of Survey, as the press printed it: radar2.net, 21 March 2025; sports-leb.com, 16 August
        // 2025; ahdath-alyom.com, 16 January 2026. A fourth article, elmogaz.com of 24 October 2025, was left out: its noon is
        // that of another day than its sunset.
        PublishedTimetable(
            city: "Cairo",
            position: (30.0444, 31.2357),
            offset: 120,
            settings: PrayerSettings(method: .egypt),
            rows: """
                2025-03-21 04:31 05:57 12:02 15:30 18:07 19:25
                2026-01-16 05:20 - 12:05 14:58 17:18 18:40
                """
        ),
        PublishedTimetable(
            city: "Cairo in summer",
            position: (30.0444, 31.2357),
            offset: 180,
            settings: PrayerSettings(method: .egypt),
            rows: """
                2025-08-16 04:49 - 12:59 16:36 19:35 20:58
                """
        ),
        // Diyanet, timetable of Ramadan 2026, as printed by yenisafak.com, 4 March 2026.
        PublishedTimetable(
            city: "Istanbul",
            position: (41.0082, 28.9784),
            offset: 180,
            settings: PrayerSettings(method: .diyanet),
            rows: """
                2026-02-19 06:22 07:47 13:23 16:20 18:49 20:09
                2026-02-20 06:20 07:45 13:23 16:21 18:51 20:10
                2026-02-21 06:19 07:44 13:23 16:21 18:52 20:11
                2026-02-22 06:18 07:42 13:23 16:22 18:53 20:12
                2026-02-23 06:16 07:41 13:22 16:23 18:54 20:13
                """
        ),
        // Diyanet, as printed by yenisafak.com, 2019; read in Adhan, Ankara-Turkey.json.
        PublishedTimetable(
            city: "Ankara",
            position: (39.939382, 32.819713),
            offset: 180,
            settings: PrayerSettings(method: .diyanet),
            rows: """
                2019-01-01 06:33 08:03 12:57 15:20 17:40 19:05
                2019-02-01 06:25 07:51 13:07 15:49 18:14 19:34
                2019-03-15 05:31 06:54 13:03 16:23 19:01 20:19
                2019-05-01 04:07 05:43 12:51 16:40 19:49 21:18
                2019-06-15 03:17 05:12 12:54 16:51 20:26 22:12
                2019-08-01 03:58 05:40 13:00 16:53 20:10 21:45
                2019-10-01 05:14 06:37 12:44 16:02 18:40 19:58
                2019-12-15 06:25 07:56 12:48 15:10 17:31 18:56
                """
        ),
        // Ministry of Awqaf, islam.gov.qa, 2016; read in Adhan, Doha-Qatar.json, “source”.
        PublishedTimetable(
            city: "Doha",
            position: (25.283897, 51.528770),
            offset: 180,
            settings: PrayerSettings(method: .qatar),
            rows: """
                2016-01-01 04:58 06:19 11:37 14:35 16:56 18:26
                2016-02-01 04:59 06:17 11:47 14:56 17:19 18:49
                2016-04-01 04:09 05:26 11:38 15:06 17:51 19:21
                2016-06-01 03:16 04:44 11:32 14:56 18:21 19:51
                2016-08-01 03:36 05:01 11:40 15:07 18:21 19:51
                2016-09-01 03:56 05:14 11:34 15:03 17:54 19:24
                2016-10-01 04:10 05:26 11:24 14:48 17:22 18:52
                2016-12-01 04:41 06:02 11:23 14:23 16:44 18:14
                """
        ),
        // General Authority of Islamic Affairs, awqaf.gov.ae, 2018; read in Adhan, Dubai-Gulf.json, “source”.
        PublishedTimetable(
            city: "Dubai",
            position: (25.263056, 55.297222),
            offset: 240,
            settings: PrayerSettings(method: .emirates),
            rows: """
                2018-01-01 05:42 07:01 12:25 15:24 17:44 19:03
                2018-03-01 05:25 06:39 12:34 15:54 18:24 19:38
                2018-05-01 04:21 05:40 12:19 15:47 18:52 20:12
                2018-06-01 04:00 05:25 12:19 15:43 19:08 20:33
                2018-08-01 04:21 05:43 12:28 15:55 19:07 20:29
                2018-10-01 04:54 06:08 12:11 15:35 18:09 19:23
                2018-12-01 05:25 06:43 12:11 15:11 17:32 18:50
                """
        ),
        // Kuwait's calendar as an application printed it; read in Adhan, Kuwait City-Kuwait.json, “source”.
        PublishedTimetable(
            city: "Kuwait City",
            position: (29.370865, 47.979139),
            offset: 180,
            settings: PrayerSettings(method: .kuwait),
            rows: """
                2016-01-01 05:18 06:42 11:51 14:42 17:01 18:23
                2016-03-01 04:56 06:15 12:01 15:19 17:47 19:04
                2016-05-01 03:41 05:07 11:45 15:21 18:24 19:47
                2016-07-01 03:16 04:52 11:52 15:26 18:52 20:23
                2016-09-01 04:03 05:25 11:48 15:22 18:11 19:30
                2016-11-01 04:40 06:01 11:32 14:39 17:02 18:20
                """
        ),
        // Ministry of Habous and Islamic Affairs, habous.gov.ma, 2020; read in Adhan, Casablanca-Morocco.json.
        PublishedTimetable(
            city: "Casablanca",
            position: (33.5731, -7.5898),
            offset: 60,
            settings: PrayerSettings(method: .morocco),
            rows: """
                2020-01-15 07:02 08:31 13:45 16:26 18:50 20:08
                2020-02-15 06:47 08:12 13:50 16:50 19:19 20:33
                2020-03-15 06:13 07:37 13:44 17:04 19:43 20:57
                2020-06-25 04:31 06:18 13:38 17:18 20:49 22:21
                2020-07-20 04:49 06:31 13:42 17:21 20:43 22:11
                2020-08-20 05:22 06:53 13:39 17:14 20:15 21:34
                2020-09-10 05:41 07:08 13:32 17:00 19:48 21:03
                2020-12-21 06:57 08:28 13:34 16:09 18:31 19:51
                """
        ),
        // Ministry of Religious Affairs, bimasislam.kemenag.go.id, 2026; read in Adhan, Jakarta-Indonesia.json.
        PublishedTimetable(
            city: "Jakarta",
            position: (-6.1751, 106.8272),
            offset: 420,
            settings: PrayerSettings(method: .indonesia),
            rows: """
                2026-01-01 04:19 05:39 12:00 15:26 18:14 19:29
                2026-01-20 04:30 05:48 12:07 15:30 18:20 19:33
                2026-02-10 04:39 05:54 12:10 15:26 18:20 19:31
                2026-03-01 04:43 05:55 12:09 15:12 18:15 19:24
                2026-03-15 04:43 05:54 12:05 15:12 18:09 19:17
                2026-03-29 04:41 05:52 12:01 15:14 18:02 19:11
                2026-12-21 04:13 05:33 11:54 15:20 18:08 19:24
                2026-12-31 04:18 05:38 11:59 15:25 18:13 19:28
                """
        ),
        // Department of Islamic Development, e-solat.gov.my, zone MLK01 (Malacca), 2026; read in Adhan, Melaka-JAKIM.json.
        PublishedTimetable(
            city: "Malacca",
            position: (2.38333, 101.98333),
            offset: 480,
            settings: PrayerSettings(method: .malaysia),
            rows: """
                2026-01-01 06:02 07:15 13:17 16:40 19:16 20:30
                2026-01-31 06:13 07:24 13:27 16:48 19:27 20:38
                2026-03-01 06:14 07:22 13:26 16:40 19:27 20:36
                2026-03-25 06:06 07:14 13:20 16:20 19:22 20:31
                2026-07-01 05:54 07:08 13:18 16:43 19:24 20:39
                2026-08-01 06:00 07:11 13:20 16:41 19:26 20:38
                2026-09-10 05:56 07:05 13:11 16:15 19:14 20:23
                2026-12-31 06:01 07:15 13:17 16:40 19:15 20:30
                """
        ),
        // Islamic Religious Council of Singapore, muis.gov.sg, 2020; read in Adhan, Singapore-Singapore.json.
        PublishedTimetable(
            city: "Singapore",
            position: (1.370845, 103.801456),
            offset: 480,
            settings: PrayerSettings(method: .singapore),
            rows: """
                2020-01-01 05:44 07:07 13:10 16:34 19:10 20:25
                2020-01-20 05:53 07:15 13:17 16:40 19:18 20:31
                2020-02-10 05:58 07:17 13:21 16:40 19:22 20:32
                2020-03-01 05:57 07:15 13:18 16:30 19:20 20:29
                2020-03-20 05:52 07:09 13:13 16:14 19:16 20:24
                2020-12-22 05:39 07:03 13:05 16:29 19:06 20:21
                2020-12-31 05:44 07:07 13:10 16:34 19:10 20:25
                """
        ),
        // Wifaqul Ulama, wifaqululama.co.uk; read in Adhan, London-UnitedKingdom.json, “source”: Hanafi asr. The months
        // between April and September are left out, where its fajr and isha follow local rules.
        PublishedTimetable(
            city: "London",
            position: (51.507194, -0.116711),
            offset: 0,
            settings: PrayerSettings(method: .unitedKingdom, asr: .hanafi),
            rows: """
                2022-01-01 06:03 08:06 12:09 14:15 16:07 17:45
                2022-02-01 05:44 07:40 12:19 15:02 16:54 18:25
                2022-03-01 04:54 06:45 12:18 15:48 17:46 19:13
                2022-11-01 05:01 06:55 11:49 14:44 16:37 18:07
                2022-12-01 05:43 07:44 11:55 14:08 16:00 17:36
                """
        ),
        // The calendar of al-kanz.org at 15 degrees, for Fressain (Nord), which it places at 50.287296, 3.1936; three minutes of
        // caution at sunset.
        PublishedTimetable(
            city: "Fressain",
            position: (50.287296, 3.1936),
            offset: 60,
            settings: PrayerSettings(
                method: PrayerMethod(id: "15 degrees", fajrAngle: 15, isha: .angle(15), caution: [.maghrib: 3])
                    ?? .northAmerica
            ),
            rows: """
                2024-12-01 06:47 08:26 12:36 14:29 16:50 18:25
                2024-12-10 06:56 08:36 12:40 14:27 16:47 18:24
                2024-12-19 07:03 08:44 12:45 14:29 16:48 18:26
                """
        ),
        // Ramadan calendar of Karachi (Hanafi), as printed by dialoguepakistan.com, 1 March 2025: only the fast's two ends.
        PublishedTimetable(
            city: "Karachi",
            position: (24.8607, 67.0011),
            offset: 300,
            settings: PrayerSettings(method: .karachi, asr: .hanafi),
            rows: """
                2025-03-02 05:37 - - - 18:36 -
                2025-03-31 05:07 - - - 18:49 -
                """
        ),
    ]
}
