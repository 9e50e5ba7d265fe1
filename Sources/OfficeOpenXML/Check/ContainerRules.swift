import Archive

/// The rules about the ZIP container and its entries (OFFICE.md, Package).
enum ContainerRules {
    /// Checks the headers, and says whether the parts may be read.
    static func check(_ headers: ZIPHeaders, limits: ZIPReader.Limits, _ log: inout FindingLog) -> Bool {
        let before = log.count
        checkNames(headers, &log)
        checkMethods(headers, &log)
        checkLocalHeaders(headers, &log)
        checkSizes(headers, limits, &log)
        let isReadable = log.count == before
        checkOrder(headers, &log)
        checkTimeStamps(headers, &log)
        checkExtras(headers, &log)
        return isReadable
    }

    /// What a fault of the container means, as a finding.
    static func note(_ fault: ZIPFault, _ log: inout FindingLog) {
        switch fault {
        case .cutOff: log.add(.container, "-", "the file is no ZIP container, or it is cut off")
        case .encryptedOrOld: log.add(.container, "-", "the file is an old binary Office file, or has a password")
        case .tooLarge(let name): log.add(.unpackedSize, "-", "\(name) is larger than what is read")
        case .unsafeName(let name): log.add(.entryName, name, "the name leads out of the container, or is not plain")
        case .repeatedName(let name): log.add(.repeatedEntry, name, "the entry occurs twice")
        case .unknownMethod(let name): log.add(.entryMethod, name, "the entry is neither stored nor deflated")
        case .disagreeingHeaders(let name): log.add(.localHeader, name, "the local header says another name")
        case .wrongChecksum(let name): log.add(.container, name, "the entry's bytes are not those that were packed")
        }
    }

    /// What a fault means that showed while an entry was unpacked.
    static func note(_ fault: ZIPFault, unpacking entry: String, _ log: inout FindingLog) {
        switch fault {
        case .tooLarge: log.add(.container, entry, "the entry is larger than the directory says")
        case .cutOff: log.add(.container, entry, "the entry cannot be unpacked, or it is cut off")
        default: note(fault, &log)
        }
    }

    private static func checkNames(_ headers: ZIPHeaders, _ log: inout FindingLog) {
        var seen: [String: String] = [:]
        for entry in headers.entries {
            let name = entry.name
            if let other = seen.updateValue(name, forKey: name.lowercased()) {
                let how = other == name ? "occurs twice" : "differs from \(other) only in case"
                log.add(.repeatedEntry, name, "the entry \(how)")
            }
            if let reason = reasonAgainst(name: name, bytes: entry.nameBytes) { log.add(.entryName, name, reason) }
        }
    }

    private static func reasonAgainst(name: String, bytes: [UInt8]) -> String? {
        let segments = name.split(separator: "/", omittingEmptySubsequences: false)
        if bytes.isEmpty { return "the entry has no name" }
        if bytes.firstInvalidUTF8 { return "the name is not UTF-8" }
        if name.hasPrefix("/") || segments[0].hasSuffix(":") || segments[0].dropFirst().hasPrefix(":") {
            return "the name is absolute"
        }
        if bytes.contains(0x5C) { return "the name has a backslash" }
        if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "the name has a control character" }
        if segments.contains(".") || segments.contains("..") { return "the name leads to another folder" }
        if segments.dropLast().contains("") { return "the name has an empty segment" }
        if segments.contains(where: { $0.hasSuffix(".") }) { return "a segment of the name ends in a dot" }
        return nil
    }

    private static func checkMethods(_ headers: ZIPHeaders, _ log: inout FindingLog) {
        for entry in headers.entries {
            if entry.isEncrypted { log.add(.entryMethod, entry.name, "the entry is encrypted") }
            if entry.method != 0, entry.method != 8 {
                log.add(.entryMethod, entry.name, "the entry is packed with method \(entry.method)")
            }
        }
    }

    private static func checkLocalHeaders(_ headers: ZIPHeaders, _ log: inout FindingLog) {
        for entry in headers.entries {
            guard let local = entry.local else {
                log.add(.localHeader, entry.name, "there is no local header where the directory says")
                continue
            }
            if local.nameBytes != entry.nameBytes {
                log.add(.localHeader, entry.name, "the local header says “\(local.name)”")
            }
        }
        let byStart = headers.entries.filter { $0.local != nil }.sorted { $0.start < $1.start }
        for (entry, next) in zip(byStart, byStart.dropFirst()) where next.start < entry.end {
            log.add(.localHeader, next.name, "the entry overlaps \(entry.name)")
        }
    }

    private static func checkSizes(_ headers: ZIPHeaders, _ limits: ZIPReader.Limits, _ log: inout FindingLog) {
        let total = headers.entries.reduce(0) { $0 + $1.unpackedBytes }
        if total > limits.totalBytes {
            log.add(
                .unpackedSize,
                "-",
                "the file unpacks to \(total >> 20) MiB; at most \(limits.totalBytes >> 20) are read"
            )
        } else if let entry = headers.entries.first(where: { $0.unpackedBytes > limits.partBytes }) {
            log.add(
                .unpackedSize,
                entry.name,
                "the part unpacks to \(entry.unpackedBytes >> 20) MiB; at most \(limits.partBytes >> 20) are read"
            )
        }
    }

    private static func checkOrder(_ headers: ZIPHeaders, _ log: inout FindingLog) {
        let position = headers.entries.firstIndex { $0.name == "[Content_Types].xml" }
        guard let position, position > 0 else { return }
        log.add(.firstEntry, "-", "the first entry is \(headers.entries[0].name)")
    }

    private static func checkTimeStamps(_ headers: ZIPHeaders, _ log: inout FindingLog) {
        let stamps = Set(headers.entries.map(\.timeStamp)).count
        if stamps > 1 { log.add(.timeStamp, "-", "the entries have \(stamps) different time stamps") }
    }

    private static func checkExtras(_ headers: ZIPHeaders, _ log: inout FindingLog) {
        if headers.hasComment { log.add(.extraField, "-", "the container has a comment") }
        for entry in headers.entries {
            if entry.nameBytes.last == 0x2F { log.add(.extraField, entry.name, "the entry is a folder") }
            if entry.nameBytes.contains(where: { $0 > 0x7E }) {
                log.add(.extraField, entry.name, "the name is not ASCII")
            }
            let extra = max(entry.extraBytes, entry.local?.extraBytes ?? 0)
            if extra > 0 { log.add(.extraField, entry.name, "the entry has an extra field of \(extra) bytes") }
            if entry.commentBytes > 0 { log.add(.extraField, entry.name, "the entry has a comment") }
        }
    }
}

extension [UInt8] {
    fileprivate var firstInvalidUTF8: Bool { String(validating: self, as: UTF8.self) == nil }
}
