/// How much room a drawing has. Letters have the same size in each, so that they can be read on a phone too.
enum DrawingRoom {
    /// A window on a desk.
    case wide
    /// A phone.
    case narrow

    /// The width of a drawing that has the page to itself.
    var page: Double { self == .wide ? 720 : 340 }
    /// The width of one of two that stand beside each other.
    var half: Double { self == .wide ? 480 : 340 }
}
