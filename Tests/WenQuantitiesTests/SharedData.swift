import FoundationEssentials

/// Files beside the package that are no part of it; tests that need them do nothing where they are not there.
enum SharedData {
    static let folder: String = {
        let package = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
        return package + "/../shared/"
    }()

    static func text(_ path: String) -> String? {
        (try? Data(contentsOf: URL(filePath: folder + path))).map { String(decoding: $0, as: UTF8.self) }
    }
}
