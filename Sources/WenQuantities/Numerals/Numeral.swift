/// A number as it is written, before its unit is known.
struct Numeral {
    /// Its scalars in the ``FoldedText``.
    var range: Range<Int>
    /// The value, or the lower end where ``high`` is there.
    var value: ExactDecimal
    /// The upper end of 二三十, 十几 or 数百.
    var high: ExactDecimal?
    /// About, over or vague, as 多, 来 and 几 in it say.
    var approximation: Quantity.Approximation?
    /// Whether it has digits `0` to `9`.
    var hasArabic = false
    /// Whether it has 十, 百, 千, 万 or 亿.
    var hasPower = false
    /// Whether it starts with 百, 千, 万 or 亿 and nothing before it: 百余.
    var isBare = false
    /// Whether it is Han digits one after the other: 二〇二一.
    var isPositional = false
    /// Whether it has a decimal point.
    var hasPoint = false
    /// The count of digits before the point, of an Arabic number.
    var wholeDigits = 0
    /// Whether an Arabic number starts with a needless zero: 007.
    var hasLeadingZero = false
    /// The power of ten of the words behind a single coefficient: 4 of 三十万; a range's first number takes it over.
    var scale = 0
    /// The part of ``scale`` that 万 and 亿 make.
    var myriadScale = 0

    /// Whether it is one Han character.
    var isSingleHan: Bool { range.count == 1 && !hasArabic }
}
