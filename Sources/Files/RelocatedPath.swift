extension AbsolutePath {
  /// Where this path is after what stood at `old` was moved to `new`, as far as both end alike; nil if it did not move along.
  ///
  /// What moved is the longest part of `old` that `new` lacks the end of: `/a/x/.git` and `/b/x/.git` tell that `/a` became
  /// `/b`.
  public func relocated(from old: AbsolutePath, to new: AbsolutePath) -> AbsolutePath? {
    var (old, new) = (old, new)
    while old != .root, new != .root, old.name == new.name { (old, new) = (old.parent, new.parent) }
    return relative(to: old).map(new.appending)
  }
}
