/// A rectangle of a drawing that something takes up.
struct Box {
    let x: Double
    let y: Double
    let width: Double
    let height: Double

    /// Whether two lie upon each other.
    func meets(_ other: Box) -> Bool {
        x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }
}
