import Glibc

/// The clocks of the system, in seconds.
enum Clock {
    /// The time that the processor worked for this process, all threads together.
    static func processor() -> Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

    /// A clock on the wall that is never set back.
    static func wall() -> Double { seconds(CLOCK_MONOTONIC) }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        _ = unsafe clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
