/// The version of the program, by Semantic Versioning.
public let version = "0.1.0"
