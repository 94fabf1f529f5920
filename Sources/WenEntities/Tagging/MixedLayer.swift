/// A ``HiddenLayer`` as a text of one style has it.
struct MixedLayer {
    /// Products of a sum and a weight for one step of ``CandidateModel/scale``, as a power of two.
    private static let shift = Int32(
        (HiddenLayer.sumScale * HiddenLayer.weightScale / CandidateModel.scale).exponent)

    let start: WeightSums
    let person: WeightSums
    let organization: WeightSums
    let location: WeightSums

    /// What the layer says of a candidate, for each kind of name and 0, in the units of ``CandidateModel``.
    ///
    /// - Parameter sums: of the rows of its features.
    @inline(__always)
    func scores(_ sums: WeightSums) -> SIMD4<Int32> {
        let rectified = (sums + start).rectified
        return SIMD4(rectified.dot(person), rectified.dot(organization), rectified.dot(location), 0)
            &>> MixedLayer.shift
    }
}
