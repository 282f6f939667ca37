import CPangoCairo

/// Owns exactly one strong reference to a GObject.
struct GObjectReference: ~Copyable {
  let pointer: UnsafeMutableRawPointer

  /// Adopts the reference that a C call gave away ("transfer full").
  init(adopting pointer: UnsafeMutableRawPointer) { self.pointer = pointer }

  /// Adds a reference to an object that the C side keeps ("transfer none").
  init(retaining pointer: UnsafeMutableRawPointer) {
    g_object_ref(pointer)
    self.pointer = pointer
  }

  deinit { g_object_unref(pointer) }
}

/// Unwraps what a C constructor gave whose documentation rules NULL out.
///
/// GLib, Cairo and HarfBuzz abort or return an inert object when memory runs out.
func required<Value>(_ value: Value?, _ function: StaticString = #function) -> Value {
  guard let value else { preconditionFailure("a C constructor returned NULL in \(function)") }
  return value
}
