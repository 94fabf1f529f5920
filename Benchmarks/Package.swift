// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target, as in the package that is measured.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let suiteDependencies: [Target.Dependency] = [
    "ExampleTexts", .product(name: "Wen", package: "Wen"), .product(name: "Benchmark", package: "benchmark"),
]

let package = Package(
    name: "WenBenchmarks",
    dependencies: [
        // Named, because a path's own name is that of the folder it was cloned into.
        .package(name: "Wen", path: ".."),
        // Without its traits it needs no interposers, which only count allocations.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        // What the suites work on.
        .target(
            name: "ExampleTexts", dependencies: [.product(name: "Wen", package: "Wen")], path: "ExampleTexts",
            swiftSettings: settings),
        // The plugin runs the executables whose folder lies directly in a folder named Benchmarks.
        .executableTarget(
            name: "SegmentationBenchmarks", dependencies: suiteDependencies, path: "Segmentation",
            swiftSettings: settings, plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        .executableTarget(
            name: "AnalysisBenchmarks", dependencies: suiteDependencies, path: "Analysis", swiftSettings: settings,
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        // Wen's half of the comparison with a loop in C: icu-loop/run builds and runs it.
        .executableTarget(
            name: "SegmenterLoop",
            dependencies: [.product(name: "Wen", package: "Wen")],
            path: "icu-loop/SegmenterLoop",
            swiftSettings: settings),
    ]
)
