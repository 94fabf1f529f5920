import Foundation
import Testing

@testable import WenCommand

@Suite struct ScalingCurveTests {
    private func curve(_ axis: ScalingCurve.Axis, seconds: (Double) -> Double) -> ScalingCurve {
        let sizes = [1000, 4000, 16_000, 64_000, 256_000, 1_024_000]
        return ScalingCurve(
            axis: axis, task: "segment", engine: "icu",
            points: sizes.map { .init(count: $0, bytes: $0, seconds: seconds(Double($0))) })
    }

    @Test(
        "the growth is the exponent of the cost",
        arguments: [
            (1.0, false), (2.0, true), (0.5, false), (1.2, true),
        ])
    func growth(exponent: Double, isTooSteep: Bool) throws {
        let curve = curve(.size) { 1e-9 * pow($0, exponent) }
        #expect(abs(try #require(curve.growth) - exponent) < 1e-9)
        #expect(curve.isTooSteep == isTooSteep)
    }

    @Test("a fixed cost does not hide the growth of what follows")
    func fixedCost() throws {
        let curve = curve(.documents) { 1e-6 + 1e-12 * $0 * $0 }
        #expect(curve.isTooSteep)
    }

    @Test("threads have no growth, but a speed-up")
    func threads() {
        let curve = ScalingCurve(
            axis: .threads, task: "segment", engine: "icu",
            points: [.init(count: 1, bytes: 1, seconds: 3), .init(count: 2, bytes: 1, seconds: 1.5)])
        #expect(curve.growth == nil && !curve.isTooSteep)
        #expect(curve.speedUp(curve.points[1]) == 2)
    }

    @Test(
        arguments: [
            ("64MB", 64_000_000, "64 MB"), ("1 GB", 1_000_000_000, "1 GB"), ("1.5kb", 1500, "1.5 KB"),
            ("20", 20_000_000, "20 MB"), ("7B", 7, "7 B"),
        ])
    func sizes(_ written: String, _ bytes: Int, _ shown: String) throws {
        let size = try #require(ByteSize(argument: written))
        #expect(size.bytes == bytes && size.description == shown)
    }

    @Test(arguments: ["", "MB", "-1MB", "1TB", "inf", "nanKB", "1e30GB"])
    func noSizes(_ written: String) { #expect(ByteSize(argument: written) == nil) }
}
