import WenSegmentation

/// What is no name of an organisation, though it looks like one.
extension CandidateScanner {
    /// Whether a candidate is no name of an organisation by itself: only a head, such as 法院 or 公司, any such thing, as
    /// 新能源汽车 is, or the shares of one, 宁德时代A股.
    func isGeneral(_ candidate: Candidate, _ window: borrowing TextWindow) -> Bool {
        if candidate.classes.contains(.organization) { return false }
        if window.unit(candidate.end - 1) == 0x80A1, FoldedUnit.isAlphanumeric(window.unit(candidate.end - 2)) {  // 股
            return true
        }
        if !candidate.classes.isDisjoint(with: .anyHead) { return true }
        return candidate.head > candidate.start && candidate.head < candidate.end
            && window.classes(of: candidate.start..<candidate.head).contains(.generalModifier)
            && window.classes(of: candidate.head..<candidate.end).contains(.weakOrganizationHead)
    }
}
