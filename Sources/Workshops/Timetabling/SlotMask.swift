/// Some slots of one day as bits, slot 0 the lowest: up to 128 of them, which is 10 hours and 40 minutes in steps of five.
typealias SlotMask = UInt128

extension SlotMask {
    /// The slots from `start` up to and without `end`.
    @inline(__always)
    static func slots(from start: Int, to end: Int) -> SlotMask {
        end <= start ? 0 : below(end) & ~below(start)
    }

    /// The slots before `end`.
    @inline(__always)
    static func below(_ end: Int) -> SlotMask {
        end >= SlotMask.bitWidth ? ~0 : (1 << SlotMask(truncatingIfNeeded: end)) &- 1
    }

    /// The slots at which something of `length` slots can begin so that all its slots are among these.
    @inline(__always)
    func starts(of length: Int) -> SlotMask {
        var (fitting, covered) = (self, 1)
        while covered < length {
            let step = Swift.min(covered, length - covered)
            fitting &= fitting >> SlotMask(truncatingIfNeeded: step)
            covered += step
        }
        return fitting
    }

    /// The slots at which something of `length` slots begins that takes any of these.
    @inline(__always)
    func touching(_ length: Int) -> SlotMask {
        var (touched, covered) = (self, 1)
        while covered < length {
            let step = Swift.min(covered, length - covered)
            touched |= touched >> SlotMask(truncatingIfNeeded: step)
            covered += step
        }
        return touched
    }

    /// All slots from the first of these to the last.
    @inline(__always)
    var span: SlotMask {
        self == 0 ? 0 : SlotMask.slots(from: trailingZeroBitCount, to: SlotMask.bitWidth - leadingZeroBitCount)
    }

    /// Whether the slot is one of these.
    @inline(__always)
    func holds(_ slot: Int) -> Bool { self >> SlotMask(truncatingIfNeeded: slot) & 1 == 1 }

    /// Calls `body` with each slot, the first first.
    @inline(__always)
    func forEachSlot(_ body: (Int) -> Void) {
        var rest = self
        while rest != 0 {
            body(rest.trailingZeroBitCount)
            rest &= rest &- 1
        }
    }
}
