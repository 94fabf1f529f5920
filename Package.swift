// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target, each with its reason.
let settings: [SwiftSetting] = [
    // Data races are errors: one segmenter is shared by many threads.
    .swiftLanguageMode(.v6),
    // Unsafe constructs must be marked, so that a review finds them all.
    .strictMemorySafety(),
    // `any` is written out: an existential in a hot loop is seen at once.
    .enableUpcomingFeature("ExistentialAny"),
    // What a module imports stays its own affair unless it says `public import`.
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Settings of the test targets: as above, less the marks that `#expect` would need.
let testSettings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
    name: "Wen",
    products: [
        .library(name: "Wen", targets: ["Wen"]),
        .library(name: "WenReport", targets: ["WenReport"]),
        .library(name: "WenTraining", targets: ["WenTraining"]),
        .executable(name: "wen", targets: ["WenCommand"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        // ICU's C functions are renamed by macros that Swift does not see, and its headers clash
        // with Foundation's own ICU: hence an opaque shim.
        .target(
            name: "CICU",
            linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("dl", .when(platforms: [.linux]))]
        ),
        // gzip, behind a handle of ours, so that its header is included in one place.
        .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
        // The models and lexicons, embedded with C23's #embed.
        .target(
            name: "CDictionaries", path: "Dictionaries", sources: ["CDictionaries.c"], publicHeadersPath: "include"),
        .target(name: "WenSegmentation", dependencies: ["CICU", "CDictionaries"], swiftSettings: settings),
        .target(name: "WenQuantities", dependencies: ["WenSegmentation", "CDictionaries"], swiftSettings: settings),
        .target(name: "WenEntities", dependencies: ["WenSegmentation", "CDictionaries"], swiftSettings: settings),
        .target(name: "WenKeywords", dependencies: ["WenSegmentation", "CDictionaries"], swiftSettings: settings),
        .target(
            name: "WenCorpus", dependencies: ["WenSegmentation", "WenQuantities", "WenKeywords"],
            swiftSettings: settings),
        .target(
            name: "Wen", dependencies: ["WenSegmentation", "WenQuantities", "WenEntities", "WenKeywords", "WenCorpus"],
            swiftSettings: settings),
        .target(name: "WenReport", dependencies: ["Wen"], swiftSettings: settings),
        .target(name: "WenTraining", dependencies: ["Wen"], swiftSettings: settings),
        // Not named `wen`: beside `Wen` it could not be checked out on a file system that folds case.
        .executableTarget(
            name: "WenCommand",
            dependencies: [
                "CZlib", "Wen", "WenReport", "WenTraining",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "WenSegmentationTests", dependencies: ["WenSegmentation", "CICU"], swiftSettings: testSettings),
        .testTarget(name: "WenQuantitiesTests", dependencies: ["WenQuantities"], swiftSettings: testSettings),
        .testTarget(name: "WenEntitiesTests", dependencies: ["WenEntities"], swiftSettings: testSettings),
        .testTarget(name: "WenKeywordsTests", dependencies: ["WenKeywords"], swiftSettings: testSettings),
        .testTarget(name: "WenCorpusTests", dependencies: ["WenCorpus"], swiftSettings: testSettings),
        .testTarget(name: "WenTests", dependencies: ["Wen"], swiftSettings: testSettings),
        .testTarget(name: "WenReportTests", dependencies: ["WenReport"], swiftSettings: testSettings),
        .testTarget(name: "WenTrainingTests", dependencies: ["WenTraining"], swiftSettings: testSettings),
        .testTarget(name: "WenCommandTests", dependencies: ["WenCommand", "Wen"], swiftSettings: testSettings),
    ],
    cLanguageStandard: .c2x
)
