import Testing
import WenSegmentation

@Suite struct SimplifiedCharactersTests {
    @Test(arguments: [("單", "单"), ("经", "经"), ("著", "著"), ("一", "一"), ("７", "７"), ("“", "“"), ("a", "a")])
    func folds(_ character: Unicode.Scalar, _ simplified: Unicode.Scalar) {
        #expect(SimplifiedCharacters.embedded[character.value] == simplified.value)
    }

    @Test func staysAmongUnits() {
        // What broken UTF-8 can be read as.
        for unit in [0, 0xD800, 0xFFFF] as [UInt32] { #expect(SimplifiedCharacters.embedded[unit] == unit) }
    }
}
