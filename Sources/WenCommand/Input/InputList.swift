import Glibc
import SystemPackage

/// Finds the files that the arguments of a command name.
struct InputList {
    /// How the names of files in folders end, before `.gz` too.
    let extensions: [String]
    /// Patterns that the names of files in folders match instead (`*`, `?`, `[…]` as in a shell).
    var patterns: [String] = []
    /// Whether folders in folders are looked into.
    var isRecursive = true

    /// The inputs in the order of the arguments, those of folders sorted by name; what cannot be read is a failure in
    /// its place.
    ///
    /// Hidden files and folders below a named folder and what is no regular file are left out, and links to
    /// folders are not followed.
    func sources(of arguments: [String]) -> [Result<InputSource, InputFailure>] {
        guard !arguments.isEmpty else { return [.success(.standardInput)] }
        return arguments.flatMap { argument in
            argument == "-" ? [.success(.standardInput)] : sources(at: FilePath(argument))
        }
    }

    private func sources(at path: FilePath) -> [Result<InputSource, InputFailure>] {
        do throws(Errno) {
            guard try Stat(path).type == .directory else { return [.success(.file(path))] }
        } catch {
            return [.failure(InputFailure(path.string, error))]
        }
        let found = files(below: path)
        guard found.isEmpty else { return found }
        let known =
            patterns.isEmpty
            ? extensions.map { ".\($0)" }.joined(separator: " or ") : patterns.joined(separator: " or ")
        return [
            .failure(InputFailure("\(path.string) has no \(known) files. Name the files themselves."))
        ]
    }

    private func files(below folder: FilePath) -> [Result<InputSource, InputFailure>] {
        let names: [FilePath.Component]
        do throws(Errno) {
            names = try FolderListing.names(in: folder)
        } catch {
            return [.failure(InputFailure(folder.string, error))]
        }
        let visible = names.filter { !$0.string.hasPrefix(".") }
        return visible.flatMap { name -> [Result<InputSource, InputFailure>] in
            let path = folder.appending(name)
            do throws(Errno) {
                let type = try Stat(path, followTargetSymlink: false).type
                if type == .directory { return isRecursive ? files(below: path) : [] }
                guard isWanted(path, name) else { return [] }
                // Nobody may ever write to a pipe that lies in a folder.
                guard try Stat(path).type == .regular else { return [] }
                return [.success(.file(path))]
            } catch {
                return [.failure(InputFailure(path.string, error))]
            }
        }
    }

    private func isWanted(_ path: FilePath, _ name: FilePath.Component) -> Bool {
        if patterns.isEmpty { return InputSource.file(path).ending.map(extensions.contains) ?? false }
        return unsafe name.withPlatformString { name in patterns.contains { unsafe fnmatch($0, name, 0) == 0 } }
    }
}
