/// Digits: Arabic ones with their separators, Chinese ones, pairs such as 二三十, financial ones.
extension NumeralReader {
    mutating func readArabic(_ text: borrowing FoldedText) -> Bool {
        guard !hasPending, sectionDecimal == nil, !result.isPositional else { return false }
        var number = ArabicDigits.read(text, at: index)
        if index == start, text[number.end] == " ", text[number.end + 1].asciiDigit != nil {
            number = blankedGroups(text, from: number) ?? number
        }
        // Behind words, digits are a part only where no other number can begin: 1万5G is 1万.
        if index > start {
            guard !number.hasPoint, !text[number.end].isLatin, text[number.end] != "-", text[number.end] != "." else {
                return false
            }
            // 贷100万30年: tens behind 万 are another number, as nobody leaves two places out.
            if number.wholeDigits == 2, NumeralReader.sign(text[number.end]).kind == .none { return false }
        } else {
            result.wholeDigits = number.wholeDigits
            result.hasLeadingZero = number.hasLeadingZero
        }
        guard let value = number.value else {
            index = number.end
            result.range = start..<start
            return false
        }
        pendingStart = index
        pendingDecimal = value
        result.hasArabic = true
        result.hasPoint = result.hasPoint || number.hasPoint
        index = number.end
        return readEnglishScale(text, value) ? false : readThousands(text, value)
    }

    /// 1 234 567元: digits in groups of three with blanks between, as ISO 80000-1 writes them; `nil` for others.
    ///
    /// Two blanks at least, and a unit behind: else they are likely numbers of a list or table.
    private func blankedGroups(_ text: borrowing FoldedText, from first: ArabicDigits) -> ArabicDigits? {
        guard first.wholeDigits <= 3, !first.hasLeadingZero, !first.hasPoint,
            text[start - 1] != " " || text[start - 2].asciiDigit == nil
        else { return nil }
        var digits = (start..<first.end).map { UInt8(text[$0].asciiDigit ?? 0) }
        var end = first.end
        func isDigit(_ index: Int) -> Bool { text[index].asciiDigit != nil }
        while text[end] == " ", isDigit(end + 1), isDigit(end + 2), isDigit(end + 3), !isDigit(end + 4) {
            for place in 1...3 { digits.append(UInt8(text[end + place].asciiDigit ?? 0)) }
            end += 4
        }
        let isMore = text[end] == " " && isDigit(end + 1)
        let unit = text[end] == " " ? end + 1 : end
        let isPower = NumeralReader.sign(text[unit]).kind == .myriad
        guard end >= first.end + 8, !isMore,
            isPower || tables.units.longestMatch(in: text, at: unit) != nil
        else { return nil }
        return ArabicDigits(value: ExactDecimal(digits: digits, exponent: 0), end: end, wholeDigits: digits.count)
    }

    /// The powers of ten of English words and letters behind a number.
    static let englishScales: [(word: [FoldedScalar], power: Int)] = [
        ("trillion", 12), ("billion", 9), ("million", 6), ("thousand", 3), ("bln", 9), ("mln", 6), ("tn", 12),
        ("bn", 9),
        ("mn", 6), ("k", 3), ("m", 6), ("g", 9), ("b", 9),
    ].map { word, power in (word.utf16.map { FoldedScalar(value: $0) }, power) }

    /// $38 billion, 5 million 美元, $1.2bn; the letters alone only behind a currency's sign or where nothing else stands
    /// in the line, since 4K, 5G and 3M are names.
    mutating func readEnglishScale(_ text: borrowing FoldedText, _ value: ExactDecimal) -> Bool {
        let first = text[index] == " " ? index + 1 : index
        guard text[first].isLatin else { return false }
        for (word, power) in NumeralReader.englishScales {
            let length = word.count
            let isShort = length < 4
            guard isShort ? first == index : true, text.hasWord(word, at: first), !text[first + length].isLatin,
                text[first + length].asciiDigit == nil,
                !isShort || length > 1 && text[first + 1] != "n" || text[first] == "b" && length == 2 || isPriced(text)
                    || (isLetter(text[first]) && isLine(text, until: first + length)),
                let scaled = value.scaled(byPowerOfTen: power)
            else { continue }
            pendingDecimal = scaled
            result.scale = power
            result.myriadScale = power
            result.hasPower = true
            index = first + length
            return true
        }
        return false
    }

    /// Whether a currency's sign stands before the number.
    private func isPriced(_ text: borrowing FoldedText) -> Bool {
        switch text[start - 1] {
        case "$", "€", "£", "¥", "￥": true
        default: false
        }
    }

    /// 100k, 3M and 2G may stand alone; m and g are metres and grams.
    private func isLetter(_ scalar: FoldedScalar) -> Bool {
        switch scalar {
        case "k", "K", "M", "G": true
        default: false
        }
    }

    /// Whether the number, with a sign, and what follows it are all that the line has.
    private func isLine(_ text: borrowing FoldedText, until end: Int) -> Bool {
        func isEdge(_ scalar: FoldedScalar) -> Bool { scalar == .end || scalar == "\n" || scalar == "\r" }
        let before = text[start - 1] == "-" || text[start - 1] == "+" ? text[start - 2] : text[start - 1]
        return isEdge(before) && isEdge(text[end])
    }

    /// 15k元 is 15,000; k before anything but a unit is another letter (4K电视).
    mutating func readThousands(_ text: borrowing FoldedText, _ value: ExactDecimal) -> Bool {
        guard text[index] == "k" || text[index] == "K", text[index + 1].isHan,
            tables.units.longestMatch(in: text, at: index + 1) != nil, let scaled = value.scaled(byPowerOfTen: 3)
        else { return true }
        pendingDecimal = scaled
        result.scale = 3
        result.myriadScale = 3
        index += 1
        return false
    }

    mutating func readZero(_ text: borrowing FoldedText) -> Bool {
        if index == start {
            if NumeralReader.isDigit(text[index + 1]) { return readPositional(text) }
            pending = 0
            pendingHigh = 0
            pendingStart = index
            index += 1
            return true
        }
        guard !hasPending, sectionDecimal == nil else { return false }
        // A zero within a number announces a lower place.
        let next = NumeralReader.sign(text[index + 1])
        switch next.kind {
        case .han where next.number > 0, .financial, .power, .financialPower, .arabic, .vague, .tens: break
        default: return false
        }
        hasZero = true
        pendingStart = index
        index += 1
        return true
    }

    mutating func readHanDigits(_ text: borrowing FoldedText, _ digit: Int) -> Bool {
        guard !hasPending, sectionDecimal == nil, !result.isPositional else { return false }
        let next = NumeralReader.sign(text[index + 1])
        // 两 is a unit behind a number (三百两), and a digit before a power (一万两千).
        if text[index] == "两", index > start {
            switch next.kind {
            case .power, .financialPower, .myriad: break
            default: return false
            }
        }
        if next.kind == .han, !(text[index + 1] == "两" && index > start) {
            let isPair = next.number == digit + 1 || (digit == 3 && next.number == 5)
            let following = NumeralReader.sign(text[index + 2]).kind
            if isPair, following != .han, following != .financial, following != .arabic,
                index == start || lastPower == 1 || isAfterMyriad
            {
                // 一两 is a pair only before what can be counted.
                if text[index + 1] == "两", !canFollowPair(text, at: index + 2) {
                    return setPending(digit, digit, length: 1)
                }
                result.approximation = .about
                return setPending(digit, next.number, length: 2)
            }
            if index == start {
                return text[index + 1] == "两" ? setPending(digit, digit, length: 1) : readPositional(text)
            }
        }
        return setPending(digit, digit, length: 1)
    }

    func canFollowPair(_ text: borrowing FoldedText, at index: Int) -> Bool {
        switch NumeralReader.sign(text[index]).kind {
        case .power, .myriad: true
        default: tables.units.longestMatch(in: text, at: index) != nil
        }
    }

    mutating func setPending(_ low: Int, _ high: Int, length: Int) -> Bool {
        pending = low
        pendingHigh = high
        pendingStart = index
        index += length
        return true
    }

    static func isDigit(_ scalar: FoldedScalar) -> Bool {
        let kind = sign(scalar).kind
        return kind == .han || kind == .financial
    }

    mutating func readPositional(_ text: borrowing FoldedText) -> Bool {
        var digits: [UInt8] = []
        while NumeralReader.isDigit(text[index]) {
            digits.append(UInt8(NumeralReader.sign(text[index]).number))
            index += 1
        }
        result.isPositional = true
        result.wholeDigits = digits.count
        guard let value = ExactDecimal(digits: digits, exponent: 0) else {
            result.range = start..<start
            return false
        }
        pendingStart = start
        pendingDecimal = value
        return true
    }

    mutating func readFinancialDigit(_ text: borrowing FoldedText, _ digit: Int) -> Bool {
        guard !hasPending, sectionDecimal == nil, !result.isPositional else { return false }
        if index == start {
            // 陆, 伍, 柒 are words too: at the start they need a neighbour that is numeral.
            let next = NumeralReader.sign(text[index + 1])
            switch next.kind {
            case .financialPower, .myriad: break
            case .power where text[index + 1] != "十" || text[index] == "壹": break
            case .financial: return readPositional(text)
            default:
                let isPoint = text[index + 1] == "点" && NumeralReader.sign(text[index + 2]).kind.isNumeral
                guard isPoint || isMoneyMark(text[index + 1]) else { return false }
            }
        }
        return setPending(digit, digit, length: 1)
    }

    func isMoneyMark(_ scalar: FoldedScalar) -> Bool {
        switch scalar {
        case "元", "角", "分", .end: true
        default: false
        }
    }

    mutating func readTens(_ tens: Int) -> Bool {
        guard !hasPending, lastPower > 1, index == start || hasSection || isAfterMyriad else { return false }
        result.hasPower = true
        addToSection(tens * 10, tens * 10)
        lastPower = 1
        hasZero = false
        isAfterMyriad = false
        index += 1
        return true
    }

    mutating func readVague(_ text: borrowing FoldedText) -> Bool {
        guard !hasPending, sectionDecimal == nil else { return false }
        let isStart = index == start
        guard isStart || text[index] == "几" else { return false }
        result.approximation = .vague
        return setPending(1, 9, length: 1)
    }
}
